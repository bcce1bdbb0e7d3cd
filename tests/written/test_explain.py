"""One step, written out: the network's own numbers, from formulas anyone can compute again."""
from math import exp, log

from purenn.activations import dsigmoid, sigmoid
from purenn.more.dropout import Dropout
from purenn.written.explain import LIMIT, SECTIONS, explain
from purenn.formula.trees import names_in, value_of, written
from purenn.layers import Activation, Dense, parameter_rows
from purenn.losses import loss_of
from purenn.network import SGD, Network
from purenn.neural_network import NeuralNetwork
from purenn.rng import Rng
from tests.check import CLOSE, close, message

ACTIVATIONS = ("sigmoid", "tanh", "relu", "step", "identity", "swish")
LOSSES = ("squared_error", "binary_cross_entropy", "cross_entropy", "hinge", "perceptron_loss")
EXACT = CLOSE if CLOSE > 1e-8 else 1e-12


def network_of(sizes, names, loss="squared_error", seed=1):
    """Return a network of Dense layers, each followed by the activation of that name, if any."""
    rng = Rng(seed)
    layers = []
    for n, m, name in zip(sizes, sizes[1:], names):
        layers.append(Dense(n, m, rng, init="normal", bias="normal"))
        if name:
            layers.append(Activation(name))
    return Network(layers, loss)


def numbers(network):
    """Return all parameters, in order."""
    return [value for row in parameter_rows(network.parameters()) for value in row]


def gradients(network):
    """Return the gradients of all parameters, in order."""
    return [value for _, dP in network.parameters() for row in dP for value in row]


def named(lines):
    """Return the values by name."""
    return {line.name: line.value for line in lines}


def assert_explains(network, x, t, lr=0.5):
    """Assert that the lines are what backward and step compute, before and after."""
    before = numbers(network)
    lines = explain(network, x, t, lr)
    assert numbers(network) == before
    values = named(lines)
    assert len(values) == len(lines)
    loss, dY = network.loss(network.forward([x]), [t])
    network.backward(dY)
    parameters = [line.name[:-1] for line in lines if line.section == "update"]
    assert close([values[name] for name in parameters], before, EXACT)
    assert close([values["d" + name] for name in parameters], gradients(network), EXACT)
    assert close(values["L"], loss, EXACT)
    network.step([x], [t], SGD(lr))
    assert close([values[name + "'"] for name in parameters], numbers(network), EXACT)
    assert close(values["L'"], network.loss(network.forward([x]), [t])[0], EXACT)
    return lines


def worked(text, values):
    """Return the value of a formula in names, computed by Python itself from its text."""
    words = {"exp": exp, "ln": log, "abs": abs, "max": max,
             "sigmoid": lambda z: 1 / (1 + exp(-z)), "relu": lambda z: max(0, z),
             "tanh": lambda z: 1 - 2 / (exp(2 * z) + 1), "step": lambda z: int(z >= 0),
             "above_zero": lambda z: int(z > 0)}
    for name, value in values.items():
        words[name.replace("'", "_after")] = value
    return eval(text.replace("'", "_after").replace("^", "**"), words)


def test_the_step_of_one_neuron_is_the_one_worked_by_hand():
    network = Network([Dense(2, 1, init=[[0.5, -1.0]], bias=0.25)])
    lines = explain(network, [2.0, 1.0], [1.25], 0.1)
    assert [(line.section, line.name, line.formula(), line.value) for line in lines[8:11]] == [
        ("loss", "L", "0.5*(z1_1 - y_1)^2", 0.5), ("backward", "dz1_1", "z1_1 - y_1", -1),
        ("backward", "db1_1", "dz1_1", -1)]
    assert repr(lines[7]) == "z1_1 = w1_11*x0_1 + w1_12*x0_2 + b1_1 = 0.25"
    assert lines[7].operands == [("w1_11", 0.5), ("x0_1", 2.0), ("w1_12", -1.0), ("x0_2", 1.0),
                                 ("b1_1", 0.25)]
    values = named(lines)
    assert close([values["dw1_11"], values["dw1_12"]], [-2, -1])
    assert close([values["w1_11'"], values["w1_12'"], values["b1_1'"]], [0.7, -0.9, 0.35])
    assert close([values["z1_1'"], values["L'"]], [0.85, 0.5 * 0.4 ** 2])


def test_the_slides_network_has_the_slides_formulas():
    model = NeuralNetwork([2, 2, 1], sigmoid, dsigmoid, Rng(1))
    assert_explains(network_of([2, 2, 1], ["sigmoid", "sigmoid"]), [0, 1], [1], 1)
    formulas = {line.name: line.formula() for line in explain(model, [0, 1], [1], 1)}
    assert formulas["x2_1"] == "sigmoid(z2_1)"
    assert formulas["dx2_1"] == "x2_1 - y_1"
    assert formulas["dz2_1"] == "dx2_1*x2_1*(1 - x2_1)"
    assert formulas["dw2_12"] == "dz2_1*x1_2"
    assert formulas["dx1_2"] == "w2_12*dz2_1"
    assert formulas["w1_21'"] == "w1_21 - lr*dw1_21"
    assert formulas["z2_1'"] == "w2_11'*x1_1' + w2_12'*x1_2' + b2_1'"


def test_every_activation_and_loss_gives_the_networks_gradients_and_step():
    for seed, name in enumerate(ACTIVATIONS):
        for loss in LOSSES:
            for sizes in ([3, 2], [2, 3, 2], [2, 3, 4, 2], [3, 2, 4, 3, 2]):
                names = [name] * (len(sizes) - 2) + [name if loss == "squared_error" else None]
                x = [(-1) ** i * 0.7 * (i + 1) for i in range(sizes[0])]
                assert_explains(network_of(sizes, names, loss, seed), x, [0, 1])


def test_every_formula_computed_from_its_text_gives_the_value_beside_it():
    for name in ACTIVATIONS:
        for loss in LOSSES:
            lines = explain(network_of([2, 3, 2], [name, None], loss, 4), [0.3, -2], [1, 0], 0.3)
            values = {}
            for line in lines:
                if line.tree is not None:
                    assert [operand for operand, _ in line.operands] == names_in(line.tree)
                    assert line.operands == [(o, values[o]) for o in names_in(line.tree)]
                    assert close(worked(line.formula(), values), line.value, EXACT), line
                values[line.name] = line.value


def test_the_lines_of_a_loss_count_from_1_as_all_others():
    lines = explain(network_of([2, 3], [None], "cross_entropy"), [0.3, -2], [1, 0, 0], 0.3)
    names = [line.name for line in lines if line.name[:2] in ("e_", "p_")]
    assert names[:6] == ["e_1", "e_2", "e_3", "p_1", "p_2", "p_3"]
    sections = [line.section for line in lines if line.name[:2] in ("e_", "s", "L", "p_")]
    assert sections[:8] == ["loss"] * 5 + ["backward"] * 3      # what follows L is for the slope


def test_the_sections_stand_in_the_order_of_the_lecture():
    lines = explain(network_of([2, 2, 1], ["tanh", None]), [1, 2], [3], 0.1)
    places = [SECTIONS.index(line.section) for line in lines]
    assert places == sorted(places) and set(places) == set(range(len(SECTIONS)))


def test_layers_may_come_in_any_order():
    rng = Rng(2)
    assert_explains(Network([Activation("tanh"), Dense(2, 3, rng), Dense(3, 2, rng),
                             Activation("swish"), Activation("sigmoid")]), [0.4, -1], [1, 0])
    lines = explain(Network([Activation("relu")]), [-1, 2], [0, 0], 1)
    assert [line.name for line in lines if line.section == "forward"] == ["x1_1", "x1_2"]


def test_soft_targets_need_not_sum_to_one():
    for loss in ("cross_entropy", "binary_cross_entropy", "perceptron_loss"):
        for t in ([0.3, 0.2, 0.5], [0.9, 0.8, 0.1]):
            assert_explains(network_of([2, 3], [None], loss), [0.5, 1.5], t)


def test_large_numbers_stay_finite():
    for loss in ("binary_cross_entropy", "cross_entropy", "hinge"):
        assert_explains(network_of([2, 2], [None], loss), [1000, -900], [0, 1], 1e-6)
    assert_explains(network_of([2, 2, 1], ["sigmoid", "sigmoid"]), [-2000, 3000], [1])


def test_the_names_of_ten_neurons_cannot_be_confused():
    values = named(explain(network_of([11, 2], [None]), [1] * 11, [0, 0], 1))
    assert "w1_1_11" in values and "w1_11" not in values and len(values) == len(set(values))


def test_brackets_stand_where_they_are_needed_and_nowhere_else():
    trees = {"a - (b + c)": ("-", "a", ("+", "b", "c")), "a + b - c": ("-", ("+", "a", "b"), "c"),
             "a*b*(c + 1)": ("*", ("*", "a", "b"), ("+", "c", 1)),
             "(a - b)^2": ("^", ("-", "a", "b"), 2), "a/(b*c)": ("/", "a", ("*", "b", "c")),
             "exp(-abs(a))": ("exp", ("-", ("abs", "a"))), "-(-a)": ("-", ("-", "a")),
             "a - b - c": ("-", ("-", "a", "b"), "c"), "(a^3)^2": ("^", ("^", "a", 3), 2),
             "-(a + b)": ("-", ("+", "a", "b")),
             "a*b/c": ("*", "a", ("/", "b", "c")), "a - (-b)": ("-", "a", ("-", "b"))}
    values = {"a": 1.5, "b": -2.0, "c": 3.0}
    for text, tree in trees.items():
        assert written(tree) == text, text
        assert close(worked(written(tree), values), value_of(tree, values)), text
    shown = written(("+", ("*", "b", "a"), "b", ("^", "b", 2)),
                    lambda part: str(values.get(part, part)))
    assert written(("-", "b", "a"), lambda part: str(values[part])) == "-2.0 - 1.5"
    assert shown == "(-2.0)*1.5 + (-2.0) + (-2.0)^2"


def test_explain_refuses_what_it_cannot_write_out():
    rng = Rng(0)
    plain = network_of([2, 2], [None])
    assert message(explain, network_of([14, 14], [None]), [0] * 14, [0] * 14, 1) == (
        "explain: the network has 210 parameters, at most 200 can be written out")
    assert LIMIT == 200
    assert message(explain, Network([Dense(2, 2, rng), Dropout(0.5, rng)]), [0, 0], [0, 0], 1) \
        .startswith("explain: layer 1 is Dropout")
    assert message(explain, Network([Dense(2, 2, rng, l2=0.1)]), [0, 0], [0, 0], 1) == (
        "explain: layer 0 has l2 0.1 and l1 0, only layers without a penalty can be written out")
    own = Activation(lambda z: 2 * z, lambda z, a: 2)
    assert message(explain, Network([own]), [1], [1], 1).startswith(
        "explain: layer 0 has a function of its own called ")
    own.name = "sigmoid"
    assert message(explain, Network([own]), [1], [1], 1) == (
        "explain: layer 0 has a function of its own called 'sigmoid' and no formula of it; a Curve "
        "with one is wanted")
    honest, crooked = [network_of([2, 2], [None]) for _ in range(2)]
    crooked.forward = lambda X: [[(1 + 1e-5) * y for y in Y] for Y in honest.forward(X)]
    assert "a method or a function of its own is not what they say" in message(
        explain, crooked, [1, 2], [0, 0], 1)
    emptied = Network([Activation("tanh")])
    del emptied.layers[0]
    assert message(explain, emptied, [1], [1], 1) == (
        "explain: the network has no layers, at least one is wanted")
    assert message(explain, Network([Activation("tanh")]), [1, 2], [1], 1) == (
        "explain: lengths differ, 2 and 1")
    assert "inf; smaller numbers or a smaller lr" in message(explain, plain, [1e200, 0], [0, 0], 1)
    assert "lr is 0" in message(explain, plain, [0, 0], [0, 0], 0)
    assert "has 3 numbers" in message(explain, plain, [0, 0, 0], [0, 0], 1)
    assert "a finite number" in message(explain, plain, [0, float("nan")], [0, 0], 1)
    plain.loss = loss_of("hinge")
    assert message(explain, plain, [0, 0], [0.5, 0.5], 1) == (
        "explain: the target for hinge is [0.5, 0.5], one-hot is wanted")
