"""mip, which boards have, installs the package from the manifest that lies beside it."""
import os
import subprocess
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from purenn.command.bundle import flatten
from tests import outside
from tests.interpreters import pythons

PROGRAM = """
import mip, sys
mip.install("http://127.0.0.1:%d/package.json", target="lib")
sys.path[:] = ["lib", ".frozen"]
from purenn import Dense, Network, load_csv
print(Network([Dense(2, 3), Dense(3, 1)], seed=1).predict([[1, 2]]))
"""


class Quiet(SimpleHTTPRequestHandler):
    """A server of files that says nothing."""

    def log_message(self, *_):
        """Say nothing."""


@pytest.mark.outside
def test_mip_installs_the_package_and_it_answers(tmp_path):
    unix = [python for python in pythons.others() if python.name == "MicroPython unix"][0]
    outside.need(not unix.missing(), unix.name, unix.missing())
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=flatten.HOUSE)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            printed = subprocess.run(
                unix.command[:1] + ["-c", PROGRAM % server.server_port], cwd=str(tmp_path),
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120).stdout
        finally:
            server.shutdown()
    installed = os.path.join(str(tmp_path), "lib", "purenn")
    assert os.path.isfile(os.path.join(installed, "table", "plain", "rows.py"))
    assert printed.split("\n")[-2][:2] == "[[" and "Error" not in printed, printed
