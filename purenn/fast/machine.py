"""What the running Python is good at, decided here alone, by trying the very thing.

Nothing is concluded from a neighbouring name: that operator.mul is there says nothing of exec.
"""
try:
    from math import sumprod
except (ImportError, AttributeError):       # Skulpt answers a missing name with the latter
    sumprod = None
try:
    from math import dist
except (ImportError, AttributeError):
    dist = None
try:
    from operator import mul
except (ImportError, AttributeError):
    mul = None
try:
    from sys import getrefcount
except (ImportError, AttributeError):
    getrefcount = None
try:
    import __pypy__
except ImportError:
    __pypy__ = None


def can_exec(run=None):
    """Return whether a text can be made a function, in a dict: some have no exec, some forbid it.

    run: another exec, to try this with
    """
    try:
        made = {}
        (run or exec)("def twice(x):\n    return 2*x", made)
        return made["twice"](3) == 6
    except Exception:
        return False


def can_compile():
    """Return whether compiled code runs as its text does: Brython 3.15 gets slices wrong."""
    try:
        made, x = {}, []
        exec(compile("def put(x):\n    x[:] = [2]", "<try>", "exec"), made)
        made["put"](x)
        return x == [2]
    except Exception:
        return False


def can_answer():
    """Return whether a dict can answer a missing key: MicroPython's cannot."""
    class Squares(dict):
        """A dict that computes what it does not have."""

        def __missing__(self, n):
            """Return the square."""
            return n * n

    try:
        return Squares()[3] == 9
    except KeyError:
        return False


def counts_holders():
    """Return whether it can be known by how many a list is held: Brython counts none."""
    if getrefcount is None:
        return False
    held = []
    alone, holder = getrefcount(held), [held]
    return getrefcount(holder[0]) == alone + 1


def exact_tanh():
    """Return the compiled tanh, if there is one that does not overflow; else None."""
    try:
        from math import tanh
        return tanh if tanh(1000) == 1 else None
    except (ImportError, AttributeError):   # small boards
        return None


COUNTS_HOLDERS = counts_holders()
COMPILES = can_compile()                    # code can be kept, and run once more
WRITES = can_exec() and can_answer()        # what is written out can be run, and found again
COMPILED = WRITES and mul is not None and __pypy__ is None      # a call into C beats a loop
# matrices up to so many numbers are multiplied written out, and rows up to these lengths
LARGEST_WRITTEN_OUT = 64 if COMPILED else 24 if WRITES and __pypy__ else 0
LARGEST_FOR_ONE = 512 if COMPILED else 0    # the same for one sample, as in learning one by one
LONGEST_WRITTEN_OUT = 0 if not WRITES else 6 if __pypy__ else 12 if sumprod else 24
WIDEST = 1024 if COMPILED else 16 if WRITES and __pypy__ else 0     # rows written out elsewhere
LARGEST_LOSS = WIDEST // 4 if COMPILED else WIDEST       # outputs of a loss written out
# products by distances: rows from this length on, of each side so many, and their product
DISTANT = () if not (COMPILED and dist) else (64, 16, 1024) if sumprod else (14, 4, 128)
BLOCK = 256                                 # samples whose outer products are added up at once
ZEROS = 0.75 if __pypy__ else 0.4           # the share of zeros worth leaving out
LONG = 64                                   # from this many inputs on they are worth a look
SHORT = 8                   # up to this length a row is best changed by a plain loop,
LONGEST_CHANGED = 64        # and up to this one written out
# a network's epochs are learned by generated code if it has at most so many parameters, each of
# them has at least so many samples to learn, and where somebody looks after every epoch, that has
# so many: one by one, in batches
ONE_BY_ONE, IN_BATCHES = (((500, 5, 30), (200, 30, 300)) if COMPILED else
                          ((150, 50, 100), (150, 500, 1000)))
RULE = 1.5 if COMPILED else 8               # times so many if the rule is more than plain descent
