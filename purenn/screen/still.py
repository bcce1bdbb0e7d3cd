"""The lecture as it stands without Python: every page whole, in both languages."""
from . import fields
from .address import Address
from .html import escaped
from .margins import head
from .pages import PLAY
from .program import Program
from .turn import part

SECTION = """<section class="page" id="%s">
<header>%s</header>
<div class="live">
<div class="formulas">%s</div>
<section class="work">%s%s</section>
<section class="code">%s</section>%s
</div>
<nav>%s</nav>
</section>
"""
NOTE = """<p class="note"><span lang="zh-Hant">數字是寫好的，改不了。要能改：下載 <a href="%(url)s">%(file)s</a>，
再執行</span> <span lang="en">The numbers stand as computed. To change them, fetch <a
href="%(url)s">%(file)s</a> and run</span>
<code>python3 -m purenn slides -o lecture.html --micropython %(file)s</code></p>
"""


def note(url, file):
    """Return what says that the numbers stand still, and which file would move them."""
    return NOTE % {"url": escaped(url), "file": escaped(file)}


def pages(program=None):
    """Return the HTML of all pages, one below the other."""
    program = program or Program()
    names = program.pages.names
    return "".join([section(program, name, names[i - 1] if i else "",
                            names[i + 1] if i + 1 < len(names) else "")
                    for i, name in enumerate(names)])


def section(program, name, before, after):
    """Return one page, all of its steps shown.   before, after: the names of its neighbours"""
    state = Address(name, step=999, lang="both")
    links = "".join(['<a href="#%s">%s</a>' % (page, arrow) for page, arrow in (
        (before, "← 上一頁 back"), (after, "下一頁 on →")) if page])
    if name == PLAY:
        parts = program.play().still()
        return SECTION % (name, head(program.pages, state), "", "", parts["board"], parts["code"], "",
                          links)
    board, _ = program.board(state)
    return SECTION % (name, head(program.pages, state), board.formulas(), fields.still(program.given(state, board)),
                      board.board(board.steps, pictures=True), board.sources(),
                      part.still(name), links)
