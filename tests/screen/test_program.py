"""The program of the lecture: every page, its steps, its keys, its numbers, what readers type."""
import re
from functools import lru_cache

import pytest

from purenn.document import terminal
from purenn.lessons import s21_xor, v09_carried_by_layers
from purenn.lessons.documents import document
from purenn.screen import address, board, source, still
from purenn.screen.html import escaped
from purenn.document.pictures import chain
from purenn.screen.program import EVENTS, Program
from purenn.spoken import language

PROGRAM = Program()
NAMES = PROGRAM.pages.names
LESSONS = NAMES[:-1]
SILLY = ["", " ", "x", "1,", ",", ";", "1;2,3", "1e999", "nan", "inf", "-", "--", "1/0", "2**9999",
         "<b>1</b>", "<script>alert(1)</script>", "\" onclick=\"x", "' or 1", "&lt;", "1 2",
         "１", "一", "1,2,3,4,5,6,7,8,9,10,11,12,13", "0", "-0", "1e31", "0x10", "1_0", "None",
         "[1,2]", "(1)", "1;1;1;1;1;1;1;1", "\n", "\t1", "\u202e1", "\x00", "9" * 400, "1" * 5000,
         "import os", "%s%s%n"]
LIES = ["s99", "S06", "s06&step=-1", "s06&step=1e3", "s06&step=99999", "s06&lang=xx", "s06&a",
        "s06&&&", "s06&z=1", "<b>", "s06&<i>=1", "%", "%zz&a=%", "s06&x=%E0%A4", "s06&x=%00",
        "..%2f..", "s06&step=01&step=2", "play&layers=999", "play&data=<svg>", "&" * 5000,
        "s06&x=" + "1," * 5000, "play&rows=1,2", "__proto__", "s06&source=2"]


@pytest.fixture(scope="module", autouse=True)
def quick():
    """Let the two lessons that train end soon: whatever is learned is shown alike."""
    lessons = s21_xor, v09_carried_by_layers
    before = [lesson.EPOCHS for lesson in lessons]
    for lesson in lessons:
        lesson.EPOCHS = 100
    yield
    for lesson, epochs in zip(lessons, before):
        lesson.EPOCHS = epochs


def ask(text, *event):
    """Return the answer to an event."""
    return PROGRAM.answer(text, list(event) or ["open", "zh-TW"])


def whole(page, lang="both", numbers=""):
    """Return the parts of a page after its last step."""
    return shown("%s&step=999&lang=%s%s" % (page, lang, numbers))


@lru_cache(maxsize=None)
def shown(address):
    """Return the parts of a page, which several tests read."""
    return ask(address)["parts"]


def words(html):
    """Return the text of HTML."""
    return re.sub("<[^>]*>", " ", html).replace("&lt;", "<").replace("&gt;", ">")


TAG = re.compile(r'<(/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z:-]+(?:="[^"<]*")?)*)\s*(/?)>')
ATTRIBUTE = re.compile(r'\s([A-Za-z:-]+)(?:="([^"]*)")?')


def check_markup(parts):
    """Hold that all elements are closed, no id stands twice, and no script is there."""
    html = "".join(parts.values())
    opened, ids, tags = [], [], TAG.findall(html)
    assert len(tags) == html.count("<")
    for end, name, attributes, alone in tags:
        if end:
            assert opened.pop() == name
        elif not alone and name not in ("input", "br"):     # which have no end
            opened.append(name)
        found = ATTRIBUTE.findall(attributes)
        assert not [key for key, _ in found if key.startswith("on")]
        ids += [value for key, value in found if key == "id"]
    assert opened == [] and len(ids) == len(set(ids))
    html = html.lower()
    assert not [tag for tag in ("<script", "<img", "<iframe", "<b>1<", "<i>=") if tag in html]


def test_the_pages_are_the_slides_linear_algebra_and_the_playground():
    assert NAMES == (["s%02d" % k for k in range(1, 22)] + ["v%02d" % k for k in range(1, 10)]
                     + ["play"])


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
def test_every_page_shows_its_heading_its_numbers_and_its_source(lang):
    for page in NAMES:
        parts = whole(page, lang)
        check_markup(parts)
        assert parts["message"] == "" and len(parts["board"]) > 100
        for title in PROGRAM.pages.title(page):
            assert title in words(parts["head"]).replace("&#39;", "'"), page
        if page[0] == "s":
            assert 'code-line on"' in parts["code"] and "purenn/" in parts["code"], page
        if page[0] == "s" and page != "s01":
            assert "<math" in parts["formulas"], page


def numbers_in(text):
    """Return the numbers of a text, in one spelling."""
    return set(re.findall(r"\d+(?:\.\d+)?(?:e[+-]?\d+)?", text.replace("−", "-")))


TWO = {"x": "1,-1", "w1": "1,2;0.5,-1;2,0", "b1": "0,1,-1", "w2": "1,-1,2", "b2": "0.5"}
WITH_Y = {"w": "1,-2;0.5,1", "x": "0.5,2", "b": "0,-1", "y": "1,0"}
SETS = {                            # two more for each page, beside the lesson's own
    "s01": [{"sizes": "2,1"}, {"sizes": "4,3,5,2"}],
    "s02": [{"w": "1,2", "x": "3,4", "b": "-1"}, {"b": "7.25"}],
    "s03": [{"a": "1/2,3", "b": "2,-1"}, {"a": "0,0,1"}],
    "s04": [{"w": "1,2", "x": "3,4"}, {"b": "-1.5"}],
    "s05": [{"w": "1,2;3,-1", "x": "0.25,-2", "b": "-1,0.5"}, {"x": "0,0,1"}],
    "s06": [{"a": "2,-1;0.5,3;1,1", "x": "0.25,-2"}, {"a": "1,2;3,4", "b": "5,6;7,8"}],
    "s07": [{"w": "1,2;3,-1", "x": "0.25,-2", "b": "-1,0.5"}, {"x": "3,1,4"}],
    "s08": [TWO, {"x": "2,2"}], "s09": [TWO, {"seed": "3"}], "s10": [TWO, {"x": "0.1,0.2"}],
    "s11": [{"x": "0.5,3"}, {"x": "-4"}],
    "s12": [{"x": "0.25", "y": "0"}, {"x": "1,2", "y": "0,1"}],
    "s13": [{"x": "3"}, {"function": "x**2 + 1", "lr": "0.05"}],
    "s14": [{"x": "0.5"}, {"function": "exp(x)", "x": "1"}], "s15": [{"x": "1.5"}, {"x": "-1"}],
    "s16": [{"x": "1.5"}, {"function": "sin(x)*x"}], "s17": [WITH_Y, {"y": "0.5,0.25"}],
    "s18": [WITH_Y, {"lr": "0.5"}], "s19": [TWO, {"y": "0"}],
    "s20": [{"sizes": "2,2,1", "seed": "4"}, {"lr": "0.25"}], "s21": [{"seed": "2"}, {"lr": "0.5"}],
    "v01": [{"a": "1,2", "b": "-2,1"}, {"a": "1/2,3,1"}],
    "v02": [{"w": "1,-1", "b": "1/2"}, {"x": "3,1"}], "v03": [{"a": "0,1;1,0"}, {"x": "2,-1"}],
    "v04": [{"a": "1,1;0,1"}, {"b": "0,-1;1,0"}], "v05": [{"a": "1,2;2,4"}, {"a": "1,0;0,2"}],
    "v06": [{"a": "2,1;1,3", "b": "1,2"}, {"b": "1,0,1"}],
    "v07": [{"x": "0,1,2", "y": "1,2,4"}, {"lr": "0.01"}],
    "v08": [{"w": "1,2;3,4"}, {"x": "1,-1"}], "v09": [{"seed": "1"}, {"lr": "1"}]}


@pytest.mark.parametrize("page", LESSONS)
def test_every_number_of_the_terminal_stands_on_the_page(page):
    for numbers in [{}] + SETS[page]:
        blocks = document(PROGRAM.pages.modules[page], lang="en", **numbers).blocks
        parts = whole(page, "en", "".join(["&%s=%s" % (name, address.encoded(text))
                                           for name, text in sorted(numbers.items())]))
        assert parts["message"] == ""
        shown = numbers_in(words(parts["board"] + parts["formulas"] + parts["code"]))
        for block in blocks:
            if block["kind"] in ("line", "show", "table", "text"):
                found = numbers_in("\n".join(terminal.lines_of(block)))
                assert found <= shown, (page, numbers, found - shown)


def test_every_event_is_a_method_that_takes_its_words():
    for name, words in EVENTS.items():
        assert getattr(Program, name).__code__.co_argcount == 2 + words, name


def test_a_key_shows_the_next_step_and_then_the_next_page():
    answer, seen = ask("s06&lang=zh", "open"), []
    while answer["state"].startswith("s06"):
        seen.append(answer["parts"]["board"].count('class="part'))
        assert answer["moved"] is (len(seen) > 1)
        answer = ask(answer["state"], "key", "ArrowRight")
    assert seen == list(range(1, len(seen) + 1)) and len(seen) >= 3
    assert answer["state"] == "s07&lang=zh"
    back = ask(answer["state"], "key", "ArrowLeft")
    assert back["state"] == "s06&step=%d&lang=zh" % (len(seen) - 1)


def test_the_ends_of_the_lecture_hold():
    assert ask("s01&lang=en", "key", "ArrowLeft")["state"] == "s01&lang=en"
    assert ask("play&lang=en", "key", "ArrowRight")["state"] == "play&lang=en"
    assert ask("s03&lang=en", "key", "End")["state"] == "play&lang=en"
    assert ask("s03&lang=en", "key", "Home")["state"] == "s01&lang=en"
    assert ask("s03&lang=en&a=1,2,4", "key", "PageDown")["state"] == "s04&lang=en"
    for page, key, moved in (
            ("s03", "PageDown", True), ("s03", "ArrowLeft", True), ("s01", "PageUp", False),
            ("play", "ArrowRight", False), ("s03", "Home", True)):
        assert ask(page + "&lang=en", "key", key)["moved"] is moved, (page, key)


def test_the_reader_s_language_is_taken_where_the_link_names_none():
    assert ask("s03", "open", "zh-TW")["state"] == "s03&lang=zh"
    assert ask("s03", "open", "de")["state"] == "s03&lang=en"
    assert ask("s03&lang=both", "open", "de")["state"] == "s03&lang=both"
    states = [ask("s03&lang=zh", "key", "l")["state"], ask("s03&lang=en", "key", "l")["state"]]
    assert states == ["s03&lang=en", "s03&lang=both"]


def test_a_number_typed_in_a_cell_shows_at_once():
    answer = ask("s06&lang=en&step=9", "set", "a:1.2", "60")
    assert "a=1,2,3;4,5,60" in answer["state"]
    assert "<b>124</b>" in answer["parts"]["board"]
    assert ask(answer["state"], "nudge", "a:1.2", "1")["state"].endswith("a=1,2,3;4,5,61")
    assert ask(answer["state"], "reset")["state"] == "s06&step=2&lang=en"


def test_a_nudge_moves_the_last_digit():
    assert "b=0.6" in ask("s02&lang=en", "nudge", "b:", "1")["state"]
    assert "b=0.49" in ask("s02&lang=en&b=0.50", "nudge", "b:", "-1")["state"]


def test_a_wrong_number_is_told_in_one_line_and_the_last_good_page_stays():
    good = ask("s06&lang=en&x=1,1,1", "open")
    bad = ask(good["state"], "set", "x:0.1", "7q")
    assert "\n" not in bad["parts"]["message"] and "7q" in bad["parts"]["message"]
    assert bad["parts"]["board"] == good["parts"]["board"]
    assert 'value="7q"' in bad["parts"]["fields"] and "aria-invalid" in bad["parts"]["fields"]
    assert "aria-invalid" not in good["parts"]["fields"]


def invalid(parts):
    """Return the names of the inputs that are marked as wrong."""
    return re.findall('id="n-([^"]*)"[^>]*aria-invalid', parts["fields"])


def test_a_wrong_cell_alone_is_named_and_marked():
    for text in ("1/0", "abc", ""):
        parts = ask("s06&lang=en", "set", "a:1.2", text)["parts"]
        assert parts["message"] == '<span lang="en">%s</span>' % escaped(
            "A row 2, column 3 is %r; one number is wanted" % text)
        assert invalid(parts) == ["a-1-2"]
    assert invalid(ask("s06&lang=en", "set", "x:0.1", "q")["parts"]) == ["x-0-1"]
    assert len(invalid(ask("s06&lang=en&a=1,2;3", "open", "en")["parts"])) == 3


def test_a_cell_takes_one_number():
    for text in ("1,2", "1;2", "1，2", "1、2"):
        answer = ask("s06&lang=en&a=9,2,3;4,5,6", "set", "a:0.1", text)
        assert answer["state"] == "s06&lang=en&a=9,2,3;4,5,6"
        assert "a cell takes one number" in answer["parts"]["message"]
        assert invalid(answer["parts"]) == ["a-0-1"]
    assert "a cell takes" not in ask("s06&lang=en", "set", "a:", "1,2,3")["parts"]["message"]


def test_a_wrong_link_shows_the_lesson_s_own_numbers():
    own = ask("s06&lang=en", "open", "en")["parts"]["board"]
    ask("s06&lang=en&a=9,9,9;9,9,9", "open", "en")
    assert ask("s06&lang=en&a=q,2,3;4,5,6", "open", "en")["parts"]["board"] == own


@pytest.mark.parametrize("place", ["s02:w:0.1", "s06:a:1.1", "s13:function:", "s20:sizes:",
                                   "v03:x:", "play:layers:", "play:rows:", "play:lr:"])
def test_silly_inputs_are_one_line_and_no_markup(place):
    page, place = place.split(":", 1)
    for text in SILLY[place[-1] == ":"::2]:      # of a cell, and of a line
        answer = ask(page + "&lang=en" + "&data=own" * (place == "rows:"), "set", place, text)
        assert "\n" not in answer["parts"]["message"]
        check_markup(answer["parts"])
    assert ask(answer["state"], "open", "en")["state"] == answer["state"]


def test_links_that_lie_are_one_line_and_no_markup():
    for text in LIES:
        answer = ask(text, "open", "en")
        check_markup(answer["parts"])
        assert answer["state"].split("&")[0] in NAMES
        assert "\n" not in answer["parts"]["message"]
        assert ask(answer["state"], "open", "en")["parts"] == dict(
            answer["parts"], message=ask(answer["state"], "open", "en")["parts"]["message"])
    assert "no page “s99”" in ask("s99", "open", "en")["parts"]["message"]
    assert "“z”" not in ask("s06", "open", "en")["parts"]["message"]


def test_events_that_are_none_change_nothing():
    before = ask("s06&lang=en", "open")
    for event in (["x"], ["set"], ["set", "a"], ["set", "a:9.9", "1"], ["set", "a:x.y", "1"],
                  ["step"], ["set", "a:0.0", "1", "2"], ["page"], ["page", "q"], ["key"],
                  ["nudge", "a:0.0", "9"],
                  ["lang", "xx"], ["frame"], ["play", "train"], ["pick", "1.1.1"]):
        answer = PROGRAM.answer(before["state"], event)
        assert answer["parts"]["board"] == before["parts"]["board"], event


def test_an_address_survives_being_read_and_written():
    for text in ("s06&step=2&lang=zh&a=1,2;3,4&x=1,0",
                 "s13&lang=en&source=0&function=x**2%20%2B%201",
                 "s02&lang=both&x=%E4%B8%80"):
        found, wrong = address.read(text, NAMES, PROGRAM.pages.takes)
        assert found.text() == text.replace("%2B", "+") and wrong == ""


def test_the_chain_rule_lights_up_backwards():
    lit = [ask("s17&lang=en&step=%d" % k)["parts"]["picture"].count('class="back"')
           for k in range(4)]
    assert lit == sorted(lit) and lit[0] >= 1 and lit[-1] == 3
    first = ask("s17&lang=en")["parts"]["picture"]
    assert "2(x₁−y₁)" in first and "∂z₁/∂W₁₁" not in first


def test_the_slide_s_error_is_marked():
    assert 'class="wrong"' in whole("s19")["formulas"]
    assert 'class="wrong"' not in whole("s17")["formulas"]


def test_a_picture_moves_in_its_place():
    shown = [ask("s14&lang=en&step=%d" % k)["parts"]["picture"] for k in range(3)]
    assert [html.count("<svg") for html in shown] == [1, 1, 1]
    for dx, html in zip(("1<", "0.5", "0.1"), shown):
        assert "Δx = %s" % dx in html


def test_a_source_is_shown_without_what_only_refuses():
    code = words(ask("s06&lang=en")["parts"]["code"])
    assert "result += ui * v[i]" in code and "for ui in u" in code
    for page in LESSONS:
        assert not re.search(r"raise |want\(|check_", whole(page)["code"]), page
    lines = ["def f(x):", "    if not x:", "        raise ValueError(", "            x)",
             "    if x > 1:", "        return 1", "    if x:", "        raise ValueError",
             "    else:", "        y = 2           # two", "    return y"]
    assert source.without_refusals(lines, "y = 2") == lines[:1] + lines[4:9] + [
        "        y = 2  # two", "    return y"]
    assert source.without_refusals(lines, "raise ValueError(")[1:4] == lines[1:4]


def test_the_line_is_lit_that_computes_what_the_step_has_come_to():
    lit = [re.findall('code-line on"[^>]*>([^<]*)\n', ask(
        "s02&lang=en&step=%d" % k)["parts"]["code"]) for k in range(5)]
    weighed, added = "return [ui * vi for ui, vi in zip(u, v)]", "result += vi"
    assert [[line.strip() for line in lines] for lines in lit] == [
        [], [weighed], [weighed], [added], [added]]
    for page in LESSONS:
        for step in (0, 99):
            code = ask("%s&lang=en&step=%d" % (page, step))["parts"]["code"]
            assert code.count("<h2>purenn") == whole(page)["code"].count("<h2>purenn"), page
        assert not code or "code-line on" in code, page


def test_a_point_that_is_dragged_sets_its_numbers_and_the_page_follows():
    answer = ask("v03&lang=en&step=9", "drag", "a:0.0 a:1.0", "4", "0.5")
    assert answer["state"] == "v03&step=2&lang=en&a=4,1;0.5,1"
    assert "has area 7/2" in words(answer["parts"]["board"])
    assert 'data-value="4 0.5"' in answer["parts"]["picture"]
    assert ask("s13&lang=en", "drag", "x:", "1.5", "0")["state"] == "s13&lang=en&x=1.5"
    for places in ("", "q:0.0 a:1.0", "a:9.9", "a:0.0 a:0.0 a:0.0"):
        assert ask("v03&lang=en", "drag", places, "1", "2")["parts"]["message"] == ""


def test_points_can_be_seized_where_somebody_hears_it_and_have_names():
    for page, names in (("v01", "ab"), ("v02", "wx"), ("v03", ["W e₁", "W e₂"]), ("s11", "x"),
                        ("s12", "x"), ("s13", "x"), ("s14", "x"), ("s15", "x"),
                        ("v04", ["A B e₁", "A B e₂", "B A e₁", "B A e₂"]), ("v08", "x"),
                        ("v08&w=1,2;3,4", "dx"), ("v08&w=1,2;2,4", "x"), ("v04&a=1,2;2,4", [
                            "B A e₁", "B A e₂"]),
                        ("v07", ["(x, y) %d" % k for k in range(1, 5)])):
        picture = ask("%s&lang=en&step=99" % page)["parts"]["picture"]
        found = re.findall('role="slider" tabindex="0" aria-label="([^"]*)"', picture)
        assert sorted(found) == list(names) and 'role="img"' not in picture, page
    written = still.pages(PROGRAM)
    assert "data-places" not in written and 'role="slider"' not in written


def test_a_number_is_called_as_the_formulas_call_it():
    for page, names in (("v03", "Wx"), ("v08", "Wxd"), ("s06", "Ax"), ("v06", "Ab"),
                        ("s08", ["x₀", "W₁", "b₁", "W₂", "b₂"])):
        found = re.findall('class="name">([^<]*)', ask(page + "&lang=en")["parts"]["fields"])
        assert found == list(names), page
    assert "Try a smaller γ." in words(ask("s13&lang=en&lr=1.2&step=9")["parts"]["board"])
    assert "比較小的 γ。" in words(ask("s13&lang=zh&lr=1.2&step=9")["parts"]["board"])


def test_numpy_s_line_for_weights_has_a_row_for_each_neuron():
    assert "np.random.randn(m, n)" in words(whole("s01")["code"])


def test_a_table_knows_about_how_wide_it_is():
    assert board.ems([[("a", "一"), ("b", None)], [("123", "123"), ("4", None)]]) == 5
    assert board.ems([[("(1, 2, 3)", None)]]) == 6


def test_the_list_of_pages_names_them_in_the_reader_s_language_first():
    for lang, first in (("en", "Matrix multiplication 矩陣乘法"),
                        ("zh", "矩陣乘法 Matrix multiplication")):
        assert ">6 %s</option>" % first in ask("s06&lang=" + lang)["parts"]["foot"]


def test_a_long_chain_goes_on_in_the_next_row():
    data = {"nodes": [["n%d" % k, "1"] for k in range(6)], "slopes": [["d", "2"]] * 5}
    html = chain.draw(data, "label", 1)
    assert html.count('class="arrow"') == html.count('class="back"') == 5
    assert html.count("<rect") == 7 and html.count(">n3<") == 2     # where the row breaks
    assert 'viewBox="0 0 582 256"' in html
    assert chain.draw(data, "label", 0.2).count('class="back"') == 1


def test_the_source_can_be_hidden():
    assert ask("s06&lang=en", "key", "s")["parts"]["code"] == ""
    assert ask("s06&lang=en", "key", "s")["state"] == "s06&lang=en&source=0"


def test_a_picture_that_moves_takes_its_words_with_it_and_none_speaks_of_characters():
    board = ask("s13&lang=en&step=4", "open", "en")["parts"]["picture"]
    assert board.count('class="drawn"') == board.count("the ball is at") == 1
    assert "After step 30 the ball is at" in board and "ball O" not in board
    for page, sign in (("s21", "shows"), ("v03", "#"), ("v04", "#"), ("v09", "= is the line")):
        board = ask(page + "&lang=en&step=9", "open", "en")["parts"]["picture"]
        assert 'class="drawn"' in board and sign not in re.sub("<[^>]*>|&#[0-9]+;", "", board), page


def test_labels_of_one_place_stand_beside_each_other_and_parted_words_in_lines():
    board = ask("v02&lang=en&step=1", "open", "en")["parts"]["picture"]
    assert ">0, x</text>" in board and ">x</text>" not in board
    board = ask("s13&lang=en", "open", "en")["parts"]["board"]
    assert board.count('<p class="text"><span lang="en">(W,b)ₜ') == 2
    board = ask("s21&lang=both", "open", "en")["parts"]["fields"]
    assert '<span class="name">seed <span lang="zh-Hant">種子</span></span>' in board


@pytest.mark.parametrize("state, wanted", [
    ("s06&x=1,2", "A 有 3 行，x 有 2 個數"), ("s13&lr=abc", "γ 是 'abc'；要的是一個數"),
    ("s06&a=1,q;2,3", "A 的第 1 列第 2 行是 'q'；要的是一個數"), ("s14&function=x%2B", "這不是公式"),
    ("s99", "沒有 “s99” 這一頁"), ("s06&z=1", "不認識"),
    ("play&lr=x", "要的是 1e-09 到 1000 的數"), ("play&layers=a", "要的是最多 4 個"),
    ("play&data=own&rows=1", "每一列要的是"), ("play&weights=x", "要的是 層.神經元"),
    ("play&init=x", "normal, glorot, he 其中之一")])
def test_a_mistake_is_told_in_the_language_of_the_page(state, wanted):
    before = dict(language.NOW)
    for lang, chinese, english in (("zh", True, False), ("en", False, True), ("both", True, True)):
        line = ask(state + "&lang=" + lang, "open", "en")["parts"]["message"]
        assert (wanted in line.replace("&#x27;", "'").replace("&#39;", "'")) == chinese, line
        assert bool(re.search("wanted|has|no page|formula|does not know", line)) == english, line
    assert language.NOW == before


def test_a_number_longer_than_an_address_may_hold_is_no_number_of_the_page():
    found, wrong = address.read("s03&a=" + "1" * (address.LONGEST + 1), ["s03"], lambda _: ["a"])
    assert found.numbers == {} and wrong.startswith("the link says ")
    found, wrong = address.read("s03&a=" + "1" * address.LONGEST, ["s03"], lambda _: ["a"])
    assert len(found.numbers["a"]) == address.LONGEST and wrong == ""


def test_a_slider_goes_from_end_to_end_of_what_its_number_may_be():
    found = {}
    for page in NAMES:
        for part in ask(page)["parts"]["fields"].split('<input type="range"')[1:]:
            name, *ends = [re.search('%s="([^"]*)"' % word, part).group(1)
                           for word in ("id", "min", "max", "step")]
            found[name] = ends
    assert found.pop("r-lr") == ["0", "2", "0.01"] and found.pop("r-seed") == ["0", "99", "1"]
    assert found and set(map(tuple, found.values())) == {("-5", "5", "0.1")}
