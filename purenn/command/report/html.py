"""What a report is written with: escaped text, headings, tables, pictures, a page.

    section("Data", "資料", table([["x1", "x2"], ["0", "1"]]), figure(svg, "the caption"))

Whatever comes from a table of the user passes through escaped() on its way into the page.
"""
import base64
import hashlib
import html
import re

from ...spoken.language import TAGS, said, spoken
from ..pictures.svg import clean, inlined
from .style import SCRIPT, STYLE

HEAD = """<!DOCTYPE html>
<html lang="%s">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="%s">
<title>%s</title>
<style>%s</style>
</head>
<body>
"""
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-%s'"


def escaped(text):
    """Return any text so that it stands in HTML as it is."""
    return html.escape(clean(text))


def short(text, most=28):
    """Return a name, cut with an ellipsis if it is too long for a column."""
    return text if len(text) <= most else text[:most - 1] + "…"


def chinese(text):
    """Return the Chinese term beside an English heading, marked as such."""
    return '<span lang="zh-Hant">%s</span>' % escaped(text) if text else ""


def section(name, term, *parts):
    """Return (id, heading, HTML) of a section, without the parts that are empty."""
    key = re.sub("[^a-z]+", "-", name.lower()).strip("-")
    heading = heading_of(name, term)
    body = "\n".join([part for part in parts if part])
    return key, heading, '<section id="%s" aria-labelledby="%s-h">\n<h2 id="%s-h">%s</h2>\n%s\n' \
        "</section>" % (key, key, key, heading.strip(), body)


def heading_of(name, term):
    """Return a heading: in English with the Chinese term beside it, in Chinese that alone."""
    if spoken() != "en":
        return escaped(term or said(name))
    return "%s %s" % (escaped(name), chinese(term))


def paragraph(text, class_=None):
    """Return a paragraph of plain text."""
    return "<p%s>%s</p>" % (' class="%s"' % class_ if class_ else "", escaped(text))


def table(rows, right=(), class_="", label="", marked=()):
    """Return a table whose first row is its head, in a box that scrolls by itself.

    rows: lists of text   right: the columns of numbers   marked: the rows that stand out,
    counted from 0 below the head   label: what the table is, for who cannot see it
    """
    lines = [row_of(rows[0], "th", right)]
    lines += [row_of(row, "td", right, i in marked) for i, row in enumerate(rows[1:])]
    return ('<div class="scroll" role="region" aria-label="%s" tabindex="0"><table class="%s">\n'
            "<thead>%s</thead>\n<tbody>%s</tbody>\n</table></div>"
            % (escaped(label or rows[0][0] or "table"), class_, lines[0], "\n".join(lines[1:])))


def row_of(cells, kind, right, marked=False):
    """Return a row of a table.   kind: td or th; a head without a word is none"""
    parts = []
    for j, cell in enumerate(cells):
        start = "th scope=\"col\"" if kind == "th" and cell else "td"
        text = escaped(cell)
        if kind == "th":
            text = text.replace("_", "_<wbr/>")          # on paper a long name is broken there
        parts.append("<%s%s>%s</%s>" % (start, ' class="right"' if j in right else "", text,
                                        start[:2]))
    return "<tr%s>%s</tr>" % (' class="marked"' if marked else "", "".join(parts))


def facts(pairs, class_="facts"):
    """Return names with what they are.   pairs: list of (name, text)"""
    return '<dl class="%s">%s</dl>' % (class_, "\n".join(
        ["<div><dt>%s</dt><dd>%s</dd></div>" % (escaped(name), escaped(text))
         for name, text in pairs]))


def lines(text):
    """Return text whose lines are to stay as they are."""
    return "<pre>%s</pre>" % "\n".join([escaped(line) for line in text.split("\n")])


def bullets(texts):
    """Return a list of sentences."""
    return "<ul>%s</ul>" % "\n".join(["<li>%s</li>" % escaped(text) for text in texts])


def picture(svg, key):
    """Return SVG text for a page, with ids of its own."""
    return inlined(svg, key).strip()


def figure(svg, key, caption="", class_="", at=""):
    """Return a picture with its caption.   key: the start of its ids   at: which epoch it shows"""
    return '<figure%s%s>\n<div class="picture">%s</div>\n%s</figure>' % (
        ' class="%s"' % class_ if class_ else "", ' data-at="%s"' % escaped(at) if at else "",
        picture(svg, key), "<figcaption>%s</figcaption>\n" % escaped(caption) if caption else "")


def page(title, term, lead, sections, foot):
    """Return the whole page.   sections: what section() returned   lead, foot: HTML"""
    digest = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    links = "\n".join(['<li><a href="#%s">%s</a></li>' % (key, heading)
                       for key, heading, _ in sections])
    return "".join([
        HEAD % (TAGS[spoken()], POLICY % digest, escaped(title), STYLE),
        "<header>\n<h1>%s%s</h1>\n%s\n</header>\n" % (
            escaped(title), " " + chinese(term) if spoken() == "en" else "", lead),
        '<nav aria-label="%s"><ul>%s</ul></nav>\n<main>\n' % (said("Contents"), links),
        "\n".join([body for _, _, body in sections]),
        "\n</main>\n<footer>%s</footer>\n<script>%s</script>\n" % (foot, SCRIPT),
        "</body>\n</html>\n"])
