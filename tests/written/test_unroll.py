"""A network written out computes what the loop computes, line by line as on the slides."""
from purenn.layers import Activation, Dense, parameter_rows
from purenn.network import Network
from purenn.preprocessing import moments, one_hot, standardise
from purenn.rng import Rng
from purenn.written.unroll import LARGEST, LARGEST_TRACED, source, sources, unroll
from tests.check import close, matrix, message

try:
    import __pypy__         # noqa: F401
    TRACES = True
except ImportError:
    TRACES = False
X = [[0, 0], [0, 1], [1, 0], [1, 1]]
T = [[0], [1], [1], [0]]
CHANCE = Rng(3)
CLASSES = [one_hot([CHANCE.randint(0, 3)], 3)[0] for _ in range(7)]
POINTS = matrix(7, 2, seed=2)


def network(sizes=(2, 4, 4, 1), activation="sigmoid", loss="squared_error", end=True, seed=0):
    rng, layers = Rng(seed), []
    for n, m in zip(sizes, sizes[1:]):
        layers += [Dense(n, m, rng, init="normal", bias="normal"), Activation(activation)]
    return Network(layers if end else layers[:-1], loss)


def weights(network):
    return parameter_rows(network.parameters())


def run(text):
    """Return the names that a module's text defines."""
    names = {}
    exec(text, names)
    return names


def assert_same(make, X, T, batch_size=1, lr=0.5):
    """Assert that fit written out ends where the loop ends, and answers alike."""
    loop, fast = make(), make()
    loop.fit(X, T, epochs=20, lr=lr, shuffle=False, batch_size=batch_size)
    unrolled = unroll(fast).fit(X, T, epochs=20, lr=lr, batch_size=batch_size)
    assert close(weights(loop), weights(fast), 1e-9)
    assert close(loop.history["loss"], fast.history["loss"], 1e-9)
    assert close(loop.predict(X), fast.predict(X), 1e-9)
    assert close(unrolled.predict(X), fast.predict(X), 1e-9)


def test_the_slides_network_learns_the_same_numbers():
    assert_same(network, X, T, lr=1)


def test_every_activation_learns_the_same_numbers():
    for name in ("sigmoid", "tanh", "relu", "swish", "step", "identity"):
        assert_same(lambda: network((2, 3, 3), name, "cross_entropy", False), POINTS, CLASSES,
                    lr=0.1)


def test_every_loss_learns_the_same_numbers():
    assert_same(lambda: network((2, 3, 3), "tanh", "squared_error"), POINTS, CLASSES)
    assert_same(lambda: network((2, 3, 3), "tanh", "binary_cross_entropy", False), POINTS, CLASSES)
    assert_same(lambda: network((2, 3, 1), "tanh", "binary_cross_entropy", False), X, T)
    assert_same(lambda: network((2, 1), loss="perceptron_loss", end=False), X, T)


def test_soft_targets_that_do_not_sum_to_one_are_weighed():
    soft = [[0.5 * t for t in row] for row in CLASSES]
    assert_same(lambda: network((2, 3, 3), "tanh", "cross_entropy", False), POINTS, soft)


def test_batches_learn_the_same_numbers():
    for size in (2, 3, 7, 100):
        assert_same(lambda: network((2, 3, 3), "tanh", "cross_entropy", False), POINTS, CLASSES,
                    size)


def test_penalties_learn_the_same_numbers():
    for l2, l1 in ((0.1, 0), (0, 0.02), (0.1, 0.02)):
        def make():
            return Network([Dense(2, 3, Rng(1), l2=l2, l1=l1), Activation("tanh"),
                            Dense(3, 3, Rng(2), l2=l2)], "cross_entropy")
        for size in (1, 3):
            assert_same(make, POINTS, CLASSES, size)


def test_how_large_it_may_be_is_known_of_each_python():
    for sizes, count in (((10, 20, 1), 241), ((20, 24, 1), 529)):
        if count > (LARGEST_TRACED if TRACES else LARGEST):
            assert str(count) in message(unroll, network(sizes))
        else:
            assert unroll(network(sizes)).network.layers


def test_more_than_ten_neurons_have_names_that_differ():
    assert_same(lambda: network((12, 12, 2), "tanh"), matrix(3, 12), matrix(3, 2), lr=0.01)


def test_fit_goes_on_from_the_weights_the_network_has_now():
    loop, fast = network(), network()
    loop.fit(X, T, epochs=20, lr=1, shuffle=False)
    unrolled = unroll(fast).fit(X, T, epochs=10, lr=1)
    fast.fit(X, T, epochs=4, lr=1, shuffle=False)
    unrolled.fit(X, T, epochs=6, lr=1)
    assert close(weights(loop), weights(fast), 1e-9)
    assert len(fast.history["loss"]) == 20


def test_rows_are_changed_in_place():
    fast = network()
    row = fast.layers[0].W[0]
    unroll(fast).fit(X, T, epochs=1, lr=1)
    assert row is fast.layers[0].W[0] and row != network().layers[0].W[0]


def test_the_text_has_the_lines_of_the_slides():
    text = source(network(), train=True)
    for line in ("z1_0 = w1_00*x0 + w1_01*x1 + b1_0",
                 "z2_3 = w2_30*a1_0 + w2_31*a1_1 + w2_32*a1_2 + w2_33*a1_3 + b2_3",
                 "loss += 0.5*(a3_0 - t0)*(a3_0 - t0)", "d3_0 = lr*(a3_0 - t0)*a3_0*(1.0 - a3_0)",
                 "w3_00 -= d3_0*a2_0", "b3_0 -= d3_0",
                 "# layer 2: 4 -> 4, sigmoid"):
        assert " %s\n" % line in text, line


def test_the_text_runs_alone_and_gives_the_same_numbers():
    learned, told = network(), []
    alone = run(source(network(), train=True))
    learned.fit(X, T, epochs=30, lr=1, shuffle=False)
    loss = alone["train"]([x + t for x, t in zip(X, T)], 1, 30, told.append)
    assert close(alone["P"], [w for row in weights(learned) for w in row], 1e-9)
    assert close(told, learned.history["loss"], 1e-9) and loss == told[-1]
    assert close([alone["predict"](x) for x in X], learned.predict(X), 1e-9)
    alone = run(source(learned))
    assert close([alone["predict"](x) for x in X], learned.predict(X), 1e-9)


def test_the_text_in_batches_gives_the_same_numbers():
    learned = network((2, 3, 1), "tanh")
    alone = run(source(learned, train=True, batches=True))
    learned.fit(X, T, epochs=5, lr=1, shuffle=False, batch_size=4)
    alone["train"]([x + t for x, t in zip(X, T)], 1, 5, None, 4)
    assert close(alone["P"], [w for row in weights(learned) for w in row], 1e-9)


def test_two_small_modules_do_what_one_large_one_does():
    main, training = sources(network(), "net")
    names = run(main)
    names.update(run(training.replace("from net import P", "P = []")))
    names["P"][:] = run(main)["P"]
    assert "from net import P\n" in training
    assert len(main) < 3584 and len(sources(network(), "net", indent=" ")[1]) < 3584
    whole = run(source(network(), train=True))
    assert names["train"]([[0, 1, 1]], 1, 3) == whole["train"]([[0, 1, 1]], 1, 3)


def test_the_text_asks_for_nothing_a_micro_bit_lacks():
    for name in ("sigmoid", "tanh", "relu", "swish"):
        text = source(network(activation=name), train=True)
        imports = [line for line in text.split("\n") if "import" in line]
        assert imports in ([], ["from math import exp"])
        assert "tanh(" not in text and "f'" not in text and '"""' not in text


def test_the_text_scales_as_the_network_was_taught():
    raw = [[10 * a + 300, b / 50 - 2] for a, b in POINTS]
    means, deviations = moments(raw)
    about = {"means": means, "deviations": deviations, "classes": ["a", "b", "it's"]}
    taught = network((2, 3, 3), "tanh", "cross_entropy", False)
    alone = run(source(taught, about=about))
    scaled = standardise(raw, means, deviations)
    assert [alone["predict"](x) for x in raw] == taught.predict(scaled)
    assert alone["CLASSES"] == ["a", "b", "it's"]
    alone = run(source(taught, train=True, about=about))
    alone["train"]([x + t for x, t in zip(raw, CLASSES)], 0.1, 5)
    taught.fit(scaled, CLASSES, 5, 0.1, shuffle=False)
    assert close(alone["P"], [w for row in weights(taught) for w in row], 1e-9)
    quantity = network((2, 3, 1), "tanh", end=False)
    about = {"target_mean": -20.0, "target_deviation": 4.0}
    answers = [run(source(quantity, about=about))["predict"](x) for x in POINTS]
    assert close(answers, [[4 * y - 20] for y, in quantity.predict(POINTS)], 1e-9)


def test_signs_are_written_as_one_would():
    text = source(network(), about={"means": [-1.5, 2], "deviations": [3, 0]})
    assert "x0 = (x0 + 1.5)/3\n" in text and "x1 = (x1 - 2)/1\n" in text    # a constant column
    assert "- -" not in text and "+ -" not in text


def test_numbers_are_as_short_as_asked():
    assert len(source(network(), literal=lambda v: "%.3g" % v)) < len(source(network())) - 300


def test_far_from_zero_everything_stays_finite():
    far = [[1000, 1000], [-1000, -1000], [1000, -1000]]
    for name in ("sigmoid", "tanh", "relu", "swish"):
        for loss, end in (("squared_error", True), ("cross_entropy", False),
                          ("binary_cross_entropy", False)):
            make = network((2, 2, 2), name, loss, end)
            answers = unroll(make).fit(far, [[0, 1], [1, 0], [1, 0]], 3, 1e-9).predict(far)
            assert make.history["loss"][-1] < 1e12
            assert close(answers, make.predict(far), 1e-9)


def test_the_exponential_is_never_asked_for_too_much():
    for name in ("sigmoid", "tanh", "swish"):
        single = Network([Dense(1, 1, init=[[1.0]]), Activation(name)])
        predict = run(source(single))["predict"]
        for z in (-1e300, -1000.0, -750.0, -700.0, -100.0, -85.0, -50.0, -1.0, 0.0, 50.0, 1e300):
            assert close(predict([z]), single.predict([[z]])[0], 1e-9), (name, z)


def test_fit_refuses_what_the_network_refuses():
    unrolled = unroll(network())
    assert message(unrolled.fit, [[0, 0, 0]], [[1]]) == (
        "fit: sample 0 has 3 numbers, the network wants 2")
    assert message(unrolled.fit, X, T, lr=0) == "SGD: lr is 0, a number above 0 is wanted"
    assert message(unrolled.fit, X, T, epochs=0) == "fit: epochs is 0, a whole number from 1 up is wanted"
    assert message(unrolled.predict, [[1]]) == (
        "predict: sample 0 has 1 numbers, the network wants 2")


def test_a_loss_that_is_no_number_is_refused_and_nothing_changed():
    wild = network((2, 3, 1), "relu", end=False)
    before = [list(row) for row in weights(wild)]
    said = message(unroll(wild).fit, [[1e150, 1], [1, 1e150]], [[0], [1]], 100, 10)
    assert said.startswith("fit: the loss is") and said.endswith("try a smaller lr")
    assert weights(wild) == before and wild.history["loss"] == []


def test_what_has_no_lines_is_refused_by_name():
    dropout = Network([Dense(2, 1, init="zeros"), Activation("tanh"), Activation("tanh")])
    assert message(unroll, dropout) == (
        "unroll: Activation does not follow a Dense; layers are wanted that are Dense, or "
        "Activation after Dense")
    own = Network([Dense(2, 1, init="zeros"), Activation("sigmoid", lambda z, a: 1)])
    own.layers[1] = Activation(lambda z: z, lambda z, a: 1)
    assert "no lines for the activation" in message(unroll, own)
    assert message(unroll, network((2, 2), loss="hinge", end=False)) == (
        "unroll: no lines for the loss hinge; Network.fit has it")


def test_an_activation_of_ones_own_is_not_taken_for_its_namesake():
    def sigmoid(z):
        return z * z
    own = Network([Dense(2, 1, init="zeros"), Activation(sigmoid, lambda z, a: 2 * z)])
    assert "no lines for the activation" in message(unroll, own)


def test_above_a_sensible_size_the_loop_is_named():
    large = network((20, 30, 10))
    assert message(source, large) == (
        "unroll: 940 parameters, 1 to 500 are wanted; Network.fit takes any number")
    assert "Network.fit takes any number" in message(unroll, large)


def test_two_networks_of_one_shape_do_not_mix():
    first, second = network(seed=1), network(seed=2)
    fast = [unroll(first), unroll(second)]
    for _ in range(2):
        for unrolled in fast:
            unrolled.fit(X, T, epochs=5, lr=1)
    assert close(weights(first), weights(network(seed=1).fit(X, T, 10, 1, shuffle=False)), 1e-9)
    assert close(weights(second), weights(network(seed=2).fit(X, T, 10, 1, shuffle=False)), 1e-9)


def test_methods_in_the_place_of_purenns_are_refused():
    line = "unroll: %s has a method in the place of purenn's, which would not run"
    for thing_of in (lambda net: net, lambda net: net.layers[0], lambda net: net.layers[1]):
        net = network()
        thing = thing_of(net)
        thing.forward = lambda X: X
        assert message(unroll, net) == line % thing.__class__.__name__
    forward, net = Dense.forward, network()
    Dense.forward = lambda self, X: X
    try:
        if hasattr(Dense, "__mro__"):
            assert message(unroll, net) == line % "Dense"
    finally:
        Dense.forward = forward
