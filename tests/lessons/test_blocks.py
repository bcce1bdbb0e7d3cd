"""Lessons are documents: plain blocks, the same on every Python, and nothing is printed."""
import os
import re
import sys
import xml.dom.minidom

import pytest

from purenn.document.html import html
from purenn.document.terminal import lines_of
from purenn.lessons import (a03_mnist_1_and_7, finding, s09_degeneration, s21_xor,
                            v07_least_squares, v09_carried_by_layers)
from purenn.lessons.documents import document
from purenn.lessons.page import Page
from purenn.lessons.reader import Options
from purenn.lessons.sources import text_of
from tests import outside
from tests.check import message
from tests.interpreters import blocks as program
from tests.interpreters import pythons

QUICK = [name for name in finding.names() if name[0] in "sv"]
KEYS = {
    "text": "text", "formula": "text label head first bold wrong",
    "derivation": "lines bold",
    "line": "text indent", "show": "parts indent apart bold", "table": "heads rows right indent",
    "source": "name line numpy head step", "picture": "name label text indent above below caption place data",
    "step": "",
    "gap": "", "code": "text needs"}
# numbers of one's own, for every lesson that has a way of its own with them
OWN = ("s01_structure:sizes=2,5,3,1", "s02_perceptron:w=1/3,2,-1:x=1,2,3:b=0.1",
       "s06_matrix_product:a=１，２；３、－４:x=1,1", "s06_matrix_product:a=1,2;3,4:b=5,6;7,8",
       "s13_gradient_descent:function=x + 10*sin(x):x=0:lr=5",
       "s14_differentiation:function=1/x:x=-1", "s16_by_rules:function=(2*x + 1)**3:x=1",
       "s19_backpropagation:w1=1,2:b1=0:w2=1;2:b2=0,1:y=1,0", "s21_xor:seed=2:lr=0.5",
       "v01_length_and_angle:a=1/3,1:b=1,3", "v02_perceptrons_line:w=1/3,1/7:b=-0.1",
       "v03_moving_the_plane:a=1/3,1000;0.001,7:x=1/3,9", "v05_what_is_lost:a=1,2;2,4",
       "v02_perceptrons_line:w=2,1:b=-1/3:x=1/2,3", "v03_moving_the_plane:a=sqrt(2),1;1/3,2:x=1,1/2",
       "v04_two_matrices:a=0.1,-1;1,0", "v04_two_matrices:a=1/3,2;1,0:b=sqrt(2),1;0,1:x=1,1/2",
       "v07_least_squares:x=0,1/3,2:y=1,2,5/2", "v09_carried_by_layers:x=1/3,1",
       "v05_what_is_lost:a=1/2,1;sqrt(2),3", "v06_elimination:a=sqrt(2),1;1,1/3",
       "v06_elimination:a=2,1,0;1/3,2,1;0,1,2/7", "v08_why_the_transpose:w=1/3,2,3;4,5,6")


@pytest.fixture(scope="module")
def documents():
    """Return (English, Chinese) documents by the name of their lesson."""
    return {name: (document(name), document(name, lang="zh")) for name in QUICK}


def is_plain(value):
    """Return whether a value is made of plain values alone."""
    if isinstance(value, dict):
        return all([isinstance(key, str) and is_plain(part) for key, part in value.items()])
    if type(value) in (list, tuple):
        return all([is_plain(part) for part in value])
    return value is None or type(value) in (str, int, float, bool)


def test_blocks_are_plain_and_of_the_known_kinds(documents):
    seen = set()
    for pair in documents.values():
        for block in pair[0].blocks + pair[1].blocks:
            assert set(block) == set(("kind " + KEYS[block["kind"]]).split()), block
            assert is_plain(block), block
            seen.add(block["kind"])
    assert seen == set(KEYS)


def test_both_languages_have_equal_kinds_in_equal_order(documents):
    for name, (english, chinese) in documents.items():
        assert [b["kind"] for b in english.blocks] == [b["kind"] for b in chinese.blocks], name
        assert english.fields == chinese.fields


def test_nothing_is_printed_and_out_hears_of_each_block_as_it_is_made(capsys):
    heard = []
    page = finding.load("s06_matrix_product").run(Options(out=heard.append))
    assert heard == page.blocks and capsys.readouterr() == ("", "")
    page, lengths = Page("a03", Options(out=lambda block: lengths.append(len(found)))), []
    found = []
    for i in range(24):
        found.append(i / 100)
        a03_mnist_1_and_7.as_they_come(page, found, 24)
    assert lengths == [10, 20, 24]
    assert page.blocks[2]["text"] == "  21  0.200 0.210 0.220 0.230"


def test_lesson_6_moves_its_highlight_a_step_a_row_and_column(documents):
    shown = [[part for part in block["parts"] if isinstance(part, dict)]
             for block in documents["s06_matrix_product"][0].blocks if block["kind"] == "show"]
    assert [(A["row"], x["column"], x["vector"]) for A, x in shown[:2]] == [
        (0, 0, True), (1, 0, True)]
    blocks = document("6", a="1,2;3,4", b="5,6;7,8").blocks
    places = [[part["row"] if part["row"] is not None else part["column"]
               for part in block["parts"] if isinstance(part, dict)]
              for block in blocks if block["kind"] == "show"]
    assert places[:4] == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert len([block for block in blocks if block["kind"] == "step"]) == 4


def test_a_table_without_heads_stands_flush_right_and_one_without_rows_may_be():
    page = Page("x02")
    page.table([], [[1, 10], [100, 2]], gap=False)
    page.table(["a", "b"], [], gap=False)
    assert [line for block in page.blocks for line in lines_of(block)] == [
        "  1  10", "100   2", "a  b"]


def test_fields_are_what_a_reader_would_type_and_typing_them_changes_nothing(documents):
    for name, (english, _) in documents.items():
        takes = getattr(finding.load(name), "TAKES")
        assert set(english.fields) <= set(takes), name
        if name[:3] not in ("s20", "v07", "v09"):       # s20: sizes, or weights, not both
            again = document(name, **english.fields)
            assert again.blocks == english.blocks or name[:3] in ("s13", "s16"), name
    assert documents["s13_gradient_descent"][0].fields == {
        "function": "(w - 2)**2 + exp(w)/4", "x": "-2", "lr": "0.1"}
    assert documents["v02_perceptrons_line"][0].fields["b"] == "-3/2"


def test_a_document_is_found_as_a_lesson_is_and_shows_itself():
    page = document("xor")
    assert page.name == "s21_xor" and page.title == ("XOR test", "XOR 測試")
    assert repr(document("p4", lang="zh")).startswith("向量加法、內積  Vector addition, dot product\n"
                                                      "投影片第 3 節，第 4 頁\n\n投影片：")
    assert message(document, "q7").startswith("lesson: no 'q7'")
    assert message(document, "3", a="1,b").startswith("lesson: --a number 2 is 'b'; one")


def test_every_block_is_well_formed_html_and_fits_a_terminal(documents):
    for pair in documents.values():
        for page in pair:
            text = html(page.blocks).replace("&lt;", "&#60;")
            xml.dom.minidom.parseString("<div>%s</div>" % text)
            text = re.sub(' style="--width:[0-9]+"', "", text)         # of a picture
            assert "<script" not in text and " style=" not in text
            assert [b for b in page.blocks if b["kind"] == "table" and not lines_of(b)] == []


@pytest.mark.outside
@pytest.mark.parametrize("which, lang", [("MicroPython unix", "en"), ("MicroPython", "zh")])
def test_micropython_makes_the_same_blocks(which, lang, capsys):
    python = [python for python in pythons.everyone() if python.name == which][0]
    outside.need(not python.missing(), which, str(python.missing()))
    names = QUICK + list(OWN)
    program.show(lang, names)
    wanted = capsys.readouterr().out.splitlines()
    made = python.run("tests/interpreters/blocks.py", lang, *names).text.splitlines()
    assert len(wanted) > 500
    for ours, theirs in zip(wanted, made):
        assert ours == theirs
    assert len(made) == len(wanted)


def test_each_heading_ends_in_its_question_where_one_is_asked_for(documents):
    for name in [name for name in QUICK if name[0] == "s"]:
        for lang, page in zip(("en", "zh"), documents[name]):
            assert [block for block in page.blocks if block["kind"] == "question"] == []
            asked = document(name, lang=lang, questions=True)
            assert asked.blocks[:len(page.blocks)] == page.blocks
            assert asked.blocks[-1]["kind"] == "question" and asked.blocks[-1]["answer"]
            xml.dom.minidom.parseString("<div>%s</div>" % html(asked.blocks[-1:]))
    assert document("7", questions=True).blocks[-1]["answer"] == "z = (4, 7)"


@pytest.mark.parametrize("lesson", [s21_xor, v09_carried_by_layers])
def test_what_was_learned_is_kept_by_its_numbers(lesson, monkeypatch):
    monkeypatch.setattr(lesson, "KEPT", {})
    monkeypatch.setattr(lesson, "EPOCHS", 2)
    found = [lesson.train(*asked) for asked in ((0, 1), (1, 1), (0, 2), (0, 1))]
    monkeypatch.setattr(lesson, "EPOCHS", 3)
    found.append(lesson.train(0, 1))
    models = [one[1] if lesson is s21_xor else one for one in found]
    assert models[0] is models[3] and len(set(map(id, models))) == 4
    for seed in range(20):              # as a slider that is drawn asks
        lesson.train(seed, 1)
        assert len(lesson.KEPT) <= lesson.MOST


class Run:
    """Notes the lines that run of some files.   lines: (path, number)   ends: of their paths"""

    def __init__(self, ends):
        self.ends, self.lines = ends, set()

    def __call__(self, frame, event, _):
        """Hear of a call or a line, as sys.settrace has it."""
        path = frame.f_code.co_filename.replace(os.sep, "/")
        if not path.endswith(self.ends):
            return None
        self.lines.add((path, frame.f_lineno))
        return self


def file_of(block):
    """Return the end of the path of the file that a source block is of."""
    parts = block["name"].split(".")
    return "purenn/%s.py" % "/".join(parts[:-2 if parts[-2][0].isupper() else -1])


@pytest.mark.parametrize("name", QUICK)
def test_the_source_line_that_a_page_shows_has_run_for_it(name, monkeypatch, documents):
    shown = [block for block in documents[name][0].blocks if block["kind"] == "source"]
    for lesson in (s21_xor, v09_carried_by_layers):
        monkeypatch.setattr(lesson, "EPOCHS", 2)
        monkeypatch.setattr(lesson, "KEPT", {})
    monkeypatch.setattr(v07_least_squares, "MOST", 2)
    monkeypatch.setattr(v07_least_squares, "TRIED", 2)
    monkeypatch.setattr(s09_degeneration, "TRIALS", 2)
    run, before = Run(tuple([file_of(block) for block in shown])), sys.gettrace()
    sys.settrace(run)
    try:
        blocks = finding.load(name).run(Options()).blocks
    finally:
        sys.settrace(before)
    steps = len([block for block in blocks if block["kind"] == "step"])
    assert shown == [block for block in blocks if block["kind"] == "source"]
    for block in shown:
        file = file_of(block)
        lines = text_of(file[len("purenn/"):-3].replace("/", ".")).split("\n")
        places = [i + 1 for i, line in enumerate(lines)
                  if line.split("  #")[0].strip() == block["line"]]
        assert [at for path, at in run.lines if path.endswith(file) and at in places], block
        assert block["step"] <= steps
