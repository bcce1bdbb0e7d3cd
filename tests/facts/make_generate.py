"""Print tests/facts/generate.py: scikit-learn's and CS231n's data sets. Needs both packages.

python3 tests/facts/make_generate.py > tests/facts/generate.py
"""
import numpy
import sklearn
from sklearn import datasets

HEAD = '''"""Data sets of scikit-learn and of the CS231n notes: the facts for test_generate.

python3 tests/facts/make_generate.py > tests/facts/generate.py
(scikit-learn %s, NumPy %s)
"""

# [function, arguments by name, seed, X, labels, the generator's next random number]'''

CASES = [
    ("make_moons", {"n": 8, "noise": 0.2}, 42),
    ("make_moons", {"n": 7, "noise": 0.1}, 0),
    ("make_moons", {"n": 5, "shuffle": False}, 1),
    ("make_moons", {"n": 1, "noise": 0.3}, 2),
    ("make_circles", {"n": 8, "noise": 0.05, "factor": 0.5}, 42),
    ("make_circles", {"n": 7, "noise": 0.1}, 0),
    ("make_circles", {"n": 5, "factor": 0, "shuffle": False}, 1),
    ("make_blobs", {"n": 7}, 42),
    ("make_blobs", {"n": 5, "centers": 2, "spread": 0.5, "shuffle": False}, 0),
    ("make_blobs", {"n": 4, "centers": [[0, 0, 0], [5, 5, 5]], "spread": 2}, 1),
    ("make_blobs", {"n": 2, "centers": 3, "spread": 0}, 3),
    ("make_spirals", {"n": 4}, 0),
    ("make_spirals", {"n": 3, "arms": 2, "noise": 0.5}, 42),
]
LONG = [("make_moons", {"n": 200, "noise": 0.2}, 0),
        ("make_circles", {"n": 301, "noise": 0.1, "factor": 0.3}, 7),
        ("make_blobs", {"n": 500, "centers": 4}, 42),
        ("make_spirals", {"n": 100}, 0)]
NAMES = {"n": "n_samples", "spread": "cluster_std"}


def spirals(state, n=100, arms=3, noise=0.2):
    """Return the spirals of the CS231n notes.   ->   (n arms, 2), (n arms,)"""
    X, labels = [], []
    for j in range(arms):
        r = numpy.linspace(0, 1, n)
        t = numpy.linspace(j * 4, (j + 1) * 4, n) + state.randn(n) * noise
        X.append(numpy.stack([r * numpy.sin(t), r * numpy.cos(t)], axis=1))
        labels += [j] * n
    return numpy.concatenate(X), numpy.array(labels)


def fact(name, arguments, seed):
    """Return one row of the table."""
    state = numpy.random.RandomState(seed)
    if name == "make_spirals":
        X, labels = spirals(state, **arguments)
    else:
        theirs = {NAMES.get(key, key): value for key, value in arguments.items()}
        X, labels = getattr(datasets, name)(random_state=state, **theirs)
    return [name, arguments, seed, X.tolist(), labels.tolist(), state.rand()]


def long_fact(name, arguments, seed):
    """Return one row of the other table."""
    name, arguments, seed, X, labels, after = fact(name, arguments, seed)
    place = sum(i * label for i, label in enumerate(labels))
    return [name, arguments, seed, X[:2] + X[-2:], place, after]


def show(name, rows):
    """Print the rows, a number or two of X to a line."""
    print("%s = [" % name)
    for function, arguments, seed, X, labels, after in rows:
        print("    [%r, %r, %d,\n     [%s],\n     %r, %r]," % (
            function, arguments, seed, ",\n      ".join(map(repr, X)), labels, after))
    print("]")


print(HEAD % (sklearn.__version__, numpy.__version__))
show("FACTS", [fact(*case) for case in CASES])
print("\n# X is only its first two and last two rows, labels the sum of index times label")
show("LONG", [long_fact(*case) for case in LONG])
