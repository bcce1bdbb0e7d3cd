"""Damaged or made-up tables, IDX and model files, formulas, options: an answer or one line.

None may take a gigabyte or five seconds: this process limits itself before each input, for a
process of its own would take longer to start than most inputs take to be refused.
"""
import gzip
import json
import os
import random
import signal
from contextlib import contextmanager

import pytest

from purenn.command import cli

RUNS = 400                          # of what is slowest; a minute on a slow machine
BYTES, SECONDS = 1 << 30, 5         # an input may take, of memory and of the processor
FIELDS = ["a", "b", "yes", "no", "", "?", "NA", "1,5", "1.234,5", "1e400", "-1e308", "nan", "inf",
          "2020-01-01", "31.12.1999", "12:30", "$5", "5 kg", "50%", '"', '"a,b"', "'x'", "1_000",
          "１２", "中文", "\x00", "=1+1", "\x1b[31m", "\u202e", "1/2", "0x10", "-0", "1e-400",
          "TRUE", " ", "\t", "1e154", "-1e155"]
WAYS = [[], [], ["--save", "o.json"], ["--label", "y"], ["--label", "1"], ["--folds", "3"],
        ["--target", "quantity"], ["--missing", "mean"], ["--test", ".3"], ["--words", "x0"],
        ["--drop", "x1"], ["--label", "x0,x1"], ["--header", "no"], ["--delimiter", ","],
        ["--model", "slides"], ["--model", "perceptron"], ["--encoding", "utf-16"], ["--json"],
        ["--patience", "2"], ["--missing", "drop"]]
VALUES = [None, True, 0, 1, -1, 1.5, 1e308, "", [], {}, "a", [1], [[1]], {"a": 1}, 10 ** 30,
          "relu", "Dense", "NaN", ["a", "b"], [0.1] * 4, "cross_entropy", "squared_error", [["a", "b"]], 3]
PIECES = ("x 2 3.5 pi e ( ) + - * / ^ ** ² sin( cos( exp( ln( log( sqrt( tan( abs( max( , 1/ . .. "
          "1e308 1e-308 0 -1 'a' [ ] lambda __import__ x.y x[0] == < and 中 ， （ ） √ · e^ 9**9**9 "
          "x**x**x sigmoid( tanh( relu(").split()
NUMBERS = "1 , ; 2 - 1/2 sqrt(2) ， ； ３ e 1e30 . a".split() + ["", " ", ","]
WORDS = ["", "0", "-1", "1", "1.5", "nan", "inf", "1e400", "a", "xor", "iris", "and", "m0.json",
         "nofile", "/", "..", "/dev/null", "--", "1,2", "1;2", "relu", "2,2", "9" * 30, "\x1b",
         "中", "a\nb", ".5", "2", "3", "sigmoid", "adam", "x.svg", "y"]
TRAINED = (("iris", "mlp"), ("xor", "slides"), ("parity", "lstm_classifier"), ("digits", "cnn"))


@contextmanager
def bounded(what):
    """Let what is inside take so many bytes more than there are, and so many seconds."""
    def late(*_):
        raise AssertionError("more than %d seconds: %r" % (SECONDS, what))

    if not os.path.exists("/proc/self/statm"):      # elsewhere nothing tells how much there is
        yield
        return
    import resource
    with open("/proc/self/statm") as file:
        taken = int(file.read().split()[0]) * resource.getpagesize()
    before = resource.getrlimit(resource.RLIMIT_AS), signal.signal(signal.SIGPROF, late)
    resource.setrlimit(resource.RLIMIT_AS, (taken + BYTES, before[0][1]))
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        resource.setrlimit(resource.RLIMIT_AS, before[0])
        signal.signal(signal.SIGPROF, before[1])


@pytest.fixture
def attempt(tmp_path, monkeypatch, capsys):
    """Return a function that runs a command, which must end in an answer or in one short line."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        try:
            with bounded(arguments):
                code = cli.main(list(arguments))
        except SystemExit as error:
            code = error.code
        out, err = capsys.readouterr()
        assert code in (0, 2) and "not enough memory" not in err, (arguments, code, err)
        if code == 2:
            assert err.count("\n") == 1 and len(err) < 700 and "Traceback" not in err, (
                arguments, err)
        return code
    return run


def column(draw):
    """Return a function that draws the fields of a column."""
    return draw.choice([lambda: "%g" % draw.gauss(0, 1), lambda: draw.choice("ab"),
                        lambda: draw.choice(FIELDS), lambda: "%d" % draw.randint(0, 3),
                        lambda: "7", lambda: "2020-01-0%d" % draw.randint(1, 9)])


def table(draw):
    """Return the bytes of a table, more or less."""
    mark, columns = draw.choice(",;\t |,"), [column(draw) for _ in range(draw.randint(1, 6))]
    head = mark.join([draw.choice(["x%d" % j, "y", "x", "", "中", "1"])
                      for j in range(len(columns))])
    lines = [head] * draw.randint(0, 1)
    for _ in range(draw.randint(0, 30)):
        row = [field() for field in columns]
        lines.append(mark.join(row[:-1] if draw.random() < 0.05 else
                               row + ["7"] if draw.random() < 0.03 else row))
    text = draw.choice(["\n", "\n", "\r\n", "\r"]).join(lines + [""] * draw.randint(0, 1))
    data = bytearray(text.encode(draw.choice(["utf-8", "utf-8", "utf-16", "latin-1", "cp950"]),
                                 "replace"))
    for _ in range(draw.randint(1, 5) if data and draw.random() < 0.2 else 0):
        data[draw.randrange(len(data))] = draw.randrange(256)
    return bytes(data)


def idx(draw):
    """Return the bytes of an IDX file, more or less."""
    shape = [draw.choice([0, 1, 2, 3, 28, 10, 2 ** 31, 2 ** 16]) for _ in range(draw.randint(0, 4))]
    data, size = bytes([0, 0, draw.choice([8, 8, 9, 11, 12, 13, 14]), len(shape)]), 1
    for n in shape:
        data, size = data + n.to_bytes(4, "big"), size * n
    data += bytes([draw.randrange(256) for _ in range(min(size, 500) + draw.choice([0, -1, 3]))])
    data = data[:draw.randrange(1, len(data))] if draw.random() < 0.2 else data
    return gzip.compress(data) if draw.random() < 0.3 else data


def damaged(text, draw):
    """Return a model file with some of its bytes, or some of what it says, changed."""
    if draw.random() < 0.3:
        data = bytearray(text.encode())
        for _ in range(draw.randint(1, 4)):
            i = draw.randrange(len(data))
            if draw.random() < 0.6:
                data[i] = draw.choice(b'0123456789-+e.[]{}",:nultr ')
            else:
                del data[i:i + draw.randint(1, 30)]
        return bytes(data)
    document = json.loads(text)
    document.pop("checksum", None)
    for _ in range(draw.randint(1, 3)):
        change(document, draw)
    return json.dumps(document).encode()


def change(node, draw):
    """Put another value somewhere, or take one away."""
    while True:
        keys = list(node) if isinstance(node, dict) else range(len(node))
        if not keys:
            return
        key = draw.choice(keys)
        if draw.random() < 0.35 or not isinstance(node[key], (dict, list)):
            break
        node = node[key]
    if draw.random() < 0.75:
        node[key] = draw.choice(VALUES)
    else:
        del node[key]


@pytest.mark.skipif(not os.path.exists("/proc/self/statm"), reason="nothing tells the memory")
def test_what_takes_too_much_of_either_is_found(monkeypatch):
    monkeypatch.setitem(globals(), "BYTES", 1 << 27)
    with pytest.raises(MemoryError):
        with bounded("much"):
            bytes(1 << 28)
    monkeypatch.setitem(globals(), "SECONDS", 0.05)
    with pytest.raises(AssertionError, match="seconds: 'long'"):
        with bounded("long"):
            while True:
                pass
    bytes(1 << 28)                  # and both ends are open again


@pytest.mark.slow
def test_tables(attempt, tmp_path):
    draw = random.Random(1)
    for _ in range(18 * RUNS):
        (tmp_path / "f.csv").write_bytes(table(draw))
        attempt("train", "f.csv", "--epochs", "2", *draw.choice(WAYS))
        if (tmp_path / "o.json").exists():
            attempt("predict", "o.json", "f.csv")
            attempt("evaluate", "o.json", "f.csv")
            (tmp_path / "o.json").unlink()


@pytest.mark.slow
def test_idx_files(attempt, tmp_path):
    draw = random.Random(2)
    for _ in range(12 * RUNS):
        for name in ("train-images-idx3-ubyte", "train-labels-idx1-ubyte"):
            (tmp_path / name).write_bytes(idx(draw))
        attempt("train", "train-images-idx3-ubyte", "--epochs", "1")


@pytest.mark.slow
def test_model_files(attempt, tmp_path):
    draw, files = random.Random(3), []
    for i, (data, model) in enumerate(TRAINED):
        name = "m%d.json" % i
        assert attempt("train", data, "--model", model, "--epochs", "1", "--save", name) == 0
        files.append((data, (tmp_path / name).read_text("utf-8")))
    for _ in range(RUNS):
        data, text = draw.choice(files)
        (tmp_path / "f.json").write_bytes(damaged(text, draw))
        attempt("predict", "f.json", data)
        attempt(*draw.choice([
            ["evaluate", "f.json", data], ["report", "f.json", "-o", "r.html"],
            ["plot", draw.choice(["network", "curves", "weights", "graph"]), "f.json"],
            ["export", "f.json", "--to", draw.choice(["c", "python", "json", "onnx"]), "-o", "e"],
            ["train", data, "--resume", "f.json", "--epochs", "3"]]))


@pytest.mark.slow
def test_formulas_and_numbers(attempt):
    draw = random.Random(4)
    for _ in range(16 * RUNS):
        attempt("lesson", draw.choice(["13", "14", "16"]), "--function=" + "".join(
            [draw.choice(PIECES) for _ in range(draw.randint(1, 9))]),
            *draw.choice([[], ["--x=" + draw.choice(["0", "-2", "1e-9", "1e30"])]]))
        attempt("lesson", draw.choice("3 7 8 9 10 17 19 20 v3 v5 v6 v7".split()), "--%s=%s" % (
            draw.choice(["a", "b", "x", "w", "y", "w1", "b1", "matrix"]),
            "".join([draw.choice(NUMBERS) for _ in range(draw.randint(1, 9))])))


@pytest.mark.slow
def test_options(attempt):
    draw = random.Random(5)
    for _ in range(5 * RUNS):
        name = draw.choice("train predict evaluate plot report export explain gradcheck xor "
                           "museum lesson datasets".split())
        command = [action for action in cli.parser([name])._actions
                   if name in (action.choices or ())][0].choices[name].filled()
        arguments = [name]
        for _ in range(draw.randint(0, 4)):
            action, word = draw.choice(command._actions), draw.choice(WORDS)
            spelled = action.option_strings and action.option_strings[-1]
            if not spelled or action.nargs == 0:
                arguments.append(spelled or word)
            elif spelled != "--full":
                arguments.append("%s=%s" % (spelled, word))
        if name in ("train", "plot", "report", "xor"):
            arguments.append("--epochs=2")
        attempt(*[word for word in arguments if word != "--full"])
