"""Where data is looked for that cannot be bundled: --data DIR, $PURENN_DATA, ../shared/data."""
import os

from ..data import load_csv

HOUSE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
HOW = {
    "ex3data1.csv": "the 5000 digits of the machine-learning course's exercise 3: save X and y "
                    "of its ex3data1.mat as rows of 400 pixels and the label",
    "mnist17_train200.csv": "the ones and sevens of MNIST's training images: 200 rows of 784 "
                            "pixels and the class (0 for 1, 1 for 7), rows 0-199 of them",
    "mnist17_test1000.csv": "the ones and sevens of MNIST's training images: 1000 rows of 784 "
                            "pixels and the class (0 for 1, 1 for 7), rows 2000-2999 of them",
}


def find(name, folder=None):
    """Return the path of a file that is not bundled.

    Raises ValueError, one line that says what to get and where to put it.
    """
    folders = [folder, os.environ.get("PURENN_DATA"), os.path.join(HOUSE, "..", "shared", "data")]
    for place in folders:
        if place and os.path.exists(os.path.join(place, name)):
            return os.path.join(place, name)
    raise ValueError("%s is not bundled: %s; put it into a folder and name that with --data or "
                     "in PURENN_DATA" % (name, HOW[name]))


def load(name, folder=None):
    """Return the Table of a file that is not bundled."""
    return load_csv(find(name, folder), header=False, label=-1, quantity=False)
