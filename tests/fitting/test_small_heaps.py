"""A history in pieces reads like a list; samples judged one by one are judged as all together."""
import sys

from purenn import batch
from purenn.fitting.small_heaps import SIZE, Pieces, judged, note
from purenn.layers import Activation, Dense
from purenn.network import Network
from purenn.samples import judge
from tests.check import close

X = [[0, 0], [0, 1], [1, 0], [1, 1]]
XOR = [[0], [1], [1], [0]]


def test_pieces_read_like_a_list():
    values = [i / 4 for i in range(3 * SIZE + 5)]
    found = Pieces(values)
    assert len(found) == len(values) and found == values and list(found) == values
    assert found[0] == 0 and found[-1] == values[-1] and found[SIZE] == values[SIZE]
    assert found[-3:] == values[-3:] and found[SIZE - 2:SIZE + 2] == values[SIZE - 2:SIZE + 2]
    assert found.index(0.5) == 2 and min(found) == 0 and 77.25 in found
    assert found.count(0.25) == 1 and found.count(-1) == 0 and found.copy() == values
    assert found + [9] == values + [9] and [9] + found == [9] + values
    assert found + found == found * 2 == values * 2
    for made in (found.copy(), found + [9], [9] + found, found * 2):
        assert isinstance(made, list)
    assert not found == values[1:] and not Pieces([1]) == [2]
    assert len(Pieces()) == 0 and str(Pieces([0.5])) == "[0.5]"
    for mistake in (lambda: found[len(values)], lambda: Pieces()[-1]):
        try:
            mistake()
            raise AssertionError("no IndexError was raised")
        except IndexError:
            pass


def test_no_piece_is_larger_than_two_kilobytes():
    found = Pieces(range(5 * SIZE))
    assert SIZE * 8 <= 2048 and [len(piece) for piece in found.pieces] == [SIZE] * 5
    if sys.implementation.name in ("cpython", "pypy"):      # whose arrays do
        assert found.pieces[0].itemsize == 8


def test_the_first_numbers_are_forgotten_piece_by_piece():
    for write, kind in ((note, Pieces), (batch.note, list)):
        history = {"loss": [9.0]}
        for i in range(4 * SIZE):
            write(history, "loss", float(i), 100)
            assert len(history["loss"]) == min(i + 2, 100)
        assert history["loss"] == [float(i) for i in range(4 * SIZE - 100, 4 * SIZE)]
        assert history["loss"][-1] == 4 * SIZE - 1 and isinstance(history["loss"], kind)
    write = {}
    note(write, "loss", 2.0)
    note(write, "loss", 3.0)
    assert write["loss"] == [2, 3] and len(write["loss"].pieces) == 1


def test_fit_keeps_the_last_epochs_it_is_asked_to_keep():
    def losses(**settings):
        return Network([Dense(2, 3), Activation("tanh"), Dense(3, 1)]).fit(
            X, XOR, epochs=12, validation=(X, XOR), **settings).history

    whole, kept = losses(), losses(keep=5)
    assert len(whole["loss"]) == 12 and close(list(kept["loss"]), whole["loss"][-5:])
    assert close(list(kept["val_loss"]), whole["val_loss"][-5:])
    try:
        losses(keep=True)
        raise AssertionError("keep=True was taken")
    except ValueError as error:
        assert str(error).startswith("fit: keep is True, a whole number")


def test_answers_one_by_one_are_those_of_all():
    network = Network([Dense(2, 3), Activation("relu"), Dense(3, 2)])
    assert close(batch.outputs(network, X, 1), batch.outputs(network, X, batch.AT_ONCE))
    assert len(network.layers[0].X) == 4
    batch.outputs(network, X, 1)
    assert len(network.layers[0].X) == 1


def test_samples_judged_one_by_one_are_judged_as_all_together():
    for loss, T in (("cross_entropy", [[1, 0], [0, 1], [0, 1], [1, 0]]), ("squared_error", XOR),
                    ("hinge", [[1, 0], [0, 1], [0, 1], [1, 0]])):
        network = Network([Dense(2, 3), Activation("relu"), Dense(3, len(T[0]))], loss)
        assert judged(judge, network, X, T) == judge(network, X, T)
        judged(judge, network, X, T)
        assert len(network.layers[0].X) == 1
