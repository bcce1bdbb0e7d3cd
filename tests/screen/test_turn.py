"""The pupil's turn on a page: the questions of the terminal, and functions judged in the page."""
import builtins
import json
import re

import pytest

from purenn.command.exercise.asking import asked
from purenn.command.exercise.showing import solution
from purenn.command.slides import write
from purenn.exercises import board, r_any_depth
from purenn.exercises.answers import LONGEST, parsed
from purenn.exercises.beginning import text_of
from purenn.exercises.catalogue import CARVINGS, QUESTIONS
from purenn.exercises.texts import Texts
from purenn.exercises.writing import brief
from purenn.screen import still, turn
from purenn.screen.carrier import answer
from purenn.screen.html import escaped
from purenn.screen.turn import judge, part
from purenn.screen.turn.regions import picture
from tests import outside
from tests.exercises.test_exercises import WRONG
from tests.exercises.wrong_functions import HEAD, SLOPE
from tests.exercises import wrong_texts
from tests.interpreters import pythons
from tests.screen.test_program import LESSONS, PROGRAM, SILLY, ask, check_markup, words

PAGE_OF = {name: page for page in turn.TASKS for name in turn.tasks(page)}
BY_HAND = sorted([name for name in PAGE_OF if turn.is_question(name)])
REAL = builtins.__import__
BEGINNING = "def matvec(W, x):\n"
CODE = "__import__('os').system('true')"


def open_at(name, more="", lang="en", event=("open", "en")):
    """Return (state, the turn's HTML) of a task, after an event."""
    found = ask("%s&lang=%s&ask=%s%s" % (PAGE_OF[name], lang, name, more), *event)
    return found["state"], found["parts"]["ask"]


def told(html):
    """Return what is told of an answer."""
    return words(html.split('id="told"')[1].split(">", 1)[1].split("<ol")[0]).strip()


def test_every_task_stands_on_the_page_of_its_slide():
    assert set(turn.TASKS) <= set(LESSONS)
    pages = {page.lstrip("s").replace("v0", "v").lstrip("0"): page for page in LESSONS}
    by_hand = {q.name: pages[q.name] for q in QUESTIONS if q.name in pages}
    assert len(by_hand) == 30
    assert PAGE_OF == dict(by_hand, **{c.name: pages[str(c.slide)] for c in CARVINGS})
    for page in turn.TASKS:
        assert turn.is_question(turn.tasks(page)[0])


def test_it_is_shut_until_a_key_or_its_button_opens_it_and_other_pages_have_none():
    shut = ask("s06&lang=en")
    assert shut["parts"]["ask"] == "" and 'aria-expanded="false">' in shut["parts"]["foot"]
    opened = ask(shut["state"], "key", "e")
    assert opened["state"] == "s06&lang=en&ask=6" and "y = Ax" in opened["parts"]["ask"]
    assert 'aria-expanded="true">' in opened["parts"]["foot"]
    assert ask(opened["state"], "ask")["state"] == shut["state"]
    for page in ("play",):
        found = ask(page + "&lang=en", "ask")
        assert found["state"] == page + "&lang=en" and found["parts"]["ask"] == ""
        assert 'data-event="ask"' not in found["parts"]["foot"]


@pytest.mark.parametrize("name", BY_HAND)
def test_a_question_has_the_terminal_s_numbers_words_and_mistakes(name):
    task, texts = board.task(name), Texts("en")
    for pupil in (0, 3):
        pupils = "&pupil=%d" % pupil
        _, html = open_at(name, pupils)
        check_markup({"ask": html})
        shown = words(html).replace("−", "-")
        for line in asked(task, pupil, texts)[3:]:
            assert [word for word in line.replace("(", " ").replace(")", " ").split()
                    if word.isdigit() and word not in shown] == [], line
        assert texts.ask(name) in shown
        right = brief(task.answer(pupil))
        state, html = open_at(name, "%s&answer=%s" % (pupils, right), event=("check",))
        assert told(html) == "Right: " + task.way(pupil)[-1] and "&told=1" in state
        for key, mistake in task.mistakes if pupil else ():
            value = brief(mistake(*task.values(task.numbers(pupil))))
            _, html = open_at(name, "%s&answer=%s&told=1" % (pupils, value))
            found = task.judge(parsed(value), pupil)
            assert told(html) == texts.word("wrong", texts.mistake(*found)), (key, value)


def test_hints_come_in_steps_and_never_the_answer():
    task, texts, state = board.task("7"), Texts("zh"), "s07&lang=zh&ask=7"
    for count in range(1, 6):
        found = ask(state, "hint")
        state, html = found["state"], found["parts"]["ask"]
        hints = re.findall("<li>(.*?)</li>", html)
        assert [words(hint).strip() for hint in hints] == texts.hints(task)[:count]
    assert len(hints) == len(task.way()) and task.way()[-1] not in words(html)


def test_other_numbers_are_another_pupil_s_and_stay_on_other_pages():
    state, html = open_at("6", "&answer=1&hints=2&told=1", event=("other",))
    assert state == "s06&lang=en&ask=6&pupil=1" and html != open_at("6")[1]
    assert ask(state, "key", "PageDown")["state"] == "s07&lang=en&pupil=1"
    assert ask(state, "task", "c3")["state"] == "s06&lang=en&ask=c3&pupil=1"
    assert ask(state, "task", "7")["state"] == state
    assert ask("s06&lang=en", "other")["state"] == "s06&lang=en&pupil=1"
    state = "s06&ask=6&pupil=%d" % (turn.PUPILS - 1)
    assert "pupil=0" in ask(state, "other")["state"]


def test_what_is_typed_is_told_only_when_it_is_checked_and_a_link_keeps_it():
    state, html = open_at("6", event=("typed", "1, 2"))
    assert "answer=1,%202" in state and told(html) == "" and 'value="1, 2"' in html
    found = ask(state, "check")
    assert told(found["parts"]["ask"]).startswith("Not yet: ")
    again = ask(found["state"], "open", "en")
    assert again["state"] == found["state"] and again["parts"]["ask"] == found["parts"]["ask"]
    assert "told" not in ask(again["state"], "typed", "1, 3")["state"]


@pytest.mark.parametrize("text", SILLY + [CODE, "1;2;3", "[" * 300])
def test_what_is_no_answer_is_told_in_one_line_in_both_languages(text):
    found = ask("s06&lang=both&ask=6", "typed", text)
    found = ask(found["state"], "check")
    check_markup(found["parts"])
    line = told(found["parts"]["ask"])
    assert line and "\n" not in line and "exercise" not in line, line
    assert ("不" in line or "空" in line or "對" in line or "多" in line) and re.search("[a-z]", line)
    assert len(found["state"]) < 5 * LONGEST


@pytest.mark.parametrize("lie", ["ask=7", "ask=", "ask=%3Cb%3E", "pupil=x", "pupil=-1", "pupil=10000",
                                 "hints=1e3", "told=2", "answer=" + "1," * LONGEST])
def test_a_link_that_lies_is_told_in_one_line(lie):
    found = ask("s06&lang=en&" + lie)
    assert "does not know" in found["parts"]["message"] and lie[:4] not in found["state"]
    check_markup(found["parts"])


def test_without_python_the_questions_stand_as_text_with_the_terminal_s_command():
    pages = still.pages(PROGRAM)
    for name in BY_HAND:
        assert "python3 -m purenn exercise %s</code>" % name in pages
        for lang in ("en", "zh"):
            assert escaped(Texts(lang).ask(name)) in pages
    assert pages.count("exercise start carving") == len(
        [page for page in turn.TASKS if len(turn.tasks(page)) > 1])
    assert part.still("play") == "" and "<textarea" not in pages


# functions that are written in the page

TEXTS = [
    ("    return [sum([w * v for w, v in zip(r, x)]) for r in W]", "right"),
    ("    print(W)\n    return [sum([w * v for w, v in zip(r, x)]) for r in W]", "it also prints"),
    ("    print(W)", "it prints its result and returns nothing"),
    ("    return 1 +", "line 2 is not Python"),
    ("  return 1\n    return 2", "line 3 is indented otherwise"),
    ("\n    # all\nreturn 2", "line 4 is to be indented"),
    ("    for r in W:\n    return r", "line 3 is to be indented"),
    ("    for r in W\n        return r", "line 2 is not Python: expected ':'"),
    ("    return （W）", "line 2 has '（'"),
    ("    import os", "line 2 imports os"),
    ("    from subprocess import run", "line 2 imports subprocess"),
    ("    import math, random\n    return random.gauss(0, 1) and math.exp(1)", "the shape is 1, wanted is 2"),
    ("    return matvec(W, x)", "calls itself without end"),
    ("    return input()", "it asks for input"),
    ("    raise SystemExit", "it ends the program"),
    ("    return W[9]", "line 2: matvec([[1, 2], [3, 4]], [5, 6]): IndexError"),
    ("    return w", "NameError"),
    ("    pass  # write it here", "return is missing")]


@pytest.mark.parametrize("body, said", TEXTS)
def test_a_function_gets_one_clear_line_as_in_the_terminal(body, said):
    found = judge.finding(BEGINNING + body + "\n", "c3", 0, ("en", "zh"))
    (en, line), (zh, chinese) = found["told"]
    assert (en, zh) == ("en", "zh") and "\n" not in line + chinese
    assert said in line, line
    assert found["right"] == ("right" in line)
    assert builtins.__import__ is REAL


@pytest.mark.parametrize("body, line, chinese", [
    ("    # while\n    while(x):\n        pass", "Look at line 3", "請看第 3 行"),
    ("    for v in x:\n        while v:\n            v\n    while W: W", "Look at line 3, line 5",
     "請看第 3 行、第 5 行"),
    ("    return W\n    for v in x:\n        x.append(v)", "Look at line 3", "請看第 3 行"),
    ("    return [whiles for whiles in x]", "an endless loop?", "無窮迴圈？")])
def test_a_function_that_is_ended_is_told_its_seconds_and_loops(body, line, chinese):
    found = json.loads(judge.ended(json.dumps([BEGINNING + body, 10, "en zh"]), None))
    (en, said), (zh, beside) = found["told"]
    assert (en, zh, found["right"]) == ("en", "zh", False) and "\n" not in said + beside
    assert said.startswith("not done after 10 seconds: ") and said.endswith(line)
    assert beside.startswith("10 秒還沒做完：") and beside.endswith(chinese)


def test_a_right_function_that_takes_long_is_told_so():
    times = iter([1, 4.5])
    task = json.dumps([BEGINNING + TEXTS[0][0], "c3", 0, "en zh"])
    found = json.loads(judge.answer(task, lambda: next(times)))
    assert found["right"] and found["told"][0][1] == "right, but slow: 3.5 seconds"
    assert found["told"][1][1] == "正確，但是很慢：3.5 秒"


@pytest.mark.parametrize("head, fits", [
    ("W", False), ("W, x, b", False), ("", False), ("W, x", True), ("W, x=1", True),
    ("*rows", True), ("W, x, b=0", True)])
def test_a_function_that_takes_other_arguments_is_told_so(head, fits):
    found = judge.finding("def matvec(%s):\n    return 1\n" % head, "c3")
    line = found["told"][0][1]
    assert (line == "it takes (%s); (W, x) is wanted" % head) == (not fits), line


def wrong(task):
    """Return wrong texts for a task."""
    return [HEAD + SLOPE + "def %s(%s):\n    %s\n" % (
        task.function, task.arguments, body.replace("\n", "\n    "))
            for _, body in WRONG.get(task.name, [])]


@pytest.mark.outside
def test_micropython_says_of_every_function_what_this_python_says(tmp_path):
    python = [one for one in pythons.others() if one.name == "MicroPython unix"][0]
    outside.need(not python.missing(), python.name, python.missing())
    jobs = [[code, task.name, 0] for task in CARVINGS
            for code in [solution(task, Texts("en"))] + wrong(task)]
    jobs += [[BEGINNING + body, "c3", 0] for body, _ in TEXTS]
    jobs += [[text, name, 0] for name, _, text in wrong_texts.TEXTS]
    jobs += [[r_any_depth.mended(count), "r1", 0] for count in range(1, 6)]    # 0: a line apart
    (tmp_path / "told.py").write_text(
        "import json\nfrom purenn.screen.turn.judge import finding\nfor job in json.loads(%r):\n"
        "    print(json.dumps(finding(*job)))\n" % json.dumps(jobs), encoding="utf-8")
    lines = python.run(str(tmp_path / "told.py")).text.strip().split("\n")
    assert len(lines) == len(jobs)
    for job, line in zip(jobs, lines):
        here, there = judge.finding(*job), json.loads(line)
        assert here["right"] == there["right"]
        says = [found["told"][0][1] for found in (here, there)]
        if "Error" not in says[0] and "not Python" not in says[0] and "object at" not in says[0]:
            assert says[0] == says[1]       # messages of errors are each Python's own
        else:
            assert says[0][:12] == says[1][:12] and says[0][-12:] == says[1][-12:], says


@pytest.mark.parametrize("task", CARVINGS, ids=lambda task: task.name)
def test_a_solution_passes_in_the_page_and_wrong_ones_are_told_as_in_the_terminal(task):
    text = solution(task, Texts("en"))
    for pupil in (0, 5)[task.name == "c14":]:       # a class has to learn
        assert judge.finding(text, task.name, pupil)["right"], task.name
    for code in wrong(task)[:4]:
        space = {}
        exec(code, space)
        verdict = task.check(space, judge.Rng(1000))
        line = judge.finding(code, task.name)["told"][0][1]
        assert line.split(": ", 1)[-1].endswith(Texts("en").finding(verdict).split(": ", 1)[-1])


def test_the_class_of_slide_20_draws_its_regions_and_a_file_not_begun_is_told_so():
    text = solution(board.task("c14"), Texts("en"))
    found = json.loads(judge.answer(json.dumps([text, "c14", 1, "en zh"]), int))
    assert found["right"] and len(found["picture"]) > 10 and "+" in "".join(found["picture"])
    for lang in ("en", "zh"):
        text = text_of(board.task("c3"), Texts(lang))
        assert judge.finding(text, "c3")["told"] == [["en", "not begun yet"]]
        assert 'data-langs="zh en"' in open_at("c3", lang="both")[1]
        html = open_at("c3", lang=lang)[1]
        assert escaped(text) in html and 'data-langs="%s"' % lang in html
        check_markup({"ask": html})


def test_no_point_of_a_network_that_knows_xor_is_capital():
    class Task:
        """A task whose network was learned: the exclusive or itself, as pupils' networks answer."""

        class learned:
            """Both kinds of answers, a number and a list."""

            predict = staticmethod(lambda x: [int((x[0] > 0.5) != (x[1] > 0.5))] if x[0] > 0.5 else
                                   int(x[1] > 0.5))

    drawn = "".join(picture(Task))
    assert [drawn.count(sign) for sign in "oxOX"] == [2, 2, 0, 0]
    Task.learned.predict = staticmethod(lambda x: 0)
    assert [picture(Task)[0].count(sign) for sign in "xX"] == [0, 1]


def test_python_beside_the_page_runs_nothing_that_it_is_sent(monkeypatch):
    imported = write.sources(write.START, *write.lessons())
    assert "purenn/screen/turn/part.py" in imported and write.JUDGE not in " ".join(imported)
    assert [path for path, text in imported.items() if path.startswith("purenn/screen/")
            and re.search(r"\b(exec|eval|compile)\(", text)] == []
    ask("s06&ask=c3", "open", "en")     # what a page imports is imported

    def never(*values, **options):
        """Fail: something is about to be run."""
        raise AssertionError(values)

    for name in ("exec", "eval", "compile"):
        monkeypatch.setattr(builtins, name, never)
    for state in ("s06&ask=c3", "s06&ask=6", "play", "s06&ask=c3&answer=" + CODE):
        for event in (["typed", CODE], ["check"], ["check", CODE], ["judge", CODE], ["carve", CODE],
                      ["task", CODE], ["set", "a:0.0", CODE], ["open", CODE], [CODE], ["key", CODE]):
            answer(json.dumps([state, event]))


def test_a_function_s_time_is_in_the_page_and_its_text_is_sent_nowhere():
    for name, seconds in (("c3", 10), ("c14", 60)):
        html = open_at(name)[1]
        assert 'data-seconds="%d"' % seconds in html
        assert "data-event" not in html[html.index("<textarea"):html.index("</textarea>")]
    script = write.document.read("carve.js")
    assert "XMLHttpRequest" not in script and "fetch" not in script
