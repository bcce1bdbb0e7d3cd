"""Where a Python lacks a module of its own, as boards and browsers do, another way stands in."""
import importlib.util
import sys

import pytest

from purenn.algebra.exact import Ratio
from purenn.numpy_random import RandomState
from purenn.optimizers import SGD
from purenn.rng import Rng
from tests.check import close


@pytest.fixture
def without(monkeypatch):
    """Return a function that runs a module anew where others are lacking: what it defines."""
    def run(name, *lacking):
        """Return the names of the module; lacking: modules."""
        spec = importlib.util.find_spec("purenn." + name)
        with monkeypatch.context() as now:
            for module in lacking:
                now.setitem(sys.modules, module, None)      # whoever imports it finds none
            found = {"__name__": spec.name + "_anew", "__package__": spec.parent}
            exec(spec.loader.get_code(spec.name), found)
        return found

    return run


def test_without_fractions_exact_numbers_are_ratios(without):
    found = without("algebra.exact", "fractions")
    assert found["Fraction"] is found["Ratio"] and str(found["Fraction"](2, 6)) == "1/3"
    assert Ratio(1, 3) == without("algebra.exact")["Fraction"](1, 3)


def test_without_random_the_same_numbers_are_drawn(without):
    slow, fast = without("numpy_random", "random")["RandomState"](7), RandomState(7)
    assert type(slow.source).__name__ == "Twister" != type(fast.source).__name__
    for drawn in (lambda r: r.rand(3), lambda r: r.randint(0, 9, 5), lambda r: r.randn(2, 3),
                  lambda r: r.choice(9, 4, replace=False), lambda r: r.permutation(8)):
        assert drawn(slow) == drawn(fast)


def test_without_compress_a_sparse_row_knows_the_same_places(without):
    pytest.importorskip("purenn.fast")
    found = without("fast.sparse", "itertools")["Sparse"]([0.0, 2.0, 0, -1.5])
    assert found.index == [1, 3] and found.values == [2.0, -1.5]


def test_without_math_and_operator_nothing_compiled_is_taken_for_it(without):
    machine = pytest.importorskip("purenn.fast.machine")
    found = without("fast.machine", "math", "operator", "__pypy__")
    assert [found[name] for name in ("sumprod", "dist", "mul", "__pypy__")] == [None] * 4
    assert found["exact_tanh"] is not machine.exact_tanh
    assert without("fast.cosines", "itertools")["repeat"] is None


def test_without_the_fast_room_the_seam_is_the_lectures_own(without, monkeypatch):
    from purenn import batch, fast
    for found in (without("seam", "purenn.fast"), monkeypatch.setenv("PURENN_FAST", "0") or
                  without("seam")):
        assert found["Learner"] is batch.Learner is not fast.Learner
        assert found["Learning"] is batch.Learning and found["matmul"]([[1, 2]], [[3], [4]]) == [[11]]


def test_a_small_heap_learns_with_a_history_in_pieces(without, monkeypatch):
    import gc
    for at, wanted in ((-1, [1000]), (4096, [])):
        set_to = []
        monkeypatch.setattr(gc, "mem_alloc", lambda: 6000, raising=False)
        monkeypatch.setattr(gc, "mem_free", lambda: 10000, raising=False)
        monkeypatch.setattr(gc, "threshold", lambda *size: set_to.extend(size) or at, raising=False)
        found, history = without("seam"), {}
        assert set_to == wanted and found["AT_ONCE"] == 1 and found["History"] is dict
        found["note"](history, "loss", 0.5)
        found["note"](history, "loss", 0.25, 1)
        assert list(history["loss"]) == [0.25]


def test_without_tanh_a_written_out_network_learns_the_same(without):
    from purenn import models
    networks = [models.mlp([2, 3, 1], Rng(4), loss="squared_error") for _ in range(2)]
    X, T = [[0, 1], [1, 0], [1, 1]], [[1], [1], [0]]
    one = without("written.unroll", "math")["Unrolled"](networks[0])
    assert one is not None
    one.fit(X, T, 5, 0.1)
    networks[1].fit(X, T, 5, optimizer=SGD(0.1), shuffle=False, batch_size=1)
    assert close(networks[0].predict_proba(X), networks[1].predict_proba(X))
