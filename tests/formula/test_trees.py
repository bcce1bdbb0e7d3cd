"""A formula is read as it is written, and computed as it is read."""
from purenn.formula.trees import names_in, parse, substituted, value_of, written
from tests.check import close, message


def test_a_formula_is_read_with_the_usual_precedence():
    for text, tree in (("a + b*c", ("+", "a", ("*", "b", "c"))),
                       ("a - b - c", ("-", ("-", "a", "b"), "c")),
                       ("a/b*c", ("*", ("/", "a", "b"), "c")),
                       ("-x^2", ("-", ("^", "x", 2))), ("(a + b)*2", ("*", ("+", "a", "b"), 2)),
                       ("max(-1, min(1, y - t))", ("max", ("-", 1), ("min", 1, ("-", "y", "t")))),
                       ("0.5*sum(e^2)", ("*", 0.5, ("sum", ("^", "e", 2)))), ("z", "z"),
                       ("7", 7)):
        assert parse(text) == tree, text


def test_what_is_written_is_read_again_as_the_same_number():
    values = {"a": 0.7, "b": -1.3, "z": 2.5}
    for text in ("a + b*z", "a - (b - z)", "(a + b)/(z - 1)", "-(a + b)^2", "a*(1 - a)",
                 "1/(1 + exp(-z))", "max(0, z)", "a/(b/z)", "abs(b)*-a", "ln(1 + exp(-abs(b)))"):
        tree = parse(text)
        assert close(value_of(parse(written(tree)), values), value_of(tree, values)), text
    assert value_of(parse("2*z + a"), values) == 5.7


def test_names_are_found_and_replaced():
    tree = parse("z*sigmoid(z) + a")
    assert names_in(tree) == ["z", "a"]
    assert substituted(tree, {"z": ("*", "w", "x")}) == parse("(w*x)*sigmoid(w*x) + a")


def test_what_cannot_be_read_is_refused_in_one_line():
    for text in ("", "a +", "(a", "a)", "a b", "2 z", "f(", "1..2", "a ** b", "a = b"):
        assert message(parse, text).startswith("formula: %r cannot be read" % text), text
