"""The sections of a report on what the network answers: how good it is, row by row, by class."""
from ...spoken.language import said
from ...vector import argmax
from ..pictures.tiles import confusion, digits
from ..training.judging import four_digits, plain
from .data import NAMES, cells, inputs_shown, label_of
from .html import escaped, figure, paragraph, section, short, table
from .scatter import fitted, scatter
from .several import answers_of_each

ROWS, COLUMNS, IMAGES = 20, 4, 60   # answers that are shown; inputs beside them
STEPS = 200                         # of the line over a single input
MOST_CLASSES = 40                   # more make no picture of a confusion matrix


def lead(subject):
    """Return what comes first: the numbers to remember."""
    result = subject.results[subject.judged]
    rows, part = result["rows"], said("in the %s rows", said(subject.judged))
    if subject.classes:
        right = round(result["accuracy"] * rows)
        found = [("%.1f %%" % (100 * result["accuracy"]),
                  said("accuracy 準確率 %s: %d of %d right", part, right, rows)),
                 ("%.1f %%" % (100 * result["always"]),
                  said("always answering %s", label_of(subject, subject.common())))]
    elif subject.pipeline.pairs:
        found = [("%.1f %%" % (100 * result["accuracy"]), said(
            "accuracy 準確率 %s, the mean of %d targets", part, len(subject.several))),
                 ("%.1f %%" % (100 * result["always"]), said("always the same"))]
    else:
        found = [("%.4f" % result["r2"], said("R² %s; always the mean gets 0", part))]
        found += [] if subject.several else [("%.4g" % result["mean_absolute_error"], said(
            "mean absolute error, in units of %s", subject.data.target))]
    found += [("%d" % subject.parameters(), said("numbers learned 參數")),
              ("%d" % subject.epoch, said("epochs 週期"))]
    return '<ul class="figures">%s</ul>' % "\n".join(
        ["<li><b>%s</b> %s</li>" % (escaped(value), escaped(words)) for value, words in found])


def results_table(subject):
    """Return how good the network is on every part."""
    heads = [("loss", said("loss 損失"))]
    if subject.classes or subject.pipeline.pairs:
        heads += [("accuracy", said("accuracy 準確率")),
                  ("always", said("always %s", label_of(subject, subject.common()))
                   if subject.classes else said("always the same"))]
    else:
        heads.append(("r2", "R²"))
        heads += [] if subject.several else [("mean_absolute_error", said("mean absolute error"))]
    if subject.network.penalty():
        heads.append(("penalty", said("penalty, beside the loss")))
    rows = [[said("rows"), said("how many")] + [head for _, head in heads]]
    for name, result in plain(subject.results).items():
        rows.append([said(NAMES.get(name, name)), "%d" % result["rows"]] + [
            four_digits(key, result[key]) for key, _ in heads])
    return table(rows, range(1, 6), label=said("how good the network is"))


def answers_section(subject):
    """Return the section on the answers: how good they are, and single rows, wrong ones first."""
    X, labels = subject.parts[subject.judged]
    names, P = subject.pipeline.answers(subject.network, X)
    parts = [results_table(subject)]
    if subject.several:
        parts += answers_of_each(subject, X, labels, names)
    elif not subject.classes:
        return section("Answers", "預測", *parts + quantities(subject, X, labels, names))
    elif subject.are_images() and P:
        parts.append(images(subject, X, labels, P))
    else:
        answers = [subject.classes.index(name) for name in names]
        parts += rows_of_classes(subject, X, labels, answers, P)
    return section("Answers", "預測", *parts)


def order_of(labels, answers, P):
    """Return the indices, wrong answers first, the surest of them, then the least sure."""
    def key(i):
        """Return what sorts answer i."""
        wrong, sure = answers[i] != labels[i], P[i][answers[i]] if P else 0
        return not wrong, -sure if wrong else sure
    return sorted(range(len(labels)), key=key)


def rows_of_classes(subject, X, labels, answers, P):
    """Return a table of answers, the wrong ones first and marked."""
    order = order_of(labels, answers, P)[:ROWS]
    shown, more = inputs_shown(subject.data, COLUMNS)
    rows = [["", said("answer 預測"), said("true 正解")] + [said("probability")] * bool(P)
            + [short(subject.data.columns[j]) for j in shown] + more]
    for i in order:
        rows.append([said("✓ right") if answers[i] == labels[i] else said("✗ wrong"),
                     label_of(subject, answers[i]), label_of(subject, labels[i])]
                    + (["%.3f" % P[i][answers[i]]] if P else [])
                    + cells(subject, X[i], shown) + more)
    first = 3 + bool(P)
    right = [3] * bool(P) + [first + j for j in shown if not subject.data.text]
    wrong = [a != b for a, b in zip(answers, labels)]
    marked = [i for i, place in enumerate(order) if wrong[place]]
    return [paragraph(summary(len(order), len(labels), sum(wrong))),
            table(rows, right, "answers", "answers", marked)]


def summary(shown, rows, wrong):
    """Return what the table holds, in words."""
    if not wrong:
        text = said("All %d answers are right", rows)
        order = said("the least sure come first")
    else:
        text = (said("1 of %d answers is wrong", rows) if wrong == 1
                else said("%d of %d answers are wrong", wrong, rows))
        order = said("the surest of the wrong ones first, then the least sure of the right ones")
    return said("%s; %s%s.", text, said("%d are shown, ", shown) if shown < rows else "", order)


def images(subject, X, labels, P):
    """Return a grid of images with answers, the wrong ones first and framed."""
    order = order_of(labels, [argmax(p) for p in P], P)
    some = order[:IMAGES]
    X = subject.filled([X[i] for i in some])
    wrong = sum([argmax(p) != label for p, label in zip(P, labels)])
    svg = digits(X, said("Wrong answers first: %d of %d are wrong", wrong, len(labels)),
                 [labels[i] for i in some], [P[i] for i in some], classes=subject.classes)
    return figure(svg, "answers", summary(len(some), len(labels), wrong))


def quantities(subject, X, labels, answers):
    """Return the picture of answers and truths, and the rows that are farthest off."""
    words = said("A point for each of the %d %s rows: the nearer to the dotted line, the better.",
                 len(labels), said(subject.judged))
    svg = scatter(labels, answers, said("Answers and truths"), subject.data.target, words)
    order = sorted(range(len(labels)), key=lambda i: -abs(answers[i] - labels[i]))[:ROWS]
    shown, more = inputs_shown(subject.data, COLUMNS)
    heads = [said("answer 預測"), said("true 正解"), said("error")]
    heads += [short(subject.data.columns[j]) for j in shown]
    rows = [heads + more]
    rows += [["%.4g" % answers[i], label_of(subject, labels[i]),
              "%+.3g" % (answers[i] - labels[i])] + cells(subject, X[i], shown) + more
             for i in order]
    return [curve_of(subject, X, labels), figure(svg, "scatter", words),
            "<h3>%s</h3>" % said("The largest errors"),
            table(rows, range(len(rows[0])), "answers", said("largest errors"))]


def curve_of(subject, X, labels):
    """Return the picture of what is answered to a single input; nothing if there are more."""
    if len(subject.data.columns) != 1:
        return ""
    xs = [x[0] for x in subject.filled(X)]
    places = [min(xs) + (max(xs) - min(xs)) * i / STEPS for i in range(STEPS + 1)]
    answers, _ = subject.pipeline.answers(subject.network, [[place] for place in places])
    words = said("The line is what the network answers, the points are the %s rows.",
                 said(subject.judged))
    name = subject.data.columns[0]
    return figure(fitted(xs, labels, places, answers, said("The answer to every %s", name), name,
                         subject.data.target, words), "fitted", words)


def confusion_section(subject):
    """Return the section on which class is taken for which; nothing for quantities."""
    if not subject.classes or len(subject.classes) > MOST_CLASSES:
        return None
    result = subject.results[subject.judged]
    svg = confusion(result["confusion"], subject.classes,
                    said("%d %s rows", result["rows"], said(subject.judged)))
    return section("Confusion matrix", "混淆矩陣", figure(svg, "confusion"))
