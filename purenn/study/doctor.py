"""The doctor looks at a network, its data and its history, and says what is likely wrong.

A finding is one line: the number, the reason, what to try. No finding: nothing is known to be
wrong. examine may be called before fit, between two fits, in on_epoch, and after fit.
X: (k, n) samples   T: (k, m) their targets   A: what an activation puts out
"""
__all__ = ("examine",)

from ..fitting.checks import BARE
from ..fitting.faults import at_fault
from ..fitting.wanted import want
from ..layers import Activation, parameter_rows
from ..models import network_of
from ..more.nested import flatten
from ..samples import check, class_of_target
from ..stored.kinds import kind_of
from ..vector import argmax, total
from .data_doctor import (counts, examine_inputs, examine_labels, examine_reach, examine_split,
                          spread)
from .metrics import each_its_own, evaluated, macro, recall

ROWS = 200                          # samples that go forward to look into the layers
GOOD = 0.95                         # accuracy or R^2 from which on a network may look as it likes


def examine(network, X, T, X_test=None, T_test=None, labels=None, names=None):
    """Return the findings, a list of lines; an empty one is good news.

    network: a Network or a NeuralNetwork   X_test, T_test: the part held back, if there is one
    labels: the class numbers as they were before one_hot, if at hand   names: of the inputs
    """
    network = network_of(network, "examine")
    want("examine", "labels:flat? names:list? X_test:list? T_test:list?", labels, names, X_test,
         T_test)
    X, T = check(network, X, T, "examine")
    if [part for part in (X_test, T_test) if part is not None and len(part)]:
        X_test, T_test = check(network, X_test, T_test, "examine, of the test part")
    try:
        return findings(network, X, T, X_test, T_test, labels, names)
    except BARE as error:
        raise at_fault(network, X, T, "examine") or error


def findings(network, X, T, X_test, T_test, labels, names):
    """Return the findings, one after the other."""
    found = examine_labels(labels or []) + examine_inputs(network, X, names)
    found += examine_reach(network, T)
    found += examine_split(network, X, T, X_test, T_test) if X_test else []
    if not finite(parameter_rows(network.parameters())):
        return found + ["a weight is infinite or no number: training ran away; start anew with "
                        "a smaller lr"]
    found += identical_units(network)
    losses = network.history["loss"]
    score = share(evaluated(network, X, T)) if losses else 0
    if score < GOOD:
        found += examine_layers(network, X)
    if losses:
        found += examine_loss(losses, score)
        found += examine_answers(network, X, T, X_test, T_test, score)
    return found


def identical_units(network):
    """Return the hidden layers in which neurons are copies of each other, now and for ever."""
    dense = [(i, layer) for i, layer in enumerate(network.layers) if kind_of(layer) == "Dense"]
    found = []
    for (i, layer), (_, after) in zip(dense, dense[1:]):
        onward = list(zip(*after.W)) if after.n == layer.m else [()] * layer.m
        groups = {}
        for j, (w, b) in enumerate(zip(layer.W, layer.b)):
            key = (tuple(w), b, tuple(onward[j]))
            groups[key] = groups.get(key, 0) + 1
        most = max(groups.values())
        if most > 1:
            found.append("layers[%d]: %d of %d neurons are the same and get the same gradient, "
                         "so they stay the same: draw the weights (init)" % (i, most, layer.m))
    return found


def examine_layers(network, X):
    """Return the layers whose activations hardly pass a gradient on."""
    network.forward(X[::max(1, len(X) // ROWS)][:ROWS])
    found = []
    for i, layer in enumerate(network.layers):
        name = layer.name if isinstance(layer, Activation) else ""
        if name in ("sigmoid", "tanh"):
            found += saturated(i, name, flatten(layer.A))
        elif name == "relu":
            found += dead(i, [flatten(a) for a in layer.A])
        elif name == "step":
            found.append("layers[%d]: a step has no slope, and nothing before it learns: try a "
                         "sigmoid or tanh, or the loss perceptron_loss without it" % i)
    return found


def saturated(i, name, A):
    """Return the finding on a layer whose outputs lie at their ends, where the slope is flat."""
    low = 0.01 if name == "sigmoid" else -0.99
    ends = total([a < low or a > 0.99 for a in A]) / len(A)
    if ends <= 0.5:
        return []
    slope = total([a * (1 - a) if name == "sigmoid" else 1 - a * a for a in A]) / len(A)
    return ["layers[%d]: %.0f %% of the outputs are above 0.99 or below %g, mean slope %.2g: "
            "scale the inputs, or draw smaller weights" % (i, 100 * ends, low, slope)]


def dead(i, A):
    """Return the finding on a layer whose neurons are 0 for every row.   A: (k, m)"""
    silent = total([max(column) <= 0 for column in zip(*A)])
    if 4 * silent < len(A[0]) or not silent:
        return []
    return ["layers[%d]: %d of %d relus are 0 for every row and learn no more: a smaller lr, "
            "init='he', or another seed" % (i, silent, len(A[0]))]


def examine_loss(losses, score):
    """Return what is odd about the course of the loss.   losses: one an epoch"""
    if len(losses) < 3:
        return []
    first, last, least = losses[0], losses[-1], min(losses)
    if last > 2 * least and last > 0.2 * first:
        return ["the loss rose from %.4g (epoch %d) to %.4g: try a third of the lr"
                % (least, losses.index(least) + 1, last)]
    if len(losses) >= 10 and last > 0.95 * first and score < GOOD:
        return ["the loss fell from %.4g to %.4g only in %d epochs: try ten times the lr, or "
                "other first weights" % (first, last, len(losses))]
    return []


def examine_answers(network, X, T, X_test, T_test, score):
    """Return what is odd about the answers of a trained network."""
    found = shrunk(network) or alike(network.outputs(X), T) if score < GOOD else []
    part = "test" if X_test else "training"
    T_judged = T_test if X_test else T
    result = evaluated(network, X_test or X, T_judged)
    if "accuracy" in result and not each_its_own(network, T):
        here = counts(T)            # the class that is the commonest while learning
        common = counts(T_judged)[here.index(max(here))] / len(T_judged)
        if result["accuracy"] <= common and result["accuracy"] < GOOD and not finds_the_rare(
                network, X_test or X, T_judged):
            found.append("%s accuracy is %.3f, and always the commonest class gets %.3f: try "
                         "hidden neurons, more epochs, another lr, or weights for rare classes "
                         "(sample_weight=balanced(T), --balance)"
                         % (part, result["accuracy"], common))
        found += thresholds(network, X, T)
    elif result.get("r2", 1) < 0.02:
        found.append("%s R^2 is %.3f, and always the mean gets 0: try hidden neurons, more "
                     "epochs, another lr" % (part, result["r2"]))
    return found + (gap(score, result, len(X_test)) if X_test else [])


def shrunk(network):
    """Return the finding on a layer whose weights cost so much that they have gone."""
    for i, layer in enumerate(network.layers):
        cost = layer.penalty()      # of weights alone, which parameters lists first
        if cost and max([abs(w) for row in layer.parameters()[0][0] for w in row]) < 0.01:
            return ["layers[%d]: no weight is above 0.01: they cost more than they bring; try a "
                    "tenth of the l2" % i]
    return []


def finds_the_rare(network, X, T):
    """Return whether the classes, each counting alike, are told better than by one answer."""
    answers = [network.loss.class_of(y) for y in network.outputs(X)]
    shares = recall(answers, [class_of_target(t) for t in T])
    return macro(shares) > 1 / len(shares) + 0.1


def alike(Y, T):
    """Return the finding on outputs that hardly depend on the row.   Y, T: (k, m)"""
    given, wanted = [max([spread(column)[1] for column in zip(*V)]) for V in (Y, T)]
    if given >= 0.1 * wanted:
        return []
    return ["the outputs are nearly the same for every row (deviation %.2g, the targets' %.2g): "
            "other first weights, or more neurons" % (given, wanted)]


def thresholds(network, X, T):
    """Return the finding if asking each output for itself looks better than the largest is."""
    if len(T[0]) < 2 or network.loss.compares():
        return []
    P = [network.loss.probabilities(y) for y in network.outputs(X)]
    asked = total([p[argmax(t)] >= 0.5 for p, t in zip(P, T)]) / len(T)
    largest = total([argmax(p) == argmax(t) for p, t in zip(P, T)]) / len(T)
    if asked <= largest + 0.1:
        return []
    many = total([v >= 0.5 for p in P for v in p]) / len(P)
    return ["%.1f outputs a row are 0.5 or more: counting the right one among them gives %.2f, "
            "the largest output is right for %.2f; judge by argmax" % (many, asked, largest)]


def gap(score, result, k):
    """Return the finding if the test part of k rows does worse than chance explains."""
    test = share(result)
    chance = 3 * (max(0, test * (1 - test)) / k) ** 0.5 if "accuracy" in result else 0.1
    if score - test <= max(0.1, chance):
        return []
    return ["%.3f in training and %.3f in the test: learned by heart; try l2, dropout, fewer "
            "neurons or more rows" % (score, test)]


def share(result):
    """Return the accuracy or R^2 among what evaluate has found."""
    return result.get("accuracy", result.get("r2"))


def finite(rows):
    """Return whether no number is infinite or NaN."""
    return all([v - v == 0 for row in rows for v in row])
