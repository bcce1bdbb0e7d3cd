"""python3 -m tests: run the plain tests with nothing installed, on whatever Python this is.

python3 -m tests [NAME ...] runs tests/test_NAME.py alone. What needs pytest or more processes
than one (tests/host, test_architecture) is left to pytest.
"""
import os
import sys

LEFT_TO_PYTEST = ("test_architecture",)


def names():
    """Return the names of the test modules."""
    folder = __file__[:-len("__main__.py")] or "."
    files = sorted([file[:-3] for file in os.listdir(folder)
                    if file.startswith("test_") and file.endswith(".py")])
    return [name for name in files if name not in LEFT_TO_PYTEST]


def run(name):
    """Run the tests of one module; return how many passed and how many failed."""
    module = __import__("tests." + name, None, None, [name])
    passed = failed = 0
    for test in sorted(dir(module)):
        if test.startswith("test_"):
            try:
                getattr(module, test)()
                passed += 1
            except Exception as error:
                failed += 1
                print("FAILED %s.%s: %s %s" % (name, test, error.__class__.__name__, error))
    return passed, failed


def main(wanted):
    """Run the named test modules, or all; return the number of failures."""
    results = [run(name) for name in names() if not wanted or name[5:] in wanted]
    passed, failed = [sum(column) for column in zip(*results)]
    print("%d passed, %d failed" % (passed, failed))
    return failed


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1:]) else 0)
