"""Pictures of what a network answers: curves, regions, digits, a confusion matrix.

draw_KIND returns two functions, one of which is called: the picture as SVG text, and as lines of
characters.
"""
import argparse

from ...metrics import confusion_matrix
from ...vector import argmax
from ..pictures import characters
from ..pictures.boundaries import boundaries, equation, scores
from ..pictures.charts import training
from ..pictures.regions import named, regions
from ..pictures.tiles import confusion, digits
from ..plots import regions as region_lines
from . import source
from .source import subject


def add_curves(parser):
    """Add the options of curves."""
    source.add_arguments(parser, "iris", [8])
    parser.add_argument("--log-y", action="store_true", help="the loss in powers of ten")


def draw_curves(options):
    """Draw loss and accuracy by epoch, beside what always the commonest class gets."""
    found = subject(options, wants_table=False, validation=True)
    history = found.network.history
    baseline = found.always and ("always the commonest class", found.always)
    if found.labels and found.classes:
        label = max(sorted(set(found.labels)), key=found.labels.count)
        baseline = ("always %s" % found.classes[label],
                    found.labels.count(label) / len(found.labels))
    return (lambda: training(history, "Training 訓練: %s" % found.name, baseline, options.log_y),
            lambda: characters.training_lines(history)
            + (["", "%s: accuracy %.4g" % baseline] if baseline else []))


def add_regions(parser):
    """Add the options of regions."""
    source.add_arguments(parser, "moons", [8])
    parser.add_argument("--columns", type=two, metavar="A,B",
                        help="two inputs of a table that has more: names, or numbers from 1")


def two(text):
    """Return 'a,b' as ['a', 'b']."""
    names = text.split(",")
    if len(names) != 2:
        raise argparse.ArgumentTypeError("%s, two columns are wanted" % text)
    return names


def draw_regions(options):
    """Draw what a network of two inputs answers everywhere, wrong points ringed."""
    found = subject(options, wants_classes=True, inputs=2)
    answer = scores(found.network, found.means, found.deviations)
    lines = boundaries(found.network, found.means, found.deviations)
    title = "Decision regions 決策區域: %s" % found.name
    return (lambda: regions(answer, found.X, found.labels, title, found.columns, found.classes,
                            lines),
            lambda: region_lines(lambda X: [argmax(y) for y in answer(X)], found.X, found.labels)
            + [""] + key(found) + [equation(line) for line in lines])


def key(found):
    """Return a line that says which character is which class."""
    names = named(found.classes, max(found.labels) + 1)
    marks = ["%s, in %s: %s" % ("oxs*"[i % 4], ".+:~"[i % 4], name)
             for i, name in enumerate(names)]
    return ["   ".join(marks) + "   capital: wrong"]


def add_digits(parser):
    """Add the options of digits."""
    source.add_arguments(parser, "digits", [16])
    parser.add_argument("--wrong", action="store_true",
                        help="answers of a network with probabilities, the wrong ones first")
    parser.add_argument("--rows", type=source.count, metavar="N",
                        help="images (100; on the terminal 12)")
    add_shape(parser)


def add_shape(parser):
    """Add what is to be known of images."""
    parser.add_argument("--size", type=size, metavar="HxW", help="pixels of an image, such as 8x8")
    parser.add_argument("--by-columns", action="store_true",
                        help="the pixels of a row go down the columns of its image")


def size(text):
    """Return '8x8' as (8, 8)."""
    height, width = [int(part) for part in text.lower().split("x")]
    return height, width


def draw_digits(options):
    """Draw images in a grid, with a network's answers the wrong ones first."""
    P = None
    if options.wrong or options.model:
        found = subject(options, wants_classes=True, validation=True)
        P = found.network.predict_proba(found.inputs())
        P = [[1 - p[0], p[0]] if len(p) == 1 else p for p in P]
    else:
        found = source.numbers_of(options, True)
    rows = options.rows or (100 if options.output else 12)
    if P:
        order = characters.wrong_first(found.labels, P)[:rows]
        X, labels, P = [[part[i] for i in order] for part in (found.X, found.labels, P)]
    else:
        X, labels = found.X[:rows], found.labels[:rows]
    given = labels, P
    title = "%s: %s" % (found.name, "wrong answers first" if P else "the first %d" % len(X))
    named = {"shape": options.size, "by_columns": options.by_columns, "classes": found.classes}
    return (lambda: digits(X, title, *given, **named),
            lambda: characters.digit_lines(X, *given, **named))


def add_confusion(parser):
    """Add the options of confusion."""
    source.add_arguments(parser, "iris", [8])


def draw_confusion(options):
    """Draw how often which class was taken for which."""
    found = subject(options, wants_classes=True, validation=True)
    answers = [argmax(y) for y in scores(found.network)(found.inputs())]
    m = max(answers + found.labels + [len(found.classes or []) - 1]) + 1
    C, names = confusion_matrix(answers, found.labels, m), named(found.classes, m)
    title = "Confusion matrix 混淆矩陣: %s, %d rows" % (found.name, len(answers))
    return (lambda: confusion(C, names, title), lambda: characters.confusion_lines(C, names))
