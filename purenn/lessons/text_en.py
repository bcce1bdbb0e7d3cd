"""What the slides' lessons say in English, by lesson and name; text_zh.py has the same keys.

%s, %d and the like are the places of computed values: as many, and in the same order, in each
language. The heading of a lesson is the TITLE of its script.
"""

TEXT = {
    "common": {
        "slide": "On the slide:",
        "source": "In the source:",
        "step": "step",
        "slope": "slope",
        "lr": "lr",
        "epochs": "epochs",
        "accuracy": "accuracy",
        "difference": "The largest difference between the two is %.1g.\n",
    },
    "s01": {
        "what": "A multilayer perceptron (MLP) with layers %s. Every neuron of a layer takes all "
                "numbers\nof the layer before it, each times a weight of its own.\n",
        "input": "input",
        "hidden": "hidden",
        "output": "output",
        "layer": "layer",
        "weights": "weights",
        "biases": "biases",
        "count": "Together there are %d weights and %d biases. Learning means finding them.",
    },
    "s02": {
        "given": "The weights are w = %s, the inputs x = %s, the bias b = %s.\n",
        "meaning": "A weight says how much its input counts; the bias moves the whole sum.",
    },
    "s03": {
        "order": "The sum of two vectors is a vector, their dot product is one number.\n"
                 "The order does not matter: b·a = %s.",
    },
    "s04": {
        "given": "The weights are w = %s, the inputs x = %s, the bias b = %s.\n",
        "same": "It is the sum of slide 2: the dot product is only a shorter way to write it.",
    },
    "s05": {
        "given": "All perceptrons see the same inputs x = %s.\n",
        "rows": "Each perceptron has one row of weights and one bias. The rows, one below the "
                "other,\nare a matrix.",
    },
    "s06": {
        "step": "Row %d times column %d:",
    },
    "s07": {
        "compare": "One perceptron at a time gives %s: the difference is %g.",
    },
    "s08": {
        "sizes": "%d numbers go in, %d come out of the first layer and %d out of the second.",
    },
    "s09": {
        "two": "Through two layers: x₂ = %s",
        "one": "Through one layer:  x₂ = %s",
        "trials": "For %d pairs of layers with random numbers the largest difference is %.1g, "
                  "which is\nrounding. Without an activation function many layers are no more "
                  "than one.",
    },
    "s10": {
        "halfway": "The first output for two inputs, and for the input halfway between them:\n",
        "without": "without σ",
        "with": "with σ",
        "mean": "mean of both",
        "bent": "Without σ the output halfway is exactly the mean: a straight line. With σ it is "
                "not: the\nlayers are bent and can no longer be multiplied into one.",
    },
    "s11": {
        "safe": "The fractions are computed so that e is never raised to a large number; even "
                "x = 1000 has\na value.",
    },
    "s12": {
        "given": "The output is x₂ = %s, the target y = %s, the difference x₂ − y = %s.\n",
        "output": "output x₂",
        "gap": "x₂ − y",
        "half": "Half the difference makes a quarter of the loss. In purenn the loss is half of "
                "the slide's,\n1/2 (x₂ − y)² = %s, so that its slope is x₂ − y, where the "
                "slides' program begins.",
    },
    "s13": {
        "given": "The loss curve is L = %s. Where its slope is zero cannot be solved for,\n"
                 "so a ball rolls down from the parameter %s with the learning rate γ = %s.\n",
        "parameter": "parameter",
        "picture": "After %d steps the ball O is at %.4f, where L = %.4f:",
        "out": "After %d steps the ball is far outside: this learning rate is too large, and "
               "every step\njumps farther than the last one. Try a smaller --lr.\n",
    },
    "s14": {
        "given": "f(x) = %s at x = %s. By the rules of slide 16 the slope there is %s.\n",
        "error": "error",
        "best": "The best steps measured lie from 1e-%d to ten times that: there the error is at "
                "most %.1g.",
        "why": "Larger steps look too far along the curve. Smaller ones drown in rounding: a "
               "computer keeps\nabout 16 digits, f(x+Δx) and f(x) agree in nearly all of them, "
               "and what is left is noise.\npurenn looks to both sides of x, see slide 15.",
    },
    "s15": {
        "sum": "the three together",
        "limit": "The terms with Δx vanish, and 3x² stays: at x = %s the slope is %s.",
        "breaks": "On a computer it breaks down when Δx gets too small: for Δx = 1e-15 the "
                  "quotient is %.4f,\nfor Δx = 1e-17 it is %.4f.\n",
        "one": "On one side, (f(x+Δx) − f(x))/Δx, the best steps measured begin at 1e-%d, with an "
               "error up to %.1g.",
        "both": "On both sides, (f(x+Δx) − f(x−Δx))/2Δx, they begin at 1e-%d, with an error up "
                "to %.1g.",
        "step": "purenn takes both sides and Δx = %.1e for x up to 1 (x times that beyond), and "
                "finds %.9f.",
    },
    "s16": {
        "at": "Every rule at x = %s, beside the definition of slide 15:\n",
        "rule": "rule",
        "by_rule": "by the rule",
        "by_definition": "by definition",
        "difference": "difference",
        "comma": ", ",
        "power": "power",
        "sum": "sum",
        "product": "product",
        "quotient": "quotient",
        "chain": "chain",
        "exponential": "exponential",
        "logarithm": "logarithm",
        "trigonometric": "trigonometric",
        "steps": "The rules used at each step of d/dx (%s) at x = %s:\n",
        "part": "part",
        "value": "value",
        "answer": "By the rules the slope is %s, by definition %.8f: the difference is %.1g.",
    },
    "s17": {
        "chain": "∂L/∂W = %s   by the chain rule",
        "definition": "        %s   by definition\n",
    },
    "s18": {
        "fell": "The loss falls with the steps.",
        "rose": "The loss has grown: this learning rate is too large.",
    },
    "s19": {
        "layer": "Layer %d gets ∂L/∂x = %s from behind and computes",
        "definition": "    by definition %s\n                  %s\n",
    },
    "s20": {
        "loss": "\nThe loss 1/2 (x − y)² was %.6f and is %.6f after this one step.",
    },
    "s21": {
        "what": "Layers %s, sigmoid, %d epochs, learning rate %g.\n",
        "target": "target",
        "prediction": "prediction",
        "right": "%d of %d answers are right.\n",
        "regions": "o: the points with target 0, x: those with target 1. Where the map shows '+' "
                   "the network\nanswers 1, where it shows '.' it answers 0. No single straight "
                   "line splits o from x;\npython3 -m purenn train xor --model perceptron tries "
                   "it.",
    },
}
