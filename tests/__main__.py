"""python3 -m tests: run the plain tests with nothing installed, on whatever Python this is.

python3 -m tests [NAME ...] [-NAME.test ...] runs test_NAME.py alone, without some tests.
A name is recurrent or, where no folder can be listed, more.recurrent. What needs pytest or more
processes than one (tests/command, LEFT_TO_PYTEST) is left to pytest.
python3 -m tests.interpreters runs this on the other Pythons.
"""
import sys

ROOMS = ("fitting", "formula", "algebra", "fast", "more", "table", "study", "written",
         "stored", "document")      # that run anywhere
LEFT_TO_PYTEST = ("300_networks", "500_systems", "again", "architecture", "calls", "carriers", "doors", "files",
                  "lacking", "misuse", "own", "path", "registers", "silence", "zipped")


def listed(folder):
    """Return the names in a folder; if it is not there, none."""
    import os                       # not every Python has it, nor files to list
    try:
        return os.listdir(folder)
    except OSError:
        return []


def places():
    """Return name -> place of the test modules: recurrent -> more.recurrent, vector -> vector."""
    from purenn.seam import wanted      # not where no folder can be listed
    folder = __file__[:-len("__main__.py")] or "./"
    found = {}
    for room in ("",) + ROOMS:
        there = listed(folder + "../purenn/" + room) and (room != "fast" or wanted())
        files = listed(folder + room) if there else []
        for name in [file[5:-3] for file in files if file[:5] == "test_" and file[-3:] == ".py"]:
            found[name] = room + "." + name if room else name
    return {name: found[name] for name in sorted(found) if name not in LEFT_TO_PYTEST}


def names():
    """Return the names of the test modules."""
    return sorted(places())


def run(place, without=()):
    """Run the tests of a module but for some; return how many passed and how many failed."""
    room, name = place.split(".") if "." in place else ("", place)
    try:
        module = __import__("tests." + room + "." * bool(room) + "test_" + name, None, None, ["x"])
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


def found(wanted):
    """Return the places of the wanted test modules, of all if none is named."""
    try:
        there = places()
    except Exception:               # each Python without files has an error of its own
        there = {}
    return [there.get(name, name) for name in wanted or sorted(there)]


def main(words):
    """Run the named test modules, or all, without -tests; return the number of failures."""
    without = [word[1:] for word in words if word[0] == "-"]
    results = []
    for place in found([word for word in words if word[0] != "-"]):
        results.append(run(place, without))
        print("%s: %d passed, %d failed" % ((place.split(".")[-1],) + results[-1]))
    passed, failed = [sum(column) for column in zip(*results)]
    print("%d passed, %d failed" % (passed, failed))
    return failed


if __name__ == "__main__" and main(sys.argv[1:]):
    raise SystemExit(1)             # sys.exit is not everywhere
