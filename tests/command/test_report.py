"""The page that report writes: all of it there, with the right numbers, safe, and whole on disk.

What the page does in a browser is held by tests/interpreters/report.mjs, a slow test below.
"""
import os
import re
import signal
import subprocess
import sys
import time
from html.parser import HTMLParser

import pytest

from purenn.command import cli
from purenn.command.report import subject as report_subject
from purenn.command.report.answers import order_of, summary
from purenn.command.report.course import Course, marks
from purenn.command.report.frames import FRAMES, paced, spread
from purenn.command.report.html import figure, row_of
from purenn.command.report.scatter import scatter
from purenn.command.report.style import STYLE
from purenn.stored.storage import load
from tests import outside
from tests.check import close

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EMPTY = ("meta", "input", "br")
HOSTILE = '<script>alert(1)</script>&"\''


class Page(HTMLParser):
    """Reads a page: its ids, links, headings, tables and texts; every element must be closed."""

    def __init__(self, text):
        HTMLParser.__init__(self)
        self.open, self.ids, self.tags, self.places, self.texts = [], [], [], [], []
        self.rows, self.headings, self.labelled = [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        """Open an element, unless it has no end."""
        found = dict(attrs)
        self.tags.append((tag, found))
        assert len(found) == len(attrs), attrs
        if tag not in EMPTY:
            self.open.append(tag)
        self.ids += [found["id"]] if "id" in found else []
        self.places += [found[key] for key in ("href", "src") if key in found]
        self.labelled += (found.get("aria-labelledby") or "").split()
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
        if tag in ("h1", "h2"):
            self.headings.append("")

    def handle_startendtag(self, tag, attrs):
        """Note an element that ends where it starts."""
        self.handle_starttag(tag, attrs)
        if tag not in EMPTY:
            self.open.pop()

    def handle_endtag(self, tag):
        """Close the last one."""
        assert self.open.pop() == tag

    def handle_data(self, data):
        """Keep what is written, where it is written."""
        if "td" in self.open or "th" in self.open:
            self.rows[-1][-1] += data
        if "h1" in self.open or "h2" in self.open:
            self.headings[-1] += data
        if self.open and self.open[-1] not in ("style", "script"):
            self.texts.append(data)

    def row(self, first):
        """Return the row of a table that starts so."""
        return next(row for row in self.rows if row and row[0].startswith(first))

    def count(self, tag, class_=""):
        """Return how many elements of a name and a class there are."""
        return len([1 for name, attrs in self.tags if name == tag
                    and (not class_ or class_ in (attrs.get("class") or "").split())])


def made(tmp_path, *arguments):
    """Run report; return the Page, after checking what holds for every one."""
    path = str(tmp_path / "page.html")
    assert cli.main(["report"] + list(arguments) + ["-o", path]) == 0
    assert [name for name in os.listdir(str(tmp_path)) if name.endswith(".part")] == []
    with open(path, encoding="utf-8") as file:
        text = file.read()
    page = Page(text)
    page.text, page.size = text, len(text.encode())
    assert len(page.ids) == len(set(page.ids)) and set(page.labelled) <= set(page.ids)
    assert all([place.startswith(("#", "data:image/png;base64,")) for place in page.places])
    assert set([place[1:] for place in page.places if place[0] == "#"]) <= set(page.ids)
    assert "@import" not in text and "url(" not in text
    assert "None" not in [part.strip() for part in page.texts]
    assert page.count("svg") == page.count("title") - 1 - tips(page) == page.count("desc")
    return page


def tips(page):
    """Return how many titles are those of single elements in a picture."""
    return page.count("title") - 1 - len([1 for name, attrs in page.tags if name == "title"
                                          and (attrs.get("id") or "").endswith("-t")])


def headings(page):
    """Return the headings of the sections in English."""
    return [re.match("[A-Za-z' ]+", heading).group().strip() for heading in page.headings[1:]]


def csv_of(tmp_path, text):
    """Return the path of a file with this text."""
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.fixture
def coarse(monkeypatch):
    """Draw maps of few squares, where what stands beside them is looked at."""
    monkeypatch.setattr(sys.modules[paced.__module__], "DETAIL", 10)


# what the page shows

def test_xor_has_all_sections_and_four_right_answers(tmp_path, capsys):
    page = made(tmp_path, "xor")
    assert headings(page) == ["Data", "Network", "Training", "Decision regions", "Answers",
                              "Confusion matrix", "One training step", "Doctor"]
    assert all([term in "".join(page.headings) for term in (
        "資料", "神經網路", "訓練", "決策區域", "預測", "混淆矩陣", "一步訓練")])
    assert "損失函數" in page.text
    assert len([row for row in page.rows if row and row[0] == "✓ right"]) == 4
    assert "All 4 answers are right" in page.text
    assert 6 <= page.count("figure", "frame") <= FRAMES
    assert page.count("figure", "now") == 1 and page.count("figure", "print") <= 9
    out = capsys.readouterr().out
    assert "page.html: %d bytes" % page.size in out and page.size < 300000


def test_the_answers_are_summed_up_in_words_and_in_the_order_that_is_said():
    assert summary(20, 45, 0) == (
        "All 45 answers are right; 20 are shown, the least sure come first.")
    surest = "the surest of the wrong ones first, then the least sure of the right ones."
    assert summary(20, 45, 1) == "1 of 45 answers is wrong; 20 are shown, " + surest
    assert summary(9, 9, 2) == "2 of 9 answers are wrong; " + surest
    P = [[0.9, 0.1], [0.4, 0.6], [0.2, 0.8], [0.3, 0.7], [0.55, 0.45]]
    assert order_of([0, 0, 0, 1, 0], [0, 1, 1, 1, 0], P) == [2, 1, 4, 3, 0]
    assert order_of([0, 0, 1], [0, 1, 1], None) == [1, 0, 2]


def test_the_accuracy_on_the_page_is_that_of_the_network(tmp_path, monkeypatch):
    kept, real = [], report_subject.trained
    monkeypatch.setattr("purenn.command.report.trained",
                        lambda options: kept.append(real(options)) or kept[0])
    page = made(tmp_path, "iris", "--epochs", "5", "--seed", "3")
    subject = kept[0]
    for name, rows in (("train", "105"), ("test", "45")):
        result = subject.network.evaluate(*subject.ready()[name])
        assert page.row(name) [1:4] == [rows, "%.4f" % result["loss"],
                                        "%.4f" % result["accuracy"]]
        loss, accuracy = subject.course.results[-1][name]
        assert abs(loss - result["loss"]) < 1e-12 and accuracy == result["accuracy"]
    assert "%.1f %%" % (100 * result["accuracy"]) in page.texts
    assert "always setosa" in page.text and page.row("test")[4] == "0.3333"
    assert subject.course.epochs == [0, 1, 2, 3, 4, 5]
    wrong = [row for row in page.rows if row and row[0] == "✗ wrong"]
    assert len(wrong) == min(20, round(45 * (1 - result["accuracy"])))
    assert page.rows.index(wrong[-1]) - page.rows.index(wrong[0]) == len(wrong) - 1
    assert page.count("tr", "marked") == len(wrong)
    assert page.row(repr(subject.data.X[0][0])[:3])[:5] == ["5.1", "3.5", "1.4", "0.2", "setosa"]
    assert page.size < 1000000


def test_a_quantity_has_its_errors_and_a_picture_of_answers_and_truths(tmp_path):
    rows = "\n".join(["%d,%d,%d" % (i, i * 7 % 11, 1000 * i + i * 7 % 11) for i in range(60)])
    page = made(tmp_path, csv_of(tmp_path, "a,b,price\n" + rows), "--target", "quantity", "--epochs",
                "150", "--lr", "0.01")
    assert "Confusion matrix" not in page.text and "frame" not in headings(page)
    train, test = page.row("train"), page.row("test")
    assert float(train[3]) > 0.99 and float(test[3]) > 0.99
    assert 0 < float(test[4]) < 1000
    first = page.rows.index(page.row("answer 預測")) + 1
    errors = [abs(float(row[2])) for row in page.rows[first:first + 18]]
    assert errors == sorted(errors, reverse=True) and errors[0] > errors[-1]
    assert page.text.count("<title>true ") == 18 and "answer 預測" in page.text
    svg = scatter([1, 2, 3], [3, 1, 2], "title", "x", "words")
    x, y = [[float(v) for v in re.findall(key + '="([0-9.]+)"', svg)] for key in ("cx", "cy")]
    assert x[0] < x[1] < x[2] and y[0] < y[2] < y[1]


def test_several_targets_have_their_numbers_and_a_picture_each(tmp_path, coarse):
    rows = "".join(["%d,%d,%s,%d,%d,%g\n" % (i % 9, i % 7, "yes" if i % 9 > 4 else "no",
                                             i % 7 > 3, i % 9 + i % 7, (i % 9 - i % 7) / 100)
                    for i in range(63)])
    path = csv_of(tmp_path, "a,b,red,big,sum,off\n" + rows)
    page = made(tmp_path, path, "--label", "red,big", "--drop", "sum,off", "--epochs", "15")
    assert "red: Confusion" in page.text and "big: Confusion" in page.text
    assert "the mean of 2 targets" in page.text
    assert "red, yes in 28 rows of 63; big, 1 in 27 rows of 63" in page.text
    each = [float(page.row(name)[2]) for name in ("red", "big")]
    test = page.row("test")
    assert close(float(test[3]), sum(each) / 2, 1e-4) and 0.6 < min(each) < 1
    first = page.rows.index(page.row("answer 預測")) + 1
    wrong = [a != b for row in page.rows[first:first + 19]
             for a, b in zip(row[0].split(", "), row[1].split(", "))].count(True)
    assert wrong == round((2 - sum(each)) * 19)
    page = made(tmp_path, path, "--label", "sum,off", "--drop", "red,big", "--epochs", "60")
    assert "sum: Answers and truths" in page.text and "off: Answers and truths" in page.text
    assert "sum, a quantity from 0 to 14; off, a quantity from -0.06 to 0.08" in page.text
    assert min([float(page.row(name)[2]) for name in ("sum", "off")]) > 0.9


def test_one_input_has_the_line_of_answers_over_it(tmp_path):
    page = made(tmp_path, "line", "--epochs", "3")
    assert "The answer to every x" in page.text and "what the network answers" in page.text
    assert page.text.count(", true ") == 30 and page.text.count("<title>true ") == 30


def test_images_are_shown_as_images(tmp_path):
    page = made(tmp_path, "sevens", "--epochs", "1", "--lr", "1e-5")
    assert "Weights of the first layer" in headings(page)
    assert page.count("image") == 3 and "40 of the images" in page.text
    assert "Wrong answers first" in page.text and "neuron 16" in page.text
    assert "Decision regions" not in page.text


def test_a_table_that_fits_has_nothing_standing_for_more(tmp_path):
    fits = made(tmp_path, csv_of(tmp_path, "a,b,c,d,k\n" + "".join(
        ["%d,%d,%d,%d,%s\n" % (i, i * 3 % 7, i * 5 % 11, -i, "xy"[i % 2]) for i in range(40)])),
        "--epochs", "2")
    assert fits.row("a")[:5] == ["a", "b", "c", "d", "k"] and "…" not in sum(fits.rows, [])


def test_sixteen_columns_that_are_no_image_stay_a_table(tmp_path):
    rows = [",".join([str(100 * j + i * (j + 3) % 17) for j in range(16)] + ["ab"[i % 2]])
            for i in range(40)]
    page = made(tmp_path, csv_of(tmp_path, "\n".join(
        [",".join(["c%d" % j for j in range(16)] + ["k"])] + rows)), "--epochs", "2")
    assert page.count("image") == 0 and page.row("c0")[-2:] == ["…", "k"]
    page = made(tmp_path, csv_of(tmp_path, "word,other,k\n" + "".join(
        ["%s,%s,%d\n" % ("abcdefgh"[i % 8], "abcdefgh"[i // 8], i % 2) for i in range(64)])),
        "--epochs", "2", "--label", "k")
    assert page.count("image") == 0 and "word=a" in page.text


@pytest.mark.parametrize("arguments,sections", [
    (["TEXT", "--epochs", "1"], 7), (["IMAGES", "--model", "cnn", "--epochs", "1"], 8),
    (["and", "--model", "perceptron"], 8), (["iris", "--model", "svm", "--epochs", "2"], 7),
    (["moons", "--loss", "squared_error", "--epochs", "2", "--activation", "tanh"], 8),
    (["moons", "--loss", "binary_cross_entropy", "--epochs", "2", "--dropout", "0.2"], 8),
    (["moons", "--layers", "0", "--epochs", "9", "--patience", "1"], 8),
    (["line", "--epochs", "2"], 6)])
def test_every_kind_of_network_has_a_page(arguments, sections, tmp_path, coarse):
    tables = {"TEXT": "text,mood\n" + "so good,happy\nso <bad>,sad\n" * 5, "IMAGES": "".join(
        [",".join(["%d" % (9 * (j % 4 < 2) if i % 2 else 9 * (j % 4 > 1) - (j == i % 5))
                   for j in range(16)] + ["ab"[i % 2]]) + "\n" for i in range(60)])}
    page = made(tmp_path, *[csv_of(tmp_path, tables[word]) if word in tables else word
                            for word in arguments])
    assert len(headings(page)) == sections
    assert [row for row in page.rows if row and row[0].startswith("train")]


def test_the_same_seed_gives_the_same_page(tmp_path, coarse):
    pages = [made(tmp_path, "xor", "--epochs", "3", "--dropout", "0.1").text for _ in "ab"]
    assert pages[0] == pages[1]


def test_best_weights_are_the_ones_on_the_page(tmp_path, monkeypatch, coarse):
    monkeypatch.setattr("purenn.command.report.course.ROWS", 0)
    page = made(tmp_path, "moons", "--patience", "2", "--lr", "0.2", "--epochs", "60", "--seed",
                "2")
    epoch = int(re.search("Kept: the weights of epoch ([0-9]+)", page.text).group(1))
    assert epoch not in marks(60, 20)
    last = [attrs for tag, attrs in page.tags if tag == "figure" and "now" in (
        attrs.get("class") or "")]
    assert last[0]["data-at"] == "epoch %d" % epoch
    caption = re.search("Epoch %d, the best: kept · ([^<]+)" % epoch, page.text).group(1)
    for part in ("train", "validation", "test"):
        told = re.search(part + ": loss ([0-9.]+), accuracy ([0-9.]+)", caption).groups()
        assert close([float(v) for v in page.row(part)[2:4]], [float(v) for v in told], 0.0006)


# a saved network

def test_a_saved_network_is_shown_with_the_rows_of_then(tmp_path, coarse):
    path = str(tmp_path / "m.json")
    assert cli.main(["train", "moons", "--epochs", "4", "--quiet", "--save", path]) == 0
    results = load(path).about["results"]
    pages = [made(tmp_path, path), made(tmp_path, "moons", "--model", path)]
    for page in pages:
        for name in ("train", "test"):
            assert page.row(name)[3] == "%.4f" % results[name]["accuracy"]
        assert page.count("figure", "frame") == 1 and page.count("input") == 0
        assert "Loss 損失 while learning" in page.text
    assert "report moons --model" in pages[1].text


def test_other_rows_than_those_of_then_are_one_part(tmp_path, coarse):
    path = str(tmp_path / "m.json")
    assert cli.main(["train", "moons", "--epochs", "4", "--quiet", "--save", path]) == 0
    page = made(tmp_path, csv_of(tmp_path, "x1,x2,label\n0,1,0\n1,0,1\n0.5,0.2,1\n"),
                "--model", path)
    assert page.row("all")[1] == "3" and "3 to judge the network by" in page.text


# safety

def test_what_a_table_holds_cannot_write_html(tmp_path, coarse):
    quoted = '"%s"' % HOSTILE.replace('"', '""')
    text = "%s,b\x07,%s\n" % (quoted, '"</style></title>-->"')
    for i in range(6):
        text += "%d,%d,%s\n" % (i, i * i % 5, ("<b>yes</b>", quoted)[i % 2])
    page = made(tmp_path, csv_of(tmp_path, text), "--epochs", "2")
    assert page.count("script") == 1 and page.count("style") == 1 + page.count("svg")
    assert page.count("b") == 4 and "alert(1)</script>" not in page.text
    assert HOSTILE in page.row(HOSTILE) and "<b>yes</b>" in [c for r in page.rows for c in r]
    policy = [attrs["content"] for tag, attrs in page.tags if "http-equiv" in attrs]
    assert "default-src 'none'" in policy[0] and "script-src 'sha256-" in policy[0]


@pytest.mark.parametrize("arguments,complaint", [
    (["iris", "-o", "no/such/page.html"], "no/such/page.html: cannot be written"),
    (["iris", "-o", "."], ".: cannot be written"),
    (["nosuch", "-o", "PAGE"], "no bundled set and no file is called 'nosuch'"),
    (["TABLE", "-o", "TABLE"], "would take the place of what is read"),
    (["xor", "--epochs", "0", "-o", "PAGE"], "--epochs is 0"),
    (["xor", "--model", "nosuch.json", "-o", "PAGE"], "nosuch.json: cannot be read"),
    (["xor", "--model", "nosuch.json", "--lr", "1", "-o", "PAGE"], "--lr and a saved network")])
def test_a_mistake_is_one_line_and_no_page(arguments, complaint, tmp_path, capsys, monkeypatch):
    names = {"PAGE": str(tmp_path / "page.html"), "TABLE": csv_of(tmp_path, "a,b\n1,2\n")}
    monkeypatch.setattr("purenn.command.report.subject.learn", None)    # it must not come so far
    assert cli.main(["report"] + [names.get(word, word) for word in arguments]) == 2
    err = capsys.readouterr().err
    assert complaint in err and err.count("\n") == 1
    assert os.listdir(str(tmp_path)) == ["table.csv"]


def test_ctrl_c_leaves_the_old_page_and_says_so_in_one_line(tmp_path, capsys, monkeypatch):
    path = tmp_path / "page.html"
    path.write_text("old")
    signals, look = [signal.SIGINT], Course.look

    def interrupted(self, network, epoch):
        look(self, network, epoch)
        if epoch == 2 and signals:
            os.kill(os.getpid(), signals.pop())

    monkeypatch.setattr(Course, "look", interrupted)
    assert cli.main(["report", "moons", "--epochs", "9", "-o", str(path)]) == 130
    assert path.read_text() == "old" and os.listdir(str(tmp_path)) == ["page.html"]
    assert capsys.readouterr().err.endswith("purenn: stopped\n")


def test_one_picture_may_stand_twice_in_a_page():
    svg = scatter([1, 2], [2, 1], "title", "x", "words")
    page = Page(figure(svg, "a") + figure(svg, "b"))
    assert len(page.ids) == len(set(page.ids)) == 4 and set(page.labelled) == set(page.ids)
    assert "@media screen and (prefers-color-scheme:dark)" in figure(svg, "a")


# which epochs

def test_the_epochs_to_look_at_are_the_closer_the_earlier():
    assert marks(5, 120) == [0, 1, 2, 3, 4, 5]
    found = marks(1000, 100)
    gaps = [b - a for a, b in zip(found, found[1:])]
    assert found[0] == 0 and found[-1] == 1000 and len(found) <= 101
    assert gaps[0] == 1 and gaps[-1] > 10 and max(gaps) == gaps[-1]


def test_frames_lie_where_the_map_changes():
    maps = [[0] * 10] * 40 + [[1] * i + [0] * (10 - i) for i in range(11)] + [[1] * 10] * 40
    found = paced(maps, 12)
    assert found[0] == 0 and found[-1] == 90
    assert len([place for place in found if 39 <= place <= 51]) >= 7
    assert paced([[0]] * 3, 20) == [0, 1, 2] and paced([[0]] * 100, 5) == [0, 25, 50, 74, 99]


def test_a_spread_keeps_both_ends():
    assert spread(4, 9) == [0, 1, 2, 3] and spread(20, 3) == [0, 10, 19]


def test_a_second_look_at_an_epoch_takes_the_place_of_the_first():
    class Counted:
        """Stands for a network whose loss is what it is told to be."""

        layers, history = [], {"loss": []}

        def __init__(self):
            self.loss = self

        def evaluate(self, X, T):
            return {"loss": self.now, "r2": 0.5}

    network = Counted()
    course = Course({"train": ([[1.0]], [[1.0]])}, 3, False, None)
    for epoch, loss in ((0, 9.0), (1, 5.0), (3, 4.0), (1, 2.0), (2, 1.0)):
        network.now = loss
        course.look(network, epoch)
    assert course.epochs == [0, 1, 2, 3]
    assert [values for _, _, values in course.series(0)] == [[9.0, 2.0, 1.0, 4.0]]


# the tools that a user may not have, and what takes seconds

@pytest.mark.outside
@pytest.mark.parametrize("data", ["xor", "hostile", "chinese"])
def test_the_page_keeps_its_word_in_chromium(data, tmp_path, monkeypatch):
    modules = outside.node_modules("playwright-core", "axe-core")
    if data == "chinese":
        data = "xor"
        monkeypatch.setenv("LC_ALL", "zh_TW.UTF-8")
    outside.chromium()
    if data == "hostile":
        name = '"<img src=https://x.org/a onerror=alert(1)>%s"' % ("long" * 30)
        data = csv_of(tmp_path, "%s,b,%s\n" % (name, name.replace("long", "wide")) + "".join(
            ["%d,%d,%s\n" % (i, i * i % 7, ("<svg onload=alert(2)>", name)[i % 2])
             for i in range(8)]))
    made(tmp_path, data)
    found = subprocess.run(
        ["node", os.path.join(outside.INTERPRETERS, "report.mjs"), str(tmp_path / "page.html")],
        env=dict(os.environ, NODE_MODULES=modules), timeout=300,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    assert found.returncode == 0, found.stdout


@pytest.mark.slow
def test_killed_at_any_moment_the_old_page_or_the_new_one_is_whole(tmp_path):
    path = tmp_path / "page.html"
    command = [sys.executable, "-m", "purenn", "report", "xor", "--epochs", "30", "-o", str(path)]
    start = time.monotonic()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    long, new = time.monotonic() - start, path.read_bytes()
    old = b"old" * 1000
    seen = set()
    for i in range(40):
        path.write_bytes(old)
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
        time.sleep(long * (0.3 + 1.7 * i / 40))
        process.kill()
        process.wait()
        assert path.read_bytes() in (old, new)
        seen.add(path.read_bytes() == new)
    assert seen == {False, True}


@pytest.mark.slow
def test_killed_between_any_two_writes_the_page_is_whole(tmp_path):
    path = tmp_path / "page.html"
    code = ("import os, sys, signal\nfrom purenn.command import cli, report\n"
            "at, calls = int(sys.argv[1]), []\n"
            "def told(event, arguments):\n"
            "    if event in ('open', 'os.rename', 'os.remove') and (\n"
            "            '.html' in str(arguments) or '.part' in str(arguments)):\n"
            "        calls.append(event)\n"
            "        if len(calls) == at: os.kill(os.getpid(), signal.SIGKILL)\n"
            "sys.addaudithook(told)\n"
            "sys.exit(cli.main(['report', 'xor', '--epochs', '3', '-o', sys.argv[2]]))\n")
    codes = []
    for at in range(1, 20):
        path.write_text("old")
        codes.append(subprocess.run([sys.executable, "-c", code, str(at), str(path)], cwd=ROOT,
                                    stdout=subprocess.DEVNULL).returncode)
        text = path.read_text(encoding="utf-8")
        assert text == "old" or text.endswith("</html>\n")
    assert codes[0] == -signal.SIGKILL and codes[-1] == 0 and codes.count(-signal.SIGKILL) > 2


def test_no_word_is_broken_on_paper_but_long_names_at_their_strokes():
    assert "<th scope=\"col\">petal_<wbr/>length</th><td>" in row_of(
        ["petal_length", ""], "th", ())
    assert "<td>a_b</td>" in row_of(["a_b"], "td", ())
    heads = [rule for rule in STYLE.split("}") if rule.strip().startswith("th")]
    assert heads and not [rule for rule in heads if "anywhere" in rule or "break-all" in rule]
