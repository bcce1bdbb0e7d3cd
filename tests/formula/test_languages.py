"""What is written in Python computes what the lecture's functions compute, and never overflows."""
from math import exp, log

from purenn.activations import curves
from purenn.formula.languages import c, python
from purenn.formula.program import scalars, tops
from purenn.formula.trees import parse
from purenn.losses import losses
from purenn.preprocessing import one_hot
from tests.check import close, matrix, message

RECORDS = dict([(curve.name, curve.formula) for curve in curves()])


def run(text, **values):
    """Return what a Python expression comes to."""
    return eval(text, dict(values, exp=exp, log=log))


def test_every_activation_and_slope_is_its_function():
    for curve in curves():
        for z in (-300.0, -3.0, -0.5, 0.0, 0.5, 3.0, 300.0):
            a = curve.f(z)
            assert close(run(python((curve.name, "z"), RECORDS), z=z), a), (curve.name, z)
            slope = python(parse(curve.slope_formula), RECORDS)
            assert close(run(slope, z=z, a=a), curve.slope(z, a)), (curve.name, z)


def test_a_number_that_is_none_stays_none_and_a_huge_one_breaks_nothing():
    nan = float("nan")
    for name in ("sigmoid", "tanh", "relu", "swish"):
        text = python((name, "z"), RECORDS)
        assert run(text, z=nan) != run(text, z=nan), name
        assert [run(text, z=z) - run(text, z=z) for z in (1e300, -1e300)] == [0, 0], name


def test_every_losss_lines_are_its_value_and_its_slope():
    for loss in losses():
        for m in (1, 2, 4):
            if m == 1 and loss.compares():
                continue
            y, t = matrix(1, m)[0], one_hot([m // 2], m)[0]
            names = [["%s%d" % (letter, i) for i in range(m)] for letter in "yt"]
            values = dict(list(zip(names[0], y)) + list(zip(names[1], t)))
            for _, name, tree in scalars(loss.formula, names[0], names[1],
                                         lambda name, i: "%s_%d" % (name, i)):
                values[name] = run(python(tree, RECORDS, tops=tops(loss.formula)), **values)
            assert close(values["L"], loss.of_sample(y, t)), (loss.name, m)
            slopes = [values["slope_%d" % i] for i in range(m)]
            assert close(slopes, loss.slope(y, t)), (loss.name, m)


def test_c_has_the_same_formulas_in_its_own_words():
    assert c(("sigmoid", "z"), RECORDS) == "1.0f/(1.0f + expf(-z))"
    assert c(("tanh", "z"), RECORDS) == "tanhf(z)"
    assert c(parse("(1 + abs(z))^2"), RECORDS) == "(1.0f + fabsf(z))*(1.0f + fabsf(z))"


def test_a_function_that_nobody_knows_is_refused():
    for write in (python, c):
        assert "no function 'gelu' in " in message(write, parse("gelu(z)"), RECORDS)
