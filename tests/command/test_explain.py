"""The command explain: text, Markdown, HTML, and a sheet that a spreadsheet's engine computes."""
import csv
import html.parser
import io
import re
import shutil
import subprocess

import pytest

from purenn.written.explain import explain
from purenn.command.explain import LOSSES
from purenn.formula.trees import value_of
from purenn.command import explain as command
from purenn.written.sheet import shown
from purenn.command.explain_as import FORMS, HEADINGS, as_csv, as_html, as_text, legend
from purenn.layers import Activation, Dense
from purenn.network import Network
from purenn.rng import Rng
from purenn.terminal.helping import Parser
from purenn.terminal.plots import columns_of
from tests.check import close, message


def run(*arguments):
    """Run the command with these arguments."""
    parser = Parser(prog="python3 -m purenn explain")
    command.add_arguments(parser)
    command.run(parser.parse_args(arguments))


def printed(capsys, *arguments):
    """Return what the command prints for these arguments."""
    run(*arguments)
    return capsys.readouterr().out


def network_of(activation, loss, m=2, seed=3):
    """Return a network of two inputs, three neurons and m outputs."""
    rng = Rng(seed)
    return Network([Dense(2, 3, rng, init="normal", bias="normal"), Activation(activation),
                    Dense(3, m, rng, init="normal", bias="normal")], loss)


def lines_of(activation="sigmoid", loss="squared_error", x=(0.3, -1.2)):
    """Return the lines of a step of that network."""
    return explain(network_of(activation, loss), list(x), [0, 1], 0.5)


class Tags(html.parser.HTMLParser):
    """A reader of HTML that keeps the cells and notices what is not closed."""

    def __init__(self, text):
        super().__init__()
        self.open, self.cells, self.styles = [], [], ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        """Keep a tag that is to be closed."""
        if tag not in ("meta",):
            self.open.append(tag)

    def handle_endtag(self, tag):
        """Close the tag that was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data):
        """Keep the text of cells."""
        if self.open and self.open[-1] == "td":
            self.cells.append(data)
        if self.open and self.open[-1] == "style":
            self.styles += data


def test_the_slides_step_is_written_out_in_the_order_of_the_slides(capsys):
    out = printed(capsys, "xor", "--row", "2")
    assert out.startswith("One training step 一步訓練: xor.csv, row 2\n"
                          "layers 2-2-1, sigmoid, lr 1")
    places = [out.index("\n\n" + heading) for heading in HEADINGS.values()]
    assert places == sorted(places)
    for words in ("  x0_1 = 0   x0_2 = 1\n", "w1_11*x0_1 + w1_12*x0_2 + b1_1\n          = 1.5608*0 + ",
                  "dz2_1  = dx2_1*x2_1*(1 - x2_1)  = (-0.6060)*0.3940*(1 - 0.3940)  = -0.1447\n",
                  "  db2_1  = dz2_1  = -0.1447\n", "b2_1'  = b2_1 - lr*db2_1  = "
                  "0.5798 - 1*(-0.1447)  ≈ 0.7244\n"):
        assert words in out, words
    losses = re.findall(r"^  (L'?)  .* ([\d.]+)$", out, re.MULTILINE)
    assert [name for name, _ in losses] == ["L", "L'"] and losses[1][1] < losses[0][1]


def test_text_fits_the_terminal(capsys):
    for arguments in (["wine", "--layers", "3"], ["iris", "--layers", "4,3"], ["xor"]):
        out = printed(capsys, *arguments)
        assert max([columns_of(line) for line in out.split("\n")]) <= 80
        assert not [line for line in out.split("\n") if line != line.rstrip()]


def test_the_printed_numbers_give_the_printed_result_wherever_an_equals_sign_stands():
    signs = ""
    for loss in LOSSES:
        for line in lines_of("tanh", loss):
            if line.tree is not None:
                seen = {name: float(shown(value)) for name, value in line.operands}
                exact = shown(value_of(line.tree, seen)) == shown(line.value)
                text = [row for row in as_text([line]).split("\n") if row.startswith("  ")][-1]
                assert (" = %s" if exact else " ≈ %s") % shown(line.value) in text[-14:]
                signs += "=" if exact else "≈"
    assert signs.count("=") > signs.count("≈") > 10


def test_a_number_is_shown_to_four_decimals_unless_they_would_hide_it():
    assert [shown(v) for v in (0, -0.0, 1.0, 12, 0.5, -1.23456, 1234.5, 0.00012344, 2.5e7)] == [
        "0", "0", "1", "12", "0.5000", "-1.2346", "1234.5000", "1.2344e-04", "2.5000e+07"]


def test_the_legend_names_what_stands_anywhere_in_a_formula():
    assert "ln: the natural logarithm" in legend(lines_of("tanh", "cross_entropy"))
    assert "sigmoid(z) = 1/(1 + exp(-z))" in legend(lines_of("swish", "squared_error"))
    assert "ln: the natural logarithm" not in legend(lines_of("tanh", "squared_error"))


def test_without_hidden_layers_no_activation_is_named(capsys):
    assert "\nlayers 4-3, lr 1, seed 0\n" in printed(capsys, "iris", "--layers", "0")
    assert "\nlayers 4-2-3, tanh, lr 1," in printed(capsys, "iris", "--activation", "tanh")


def test_markdown_has_a_table_a_section_and_every_line(capsys):
    out = printed(capsys, "xor", "--as", "markdown")
    assert out.startswith("# One training step") and out.count("\n## ") == 6
    assert "| `x2_1` | `sigmoid(z2_1)` | `sigmoid(-0.3184)` | = | 0.4211 |\n" in out
    rows = [row for row in out.split("\n") if row.startswith("| ")]
    assert {row.count("|") for row in rows} == {3, 6}


def test_html_is_one_page_that_needs_nothing_else(capsys):
    out = printed(capsys, "xor", "--as", "html")
    page = Tags(out)
    assert out.startswith("<!DOCTYPE html>") and page.open == []
    assert "http" not in out and "<script" not in out and "src=" not in out
    assert "prefers-color-scheme: dark" in page.styles
    assert "w1_12'" in page.cells and "w1_12 - lr*dw1_12" in page.cells
    for heading in HEADINGS.values():
        assert "<h2>%s</h2>" % heading in out
    assert Tags(as_html(lines_of(), ["a <b> & c", "<x>"])).open == []


def test_every_form_has_every_line():
    lines = lines_of("swish", "cross_entropy")
    for form in FORMS.values():
        text = form(lines, ["title"])
        for line in lines:
            name = r"(?<!\w)%s(?!\w)" % re.escape(line.name)
            assert re.search(name, text.replace("&#x27;", "'"))


def test_csv_is_plain_numbers_above_and_formulas_over_earlier_cells_below():
    for loss in LOSSES:
        lines = lines_of("sigmoid", loss)
        rows = list(csv.reader(io.StringIO(as_csv(lines))))
        assert rows[0] == ["section", "name", "formula", "value"] and len(rows) == len(lines) + 1
        for number, (row, line) in enumerate(zip(rows[1:], lines), 2):
            assert row[2][:1] not in ("=", "-", "+", "@")       # else Excel would compute it
            if line.tree is None:
                assert float(row[3]) == line.value
            else:
                assert row[3].startswith("=")
                assert all([int(cell) < number for cell in re.findall(r"D(\d+)", row[3])])


CASES = [(activation, "squared_error", (0.3, -1.2)) for activation in command.ACTIVATIONS]
CASES += [("tanh", loss, (0.3, -1.2)) for loss in LOSSES if loss != "squared_error"]
CASES += [("sigmoid", "squared_error", (900, -2000)), ("relu", "cross_entropy", (900, -2000)),
          ("relu", "binary_cross_entropy", (900, -2000))]


def before_and_after(activation, loss, x):
    """Return a step's CSV and lines, and both again for what a reader has changed in the CSV."""
    network = network_of(activation, loss)
    lines = explain(network, list(x), [0, 1], 0.5)
    sheet = as_csv(lines)
    network.layers[0].W[1][0] += 0.75
    network.layers[2].b[1] -= 2
    changed = explain(network, [-0.4, x[1]], [1, 0], 0.25)
    new = {line.name: repr(line.value) for line in changed if line.tree is None}
    rows = [row[:3] + [new.get(row[1], row[3])] for row in csv.reader(io.StringIO(sheet))]
    file = io.StringIO()
    csv.writer(file).writerows(rows)
    before, after = [[line.value for line in step if line.name == "z2_2"]
                     for step in (lines, changed)]
    assert abs(before[0] - after[0]) > 0.1
    return [(sheet, lines), (file.getvalue(), changed)]


def assert_values(sheet, lines):
    """Assert that the names of CSV have the values of the lines.   sheet: CSV with numbers"""
    rows = list(csv.reader(io.StringIO(sheet)))[1:]
    assert [row[1] for row in rows] == [line.name for line in lines]
    for row, line in zip(rows, lines):
        assert close(float(row[3]), line.value, 1e-9), (row, line)


@pytest.mark.parametrize("activation, loss, x", CASES)
def test_an_engine_of_formulas_computes_the_same_and_follows_a_changed_weight(activation, loss, x):
    pytest.importorskip("openpyxl", reason="formulas needs openpyxl, which is not installed")
    formulas = pytest.importorskip("formulas", reason="formulas, an engine for spreadsheet "
                                                      "formulas, is not installed")
    for sheet, lines in before_and_after(activation, loss, x):
        rows = list(csv.reader(io.StringIO(sheet)))
        cells = {"D%d" % i: row[3] if row[3].startswith("=") else float(row[3])
                 for i, row in enumerate(rows, 1) if i > 1}
        found = formulas.ExcelModel().from_dict(cells).calculate()
        for i, line in enumerate(lines, 2):
            assert close(float(found["D%d" % i].value[0][0]), line.value, 1e-9), line


def test_libreoffice_computes_the_same_and_follows_a_changed_weight(tmp_path):
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("soffice, LibreOffice's command, is not installed")
    wanted = {}
    for i, case in enumerate(CASES):
        for j, (sheet, lines) in enumerate(before_and_after(*case)):
            name = "step%d%d.csv" % (i, j)
            (tmp_path / name).write_bytes(sheet.encode("utf-8-sig"))
            wanted[name] = lines
    subprocess.run([office, "--headless", "-env:UserInstallation=" + (tmp_path / "home").as_uri(),
                    "--infilter=Text - txt - csv (StarCalc):44,34,76,1", "--convert-to",
                    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false",
                    "--outdir", "computed"] + sorted(wanted),
                   cwd=str(tmp_path), check=True, timeout=300, stdout=subprocess.DEVNULL)
    for name, lines in wanted.items():
        assert_values((tmp_path / "computed" / name).read_text(encoding="utf-8-sig"), lines)


def test_the_file_is_whole_and_its_ending_says_the_form(tmp_path, capsys):
    for ending, start in ((".csv", "\ufeffsection,"), (".html", "<!DOCTYPE"), (".md", "# One"),
                          (".txt", "One training")):
        path = tmp_path / ("step" + ending)
        path.write_text("old")
        assert str(path) in printed(capsys, "xor", "-o", str(path))
        assert path.read_text(encoding="utf-8").startswith(start)
    assert len(list(tmp_path.iterdir())) == 4                   # no unfinished file stays
    (tmp_path / "folder").mkdir()
    for path in (str(tmp_path / "nowhere" / "step.csv"), str(tmp_path / "folder")):
        assert message(run, "xor", "-o", path).startswith("%s: cannot be written (" % path)
    assert len(list(tmp_path.iterdir())) == 5


def test_the_loss_decides_how_many_outputs_there_are(capsys):
    for arguments, layers in ((["xor", "--layers", "0"], "2-1,"), (["iris"], "4-2-3,"),
                              (["xor", "--loss", "cross_entropy"], "2-2-2,"),
                              (["xor", "--loss", "binary_cross_entropy"], "2-2-1,"),
                              (["iris", "--loss", "squared_error"], "4-2-3,"),
                              (["line", "--target", "quantity"], "-2-1,")):
        assert layers in printed(capsys, *arguments).split("\n")[1], arguments
    assert "inputs standardised" in printed(capsys, "wine", "--standardise")


def test_mistakes_are_one_line(tmp_path):
    assert message(run, "xor", "--row", "5") == (
        "explain: row is 5, a number from 1 to 4 is wanted")
    assert message(run, "xor", "--row", "0").startswith("explain: row is 0,")
    assert message(run, "xor", "--layers", "60,60") == (
        "explain: the network has 3901 parameters, at most 200 can be written out")
    assert "a number above 0" in message(run, "xor", "--lr", "0")
    assert message(run, "xor", "--loss", "hinge", "--target", "quantity") == (
        "explain: hinge wants classes, and y is a quantity")
    (tmp_path / "t.csv").write_text("words,kind\ngood day,a\nbad day,b\n")
    assert message(run, str(tmp_path / "t.csv")) == "explain: t.csv has text, numbers are wanted"


@pytest.mark.parametrize("more, said", [
    ("--label p,q", ["y_1 p (0: no, 1: yes); y_2 q (0: 0, 1: 1)", "y_1 = 1 ", "y_2 = 0",
                     "x1_2  = sigmoid(z1_2)"]),
    ("--label p,q --loss binary_cross_entropy", ["dz1_2  = p_2 - y_2"]),
    ("--label a,b", ["; y_1 a; y_2 b", "y_1 = 1.5000", "y_2 = 2.5000", "dz1_2  = z1_2 - y_2"])])
def test_several_targets_are_as_many_outputs(tmp_path, capsys, more, said):
    (tmp_path / "t.csv").write_text("a,b,p,q\n1.5,2.5,yes,0\n2,0.5,yes,1\n3,1,no,0\n0,1,no,0\n")
    text = printed(capsys, str(tmp_path / "t.csv"), "--layers", "0", *more.split())
    for words in said:
        assert words in text.replace("\n", " "), words


def test_a_loss_of_classes_is_refused_for_several_targets(tmp_path):
    (tmp_path / "t.csv").write_text("a,b,p,q\n1.5,2.5,1,0\n2,0.5,1,1\n3,1,0,0\n0,1,0,0\n")
    for label, what in (("p,q", "several yes and no"), ("a,b", "a quantity")):
        assert message(run, str(tmp_path / "t.csv"), "--label", label, "--loss", "hinge") == (
            "explain: hinge wants classes, and %s is %s" % (label, what))
