"""The page is the program: what one step of XOR runs by the lecture alone can be read at once."""
import ast
import os
import subprocess
import sys

from tests.test_architecture import HOUSE

MOST = {"functions": 35, "lines": 250, "files": 9, "depth": 9 if sys.version_info < (3, 12) else 7}
STEP = """
import sys
from purenn import Activation, Dense, Network
X, T = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]
network = Network([Dense(2, 4), Activation("sigmoid"), Dense(4, 1), Activation("sigmoid")])
network.fit(X, T, epochs=1)
seen, inside, deepest = set(), 0, 0
def watch(frame, event, argument):
    global inside, deepest
    code = frame.f_code
    if event == "call" and (inside or code.co_name == "step"):
        inside += 1
        deepest = max(deepest, inside)
        seen.add((code.co_filename, code.co_name, code.co_firstlineno))
    elif event == "return" and inside:
        inside -= 1
sys.setprofile(watch)
network.fit(X, T, epochs=1)
sys.setprofile(None)
print(repr((sorted(seen), deepest)))
"""


def step_of_xor():
    """Return the functions that a step runs, (file, name, line) each, and how deep it goes."""
    printed = subprocess.run([sys.executable, "-c", STEP], cwd=os.path.dirname(HOUSE), check=True,
                             env=dict(os.environ, PURENN_FAST="0"), encoding="utf-8",
                             stdout=subprocess.PIPE).stdout
    return ast.literal_eval(printed)


def lines_of(path, first):
    """Return how many lines the function that begins there has, without its docstring."""
    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and first == node.lineno - len(node.decorator_list):
            doc = node.body[0]
            return node.end_lineno - node.lineno - (doc.end_lineno - doc.lineno)


def test_a_step_of_xor_is_short_and_shallow_and_computes_with_the_slides_functions():
    seen, depth = step_of_xor()
    functions = [entry for entry in seen if not entry[1].startswith("<")]
    found = {"functions": len(functions), "files": len({path for path, _, _ in seen}),
             "lines": sum([lines_of(path, first) for path, _, first in functions]), "depth": depth}
    assert {key: value for key, value in found.items() if value > MOST[key]} == {}, found
    names = {name for _, name, _ in functions}
    assert {"step", "forward", "backward", "affine", "matvec", "dot", "matmul", "descend"} <= names
