"""Where data is looked for that cannot be bundled: --data DIR, $PURENN_DATA, ../shared/data."""
import os
from itertools import islice

from ..table import idx
from ..table.data import Table, load_csv

HOUSE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
HOW = {
    "ex3data1.csv": "save X and y of ex3data1.mat, from exercise 3 of the machine-learning "
                    "course, as rows of 400 pixels and the label, put the file into a folder",
    "mnist17_train200.csv": "python3 -m purenn get mnist --to DIR",
    "mnist17_test1000.csv": "python3 -m purenn get mnist --to DIR",
}
IMAGES, LABELS = "train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz"
ROWS = {"mnist17_train200.csv": (0, 200), "mnist17_test1000.csv": (2000, 3000)}


def folders(folder):
    """Return the folders to look in, in order."""
    shared = os.path.join(HOUSE, "..", "shared", "data")
    return [place for place in (folder, os.environ.get("PURENN_DATA"), shared) if place]


def load(name, folder=None):
    """Return the Table of a file that is not bundled; MNIST's ones and sevens also from MNIST.

    Raises ValueError, one line that says what to get and where to put it.
    """
    for place in folders(folder):
        if os.path.exists(os.path.join(place, name)):
            return load_csv(os.path.join(place, name), header=False, label=-1, quantity=False)
        if name in ROWS and os.path.exists(os.path.join(place, IMAGES)):
            return ones_and_sevens(place, name)
    raise ValueError("%s is not bundled: %s and name that with --data DIR or in PURENN_DATA"
                     % (name, HOW[name]))


def ones_and_sevens(folder, name):
    """Return rows of MNIST's training images, counting its ones (class 0) and sevens (1) alone."""
    labels = idx.read(os.path.join(folder, LABELS))
    images = idx.rows(os.path.join(folder, IMAGES))
    found = [(x, label // 7) for x, label in islice(
        ((x, label) for x, label in zip(images, labels) if label in (1, 7)), *ROWS[name])]
    X, classes = [list(column) for column in zip(*found)]
    return Table(name, ["pixel %d" % (j + 1) for j in range(len(X[0]))], X, "class", ["0", "1"],
                 classes, [])
