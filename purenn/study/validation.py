"""Validation: how good a network is on samples it has not learned from.

build(seed) returns a fresh network, such as lambda seed: mlp([4, 8, 3], Rng(seed)).
X: (k, n) samples   T: (k, m) targets   score: network.score, the accuracy or R^2
Settings are fit's: epochs, lr, batch_size, shuffle; and in place of an optimizer, which remembers,
make_optimizer, a function that returns a fresh one, such as lambda: Adam(0.01).
"""
__all__ = ("k_folds", "cross_validate", "grid_search", "learning_curve", "EarlyStopping")

from ..fitting.checks import shown
from ..fitting.told import told
from ..fitting.wanted import labels_of, want
from ..layers import parameter_rows
from ..network import Network
from ..preprocessing import moments, shuffled_groups, train_test_split
from ..rng import Rng
from ..samples import are_classes, check

SETTINGS = ("epochs", "lr", "batch_size", "shuffle", "make_optimizer")


def k_folds(labels, k=5, seed=0, stratify=True):
    """Return k pairs (training indices, validation indices); each row is once in validation.

    labels: (r,) class numbers or (r, m) targets   stratify: every fold gets its share of each
    class; False for quantities. Folds differ by one row at most.
    Raises ValueError unless k is from 2 to the number of rows, and for a label None or NaN.
    """
    labels = labels_of("k_folds", labels)
    want("k_folds", "k:whole stratify:flag", k, stratify)
    if not 2 <= k <= len(labels):
        raise ValueError("k_folds: k is %s, from 2 to the number of rows, %d, is wanted"
                         % (shown(k), len(labels)))
    order = [i for group in shuffled_groups(labels, Rng(seed), stratify) for i in group]
    folds = [sorted(order[j::k]) for j in range(k)]     # dealt like cards, class after class
    return [([i for i in range(len(labels)) if i not in held], fold)
            for fold, held in [(fold, set(fold)) for fold in folds]]


def cross_validate(build, X, T, k=5, seed=0, **settings):
    """Return {'scores': (k,), 'mean': their mean, 'spread': their standard deviation}.

    Each of k networks learns all folds but one and is scored on that one. Fold j is learned by
    build(seed + j), so that the spread is that of the samples and of the first weights.
    Raises ValueError for an unknown setting, and as k_folds and fit do.
    """
    check_settings("cross_validate", settings)
    X, T = check(built("cross_validate", build, seed), X, T, "cross_validate")
    scores = []
    for j, (training, held) in enumerate(k_folds(T, k, seed, are_classes(T))):
        network = learn(build(seed + j), pick(X, training), pick(T, training), seed + j, settings)
        scores.append(network.score(pick(X, held), pick(T, held)))
    means, deviations = moments([[score] for score in scores])
    return {"scores": scores, "mean": means[0], "spread": deviations[0]}


def grid_search(build, grid, X, T, k=5, seed=0, **settings):
    """Return (chosen settings, mean score, spread) for every choice from the grid, best first.

    grid: a dict of lists of values. Names of fit's settings go to fit, all others to
    build(seed, name=value, ...). Every choice meets the same folds; of equals the first is first.
    Raises ValueError for a grid without choices, and as cross_validate does.
    """
    want("grid_search", "build:builder", build)
    results = []
    for chosen in choices(grid):
        ours = dict([(name, chosen[name]) for name in chosen if name not in SETTINGS])
        theirs = dict(settings)
        theirs.update([(name, chosen[name]) for name in chosen if name in SETTINGS])
        found = cross_validate(lambda s: build(s, **ours), X, T, k, seed, **theirs)
        results.append((chosen, found["mean"], found["spread"]))
    places = sorted(range(len(results)), key=lambda i: (-results[i][1], i))
    return [results[i] for i in places]


def choices(grid):
    """Return every choice of one value a name, names in alphabetical order, the last fastest."""
    if not isinstance(grid, dict) or not grid or not all([isinstance(name, str) for name in grid]):
        raise ValueError("grid_search: grid is %s, a dict of lists of values is wanted, such as "
                         "{'lr': [0.1, 0.01]}" % shown(grid))
    result = [{}]
    for name in sorted(grid):
        if not isinstance(grid[name], (list, tuple)) or not grid[name]:
            raise ValueError("grid_search: %s is %r, a list of values is wanted"
                             % (name, grid[name]))
        result = [dict(list(chosen.items()) + [(name, value)]) for chosen in result
                  for value in grid[name]]
    return result


def learning_curve(build, X, T, sizes, test=0.3, seed=0, **settings):
    """Return (n, training score, validation score) of networks that learned n samples.

    sizes: the n; a larger one contains the samples of a smaller   test: the share of rows that
    only judges, the same for all n. Raises ValueError for a size that cannot be had.
    """
    check_settings("learning_curve", settings)
    want("learning_curve", "sizes:list", sizes)
    X, T = check(built("learning_curve", build, seed), X, T, "learning_curve")
    X_train, X_test, T_train, T_test = train_test_split(X, T, test, seed, are_classes(T))
    order = list(range(len(X_train)))
    Rng(seed).shuffle(order)
    curve = []
    for n in sizes:
        if n not in range(1, len(order) + 1):
            raise ValueError("learning_curve: size %r, from 1 to the %d training rows is wanted"
                             % (n, len(order)))
        part = pick(X_train, order[:n]), pick(T_train, order[:n])
        network = learn(build(seed), part[0], part[1], seed, settings)
        curve.append((n, network.score(*part), network.score(X_test, T_test)))
    return curve


def built(function, build, seed):
    """Return a fresh network.   Raises ValueError, named after the function, if it is none."""
    want(function, "build:builder", build)
    try:
        network = build(seed)
    except TypeError as error:
        raise ValueError("%s: build ends in TypeError: %s" % (function, error))
    if not isinstance(network, Network):
        raise ValueError("%s: build gives %s, a Network is wanted" % (function, shown(network)))
    return network


def learn(network, X, T, seed, settings):
    """Let a fresh network learn, with a fresh optimiser if one is asked for; return it."""
    if network.history["loss"]:
        raise ValueError("build: the network has learned before, a fresh one is wanted")
    settings = dict(settings, seed=seed)
    make_optimizer = settings.pop("make_optimizer", None)
    if make_optimizer:
        want("fit", "make_optimizer:maker", make_optimizer)
        settings["optimizer"] = make_optimizer()
    return network.fit(X, T, **settings)


def pick(rows, indices):
    """Return the rows at these indices."""
    return [rows[i] for i in indices]


def check_settings(name, settings):
    """Raise ValueError for a setting that is not here."""
    for setting in sorted(settings):
        if setting not in SETTINGS:
            raise ValueError("%s: no setting %r; there are %s"
                             % (name, setting, ", ".join(SETTINGS)))


class EarlyStopping:
    """Ends fit when a measure has not become better for some epochs: an on_epoch of fit.

    stopping = EarlyStopping(patience=10)
    network.fit(X, T, validation=(X_test, T_test), on_epoch=stopping)
    stopping.restore(network)       # the best weights, also if the epochs ended first

    patience: epochs without a better value   measure: a name in network.history; what ends in
    loss is better when smaller, all else when larger
    best, epoch: the best value and when it was, counting from 1; another network begins anew
    Raises ValueError if patience is below 1, or for a measure the history does not hold.
    """

    def __init__(self, patience=10, measure="val_loss"):
        want("EarlyStopping", "patience:from_1 measure:text", patience, measure)
        self.patience, self.measure = patience, measure
        self.best, self.epoch, self.rows, self.network = None, 0, [], None

    @told
    def __call__(self, network):
        """Look at the newest value; return whether to stop, then with the best weights back."""
        if self.measure not in network.history:
            raise ValueError("EarlyStopping: no %r in the history; there are %s"
                             % (self.measure, ", ".join(sorted(network.history))))
        values = network.history[self.measure]
        sign = -1 if self.measure.endswith("loss") else 1
        anew = self.best is None or self.network not in (None, network)
        self.network = network
        if anew or sign * values[-1] > sign * self.best:
            self.best, self.epoch = values[-1], len(values)
            self.rows = [list(row) for row in kept_rows(network)]
        stop = bool(len(values) - self.epoch >= self.patience)
        if stop:
            self.restore(network)
        return stop

    def restore(self, network):
        """Give the network the weights of the best epoch, in place.

        Raises ValueError before any epoch, and for another network than it has looked at.
        """
        want("EarlyStopping: restore", "network:network", network)
        rows = kept_rows(network)
        if network is not self.network or [len(row) for row in rows] != [
                len(row) for row in self.rows]:
            raise ValueError("EarlyStopping: restore: %s" % (
                "the best weights are of another network" if self.rows else "no epoch was seen; "
                "try fit(..., on_epoch=stopping) first"))
        for row, best in zip(rows, self.rows):
            row[:] = best


def kept_rows(network):
    """Return the rows that make the network: its parameters and what layers keep beside them."""
    rows = parameter_rows(network.parameters())
    for layer in network.layers:
        rows += layer.buffers()
    return rows
