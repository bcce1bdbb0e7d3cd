"""Pictures of what a network answers: curves, regions, digits, a confusion matrix.

draw_KIND returns two functions, one of which is called: the picture as SVG text, and as lines of
characters.
"""
import argparse

from ...spoken.language import said
from ...terminal import arguments
from ...terminal.window import room
from ...vector import argmax
from ..pictures import characters
from ..pictures.boundaries import boundaries, equation, scores
from ..pictures.charts import HELD, training
from ..pictures.pixels import image_rows, square
from ..pictures.regions import regions
from ..pictures.tiles import confusion, digits
from ...terminal.plots import regions as region_lines
from .moving import moving
from . import source
from .source import are_classes, path_of, subject


def add_curves(parser):
    """Add the options of curves."""
    parser.add_argument("--log-y", action="store_true", help="the loss in powers of ten")


def draw_curves(options):
    """Draw loss and accuracy by epoch, beside what always the commonest class gets."""
    found = subject(options, wants_table=False)
    history, line = found.network.history, baseline(found)
    held = HELD["test" in found.parts and "validation" not in found.parts]
    cost, title = found.network.penalty(), said("Training 訓練: %s", found.name)
    notes = [said("%s: accuracy %.4g", *line)] if line else []
    if cost:
        title += said("; penalty %.4g", cost)
        notes.append(said("penalty, beside the loss: %.4g", cost))
    return (lambda: training(history, title, line, options.log_y, held),
            lambda: characters.training_lines(history, held) + [""] * bool(notes) + notes)


def baseline(found):
    """Return (name, accuracy) of always the same answer; None for a quantity, or if nobody knows.

    Without rows it is what train has written down.
    """
    labels = found.parts[found.judged][1]
    if labels and found.classes:
        common = found.common()
        return said("always %s", found.classes[common]), labels.count(common) / len(labels)
    for part in ("validation", "test", "train"):
        try:
            return said("always the commonest class"), float(found.about["results"][part]["always"])
        except (KeyError, TypeError, ValueError):
            pass
    return None


def add_regions(parser):
    """Add the options of regions."""
    parser.add_argument("--columns", type=two, metavar="A,B",
                        help="two inputs of a table that has more: names, or numbers from 1")
    parser.add_argument("--moving", action="store_true",
                        help="the regions at some of the epochs, one after the other: -o FILE.svg")


def two(text):
    """Return 'a,b' as ['a', 'b']."""
    names = text.split(",")
    if len(set(names)) != 2 or len(names) != 2:
        raise argparse.ArgumentTypeError("%s, two different columns are wanted" % text)
    return names


def draw_regions(options):
    """Draw what a network of two inputs answers everywhere, wrong points ringed."""
    title = said("Decision regions 決策區域: %s")
    if options.moving:
        found = learning(options)
        return lambda: moving(found, said(title, found.name)), None
    found = subject(options, can_be_pairs)
    scales = found.pipeline.inputs.means, found.pipeline.inputs.deviations
    answer, lines = scores(found.network, *scales), boundaries(found.network, *scales)
    X, labels = found.filled(found.data.X), found.data.labels
    return (lambda: regions(answer, X, labels, said(title, found.name), found.data.columns,
                            found.classes, lines),
            lambda: region_lines(lambda X: [argmax(y) for y in answer(X)], X, labels, room(60))
            + ["", key(found.classes)] + [equation(line) for line in lines])


def learning(options):
    """Return the Subject of a network that has not learned yet.

    Raises ValueError for a saved network, or if there is no file for the picture.
    """
    if not options.output:
        raise ValueError("plot regions: --moving wants a file; try -o regions.svg")
    if path_of(options):
        raise ValueError("plot regions: a saved network does not learn; --moving wants a table")
    return subject(options, can_be_pairs, learns=False)


def can_be_pairs(found):
    """Raise ValueError as are_pairs does, with the option of regions that chooses two inputs."""
    are_pairs(found, found.given is not None)


def are_pairs(found, choosing=False):
    """Raise ValueError if the inputs are not two numbers, or the answer is no class."""
    are_classes(found)
    if not found.flat():
        data = found.data
        raise ValueError("plot: %s has %s, two numbers are wanted%s" % (
            found.name, "text" if data.text else "%d inputs" % len(data.columns),
            "; --columns chooses among %s" % ", ".join(data.columns)
            if choosing else ""))


def key(names):
    """Return a line that says which character is which class."""
    marks = ["%s, in %s: %s" % ("oxs*"[i % 4], ".+:~"[i % 4], name)
             for i, name in enumerate(names)]
    return "   ".join(marks) + said("   capital: wrong")


def add_digits(parser):
    """Add the options of digits."""
    parser.add_argument("--wrong", action="store_true",
                        help="answers of a network with probabilities, the wrong ones first")
    parser.add_argument("--rows", type=arguments.count, metavar="N",
                        help="images (100; on the terminal 12)")
    parser.idle(source.LEARNING, without="--wrong")
    add_shape(parser)


def add_shape(parser):
    """Add what is to be known of images."""
    parser.add_argument("--size", type=size, metavar="HxW", help="pixels of an image, such as 8x8")
    parser.add_argument("--by-columns", action="store_true",
                        help="the pixels of a row go down the columns of its image")


def size(text):
    """Return '8x8' as (8, 8)."""
    parts = text.lower().split("x")
    if len(parts) != 2 or not all([part.isdecimal() for part in parts]):
        raise argparse.ArgumentTypeError("%r, a height and a width such as 8x8 are wanted" % text)
    return int(parts[0]), int(parts[1])


def draw_digits(options):
    """Draw images in a grid, with a network's answers the wrong ones first."""
    def are_images(found):
        """Raise ValueError if the rows are no images, or the answer is no class."""
        are_classes(found)
        if found.data.text:
            raise ValueError("plot digits: %s has text, images are wanted" % found.name)
        x = found.filled(found.data.X[:1])[0]
        image_rows(x, options.size or square(len(x)), options.by_columns)
        check_images(found, options)

    found = subject(options, are_images, learns=options.wrong)
    rows = options.rows or (100 if options.output else 12)
    X, labels, P = some(found, rows, options.wrong or found.given is None)
    what = said("wrong answers first") if P else said("the first %d", len(X))
    title = "%s: %s" % (found.name, what)
    given = {"shape": options.size, "by_columns": options.by_columns, "classes": found.classes}
    return (lambda: digits(X, title, labels, P, **given),
            lambda: characters.digit_lines(X, labels, P, **given))


def check_images(found, options):
    """Raise ValueError for rows that do not look like images, unless their size is told."""
    if not options.size and found.data.X and not found.are_images():
        raise ValueError("plot: the rows of %s do not look like images; try --size HxW"
                         % found.name)


def some(found, rows, judged):
    """Return so many samples, labels and, if judged, probabilities, wrong answers first."""
    if not judged:
        return found.filled(found.data.X[:rows]), found.data.labels[:rows], None
    X, labels = found.parts[found.judged]
    P = found.pipeline.answers(found.network, X)[1]
    if not P:
        raise ValueError("plot digits: the outputs for %s are no probabilities"
                         % found.network.loss.name)
    order = characters.wrong_first(labels, P)[:rows]
    X, labels, P = [[part[i] for i in order] for part in (X, labels, P)]
    return found.filled(X), labels, P


def draw_confusion(options):
    """Draw how often which class was taken for which."""
    found = subject(options, are_classes).judge()
    result = found.results[found.judged]
    title = said("Confusion matrix 混淆矩陣: %s, %d rows", found.name, result["rows"])
    return (lambda: confusion(result["confusion"], found.classes, title),
            lambda: characters.confusion_lines(result["confusion"], found.classes))
