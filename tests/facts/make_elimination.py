"""Print tests/facts/elimination.py: what NumPy says of drawn systems. Needs NumPy.

python3 -m tests.facts.make_elimination > tests/facts/elimination.py
"""
import textwrap

import numpy

from tests.algebra.drawn import system

HEAD = '''"""NumPy's answers to %d drawn systems with a condition below 1e4: facts for test_elimination.

python3 -m tests.facts.make_elimination > tests/facts/elimination.py   (NumPy %s, float64)
"""

# [seed of tests/algebra/drawn.py, determinant, x]
SYSTEMS = ['''
COUNT, CONDITION = 500, 1e4


def facts():
    """Yield the seed, the determinant and the solution of the systems that are kept."""
    seed = kept = 0
    while kept < COUNT:
        A, b = system(seed)
        if numpy.linalg.cond(A) < CONDITION:
            kept += 1
            yield seed, numpy.linalg.det(A), numpy.linalg.solve(A, b).tolist()
        seed += 1


print(HEAD % (COUNT, numpy.__version__))
for seed, determinant, x in facts():
    text = "[%d, %.13g, [%s]]," % (seed, determinant, ", ".join(["%.13g" % v for v in x]))
    print("\n".join(["    " + line for line in textwrap.wrap(text, 94)]))
print("]")
