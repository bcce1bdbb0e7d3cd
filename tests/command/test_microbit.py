"""What a bundle promises, on the micro:bit's own firmware in QEMU."""

import pytest

from purenn import Activation, Dense, Network, Rng, load_csv, models, save
from purenn.command.cli import main
from purenn.preprocessing import moments, standardise
from purenn.written.unroll import source
from tests.check import close
from tests import outside
from tests.command.test_bundle import contents
from tests.interpreters import microbit

pytestmark = pytest.mark.outside

@pytest.fixture(autouse=True)
def board():
    """Skip without QEMU and firmware; in CI that is a failure."""
    outside.need(not microbit.missing(), "the micro:bit", microbit.missing())


def bundled(folder, *arguments):
    """Return the files of a bundle, and the text of its main.py."""
    assert main(["bundle", "--for", "microbit"] + list(arguments) + [str(folder)]) == 0
    files = contents(folder)
    return files, files.pop("main.py").decode()


def free(printed):
    """Return the bytes of heap that were free when the program ended."""
    last = printed.strip().split("\n")[-1]
    assert last.startswith("free ")
    return int(last.split()[1])


def answers(printed):
    """Return the (answer, target) lists that a board printed."""
    lines = [line[1:-1].split("] [") for line in printed.split("\n") if line.startswith("[")]
    return [[[float(word) for word in part.split(", ")] for part in line] for line in lines]


def test_a_fresh_network_learns_xor_in_twenty_of_twenty_runs_with_the_defaults(tmp_path):
    files, program = bundled(tmp_path, "--layers", "2,4,4,1", "--train", "--csv", "xor")
    for _ in range(20):
        printed = microbit.run(files, program)
        assert printed.startswith("epoch 100 loss 0.") and "\nepoch 1000 loss 0.00" in printed
        assert [t for _, t in answers(printed)] == [[0], [1], [1], [0]]
        assert close([y for y, in [pair[0] for pair in answers(printed)]],
                     [0.031, 0.964, 0.964, 0.039], 0.001)
        assert free(printed) >= 4096


@pytest.mark.parametrize("layers, data, more, right", [
    ("2,3,1", "xor", "--epochs 2000", 4), ("2,10,1", "xor", "", 4),
    ("2,6,1", "moons", "--epochs 200", 185),
    ("2,4,4,1", "moons", "--rows 170 --epochs 300", 155),
    ("4,5,3", "iris", "--rows 70 --epochs 300 --lr 0.3", 63)])
def test_what_the_bundle_allows_learns_on_the_board(tmp_path, layers, data, more, right):
    words = "--train --layers %s --csv %s %s" % (layers, data, more)
    printed = microbit.run(*bundled(tmp_path, *words.split()), timeout=300)
    alike = [round(y[0]) == t[0] if len(t) == 1 else y.index(max(y)) == t.index(max(t))
             for y, t in answers(printed)]
    print(words, alike.count(True), "of", len(alike), "free", free(printed))
    assert alike.count(True) >= right


def test_flowers_learned_on_the_host_are_named_alike_on_the_board(tmp_path):
    iris = load_csv("iris")
    means, deviations = moments(iris.X)
    X = standardise(iris.X, means, deviations)
    network = models.mlp([4, 8, 3], Rng(0)).fit(X, iris.T, epochs=30, lr=0.05)
    path = str(tmp_path / "iris.json")
    save(path, network, about={"columns": iris.columns, "means": list(means),
                               "deviations": list(deviations), "classes": iris.classes,
                               "target": iris.target})
    printed = microbit.run(*bundled(tmp_path / "board", "--model", path, "--csv", "iris"))
    answers = network.predict(X)
    assert printed.split("\n")[:150] == [iris.classes[c] for c in answers]
    right = [a == b for a, b in zip(answers, iris.labels)].count(True)
    assert printed.split("\n")[150] == "%d of 150 right" % right
    assert free(printed) >= 2048


def test_linear_algebra_works_at_the_boards_prompt(tmp_path):
    files, _ = bundled(tmp_path)
    with microbit.Board() as board:
        for name in ("vector.py", "matrix.py", "perceptron.py"):
            board.put(name, files[name])
        board.reset()
        board.execute("from vector import *")
        assert board.execute("print(dot([1, 2, 3], [4, 5, 6]))") == "32\n"
        board.execute("from matrix import *")
        assert board.execute("print(matvec([[1, 2], [3, 4]], [5, 6]))") == "[17, 39]\n"
        assert board.execute("print(matmul([[1, 2], [3, 4]], [[5, 6], [7, 8]]))") == (
            "[[19, 22], [43, 50]]\n")
        with pytest.raises(microbit.BoardError, match="dot: lengths differ, 1 and 2"):
            board.execute("dot([1], [1, 2])")
        board.execute("import perceptron as p")
        board.execute("rows = [[0,0,0],[0,1,0],[1,0,0],[1,1,1]]")
        board.execute("p.train(rows, 1, 10)")
        assert board.execute("print([p.predict(r[:2]) for r in rows])") == "[0, 0, 0, 1]\n"


def test_length_and_angle_work_at_the_boards_prompt(tmp_path):
    files, _ = bundled(tmp_path)
    with microbit.Board() as board:
        for name in ("vector.py", "length.py"):
            board.put(name, files[name])
        board.reset()
        board.execute("from length import *")
        assert board.execute("print(norm([3, 4]), distance([1, 2], [4, 6]))") == "5.0 5.0\n"
        assert board.execute("print(cosine([1, 2], [-2, 1]))") == "0.0\n"
        with pytest.raises(microbit.BoardError, match="cosine: a vector of zeros"):
            board.execute("cosine([0], [1])")


def test_every_activation_gives_the_hosts_numbers_on_the_board():
    names = ("sigmoid", "tanh", "relu", "swish", "step", "identity")
    files, answers = {}, []
    for name in names:
        network = Network([Dense(2, 3, Rng(1)), Activation(name), Dense(3, 2, Rng(2))])
        files[name + ".py"] = source(network).encode()
        answers += network.predict([[0.5, -2], [300, 400], [-300, -400]])
    printed = microbit.run(files, "".join([
        "import gc\nfrom %s import predict\nfor x in ([0.5, -2], [300, 400], [-300, -400]): "
        "print(*predict(x))\ngc.collect()\n" % name for name in names]))
    got = [[float(word) for word in line.split()] for line in printed.strip().split("\n")]
    assert close(got, answers, 1e-4)


def test_an_error_on_the_board_is_told_and_an_endless_program_ended():
    with pytest.raises(microbit.BoardError, match="ZeroDivisionError"):
        microbit.run({}, "print(1 / 0)")
    with pytest.raises(microbit.BoardError, match="did not end within 1 s; it printed:\n7"):
        microbit.run({}, "print(7)\nwhile True: pass", 1)
