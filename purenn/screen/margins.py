"""What stands above and below every page: its heading, and the buttons that lead on."""
from .html import escaped
from .turn import button

FOOT = """<button data-event="step -1" aria-label="上一步 / back">←</button>
<button data-event="step 1" aria-label="下一步 / on">→</button>
<span class="step">%d / %d</span><span class="dots" aria-hidden="true">%s</span>
<select id="list" data-event="page" aria-label="頁 / page">%s</select>%s
<button data-event="lang">中 / en</button>
<button data-event="source" aria-label="原始碼 / source">{ }</button>
<button data-act="full" aria-label="全螢幕 / full screen"><svg viewBox="0 0 16 16">
<path d="M1 6V1h5M10 1h5v5M15 10v5h-5M6 15H1v-5"/></svg></button>
<button data-act="print" aria-label="列印 / print"><svg viewBox="0 0 16 16">
<path d="M4 6V1h8v5M4 12H1V6h14v6h-3M4 9h8v6H4z"/></svg></button>
<button data-act="help" aria-label="說明 / help">?</button>"""


def head(pages, state):
    """Return the heading in both languages, and where the page stands."""
    first, second = title(pages, state.page, state.lang)
    langs = ("zh-Hant", "en") if state.lang != "en" else ("en", "zh-Hant")
    names, deck = pages.names, pages.deck(state.page)
    where = "%d / %d" % (names.index(state.page) + 1, len(names))
    if deck:
        where += ' · <span lang="zh-Hant">投影片</span> <span lang="en">deck</span> ' + (
            "%d–%d" % deck if deck[1] > deck[0] else "%d" % deck[0])
    return ('<h1><span lang="%s">%s</span> <small lang="%s">%s</small></h1>'
            '<span class="where">%s</span>' % (langs[0], escaped(first), langs[1],
                                               escaped(second), where))


def title(pages, name, lang):
    """Return what a page is called, first in the reader's language."""
    en, zh = pages.title(name)
    return (en, zh) if lang == "en" else (zh, en)


def foot(pages, state, steps):
    """Return the buttons: back, on, the step, the list of pages, the language."""
    dots = "".join(['<i%s></i>' % (' class="on"' if k == state.step else "")
                    for k in range(steps + 1)]) if 0 < steps < 30 else ""
    choices = []
    for i, name in enumerate(pages.names):
        first, second = title(pages, name, state.lang)
        choices.append('<option value="%s"%s>%d %s %s</option>' % (
            name, " selected" if name == state.page else "", i + 1, escaped(first),
            escaped(second)))
    return FOOT % (state.step + 1, steps + 1, dots, "".join(choices), button(state))
