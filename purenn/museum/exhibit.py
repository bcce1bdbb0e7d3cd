"""An exhibit is one mistake: the wrong lines, the right ones, what both give, and a check.

Wrong and right are functions of the same arguments, called variants here, so that the same
numbers and the same check serve both.
"""

# what a wrong variant may end in; the check has then caught it
ERRORS = (ArithmeticError, LookupError, NameError, SyntaxError, TypeError, ValueError)


class Exhibit:
    """One mistake beside its cure.

    name: what the command calls it   where: a key of PLACES, where it was seen   place: where
    in it; '' for a classic, which the lecture and the articles do not have
    symptom: one line; {what} stands for one of the wrong variant's numbers
    story: what happens, and why   wrong, right: the variants
    numbers: variant -> {what: number or text}   check: variant -> whether it is right
    """

    def __init__(self, name, wrong, right, numbers, check, where, symptom, story,
                 place=""):
        self.name, self.where, self.place, self.story = name, where, place, story
        self.wrong, self.right = wrong, right
        self.numbers, self.check = numbers, check
        self.template = symptom

    def symptom(self):
        """Return the one line, with the wrong variant's numbers in it."""
        return self.template.format(**self.numbers(self.wrong))

    def passes(self, variant):
        """Return whether the check finds the variant right; an error is a no."""
        return outcome(self.check, variant) is True


def outcome(function, *arguments):
    """Return what the call returns, or the error it ends in as text, such as "KeyError: 'W1'"."""
    try:
        return function(*arguments)
    except ERRORS as error:
        return "%s: %s" % (type(error).__name__, error)


def near(a, b):
    """Return whether two numbers, or two equally nested lists, agree to six digits."""
    if isinstance(a, list):
        return len(a) == len(b) and all([near(x, y) for x, y in zip(a, b)])
    return abs(a - b) <= 1e-6 * max(1, abs(a), abs(b))
