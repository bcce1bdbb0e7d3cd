"""Batches learned in parts on a cluster's executors: Dask's workers, MPI's ranks.

pip install distributed mpi4py, and for MPI apt install openmpi-bin.
"""
import os
import subprocess
import sys
from importlib.util import find_spec

import pytest

from tests import outside

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = """
from purenn import Activation, Dense, Network, Rng, one_hot, parallel
from purenn.layers import parameter_rows
from tests.check import close, matrix

parallel.SMALLEST = 1
X, T = matrix(60, 70), one_hot([i % 3 for i in range(60)], 3)


def learned(executor):
    rng = Rng(0)
    network = Network([Dense(70, 5, rng), Activation("tanh"), Dense(5, 3, rng)], "cross_entropy")
    learner = parallel.Together(network, executor) if executor else network
    learner.fit(X, T, epochs=3, batch_size=60)
    return parameter_rows(network.parameters())


if __name__ == "__main__":
    with open_executor() as executor:
        assert close(learned(executor), learned(None), 1e-9)
        print("the same weights from", type(executor).__name__)
"""
DASK = """
from distributed import Client, LocalCluster


def open_executor():
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    return Client(cluster).get_executor()
"""
MPI = """
from mpi4py.futures import MPIPoolExecutor


def open_executor():
    return MPIPoolExecutor(2)
"""


def printed(folder, opening, *command):
    """Return what the program prints with this way to an executor."""
    path = folder / "program.py"
    path.write_text(opening + PROGRAM)
    environment = dict(os.environ, PYTHONPATH=ROOT, OMPI_ALLOW_RUN_AS_ROOT="1",
                       OMPI_ALLOW_RUN_AS_ROOT_CONFIRM="1", OMPI_MCA_rmaps_base_oversubscribe="1")
    return subprocess.run(list(command) + [str(path)], env=environment, timeout=100, check=True,
                          stdout=subprocess.PIPE, universal_newlines=True).stdout


@pytest.mark.outside
def test_dask_workers_learn_the_same_weights(tmp_path):
    outside.need(find_spec("distributed"), "Dask", "pip install distributed")
    assert "the same weights from ClientExecutor" in printed(tmp_path, DASK, sys.executable)


@pytest.mark.outside
def test_mpi_ranks_learn_the_same_weights(tmp_path):
    outside.need(find_spec("mpi4py"), "mpi4py", "pip install mpi4py")
    mpirun = outside.program("mpirun", "apt install openmpi-bin")
    out = printed(tmp_path, MPI, mpirun, "-n", "3", sys.executable, "-m", "mpi4py.futures")
    assert "the same weights from MPIPoolExecutor" in out
