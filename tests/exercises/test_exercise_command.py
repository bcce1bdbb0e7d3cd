"""The command exercise: answers, and files in processes of their own."""
import argparse
import io
import json
import os
import signal
import subprocess
import sys
import time

import pytest

from purenn.command import cli
from purenn.command.exercise import asking, carving, showing, starting
from purenn.command.exercise.judge import Judge, Nowhere
from purenn.command.exercise.progress import Progress
from purenn.exercises import answers
from purenn.exercises.catalogue import CARVINGS, QUESTIONS
from purenn.exercises.texts import Texts
from tests.check import message
from tests.exercises.wrong_networks import NETWORK

HOME = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FILES = {
    "right": ("c1", "def dot(u, v):\n    return sum([a * b for a, b in zip(u, v)])\n",
              "[x] c1 dot: right"),
    "loop": ("c2", "def add(u, v):\n    while True: __import__('time').sleep(0.1)\n",
             "not done after 1 seconds, in line 2: an endless loop?"),
    "syntax": ("c3", "def matvec(W, x)\n    return 1\n", "line 1 is not Python"),
    "block": ("c15", "def norm(v):\nreturn 1\n", "line 2 is to be indented: it belongs to the line"),
    "import": ("c4", "import math\nimport os\n\n\ndef transpose(A):\n    return A\n",
               "line 2 imports os; only math, random and your own files are allowed"),
    "hidden": ("c5", "from c04_transpose import transpose\n\n\ndef matmul(A, B):\n    return A\n",
               "line 1 imports c04_transpose; only math"),
    "deaf": ("r5", "def probabilities(z):\n    return [v / sum(range(10 ** 14)) for v in z]\n",
             "not done after 1 seconds, in line 2: an endless loop?"),
    "signature": ("c6", "def affine(x):\n    return x\n", "it takes (x); (X, W, b) is wanted"),
    "prints": ("c7", "def sigmoid(z):\n    print(z)\n", "return, not print"),
    "chatty": ("c10", "def derivative(f, x):\n    print('\\x1b[2J' * 9)\n"
               "    return (f(x + 1e-6) - f(x - 1e-6)) / 2e-6\n",
               "[x] c10 derivative: right; it also prints"),
    "exit": ("c8", "def dsigmoid(z):\n    exit()\n", "line 2: SystemExit"),
    "input": ("c9", "def loss(x, y):\n    return float(input())\n", "line 2: loss("),
    "own": ("c12", "from c01_dot import dot\n\n\ndef outer(u, v):\n"
            "    return [[dot([a], [b]) for b in v] for a in u]\n", "[x] c12 outer: right"),
    "top": ("c11", "x = 1 / 0\n", "line 1: ZeroDivisionError"),
    "latin": ("r2", b"def update(W, dW, lr):\n    return '\xe9'\n", "the file cannot be read"),
    "null": ("r3", "def weight_range(n_in, n_out):\n    return 1\0\n", "[ ] r3 weight_range: "),
    "mark": ("r4", "\ufeffdef accuracy(outputs, classes):\n    return 1\n", "the answer is 1"),
    "gone": ("c13", None, "the file is not there"),
    "class": ("c14", NETWORK.replace("range(epochs):", "range(epochs):\n            print(epoch)"),
              "[x] c14 NeuralNetwork: right\n\nYour network has learned XOR"),
    "repair": ("r1", "", "indented otherwise"),
}

OF_ITS_OWN = "loop deaf own prints chatty exit input top class".split()     # need a process


def run(*words, code=0, capsys=None):
    """Return what the command prints, after asserting its exit code."""
    try:
        found = cli.main(["exercise"] + list(words))
    except SystemExit as end:
        found = end.code
    assert found == code
    return capsys.readouterr().out


def by_hand(name):
    """Return the question of this name."""
    return [question for question in QUESTIONS if question.name == name][0]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder that start has made, with the files of FILES written."""
    path = str(tmp_path_factory.mktemp("exercises") / "mei")
    assert cli.main(["exercise", "start", path, "--name", "=Mei", "--pupil", "7"]) == 0
    for name, text, _ in FILES.values():
        file = [f for f in os.listdir(path) if f.startswith("%s%02d_" % (name[0], int(name[1:])))]
        if text is None:
            os.remove(os.path.join(path, file[0]))
        elif text:
            with open(os.path.join(path, file[0]), "wb") as out:
                out.write(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def test_the_list_has_24_tasks_of_which_12_are_answered_and_12_written(capsys):
    assert len(QUESTIONS) >= 12 and len(CARVINGS) >= 12
    text = run(capsys=capsys)
    for task in QUESTIONS + CARVINGS:
        assert "[ ] %3s  " % task.name in text
    assert "矩陣乘法" in run("--lang", "zh", capsys=capsys)


def test_an_answer_is_judged_and_its_mistake_named(capsys):
    question = by_hand("7")
    right = question.answer(3)
    typed = ",".join([str(v) for v in right])
    assert run("7", "--pupil", "3", "--answer", typed, capsys=capsys).startswith("Right: ")
    crossed = question.mistakes[2][1](*question.values(question.numbers(3)))
    out = run("7", "--pupil", "3", "--answer=" + str(crossed), code=1, capsys=capsys)
    assert out == "Not yet: row and column are swapped.\n"
    out = run("7", "--pupil", "3", "--answer", "-1,-2,-3", code=1, capsys=capsys)
    assert out == "Not yet: the shape is 3, wanted is 2.\n"
    assert run("7", "--answer", "seven", code=2, capsys=capsys) == ""


def test_a_right_answer_counts_in_the_folder_that_is_begun_here(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    typed = str(by_hand("6").answer(7))
    out = run("6", "--pupil", "7", "--answer", typed, capsys=capsys)
    assert "exercise start carving" in out and "--dir carving" in out
    assert "--dir carving" in run(capsys=capsys) and os.listdir(".") == []
    run("start", "carving", "--pupil", "7", capsys=capsys)
    assert "Counted in the folder carving." in run("6", "--answer", typed, capsys=capsys)
    assert "[x]   6" in run(capsys=capsys) and Progress("carving").tries == {"6": 1}
    run("start", "other", capsys=capsys)
    out = run("6", "--answer", str(by_hand("6").answer(0)), capsys=capsys)
    assert "with --dir: carving, other" in out and Progress("other").solved == []
    monkeypatch.chdir("other")
    assert "Counted in the folder ." in run("6", "--answer", str(by_hand("6").answer(0)),
                                            capsys=capsys)
    assert Progress(".").solved == ["6"]


def test_hints_come_in_steps_and_never_show_the_answer(capsys):
    one = run("6", "--hint", capsys=capsys)
    two = run("6", "--hint", "--hint", capsys=capsys)
    assert one.count("Hint: ") == 1 and two.count("Hint: ") == 2
    everything = run("3", *["--hint"] * 9, capsys=capsys)
    assert "Hint: " in everything and by_hand("3").way(0)[-1] not in everything


def test_the_last_line_of_a_hint_tells_how_to_get_the_next(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert "\n2 more: --hint --hint\n" in run("6", "--hint", capsys=capsys)
    assert "\n1 more: --hint --hint --hint\n" in run("6", "--hint", "--hint", capsys=capsys)
    assert "還有 2 個：--hint --hint\n" in run("6", "--hint", "--lang", "zh", capsys=capsys)
    run("start", "carving", capsys=capsys)
    for shown in (1, 2, 3, 3):
        out = run("6", "--hint", capsys=capsys)
        assert out.count("Hint: ") == shown
        assert ("%d more: --hint\n" % (3 - shown) in out) == (shown < 3)
    assert "That was the last hint" in out and run("7", "--hint", capsys=capsys).count("Hint:") == 1
    assert run("1", "--hint", "--hint", capsys=capsys).count("Hint: ") == 2
    assert Progress("carving").hints == {"1": 2, "6": 3, "7": 1}
    assert Progress("carving").tries == {}


def test_an_answer_may_be_typed_in_many_ways():
    for text in ("7, 16", "7 16", "(7, 16)", "[7,16]", "７，１６", "7、16", "7.0, 32/2"):
        assert answers.parsed(text) == [7, 16], text
    assert answers.parsed("-3/4") == -0.75 and answers.parsed("−1") == -1
    for text in ("1, 2; 3, 4", "[[1, 2], [3, 4]]", "((1,2),(3,4))", "1 2\n3 4"):
        assert answers.parsed(text) == [[1, 2], [3, 4]], text
    assert answers.parsed("=3 / 4, -.5") == [0.75, -0.5]
    for text in ("1, x", "1/0", "1/2/3", "/2", "--1", "__import__('os')", "2**9", "１²",
                 "9e999", "9" * 400, "nan", "inf"):
        assert "is no number" in message(answers.parsed, text), text
    assert "is empty" in message(answers.parsed, " ; ")


@pytest.mark.parametrize("kind", [
    pytest.param(kind, marks=pytest.mark.slow) if kind == "deaf" else kind
    for kind in sorted(FILES)])
def test_a_file_of_any_kind_gets_one_clear_line(kind, folder, capsys, monkeypatch):
    name, _, said = FILES[kind]
    seconds = "1" if kind in ("loop", "deaf") else "30"
    if kind not in OF_ITS_OWN:      # what runs no odd code is judged in here
        monkeypatch.setattr(subprocess, "run", lambda command, **named: argparse.Namespace(
            stdout=json.dumps(Judge(command[7], carving(command[8]), Texts(command[10])).finding(
                int(command[9]), Nowhere())).encode()))
    code = 0 if said.startswith("[x]") else 1
    out = run("check", folder, name, "--seconds", seconds, code=code, capsys=capsys)
    assert said in out and "Traceback" not in out and "\x1b" not in out
    assert len(out.split("\n")) == 3 or kind == "class"


def test_a_right_file_that_takes_long_is_right_and_slow(tmp_path, monkeypatch):
    file = tmp_path / "c01_dot.py"
    file.write_text("def dot(u, v):\n    return sum([a * b for a, b in zip(u, v)])\n")
    monkeypatch.setattr("purenn.exercises.carving.SLOW", -1)
    found = Judge(str(file), carving("c1"), Texts("en")).finding(0, Nowhere())
    assert found["right"] and found["text"].startswith("right, but slow: ")


def test_what_comes_back_from_a_process_is_its_last_line_or_how_it_ended(
        tmp_path, monkeypatch, capsys):
    path = str(tmp_path / "d")
    run("start", path, capsys=capsys)
    (tmp_path / "d" / "c01_dot.py").write_text("def dot(u, v):\n    return 7\n")
    found = '{"right": false, "text": "the answer is 7"}'.encode()
    for printed, said in (
            (found, "the answer is 7"), (b"\xff\xfe\n" + found + b"\n", "the answer is 7"),
            (b'x\n  File "/d/c01_dot.py", line 12 in dot', "not done after 2 seconds, in line 12:"),
            (b'x\n  File "/d/other.py", line 12 in dot', "Python itself ended (-9): a list"),
            (None, "not done after 2 seconds: an endless loop?")):
        def started(command, timeout, **streams):
            """Answer as a process would."""
            assert command[-1] == "2" and timeout > 2
            if printed is None:
                raise subprocess.TimeoutExpired(command, timeout)
            return subprocess.CompletedProcess(command, -9, printed)

        monkeypatch.setattr("purenn.command.exercise.checking.subprocess.run", started)
        assert "[ ] c1 dot: " + said in run(
            "check", path, "c1", "--seconds", "2", code=1, capsys=capsys)


def test_a_file_that_is_not_begun_says_so_and_no_progress_is_lost(tmp_path, capsys):
    path = str(tmp_path / "d")
    run("start", path, capsys=capsys)
    assert "22 were there and stay" in run("start", path, capsys=capsys)
    assert "not begun yet" in run("check", path, "c1", code=1, capsys=capsys)
    out = run("check", path, capsys=capsys)
    assert out.startswith("0 of 22 right\nnext: c01_dot.py")
    run("3", "--answer", "0", "--dir", path, code=1, capsys=capsys)
    assert Progress(path).tries == {"c1": 1, "3": 1}
    assert "Hint" not in run("show", "3", "--solution", "--dir", path, capsys=capsys)


def test_a_task_is_named_by_its_file_and_a_folder_stays_its_pupils(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(str(tmp_path))
    run("start", "ada", "--name", "Ada", capsys=capsys)
    for words in (["ada/c01_dot.py"], ["ada", "c01_dot.py"], ["ada/c02_add.py", "ada/c01_dot.py"]):
        out = run("check", *words, code=1, capsys=capsys)
        assert "[ ] c1 dot: not begun yet" in out and len(out.split("\n")) == len(words) + 2 - (
            words[0] == "ada")
    run("check", "ada", "bob/c01_dot.py", code=2, capsys=capsys)
    assert Progress("ada").tries == {"c1": 3, "c2": 1}
    assert cli.main(["exercise", "start", "ada", "--name", "Bob"]) == 2
    assert "ada is the folder of Ada; another folder is wanted" in capsys.readouterr().err
    run("start", "ada", "--name", " Ada", capsys=capsys)
    assert Progress("ada").name == "Ada"


SAID = [
    ("c17", showing.solution(CARVINGS[16], Texts("en")).replace(" != 0][0]", " == rows[i][j]][0]"),
     "(the pivot is 0: exchange its row with one below)"),
    ("c10", "def derivative(f, x):\n    return (f(x + 1e-15) - f(x)) / 1e-15\n",
     "Δx is too small: x + Δx rounds it away; take 1e-5"),
    ("c10", "def derivative(f, x):\n    return (f(x + 1e-14) - f(x - 1e-14)) / 2e-14\n",
     "Δx is too small"),
    ("c10", "def derivative(f, x):\n    h = 0\n    return (f(x + h) - f(x)) / h\n", "(Δx is 0; "),
    ("c4", "def transpose(A):\n    A[0][0] = 99\n    return [list(c) for c in zip(*A)]\n",
     "transpose([[1, 2, 3], [4, 5, 6]]) gives [[99, 2, 3], [4, 5, 6]], wanted "
     "[[1, 2, 3], [4, 5, 6]]"),
    ("c2", "def add（u, v):\n    return u\n", "line 1 has '（', a sign that Python does not know; "
     "type '(' instead"),
    ("c2", "def add(u, v):\n    return u、v\n", "line 2 has '、'"),
    ("c2", "def add(u, v):\n    return\u3000u[0] ++ ）\n", "line 2 has '"),
    ("c2", "def add(u, v):\n    return u €\n", "line 2 is not Python"),
    ("c14", "class NeuralNetwork:\n    def __init__(sizes, act, dact):\n        pass\n",
     "it takes (act, dact); (layer_sizes, act, dact) is wanted"),
    ("c14", NETWORK.replace("def predict(self, data)", "def predict(data)"),
     "in a class, self comes first"),
    ("c9", "def loss(x, y):\n    return sum([(a - b) ^ 2 for a, b in zip(x, y)])\n",
     "line 2: loss([0.5, 2], [1, 0]): TypeError: unsupported operand type(s) for ^: 'float' and "
     "'int' (a power is **; ^ is something else in Python)"),
    ("c1", "def dot(u, v):\n    return [0] * 500\n", "0, 0, 0, 0 ..., wanted 32"),
    ("c1", "def dot(u, v):\n    return '32'\n", "is a str; numbers or lists are wanted. "
     "dot([1, 2, 3], [4, 5, 6]) gives '32', wanted 32"),
]


@pytest.mark.parametrize("name, text, said", SAID)
def test_what_a_newcomer_writes_is_told_in_his_words(name, text, said, tmp_path):
    task = [task for task in CARVINGS if task.name == name][0]
    file = tmp_path / starting.file_of(task)
    file.write_bytes(text.encode("utf-8"))
    finding = Judge(str(file), task, Texts()).finding(0, Nowhere())
    assert not finding["right"] and said in finding["text"]
    assert Texts().error(AssertionError()) == "AssertionError (what assert says is not so)"


def test_an_import_of_what_is_to_be_written_is_told_and_one_of_math_is_not_begun(tmp_path, capsys):
    path = str(tmp_path)
    file = tmp_path / "c01_dot.py"
    file.write_text("from math import exp\n\n\ndef dot(u, v):\n    pass\n")
    assert run("check", path, capsys=capsys).startswith("0 of 22 right")
    file.write_text("from purenn import dot\n")
    assert run("check", path, code=1, capsys=capsys).startswith(
        "[ ] c1 dot: line 1 imports purenn; only math, random and your own files are allowed\n")


def test_a_solution_is_shown_after_a_try_alone(folder, capsys):
    run("show", "c2", "--solution", code=2, capsys=capsys)
    progress = Progress(folder)
    progress.note("c2", False)
    assert "result.append(u[i] + v[i])" in run("show", "c2", "--solution", "--dir", folder,
                                               capsys=capsys)


@pytest.mark.parametrize("task", CARVINGS, ids=lambda t: t.name)
def test_the_solution_that_is_shown_passes_the_check(task, tmp_path):
    file = tmp_path / starting.file_of(task)
    file.write_text(showing.solution(task, Texts("en")))
    finding = Judge(str(file), task, Texts()).finding(1, Nowhere())
    assert finding["right"] and finding["text"] == "right"
    assert len(showing.solution(task, Texts("en")).split("\n")) < 90


def test_watching_tells_each_saved_file_and_goes_on_to_the_next(tmp_path):
    path = str(tmp_path / "d")
    assert cli.main(["exercise", "start", path]) == 0
    watch = subprocess.Popen([sys.executable, "-m", "purenn", "exercise", "check", path,
                              "--watch"], cwd=HOME, stdout=subprocess.PIPE)
    try:
        assert b"watching" in watch.stdout.readline()
        assert b"next: c01_dot.py" in watch.stdout.readline()
        time.sleep(0.5)
        for text, said in (("u", b"[ ] c1"), ("sum([a * b for a, b in zip(u, v)])", b"[x] c1")):
            with open(os.path.join(path, "c01_dot.py"), "w") as file:
                file.write("def dot(u, v):\n    return %s\n" % text)
            assert said in watch.stdout.readline()
        assert b"next: c02_add.py" in watch.stdout.readline()
    finally:
        watch.send_signal(signal.SIGKILL)
        watch.wait()


@pytest.mark.parametrize("old, new", [
    ("result = 0", "result = 2"), ("u[i] * v[i]", "u[0] * v[i]"), ("u[i] * v[i]", "u[i] / v[i]"),
    ("u[i] * v[i]", "u[i] * v[i] - 1"), ("return result", "return -result + 0 * i")])
def test_a_fault_without_a_name_has_a_line(old, new, tmp_path):
    text = showing.solution(CARVINGS[0], Texts("en"))
    assert old in text
    file = tmp_path / "c01_dot.py"
    file.write_text(text.replace(old, new))
    finding = Judge(str(file), CARVINGS[0], Texts()).finding(1, Nowhere())
    line = 1 + [old in words for words in text.split("\n")].index(True)
    assert "sign is turned" in finding["text"] or "look at line %d:" % line in finding["text"]


def test_a_question_is_asked_until_the_answer_is_right(monkeypatch, capsys):
    typed = iter(["?", "0", "none", str(by_hand("6").answer(0))])
    monkeypatch.setattr("builtins.input", lambda prompt: next(typed))
    monkeypatch.setattr(sys, "stdin", argparse.Namespace(isatty=lambda: True))
    out = run("6", capsys=capsys)
    places = [out.index(said) for said in ("Hint: ", "Not yet: the shape", "is no number",
                                           "Right: ")]
    assert places == sorted(places)


def test_an_answer_to_a_task_that_is_a_file_is_refused(capsys):
    for lang, said in (("en", "c3 is written as a file; exercise check DIR c3"),
                       ("zh", "c3 要寫成檔案；exercise check 資料夾 c3")):
        assert cli.main(["exercise", "c3", "--answer", "7", "--lang", lang]) == 2
        assert said in capsys.readouterr().err


@pytest.mark.parametrize("text, said", [
    ("def dot(u, v)\n    return 1\n", "第 1 行不是 Python："), ("x = = 1\n", "語法不對")])
def test_what_is_not_python_is_told_in_chinese(text, said, tmp_path):
    file = tmp_path / "c01_dot.py"
    file.write_text(text)
    found = Judge(str(file), CARVINGS[0], Texts("zh")).finding(0, Nowhere())["text"]
    assert said in found and "invalid" not in found and "expected" not in found


def test_a_chinese_folder_is_answered_in_chinese_errors_too(tmp_path, monkeypatch, capsys):
    path = str(tmp_path / "mei")
    run("start", path, "--lang", "zh", capsys=capsys)
    typed = iter(["none", ""])
    monkeypatch.setattr("builtins.input", lambda prompt: next(typed))
    monkeypatch.setattr(sys, "stdin", argparse.Namespace(isatty=lambda: True))
    assert "exercise：'none'" in run("6", "--dir", path, capsys=capsys)
    for words in (["6", "--answer", "none"], ["show", "7", "--solution"]):
        assert cli.main(["exercise", *words, "--dir", path]) == 2
        said = capsys.readouterr().err
        assert "exercise：" in said and "number" not in said and "shown" not in said
    assert cli.main(["exercise", "6", "--answer", "none", "--dir", path, "--lang", "en"]) == 2
    assert "is no number" in capsys.readouterr().err


def test_a_task_is_found_by_its_file_s_name_and_its_solution_waits_for_a_try(folder, capsys):
    assert [carving(name).name for name in ("c02", "c2", "C02_add.py", "c14_net")] == [
        "c2", "c2", "c2", "c14"]
    progress = Progress(folder)
    progress.tries.pop("c13", None)
    progress.save()
    assert cli.main(["exercise", "show", "c13", "--solution", "--dir", folder]) == 2
    assert "shown after a try; try c13 first\n" in capsys.readouterr().err


def test_what_an_answer_is_asked_with_is_spelled_as_all_else(monkeypatch):
    asked = []
    monkeypatch.setattr("builtins.input", lambda prompt: asked.append(prompt) or "")
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding="ascii"))
    asking.typed("∂L/∂x₍ℓ₋₁₎ = ? ")
    assert asked == ["dL/dx_(l-1) = ? "]


def test_time_that_is_over_nowhere_in_the_file_is_told_without_a_line(monkeypatch):
    def ended(code):
        raise SystemExit(code)
    monkeypatch.setattr(os, "_exit", ended)
    for lang in ("en", "zh"):
        channel = io.StringIO()
        with pytest.raises(SystemExit):
            Judge("f.py", CARVINGS[0], Texts(lang)).expire(channel, 3, -1)
        assert json.loads(channel.getvalue()) == {
            "right": False, "text": Texts(lang).page("messages")["endless_somewhere"] % 3}
