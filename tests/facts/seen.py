"""Where each mistake of the museum was seen, from reading the lecture and running the articles.

source: mistake: words that name the place there. What is not here was seen in none of them.
A2's own program stops five times, in the order of STOPS; mended, it runs.
"""

SEEN = {
    "lecture": {"one-index-late": "pages 52-56", "dropped-two": "page 57",
                "no-activation": "pages 19-22"},
    "A1": {"tanh-before-softmax": "output layer", "mean-loss-sum-gradient": "printed loss",
           "exp-overflow": "softmax"},
    "A2": {"tab-and-spaces": "body of sigmoid", "log-without-module": "cost",
           "pair-as-number": "derivative of sigmoid", "gradient-names": "update_parameters",
           "last-overwritten": "backprop", "zero-by-zero": "start of backprop",
           "tiny-weights": "init_params"},
    "A3": {"error-by-recursion": "error of a unit", "same-writers": "rows 2000 to 2999"},
    "A4": {"replaced-weights": "update", "half-power": "range of the first weights",
           "frozen-biases": "update", "accuracy-of-yes": "accuracy",
           "theta1-shape": "step-by-step", "theta2-shape": "step-by-step"},
}
STOPS = ("IndentationError", "NameError", "TypeError", "KeyError: 'W1'", "KeyError: 'dW2'")
SHAPES = {"theta1-shape": ("25x400", "25x25"), "theta2-shape": ("10x25", "10x10")}
