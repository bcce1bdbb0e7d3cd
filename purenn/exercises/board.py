"""The tasks on a board: from purenn.exercises import board, and only one file of tasks is loaded.

board.ask("7")   board.answer("7", [7, 16])   board.check("c3", matvec)
"""
from ..rng import Rng
from .texts import Texts
from .writing import brief

HALLS = {"q_perceptron": "1 2 3 4 5", "q_matrices": "6 7 8 9", "q_activations": "10 11 12 21",
         "q_descent": "13 14 15 16 18", "q_way_back": "17 19 20 x1",
         "q_algebra": "v1 v2 v3 v6 v7 v8", "q_planes": "v4 v5 v9",
         "c_vectors": "c1 c2 c11 c12", "c_matrices": "c3 c4 c5 c6",
         "c_functions": "c7 c8 c9 c10", "c_way_back": "c13",
         "c_network": "c14", "c_algebra": "c15 c16 c17", "r_any_depth": "r1",
         "r_articles": "r2 r3 r4 r5"}


def task(name):
    """Return a task.   Raises ValueError if there is none of this name."""
    for hall, names in HALLS.items():
        if name in names.split():
            module = __import__("purenn.exercises." + hall, None, None, [hall])
            tasks = module.QUESTIONS if hall[0] == "q" else module.CARVINGS
            return [one for one in tasks if one.name == name][0]
    raise ValueError("board: no task %r; there are %s" % (name, " ".join(HALLS.values())))


def ask(name, pupil=0, lang="en"):
    """Print a question with the numbers of a pupil."""
    question, texts = task(name), Texts(lang)
    n = question.numbers(pupil)
    print("%s  %s\n%s" % (name, texts.title(name), question.formula))
    print("   ".join(["%s = %s" % (key, brief(n[key])) for key in question.given]))
    print(texts.ask(name))


def answer(name, value, pupil=0, lang="en"):
    """Print whether an answer, a number or nested lists, is right, or what is wrong with it."""
    found, texts = task(name).judge(value, pupil), Texts(lang)
    print("[x] " + name if found is None else texts.word("wrong", texts.mistake(*found)))


def check(name, function, lang="en", pupil=0):
    """Print whether a function that was written is right, or what is wrong with it."""
    carving, texts = task(name), Texts(lang)
    verdict = carving.check({carving.function: function}, Rng(1000 + pupil))
    print("%s %s %s: %s" % ("[ ]" if verdict else "[x]", name, carving.function, texts.finding(
        verdict) if verdict else texts.mistake("right")))
