"""The pictures of the command, drawn of what a program has at hand.

data: samples X, or a Table of load_csv, which knows labels and names
labels: (k,) class numbers, or (k, m) one-hot targets
"""
from ..command.pictures import characters
from ..command.pictures import tiles
from ..command.pictures.boundaries import boundaries, equation, scores
from ..command.pictures.charts import training
from ..command.pictures.diagram import diagram
from ..command.pictures.regions import regions as region_picture
from ..command.pictures.svg import save
from ..fitting.checks import shown
from ..fitting.wanted import is_list, is_one_number, labels_of, want, want_each
from ..models import network_of
from ..samples import check_samples, class_of_target
from ..spoken.language import said
from ..study.metrics import confusion_matrix
from ..terminal.plots import regions as region_lines
from ..terminal.window import room
from ..vector import argmax

OTHERS = "png", "jpg", "jpeg", "gif", "pdf"     # which an SVG text is not, whatever its name


class Picture:
    """A picture: a notebook shows it, print shows it in characters, save keeps it.

    svg: the picture as SVG text   lines: as lines of characters
    """

    def __init__(self, svg, lines):
        self.svg, self.lines = svg, lines

    def save(self, path):
        """Write it to a file, such as regions.svg; return self.   Raises ValueError for another."""
        name = path if isinstance(path, str) else getattr(path, "__fspath__", str)()
        if not name or name.rpartition(".")[2].lower() in OTHERS:
            raise ValueError("save: path is %s, the name of an SVG file is wanted, such as x.svg"
                             % shown(path))
        save(path, self.svg)
        return self

    def _repr_svg_(self):
        """Return what a notebook shows."""
        return self.svg

    def __repr__(self):
        """Return it in characters."""
        return "\n".join(self.lines)


def regions(network, data, labels=None, title="Decision regions 決策區域", columns=None,
            classes=None):
    """Return the Picture of what a network answers everywhere, wrong points ringed.

    network: of two inputs   data, labels: see above   columns, classes: names
    Raises ValueError for samples that are not pairs.
    """
    found = asked("regions", network, columns, classes, title)
    X, numbers, columns, classes = table_of(found, data, labels, columns or ["x1", "x2"], classes)
    enough("regions", "columns", columns, 2)
    answer, lines = scores(found), boundaries(found)
    svg = region_picture(answer, X, numbers, said(title), columns, classes, lines)
    drawn = region_lines(lambda X: [argmax(y) for y in answer(X)], X, numbers,
                         room(60))
    return Picture(svg, drawn + [equation(line) for line in lines])


def curves(history, title="Training 訓練", baseline=None, log_y=False):
    """Return the Picture of a history by epoch.   history: a Network, or its history

    baseline: (name, accuracy) to compare with   log_y: the loss in powers of ten
    Raises ValueError for a history without a number in it.
    """
    want("curves", "title:text log_y:flag", title, log_y)
    history = getattr(history, "history", history)
    if not isinstance(history, dict) or not all([is_list(part) for part in history.values()]):
        raise ValueError("curves: history is %s, a Network or its history is wanted"
                         % shown(history))
    for name in history:
        want_each("curves", name, history[name], is_one_number, "a finite number")
    return Picture(training(history, said(title), baseline, log_y),
                   characters.training_lines(history))


def network(model, columns=None, classes=None, title="Network 神經網路"):
    """Return the Picture of a network's neurons and weights.   columns, classes: names

    Raises ValueError for layers that are no column of neurons.
    """
    found = asked("network", model, columns, classes, title)
    return Picture(diagram(found, said(title), columns, classes),
                   characters.network_lines(found))


def confusion(network, data, labels=None, classes=None, title="Confusion matrix 混淆矩陣"):
    """Return the Picture of how often which class was taken for which.   data, labels: see above"""
    found = asked("confusion", network, None, classes, title)
    X, numbers, _, classes = table_of(found, data, labels, None, classes)
    answers = [found.loss.class_of(y) for y in found.outputs(X)]
    m = max(numbers + answers) + 1
    names = [str(name) for name in classes or range(m)]
    enough("confusion", "classes", names, m)
    C = confusion_matrix(answers, numbers, max(m, len(names)))
    return Picture(tiles.confusion(C, names, said(title)), characters.confusion_lines(C, names))


def asked(function, network, columns, classes, title):
    """Return the Network that is meant.   Raises ValueError for what cannot be drawn."""
    want(function, "columns:flat? classes:flat? title:text", columns, classes, title)
    return network_of(network, function)


def enough(function, what, names, count):
    """Raise ValueError for fewer names than are shown."""
    if len(names) < count:
        raise ValueError("%s: %s are %s, %d names are wanted" % (function, what, shown(names), count))


def table_of(network, data, labels, columns, classes):
    """Return X, class numbers, names of columns and classes.

    Raises ValueError for samples without labels.
    """
    if hasattr(data, "columns") and hasattr(data, "X"):
        return (data.X, labels or data.labels, data.columns, classes or data.classes)
    if labels is None:
        raise ValueError("pictures: there are no labels; a table of load_csv has them")
    labels = labels_of("pictures", labels)
    data = check_samples(network, data, "pictures")
    if len(data) != len(labels):
        raise ValueError("pictures: %d samples and %d labels; as many are wanted"
                         % (len(data), len(labels)))
    numbers = [class_of_target(t) if isinstance(t, (list, tuple)) else t for t in labels]
    m = max(2, len(network.outputs(data[:1])[0]))
    want_each("pictures", "label", numbers, lambda c: c in range(m),
              "a class from 0 to %d" % (m - 1))
    return data, numbers, columns, classes
