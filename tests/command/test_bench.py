"""The bench compares programs that do the same; how fast they are is no test."""
import copy
import importlib
import json
import os
import re
import sys
from functools import lru_cache

import pytest

from purenn.command import bench
from purenn.lessons import outside
from purenn.command.bench import growth, start, tasks as bench_tasks, timing
from purenn.command.bench.tasks import TASKS, fresh, weights
from purenn.table.bundled import places_of
from purenn.table.data import load_csv
from purenn.terminal.helping import Parser
from purenn.rng import Rng
from tests.check import close

SHORT = {"xor": (25, None), "iris": (2, None), "digits": (1, 30), "digits32": (2, 40),
         "adam16": (2, 40),
         "mnist17": (1, 20), "moons": (5, None), "digits5000": (1, 40)}    # epochs, rows
KEPT = lru_cache(maxsize=None)(load_csv)
BENCHMARKS = os.path.dirname(bench.BARE)


def options(*words):
    """Return the options of these words."""
    parser = Parser(prog="python3 -m purenn bench")
    bench.add_arguments(parser)
    return parser.parse_args(words)


def short(name):
    """Return a task with fewer epochs and samples, and its samples."""
    task = copy.copy([task for task in TASKS if task.name == name][0])
    task.epochs, task.rows = SHORT[name]
    if name == "digits5000":
        rng = Rng(1)
        X = [[rng.random() for _ in range(400)] for _ in range(40)]
        return task, X, [[float(i % 10 == j) for j in range(10)] for i in range(40)]
    if name == "mnist17":
        rng = Rng(2)
        X = [[max(0, rng.uniform(-4, 1)) for _ in range(784)] for _ in range(20)]
        return task, X, [[i % 2, 1 - i % 2] for i in range(20)]
    return (task,) + task.samples()


@pytest.fixture(autouse=True)
def read_once(monkeypatch):
    """Let the tasks share what they read."""
    monkeypatch.setattr(bench_tasks, "load_csv", KEPT)


@pytest.fixture
def quick(monkeypatch):
    """Tasks and measurements as short as they can be."""
    tasks = [copy.copy(task) for task in TASKS]
    for task in tasks:
        task.epochs = 2
    monkeypatch.setattr(bench, "TASKS", tasks)
    monkeypatch.setattr(timing, "LEAST", 0)
    monkeypatch.setattr(timing, "WARM", 0)


@pytest.mark.parametrize("name", sorted(SHORT))
def test_purenn_and_the_bare_program_end_with_the_same_weights_and_loss(name):
    task, X, T = short(name)
    network = task.network()
    learned = weights(network)
    start = timing.flat(learned)
    task.fit(network, X, T)
    loss = task.fit_bare(bench.load(), fresh(X), T, learned)
    end = timing.flat(weights(network))
    assert max([abs(a - b) for a, b in zip(start, end)]) > 1e-4
    assert max([abs(a - b) for a, b in zip(end, timing.flat(learned))]) < 1e-9
    assert close(loss, network.history["loss"][-1], 1e-9)


@pytest.mark.parametrize("name", ("xor", "iris", "digits"))
def test_the_plain_program_ends_there_too(name):
    task, X, T = short(name)
    sides = [timing.Purenn(task, X, T), timing.Plain(task, X, T, bench.load(bench.PLAIN))]
    for side in sides:
        side.prepare()
        side.train()
    timing.agree(sides)


def few(name):
    """Return the first 150 rows of a bundled table."""
    table = copy.copy(KEPT(name))
    table.X, table.T = table.X[:150], table.T[:150]
    return table


def test_reading_and_answering_are_compared_with_the_same(quick, capsys, monkeypatch):
    monkeypatch.setattr(bench_tasks, "load_csv", few)
    for place, function in (("load_csv", load_csv), ("places_of", places_of)):
        monkeypatch.setattr(timing, place, lambda name, function=function: function("sevens"))
    bench.run(options("reading", "predict", "--repeats", "1"))
    names = [line.split()[0] for line in capsys.readouterr().out.splitlines()[3:]]
    assert names == ["reading", "predict"]


@pytest.mark.parametrize("dot", ("loop_dot", "map_dot"))
def test_every_form_of_the_bare_product_is_the_same(dot):
    bare = bench.load()
    u, v = [[Rng(seed).random() for _ in range(9)] for seed in (1, 2)]
    assert close(getattr(bare, dot)(u, v), bare.dot(u, v))


@pytest.mark.parametrize("name", ("xor", "moons"))
def test_unrolled_ends_there_too(name):
    task, X, T = short(name)
    sides = [kind(task, X, T) for kind in (timing.Purenn, timing.Unrolled)]
    for side in sides:
        side.prepare()
        side.train()
    timing.agree(sides)


@pytest.mark.parametrize("name", ("xor", "iris", "digits", "mnist17"))
def test_the_networks_of_objects_end_there_too(name, monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    compare = importlib.import_module("compare")
    task, X, T = short(name)
    given = compare.described(task, X, T)
    ends = []
    for program in ("program_purenn", "program_objects", "program_bare"):
        train, learned = importlib.import_module(program).trainer(json.loads(json.dumps(given)))
        train()
        ends.append(timing.flat(learned()))
    assert [close(ends[0], end, 1e-9) for end in ends] == [True] * 3
    assert ends[0] != timing.flat(given["weights"])


def test_what_others_lack_is_left_out_of_the_task_and_purenn_learns_that_too(
        tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    compare, program = [importlib.import_module(name) for name in ("compare", "program_purenn")]
    ends = []
    for variant, path in compare.written(*short("iris"), str(tmp_path)).items():
        with open(path) as file:
            given = json.load(file)
        train, learned = program.trainer(given)
        train()
        ends.append(timing.flat(learned()))
        assert max([abs(a - b) for a, b in zip(ends[-1], timing.flat(given["weights"]))]) > 1e-2
        X = timing.flat(given["X"])
        assert ((min(X), max(X)) == (0, 1)) == (variant == "sigmoid")
    assert ends[0] != ends[1] != ends[2] != ends[0]


def test_a_repository_that_is_there_is_used_and_one_that_is_not_costs_its_row(
        tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(BENCHMARKS)
    Worker = importlib.import_module("programs").Worker
    (tmp_path / "peer").mkdir()
    (tmp_path / "peer" / "program_peer.py").write_text(
        "def trainer(task):\n    return lambda: None, lambda: task['weights']\n")
    (tmp_path / "task.json").write_text('{"weights": [1, 2]}')
    there, broken, gone = [
        Worker((program, "Peer", "https://localhost:1/" + name, None), sys.executable,
               str(tmp_path))
        for program, name in (("program_peer", "peer"), ("program_none", "peer"),
                              ("program_peer", "gone"))]
    assert (there.reason, there.version) == (None, "peer (a copy)")
    assert there.ask(str(tmp_path / "task.json"))[1] == [1, 2]
    there.process.communicate()
    assert broken.reason == "program_none.py ended before its first task"
    assert gone.reason and "\n" not in gone.reason and gone.version is None


def test_the_tasks_have_as_many_steps_as_they_say():
    rows = {"xor": 4, "iris": 150, "digits": 1000, "digits32": 1797, "adam16": 1797,
            "mnist17": 200, "moons": 200, "digits5000": 5000}
    steps = [task.steps([[0]] * rows[task.name]) for task in TASKS]
    assert steps == [4000, 600, 1000, 57, 113, 200, 200, 1]
    assert [len(task.samples()[0]) for task in TASKS if task.load.__name__ in ("iris", "digits")
            ] == [150, 1000, 1797, 1797]


class Side:
    """A program that notes when it trains and always ends with the same weights."""

    task = TASKS[0]

    def __init__(self, name, notes, end=(1, 2)):
        self.name, self.notes, self.end = name, notes, end

    def prepare(self):
        self.notes.append("prepare")

    def train(self):
        self.notes.append(self.name)

    def weights(self):
        return list(self.end)


def test_the_sides_are_measured_in_turn_and_their_preparation_is_not(quick, monkeypatch):
    notes = []
    monkeypatch.setattr(timing.platform, "python_implementation", lambda: "CPython")
    times = timing.compare([Side("A", notes), Side("B", notes)], 3,
                                 lambda: float(len(notes)))
    assert [note for note in notes if note != "prepare"] == ["A", "B"] * 4
    assert times == [[1.0] * 3, [1.0] * 3]


def test_a_program_that_learns_something_else_stops_the_bench(quick):
    with pytest.raises(ValueError) as error:
        timing.compare([Side("A", []), Side("B", [], (1, 2.001))], 3)
    assert str(error.value) == ("bench: xor: Side ends with weights 0.001 away from Network.fit's")


def test_a_ratio_is_the_median_over_the_pairs():
    assert timing.ratio([1, 2, 9], [1, 4, 3]) == (1, 0.5, 3)


def test_a_time_has_three_digits_and_a_unit():
    assert [timing.in_units(s) for s in (1.234, 0.01234, 1.234e-5)] == [
        "1.23 s", "12.3 ms", "12.3 us"]


def test_the_table_has_a_line_for_each_program(quick, capsys):
    bench.run(options("iris", "moons", "--repeats", "1"))
    out = capsys.readouterr().out.splitlines()
    assert out[0].startswith("purenn ") and "20" in out[0]
    iris, moons, unrolled = [line.split() for line in out[3:]]
    assert iris[:6] == ["iris", "4-8-3,", "1", "sample", "a", "step"] and iris[6] == "300"
    ours, loops, theirs = [float(iris[i]) * {"us": 1, "ms": 1e3}[iris[i + 1]] for i in (7, 9, 11)]
    assert abs(float(iris[13]) - ours / theirs) < 0.02 and loops > 0
    assert moons[0] == "moons" and unrolled[:2] == ["unrolled", "2"]


@pytest.mark.filterwarnings("ignore:Together")      # that the batch is too small to share
def test_processes_are_compared_with_one(quick):
    task, X, T = short("digits32")
    line, = bench.process_lines(task, X, T, options("--processes", "2", "--repeats", "1"))
    assert line.startswith("  2 processes: ") and " times as fast (" in line


def test_without_a_clone_purenn_is_timed_alone(quick, capsys, monkeypatch):
    monkeypatch.setattr(bench, "BARE", os.path.join(outside.HOUSE, "nowhere.py"))
    bench.run(options("xor", "--repeats", "1"))
    out = capsys.readouterr().out
    assert "purenn's times alone" in out
    assert [len(line.split()) for line in out.splitlines()[-2:]] == [9, 4]      # no ratio


def test_data_that_is_absent_is_told_in_the_table(quick, capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(outside, "HOUSE", str(tmp_path / "house"))
    monkeypatch.delenv("PURENN_DATA", raising=False)
    bench.run(options("mnist17", "--data", str(tmp_path)))
    assert ("mnist17     not measured: mnist17_train200.csv is not bundled: python3 -m purenn get "
            "mnist --to DIR") in capsys.readouterr().out


def test_what_cannot_be_is_refused():
    for words, text in ((["xorr"], "bench: no task 'xorr'; there are xor, iris, "),
                        (["--repeats", "0"], "bench: --repeats is 0, at least 1 is wanted"),
                        (["--processes", "0"], "bench: --processes is 0, at least 1 is wanted"),
                        (["--svg", "/no/where/x.svg"], "/no/where/x.svg: cannot be written"),
                        (["--svg", "x.png"], "bench: --svg: x.png would be no .png; try a name"),
                        (["growth", "--svg", "."], ".: cannot be written (it is no file)"),
                        (["xor", "--processes", "2"], "bench: --processes is of no use without "),
                        (["xor", "--data", "."], "bench: --data is of no use without mnist17|"),
                        (["memory", "--repeats", "2"], "bench: --repeats is of no use beside ")):
        with pytest.raises(ValueError) as error:
            bench.run(options(*words))
        assert str(error.value).startswith(text)


def test_growth_takes_a_while_and_is_asked_for():
    assert bench.wanted(options())[-2:] == ["start", "memory"]
    assert bench.wanted(options("iris", "--svg", "x.svg")) == ["iris", "growth"]


def test_the_arithmetics_slope_is_counted():
    assert growth.multiply_adds(8, 1) == 3 * 8 * 74 + 8 * 10
    assert growth.multiply_adds(8, 4) == 2 * 8 * 74 + 8 * 10 + 2 * 74
    series = [("purenn", [8, 16], [2.0, 8.0]), ("arithmetic", [8, 16], [2.0, 4.0])]
    assert [line.split() for line in growth.lines("width", series)[1:]] == [
        ["8", "2"], ["16", "8", "2.00", "1.00"]]


def test_growth_is_written_as_a_picture(quick, capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(growth, "WIDTHS", [1, 2])
    monkeypatch.setattr(growth, "BATCHES", [1, 3])
    monkeypatch.setattr(growth, "WORK", 1)
    monkeypatch.setattr(growth, "compare", lambda sides, repeats: [[1e-6]] * len(sides))
    path = str(tmp_path / "growth.svg")
    bench.run(options("--svg", path, "--repeats", "1"))
    with open(path, encoding="utf-8") as file:
        text = file.read()
    assert text.startswith("<svg") and text.count("arithmetic") >= 2 and "bare" in text
    out = capsys.readouterr().out
    assert out.count("arithmetic's slope") == 2
    assert re.findall("Time a sample against the (.*)", out) == [
        "width of the hidden layer, 64-width-10, 1 sample a step", "samples a step, 64-32-10"]
    assert (growth.INPUTS, growth.WIDTH, growth.OUTPUTS) == (64, 32, 10)
    assert "\nwritten: " + path in out


def test_a_start_and_the_memory_of_a_process_are_measured_from_outside(monkeypatch):
    monkeypatch.setattr(start, "clocked",
                        lambda *words: {1: 0.3, 2: 0.302}[len(words[-1]) // 9 + 1]
                        if words[0] == "-c" else 0.35)
    assert start.start_lines(1) == ["start: Python alone 300 ms; import purenn 2.0 ms more; "
                                          "python3 -m purenn --help 50 ms more"]
    peak = int(start.child("-c", start.PEAK + "x = b'x' * 30000000; print(peak())"))
    assert 30e6 < peak < 130e6
    assert start.child("-c", "import sys; print(sys.version)").startswith(
        sys.version.split()[0])


def test_memory_without_the_data_is_told_in_one_line(tmp_path, monkeypatch):
    monkeypatch.setattr(start, "TRAIN", "folder = %r\nprint('not measured: no', folder)")
    assert start.memory_lines("D") == ["memory: not measured: no D"]
