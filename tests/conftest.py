"""What holds for all tests under pytest: commands speak English, Ctrl-C is heard, whoever runs
them (what a shell starts in the background would ignore it), and the folder they run in is empty:
no test reads what another one, or a README's command, has left there, and none leaves a file.

What the tests start as processes of their own keeps its compiled modules, even where nothing is
to be written beside the sources: each would compile all of purenn anew. Lists and trees are made
by the hundred thousand and seldom hold each other: that is looked for less often, and at the end,
where pytest looks five times, not among all that is still in use.
"""
import gc
import os
import signal

import pytest

os.environ["LC_ALL"] = "C.UTF-8"
os.environ.update(COLUMNS="80", LINES="24")     # however large the terminal is
signal.signal(signal.SIGINT, signal.default_int_handler)
if hasattr(gc, "set_threshold"):                # PyPy collects in another way
    gc.set_threshold(50000, 20, 50)


@pytest.fixture(scope="session", autouse=True)
def compiled(tmp_path_factory):
    """Keep compiled modules in a folder of this run, where there would be none."""
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", None):
        os.environ["PYTHONPYCACHEPREFIX"] = str(tmp_path_factory.mktemp("compiled"))


@pytest.fixture(scope="session", autouse=True)
def elsewhere(tmp_path_factory):
    """Run in an empty folder, and see that it still is at the end."""
    before, folder = os.getcwd(), str(tmp_path_factory.mktemp("empty"))
    os.chdir(folder)
    yield
    os.chdir(before)
    assert os.listdir(folder) == []


def pytest_sessionfinish():
    """Leave out what is in use at the end when garbage is looked for."""
    if hasattr(gc, "freeze"):
        gc.freeze()
