"""What a reader may choose for a lesson: the language, numbers of their own."""
from ..terminal.expression import Expression
from .numbers import matrix_of, number_of, parsed, vector_of, whole_number_of


class Options:
    """What a reader may choose: the language, numbers by the name of their option, as text.

    full: all of a long training   data: a folder   out: a function of each block as it is made
    progress: a function of the number of epochs, such as terminal.progress.Progress
    columns: of the window that pictures in characters are for; None: a usual one
    """

    def __init__(self, lang="en", full=False, data=None, out=None, progress=None, columns=None,
                 numbers=()):
        self.lang, self.full, self.data, self.out = lang, full, data, out
        self.progress, self.columns = progress, columns
        for name, text in dict(numbers).items():
            setattr(self, name, text)


class Quiet:
    """Progress that nobody watches."""

    def __init__(self, epochs):
        self.epochs = epochs

    def __call__(self, network):
        """Hear of an epoch."""

    def close(self):
        """Hear of the end."""


class Reader:
    """Reads a lesson's numbers from its options, or takes the lesson's own.

    options: see Options, all optional   fields: name -> what was taken, as a reader types it
    """

    def __init__(self, options=None):
        self.options, self.fields = options, {}

    def progress(self, epochs):
        """Return what hears of every epoch: options.progress(epochs), else one that is quiet."""
        return (self.given("progress") or Quiet)(epochs)

    def across(self, usual, beside=0):
        """Return how wide a picture in characters may be, with so many columns beside it."""
        columns = self.given("columns")
        return usual if columns is None else max(1, min(usual, columns - beside))

    def given(self, name):
        """Return the text of an option, or None if the reader has not given it."""
        return getattr(self.options, name, None)

    def read(self, name, default, reader, wanted):
        """Return what reader makes of an option's text; without one the default."""
        text = self.chosen(name, default)
        return default if text is None else parsed(name, text, reader, wanted)

    def chosen(self, name, default):
        """Return an option's text, or None, and note in fields what is taken."""
        text = self.given(name)
        self.fields[name] = typed(default) if text is None else text
        return text

    def number(self, name, default):
        """Return an option's number."""
        return self.read(name, default, number_of, "one number is wanted")

    def vector(self, name, default):
        """Return an option's numbers."""
        return self.read(name, list(default), vector_of,
                         "numbers with commas are wanted, such as 1,2,3")

    def matrix(self, name, default):
        """Return an option's rows of numbers."""
        return self.read(name, [list(row) for row in default], matrix_of,
                         "rows of equal length are wanted, such as '1,2,3;4,5,6'")

    def layers(self, default):
        """Return (W, b) of each layer: --w1 --b1 --w2 --b2 in the places of the lesson's own."""
        return [(self.matrix("w%d" % k, W), self.vector("b%d" % k, b))
                for k, (W, b) in enumerate(default, 1)]

    def sizes(self, default):
        """Return the neurons of each layer; not so many that the page takes minutes."""
        found = self.vector("sizes", default)
        if min(found) < 1 or max(found) > 200 or found != [int(n) for n in found]:
            raise ValueError("lesson: --sizes is %r; whole numbers from 1 to 200 are wanted"
                             % self.given("sizes"))
        if len(found) < 2:
            raise ValueError("lesson: --sizes is %r; at least two layers are wanted, such as "
                             "2,1" % self.given("sizes"))
        return [int(n) for n in found]

    def seed(self):
        """Return the seed, a whole number; 0 if the reader gives none."""
        return self.read("seed", 0, whole_number_of, "a whole number is wanted")

    def function(self, default):
        """Return the option's formula of x."""
        text = self.chosen("function", default)
        return Expression(default if text is None else text)


def typed(value):
    """Return a number, vector or matrix as a reader types it: 1,2;3,4."""
    if isinstance(value, (list, tuple)):
        return (";" if value and isinstance(value[0], (list, tuple)) else ",").join(
            [typed(v) for v in value])
    return "%.6g" % value if isinstance(value, float) else str(value)
