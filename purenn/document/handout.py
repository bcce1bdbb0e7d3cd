"""A lesson as HTML with a style: to be printed on A4, answers apart; or inside a notebook."""
from .html import Blanks, html
from .mathml import escaped
from .pictures.style import STYLE as OF_PICTURES

ANSWERS = {"en": "Answers", "zh": "解答"}
COLOURS = """--ink: #1d2433; --soft: #5b6473; --line: #c9c5bb; --strong: #848b96;
  --row: #1f4fd8; --col: #b24c08; --row-paper: #e6ecfd; --col-paper: #fdebdc; --sum: #0b665f;
  --paper: #fff; --card: #fff; --zero: #14639f; --one: #b85a00; --b2: #c2daee; --b4: #ecf2f8;
  --b7: #f5d4a8; --b9: #eaad62;"""
DARK = """--ink: #e8e8ea; --soft: #a5acb8; --line: #444a55; --strong: #7b838f;
  --row: #8fb0ff; --col: #ffb27a; --row-paper: #22305a; --col-paper: #4a2d15; --sum: #5eead4;
  --paper: #14161b; --card: #14161b; --zero: #7cbcf0; --one: #f5ad57; --b2: #1c3d59;
  --b4: #1e2a37; --b7: #5f4019; --b9: #905b12;"""
BLOCKS = """
.head, .numpy, .where { color: var(--soft) }
.formula math { font-size: 1.3em } .vector { font-weight: bold }
p, .show, table { margin: .6rem 0 }
.derivation { border-left: 3px solid var(--line); padding-left: .7rem }
.derivation p { margin: .3rem 0 }
.line { font-variant-numeric: tabular-nums } .row { background: var(--row-paper) }
.show { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; font-size: 1.1em }
table { border-collapse: collapse }
th, td { padding: .15rem .7rem; border-bottom: 1px solid var(--line); text-align: left }
.number { text-align: right; font-variant-numeric: tabular-nums }
.matrix { display: inline-table; vertical-align: middle; border: solid;
  border-width: 0 2px; border-radius: .6em;
  border-collapse: separate; border-spacing: 0 }
.matrix td { border: 0; padding: .05em .45em; text-align: right;
  font-variant-numeric: tabular-nums }
.matrix .row { background: var(--row-paper) } .matrix .column { background: var(--col-paper) }
.matrix .bar { border-left: 1px solid }
code, pre { font: .9em ui-monospace, "DejaVu Sans Mono", monospace }
code { overflow-wrap: anywhere }
.source { border-left: 3px solid var(--line); padding-left: .7rem } .numpy { display: block }
figure { margin: .8rem 0 } svg { max-width: 100%; height: auto }
""" + OF_PICTURES
STYLE = """
:root { color-scheme: light dark; %s }
@media (prefers-color-scheme: dark) { :root { %s } }
body { margin: 0 auto; padding: 1rem; max-width: 46rem; color: var(--ink);
  background: var(--paper);
  font: 1rem/1.5 system-ui, "Noto Sans TC", "Noto Sans CJK TC", sans-serif }
h1 { font-size: 1.5rem; margin: 0 }
h1 small { font-weight: 400; margin-left: .5rem; color: var(--soft) }
.where { margin: 0 0 1rem }%s
.empty td { min-width: 2.6em; height: 1.7em } .asked { color: var(--soft); font-size: .8em }
.blank { display: inline-block; min-width: 4.5em; min-height: 1.4em; border-bottom: 1px solid;
  color: var(--soft); font-size: .85em; text-align: left } .answers li { margin: .2rem 0 }
@page { size: A4; margin: 18mm }
@media print { :root { color-scheme: light; %s }
  body { padding: 0; max-width: none; font-size: 11pt; print-color-adjust: exact }
  .answers { break-before: page }
  .picture { width: min(90%%, calc(var(--width) * .8px)) }
  p:has(+ .show), p:has(+ figure), h2 { break-after: avoid }
  .show, .source, figure, tr, .line, .formula, .answers li { break-inside: avoid } }
""" % (COLOURS, DARK, BLOCKS, COLOURS)
PAGE = """<!DOCTYPE html>
<html lang="%s">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%s</title>
<style>%s</style>
<main>
<h1>%s <small>%s</small></h1>
<p class="where">%s</p>
%s
</main>
</html>
"""


def handout(document, hide=False):
    """Return a document as one file of HTML.   hide: leave out the numbers that are computed

    document: has lang, title, head and blocks, as lessons.documents says
    """
    blanks = Blanks(hide)
    body = html(document.blocks, blanks)
    if blanks.answers:
        body += '\n<section class="answers">\n<h2>%s</h2>\n<ol>%s</ol>\n</section>' % (
            ANSWERS[document.lang], "".join(["<li>%s</li>" % one for one in blanks.answers]))
    first, second = [escaped(title) for title in document.title]
    return PAGE % ("zh-Hant" if document.lang == "zh" else "en", first, STYLE, first, second,
                   escaped(document.head), body)


def fragment(document):
    """Return a document as a part of another page, such as a notebook, with a style of its own."""
    return '<div class="purenn"><style>.purenn { %s%s }</style>\n<h3>%s %s</h3>\n%s</div>' % (
        COLOURS.replace("--ink: #1d2433", "--ink: currentColor"), BLOCKS,
        escaped(document.title[0]), escaped(document.title[1]), html(document.blocks))
