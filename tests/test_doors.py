"""Whatever is given to anything that purenn offers, one line says what is wrong with it.

Each call is right as it stands; then each of its arguments in turn is what it cannot be.
"""
import copy
import os

import pytest

import purenn
from purenn import (SGD, LSTM, RNN, Activation, AdaGrad, Adam, AveragePool2D, BatchNorm, Conv2D,
                    Curve, Dense, Dropout, EarlyStopping, Embedding, MaxPool2D, Momentum, Network,
                    Nesterov, NeuralNetwork, Pipeline, RandomState, RMSProp, Rng, Scales,
                    Schedule, Targets, Tokens, Vocabulary, dsigmoid, mlp, sigmoid)

X, T, H = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]], [[1, 0], [0, 1], [0, 1], [1, 0]]
BAD = [None, 3, -1, "text", 2.5, [[1, 2], [3]], [[["a"]]], [None], {"a": 1}, object, object(),
       lambda: 1, 10 ** 400]
IMAGE = [[[1, 2, 3], [4, 5, 6], [7, 8, 9]]]
MODEL = os.path.join(os.path.dirname(__file__), "stored", "models", "relu.json")
IRIS = purenn.load_csv("iris")
STOPPING = EarlyStopping(1, "loss")
STOPPED = mlp([2, 2]).fit(X, H, epochs=1, on_epoch=STOPPING)
CALLS = [
    (NeuralNetwork, dict(layer_sizes=[2, 3, 1], act=sigmoid, dact=dsigmoid, rng=Rng(0))),
    (NeuralNetwork([2, 2, 1], sigmoid, dsigmoid).fit,
     dict(data=X, labels=T, lr=0.1, epochs=1, on_epoch=None)),
    (Network, dict(layers=[Dense(2, 1)], loss="hinge", seed=0)),
    (Dense, dict(n=2, m=1, rng=Rng(0), init="he", bias=0, scale=1, l2=0, l1=0)),
    (Activation, dict(f="relu")), (Activation, dict(f=lambda z: z, slope=lambda z, a: 1)),
    (mlp([2, 3, 2]).fit, dict(X=X, T=H, epochs=1, lr=0.1, batch_size=2, validation=(X, H),
                              optimizer=SGD(0.1), on_epoch=repr, sample_weight=[1, 1, 1, 2])),
    (mlp([2, 3, 2]).predict, dict(X=X)), (mlp([2, 3, 2]).predict_proba, dict(X=X)),
    (mlp([2, 3, 2]).score, dict(X=X, T=H)), (mlp([2, 3, 2]).evaluate, dict(X=X, T=H)),
    (purenn.one_hot, dict(labels=[0, 1], m=2)), (purenn.balanced, dict(labels=[0, 1])),
    (purenn.moments, dict(X=X)),
    (purenn.standardise, dict(X=X, means=[0, 0], deviations=[1, 1])),
    (purenn.train_test_split, dict(X=X, labels=[0, 1, 1, 0], test=0.5)),
    (purenn.determinant, dict(A=[[1, 2], [3, 4]], on_step=None)),
    (purenn.rank, dict(A=[[1, 2], [3, 4]])), (purenn.inverse, dict(A=[[1, 2], [3, 4]])),
    (purenn.solve, dict(A=[[1, 2], [3, 4]], b=[1, 2])),
    (purenn.least_squares, dict(A=[[1, 2], [3, 4]], b=[1, 2])),
    (BatchNorm, dict(n=2, momentum=0.1, epsilon=1e-5)),
    (purenn.convolve, dict(x=IMAGE, kernel=[[[1]]], bias=0, stride=1)),
    (Conv2D, dict(channels=1, filters=1, size=1, rng=Rng(0), stride=1, init="he", bias=0)),
    (Dropout, dict(p=0.5, rng=None)), (MaxPool2D, dict(size=2, stride=None)),
    (AveragePool2D, dict(size=2)),
    (Embedding, dict(words=3, m=2, rng=Rng(0), init="normal", padding=0, scale=1)),
    (Vocabulary, dict(texts=["a b"], unit="word", least=1)),
    (Vocabulary(["a b"]).encode, dict(text="a")), (Vocabulary(["a b"]).decode, dict(tokens=[1])),
    (RNN, dict(n=2, m=2, rng=Rng(0), init="he")), (LSTM, dict(n=2, m=2, forget_bias=1)),
    (Momentum, dict(lr=0.1, momentum=0.5, weight_decay=0, clip=None)), (Nesterov, dict(lr=0.1)),
    (AdaGrad, dict(lr=0.1, eps=1e-8)), (RMSProp, dict(lr=0.1, alpha=0.9, eps=1e-8)),
    (Adam, dict(lr=0.1, betas=(0.9, 0.99), eps=1e-8)), (SGD, dict(lr=0.1)),
    (Schedule, dict(optimizer=SGD(0.1), factor=purenn.cosine_decay(3), epoch=0)),
    (purenn.step_decay, dict(every=2, gamma=0.1)), (purenn.exponential_decay, dict(gamma=0.1)),
    (purenn.cosine_decay, dict(epochs=3, end=0)), (RandomState, dict(seed=1)),
    (RandomState(1).uniform, dict(low=0, high=1, size=2)),
    (RandomState(1).normal, dict(loc=0, scale=1, size=2)),
    (RandomState(1).randint, dict(low=0, high=2, size=2, dtype="int8")),
    (RandomState(1).shuffle, dict(items=[1, 2])), (RandomState(1).permutation, dict(items=[1, 2])),
    (RandomState(1).choice, dict(items=[1, 2], size=2, p=[0.5, 0.5])),
    (mlp, dict(sizes=[2, 3, 1], activation="tanh", loss="squared_error", l2=0)),
    (purenn.cnn, dict(height=4, width=4, m=2, filters=2)),
    (purenn.lstm_classifier, dict(words=5, m=2, vector=2, state=2)),
    (purenn.load, dict(path=MODEL, own=[])),
    (purenn.load_csv, dict(name_or_path="iris")),
    (purenn.load_csv, dict(name_or_path="iris", label="species", drop="", words="", skip=0,
                           missing="drop", encoding="utf-8", delimiter=",", date="", na="?")),
    (purenn.parse_csv, dict(text="a,b\n1,x\n2,y\n", name="t")),
    (Scales, dict(X=X, groups=())), (Scales(X).of, dict(X=X)), (Tokens, dict(texts=["a b"])),
    (Tokens(["a b"]).of, dict(texts=["a"])), (Targets, dict(data=IRIS, labels=IRIS.labels)),
    (Pipeline, dict(data=IRIS, inputs=Scales(IRIS.X), targets=Targets(IRIS, IRIS.labels))),
    (purenn.make_moons, dict(n=4, noise=0, rng=None)),
    (purenn.make_circles, dict(n=4, noise=0, factor=0.8, rng=None)),
    (purenn.make_spirals, dict(n=4, arms=2, noise=0.2, rng=None)),
    (purenn.make_blobs, dict(n=4, centers=2, spread=1, rng=None)),
    (purenn.make_line, dict(n=4, slope=1, intercept=0, noise=0.1, rng=None)),
    (purenn.remember_first, dict(n=4, gap=3, rng=None)), (purenn.sine, dict(n=4, noise=0.1)),
    (purenn.parity, dict(n=4, length=3, rng=None)), (purenn.sums, dict(highest=3, rng=None)),
    (purenn.examine, dict(network=mlp([2, 3, 2]), X=X, T=H, X_test=X, T_test=H,
                          labels=[0, 1, 1, 0], names=["a", "b"])),
    (purenn.gradcheck, dict(network=mlp([2, 2, 2]), X=X, T=H, most=3)),
    (purenn.accuracy, dict(y=[0, 1], t=[0, 1])),
    (purenn.confusion_matrix, dict(y=[0, 1], t=[0, 1], m=2)),
    (purenn.precision, dict(y=[0, 1], t=[0, 1], m=2)),
    (purenn.log_loss, dict(P=[[0.5, 0.5], [0.1, 0.9]], t=[0, 1])),
    (purenn.k_folds, dict(labels=[0, 1, 0, 1], k=2, seed=0)),
    (purenn.cross_validate, dict(build=lambda s: mlp([2, 2]), X=X, T=H, k=2, seed=0, lr=0.1)),
    (purenn.grid_search, dict(build=lambda s: mlp([2, 2]), grid={"lr": [0.1]}, X=X, T=H, k=2)),
    (purenn.learning_curve, dict(build=lambda s: mlp([2, 2]), X=X, T=H, sizes=[1], test=0.5)),
    (EarlyStopping, dict(patience=3, measure="loss")),
    (STOPPING.restore, dict(network=STOPPED)),
    (purenn.explain, dict(network=mlp([2, 2, 2]), x=[0, 1], t=[1, 0], lr=0.1)),
    (purenn.unroll, dict(network=mlp([2, 2, 2], loss="squared_error"))),
    (purenn.unroll(mlp([2, 2, 2])).predict, dict(X=X)),
    (purenn.progress_bar, dict(epochs=3)),
    (lambda **record: Activation(Curve(**record)),
     dict(name="c", f=lambda z: z, slope=lambda z, a: 1, formula="z", slope_formula="1")),
    (lambda **record: Network([Dense(2, 1)], purenn.Loss(**record)),
     dict(name="l", of_sample=lambda y, t: 0, slope=lambda y, t: y, outputs="quantity",
          formula=(("L", "sum(y - t)"), ("slope", "1")))),
]
ENDLESS = [("fit", "epochs"), ("cross_validate", "epochs")]     # 10 ** 400 epochs may be wanted


def called(function, arguments):
    """Call a function; if it refuses, it is in one line that is not too long."""
    try:
        function(**arguments)
    except ValueError as error:
        assert "\n" not in str(error) and len(str(error)) < 300, error


@pytest.mark.parametrize("i", range(len(CALLS)))
def test_what_an_argument_cannot_be_ends_in_one_line(i):
    function, arguments = CALLS[i]
    name = getattr(function, "__name__", "")
    for wrong in [None] + sorted(arguments):
        for value in BAD if wrong else BAD[:1]:
            if (name, wrong) not in ENDLESS or value != BAD[-1]:
                given = {key: arguments[key] if callable(arguments[key]) else
                         copy.deepcopy(arguments[key]) for key in arguments}
                if wrong:
                    given[wrong] = value
                called(function, given)


def test_each_call_is_right_as_it_stands():
    for function, arguments in CALLS:
        function(**arguments)


SWAPPED = [
    (lambda: purenn.save(mlp([2, 2]), "a.json"), "save(path, network): path is Network"),
    (lambda: purenn.gradcheck(X, mlp([2, 2]), H), "gradcheck: network is [[0, 0], "),
    (lambda: NeuralNetwork(sigmoid, dsigmoid, [2, 1]), "NeuralNetwork: dact is [2, 1]"),
    (lambda: NeuralNetwork([2, 1], "sigmoid", "x"), "NeuralNetwork: act is 'sigmoid'"),
    (lambda: Schedule(purenn.cosine_decay(3), SGD(0.1)), "Schedule: optimizer is <purenn.more.schedules.Decay"),
    (lambda: mlp([2, 2]).fit(X, H, on_epoch=lambda: 1), "fit: on_epoch is a function that"),
    (lambda: mlp([2, 2]).fit(X, H, optimizer=lambda a, b: 1), "fit: optimizer is a function")]


@pytest.mark.parametrize("i", range(len(SWAPPED)))
def test_arguments_in_each_others_place_are_named(i):
    with pytest.raises(ValueError) as found:
        SWAPPED[i][0]()
    assert str(found.value).startswith(SWAPPED[i][1])
