"""A lesson as a document: its heading, its blocks, and how it shows itself."""
from ..document import terminal
from . import finding
from .reader import Options

HEADS = {"en": "heading %d of the slides, p. %s", "zh": "投影片第 %d 節，第 %s 頁"}


class Document:
    """What a lesson has written.

    name: of its module   lang: en or zh   title: a pair, the reader's language first
    head: where it stands in the slides, or nothing   blocks: see purenn/document
    fields: name -> what a reader may change, as text
    """

    def __init__(self, module, options, page):
        self.name, self.lang = module.__name__.split(".")[-1], options.lang
        self.title, self.head = in_order(module.TITLE, self.lang), head_of(module, self.lang)
        self.blocks, self.fields = page.blocks, page.fields

    def __repr__(self):
        """Return what a terminal shows."""
        return "\n".join(["%s  %s" % self.title] + [self.head] * bool(self.head) + [""]
                         + [line for block in self.blocks for line in terminal.lines_of(block)])


def document(lesson, options=None, **numbers):
    """Return a lesson's document: document("6", lang="zh", a="1,2;3,4").

    lesson: what finding.find knows, or a module's whole name   options: see Options; else these
    may be given by name: lang, full, data, and the lesson's numbers as text
    """
    if options is None:
        named = {name: numbers.pop(name) for name in ("lang", "full", "data") if name in numbers}
        options = Options(numbers=numbers, **named)
    module = finding.load(lesson if "_" in lesson else finding.find(lesson))
    return Document(module, options, module.run(options))


def in_order(pair, lang):
    """Return (English, Chinese) with the reader's language first."""
    return (pair[1], pair[0]) if lang == "zh" else tuple(pair)


def head_of(module, lang):
    """Return where a heading stands in the slides; nothing for another lesson."""
    if not hasattr(module, "PAGES"):
        return ""
    return HEADS[lang] % (finding.number(module), finding.pages(module))
