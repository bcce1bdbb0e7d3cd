"""The lottery counts what training gives, in one process or in several."""
import io

import pytest

from purenn.activations import drelu, dsigmoid, relu, sigmoid
from purenn.command import lottery
from purenn.command.cli import main
from purenn.terminal.helping import Parser
from purenn.models import network_of, slides
from purenn.neural_network import NeuralNetwork
from purenn.rng import Rng

X, T = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]


def options(*words):
    """Return the options of these words."""
    parser = Parser()
    lottery.add_arguments(parser)
    return parser.parse_args(words)


def job(seed, layers=(2,), lr=1, epochs=600, activation="sigmoid"):
    return X, T, (list(layers), lr, activation), seed, epochs, 0.4, 1


def test_a_ticket_is_the_slides_class_trained_from_that_seed():
    tickets, expected = [], []
    for seed in range(4):
        model = NeuralNetwork([2, 2, 1], sigmoid, dsigmoid, Rng(seed)).fit(X, T, 1, 305)
        expected.append(sum([abs(model.predict(x)[0] - t[0]) < 0.4 for x, t in zip(X, T)]) / 4)
        tickets.append(lottery.ticket(job(seed, epochs=305)))
    assert tickets == expected and len(set(tickets)) > 2


def test_a_learned_ticket_stops():
    assert lottery.ticket(job(0, layers=(4,), epochs=10 ** 9)) == 1


def test_four_hidden_neurons_learn_xor_from_the_first_seeds():
    assert [lottery.ticket(job(seed, layers=(4,), epochs=3000)) for seed in range(3)] == [1] * 3


def test_a_loss_without_end_is_a_blank():
    with pytest.raises(ValueError):
        network_of(NeuralNetwork([2, 2, 1], relu, drelu, Rng(1))).fit(X, T, 300, 1e300,
                                                                      shuffle=False)
    assert lottery.ticket(job(1, lr=1e300, epochs=300, activation="relu")) == 0


def test_only_large_numbers_are_scaled():
    assert lottery.samples(options("xor")) == (X, T)
    iris, targets = lottery.samples(options("iris"))
    assert abs(sum([x[0] for x in iris])) < 1e-9 and len(targets[0]) == 3


def test_several_processes_draw_the_same_as_one():
    jobs = [job(seed, epochs=100 if seed else 400) for seed in range(6)]    # the first is slow
    assert lottery.drawn(jobs, 2) == lottery.drawn(jobs, 1) == [lottery.ticket(j) for j in jobs]


def test_the_count_shows_on_a_terminal_and_nowhere_else():
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    screen, pipe = Terminal(), io.StringIO()
    lottery.drawn([job(0, epochs=2)] * 2, 1, screen)
    lottery.drawn([job(0, epochs=2)] * 2, 1, pipe)
    assert "2 of 2" in screen.getvalue() and screen.getvalue().endswith("\x1b[K")
    assert pipe.getvalue() == ""


def test_a_bar_is_as_long_as_the_share_and_one_exception_is_seen():
    settings = [([2], 0.1, "sigmoid"), ([4, 4], 1.0, "tanh")]
    lines = lottery.bars(2, 1, settings, [[1.0] + [0.5] * 99, [1.0] * 100], 1)
    assert lines[0].startswith("2-2-1    sigmoid  lr 0.1    1 of 100  █░")
    assert lines[1] == "2-4-4-1  tanh     lr 1    100 of 100  " + "█" * 30
    assert lottery.bars(2, 1, settings[:1], [[1.0] * 99 + [0.5]], 1)[0].endswith("█░")
    assert lottery.bars(2, 1, settings[:1], [[0.0]], 1)[0].endswith("  " + "░" * 30)


def test_two_seeds_are_pointed_at_where_some_learn_and_some_do_not():
    settings, shares = [([4], 1, "sigmoid"), ([2], 1, "sigmoid")], [[1, 1, 1], [0.75, 0.5, 1]]
    lines = lottery.examples(options("xor"), settings, shares)
    assert lines[-2:] == [
        "  python3 -m purenn explain xor --layers 2 --seed 1   "
        "# not learned, 50 % of the rows are near",
        "  python3 -m purenn explain xor --layers 2 --seed 2   # learned"]
    assert lottery.examples(options("xor"), settings[:1], [[1, 1]]) == []
    assert lottery.examples(options("xor"), [([2], 1, "tanh")], [[1, 0]]) == []


def test_what_is_pointed_at_is_the_network_that_was_drawn(capsys):
    lottery.run(options("iris", "--layers", "2", "--seeds", "3", "--epochs", "60", "--lr", "0.1",
                        "--share", "0.45", "--processes", "1"))
    call = [line for line in capsys.readouterr().out.splitlines() if " explain " in line][0]
    words = call.split("#")[0].split()[3:]
    assert main(words) == 0
    text, seed = capsys.readouterr().out, int(words[words.index("--seed") + 1])
    X, _ = lottery.samples(options("iris"))
    network = slides([4, 2, 3], Rng(seed))
    shown = dict([pair.split(" = ") for line in text.splitlines() if line.startswith("  ")
                  and " = " in line and "  = " not in line
                  for pair in line.strip().split("   ")])
    assert abs(float(shown["w1_12"]) - network.layers[0].W[0][1]) < 1e-4
    assert abs(float(shown["x0_3"]) - X[0][2]) < 1e-4
    output = [line for line in text.splitlines() if line.startswith("  x2_1  =")][0]
    assert abs(float(output.split()[-1]) - network.predict(X[:1])[0][0]) < 1e-4


def test_every_combination_of_settings_has_its_bar(capsys):
    lottery.run(options("xor", "--layers", "2", "--layers", "3", "--lr", "1", "--lr", "0.1",
                        "--seeds", "2", "--epochs", "2", "--processes", "1"))
    out = capsys.readouterr().out
    assert out.count(" of 2  ") == 4 and "2-3-1" in out and "within 0.2 of its target" in out


def test_other_sets_are_scaled_and_a_share_of_their_rows_is_enough(capsys):
    lottery.run(options("iris", "--layers", "3", "--seeds", "1", "--epochs", "20", "--share",
                        "0.6", "--within", "0.4", "--processes", "1"))
    assert "4-3-3  sigmoid  lr 0.1  1 of 1" in capsys.readouterr().out


def test_what_cannot_be_is_refused():
    for words, text in ((["--seeds", "0"], "lottery: --seeds is 0, at least 1 is wanted"),
                        (["--within", "0"], "lottery: --within is 0, a number above 0 is wanted"),
                        (["line"], "lottery: line has a quantity to predict; numbers and classes "
                                   "are wanted")):
        with pytest.raises(ValueError) as error:
            lottery.run(options(*words))
        assert str(error.value).replace("line.csv", "line") == text
    with pytest.raises(SystemExit):
        options("--share", "0")


@pytest.mark.slow
def test_xor_with_two_hidden_neurons_is_a_lottery_and_with_four_it_is_not(capsys):
    counts = []
    for layers, lr in (("2", "0.1"), ("4", "1")):
        lottery.run(options("xor", "--layers", layers, "--lr", lr, "--seeds", "60",
                            "--epochs", "3000"))
        bar = [line for line in capsys.readouterr().out.splitlines() if " of 60 " in line][0]
        counts.append(int(bar.split(" of 60")[0].split()[-1]))
    assert 3 <= counts[0] <= 15 and counts[1] >= 57, counts
