"""Slide 13: a ball rolls down the loss curve, one step against the slope at a time."""
from ..derivatives import derivative
from ..vector import descend
from .numbers import program
from .page import Page, brief

TITLE = ("Gradient descent", "梯度下降")
PAGES = (27, 32)
FUNCTIONS = ("vector.descend", "derivatives.derivative")
TAKES = ("function", "x", "lr")
NAMES = {"x": "w"}
LOSS = "(w - 2)**2 + exp(w)/4"      # where its slope is 0 cannot be solved for
STEPS, SHOWN = 30, (0, 1, 2, 3, 5, 10, 20, 30)
WIDTH, HEIGHT = 60, 9
PIECES, STEEP = 16, 1e9             # to find a place without a value that a step has crossed


def roll(f, start, lr):
    """Return the parameter before the first step and after every step of the ball.

    Stops early if the ball has left the picture, or comes to where the curve has no value.
    """
    w = [start]
    path = [start]
    descend(w, [derivative(f, start)], lr)          # without a value here there is no lesson
    while len(path) <= STEPS and abs(path[-1] - start) < 100 * max(1, abs(start)):
        path.append(w[0])
        if value(f, w[0]) is None or slope(f, w[0]) is None:
            break
        descend(w, [slope(f, w[0])], lr)
    return path


def value(f, w):
    """Return f(w), or None where it has no value."""
    try:
        return f(w)
    except ValueError:
        return None


def slope(f, w):
    """Return the slope at w, or None where there is none."""
    try:
        return derivative(f, w)
    except ValueError:
        return None


def verdict(f, path, lr):
    """Return the name of the sentence that tells how the ball has gone."""
    before, after, end = f(path[0]), value(f, path[-1]), slope(f, path[-1])
    if after is None or end is None:
        return "off"
    if lr == 0:
        return "stays"
    if abs(end) <= max(1e-9, 1e-3 * min(1, abs(derivative(f, path[0])))):
        return "rests"
    if len(set([brief(w) for w in path])) == 1:
        return "short"
    if lr < 0:
        return "climbs" if after > before else "astray"
    rises = [ends for ends in zip(path, path[1:]) if f(ends[1]) > f(ends[0])]
    found = between(f, *(rises + [path[:2]])[0])
    lower = after < before and brief(after) != brief(before)
    if found == "pole" or not lower and (rises or found == "out"):
        return found
    if len(path) > STEPS:
        return "straight" if brief(end) == brief(slope(f, path[0])) else "rolls"
    return "jumps" if rises else "endless"


def between(f, left, right):
    """Return what lies between two places, of which the one stepped to is the higher.

    "out" for a valley, "pole" for a place without a value, near which it is endlessly steep;
    else "jumps".
    """
    places = [left + (right - left) * i / PIECES for i in range(PIECES + 1)]
    if any([steep_between(f, *ends) for ends in zip(places, places[1:])]):
        return "pole"
    slopes = [slope(f, min(left, right)), slope(f, max(left, right))]
    return "out" if slopes[0] < 0 < slopes[1] else "jumps"


def steep_between(f, left, right):
    """Return whether the curve gets endlessly steep between two places, or has no value there.

    Of two halves a pole is in the one whose end is the steeper.
    """
    slopes = [slope(f, left), slope(f, right)]
    most = None
    while None not in slopes and (most is None or max([abs(s) for s in slopes]) < most):
        most = most or STEEP * max(1, abs(slopes[0]), abs(slopes[1]))
        middle = (left + right) / 2
        if middle in (left, right):
            return False
        if abs(slopes[0]) > abs(slopes[1]):
            right, slopes[1] = middle, slope(f, middle)
        else:
            left, slopes[0] = middle, slope(f, middle)
    return True


def picture(f, path, ends, width=WIDTH):
    """Return lines with the curve of f between the ends, the path as o, the ball as O."""
    left, right = ends
    places = [left + (right - left) * i / (width - 1) for i in range(width)]
    heights = {w: value(f, w) for w in places + path}
    places = [w for w in places if heights[w] is not None]
    low, high = [end([heights[w] for w in places + path]) for end in (min, max)]
    lines = [[" "] * width for _ in range(HEIGHT)]

    def put(w, character):
        """Put a character on the curve above w."""
        i = round((w - left) / (right - left) * (width - 1))
        j = round((high - heights[w]) / (high - low or 1) * (HEIGHT - 1))
        lines[min(max(j, 0), HEIGHT - 1)][i] = character

    for w, character in ([(w, ".") for w in places] + [(w, "o") for w in path]
                         + [(path[-1], "O")]):
        put(w, character)
    return ["".join(line).rstrip() for line in lines]


def curve_of(f, ends):
    """Return the loss curve as the numbers it is drawn from."""
    left, right = ends
    places = [left + (right - left) * i / WIDTH for i in range(WIDTH + 1)]
    points = [(w, y) for w, y in [(w, value(f, w)) for w in places] if y is not None]
    return {"name": "L", "x": [w for w, _ in points], "y": [y for _, y in points]}


def draw(page, f, path):
    """Write the three pictures of the ball."""
    low, high = min(path), max(path)
    room = 0.6 * (high - low) or max(1, abs(high) / 10)     # to see the valley's other side
    for t in (0, 2, STEPS):
        told = [page.words(name, t, brief(path[t]), brief(f(path[t]))) for name in ("picture", "ball")]
        ends = (low - room / 8, high + room)
        page.picture("ball", picture(f, path[:t + 1], ends, page.across(WIDTH, 4)), 4, (told[0], "", told[1]),
                     curves=[curve_of(f, ends)],
                     points=[[w, f(w), int(w == path[t])] for w in path[:t + 1]],
                     drag=["x:", path[0]])
        page.gap()
        page.step()


def run(options):
    """Write the path as a table, and three pictures of it."""
    page = Page("s13", options)
    f, start = page.function(LOSS), page.number("x", -2)
    lr = page.number("lr", 0.1)
    page.slide("(W,b)ₜ₊₁ = (W,b)ₜ − γ ∇L", vectors="b")
    page.say("labels")
    path = roll(f, start, lr)
    page.say("given" if page.given("function") is None and lr > 0 else "own", f.text, brief(start),
             brief(lr))
    page.step()
    page.table([page.words("step"), page.words("parameter"), "L", page.words("slope")],
               [[str(t), path[t]] + [page.words("none") if found is None else found
                                     for found in (value(f, path[t]), slope(f, path[t]))]
                for t in SHOWN if t < len(path)])
    page.step()
    name = verdict(f, path, lr)
    if len(path) > STEPS and name != "off":
        draw(page, f, path)
    page.say(name, len(path) - 1)
    page.code(program(f, "loss") + "roll(loss, start, lr)[-1]", start=start, lr=lr)
    page.source("vector.descend", "w[i] -=")
    return page
