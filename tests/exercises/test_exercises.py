"""The tasks: a right solution passes, a wrong one is told by its name, in both languages."""
import ast
import importlib.util
import random
import re

import pytest

from purenn.command.exercise.showing import solution
from purenn.exercises import board, c_functions, c_way_back, comparing, r_any_depth
from purenn.exercises.beginning import text_of
from purenn.exercises.catalogue import CARVINGS, QUESTIONS
from purenn.exercises.comparing import changed, same
from purenn.exercises.texts import LANGUAGES, Texts
from purenn.rng import Rng
from tests.check import close, message
from tests.exercises import wrong_functions, wrong_networks, wrong_texts
from tests.exercises.wrong_functions import namespace

WRONG = dict(wrong_functions.WRONG, **wrong_networks.WRONG)
MISTAKES_OF_A2 = ["indent", "!NameError", "!TypeError", "!KeyError", "!KeyError"]


def carving(name):
    """Return the function to write of this name."""
    return [task for task in CARVINGS if task.name == name][0]


def defined(text):
    """Return what a text defines."""
    space = {}
    exec(text, space)
    return space


def said_of(task, space):
    """Return the key of what is said of a solution; ! and its name for an error; None if right."""
    verdict = task.check(space, Rng(1000))
    if verdict is None:
        return None
    assert "\n" not in Texts("zh").finding(verdict)
    return "!" + type(verdict.error).__name__ if verdict.error else verdict.key


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.name)
def test_the_right_answer_passes_and_every_mistake_has_its_name(question):
    assert len(question.mistakes) >= 3
    for pupil in range(8):
        n = question.values(question.numbers(pupil))
        assert question.judge(question.answer(pupil), pupil) is None
        for key, mistake in question.mistakes:
            assert question.judge(mistake(*n), pupil) == (key, ()), (question.name, key)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.name)
def test_pupils_get_numbers_of_their_own_and_always_the_same_ones(question):
    drawn = [question.values(question.numbers(pupil)) for pupil in range(12)]
    assert drawn[3] == question.values(question.numbers(3))
    assert len({str(n) for n in drawn}) >= 6
    assert question.way(3)[-1] and len(question.way(3)) >= 2


@pytest.mark.parametrize("task", [t for t in CARVINGS if t.name not in ("c14", "r1")],
                         ids=lambda t: t.name)
def test_a_right_function_passes_and_wrong_ones_are_told_by_name(task):
    assert said_of(task, {task.function: task.right}) is None
    assert len(WRONG[task.name]) >= 3
    for key, body in WRONG[task.name]:
        assert said_of(task, namespace(task, body)) == key, body


def test_a_right_class_passes_and_wrong_ones_are_told_by_name():
    task, right = carving("c14"), {}
    random.seed(1)
    exec(wrong_networks.NETWORK, right)
    assert said_of(task, right) is None and task.learned is not None
    for key, old, new in wrong_networks.CHANGES:
        assert old in wrong_networks.NETWORK, old
        space = {}
        exec(wrong_networks.NETWORK.replace(old, new), space)
        assert said_of(task, space) == key, new


def test_the_five_faults_of_a2_stop_the_program_one_after_the_other():
    found = []
    for mended in range(len(r_any_depth.FAULTS) + 1):
        space = {}
        try:
            exec(r_any_depth.mended(mended), space)
            found.append(said_of(carving("r1"), space))
        except IndentationError:
            found.append("indent")
    assert found == MISTAKES_OF_A2 + [None]


@pytest.mark.parametrize("old, new, key", [
    ('grads["dW" + name] = [[g', 'grads["dW" + name] = [[0 * g', "stands_still"),
    ("w - lr * g", "w + lr * g", "goes_uphill"),
    ("return -sum(", "return sum(", "wrong_cost"),
    ("name = str(l)", "name = str(L + 1 - l)", "!IndexError"),
    ("grads = {}", "return {}", "!KeyError")])
def test_a_repair_of_a2_that_goes_wrong_is_told_by_name(old, new, key):
    space, text = {}, r_any_depth.mended()
    assert old in text
    exec(text.replace(old, new), space)
    assert said_of(carving("r1"), space) in (key, "other_gradient")


def test_a_hundred_wrong_solutions_are_all_noticed_and_at_most_five_have_no_name():
    keys = [said_of(carving(name), namespace(carving(name), body))
            for name, pairs in WRONG.items() for _, body in pairs]
    keys += [said_of(carving(name), defined(text)) for name, _, text in wrong_texts.TEXTS]
    assert len(keys) + len(wrong_networks.CHANGES) >= 250
    assert None not in keys and keys.count("differs") <= 5


@pytest.mark.parametrize("name, key, text", wrong_texts.TEXTS)
def test_a_newcomer_s_text_is_told_by_name(name, key, text):
    assert said_of(carving(name), defined(text)) == key


@pytest.mark.parametrize("task", [t for t in CARVINGS if t.name not in ("c14", "r1")],
                         ids=lambda t: t.name)
@pytest.mark.parametrize("value", [float("inf"), float("-inf"), float("nan"), 1e308, True])
def test_no_odd_number_passes_for_an_answer(task, value):
    def odd(*given):
        """Give the right answer with another number in it."""
        answer = task.right(*given)
        if task.place is not None:
            given[task.place][-1] = value
        return changed(answer, lambda v: value)

    assert said_of(task, {task.function: odd}) not in (None, "nothing")
    assert same(float("inf"), float("inf")) and not same(float("nan"), float("nan"))


@pytest.mark.parametrize("task", CARVINGS, ids=lambda t: t.name)
def test_every_file_begins_with_an_example_by_hand_that_is_right(task):
    line = [line for line in text_of(task, Texts("en")).split("\n") if "->  " in line][-1]
    call, _, result = line.partition(": ")[2].rpartition("->  ")
    assert line.startswith("By hand: "), line
    if task.name == "c14":
        network = defined(wrong_networks.NETWORK)["NeuralNetwork"]([1, 1], abs, abs)
        network.weights, network.biases = [[[2]]], [[1]]
        assert network.predict([3]) == [7] and result == "[act(2·3 + 1)]"
        return
    space = dict(vars(c_functions), **{task.function: task.right})
    if task.name == "r1":
        space = defined(r_any_depth.mended())
    value = eval(call, space) if task.place is None else task.result(task.cases(Rng(0))[0])
    assert close(value, eval(result.rpartition("= ")[2]), 1e-5)


def test_on_a_board_with_short_numbers_rounding_is_no_mistake(monkeypatch):
    monkeypatch.setattr("purenn.derivatives.machine_epsilon", lambda: 2 ** -23)
    spec = importlib.util.spec_from_file_location("purenn.exercises.short", comparing.__file__)
    short = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(short)
    for there, here in ((short.same, True), (comparing.same, False)):
        assert there(-2, -2.000004) == here and not there(-2, -2.001)
    assert comparing.EXACT == 1e-6 and comparing.BY_DEFINITION == 1e-5


def test_a_right_answer_in_a_tuple_is_told_so():
    for name, text, key in (
            ("c2", "def add(u, v):\n    return tuple(a + b for a, b in zip(u, v))", "tuples"),
            ("c4", "def transpose(A):\n    return list(zip(*A))", "tuples"),
            ("c4", "def transpose(A):\n    return [list(c) for c in zip(*A)]", "right")):
        verdict = carving(name).judge(defined(text), 0, int, int)
        assert verdict.right and verdict.key == key
    task = carving("c13")
    assert task.judge({task.function: task.right}, 0, int, int).key == "right"


def test_the_solution_of_the_way_back_is_the_derivative_by_definition():
    for case in c_way_back.layers(Rng(5)):
        assert close(c_way_back.backward(*case), c_way_back.by_definition(*case), 1e-7)


def test_a_board_finds_every_task_and_says_what_is_wrong(capsys):
    assert sorted(" ".join(board.HALLS.values()).split()) == sorted(
        [task.name for task in QUESTIONS + CARVINGS])
    for task in QUESTIONS + CARVINGS:
        assert board.task(task.name).name == task.name
    board.ask("7", pupil=3)
    board.answer("7", [0, 0], pupil=3)
    board.answer("7", board.task("7").answer(3), pupil=3)
    board.check("c1", lambda u, v: sum(u) * sum(v))
    board.check("c1", lambda u, v: sum([a * b for a, b in zip(u, v)]), lang="zh")
    out = capsys.readouterr().out
    assert out.startswith("7  z = Wx + b\nz = Wx + b\nW = ((") and "Not yet: " in out
    assert "\n%s\n" % Texts("en").ask("7") in out
    assert "sum times sum" in out and "[x] c1 dot: 正確\n" in out and "[x] 7\n" in out
    assert message(board.task, "z9").startswith("board: no task 'z9'")


def test_both_languages_have_the_same_keys_with_the_same_places_for_numbers():
    english, chinese = [Texts(lang) for lang in LANGUAGES]
    for page in ("tasks", "words", "mistakes", "messages"):
        a, b = english.page(page), chinese.page(page)
        assert sorted(a) == sorted(b)
        for key in a:
            assert str(a[key]).count("%s") == str(b[key]).count("%s"), key
            assert str(a[key]).count("%d") == str(b[key]).count("%d"), key


@pytest.mark.parametrize("task", QUESTIONS + CARVINGS, ids=lambda task: task.name)
def test_nothing_of_a_task_in_chinese_is_an_english_sentence(task):
    texts = Texts("zh")
    said = [texts.title(task.name), texts.ask(task.name), texts.hint(task.name)]
    if task in QUESTIONS:
        said += [task.formula] + [line for pupil in range(8) for line in task.way(pupil)]
    else:
        for text in (text_of(task, texts).replace("\t", "    "), solution(task, texts)):
            said += [ast.get_docstring(node) or "" for node in ast.walk(ast.parse(text))
                     if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))]
    for line in said:
        assert not re.search("[a-z]{2,} [a-z]{2,} [a-z]{2,}", line), line
        assert not re.search(r"\b(row \d|number|such|the|of|Return)", line), line


def test_every_mistake_and_every_task_has_its_words():
    texts = Texts("en")
    for task in QUESTIONS + CARVINGS:
        assert texts.title(task.name) and texts.ask(task.name) and texts.hint(task.name)
    for key in [key for task in QUESTIONS for key, _ in task.mistakes] + [
            key for task in CARVINGS for key, _ in list(task.wrong) + list(task.laws)]:
        assert texts.mistake(key)
    used = {key for task in QUESTIONS for key, _ in task.mistakes} | {
        key for task in CARVINGS for key, _ in task.wrong}
    assert set(texts.page("mistakes")) <= used


def test_a_fraction_stands_in_parentheses_before_a_power_and_a_stroke():
    for question in QUESTIONS:
        for line in [line for pupil in range(20) for line in question.way(pupil)]:
            assert not re.search(r"\d/\d+[²³/]", line), line


def test_a_formula_that_no_slide_has_is_called_the_lesson_s():
    first = [text_of(carving("c15"), Texts(lang)).split("\n") for lang in LANGUAGES]
    assert first[0][0].startswith('"""Task c15, lesson v1: ') and "Formula: |v|" in first[0][4]
    assert first[1][0].startswith('"""第 c15 題，第 v1 課：') and "公式： |v|" in first[1][4]
    assert "heading 6" in text_of(carving("c3"), Texts("en"))
    for task in QUESTIONS:
        assert Texts("en").formula(task).startswith(
            "Slide:" if task.name.isdigit() else "Formula:"), task.name


def test_an_answer_as_a_column_is_taken_and_what_is_wrong_is_told_plainly():
    seven, v1 = [[q for q in QUESTIONS if q.name == name][0] for name in ("7", "v1")]
    assert seven.judge([[v] for v in seven.answer()]) is None
    assert seven.judge([[1, 2], [3]]) == ("uneven", ())
    assert v1.judge(12.000000001) == ("not_it", ())
    lines = [q.way(pupil)[-1] for q in QUESTIONS for pupil in range(20)]
    assert not [line for line in lines if re.search(r"(-?\d+/\d+) = \1$", line)]
    assert "d = 8/10 = 4/5" in lines
