"""The line for a waiting person: on a terminal, and nowhere else."""
import io

from purenn.host.progress import Progress
from purenn.network import Network


class Terminal(io.StringIO):
    def isatty(self):
        return True


def show(out, monkeypatch, epochs=4):
    """Return what is written over some epochs of a quarter of a second each."""
    clock = iter([i / 4 for i in range(100)])
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    network = Network([])
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
