"""python3 -m tests: run the plain tests with nothing installed, on whatever Python this is.

python3 -m tests [NAME ...] [-NAME.test ...] runs tests/test_NAME.py alone, without some tests.
What needs pytest or more processes than one (tests/command, test_architecture) is left to pytest.
python3 -m tests.interpreters runs this on the other Pythons.
"""
import sys

LEFT_TO_PYTEST = ("architecture",)


def names():
    """Return the names of the test modules."""
    import os                       # not every Python has it, nor files to list
    folder = __file__[:-len("__main__.py")] or "."
    found = [file[5:-3] for file in os.listdir(folder)
             if file.startswith("test_") and file.endswith(".py")]
    return sorted([name for name in found if name not in LEFT_TO_PYTEST])


def run(name, without=()):
    """Run the tests of a module but for some; return how many passed and how many failed."""
    try:
        module = __import__("tests.test_" + name, None, None, ["test_" + name])
    except Exception as error:
        report(name, error)
        return 0, 1
    passed = failed = 0
    for test in sorted(dir(module)):
        if test.startswith("test_") and name + "." + test not in without:
            try:
                getattr(module, test)()
                passed += 1
            except Exception as error:
                failed += 1
                report(name + "." + test, error)
    return passed, failed


def report(name, error):
    """Print what failed, and why, in one line."""
    print("FAILED %s: %s %s" % (name, error.__class__.__name__, error))


def main(words):
    """Run the named test modules, or all, without -tests; return the number of failures."""
    without = [word[1:] for word in words if word[0] == "-"]
    results = []
    for name in [word for word in words if word[0] != "-"] or names():
        results.append(run(name, without))
        print("%s: %d passed, %d failed" % ((name,) + results[-1]))
    passed, failed = [sum(column) for column in zip(*results)]
    print("%d passed, %d failed" % (passed, failed))
    return failed


if __name__ == "__main__" and main(sys.argv[1:]):
    raise SystemExit(1)             # sys.exit is not everywhere
