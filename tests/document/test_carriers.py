"""Blocks as a handout, as Markdown and as a notebook: whole, escaped, and running by themselves."""
import json
import re
import subprocess
import sys
import xml.dom.minidom

import pytest

from purenn.command.cli import main
from purenn.document.pictures import draw, network
from purenn.document.handout import handout
from purenn.document.html import Blanks, html, is_formula, is_result, matrix
from purenn.document.markdown import markdown
from purenn.document.mathml import escaped
from purenn.document.terminal import lines_of
from purenn.lessons import a02_small_weights, finding, s21_xor, v09_carried_by_layers
from purenn.lessons.documents import document
from purenn.lessons.inlined import definitions
from tests import outside
from tests.check import message

GROUPS = ("6", "v6", "x1", "a2")    # a lesson of each group
BAD = '<b>"&\'|$'


class Foreign:
    """A document whose every text would like to be markup."""

    name, lang, title, head = "s00", "en", (BAD, BAD), BAD
    blocks = [
        {"kind": "text", "text": BAD}, {"kind": "line", "text": "x = " + BAD, "indent": 4},
        {"kind": "formula", "text": BAD, "label": "slide", "head": BAD, "first": True, "bold": ""},
        {"kind": "derivation", "lines": [BAD], "bold": ""},
        {"kind": "show", "indent": 0, "apart": 0, "bold": "", "parts": [BAD, {
            "rows": [[BAD]], "row": 0, "column": None, "vector": False, "bar": None,
            "computed": False}]},
        {"kind": "table", "heads": [BAD, BAD], "rows": [[BAD, BAD]], "right": [0], "indent": 0},
        {"kind": "source", "name": BAD, "line": BAD, "numpy": BAD, "head": BAD},
        {"kind": "picture", "name": "words", "label": BAD, "indent": 0, "text": [BAD],
         "above": BAD, "below": BAD, "caption": BAD, "data": {"labels": [[0, 0, BAD], [1, 1, "b"]]}},
        {"kind": "picture", "name": "words", "label": BAD, "indent": 0, "text": [BAD],
         "above": BAD, "below": BAD, "caption": BAD, "data": {}},
        {"kind": "question", "text": BAD, "answer": BAD}, {"kind": "gap"}, {"kind": "step"}]


def told(capsys, *arguments):
    """Return what a command prints."""
    assert main(["lesson"] + list(arguments)) == 0
    return capsys.readouterr().out


def test_no_text_gets_markup_into_a_page():
    for hide in (False, True):
        page = handout(Foreign(), hide)
        assert "<b>" not in page.replace("<b>&lt;b&gt;", "") and page.count("<script") == 0
        body = page.split("<main>")[1].split("</main>")[0]
        xml.dom.minidom.parseString("<main>%s</main>" % body)
    text = re.sub(r"(?s)```.*?```|`[^`]*`", "", markdown(Foreign()))
    assert re.findall(r"(?<!\\)<b", text) == [] and text.count("\\<b") > 5


def test_a_handout_has_blanks_for_what_is_computed_and_answers_apart(capsys):
    page = told(capsys, "6", "--as", "html", "--blanks")
    asked, answers = page.split('<section class="answers">')
    assert asked.count('class="blank"') == 3 and asked.count('class="asked"') == 1
    assert answers.count("<li>") == 4
    assert "= 1 + 0 + 6 = <span" in asked and "<li>7</li>" in answers and "<li>16</li>" in answers
    assert "<td>7</td>" not in asked and "<td>7</td>" in answers
    assert '(3)</span> <table class="matrix empty"><tr><td></td></tr>' in asked
    sheet = told(capsys, "v6", "--as", "html", "--blanks").split('<section class="answers">')
    assert sheet[1].count("matrix") == sheet[0].count("matrix empty") == 9
    assert "break-before: page" in page and "size: A4" in page and "http" not in page
    whole = told(capsys, "6", "--as", "html", "--lang", "zh")
    assert 'lang="zh-Hant"' in whole and whole.count("<li>") == 1     # of the question alone
    assert "<h2>解答</h2>" in whole and "y = Ax 是多少？" in whole
    assert "y₁ = 1·1 + 2·0 + 3·2 = 1 + 0 + 6 = 7</p>" in whole


def test_what_is_given_stays_and_what_is_computed_goes():
    found = [is_result(text) for text in ("=", "A x =", "z = Wx₀ + b =", "x =", "W₁ =", " ", "")]
    assert found == [True, True, True, False, False, False, False]
    assert [is_formula(text) for text in ("x₁ = W₁x₀ + b = ", "σ(z) = ", "∂L/∂W", "By definition",
                                          "經過兩層：", "   ", "same")] == [
        True, True, True, False, False, False, False]


def test_rows_and_columns_that_are_looked_at_are_marked():
    page = html(document("6").blocks)
    assert page.count('<td class="row">') == 6 and page.count('<td class="column">') == 6
    assert '<tr><td class="row">1</td><td class="row">2</td><td class="row">3</td></tr>' in page


def test_pictures_are_drawn_from_their_numbers(monkeypatch):
    for module in (s21_xor, v09_carried_by_layers):
        monkeypatch.setattr(module, "EPOCHS", 50)
    for lesson, wanted in (("1", "<circle"), ("11", "<path"), ("13", "<circle"), ("21", "<rect"),
                           ("v9", 'class="curve faint"'), ("v2", ">w</text>")):
        drawn = pictures(lesson)
        assert drawn and all([wanted in picture for picture in drawn]), lesson
        for picture in drawn:
            root = xml.dom.minidom.parseString(picture).documentElement
            assert root.getAttribute("aria-label") and root.getAttribute("role") == "img"
    assert pictures("1")[0].count("<circle") == 3 + 4 + 4 + 2


def test_a_picture_has_its_numbers_or_its_characters_or_is_nothing():
    block = {"kind": "picture", "name": "words", "label": "l", "indent": 0, "text": ["ab", "c<"],
             "above": "over", "below": "under", "caption": "said", "data": {}}
    assert html([block]).strip() == "<figure><p>over</p><pre>ab\nc&lt;</pre><p>under</p></figure>"
    drawn = dict(block, data={"labels": [[0, 0, "q"], [1, 1, "b"]]})
    assert re.fullmatch("<figure><svg (?s:.*)</svg><figcaption>said</figcaption></figure>",
                        html([drawn]).strip())
    assert html([dict(block, text=[])]).strip() == ""
    slopes = dict(block, data={"slopes": []})
    assert [html([slopes], blanks) == "" for blanks in (Blanks(), Blanks(hide=False))] == [True, False]


def pictures(lesson):
    """Return the drawn pictures of a lesson."""
    return [draw(block["data"], block["label"]) for block in document(lesson).blocks
            if block["kind"] == "picture"]


def test_markdown_has_formulas_matrices_and_tables(capsys):
    text = told(capsys, "7", "--as", "markdown")
    assert r"$$\mathbf{z}=\mathbf{W}\mathbf{x}+\mathbf{b}$$" in text
    assert r"\begin{bmatrix}0.5 & -1 & 2 \\ 1 & 0 & -0.5\end{bmatrix}" in text
    assert "```python\nreturn [dot(row, x) for row in W]\n# NumPy: np.dot(W, x)\n```" in text
    assert "| --: | --: |" in told(capsys, "18", "--as", "markdown")


def cells_of(text):
    """Return the code of a notebook's cells, and what each is shown to come to."""
    return [("".join(cell["source"]), "".join([line for output in cell["outputs"]
                                               for line in output["data"]["text/plain"]]))
            for cell in json.loads(text)["cells"] if cell["cell_type"] == "code"]


@pytest.mark.parametrize("name", [name for name in finding.names() if name[0] in "sv"])
def test_the_code_of_a_lesson_is_all_there_and_computes(name):
    page = document(name)
    source = definitions(name, page.blocks)
    found = [block["text"] for block in page.blocks if block["kind"] == "code"]
    assert len(found) == 1 and "import purenn" not in source and "from ." not in source
    values = {}
    exec(source + "\n" + found[0], values)
    assert "purenn" not in [getattr(value, "__module__", "") for value in values.values()]


def test_a_notebook_shows_the_lessons_numbers(capsys):
    for name, options, shown in (("6", (), "[7, 16]"), ("3", ("--a", "1,2", "--b", "3,4"),
                                                       "([4, 6], 11)"),
                                 ("21", (), "[0.031, 0.964, 0.964, 0.039]"),
                                 ("v6", (), "[Fraction(6, 5), Fraction(2, 5), Fraction(1, 5)]"),
                                 ("13", ("--function", "ln(x) + sigmoid(w)", "--x", "1"), None),
                                 ("16", (), "14"), ("16", ("--function", "sin(x)"), None)):
        cells = cells_of(told(capsys, name, "--as", "notebook", *options))
        assert cells[-1][1] == shown or shown is None and float(cells[-1][1])


def test_a_notebook_runs_where_purenn_is_not(tmp_path, monkeypatch):
    monkeypatch.setattr(a02_small_weights, "EPOCHS", 2)
    for name in GROUPS:
        path = tmp_path / (name + ".ipynb")
        assert main(["lesson", name, "--as", "notebook", "-o", str(path)]) == 0
        book = json.loads(path.read_text(encoding="utf-8"))
        assert (book["nbformat"], book["nbformat_minor"]) == (4, 5)
        assert len({cell["id"] for cell in book["cells"]}) == len(book["cells"])
        code = "\n".join([source for source, _ in cells_of(path.read_text(encoding="utf-8"))])
        code = "import sys\nsys.modules['purenn'] = None\n" + code
        done = subprocess.run([sys.executable, "-I", "-c", code], stderr=subprocess.PIPE)
        assert (done.returncode, done.stderr) == (0, b""), name


def test_options_that_say_nothing_together_are_one_line(capsys):
    for arguments, words in ((("6", "--blanks"), "--blanks is of no use without --as html"),
                             (("6", "-o", "x"), "-o is of no use without --as"),
                             (("6", "--as", "html", "-o", "/nowhere/x.html"), "/nowhere"),
                             (("6", "--as", "markdown", "--w", "1"), "takes no --w")):
        assert main(["lesson"] + list(arguments)) == 2
        assert words in capsys.readouterr().err


def test_what_cannot_be_written_out_is_said():
    assert message(definitions, "s03_dot_product", [
        {"kind": "code", "text": "no_such(1)", "needs": []}]) == (
            "inlined: lessons.s03_dot_product has no no_such")


def test_a_document_shows_itself_in_a_notebook():
    shown = document("7")._repr_html_()
    assert shown.startswith('<div class="purenn"><style>') and "<script" not in shown
    assert "<h3>In linear-algebra form 線代化</h3>" in shown and "<math" in shown


@pytest.mark.outside
def test_a_handout_prints_on_a4_with_the_answers_on_a_page_of_their_own(tmp_path):
    for lesson, blanks, pages in (("6", ["--blanks"], 2), ("x1", [], 1), ("19", ["--blanks"], 3)):
        page, printed = tmp_path / "page.html", tmp_path / "page.pdf"
        assert main(["lesson", lesson, "--as", "html", "-o", str(page)] + blanks) == 0
        subprocess.run([outside.chromium(), "--headless", "--no-sandbox", "--disable-gpu",
                        "--no-pdf-header-footer", "--print-to-pdf=%s" % printed,
                        "--user-data-dir=%s" % (tmp_path / "profile"), page.as_uri()],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       timeout=120)
        text = printed.read_bytes()
        sizes = {tuple([round(float(n)) for n in box.split()])
                 for box in re.findall(rb"/MediaBox\s*\[([^]]+)\]", text)}
        assert sizes == {(0, 0, 595, 842)} and len(re.findall(rb"/Type\s*/Page\b", text)) == pages


def test_what_is_told_of_characters_is_for_carriers_of_characters_alone():
    signs = {"13": "the ball O", "21": "'+'", "v2": "· the line", "v3": "# where it goes",
             "v4": "B A: #", "v9": "= is the line"}
    for lesson, sign in signs.items():
        found = document(lesson)
        assert sign in "\n".join([line for block in found.blocks for line in lines_of(block)])
        assert escaped(sign) in html(without_numbers(found.blocks)), lesson
        page = html(found.blocks)
        assert sign not in page and escaped(sign) not in page, lesson
        for block in [block for block in found.blocks if block["kind"] == "picture"]:
            assert "<figcaption>%s</figcaption>" % escaped(block["caption"].strip()) in page
    assert "the ball O" in markdown(document("13"))


def without_numbers(blocks):
    """Return blocks whose pictures nobody can draw."""
    return [dict(block, data={}) if block["kind"] == "picture" else block for block in blocks]


def test_curves_of_one_name_are_of_one_colour():
    colours = re.findall('class="curve ([^"]*)"', pictures("v4")[0])
    assert len(colours) == 8 and len(set(colours[:4])) == len(set(colours[4:])) == 1
    assert colours[0] != colours[4]


def test_a_sheet_has_its_dots_where_the_pictures_have_ink():
    drawn = draw({"pixels": [[0, 1, 0.5, 0]] + [[0] * 4] * 10 + [[0, 0, 0, 1]], "width": 2}, "two")
    dots = re.findall('x="([0-9.]+)" y="([0-9.]+)" width="22.0" .*?opacity="([0-9.]+)"', drawn)
    assert dots == [("24.0", "2.0", "1.00"), ("2.0", "24.0", "0.50"), ("72.0", "72.0", "1.00")]
    assert 'viewBox="0 0 480 96"' in drawn


def test_numbers_below_0_have_a_minus_sign_and_what_is_looked_at_is_marked():
    part = {"rows": [["-1", "2"], ["3", "4"]], "row": 0, "column": 1, "bar": None}
    assert matrix(part, " given") == (
        '<table class="matrix given"><tr><td class="row">−1</td><td class="row column">2</td></tr>'
        '<tr><td>3</td><td class="column">4</td></tr></table>')
    assert '<td class="column bar">' in matrix(dict(part, row=None, bar=1))


def test_blanks_leave_out_the_picture_that_would_answer_them(capsys):
    assert "σ′(z₂)" in told(capsys, "19", "--as", "html").split("<figure>")[2]
    assert told(capsys, "19", "--as", "html", "--blanks").count("<figure>") == 1


def test_a_picture_has_the_digits_of_the_text_in_smaller_letters_if_there_are_many():
    drawn = network.draw({"layers": [1, 1], "values": [[820.54], [2000]],
                          "weights": [[[0.123456]]], "biases": [[-1.23456]]}, "")
    for number in (">820.54<", ">2000<", ">0.1235<", ">b −1.235<"):
        assert number in drawn
    assert 'scale(0.85)"><text x="0.0" y="0.0" text-anchor="middle" class="value">820.54' in drawn
    for name in ("s17_slope_of_loss", "s19_backpropagation"):
        chain = [block for block in document(name[1:3]).blocks if block.get("name") == "chain"][0]
        assert float(chain["data"]["nodes"][-1][1]) > 0
