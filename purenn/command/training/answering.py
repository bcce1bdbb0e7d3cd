"""What predict, evaluate and train --test share: a model from a file, and rows from another."""
from ...stored.about import checked
from ...preprocessing import gaps, without
from ...table.columns import listed, missing_in
from ...table.fields import WAYS
from ...table.plain.counts import counted
from ...table.pipeline import restore
from ...stored.storage import load, within
from . import table_options


def add_arguments(parser):
    """Add the model, the file, and how the file is written."""
    parser.add_argument("model", metavar="MODEL", help="a file written by train --save")
    parser.add_argument("data", metavar="FILE", help="a CSV file, a bundled set's name, or - for "
                                                     "standard input")
    parser.add_argument("--missing", choices=WAYS,
                        help="rows with fields that are empty, ? or NA: drop gives no answer, "
                             "refuse ends; else they take what was usual in the training rows")
    table_options.add_text(parser)


def open_model(path):
    """Return the Model in a file, and its Pipeline."""
    model = load(path)
    model.about = within(path, checked, model.about)
    return model, within(path, restore, model.about, model.network)


def as_learned(options, about, name):
    """Let a file be read as in training, where it is the same one and nobody says otherwise."""
    table = about.get("table", {}) if name == about.get("data") != "-" else {}
    for key in ("header", "delimiter", "encoding", "skip", "sheet", "missing"):
        if table.get(key) and getattr(options, key) in (None, "utf-8"):
            setattr(options, key, table[key])


def add_label(parser):
    """Add which column the answers are judged by."""
    parser.add_argument("--label", metavar="COL[,COL]", help="the target's column, if it has "
                        "another name than in training, or the model does not say")


def read_rows(pipeline, path, options, judged=False, label=None):
    """Return X, labels (None unless judged), and notes on what was done to the rows.

    judged: whether labels are wanted; rows that cannot be judged are then left out, else there
    is a row of X for each row of the file   label: see Pipeline.read
    """
    notes = []
    name, text = table_options.read_input(path, options, notes)
    X, labels, lines = pipeline.read(text, name, table_options.yes(options.header),
                                     options.delimiter, options.missing != "refuse", judged,
                                     options.skip, options.na, label,
                                     options.missing)
    notes += pipeline.notes
    if pipeline.unseen:
        words = sorted(set(["%s=%s" % pair for pair in pipeline.unseen]))
        notes.append(counted("%d fields hold a word that training has not seen: %s",
                             len(pipeline.unseen), listed(words, 5)))
    if judged:
        X, labels = with_labels(pipeline, X, labels, lines, options.missing, name, notes)
    found = [] if pipeline.inputs.text else gaps(X)
    if found and options.missing != "drop":
        notes.append(counted("%d rows with missing fields, filled with what was usual in training, "
                             "the first is line %d: %s", len(found), pipeline.lines[found[0]],
                             in_columns(X, pipeline)))
    return X, labels, notes


def in_columns(X, pipeline):
    """Return in which columns of the rows last read something is missing, as text."""
    return missing_in(X, pipeline.fields, pipeline.words, pipeline.layout, pipeline.marks)


def with_labels(pipeline, X, labels, lines, missing, name, notes):
    """Return X and labels without the rows that cannot be judged, told in notes."""
    out = [i for i, label in enumerate(labels) if label is None]
    if out and missing == "refuse":
        raise ValueError("%s line %d, %s: nothing, a target is wanted; try --missing mean"
                         % (name, lines[out[0]], pipeline.target))
    if missing == "drop" and not pipeline.inputs.text:
        out = sorted(set(out + gaps(X)))
    if out:
        notes.append(counted("%d rows with missing fields are left out, the first is line %d",
                             len(out), lines[out[0]]))
        X, labels, pipeline.lines = without(out, X, labels, lines)
    if not X:
        raise ValueError("%s: no row is left" % name)
    return X, labels


def judged_rows(pipeline, path, options):
    """Return X and the labels of a file whose answers are known, for train --test."""
    try:
        X, labels, _ = read_rows(pipeline, path, options, judged=True)
    except ValueError as error:         # --label is the training rows'
        raise ValueError(str(error).partition("; try --label ")[0])
    return X, labels
