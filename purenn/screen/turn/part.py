"""What stands in a page for the pupil's turn: its tasks to choose from, and the open one."""
from ...exercises.answers import parsed
from ...exercises.beginning import text_of
from ...exercises.board import task as found
from ...exercises.comparing import is_list
from ...exercises.texts import LANGUAGES, Texts
from ...exercises.writing import SIGNS, brief
from ...document.html import matrix
from ..heard import complained, plain
from ..html import escaped, spoken
from . import count, is_question, tasks

QUESTION = """<div id="given" class="show">%(given)s</div><p class="text">%(asked)s</p>
<div class="buttons"><label for="answer">%(wanted)s =</label>
<input id="answer" data-event="typed" data-enter="check" value="%(answer)s" autocomplete="off" spellcheck="false">
<button id="check" class="first" data-event="check">%(check)s</button>
<button id="hint" data-event="hint">%(hint)s</button>
<button id="other" data-event="other">%(other)s</button></div>
<p id="told" role="status" class="told%(right)s">%(told)s</p><ol id="hints">%(hints)s</ol>"""
FUNCTION = """<div class="carve" data-task="%(name)s" data-pupil="%(pupil)d" data-langs="%(langs)s"
data-seconds="%(seconds)d">
<textarea aria-label="%(label)s" aria-describedby="leave" rows="%(rows)d" spellcheck="false"
autocapitalize="off">\n%(text)s</textarea>
<div class="buttons"><button data-carve="check" class="first">%(check)s</button>
<button id="hint" data-event="hint">%(hint)s</button>
<button data-carve="again">%(again)s</button> <small id="leave">%(leave)s</small></div>
<p class="told" role="status"></p><pre class="characters" hidden></pre>
<ol id="hints">%(hints)s</ol></div>
<p class="without">%(asked)s %(without)s <code>python3 -m purenn exercise start carving</code></p>"""
SECONDS, TRAINING = 10, 60          # that a function may take; one that trains networks


class Said:
    """The words of the exercises in the languages of an address, as HTML.   lang: of it"""

    def __init__(self, lang):
        self.lang = lang
        self.texts = [Texts(one) if lang in (one, "both", "") else None for one in LANGUAGES]

    def of(self, f, *values):
        """Return what a function of Texts says.   f: its name"""
        return spoken([texts and getattr(texts, f)(*values) for texts in self.texts])

    def word(self, key, *values):
        """Return what is said around the tasks."""
        return self.of("word", key, *values)

    def langs(self):
        """Return the languages as one text, in the page's order: 'zh en'."""
        return " ".join([texts.lang for texts in self.texts[::-1] if texts])


def part(state):
    """Return the open turn of a state as HTML."""
    name, said = state.turn["ask"], Said(state.lang)
    chosen = "".join(['<button id="task-%s" data-event="task %s" aria-pressed="%s">%s</button>' % (
        one, one, "true" if one == name else "false", title(one, said))
        for one in tasks(state.page)])
    return '<h2>%s</h2><div class="buttons">%s</div>%s' % (
        said.word("turn"), chosen, (question if is_question(name) else function)(
            found(name), said, state.turn))


def title(name, said):
    """Return the name of a task, with the function's where one is written."""
    return "%s %s" % (name, said.of("title", name)) if is_question(name) else (
        "<code>%s</code>" % escaped(found(name).function))


def question(task, said, turn):
    """Return a question with its field, what is told of the answer, and the hints."""
    pupil, (right, told) = count(turn, "pupil"), verdict(task, said, turn)
    steps = [texts and texts.hints(task, pupil) for texts in said.texts]
    shown = min(count(turn, "hints"), len(steps[0] or steps[1]))
    hints = [spoken([lines and lines[i] for lines in steps]) for i in range(shown)]
    return QUESTION % {
        "given": given(task, pupil), "asked": said.of("ask", task.name),
        "wanted": escaped(task.wanted), "answer": escaped(turn.get("answer", "")),
        "check": said.word("check"), "hint": said.word("a_hint"), "other": said.word("other"),
        "told": told, "right": " right" if right else "", "hints": listed(hints)}


def listed(hints):
    """Return hints as the parts of a list."""
    return "".join(["<li>%s</li>" % hint for hint in hints])


def verdict(task, said, turn):
    """Return (whether the answer is right, what is told of it as HTML), if it has been checked."""
    if "told" not in turn:
        return False, ""
    pupil = count(turn, "pupil")
    try:
        wrong = task.judge(parsed(turn.get("answer", "")), pupil)
    except ValueError as error:
        return False, complained(str(error), said.lang, plain)
    if wrong is None:
        return True, said.word("right", task.way(pupil)[-1])
    return False, spoken([texts and texts.word("wrong", texts.mistake(*wrong))
                          for texts in said.texts])


def given(task, pupil):
    """Return the numbers of a question, vectors as columns."""
    n, html = task.numbers(pupil), []
    for name in task.given:
        html.append('<span class="name">%s</span><span>=</span>%s' % (
            escaped(SIGNS.get(name, name)), value(n[name])))
    return "".join(html)


def value(v):
    """Return a number, a vector or a matrix."""
    if not is_list(v):
        return "<span>%s</span>" % escaped(brief(v))
    rows = [[brief(cell) for cell in (row if is_list(row) else [row])] for row in v]
    return matrix({"rows": rows, "row": None, "column": None, "bar": None})


def function(task, said, turn):
    """Return the editor of a function, and what is said where the page has no Python."""
    text = text_of(task, said.texts[1] or said.texts[0])
    hints = [said.of("hint", task.name)] if "hints" in turn else []
    seconds = TRAINING if task.name == "c14" else SECONDS
    return FUNCTION % {
        "seconds": seconds, "asked": said.of("ask", task.name),
        "name": task.name, "pupil": count(turn, "pupil"), "langs": said.langs(),
        "label": escaped(task.function), "rows": len(text.split("\n")) + 1,
        "text": escaped(text), "check": said.word("check"), "hint": said.word("a_hint"),
        "again": said.word("again"), "leave": said.word("leave"), "hints": listed(hints),
        "without": said.word("no_python")}


def still(page):
    """Return the tasks of a page as they stand without Python."""
    said, there = Said("both"), tasks(page)
    files = [name for name in there if not is_question(name)]
    html = []
    for task in [found(name) for name in there if is_question(name)]:
        html.append('<h2>%s · %s</h2><div class="show">%s</div><p class="text">%s</p><p>%s</p>' % (
            said.word("turn"), said.of("title", task.name), given(task, 0),
            said.of("ask", task.name), command("answered", task.name, said)))
    if files:
        names = ", ".join([found(name).function for name in files])
        html.append("<p><code>%s</code>: %s</p>" % (
            escaped(names), command("written_by", "start carving", said)))
    return '<section class="ask">%s</section>' % "".join(html) if html else ""


def command(key, words, said):
    """Return where a task is done, with its command."""
    return "%s <code>python3 -m purenn exercise %s</code>" % (said.word(key), words)
