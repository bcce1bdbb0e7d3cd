"""The first sections of a report: the data, the network and its settings, how it learned."""
from ...preprocessing import train_test_split
from ...spoken.language import heard, said
from ..pictures.charts import curves, training
from ..pictures.diagram import diagram
from ..pictures.tiles import digits, weights
from ..training.building import words_of
from ..training.options import NETWORK
from ..training.report import VERDICTS
from .html import bullets, facts, figure, lines, paragraph, section, short, table

ROWS, COLUMNS, IMAGES = 6, 8, 40    # of the table that are shown; pictures of a table of images
NAMES = {"train": "train 訓練", "validation": "validation 驗證", "test": "test 測試"}
CUT = 60                            # characters of a text that are shown


def data_section(subject):
    """Return the section on the table: what is in it, what was guessed, some rows."""
    data = subject.data
    pairs = [(said("Table"), data.name), (said("Rows"), rows_in_words(subject)),
             (said("Inputs"), str(len(data.columns)) + said(": ") + some(data.columns))]
    pairs.append((said("Target 正解"), target_in_words(subject)))
    parts = [facts(pairs)]
    if data.notes:
        parts += ["<h3>%s</h3>" % said("Guessed or done"),
                  bullets([heard(note) for note in data.notes])]
    return section("Data", "資料", *parts + [excerpt(subject)])


def rows_in_words(subject):
    """Return how many rows there are, and what they are for."""
    uses = {"train": said("to train"), "validation": said("to validate"),
            "test": said("held back to test"),
            "all": said("to judge the network by")}
    return str(sum([len(X) for X, _ in subject.parts.values()])) + said(": ") + said(", ").join(
        ["%d %s" % (len(X), uses[name]) for name, (X, _) in subject.parts.items()])


def target_in_words(subject):
    """Return what is to be answered."""
    data, pairs = subject.data, subject.pipeline.pairs
    if subject.several:
        return "; ".join([said("%s, %s in %d rows of %d", name, pairs[j][1], column.count(1),
                               len(column)) if pairs else
                          said("%s, a quantity from %.6g to %.6g", name, min(column), max(column))
                          for j, (name, column) in enumerate(zip(subject.several,
                                                                 zip(*data.labels)))])
    if not data.classes:
        return said("%s, a quantity from %.6g to %.6g", data.target, min(data.labels),
                    max(data.labels))
    counts = [data.labels.count(c) for c in range(len(data.classes))]
    return said("%s, one of %d classes: %s", data.target, len(counts), some(
        ["%s (%d)" % pair for pair in zip(data.classes, counts)]))


def some(names, most=12):
    """Return names as text, the last of many left out."""
    if len(names) <= most:
        return ", ".join(names)
    return "%s … %s" % (", ".join(names[:most - 1]), names[-1])


def excerpt(subject):
    """Return a few rows of the table; of images a grid, a few of each class."""
    data = subject.data
    if subject.are_images() and data.classes:
        X, labels = sample(data, IMAGES)
        return figure(digits(subject.filled(X), said("%s: %d of the images", data.name, len(X)),
                             labels, classes=data.classes), "images")
    order = sorted(range(0, len(data.X), max(1, len(data.X) // ROWS)))[:ROWS]
    shown, more = inputs_shown(data, COLUMNS)
    rows = [[short(data.columns[j]) for j in shown] + more + [short(data.target)]]
    rows += [cells(subject, data.X[i], shown) + more
             + [label_of(subject, as_answers(subject, [data.labels[i]])[0])] for i in order]
    return "<h3>%s</h3>" % said("Some rows") + table(rows, [] if data.text else shown,
                                                     label=said("some rows"))


def inputs_shown(data, most):
    """Return the places of the inputs that a table shows, and what stands for the others."""
    return range(min(most, len(data.columns))), ["…"] * (len(data.columns) > most)


def sample(data, count):
    """Return some rows and their labels, of each class in its share."""
    if len(data.X) <= count:
        return data.X, data.labels
    _, X, _, labels = train_test_split(data.X, data.labels, count / len(data.X), 0)
    return X[:count], labels[:count]


def cells(subject, x, shown):
    """Return the fields of a sample as text.   shown: the indices of the inputs"""
    if subject.data.text:
        return [short(x, CUT)]
    return ["–" if x[j] is None else "%.4g" % x[j] for j in shown]


def label_of(subject, label):
    """Return a class's name, or a quantity; of several targets what is answered to each."""
    if subject.several:
        return short(", ".join([part if isinstance(part, str) else "%.4g" % part
                                for part in label]))
    return short(subject.classes[label]) if subject.classes else "%.6g" % label


def as_answers(subject, labels):
    """Return labels as answers are given: several yes and no as their words, others as they are."""
    pairs = subject.pipeline.pairs
    return labels if not pairs else [[pair[int(v)] for pair, v in zip(pairs, label)]
                                     for label in labels]


def network_section(subject):
    """Return the section on the network: its layers, its weights, its settings."""
    picture = drawn(subject)
    parts = [lines(heard(repr(subject.network))), picture]
    if subject.settings:
        parts += ["<h3>%s</h3>" % said("Settings"), facts(settings_of(subject), "settings")]
        if subject.given is not None:
            parts.append(paragraph(said("* by default"), "dim"))
    return section("Network", "神經網路", *parts)


def settings_of(subject):
    """Return what was set, and what was left as usual, as (name, text) pairs."""
    pairs = []
    for name in NETWORK:
        value = subject.settings.get(name)
        if value in (None, 0) and name != "seed":
            continue
        star = " *" * (subject.given is not None and name not in subject.given)
        pairs.append((name, "%s%s" % (", ".join([str(size) for size in value])
                                      if isinstance(value, list) else value, star)))
    return pairs


def drawn(subject):
    """Return the picture of the network's weights; nothing for layers that are no neurons."""
    try:
        svg = diagram(subject.network, said("The network after learning"), subject.data.columns,
                      subject.outputs())
    except ValueError:
        return ""
    return figure(svg, "network")


def training_section(subject):
    """Return the section on the course of training, nothing if none is known."""
    parts = [subject.why in VERDICTS and paragraph(said(VERDICTS[subject.why],
                                                                   subject.epoch))]
    if subject.course:
        parts += [figure(svg, "course%d" % i) for i, svg in enumerate(both_curves(subject))]
    elif subject.network.history["loss"]:
        parts.append(figure(training(subject.network.history, said("Loss 損失 while learning")),
                            "course"))
    if subject.epoch != (subject.course.epochs[-1] if subject.course else subject.epoch):
        parts.append(paragraph(said(
            "Kept: the weights of epoch %d, the best on the validation rows.", subject.epoch)))
    optimizer = how(subject)
    return section("Training", "訓練", optimizer and paragraph(optimizer), *parts)


def how(subject):
    """Return in words by what steps the network learned."""
    if not subject.optimizer:
        return ""
    batch = subject.settings.get("batch")
    return said("%d epochs of %s%s, loss 損失函數: %s.",
                len(subject.network.history["loss"]), words_of(subject.optimizer),
                said(", %s rows an update", batch) if batch else "",
                subject.network.loss.name.replace("_", " "))


def both_curves(subject):
    """Return the pictures of the loss, and of the accuracy beside the commonest class, or R²."""
    loss, share = [[(said(NAMES[name]), xs, ys) for name, xs, ys in subject.course.series(i)]
                   for i in (0, 1)]
    yield curves(loss, said("Loss 損失"), said("epoch"), said("loss 損失"))
    if subject.classes or subject.pipeline.pairs:
        part = subject.results[subject.judged]
        yield curves(share, said("Accuracy 準確率"), said("epoch"), said("accuracy 準確率"),
                     baseline=(said("always %s", label_of(subject, subject.common()))
                               if subject.classes else said("always the same"), part["always"]))
    else:
        yield curves(share, "R²", said("epoch"), "R²", baseline=(said("always the mean"), 0))


def weights_section(subject):
    """Return the section on the first layer's weights as images, nothing if they are none."""
    if not subject.are_images():
        return None
    try:
        svg = weights(subject.network, said("What each neuron looks for"))
    except ValueError:
        return None
    return section("Weights of the first layer", "權重", figure(svg, "weights"))
