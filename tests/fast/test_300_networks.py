"""What is asked of some drawn networks, of many: the fast room's weights, gradcheck's verdict."""
import pytest

from tests.fast import test_training
from tests.study import test_gradcheck


@pytest.mark.slow
def test_300_networks_end_with_the_lectures_weights(monkeypatch):
    monkeypatch.setattr(test_training, "DRAWN", range(100, 300))
    test_training.test_drawn_networks_end_with_the_lectures_weights()


@pytest.mark.slow
def test_100_right_networks_are_not_accused(monkeypatch):
    monkeypatch.setattr(test_gradcheck, "DRAWN", 100)
    test_gradcheck.test_drawn_networks_that_are_right_are_not_accused()
