"""explain with weights, a sample and a target of the reader's own."""

from purenn.command import explain as command
from purenn.lessons import own_weights
from purenn.terminal.helping import Parser
from purenn.written.explain import explain
from tests.check import message
from tests.command.test_explain import printed, run

WORKED = ("--x", ".05,.10", "--y", ".01,.99", "--lr", "0.5")
WEIGHTS = ".15,.20;.25,.30 | .35,.35 | .40,.45;.50,.55 | .60,.60"


def test_the_well_known_example_of_two_two_two_comes_out_digit_for_digit(tmp_path):
    options = Parser(prog="python3 -m purenn explain")
    command.add_arguments(options)
    options = options.parse_args(WORKED + ("--weights", WEIGHTS))
    layers = own_weights.layers_of(options)
    sample = own_weights.sample_of(options)
    network = command.build(2, 2, sample.classes, "squared_error", options)
    own_weights.put(network, layers, sample.x, sample.y)
    found = {line.name: line.value for line in explain(network, sample.x, sample.y, 0.5)}
    for name, value in (("x2_1", 0.75136507), ("x2_2", 0.772928465), ("L", 0.298371109),
                        ("w2_11'", 0.35891648), ("w2_12'", 0.408666186), ("w2_21'", 0.511301270),
                        ("w2_22'", 0.561370121), ("w1_11'", 0.149780716),
                        ("w1_12'", 0.19956143), ("w1_21'", 0.24975114), ("w1_22'", 0.29950229)):
        assert abs(found[name] - value) < 1e-8, name


def test_weights_come_from_the_command_line_or_a_file(tmp_path, capsys):
    out = printed(capsys, *WORKED, "--weights", WEIGHTS)
    assert "layers 2-2-2, sigmoid, lr 0.5, weights given" in out and "x2_1  = " in out
    path = tmp_path / "weights.txt"
    path.write_text(".15 , .20\n.25, .30\n\n.35, .35\n\n.40, .45\n.50, .55\n\n.60, .60\n")
    assert printed(capsys, *WORKED, "--weights", str(path)) == out
    assert "row 2" in printed(capsys, "xor", "--row", "2", "--weights", "1,1 | 0")


def test_weights_that_do_not_fit_are_one_line():
    for arguments, error in (
            (("--weights", "1,2"), "explain: --weights has 1 parts; W and b"),
            (("--weights", "1,b | 1"), "explain: --weights number 2 is 'b'; one number"),
            (("--weights", "1,2,3 | 1"), "explain: W1 is 1x3 with 1 biases; 2 numbers come in"),
            (("--weights", "1,2;3,4 | 1,1"), "explain: the last layer of --weights gives 2"),
            (("--weights", "1,2 | 1", "--layers", "2"), "explain: --layers is 2, and --weights"),
            (("--x", "1,2"), "explain: --x and --y are wanted together")):
        assert message(run, *arguments).startswith(error)
