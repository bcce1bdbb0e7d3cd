"""The reader's numbers and formulas: what is taken, and what is told when they do not fit."""
from purenn.command.cli import main
from purenn.lessons.numbers import matrix_of, vector_of
from purenn.terminal.expression import Expression


def refused(capsys, *arguments):
    """Return the one line a lesson refuses with, having printed nothing else."""
    assert main(["lesson"] + list(arguments)) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1
    return err.strip()


def test_numbers_that_do_not_fit_are_one_line(capsys):
    for arguments, message in (
            (("3", "--a", "1,2", "--b", "1,2,3"), "lesson: --a has 2 numbers, --b has 3"),
            (("2", "--w", "1,2"), "lesson: --w has 2 numbers, --x has 3"),
            (("4", "--x", "1"), "lesson: --w has 3 numbers, --x has 1"),
            (("6", "--x", "1"), "lesson: --a has 3 columns, --x has 1 number"),
            (("6", "--b", "1,2"), "lesson: --a has 3 columns, --b has 1 row"),
            (("7", "--x", "1,2"), "lesson: a row of --w has 3 numbers, --x has 2"),
            (("8", "--x", "1"), "lesson: a row of --w1 has 2 numbers, --x has 1"),
            (("8", "--b1", "1"), "lesson: --w1 has 3 rows, --b1 has 1 number"),
            (("10", "--w2", "1,2"), "lesson: a row of --w2 has 2 numbers, --b1 has 3"),
            (("12", "--y", "1,2"), "lesson: --x has 1 number, --y has 2"),
            (("17", "--y", "1"), "lesson: --y has 1 number, --b has 2"),
            (("19", "--y", "1,2"), "lesson: --y has 2 numbers, --b2 has 1"),
            (("20", "--w1", "1,2"), "lesson: of --w1 --b1 --w2 --b2 all four are wanted, and no "
                                    "--sizes"),
            (("20", "--x", "1"), "lesson: --x has 1 number, the layers 2-3-1 want 2"),
            (("3", "--a", "1/0", "--b", "1"), "lesson: --a is '1/0'; numbers with commas are "
                                              "wanted, such as 1,2,3"),
            (("1", "--sizes", "3"), "lesson: --sizes is '3'; at least two layers are wanted, "
                                    "such as 2,1"),
            (("3", "--a", "1,b"), "lesson: --a number 2 is 'b'; one number is wanted"),
            (("6", "--a", "1,2;1/0,3"), "lesson: --a row 2, column 1 is '1/0'; one number is "
                                        "wanted"),
            (("3", "--x", "1"), "lesson 3: takes no --x; it takes --a --b"),
            (("a1", "--x", "1"), "lesson a1: takes no --x; it takes no numbers"),
            (("6", "--a", "1,2;3"), "lesson: --a is '1,2;3'; rows of equal length are wanted, "
                                    "such as '1,2,3;4,5,6'"),
            (("5", "--w", "1,2,3"), "lesson: --w has 1 row, --b has 2 numbers"),
            (("13", "--lr", "nan"), "lesson: --lr is 'nan'; one number is wanted"),
            (("13", "--lr", "inf"), "lesson: --lr is 'inf'; numbers of at most 1e30 are wanted"),
            (("8", "--x", "1e200,1"), "lesson: --x number 1 is '1e200'; numbers of at most "
                                      "1e30 are wanted"),
            (("21", "--seed", "1.5"), "lesson: --seed is '1.5'; a whole number is wanted"),
            (("1", "--sizes", "2,0"), "lesson: --sizes is '2,0'; whole numbers from 1 to 200 are "
                                      "wanted"),
            (("14", "--function", "1/x", "--x", "0"), "function: 1/x at 0 has no value or no "
                                                      "slope")):
        assert refused(capsys, *arguments) == "purenn: " + message


def test_a_function_is_arithmetic_and_nothing_else(capsys):
    for text in ("__import__('os')", "x.real", "f(x)", "sin(x, 2)", "sin(x, n=2)",
                 "x if x else 1", "[x]", "True", "'x'", "lambda: x", "y", "exp", "1j",
                 "x < 2", "x and 1"):
        assert "is not allowed; x, numbers" in refused(capsys, "16", "--function", text)
    for text in ("", "x +", "x = 2", "(x", "sin(*x)", "sin x", "\0"):
        assert "it is no formula" in refused(capsys, "16", "--function", text)
    assert "more than 200" in refused(capsys, "16", "--function", "x+" * 100 + "x")
    for text in ("9**9**9**9", "exp(exp(exp(exp(x))))", "1e999 * x"):
        assert refused(capsys, "16", "--function", text).endswith("at 2 is too large")


def test_an_expression_is_its_python_formula():
    for text, f in (("x**3 + 2*x", lambda x: x ** 3 + 2 * x), ("-x/4 - +x", lambda x: -x / 4 - x),
                    ("2**x * w", lambda x: 2 ** x * x), ("x**x", lambda x: x ** x),
                    ("e + pi", lambda x: 2.718281828459045 + 3.141592653589793)):
        for x in (0.5, 2.0):
            assert abs(Expression(text)(x) - f(x)) < 1e-12


def test_numbers_are_read_as_written():
    assert repr(vector_of("1, -2,0.5")) == "[1, -2, 0.5]"
    assert matrix_of("1,2;3,4") == [[1, 2], [3, 4]]
    assert vector_of("1/2,sqrt(4),-2^2,2²,１／４") == [0.5, 2, -4, 4, 0.25]
    assert matrix_of("１，２；３、－４") == [[1, 2], [3, -4]]


def test_a_reader_may_write_as_on_paper():
    for text, python in (("x^2", "x**2"), ("3*x² + x⁻¹", "3*x**2 + x**-1"), ("√(x)", "sqrt(x)"),
                         ("２＊ｘ", "2*x"), ("x×3 − 1", "x*3 - 1")):
        assert Expression(text).text == python
    for text, slope in (("tan(x)", 3.42551882), ("sqrt(x)", 0.5), ("log(x)", 1),
                        ("log10(x)", 0.434294482)):
        assert abs(Expression(text).at(1).slope - slope) < 1e-8


def test_a_value_may_begin_with_a_minus(capsys):
    for words, told in ((("3", "--a", "-1,2", "--b", "-1/2,.5"), "= (-1)·(-0.5) + 2·0.5 ="),
                        (("13", "--function", "-x^2", "--x", "-1e-1"), "L = -x**2"),
                        (("v1", "--a", "-1/2,1"), "a = ⎡ -1/2 ⎤")):
        assert main(["lesson"] + list(words)) == 0 and told in capsys.readouterr().out
