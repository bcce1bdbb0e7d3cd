"""A question for pencil and paper: numbers drawn for a pupil, the answer, the named mistakes."""
from ..rng import Rng
from .comparing import flat, is_list, is_number, same, sizes, usual

TOLERANCE = 5e-4                    # an answer may be rounded to three digits
TRIES = 500


class Question:
    """One question.

    name: such as '7', the slide's number   formula: the slide's line   wanted: what is asked
    given: the names of the numbers, in order   draw: Rng -> dict of them
    right: a function of these numbers: the answer   mistakes: (key, such a function) pairs
    work: of these numbers, the lines of the way, the last one with the answer
    """

    def __init__(self, name, formula, wanted, given, draw, right, mistakes, work):
        self.name, self.formula, self.wanted = name, formula, wanted
        self.given, self.draw, self.right = given.split(), draw, right
        self.mistakes, self.work = mistakes, work

    def numbers(self, pupil=0):
        """Return the numbers for a pupil: the same ones each time, and no mistake gives right.

        Raises ValueError if none are found, which is a mistake of the question.
        """
        for attempt in range(TRIES):
            rng = Rng(7919 * pupil + 104729 * sum([ord(c) * 7 for c in self.name]) + attempt)
            n = self.draw(rng)
            values = [f(*self.values(n)) for f in [self.right] + [m for _, m in self.mistakes]]
            if len([v for v in values if sizes(v) is None]) == 0 and not any(
                    [same(v, w, 4 * TOLERANCE) for i, v in enumerate(values)
                     for w in values[:i]]):
                return n
        raise ValueError("question %s: its numbers do not tell the mistakes apart" % self.name)

    def values(self, n):
        """Return the numbers in the order in which they are given."""
        return [n[name] for name in self.given]

    def answer(self, pupil=0):
        """Return the right answer for a pupil."""
        return self.right(*self.values(self.numbers(pupil)))

    def way(self, pupil=0):
        """Return the lines of the way for a pupil."""
        return self.work(*self.values(self.numbers(pupil)))

    def judge(self, answer, pupil=0):
        """Return None for the right answer, else (key of what is wrong, values for its text)."""
        n = self.numbers(pupil)
        right = self.right(*self.values(n))
        if is_number(right) and is_list(answer) and len(flat(answer)) == 1:
            answer = flat(answer)[0]
        if len(sizes(right)) == 1 and sizes(answer) == sizes(right) + (1,):     # typed as a column
            answer = flat(answer)
        if sizes(answer) is None:
            return "uneven", ()
        if same(answer, right, TOLERANCE):
            return None
        for key, mistake in self.mistakes:
            if same(answer, mistake(*self.values(n)), TOLERANCE):
                return key, ()
        key = usual([right], [answer])
        if key and key not in ("wrapped", "columns", "flattened"):
            return key, ()
        if sizes(answer) != sizes(right):
            return "shape", (shape_text(answer), shape_text(right))
        return partly(right, answer)


def partly(right, answer):
    """Return the key and values for an answer of the right shape that has no name."""
    pairs = list(zip(flat(right), flat(answer)))
    wrong = [i for i, (r, a) in enumerate(pairs) if not same(a, r, TOLERANCE)]
    if len(wrong) < len(pairs):
        return "partly", (len(pairs) - len(wrong), len(pairs), wrong[0] + 1)
    if all([same(abs(a), abs(r), TOLERANCE) for r, a in pairs]):
        return "some_signs", ()
    return "not_it", ()


def shape_text(a):
    """Return the sizes of an answer as text: 1 for a number, 3 for a vector, 2×3."""
    found = sizes(a)
    if found is None:
        return "?"
    return "×".join([str(size) for size in found]) or "1"
