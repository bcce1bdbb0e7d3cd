"""How long a change of a number takes until its page is there: the slides' program, by page.

    python3 tests/benchmarks/slides.py [ANSWERS]
Medians in milliseconds, of what the server computes; in a browser tests/interpreters/slides.mjs
prints the same with the way there and back, for the server and for MicroPython.
"""
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))

from purenn.screen.program import Program  # noqa: E402


def median(program, page, count):
    """Return the median time of an answer to a changed number."""
    takes = program.pages.takes(page)
    name = "x" if "x" in takes else "seed" if "seed" in takes else takes[0]
    text, times = program.answer(page + "&lang=zh&step=99", ["open", "zh"])["state"], []
    for k in range(count):
        start = time.perf_counter()
        program.answer(text, ["nudge", name + ":" + "0.0" * (name == "x"), "1" if k % 2 else "-1"])
        times.append(1000 * (time.perf_counter() - start))
    return sorted(times)[count // 2]


def main(count=15):
    """Print a line for each page."""
    program = Program()
    for page in program.pages.names[:-1]:
        print("%s  %6.1f ms" % (page, median(program, page, count)))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
