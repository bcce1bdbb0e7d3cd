"""Folds, scores on samples held back, and stopping in time."""
from purenn.more.batchnorm import BatchNorm
from purenn.layers import Dense
from purenn.models import mlp
from purenn.network import Network
from purenn.more.momentum import Adam
from purenn.preprocessing import one_hot
from purenn.rng import Rng
from purenn.study.validation import (EarlyStopping, cross_validate, grid_search, k_folds,
                                     learning_curve)
from tests.check import close, matrix, message

LABELS = [0] * 11 + [1] * 6 + [2] * 3
rng = Rng(3)
X = [[rng.normal(c, 0.3), rng.normal(-c, 0.3)] for c in LABELS]
T = one_hot(LABELS, 3)


def build(seed, hidden=3):
    return mlp([2, hidden, 3], Rng(seed))


def line(seed):
    return Network([Dense(1, 1, Rng(seed))])


def plane(seed):
    return Network([Dense(2, 1, Rng(seed))])


def test_every_row_is_in_validation_once_and_else_in_training():
    for stratify in (True, False):
        folds = k_folds(LABELS, 4, seed=1, stratify=stratify)
        assert sorted([i for _, held in folds for i in held]) == list(range(20))
        assert [sorted(training + held) for training, held in folds] == [list(range(20))] * 4


def test_folds_differ_by_one_row_and_by_one_row_of_each_class():
    for k in (2, 3, 7, 20):
        held = [held for _, held in k_folds(LABELS, k)]
        sizes = [len(rows) for rows in held]
        assert max(sizes) - min(sizes) <= 1
        for c in (0, 1, 2):
            counts = [len([i for i in rows if LABELS[i] == c]) for rows in held]
            assert max(counts) - min(counts) <= 1, (k, c)


def test_one_hot_targets_are_folded_as_their_classes():
    assert k_folds(T, 3, seed=5) == k_folds(LABELS, 3, seed=5)


def test_the_same_seed_folds_alike_and_another_seed_does_not():
    folds = [k_folds(LABELS, 3, seed) for seed in (1, 1, 2)]
    assert folds[0] == folds[1] != folds[2]


def test_quantities_are_folded_without_classes():
    assert len(k_folds([i / 7 for i in range(5)], 5, stratify=False)) == 5


def test_cross_validation_scores_each_fold_by_a_network_that_never_saw_it():
    Q = [[x[0] - x[1] / 3] for x in X]                  # quantities: R^2 tells runs apart
    found = cross_validate(plane, X, Q, k=3, seed=4, epochs=2)
    scores = []
    for j, (training, held) in enumerate(k_folds(Q, 3, 4, stratify=False)):
        network = plane(4 + j)
        network.fit([X[i] for i in training], [Q[i] for i in training], epochs=2, seed=4 + j)
        scores.append(network.score([X[i] for i in held], [Q[i] for i in held]))
    assert found["scores"] == scores
    mean = sum(scores) / 3
    assert close(found["mean"], mean)
    assert close(found["spread"] ** 2, sum([(score - mean) ** 2 for score in scores]) / 3)


def test_quantities_are_scored_by_r2():
    samples = matrix(12, 1)
    targets = [[3 * x[0] - 1] for x in samples]
    assert cross_validate(line, samples, targets, k=3, epochs=50)["mean"] > 0.999


def test_every_fold_gets_an_optimiser_of_its_own():
    made = []

    def make_optimizer():
        made.append(Adam(0.05))
        return made[-1]

    cross_validate(build, X, T, k=2, epochs=3, batch_size=10, make_optimizer=make_optimizer)
    assert [optimizer.t for optimizer in made] == [3, 3]


def test_grid_search_tries_every_choice_and_puts_the_best_first():
    grid = {"lr": [1e-6, 0.3], "hidden": [2, 3]}
    results = grid_search(build, grid, X, T, k=2, epochs=30)
    chosen = [(r[0]["hidden"], r[0]["lr"]) for r in results]
    assert sorted(chosen) == [(2, 1e-6), (2, 0.3), (3, 1e-6), (3, 0.3)]
    assert results[0][0]["lr"] == 0.3
    means = [mean for _, mean, _ in results]
    assert means == sorted(means, reverse=True) and means[0] > 0.8


def test_a_choice_scores_as_it_does_alone():
    settings, mean, spread = grid_search(build, {"hidden": [4]}, X, T, k=2, seed=1, epochs=3)[0]
    found = cross_validate(lambda seed: build(seed, 4), X, T, k=2, seed=1, epochs=3)
    assert (settings, mean, spread) == ({"hidden": 4}, found["mean"], found["spread"])


def test_of_equal_choices_the_first_is_first():
    results = grid_search(build, {"lr": [1e-9, 2e-9, 3e-9]}, X, T, k=2, epochs=1)
    assert [chosen["lr"] for chosen, _, _ in results] == [1e-9, 2e-9, 3e-9]


def test_a_learning_curve_has_a_row_for_every_size():
    curve = learning_curve(build, X, T, [1, 5, 14], epochs=60, lr=0.3)
    assert [n for n, _, _ in curve] == [1, 5, 14]
    assert curve[0][1] == 1 and curve[0][2] < curve[2][2]       # one sample: known by heart
    assert curve[1:2] == learning_curve(build, X, T, [5], epochs=60, lr=0.3)


def test_a_learning_curve_takes_its_samples_from_everywhere_and_not_from_the_top():
    curve = learning_curve(build, X, T, [8], epochs=60, lr=0.3)     # the first 8 are of class 0
    assert curve[0][2] > 0.5


def test_early_stopping_ends_fit_with_the_best_weights():
    samples, targets = [[1.0], [2.0]], [[1.0], [2.0]]
    network = Network([Dense(1, 1, init=[[0.0]])])
    stopping = EarlyStopping(patience=3)
    network.fit(samples, targets, epochs=500, validation=([[1.0]], [[0.5]]), on_epoch=stopping)
    values = network.history["val_loss"]
    assert stopping.best == min(values) and values[stopping.epoch - 1] == min(values)
    assert len(values) == stopping.epoch + 3 < 500
    assert network.evaluate([[1.0]], [[0.5]])["loss"] == min(values) < values[-1]


def test_the_best_weights_can_be_had_when_the_epochs_ended_first():
    network = Network([Dense(1, 1, init=[[0.0]])])
    stopping = EarlyStopping(patience=99)
    network.fit([[1.0]], [[1.0]], epochs=20, validation=([[1.0]], [[0.5]]), on_epoch=stopping)
    stopping.restore(network)
    assert network.evaluate([[1.0]], [[0.5]])["loss"] == min(network.history["val_loss"])


def test_accuracy_is_better_when_larger_and_a_loss_when_smaller():
    network = line(1)
    for measure, best, epoch in (("val_accuracy", 0.75, 2), ("loss", 0.5, 1)):
        stopping = EarlyStopping(2, measure)
        network.history[measure] = []
        stops = []
        for value in (0.5, 0.75, 0.625, 0.75):
            network.history[measure].append(value)
            stops.append(stopping(network))
        assert (stopping.best, stopping.epoch) == (best, epoch)
        assert stops == ([False] * 3 + [True] if epoch == 2 else [False] * 2 + [True] * 2)


def test_what_a_layer_keeps_beside_its_parameters_comes_back_too():
    class Norm(BatchNorm):
        def buffers(self):
            return [self.running_mean, self.running_variance]

    network = Network([Norm(2), Dense(2, 3, Rng(1))], "cross_entropy")
    stopping = EarlyStopping(patience=1, measure="loss")
    network.history["loss"].append(1.0)
    stopping(network)
    before = network.predict_proba(X)
    network.fit(X, T, epochs=2, batch_size=5)
    assert network.predict_proba(X) != before
    stopping.restore(network)
    assert network.predict_proba(X) == before


def test_what_cannot_be_validated_is_refused():
    for k in (0, 1, 21):
        assert message(k_folds, LABELS, k) == (
            "k_folds: k is %d, from 2 to the number of rows, 20, is wanted" % k)
    known = "there are epochs, lr, batch_size, shuffle, make_optimizer"
    assert message(cross_validate, build, X, T, epoch=3) == (
        "cross_validate: no setting 'epoch'; " + known)
    assert message(learning_curve, build, X, T, [3], optimizer=Adam()) == (
        "learning_curve: no setting 'optimizer'; " + known)
    assert message(cross_validate, build, X, T[1:]).startswith("cross_validate: 20 samples and 19 targets")
    assert message(cross_validate, build, X, LABELS) == (
        "cross_validate: target 0 is 0, a list of numbers is wanted; "
            "try one_hot(T, 3)")
    assert message(cross_validate, build, X, T, lr=-1).startswith("SGD: lr is -1, ")
    network = build(1)
    assert message(cross_validate, lambda seed: network, X, T, epochs=1) == (
        "build: the network has learned before, a fresh one is wanted")


def test_grids_and_sizes_that_cannot_be_tried_are_refused():
    assert message(grid_search, build, {"lr": 0.1}, X, T) == (
        "grid_search: lr is 0.1, a list of values is wanted")
    assert message(grid_search, build, {"lr": []}, X, T) == (
        "grid_search: lr is [], a list of values is wanted")
    for n in (0, 15):
        assert message(learning_curve, build, X, T, [n]) == (
            "learning_curve: size %d, from 1 to the 14 training rows is wanted" % n)


def test_early_stopping_refuses_what_would_never_stop():
    assert message(EarlyStopping, 0) == "EarlyStopping: patience is 0, at least 1 is wanted"
    assert message(line(1).fit, [[1]], [[1]], on_epoch=EarlyStopping(3)) == (
        "EarlyStopping: no 'val_loss' in the history; there are loss")


def test_stopping_begins_anew_with_another_network():
    stopping = EarlyStopping(5)
    first, second = build(0), build(1)
    first.fit(X, T, epochs=20, validation=(X, T), on_epoch=stopping)
    best = stopping.best
    second.fit(X, T, epochs=3, lr=0.001, validation=(X, T), on_epoch=stopping)
    assert best < stopping.best == min(second.history["val_loss"]) and stopping.epoch <= 3
    second.fit(X, T, epochs=1, lr=0.001, validation=(X, T), on_epoch=stopping)      # goes on
    assert stopping.best == min(second.history["val_loss"]) and len(second.history["loss"]) == 4


def test_the_best_weights_are_given_to_their_own_network_alone():
    X, T = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]
    stopping, own, other = EarlyStopping(3, "loss"), mlp([2, 3, 1], loss="squared_error"), mlp([2, 3, 1], loss="squared_error")
    own.fit(X, T, epochs=2, on_epoch=stopping)
    before = [list(row) for row in other.layers[0].W]
    assert message(stopping.restore, other).endswith("the best weights are of another network")
    assert other.layers[0].W == before
    stopping.restore(own)
