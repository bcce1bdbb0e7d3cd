"""What the slides' lessons say in English, by lesson and name; text_zh.py has the same keys.

%s, %d and the like are the places of computed values: as many, and in the same order, in each
language. The heading of a lesson is the TITLE of its script.
"""

TEXT = {
    "common": {
        "slide": "On the slide:",
        "a_perceptron": "Inputs, weights and what each perceptron adds up",
        "a_parabola": "The loss over the output",
        "a_secant": "A curve and the line through two of its points",
        "a_chain": "What depends on what, and the slopes on the way back",
        "a_network": "the neurons of each layer and their weights",
        "a_curve": "a curve",
        "a_ball": "the loss curve and the way of the ball",
        "a_regions": "what is answered at each place, and the points",
        "a_plane": "the plane",
        "a_digits": "handwritten digits",
        "a_words": "words at their points",
        "source": "In the source:",
        "step": "step", "slope": "slope", "lr": "lr", "epochs": "epochs", "accuracy": "accuracy",
        "agree": "The two agree: they differ by less than %.0e.\n",
        "equal": "The two are equal.\n",
        "differ": "The largest difference between the two is %.1g.\n",
    },
    "s01": {
        "what": "A multilayer perceptron (MLP) with layers %s. Every neuron of a layer takes all "
                "numbers\nof the layer before it, each times a weight of its own.\n",
        "input": "input layer",
        "hidden": "hidden layer",
        "output": "output layer",
        "layers": "The picture would be too large. Neurons: %s.\n",
        "layer": "layer",
        "weights": "weights",
        "biases": "biases",
        "count": "Weights in all: %d, biases: %d. Learning means finding them.",
    },
    "s02": {
        "given": "The weights w, the inputs x and the bias b:",
        "meaning": "A weight says how much its input counts; the bias moves the whole sum.",
    },
    "s03": {
        "order": "The sum of two vectors is a vector, their dot product is one number. The order "
                 "does not matter: b·a = %s.",
    },
    "s04": {
        "given": "The weights w, the inputs x and the bias b:",
        "same": "It is the sum of heading 2: the dot product is only a shorter way to write it.",
    },
    "s05": {
        "given": "All perceptrons see the same inputs:",
        "rows": "Each perceptron has one row of weights and one bias. The rows, one below the "
                "other, are a matrix:",
    },
    "s06": {
        "step": "Row %d times column %d:",
    },
    "s07": {
        "shapes": "W is %dx%d: a row for each perceptron, a column for each input. x is %dx1, z "
                  "is %dx1. One perceptron at a time gives:",
    },
    "s08": {
        "sizes": "Numbers in: %d; out of the first layer: %d; out of the second: %d.",
    },
    "s09": {
        "two": "Through two layers: x₂ = ",
        "one": "Through one: x₂ = ",
        "trials": "With %d pairs of layers of random numbers both ways agree to %d digits: what "
                  "is left is rounding. Without an activation function many layers are no more "
                  "than one.",
        "trials_differ": "For %d pairs of layers with random numbers they differ by up to %.1g.",
    },
    "s10": {
        "halfway": "The first output for two inputs, and for the input halfway between them:\n",
        "without": "without σ",
        "with": "with σ",
        "mean": "mean of both",
        "straight": "Without σ the output halfway is the mean: a straight line.",
        "drowned": "Without σ it would be the mean, a straight line, but rounding hides it: "
                   "numbers on the way are too large.",
        "bent": "With σ it is not: the layers are bent and can no longer be multiplied into one.",
        "unseen": "With σ it is the mean here, too: these numbers do not show the bend.",
    },
    "s11": {
        "safe": "The fractions are computed so that e is never raised to a large number; even "
                "x = 1000 has\na value.",
    },
    "s12": {
        "given": "The output x₂, the target y, and their difference:",
        "output": "output x₂",
        "gap": "x₂ − y",
        "quarter": "Half the difference makes a quarter of the loss.",
        "zero": "The output is the target, and the loss is 0; it cannot be lower.",
        "tiny": "The output is not the target, but so near that the loss rounds to 0.",
        "half": "In purenn the loss is half of the slide's, 1/2 (x₂ − y)² = %s, so that its "
                "slope is x₂ − y, where the slides' program begins.",
    },
    "s13": {
        "labels": "    (W,b)ₜ₊₁: the updated parameters   (W,b)ₜ: the present ones\n"
                  "    γ: the learning rate, the step's length   ∇L: the gradient of the loss\n",
        "given": "The loss curve is L = %s. Where its slope is zero cannot be solved for, so a "
                 "ball rolls down from the parameter %s with the learning rate γ = %s.\n",
        "own": "The loss curve is L = %s. The ball needs nothing but the slope where it is; it "
               "begins at the parameter %s with the learning rate γ = %s.\n",
        "parameter": "parameter",
        "none": "none",
        "ball": "After step %d the ball is at %s, where L = %s.",
        "picture": "After step %d the ball O is at %s, where L = %s:",
        "rests": "After step %d the slope is nearly 0: the ball is at rest.",
        "rolls": "After step %d the slope is not 0 yet: the ball has come down a part of the way.",
        "straight": "After step %d the ball is lower and no less steep: no valley yet.",
        "stays": "After step %d the ball is where it was: with a rate of 0 nothing moves.",
        "climbs": "After step %d the ball is higher: with a rate below 0 it goes along the slope.",
        "short": "After step %d the ball is where it was: the steps are too short.",
        "astray": "After step %d the ball is no higher than before. With a learning rate below 0 "
                  "it goes along the slope, and here so far that it has come down beyond.",
        "endless": "After step %d the ball is far outside; all steps went down: no valley so far.",
        "jumps": "After step %d: not all steps went down; they are too large. Try a smaller --lr.",
        "pole": "After step %d: a step has carried the ball across a place where the curve has no "
                "value; what lies beyond, a slope cannot tell. Try another --x or a smaller --lr.",
        "off": "After step %d the ball is where the curve has no value or slope, or one that is "
               "too large. Try another --lr or --x.",
        "out": "After step %d the ball is no lower than before: this learning rate is too "
               "large, and the steps jump across the valley. Try a smaller --lr.",
    },
    "s14": {
        "given": "f(x) = %s at x = %s. By the rules of heading 16 the slope there is %s.\n",
        "error": "error",
        "none": "none",
        "best": "The best steps measured lie from 1e-%d to ten times that: there the error is at "
                "most %s.",
        "wide": "Larger steps look too far along the curve.",
        "narrow": "Smaller ones drown in rounding: a computer keeps about 16 digits, f(x+Δx) and "
                  "f(x) agree in nearly all of them, and what is left is noise.",
        "exact": "Here neither large nor small steps are much worse.",
        "sides": "purenn looks to both sides of x, see heading 15.",
    },
    "s15": {
        "sum": "sum of three",
        "limit": "The terms with Δx vanish, and 3x² stays: at x = %s the slope is %s.",
        "breaks": "On a computer it breaks down when Δx gets too small: for Δx = %.0e the "
                  "quotient is %.6g, for Δx = %.0e it is %.6g.\n",
        "one": "On one side, (f(x+Δx) − f(x))/Δx, the best steps measured begin at 1e-%d, with "
               "an error up to %s.",
        "both": "On both sides, (f(x+Δx) − f(x−Δx))/2Δx, they begin at 1e-%d, with an error up "
                "to %s.",
        "step": "purenn takes both sides and Δx = %.1e for x up to 1 (x times that beyond), and "
                "finds %.8g.",
    },
    "s16": {
        "at": "Every rule at x = %s, beside the definition of heading 15:\n",
        "rule": "rule",
        "none": "none",
        "by_rule": "by rule",
        "by_definition": "by definition",
        "comma": ", ",
        "power": "power", "sum": "sum", "product": "product", "quotient": "quotient",
        "chain": "chain", "exponential": "exponential", "logarithm": "logarithm",
        "trigonometric": "trigonometric",
        "steps": "The rules used at each step of d/dx (%s) at x = %s:\n",
        "part": "part",
        "value": "value",
        "answer": "By the rules the slope is %s, by definition %.6g: they agree.",
        "answers": "By the rules the slope is %s, by definition %.6g: they differ, for the "
                   "curve is not nearly straight from x − Δx to x + Δx.",
        "drowned": "By the rules the slope is %s, by definition %.6g: they differ, for beside "
                   "numbers as large as %.3g rounding drowns the change.",
        "alone": "By the rules the slope is %s; by definition there is none, for the curve has "
                 "no value on one side of x.",
    },
    "s17": {
        "elementwise": "The slide writes all products alike. 2(x−y) σ′(z) is taken number by "
                       "number, ∘: one for each perceptron, here %d.",
        "outer": "The product with x₀ is an outer product, (·)x₀ᵀ: %dx1 times 1x%d is %dx%d, "
                 "which is W's shape.",
        "definition": "By definition ∂L/∂W = ",
    },
    "s18": {
        "fell": "The loss has fallen, and no step made it grow.",
        "swings": "The loss is lower in the end, but not every step made it fall: they are long.",
        "rose": "The loss has grown: this learning rate is too large.",
        "climbed": "The loss has grown: with a rate below 0 the steps go along the slope.",
        "nothing": "The loss stays as it is: with a learning rate of 0 nothing moves.",
        "level": "The loss stays as it is: the slope is 0, or next to 0, here.",
        "short": "The loss stays as it is, to the digits shown: the steps are too short.",
        "across": "The loss is no lower in the end: the steps are so long that they jump across "
                  "the valley.",
    },
    "s19": {
        "error": "The second line, printed twice, has one index wrong: it must end in xₗ₋₂, for "
                 "zₗ₋₁ = Wₗ₋₁xₗ₋₂ + bₗ₋₁ (python3 -m purenn museum one-index-late).",
        "products": "And the products are of three kinds: ∂L/∂x ∘ σ′(z) number by number, (·)xᵀ "
                    "an outer product, and Wᵀ(·), not (·)W, for what is handed down.\n",
        "layer": "Layer %d gets ∂L/∂x from behind and computes:",
        "hands": "It hands down Wᵀ(·): W turned, %dx%d, times %dx1.",
        "definition": "By definition ∂L/∂W₁ = ",
    },
    "s20": {
        "columns": "On the slide a vector is a column, (n,1); in lists it is flat.\n",
        "loss": "\nThe loss 1/2 (x − y)² was %.6g and is %.6g after this one step.",
    },
    "s21": {
        "what": "Layers %s, sigmoid, %d epochs, learning rate %g.\n",
        "target": "target",
        "prediction": "prediction",
        "right": "%d of %d answers are right.",
        "learned": "XOR is learned.\n",
        "stuck": "XOR is not learned from these first weights with this rate; another --seed or "
                 "--lr may do it.\n",
        "regions_drawn": "Orange: 1, as target and as answer; blue: 0. No line parts them.",
        "regions": "o: the points with target 0, x: those with target 1. Where the map shows '+' "
                   "the network\nanswers 1, where it shows '.' it answers 0. No single straight "
                   "line splits o from x;\npython3 -m purenn train xor --model perceptron tries "
                   "it.",
    },
}
