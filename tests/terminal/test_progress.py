"""The line for a waiting person: on a terminal, and nowhere else."""
import io

from purenn.layers import Activation
from purenn.terminal.progress import Progress
from purenn.network import Network


class Terminal(io.StringIO):
    def isatty(self):
        return True


def show(out, monkeypatch, epochs=4):
    """Return what is written over some epochs of a quarter of a second each."""
    clock = iter([i / 4 for i in range(100)])
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    network = Network([Activation("tanh")])
    network.history["loss"].append(0.125)
    progress = Progress(epochs, out)
    for _ in range(epochs):
        progress(network)
    progress.close()
    return out.getvalue()


def test_a_terminal_sees_epoch_loss_rate_and_time_left(monkeypatch):
    lines = show(Terminal(), monkeypatch).split("\r\x1b[K")
    assert lines[2] == "epoch 2 of 4   loss 0.125   4 epochs a second   0 s left"
    assert lines[-1] == ""


def test_a_pipe_sees_nothing(monkeypatch):
    assert show(io.StringIO(), monkeypatch) == ""


def test_a_pipe_sees_ten_lines_of_a_long_run_at_most(monkeypatch):
    lines = show(io.StringIO(), monkeypatch, 90).splitlines()       # 22 seconds
    assert lines[0] == "epoch 40 of 90   loss 0.125   4 epochs a second   12 s left"
    assert [line.split()[1] for line in lines] == ["40", "45", "54", "63", "72", "81"]


def test_epochs_done_before_count_but_not_for_the_rate(monkeypatch):
    clock = iter([i / 4 for i in range(100)])
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    network, out = Network([Activation("tanh")]), Terminal()
    network.history["loss"].append(0.125)
    progress = Progress(14, out, done=10)
    progress(network)
    assert "epoch 11 of 14   loss 0.125   4 epochs a second   1 s left" in out.getvalue()


def test_a_quiet_one_shows_nothing(monkeypatch):
    out = Terminal()
    clock = iter([float(i) for i in range(100)])
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    network = Network([Activation("tanh")])
    network.history["loss"].append(0.125)
    progress = Progress(3, out, quiet=True)
    for _ in range(3):
        progress(network)
    progress.close()
    assert out.getvalue() == ""
