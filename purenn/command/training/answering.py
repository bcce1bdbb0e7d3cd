"""What predict, evaluate and train --test share: a model from a file, and rows from another."""
from ...table.about import checked
from ...table.missing import gaps, without
from ...table.pipeline import restore
from ...stored.storage import load, within
from . import table_options


def add_arguments(parser):
    """Add the model, the file, and how the file is written."""
    parser.add_argument("model", metavar="MODEL", help="a file written by train --save")
    parser.add_argument("data", metavar="FILE", help="a CSV file, a bundled set's name, or - for "
                                                     "standard input")
    parser.add_argument("--missing", choices=("drop", "mean"),
                        help="rows with fields that are empty, ? or NA: leave them out, or take "
                             "the mean of the training rows (as in training)")
    table_options.add_text(parser)


def open_model(path):
    """Return the Model in a file, and its Pipeline."""
    model = load(path)
    model.about = within(path, checked, model.about)
    return model, within(path, restore, model.about, model.network)


def way_of(options, about):
    """Return what to do about missing fields: what is told, else what training did for inputs."""
    trained = about.get("table", {}).get("missing")
    return options.missing or ("mean" if trained == "mean" else None)


def read_rows(pipeline, path, options, missing=None, judged=False):
    """Return X, labels (None unless judged), and notes on what was done to the rows."""
    name, text = table_options.read_input(path, options.encoding)
    header = table_options.yes(options.header)
    try:
        X, labels, lines = pipeline.read(text, name, header, options.delimiter,
                                         missing is not None, judged)
    except ValueError as error:             # what is missing here cannot be left out
        raise ValueError(table_options.as_options(str(error).split(" (drop: ")[0])) from None
    notes = ["%d fields hold a word that training has not seen"
             % pipeline.unseen] * bool(pipeline.unseen)
    return without_gaps(pipeline, X, labels, lines, missing, name, notes) + (notes,)


def without_gaps(pipeline, X, labels, lines, missing, name, notes):
    """Return X and labels without the rows that are not to be answered, told in notes."""
    out = [] if pipeline.inputs.text or missing != "drop" else gaps(X)
    out = sorted(set(out + [i for i, label in enumerate(labels or []) if label is None]))
    if out and missing is None:
        raise ValueError("%s line %d, %s: nothing, a target is wanted (--missing drop)"
                         % (name, lines[out[0]], pipeline.target))
    if out:
        notes.append("%d rows with missing fields left out, the first is line %d"
                     % (len(out), lines[out[0]]))
        X, pipeline.lines = without(out, X, lines)
        labels = labels and without(out, labels)[0]
    if not X:
        raise ValueError("%s: no row is left" % name)
    return X, labels


def judged_rows(pipeline, path, options):
    """Return X and the labels of a file whose answers are known, for train --test."""
    X, labels, _ = read_rows(pipeline, path, options, options.missing, judged=True)
    return X, labels
