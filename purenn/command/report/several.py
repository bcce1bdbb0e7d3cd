"""The answers of a report where several targets are answered at once: each for itself."""
from ...spoken.language import said
from ...study.metrics import confusion_matrix
from ..pictures.tiles import confusion
from .data import NAMES, as_answers, cells, inputs_shown, label_of
from .html import figure, short, table
from .scatter import scatter

PICTURES, ROWS, COLUMNS = 6, 20, 3  # targets that are drawn; rows that are shown; their inputs


def answers_of_each(subject, X, labels, answers):
    """Return the parts on every target: how good it is, a picture, the rows farthest off.

    labels: (k, m) 0 and 1 or quantities   answers: (k, m) words or quantities
    """
    pictures = [picture(subject, j, [row[j] for row in labels], [row[j] for row in answers])
                for j in range(min(PICTURES, len(subject.several)))]
    return [by_output(subject)] + pictures + ["<h3>%s</h3>" % said("The largest errors"),
                                              largest_errors(subject, X, labels, answers)]


def by_output(subject):
    """Return how good each target is answered, in every part."""
    parts = subject.results
    rows = [[said("target")] + [said(NAMES.get(name, name)) for name in parts]]
    rows += [[short(target)] + ["%.4f" % result["by_output"][target] for result in parts.values()]
             for target in subject.several]
    return table(rows, range(1, 1 + len(parts)), label=said("how good each target is"))


def picture(subject, j, truths, answers):
    """Return the picture of one target: answers and truths, or which word is taken for which."""
    name, pairs = subject.several[j], subject.pipeline.pairs
    title = "%s: %s" % (name, said("Confusion matrix 混淆矩陣") if pairs
                        else said("Answers and truths"))
    if pairs:
        found = confusion_matrix([pairs[j].index(answer) for answer in answers],
                                 [int(truth) for truth in truths], 2)
        svg = confusion(found, pairs[j], title)
    else:
        svg = scatter(truths, answers, title, name, said(
            "A point for each of the %d %s rows: the nearer to the dotted line, the better.",
            len(truths), said(subject.judged)))
    return figure(svg, "target%d" % j)


def largest_errors(subject, X, labels, answers):
    """Return a table of the rows that are farthest off, each answer with the truth behind it."""
    said_of = [[label_of(subject, answer) for answer in answers], [
        label_of(subject, label) for label in as_answers(subject, labels)]]
    errors = [error(subject, *pair) for pair in zip(labels, answers)]
    order = sorted(range(len(X)), key=lambda i: -errors[i])[:ROWS]
    shown, more = inputs_shown(subject.data, COLUMNS)
    rows = [[said("answer 預測"), said("true 正解")]
            + [short(subject.data.columns[j]) for j in shown] + more]
    rows += [[said_of[0][i], said_of[1][i]] + cells(subject, X[i], shown) + more for i in order]
    marked = [place for place, i in enumerate(order) if subject.pipeline.pairs and errors[i]]
    return table(rows, range(2, 2 + len(shown)), "answers", said("largest errors"), marked)


def error(subject, label, answer):
    """Return how many words of a row are wrong, or how many deviations the quantities are off."""
    if subject.pipeline.pairs:
        return [a != b for a, b in zip(as_answers(subject, [label])[0], answer)].count(True)
    return sum([abs(a - b) / (d or 1) for a, b, d in zip(
        label, answer, subject.pipeline.targets.deviations)])
