"""A lesson as a document: its heading, its blocks, and how it shows itself."""
from ..document import terminal
from ..document.handout import fragment
from . import finding
from .page import grid_of
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
        return "\n".join(titled(self.title, self.head) + [
            line for block in self.blocks for line in terminal.lines_of(block)])

    def _repr_html_(self):
        """Return what a notebook shows."""
        return fragment(self)


def document(lesson, options=None, questions=False, **numbers):
    """Return a lesson's document: document("6", lang="zh", a="1,2;3,4").

    lesson: what finding.find knows, or a module's whole name   options: see Options; else these
    may be given by name: lang, full, data, and the lesson's numbers as text
    questions: whether the exercises on a heading stand at its end
    """
    if options is None:
        named = {name: numbers.pop(name) for name in ("lang", "full", "data") if name in numbers}
        options = Options(numbers=numbers, **named)
    module = finding.load(lesson if "_" in lesson else finding.find(lesson))
    page = module.run(options)
    if questions and hasattr(module, "PAGES"):
        ask(page, str(finding.number(module)), options.lang)
    return Document(module, options, page)


def ask(page, name, lang):
    """Write the questions of this name, with numbers, at the end of a page."""
    from ..exercises.catalogue import QUESTIONS     # many words, which a board can do without
    from ..exercises.texts import Texts
    from ..exercises.writing import brief
    texts = Texts(lang)
    for question in [question for question in QUESTIONS if question.name == name]:
        given = question.numbers()
        page.gap()
        page.put("text", text=texts.title(name))
        page.stacked(None, question.formula.split("   "))
        parts = []
        for letter in question.given:
            value = given[letter]
            several = isinstance(value, (list, tuple))
            parts += ["  %s = " % letter, grid_of(value, brief) if several else brief(value)]
        page.show(*parts)
        page.put("question", text=texts.ask(name),
                 answer="%s = %s" % (question.wanted, brief(question.answer())))


def titled(title, head):
    """Return the lines that a terminal begins a lesson with."""
    return terminal.text({"text": "  ".join(title)}) + [head] * bool(head) + [""]


def in_order(pair, lang):
    """Return (English, Chinese) with the reader's language first."""
    return (pair[1], pair[0]) if lang == "zh" else tuple(pair)


def head_of(module, lang):
    """Return where a heading stands in the slides; nothing for another lesson."""
    if not hasattr(module, "PAGES"):
        return ""
    return HEADS[lang] % (finding.number(module), finding.pages(module))
