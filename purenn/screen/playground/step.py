"""One training step of purenn.written.explain as HTML: every formula, its numbers, its value."""
from ...written.explain import SECTIONS
from ...written.sheet import shown, with_numbers
from ..html import escaped, spoken

HEADINGS = {"given": ("輸入、正解、參數", "given", "x0 是輸入，y 是正解", "x0 the sample, y its target"),
            "forward": ("前向傳播", "forward", "z = W x + b, x = f(z)", "z = W x + b, x = f(z)"),
            "loss": ("損失函數", "loss", "輸出離正解多遠", "how far the output is from the target"),
            "backward": ("反向傳播", "backward", "dz 是 ∂L/∂z，用連鎖律",
                         "dz is ∂L/∂z, by the chain rule"),
            "update": ("更新參數", "update", "w′ = w − lr ∂L/∂w", "w′ = w − lr ∂L/∂w"),
            "after": ("更新後", "after the update", "公式相同，參數是新的",
                      "the same formulas, the new parameters")}
OPEN = ("forward", "loss")


def html(lines):
    """Return a step as HTML, one part to open and close for each section."""
    return "".join([section_html(section, [line for line in lines if line.section == section])
                    for section in SECTIONS])


def section_html(section, lines):
    """Return one section."""
    zh, en, note, note_en = HEADINGS[section]
    body = "".join([given_html(line) if line.tree is None else line_html(line) for line in lines])
    return ('<details%s><summary>%s <small>%s</small></summary>'
            '<dl class="%s">%s</dl></details>'
            % (" open" if section in OPEN else "", spoken((en, zh)), spoken((note_en, note)),
               "given" if section == "given" else "lines", body))


def given_html(line):
    """Return a number that nothing computes."""
    return "<div><dt>%s</dt><dd>%s</dd></div>" % (line.name, shown(line.value))


def line_html(line):
    """Return name, formula, the formula with its numbers, and what it comes to."""
    numbers, sign, value = with_numbers(line)
    return ("<div><dt>%s</dt><dd>= %s</dd><dd>= %s</dd><dd><strong>%s %s</strong></dd></div>"
            % (line.name, escaped(line.formula()), escaped(numbers), sign, value))
