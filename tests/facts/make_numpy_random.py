"""Print tests/facts/numpy_random.py: what NumPy's RandomState answers. Needs NumPy.

python3 tests/facts/make_numpy_random.py > tests/facts/numpy_random.py
"""
import numpy
from numpy.random import RandomState

HEAD = '''"""What NumPy's RandomState answers: the facts for test_numpy_random.

python3 tests/facts/make_numpy_random.py > tests/facts/numpy_random.py    (NumPy %s)
"""

# seed: calls one after the other on one RandomState(seed), each (method, arguments, answer)'''

SEED_LISTS = [[1], [7, 8, 9], [2**32 - 1] * 3, list(range(700))]
SMALL = [("randint", (low, high, 7, kind)) for kind, low, high in (
    ("bool", 0, 2), ("int8", -128, 128), ("int8", -5, 4), ("uint8", 0, 256), ("uint8", 3, 4),
    ("int16", -3, 1000), ("uint16", 0, 65536), ("int32", -2**31, 2**31), ("int32", 0, 10),
    ("uint32", 0, 2**32), ("uint32", 5, 100000), ("int64", -2**63, 2**63), ("int64", 0, 2**33),
    ("uint64", 0, 2**64), ("uint64", 2**63, 2**63 + 5), ("bool", 0, 1), ("bool", 1, 2))]
SEEDS = [0, 7, 2**32 - 1]
LONG_SEEDS = [0, 1, 7, 42, 2**31, 2**32 - 1]
LETTERS = ["a", "b", "c", "d", "e"]
P = [0.1, 0.2, 0.0, 0.3, 0.4]
CALLS = [
    ("rand", ()), ("random", ()), ("random_sample", (2,)), ("rand", (2, 1, 3)),
    ("randn", ()), ("rand", ()), ("randn", ()), ("randn", (3,)), ("normal", (5, 0.5)),
    ("normal", (0, 1, (2, 2))), ("normal", (-1, 0, 1)), ("uniform", (-1, 2.5)),
    ("uniform", (4, 1, (1, 3))), ("uniform", ()), ("normal", ()),
    ("randint", (10,)), ("randint", (5, 6)), ("rand", ()), ("randint", (-3, 5, (2, 4))),
    ("randint", (0, 2**31, 2)), ("randint", (2**32 - 1,)), ("randint", (2**32,)),
    ("randint", (2**32 + 1,)), ("randint", (-2**40, 2**41, 3)), ("randint", (2**63,)),
    ("randint", (-2**63, 2**63, 2)), ("rand", ()),
    ("shuffle", (list(range(10)),)), ("shuffle", (LETTERS,)), ("shuffle", ([],)),
    ("permutation", (12,)), ("permutation", (LETTERS,)), ("permutation", ([[1, 2], [3, 4]],)),
    ("permutation", (0,)), ("choice", (5,)), ("choice", (LETTERS, 3)),
    ("choice", (1, (2, 2))), ("choice", (10, (2, 2), False)), ("choice", (LETTERS, None, False)),
    ("choice", (5, None, True, P)), ("choice", (LETTERS, (2, 3), True, P)),
    ("choice", (5, 4, False, P)), ("choice", (LETTERS, (2, 2), False, P)), ("randn", ()),
]


def plain(value):
    """Return the answer as numbers, strings and lists."""
    return value.tolist() if hasattr(value, "tolist") else value


def answer(state, method, arguments):
    """Return what the call gives; for shuffle, what it makes of a copy of the list."""
    if method == "shuffle":
        items = list(arguments[0])
        state.shuffle(items)
        return items
    return plain(getattr(state, method)(*arguments))


def long_run(seed):
    """Return facts from 5000 words, 2500 normals and a shuffle, all across many blocks."""
    words = RandomState(seed).randint(2**32, size=5000).tolist()
    normals = RandomState(seed).randn(2500).tolist()
    order = RandomState(seed).permutation(2000).tolist()
    return [words[622:627], sum(words), normals[:1] + normals[-3:], sum(normals), order[:5],
            sum(i * item for i, item in enumerate(order))]


def folded(text, indent):
    """Return the text with lines of at most 99 characters, broken after commas."""
    lines, line = [], ""
    for part in text.split(", "):
        if line and indent + len(line) + len(part) > 94:
            lines.append(line)
            line = ""
        line += (" " if line else "") + part + ","
    return ("\n" + " " * indent).join(lines + [line[:-1]])


def main():
    """Print the facts."""
    print(HEAD % numpy.__version__)
    print("CALLS = {")
    for seed in SEEDS:
        state = RandomState(seed)
        print("    %d: [" % seed)
        for method, arguments in CALLS:
            print("        (%r, %r,\n         %s)," % (method, arguments, folded(
                repr(answer(state, method, arguments)), 9)))
        print("    ],")
    print("}\n")
    print("# a list as seed: two numbers, two normals, a word")
    print("BY_LIST = [")
    for seed in SEED_LISTS:
        state = RandomState(seed)
        short = "list(range(700))" if len(seed) > 600 else repr(seed)
        print("    (%s,\n     %s)," % (short, folded(repr(
            [*state.rand(2).tolist(), *state.standard_normal(2).tolist(),
             int(state.randint(2**32))]), 5)))
    print("]\n")
    print("# calls one after the other on RandomState(11): (arguments of randint, answer)")
    print("SMALL = [")
    state = RandomState(11)
    for method, arguments in SMALL + [("randint", (0, 9, None, "int8"))] * 2:
        print("    (%r,\n     %s)," % (arguments, folded(
            repr(answer(state, method, arguments)), 5)))
    print("]\n")
    print("# the state of RandomState(3) after randn(): words 0, 1 and 623, the rest of it")
    state = RandomState(3)
    state.randn()
    name, words, *rest = state.get_state()
    print("STATE = %r\n" % ([name] + [int(words[i]) for i in (0, 1, 623)] + rest,))
    print("# seed: words 622 ... 626, the sum of 5000 words, the first and the last three of 2500")
    print("# normals, their sum, the start of permutation(2000), the sum of index times item")
    print("LONG = {")
    for seed in LONG_SEEDS:
        print("    %d: %s," % (seed, folded(repr(long_run(seed)), 8)))
    print("}")


main()
