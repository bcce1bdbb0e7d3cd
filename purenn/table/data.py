"""CSV text to lists: samples X, targets T, and a word on everything that was guessed.

X: (k, n) numbers, in the units of the file   labels: (k,) class numbers   T: (k, m)
A column of words is one input for each word, 1 where it stands.
"""
__all__ = ("load_csv", "parse_csv")

from ..fitting.checks import shown
from ..preprocessing import one_hot
from .bundled import places_of
from .plain.rows import plain_table
from .plain.words import as_rows


class Table:
    """What load_csv returns: X, T and what they mean.

    name: of the set   columns: the names of the n inputs   target: the name of the target
    classes: the m class names, None if the target is a quantity
    labels: (k,) class numbers or quantities   notes: what was guessed, a sentence each
    T: (k, m) one-hot, or (k, 1) quantities; of several targets labels and T are (k, m)
    text: whether X is one column of text, (k,) strings for an embedding.Vocabulary
    layout: the names of all columns of the file   fields: of those that make the inputs
    words: the words of those fields that hold words, by name
    dates: {column of dates: see dates.plan_of}   dress: {column of numbers: see units}
    na: marks for what is missing, beside the usual   above: see around.without_units
    hot: the columns that are the target together   pairs: see encoders.together
    header: whether the file named its columns
    """

    layout = fields = na = pairs = None
    words, dates, dress, above, hot = {}, {}, {}, {}, ()
    header = True

    def __init__(self, name, columns, X, target, classes, labels, notes):
        self.name, self.columns, self.X = name, columns, X
        self.target, self.labels, self.notes = target, labels, notes
        self.classes = classes      # type: list
        self.text = isinstance(X[0], str)
        self.T = one_hot(labels, len(classes)) if classes else as_rows(labels)

    def _repr_html_(self):
        """Return what a notebook shows."""
        return __import__("purenn.pictures.html", None, None, ["html"]).of_table(self)


def load_csv(name_or_path, *told, **options):
    """Return the Table of a bundled set ('iris') or of a CSV file ('my/file.csv').

    told, options: header, label, delimiter, quantity, drop, words, missing, encoding, na, skip,
    date, sheet: see fields.Reading
    Raises ValueError, one line, for a file that is missing, empty or not as it should be.
    """
    if hasattr(name_or_path, "__fspath__"):
        name_or_path = str(name_or_path)
    if not isinstance(name_or_path, str) or not name_or_path or "\0" in name_or_path:
        raise ValueError("load_csv: %s is no name of a file; a bundled set, such as 'iris', or a "
                         "path is wanted" % shown(name_or_path))
    plain = None if told or options else plain_csv(name_or_path)
    return plain or whole(name_or_path).load(name_or_path, told, options)


def plain_csv(name_or_path):
    """Return the Table of a plain file; None for any other, and where there is none."""
    for path in places_of(name_or_path):
        try:
            found = plain_table(path)
        except (OSError, AttributeError):       # Brython's files have no lines of bytes
            continue
        if found is None:
            return None
        names, X, classes, labels, notes = found
        table = Table(path.replace("\\", "/").split("/")[-1], names[:-1], X, names[-1], classes,
                      labels, notes)
        table.layout, table.fields, table.hot = names, names[:-1], []
        return table
    return None


def parse_csv(text, name="text", *told, **options):
    """Return the Table of CSV text; see load_csv."""
    return whole(name).parse(text, name, told, options)


def whole(name):
    """Return the reader of any table.   Raises ValueError where a bundle has left it out."""
    try:
        from . import whole as reader
    except ImportError:
        raise ValueError("%s: not there, or not plain: names in line 1, then numbers and the "
                         "target, with commas; bundle --modules table.whole reads any" % name)
    return reader
