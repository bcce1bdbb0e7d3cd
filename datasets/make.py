"""Make the bundled CSV files anew:   python3 datasets/make.py [FOLDER]

What a formula makes comes from purenn.table.generate with RandomState(0).
FOLDER holds the measured sets as scikit-learn ships them, comma-separated without a header, the
class number last: iris.csv, wine.csv, breast_cancer.csv, digits8x8.csv. Without it they stay.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))

from purenn.table.generate import (  # noqa: E402
    make_blobs, make_circles, make_line, make_moons, make_spirals, parity, remember_first, sine, sums)
from purenn.numpy_random import RandomState  # noqa: E402

IRIS = ["sepal_length", "sepal_width", "petal_length", "petal_width", "species"]
WINE = ["alcohol", "malic_acid", "ash", "alcalinity_of_ash", "magnesium", "total_phenols",
        "flavanoids", "nonflavanoid_phenols", "proanthocyanins", "color_intensity", "hue",
        "od280_od315", "proline", "cultivar"]
NUCLEUS = ["radius", "texture", "perimeter", "area", "smoothness", "compactness", "concavity",
           "concave_points", "symmetry", "fractal_dimension"]
CANCER = [what + "_" + name for what in ("mean", "error", "worst") for name in NUCLEUS]
PIXELS = ["r%dc%d" % (i, j) for i in range(1, 9) for j in range(1, 9)]


def write(name, header, rows, to=HERE):
    """Write one CSV file.   rows: lists of text"""
    with open(os.path.join(to, name + ".csv"), "w", encoding="utf-8", newline="\n") as file:
        for row in [header] + rows:
            file.write(",".join(row) + "\n")


def measured(folder, file, names=None):
    """Return the rows of one of scikit-learn's files; names: words for its class numbers."""
    with open(os.path.join(folder, file)) as lines:
        rows = [line.strip().split(",") for line in lines]
    return [row[:-1] + [names[int(row[-1])] if names else row[-1]]
            for row in rows]


def plane(X, labels):
    """Return points of the plane with four decimals, and their class."""
    return [["%.4f" % v for v in x] + ["%d" % label] for x, label in zip(X, labels)]


def make_generated(to=HERE):
    """Write the sets that are made by a formula."""
    header = ["x1", "x2", "label"]
    write("moons", header, plane(*make_moons(200, noise=0.2, rng=RandomState(0))), to)
    write("circles", header, plane(*make_circles(200, noise=0.1, factor=0.5, rng=RandomState(0))),
          to)
    write("spirals", header, plane(*make_spirals(100, 3, 0.2, RandomState(0))), to)
    write("blobs", header, plane(*make_blobs(150, 3, 1.5, RandomState(0))), to)
    for name, (X, T) in (("line", make_line(100, 2, -1, 0.3, RandomState(0))),
                         ("sine", sine(200, 0.1, RandomState(0)))):
        write(name, ["x", "y"], [["%.4f" % x[0], "%.4f" % t[0]] for x, t in zip(X, T)], to)
    for name, (texts, labels) in (("sequences", remember_first(400, 20, RandomState(0))),
                                  ("parity", parity(256, 8, RandomState(0))),
                                  ("sums", sums(20, RandomState(0)))):
        write(name, ["text", "label"], [[t, "%d" % n] for t, n in zip(texts, labels)], to)


def make_measured(folder):
    """Write the sets that were measured."""
    write("iris", IRIS, [row for row in measured(
        folder, "iris.csv", ["setosa", "versicolor", "virginica"])])
    write("wine", WINE, measured(folder, "wine.csv", ["barolo", "grignolino", "barbera"]))
    write("breast_cancer", CANCER + ["diagnosis"],
          measured(folder, "breast_cancer.csv", ["malignant", "benign"]))
    digits = measured(folder, "digits8x8.csv")
    write("digits", PIXELS + ["digit"], digits)
    write("sevens", PIXELS + ["digit"], [row for row in digits if row[-1] in ("1", "7")])


if __name__ == "__main__":
    make_generated()
    if len(sys.argv) > 1:
        make_measured(sys.argv[1])
