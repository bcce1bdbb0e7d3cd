"""What is true of the lecture's and the articles' claims, found with NumPy and on paper.

claim: (source and place, verdict, what its numbers must show)
The articles' programs were run with their own seeds; the slides' pages are those of the deck.
"""

CLAIMED = {
    "perceptron": ("slides p. 3-6", "true", "agree"),
    "layer": ("slides p. 7-17", "true", "agree"),
    "degeneration": ("slides p. 18-22", "true", "agree to 12 digits"),
    "bent": ("slides p. 23-24", "true", "off by 0.0"),
    "common-functions": ("slides p. 25", "true", "agree"),
    "loss": ("slides p. 26", "true", "^0, "),
    "descent": ("slides p. 27-32", "true", "to 0$"),
    "quotient": ("slides p. 33-35", "true", "0.61, 0.060, 0.0060"),
    "definition": ("slides p. 36-37", "true", "agree"),
    "four-rules": ("slides p. 38-39", "true", "agree"),
    "exponential": ("slides p. 40", "true", "agree"),
    "logarithm": ("slides p. 41", "true", "agree"),
    "cycle": ("slides p. 42", "true", "agree"),
    "slope-of-loss": ("slides p. 43-50", "true", "agree"),
    "update": ("slides p. 51", "true", "^from .* to 0.084$"),
    "handed-down": ("slides p. 52-56", "true", "agree"),
    "one-index-late": ("slides p. 52-56", "false", "^3x3 for W of 3x2; .* 3x2$"),
    "dropped-two": ("slides p. 57", "both, with half the loss", "2.000 times"),
    "one-line": ("slides p. 58", "true", "at most 3 of 4"),
    "xor": ("slides p. 58-59", "true", "^0.027 0.958 0.935 0.057$"),
    "xor-seeds": ("slides p. 58-59", "mostly true", "^from 19 of 20 seeds$"),
    "moons": ("A1, its picture", "true", "^accuracy 0.985, loss 0.159993$"),
    "moons-floor": ("A1, output layer", "false", "^p <= 0.881, loss >= 0.1269;"),
    "logistic-program": ("A2, all of it", "not reproducible",
                         "^5 stops: IndentationError, NameError, TypeError, KeyError: 'W1', "
                         "KeyError: 'dW2'; mended it runs$"),
    "small-weights": ("A2, init_params", "false", "^accuracy 0.500"),
    "mnist17": ("A3, its result", "true", "^97.8 %$"),
    "always-yes": ("A4, its result", "false", "^always yes: 100 %, by argmax 10 %$"),
    "digits5000": ("A4, training", "false", r"^1\d\.\d % by argmax$"),
    "xavier": ("A4, first weights", "false", "^3, not 2.449$"),
    "shapes": ("A4, step by step", "not reproducible", "^theta1 25x25, theta2 10x10$"),
    "spirals-linear": ("CS231n, case study", "true", "^4[5-9].* %$"),
    "spirals-hidden": ("CS231n, case study", "true", "^9[89].* %$"),
}
SLOW = ("xor-seeds", "moons-floor", "small-weights", "spirals-hidden")
FULL = ("moons", "mnist17", "digits5000")
# the first and the last page of what the deck says under one heading, or of a part of it
DECK = ((1, 2), (3, 3), (4, 4), (5, 6), (7, 10), (11, 15), (16, 17), (18, 18), (19, 22), (23, 24),
        (25, 25), (26, 26), (27, 32), (33, 35), (36, 37), (38, 39), (40, 40), (41, 41), (42, 42),
        (43, 50), (51, 51), (52, 56), (57, 57), (58, 58), (59, 59))
LAST_PAGE = 59
