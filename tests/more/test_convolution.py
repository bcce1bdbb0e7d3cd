"""Images and windows: the definition of the convolution, of the derivative, and PyTorch's word."""
from purenn.more.convolution import Conv2D, convolve
from purenn.more.images import Flatten, Reshape
from purenn.more.nested import flatten
from purenn.layers import Activation, Dense, parameter_rows
from purenn.network import Network
from purenn.more.pooling import AveragePool2D, MaxPool2D
from purenn.rng import Rng
from tests.check import assert_layer, close, matrix, message
from tests.facts.convolution import CONVOLUTIONS, LARGEST, MEANS

PICTURE = [[[1, 2, 3], [4, 5, 6], [7, 8, 9]]]


def images(k, c, h, w, seed=1):
    """Return k images of (c, h, w)."""
    return Reshape(c, h, w).forward(matrix(k, c * h * w, seed))


def assert_images(layer, k, c, h, w):
    """Assert that a layer of images has the gradients of the definition; rows before and after."""
    m = len(flatten(layer.forward(images(1, c, h, w))))
    assert_layer(Network([Reshape(c, h, w), layer, Flatten()]), matrix(k, c * h * w), m)


def test_a_convolution_by_hand():
    assert convolve(PICTURE, [[[1, 0], [0, -1]]], bias=10) == [[6, 6], [6, 6]]
    assert convolve(PICTURE, [[[1, 2], [3, 4]]]) == [[37, 47], [67, 77]]


def test_a_kernel_of_one_is_the_picture_and_padding_shifts_it_in():
    assert convolve(PICTURE, [[[1]]]) == PICTURE[0]
    assert convolve(PICTURE, [[[0, 0, 0], [0, 1, 0], [0, 0, 0]]], padding=1) == PICTURE[0]
    assert convolve(PICTURE, [[[1]]], stride=2, padding=1) == [[0, 0, 0], [0, 5, 0], [0, 0, 0]]


def test_channels_add_up():
    x, kernel = images(1, 3, 4, 4)[0], images(1, 3, 2, 2, seed=2)[0]
    alone = [convolve([plane], [part]) for plane, part in zip(x, kernel)]
    together = convolve(x, kernel)
    assert close(together, [[sum(parts) for parts in zip(*rows)] for rows in zip(*alone)])


def test_the_layer_is_the_definition_kernel_by_kernel():
    for channels, filters, size, stride, padding in (
            (1, 2, 3, 1, 0), (2, 3, 2, 1, 1), (3, 1, 3, 2, 1), (2, 2, 1, 3, 0), (1, 2, 4, 2, 3)):
        layer = Conv2D(channels, filters, size, Rng(1), stride, padding, bias=list(range(filters)))
        X = images(3, channels, 5, 6)
        kernels = Reshape(channels, size, size).forward(layer.W)
        assert close(layer.forward(X), [[convolve(x, kernel, b, stride, padding)
                                         for kernel, b in zip(kernels, layer.b)] for x in X])


def test_conv2d_backward_is_the_derivative_by_definition():
    for k, channels, filters, size, stride, padding in (
            (1, 1, 2, 3, 1, 0), (3, 2, 2, 2, 1, 1), (2, 1, 3, 3, 2, 1), (2, 2, 1, 2, 3, 2)):
        assert_images(Conv2D(channels, filters, size, Rng(1), stride, padding, bias=0.5),
                      k, channels, 4, 5)


def test_the_penalty_is_in_the_gradient_of_the_weights_and_never_of_the_biases():
    assert_images(Conv2D(1, 2, 2, Rng(1), bias=7, l2=0.3), 2, 1, 3, 3)
    assert Conv2D(1, 2, 2, init="zeros", bias=7, l2=0.3).penalty() == 0
    assert close(Conv2D(1, 1, 2, init=[[1, 2, 3, 4]], l2=0.1).penalty(), 1.5)


def test_pooling_backward_is_the_derivative_by_definition():
    for layer in (MaxPool2D, AveragePool2D):
        for k, size, stride in ((1, 2, None), (3, 2, 1), (2, 3, 2), (1, 1, 2)):
            assert_images(layer(size, stride), k, 2, 4, 5)


def test_a_network_of_all_of_them_has_the_derivative_by_definition():
    rng = Rng(3)
    network = Network([Reshape(1, 6, 6), Conv2D(1, 2, 3, rng, padding=1), MaxPool2D(2),
                       Conv2D(2, 3, 2, rng, l2=0.1), AveragePool2D(2, 1), Flatten(),
                       Activation("tanh"), Dense(3, 2, rng)])
    assert_layer(network, matrix(2, 36), 2)


def test_activations_bend_every_number_of_an_image():
    assert_images(Activation("tanh"), 2, 2, 3, 4)
    relu = Activation("relu")
    assert relu.forward([[[[1, -2], [0, 3]]]]) == [[[[1, 0], [0, 3]]]]
    assert relu.backward([[[[5, 6], [7, 8]]]]) == [[[[5, 0], [0, 8]]]]


def test_convolutions_and_their_gradients_are_pytorchs():
    for (filters, size, stride, padding), X, W, b, Y, dY, dX, dW, db in CONVOLUTIONS:
        layer = Conv2D(len(X[0]), filters, size, None, stride, padding, W, b)
        assert close(layer.forward(X), Y, 1e-10)
        assert close(layer.backward(dY), dX, 1e-10)
        assert close([[flatten(dw) for dw in dW], [db]],
                     [[list(dw) for dw in dP] for _, dP in layer.parameters()], 1e-10)


def test_poolings_and_their_gradients_are_pytorchs_equal_numbers_included():
    for layer, facts in ((MaxPool2D, LARGEST), (AveragePool2D, MEANS)):
        for (size, stride), X, Y, dY, dX in facts:
            pool = layer(size, stride)
            assert close(pool.forward(X), Y, 1e-10)
            assert close(pool.backward(dY), dX, 1e-10)


def test_the_first_of_equal_maxima_gets_the_gradient():
    pool = MaxPool2D(2)
    assert pool.forward([[[[1, 3], [3, 3]]]]) == [[[[3]]]]
    assert pool.backward([[[[7]]]]) == [[[[0, 7], [0, 0]]]]


def test_means_by_hand_and_what_fills_no_window_is_left_out():
    pool = AveragePool2D(2)
    assert pool.forward([PICTURE]) == [[[[3]]]]
    assert pool.backward([[[[4]]]]) == [[[[1, 1, 0], [1, 1, 0], [0, 0, 0]]]]


def test_reshape_fills_row_after_row_and_channel_after_channel_and_flatten_undoes_it():
    row = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    x = [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]]
    reshape, flat = Reshape(2, 2, 3), Flatten()
    assert reshape.forward([row]) == [x] and reshape.backward([x]) == [row]
    assert flat.forward([x]) == [row] and flat.backward([row]) == [x]


def test_the_first_of_those_that_learn_sets_the_same_gradients_and_hands_back_nothing():
    layer, X = Conv2D(2, 3, 2, Rng(1), l2=0.1), images(2, 2, 3, 3)
    dY = layer.forward(X)
    dX, gradients = layer.backward(dY), repr(layer.parameters())
    layer.first = True
    assert dX is not None and layer.backward(dY) is None
    assert repr(layer.parameters()) == gradients
    layer.backward([[[[0, 0], [0, 0]]] * 3] * 2)
    assert close([dP for _, dP in layer.parameters()],
                 [[[0.1 * w for w in row] for row in layer.W], [[0, 0, 0]]])


def test_parameters_are_a_row_a_kernel_then_the_biases_with_no_gradient_at_first():
    layer = Conv2D(2, 3, 2, Rng(1))
    pairs = layer.parameters()
    rows = parameter_rows(pairs)
    assert [row is own for row, own in zip(rows, layer.W + [layer.b])] == [True] * 4
    assert [gradient for _, gradient in pairs] == [[[0] * 8] * 3, [[0] * 3]]


def test_glorot_weights_count_every_place_of_the_window():
    weights = [abs(w) for row in Conv2D(4, 8, 3, Rng(5)).W for w in row]
    limit = (6 / (4 * 9 + 8 * 9)) ** 0.5
    assert 0.95 * limit < max(weights) <= limit


def test_given_kernels_may_be_nested_or_rows_and_are_copied():
    row = [1, 2, 3, 4]
    layer = Conv2D(1, 1, 2, init=[row])
    assert layer.W == Conv2D(1, 1, 2, init=[[[[1, 2], [3, 4]]]]).W == [row]
    layer.W[0][0] = 9
    assert row[0] == 1


def test_the_size_of_the_images_may_change_from_batch_to_batch():
    layer = Conv2D(1, 1, 2, init=[[1, 2, 3, 4]])
    sizes = [(len(y[0]), len(y[0][0])) for y in
             [layer.forward(images(2, 1, h, w))[0] for h, w in ((3, 3), (2, 5), (3, 3))]]
    assert sizes == [(2, 2), (1, 4), (2, 2)]


def test_repr_shows_kind_and_sizes():
    layers = [Reshape(1, 8, 8), Conv2D(1, 8, 3, Rng(1)), MaxPool2D(2), AveragePool2D(3, 1),
              Flatten()]
    assert [repr(layer) for layer in layers] == [
        "Reshape     64 -> 1x8x8", "Conv2D      1 -> 8, 3x3", "MaxPool2D   2x2",
        "AveragePool2D 3x3", "Flatten"]


def test_stripes_are_told_apart_by_a_small_network():
    rng = Rng(4)
    X = [[float((j if lying else i) % 2) + 0.3 * rng.normal() for j in range(5) for i in range(5)]
         for lying in [0, 1] * 20]
    T = [[1, 0], [0, 1]] * 20
    network = Network([Reshape(1, 5, 5), Conv2D(1, 2, 2, rng), MaxPool2D(2), Flatten(),
                       Activation("relu"), Dense(8, 2, rng)], "cross_entropy")
    network.fit(X, T, epochs=20, lr=0.2, batch_size=8)
    assert network.score(X, T) == 1


def test_what_a_pool_gives_is_known_when_the_network_is_made():
    layers = [Reshape(1, 4, 4), Conv2D(1, 2, 3, Rng(1)), MaxPool2D(2)]
    assert message(Network, layers + [Conv2D(3, 1, 1, Rng(1))]) == (
        "Network: layers[3] Conv2D takes images of 3x?x?, layers[2] gives images of 2x1x1")
    assert message(Network, layers + [Flatten(), Dense(3, 1)]) == (
        "Network: layers[4] Dense takes 3 numbers, layers[3] gives 2")


def test_samples_that_are_no_such_images_are_refused():
    conv, pool = Conv2D(1, 1, 3, Rng(1)), MaxPool2D(2)
    assert message(conv.forward, [[1, 2, 3]]) == (
        "Conv2D: sample 0 is (3,), an image of (1, height, width) is wanted")
    assert message(conv.forward, images(1, 2, 4, 4)) == (
        "Conv2D: sample 0 is (2, 4, 4), an image of (1, height, width) is wanted")
    assert message(conv.forward, images(1, 1, 4, 4) + images(1, 1, 4, 5)) == (
        "Conv2D: sample 1 is (1, 4, 5), sample 0 is (1, 4, 4)")
    assert message(pool.forward, [[[[1, 2], [3]]]]) == (
        "MaxPool2D: sample 0 has rows or channels that differ in length")
    assert message(Flatten().forward, [[1, 2]]) == (
        "Flatten: sample 0 is (2,), an image of (channels, height, width) is wanted")
    assert message(Reshape(1, 2, 2).forward, [[1, 2, 3, 4], [1, 2, 3]]) == (
        "Reshape: sample 1 is (3,), a row of 4 is wanted for (1, 2, 2)")


def test_windows_that_do_not_fit_or_do_not_slide_are_refused():
    assert message(Conv2D(1, 1, 3, Rng(1)).forward, images(1, 1, 2, 4)) == (
        "Conv2D: a window of 3 does not fit into 2 numbers with padding 0")
    assert message(MaxPool2D(3).forward, images(1, 1, 3, 2)) == (
        "MaxPool2D: a window of 3 does not fit into 2 numbers with padding 0")
    assert message(Conv2D, 1, 1, 3, Rng(1), 0) == (
        "Conv2D: stride is 0, a whole number from 1 up is wanted")
    assert message(AveragePool2D, 2, 0) == (
        "AveragePool2D: stride is 0, a whole number from 1 up is wanted")
    assert message(Conv2D, 1, 1, 3, Rng(1), 1, -1) == (
        "Conv2D: padding is -1, a whole number from 0 up is wanted")
    assert message(MaxPool2D, 0) == "MaxPool2D: size is 0, a whole number from 1 up is wanted"
    assert message(Reshape, 1, 0, 8) == "Reshape: a size is 0, a whole number from 1 up is wanted"


def test_convolve_refuses_what_does_not_fit():
    assert message(convolve, PICTURE[0], [[[1]]]) == (
        "convolve: sample 0 is (3, 3), an image of (channels, height, width) is wanted")
    assert message(convolve, PICTURE, [[[1]], [[1]]]) == (
        "convolve: kernel: sample 0 is (2, 1, 1), an image of (1, height, width) is wanted")
    assert message(convolve, PICTURE, [[[1, 2, 3, 4]]]) == (
        "convolve: a window of 4 does not fit into 3 numbers with padding 0")
    assert message(convolve, PICTURE, [[[1]]], stride=0) == (
        "convolve: stride is 0, a whole number from 1 up is wanted")


def test_weights_that_cannot_be_are_refused():
    assert message(Conv2D, 1, 2, 3, None, 1, 0, [[1, 2, 3, 4]]) == (
        "Conv2D: W is (1, 4), wanted is (2, 9)")
    assert message(Conv2D, 1, 2, 3, Rng(1), bias=[1]) == "Conv2D: b is (1,), wanted is (2,)"
    assert message(Conv2D(1, 2, 3).forward, images(1, 1, 4, 4)) == (
        "Conv2D: no weights yet: put it in a Network or give rng=Rng(0)")
    for rng in (Rng(1), None):
        assert "no init 'xavier'" in message(Conv2D, 1, 2, 3, rng, init="xavier")
