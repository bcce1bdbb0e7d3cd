"""The command's table, and its refusals."""
import pytest

from purenn.command import gradcheck
from purenn.command.training import table_options
from purenn.terminal.helping import Parser


def options(*words):
    """Return the options of these words."""
    parser = Parser()
    gradcheck.add_arguments(parser)
    return parser.parse_args(words)


def printed(capsys, *words):
    """Return what the command prints."""
    gradcheck.run(options(*words))
    return capsys.readouterr().out


def test_xor_is_right_tensor_by_tensor(capsys):
    out = printed(capsys, "xor", "--layers", "2", "--activation", "sigmoid")
    assert "layers[0] Dense W" in out and "4 of 4  right" in out and " wrong" not in out
    assert out.endswith("Nothing differs by more than the definition itself is off.\n")


def test_a_file_of_quantities_and_one_of_text_are_checked(capsys, tmp_path):
    rows = ["%g,%g" % (i / 10, 0.3 * i + 0.05) for i in range(40)]
    (tmp_path / "a.csv").write_text("x,price\n" + "\n".join(rows))
    assert "squared_error" in printed(capsys, str(tmp_path / "a.csv"), "--label", "price")
    (tmp_path / "b.csv").write_text("text,label\n" + "good day,yes\nbad day,no\n" * 3)
    out = printed(capsys, str(tmp_path / "b.csv"), "--most", "2")
    words = options(str(tmp_path / "b.csv"))
    assert len(gradcheck.prepared(table_options.load(words), words)[1]) == 2
    assert "Embedding W" in out and "input" not in out and " wrong" not in out


def test_a_convolution_is_checked(capsys):
    out = printed(capsys, "digits", "--model", "cnn", "--rows", "1", "--most", "3")
    assert "Conv2D W" in out and "3 of 72" in out


def test_a_mistake_is_printed_below_the_table(capsys, monkeypatch):
    from purenn.layers import Dense
    right = Dense.backward

    def backward(dense, dZ):
        dX = right(dense, dZ)
        dense.dW = [[-g for g in row] for row in dense.dW]
        return dX

    monkeypatch.setattr(Dense, "backward", backward)
    out = printed(capsys, "xor")
    assert "layers[0] Dense W: the sign is turned round" in out and " wrong\n" in out


def test_what_cannot_be_checked_is_refused_in_one_line():
    for words, text in ((["xor", "--rows", "0"],
                         "gradcheck: --rows is 0, at least 1 is wanted"),
                        (["xor", "--model", "lstm_classifier"],
                         "gradcheck: lstm_classifier does not take the rows of xor.csv"),
                        (["xor", "--model", "perceptron"], "gradcheck: a perceptron's loss has no "
                         "slope at its first weights, 0")):
        with pytest.raises(ValueError) as error:
            gradcheck.run(options(*words))
        assert str(error.value) == text
