"""A page of its own: a lesson to be printed on A4, with the answers on a page of their own."""
from .html import Blanks, html
from .mathml import escaped

ANSWERS = {"en": "Answers", "zh": "解答"}
STYLE = """
:root { color-scheme: light dark; --ink: #1d2433; --soft: #5b6473; --line: #c9c5bb;
  --row: #e6ecfd; --column: #fdebdc; --paper: #fff }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8ea; --soft: #a5acb8; --line: #444a55;
  --row: #22305a; --column: #4a2d15; --paper: #14161b } }
body { margin: 0 auto; padding: 1rem; max-width: 46rem; color: var(--ink);
  background: var(--paper);
  font: 1rem/1.5 system-ui, "Noto Sans TC", "Noto Sans CJK TC", sans-serif }
h1 { font-size: 1.5rem; margin: 0 } h1 small { font-weight: 400; margin-left: .5rem }
h1 small, .head, .numpy, .where { color: var(--soft) } .where { margin: 0 0 1rem }
.formula math { font-size: 1.3em } .vector { font-weight: bold }
p, .show, table { margin: .6rem 0 } .derivation { border-left: 3px solid var(--line);
  padding-left: .7rem } .derivation p { margin: .3rem 0 }
.line { font-variant-numeric: tabular-nums } .row { background: var(--row) }
.show { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; font-size: 1.1em }
.column { background: var(--column) } .matrix .bar { border-left: 1px solid }
.show .matrix { margin: 0; border: solid; border-width: 0 2px; border-radius: .6em;
  border-collapse: separate; border-spacing: 0 }
.matrix td { border: 0; padding: .05em .45em; text-align: right;
  font-variant-numeric: tabular-nums }
table { border-collapse: collapse }
th, td { padding: .15rem .7rem; border-bottom: 1px solid var(--line); text-align: left }
.number { text-align: right; font-variant-numeric: tabular-nums }
code, pre { font: .9em ui-monospace, "DejaVu Sans Mono", monospace }
code { overflow-wrap: anywhere }
.source { border-left: 3px solid var(--line); padding-left: .7rem } .numpy { display: block }
figure { margin: .8rem 0 } svg { max-width: 100%; height: auto }
.blank { display: inline-block; min-width: 4.5em; min-height: 1.4em; border-bottom: 1px solid;
  color: var(--soft); font-size: .85em; text-align: left } .answers li { margin: .2rem 0 }
@page { size: A4; margin: 18mm }
@media print { :root { color-scheme: light; --ink: #000; --soft: #444; --line: #999;
  --row: #e6ecfd; --column: #fdebdc; --paper: #fff } body { padding: 0; max-width: none;
  font-size: 11pt; print-color-adjust: exact } .answers { break-before: page }
  .show, .source, figure, tr, .line, .formula, .answers li { break-inside: avoid } }
"""
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
