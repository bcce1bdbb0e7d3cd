"""A function to write: what it is called with, what is right, and what each mistake would give."""
from ..rng import Rng
from .comparing import (
    EXACT, alike, changed, copied, flat, has_tuple, is_list, is_number, same, sizes, usual)
from .question import shape_text
from .writing import as_code, brief, listed, shortened

NAMELESS = ("differs", "shape", "constant")     # what is said where no mistake fits
SLOW = 2                            # seconds after which a right answer is slow


class Verdict:
    """What is to be said of a pupil's function, and the numbers that show it.

    key, values: of the text   call, gives, wanted: one call, what came, what was to come
    part: which of several results   error: the exception that ended the call
    """

    def __init__(self, key, values=(), call="", gives="", wanted="", part="", error=None):
        self.right = key in ("right", "chatty", "slow", "tuples")
        self.key, self.values, self.part, self.error = key, values, part, error
        self.call, self.gives, self.wanted = [shortened(text) for text in (call, gives, wanted)]


class Carving:
    """One function to write.

    name: such as 'c3'   slide: where the formula stands   formula: the slide's line
    arguments: their names, with commas   shapes: what they are   right: the function, written out
    cases: Rng -> list of argument lists, the first one worked by hand
    wrong: (key, function of the arguments: what the mistake gives) pairs
    laws: (key, function of the pupil's function and an Rng -> None, or values) pairs
    place: the argument that is changed in place; None if the result is returned
    parts: the names of the results if there are several   template: a text to begin with
    solution: the text that is shown; the source of right if there is none
    meant: name of an exception -> key of what it means in this task
    example: the one by hand, if it is not the first of cases
    """

    def __init__(self, name, slide, formula, arguments, shapes, right, cases, wrong, laws=(),
                 place=None, parts=(), template="", tolerance=EXACT, function="",
                 solution="", meant=(), example=""):
        self.name, self.slide, self.formula, self.arguments = name, slide, formula, arguments
        self.shapes, self.right, self.cases, self.wrong = shapes, right, cases, wrong
        self.laws, self.place, self.parts, self.template = laws, place, parts, template
        self.tolerance, self.solution, self.meant = tolerance, solution, dict(meant)
        self.example = example
        self.function = function or right.__name__

    def judge(self, found, pupil, printed, clock):
        """Return the Verdict on what a pupil's text defines, right or not.

        printed, clock: functions: how much has been printed so far, and the time in seconds
        """
        before, begun = printed(), clock()
        verdict = self.check(found, Rng(1000 + pupil))
        prints, taken = printed() > before, clock() - begun
        if verdict is None:
            return self.praised(found, pupil, prints, taken)
        return Verdict("prints", (), verdict.call) if prints and verdict.key == "nothing" else verdict

    def praised(self, found, pupil, prints, taken):
        """Return the Verdict on what is right: whether it prints, has tuples, takes long."""
        if taken > SLOW:
            return Verdict("slow", ("%.1f" % taken,))
        tuples = [arguments for arguments in self.cases(Rng(1000 + pupil))[:1]
                  if self.gives_tuples(self.called(found[self.function], arguments))]
        return Verdict("chatty" if prints else "tuples" if tuples else "right")

    def check(self, found, rng):
        """Return None if the function in found, name -> value, is right, else a Verdict."""
        f = found.get(self.function)
        if not callable(f):
            return Verdict("no_function", (self.function, self.arguments))
        tries, stopped = self.tried(f, self.cases(rng))
        wrong = [t for t in tries if not same(t[1], t[2], self.tolerance)]
        if wrong:
            return self.named(f, tries, wrong[0])
        return stopped or self.broken_law(f, rng)

    def tried(self, f, cases):
        """Return the tries (arguments, right, answer), and the Verdict on what ended them."""
        tries = []
        for arguments in cases:
            given = copied(arguments)
            try:
                answer = f(*given)
            except Exception as error:
                key = self.meant.get(type(error).__name__, "error")
                return tries, Verdict(key, (), self.call(arguments), error=error)
            if self.place is not None:
                answer = given[self.place]
            elif given != arguments:
                return tries, Verdict("changes_argument", (), self.call(arguments),
                                      listed(given), listed(arguments))
            tries.append((arguments, self.result(arguments), copied(answer)))
        return tries, None

    def result(self, arguments):
        """Return the right answer, or the argument as it should be afterwards."""
        given = copied(arguments)
        answer = self.right(*given)
        return answer if self.place is None else given[self.place]

    def broken_law(self, f, rng):
        """Return the Verdict on the first law that does not hold, or None."""
        for key, law in self.laws:
            values = law(f, rng)
            if values is not None:
                return Verdict(key, tuple([as_code(v) for v in values]))
        return None

    def call(self, arguments):
        """Return a call as text."""
        return "%s(%s)" % (self.function, listed(arguments))

    def named(self, f, tries, first):
        """Return the Verdict on answers of which some, the first of them given, are wrong."""
        arguments, right, answer = first
        key, values = self.mistake(tries, lambda v: v)
        if key in NAMELESS and not self.parts:
            key, values = self.by_calls(f, tries, arguments, key) or (key, values)
        if self.parts and key in ("kind", "shape", "differs") and (
                not is_list(answer) or len(answer) != len(self.parts)):
            key, values = "parts", (", ".join(self.parts),)
        if self.parts and is_list(answer) and len(answer) == len(self.parts) and (
                key in ("differs", "shape")):
            for i, part in enumerate(self.parts):
                if not same(right[i], answer[i], self.tolerance):
                    key, values = self.mistake(tries, lambda v: v[i])
                    return Verdict(key, values, self.call(arguments), as_code(answer[i]),
                                   as_code(right[i]), part)
        return Verdict(key, values, self.call(arguments), as_code(answer), as_code(right))

    def mistake(self, tries, part, mistakes=None):
        """Return (key, values) of what is wrong.

        part: takes the results, or one of several   mistakes: self.wrong if none are given
        """
        answers = [part(answer) for _, _, answer in tries]
        rights = [part(right) for _, right, _ in tries]
        i = [same(r, a, self.tolerance) for r, a in zip(rights, answers)].index(False)
        if answers[i] is None:
            return "nothing", ()
        if not is_list(answers[i]) and not is_number(answers[i]):
            return "kind", (type(answers[i]).__name__,)
        for key, f in mistakes or self.wrong:
            if self.fits(f, tries, answers, part):
                return key, ()
        key = usual(rights, answers, self.tolerance)
        if key is None and sizes(answers[i]) != sizes(rights[i]):
            return ("shape", (shape_text(answers[i]), shape_text(rights[i]))) if flat(
                answers[i]) else ("empty", ())
        if key or len(answers) > 1 and all([same(answers[0], a) for a in answers]):
            return key or "constant", ()
        if [sizes(answer) for answer in answers] != [sizes(right) for right in rights]:
            return "differs", ()
        key, factor = alike(rights, answers, self.tolerance) or ("differs", None)
        return key, () if factor is None else (brief(factor),)

    def by_calls(self, f, tries, arguments, key):
        """Return (key, values) of what more calls tell of wrong answers, or None."""
        if not same(self.called(f, tries[0][0]), tries[0][2]):
            return "remembers", ()
        rows = self.called(f, arguments)
        if is_list(rows) and len(rows) > 1 and is_list(rows[0]) and all(
                [row is rows[0] for row in rows]):
            return "one_row", ()
        for k, name in enumerate(self.arguments.split(", ")):
            if key == "differs" and len(tries) > 1 and k != self.place and self.ignores(f, tries, k):
                return "ignored", (name,)
        return None

    def gives_tuples(self, answer):
        """Return whether a right answer, or one of several, has tuples where lists should be."""
        return any([has_tuple(part) for part in (answer if self.parts else [answer])])

    def called(self, f, arguments):
        """Return what a pupil's function gives, None if it ends in an error."""
        given = copied(arguments)
        try:
            answer = f(*given)
        except Exception:
            return None
        return answer if self.place is None else given[self.place]

    def ignores(self, f, tries, k):
        """Return whether other numbers in argument k change the right answers alone."""
        for arguments, right, answer in tries:
            try:
                other = arguments[:k] + [changed(arguments[k], lambda v: 3 * v * v + 2)] + arguments[k + 1:]
                if same(self.result(other), right):
                    return False
            except (TypeError, ValueError, IndexError, ArithmeticError):
                return False
            if not same(self.called(f, other), answer):
                return False
        return True

    def fits(self, f, tries, answers, part):
        """Return whether a mistake gives all of these answers, wherever it gives one."""
        known = 0
        for (arguments, _, _), answer in zip(tries, answers):
            given = copied(arguments)
            try:
                value = part(f(*given))
            except (ValueError, TypeError, IndexError, ArithmeticError):
                continue
            if not same(value, answer, 10 * self.tolerance):
                return False
            known += 1
        return known > 0
