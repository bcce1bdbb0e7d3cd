"""The parts of a page, laid out block by block, in one language or in both."""
from purenn.document.mathml import mathml
from purenn.screen.board import Board, ems, listing, width
from tests.check import close

STEP = {"kind": "step"}


def board(english, chinese=None, step=0):
    """Return what stands in the parts after so many steps, for blocks of both languages."""
    return Board([english, chinese or english], {}).board(step)


def line(text):
    """Return a computed line as a block."""
    return {"kind": "line", "text": text}


def part(html, newest=False):
    """Return a part of a page with this in it."""
    return '<div class="part%s">%s</div>' % (" newest" if newest else "", html)


def test_what_a_line_comes_to_is_bold_and_one_of_several_stays_as_it_is():
    assert board([line("a <1> = 2 = 3")]) == part('<p class="line">a &lt;1&gt; = 2 = <b>3</b></p>')
    assert board([line("a = 1\nb = 2")]) == part('<p class="line">a = 1<br>b = 2</p>')
    assert board([line("only")], [line("只有 = 1")]) == part('<p class="line">只有 = <b>1</b></p>')
    assert Board([[line("only")], None], {}).board(0) == part('<p class="line">only</p>')


def test_parts_come_step_by_step_and_the_last_is_the_newest():
    blocks = [line("1"), STEP, line("2"), STEP, line("3")]
    lines = ['<p class="line">%d</p>' % i for i in (1, 2, 3)]
    assert board(blocks) == part(lines[0]) and Board([blocks, blocks], {}).steps == 2
    assert board(blocks, step=1) == part(lines[0]) + part(lines[1], True)
    assert board(blocks, step=2) == part(lines[0]) + part(lines[1]) + part(lines[2], True)


def test_a_text_is_said_in_the_languages_that_are_shown():
    english, chinese = [{"kind": "text", "text": "A & b"}], [{"kind": "text", "text": "甲"}]
    assert board(english, chinese) == part(
        '<p class="text"><span lang="zh-Hant">甲</span> <span lang="en">A &amp; b</span></p>')
    assert "甲" not in Board([english, None], {}).board(0)
    assert "A &amp; b" not in Board([None, chinese], {}).board(0)


def test_formulas_stand_one_below_the_other_those_of_the_slide_above():
    of_slide = {"kind": "formula", "text": "z = w x + 1", "wrong": "+ 1", "bold": "w",
                "label": "slide"}
    two = {"kind": "formula", "text": "z = w x   a = z", "bold": "w", "label": ""}
    derived = {"kind": "derivation", "lines": ["a = b", "b = c"], "bold": "c"}
    sets = ['<div class="set">%s</div>' % mathml(text, bold) for text, bold in (
        ("z = w x", "w"), ("a = z", "w"), ("a = b", "c"), ("b = c", "c"))]
    blocks = [of_slide, two, derived]
    assert board(blocks) == part("".join(sets))
    assert Board([blocks, blocks], {}).formulas() == (
        '<div class="set">%s<span class="wrong">%s</span></div>'
        % (mathml("z = w x", "w"), mathml("+ 1", "w")))


def test_a_table_has_its_heads_its_minus_signs_and_its_width():
    english = [{"kind": "table", "heads": ["", "a"], "rows": [["x", "-1"]], "right": [1]}]
    chinese = [{"kind": "table", "heads": ["", "甲"], "rows": [["某", "-1"]], "right": [1]}]
    said = '<span lang="zh-Hant">%s</span> <span lang="en">%s</span>'
    assert board(english, chinese) == part(
        '<div class="wide" tabindex="0"><table style="--ems:6"><thead><tr><td></td>'
        '<th scope="col">%s</th></tr></thead><tbody><tr><td>%s</td><td>−1</td></tr></tbody></table>'
        '</div>' % (said % ("甲", "a"), said % ("某", "x")))
    assert close([width(["12,", None]), width(["a", "權"])], [0.64 * 2 + 0.4, 1.64])
    assert width(["same", "same"]) == width(["same", None])
    assert ems([[["1234"], ["權重"]], [["1"], ["權"]]]) == int(0.9 * 2 + 4 * 0.64 + 2 + 1)


def test_lines_of_a_file_are_marked_and_numpys_words_stand_below():
    found = listing("a<b.py", ["def f():", "    return 1"], [1], ["np.f()"])
    assert found.startswith('<h2>a&lt;b.py</h2><pre tabindex="0"><span class="code-line" style')
    assert found.count('class="code-line on"') == 1 and "return 1\n</span></pre><h2>NumPy" in found
    assert found.split('class="code-line on"')[1].startswith(' style="--in:')
    assert "NumPy" not in listing("a.py", ["x"], [], [])
