"""Sheets to print, A4: a page for each pupil with numbers of his own, the answers behind."""
from ... import __version__
from ...exercises.comparing import is_list
from ...exercises.texts import Texts
from ...exercises.writing import SIGNS, brief
from ...stored.whole import write_file
from ..report.html import escaped
from . import question

MOST, TASKS = 200, 6                # pupils; tasks that fit on a page
STYLE = """
@page { size: A4; margin: 16mm; }
body { font: 11pt/1.45 "Noto Sans", "Noto Sans TC", "Noto Sans CJK TC", sans-serif; margin: 0; }
.page { break-after: page; height: 262mm; display: flex; flex-direction: column; }
.page header { display: flex; justify-content: space-between; border-bottom: 1px solid #000; }
header b { font-size: 13pt; }
.task { flex: 1 1 0; border-bottom: 1px solid #ccc; padding: 2mm 0; min-height: 0; }
.task h2 { font-size: 11pt; margin: 0; }
.result { float: right; padding-left: 8mm; }
.formula { color: #333; white-space: pre-wrap; }
.given { display: flex; flex-wrap: wrap; gap: 2mm 8mm; align-items: center; margin: 1mm 0; }
.value { display: inline-flex; align-items: center; gap: 1.5mm; }
.value table { border-left: 1px solid #000; border-right: 1px solid #000; border-radius: 5px; }
td, th { padding: 0 2mm; text-align: right; font-variant-numeric: tabular-nums; }
.answers { border-collapse: collapse; font-size: 9pt; }
.answers td, .answers th { border: 1px solid #999; text-align: left; padding: 0.6mm 2mm; }
.answers tr { break-inside: avoid; }
footer { color: #666; font-size: 8pt; }
@media screen { body { max-width: 178mm; margin: 1em auto; } }
"""


def sheet(options):
    """Write the page of sheets."""
    if len(options.names) != 1 or options.output is None:
        raise ValueError("exercise: sheet takes names with commas and a file, such as "
                         "sheet 3,6,7,17 --pupils 30 -o sheets.html")
    tasks = [question(name) for name in options.names[0].split(",")]
    if len(tasks) > TASKS:
        raise ValueError("exercise: %d tasks do not fit on a page; at most %d do"
                         % (len(tasks), TASKS))
    if not 1 <= options.pupils <= MOST:
        raise ValueError("exercise: --pupils is %d; 1 to %d are wanted" % (options.pupils, MOST))
    texts, first = Texts(options.lang or "en"), options.pupil or 1
    pupils = range(first, first + options.pupils)
    text = page(tasks, pupils, texts)
    write_file(options.output, text.encode("utf-8"))
    print(texts.word("pages", options.output, len(pupils)))


def page(tasks, pupils, texts):
    """Return the HTML of all sheets and the answers."""
    title = escaped(texts.word("sheet"))
    parts = ["<!doctype html><html lang=%s><meta charset=utf-8><title>%s</title><style>%s</style>"
             % ("zh-Hant" if texts.lang == "zh" else "en", title, STYLE)]
    parts += [pupils_page(tasks, pupil, texts) for pupil in pupils]
    parts.append("<section><h2>%s</h2><table class=answers><tr><th></th>%s</tr>%s</table>"
                 "<footer>purenn %s</footer></section></html>" % (
                     escaped(texts.word("answers")),
                     "".join(["<th>%s: %s</th>" % (task.name, escaped(task.wanted))
                              for task in tasks]),
                     "".join([answers_row(tasks, pupil) for pupil in pupils]), __version__))
    return "\n".join(parts)


def pupils_page(tasks, pupil, texts):
    """Return the page of one pupil."""
    head = "<header><b>%s</b><span>%s ______________________</span><span>%s</span></header>" % (
        escaped(texts.word("sheet")), escaped(texts.word("name")),
        escaped(texts.word("pupil", pupil)))
    return "<section class=page>%s%s</section>" % (
        head, "".join([task_of(task, pupil, texts) for task in tasks]))


def task_of(task, pupil, texts):
    """Return one task with its numbers and room below."""
    n = task.numbers(pupil)
    given = ["<span class=value>%s = %s</span>" % (escaped(SIGNS.get(name, name)), value(n[name]))
             for name in task.given]
    return ("<div class=task><span class=result>%s = ______________</span>"
            "<h2>%s &nbsp; %s</h2><div class=formula>%s</div>"
            "<div class=given>%s</div><div>%s</div></div>" % (
                escaped(task.wanted), task.name, escaped(texts.title(task.name)),
                escaped(task.formula), "".join(given), escaped(texts.ask(task.name))))


def value(v):
    """Return a number, a vector as a column, or a matrix, as HTML."""
    if not is_list(v):
        return escaped(brief(v))
    rows = v if is_list(v[0]) else [[number] for number in v]
    return "<table>%s</table>" % "".join(["<tr>%s</tr>" % "".join(
        ["<td>%s</td>" % escaped(brief(number)) for number in row]) for row in rows])


def answers_row(tasks, pupil):
    """Return the row of answers of one pupil."""
    return "<tr><th>%d</th>%s</tr>" % (pupil, "".join(
        ["<td>%s</td>" % escaped(brief(task.answer(pupil))) for task in tasks]))
