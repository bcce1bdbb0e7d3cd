"""Slide 13: a ball rolls down the loss curve, one step against the slope at a time."""
from ..derivatives import derivative
from ..vector import descend
from .page import Page, brief

TITLE = ("Gradient descent", "梯度下降")
FUNCTIONS = ("vector.descend", "derivatives.derivative")
TAKES = ("function", "x", "lr")
LOSS = "(w - 2)**2 + exp(w)/4"      # where its slope is 0 cannot be solved for
STEPS, SHOWN = 30, (0, 1, 2, 3, 5, 10, 20, 30)
WIDTH, HEIGHT = 60, 9


def roll(f, start, lr):
    """Return the parameter before the first step and after every step of the ball.

    Stops early if the ball has left the picture.
    """
    w = [start]
    path = [start]
    while len(path) <= STEPS and abs(w[0] - start) < 100:
        descend(w, [derivative(f, w[0])], lr)
        path.append(w[0])
    return path


def picture(f, path, ends):
    """Return lines with the curve of f between the ends, the path as o, the ball as O."""
    left, right = ends
    places = [left + (right - left) * i / (WIDTH - 1) for i in range(WIDTH)]
    heights = [f(w) for w in places]
    low, high = min(heights), max(heights)
    lines = [[" "] * WIDTH for _ in range(HEIGHT)]

    def put(w, character):
        """Put a character on the curve above w."""
        i = round((w - left) / (right - left) * (WIDTH - 1))
        j = round((high - f(w)) / (high - low or 1) * (HEIGHT - 1))
        lines[min(max(j, 0), HEIGHT - 1)][i] = character

    for w, character in ([(w, ".") for w in places] + [(w, "o") for w in path]
                         + [(path[-1], "O")]):
        put(w, character)
    return ["    " + "".join(line).rstrip() for line in lines]


def run(options):
    """Print the path as a table, and three pictures of it."""
    page = Page("s13", options)
    f, start = page.function(LOSS), page.number("x", -2)
    lr = page.number("lr", 0.1)
    page.slide("(W,b)ₜ₊₁ = (W,b)ₜ − γ∇L")
    path = roll(f, start, lr)
    page.say("given", f.text, brief(start), brief(lr))
    page.table([page.words("step"), page.words("parameter"), "L", page.words("slope")],
               [[str(t), path[t], f(path[t]), derivative(f, path[t])]
                for t in SHOWN if t < len(path)])
    if len(path) <= STEPS:
        page.say("out", len(path) - 1)
    else:
        low, high = min(path), max(path)
        room = 0.6 * (high - low) or 1          # to see the other side of the valley
        for t in (0, 2, STEPS):
            page.say("picture", t, path[t], f(path[t]))
            print("\n".join(picture(f, path[:t + 1], (low - room / 8, high + room))))
    page.source(descend, "w[i] -=")
