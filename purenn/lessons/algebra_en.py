"""What the lessons of linear algebra say in English; algebra_zh.py has the same keys.

%s, %d and the like are the places of computed values: as many, and in the same order, in each
language. What is said of a result is chosen by the result.
"""

TEXT = {
    "common": {
        "formula": "Formula:",
    },
    "v01": {
        "acute": "a·b is above 0: the angle is less than 90°, both point to one side.",
        "obtuse": "a·b is below 0: the angle is more than 90°, they point to different sides.",
        "right": "a·b is 0: the angle is a right one.",
        "along": "b is a multiple of a that points the same way: the angle is 0.",
        "against": "b is a multiple of a that points the other way: the angle is 180°.",
        "along_b": "The part of a that lies along b is %s.\n",
        "holds": "Both are the same: the law of cosines.\n",
        "fails": "The two differ: the numbers are too far apart for this Python.\n",
        "lengths": "Three lengths are enough for a dot product. Where distances are compiled "
                   "and\nproducts are not, as on Python 3.8 to 3.11, that is the faster way to "
                   "many of them.",
        "drowned": "Three lengths are enough for a dot product, but not here: rounding has "
                   "drowned it, for the\nlengths are too far apart.",
    },
    "v02": {
        "line": "The line is %s x₁%s x₂%s = 0. w = %s stands on it at a right angle.",
        "origin": "Its distance from the origin is |b| / |w| = %s / %s = %s.\n",
        "yes": "z is above 0: x = %s is on the side w points to: yes. Distance %s.\n",
        "no": "z is below 0: x = %s is on the side w points away from: no. Distance %s.\n",
        "on": "z is 0: x = %s lies on the line itself. Distance %s.\n",
        "drawn": "1 and 0: what the perceptron says at the four corners. The dashed line is "
                 "where z = 0; the one at a right angle to it shows which way w points; x is the "
                 "input.",
        "key": "1 and 0: what the perceptron says at the four corners; · the line, * and w the\n"
               "normal, x the input.\n",
        "gate": "gate",
        "wanted": "wanted",
        "answers": "answers",
        "verdict": "result",
        "right": "right",
        "wrong": "wrong",
        "wishes": "XOR wants four things of w₁, w₂ and b. With this w and b:",
        "kept": "kept",
        "broken": "broken",
        "broken_count": "Broken: %d of 4.\n",
        "proof": "No numbers keep all four. The two in the middle add up to w₁ + w₂ + 2b ≥ 0, "
                 "the\nfirst and the last to w₁ + w₂ + 2b < 0: one number cannot be both.\n",
    },
    "v03": {
        "columns": "the columns of W",
        "drawn": "Dashed: the unit square; solid: where it goes. 1 and 2: W e₁ and W e₂; x: W x.",
        "key": "· the unit square, # where it goes; 1 and 2: W e₁ and W e₂; x: W x.\n",
        "area": "The square has area 1, after W it has area %s: %s as |det W|.",
        "same": "the same",
        "other": "but for rounding the same",
        "keeps": "det W is above 0: going around the square from e₁ to e₂ is still to the left.",
        "flips": "det W is below 0: the plane has been turned over, as in a mirror.",
        "rests": "W is the identity: everything stays where it is.",
        "enlarges": "W is a multiple of the identity: it enlarges or shrinks, and turns nothing.",
        "turns": "The columns are equally long and at a right angle: it turns, and may enlarge\n"
                 "or shrink.",
        "mirrors": "The columns are equally long and at a right angle, and det W is below 0: a\n"
                   "mirror, which may enlarge or shrink.",
        "flat": "det W is 0: the whole plane is pressed onto one line.",
        "point": "W is zero: the whole plane is pressed into one point.",
    },
    "v04": {
        "same": "Two layers without an activation are one: the same x₂. (Heading 9)\n",
        "other": "The two differ by rounding.\n",
        "commute": "Here A B is B A: the order does not matter for these two.\n",
        "order": "A B is not B A: the order matters. B A is first A, then B.\n",
        "drawn": "The unit square after B A: blue; after A B: orange.",
        "key": "The unit square after B A: #, after A B: o\n",
        "column": "which is column %s of B A",
        "areas": "The areas multiply.",
        "areas_differ": "The areas do not multiply to the last digit: rounding.",
    },
    "v05": {
        "dimensions": "lost dimensions",
        "count": "Numbers in: %d. Independent ones out: %d. Directions lost: %d.\n",
        "one_output": "Five inputs, one output: whoever sees only z cannot tell which it was.\n",
        "outputs": "The outputs differ by rounding alone.\n",
        "input": "input x + t v",
        "nothing": "No direction is lost: different inputs have different outputs.\n",
        "undone": "There is a way back: W⁻¹ W is the identity.",
        "not_undone": "There is a way back, to rounding.",
        "spoiled": "There is a way back, but rounding spoils it: the numbers are too far apart.",
        "vanishes": "There is no way back, no inverse: row %d of W brings nothing new, and "
                    "vanishes\nin elimination.",
        "not_square": "W has the shape (%d, %d), which is not square: it has no inverse. %s",
        "wide": "Directions are lost.",
        "tall": "Nothing is lost, but most\noutputs have no input.",
    },
    "v06": {
        "exchange": "Row %d and row %d change places:",
        "subtract": "Row %d minus %s times row %d:",
        "add": "Row %d plus %s times row %d:",
        "divide": "Row %d divided by %s:",
        "vanishes": "Row %d of A has vanished: it brings nothing new. What is left says 0 = "
                    "%s.",
        "none": "No x can do that: there is no solution.",
        "many": "That is always so: there is more than one solution.",
        "right": "A x is b, exactly.\n",
        "wrong": "A x is b to rounding.\n",
        "far": "A x is not b: the numbers are too far apart for this Python.\n",
    },
    "v07": {
        "line": "From the normal equations: y = %s x%s",
        "right_angle": "The errors y − A p = %s stand at a right angle to both columns of A:\n"
                       "Aᵀ(y − A p) = %s.\n",
        "other_angle": "The errors y − A p = %s; Aᵀ(y − A p) = %s, which is rounding.\n",
        "valley": "The loss L = |A p − y|² / 2k is a valley with the curvatures of AᵀA / k:\n",
        "curvature": "The least curvature is %.6g, the largest %.6g.\n"
                     "A step is too long if it is over 2 / largest curvature = %.6g.\n",
        "descent": "Gradient descent from (0, 0) with learning rate %.6g ends after %d steps at "
                   "%s.",
        "arrived": "It has arrived at the same point: the distance is %.1e.\n",
        "away": "It has not arrived there: the distance is %.3g. Try another --lr.\n",
        "tried": "The longest step, tried: 1 %% below and 1 %% above it, %d steps at most:",
        "lr": "lr",
        "before": "loss before",
        "after": "loss after",
        "verdict": "result",
        "falls": "falls",
        "grows": "grows",
        "stays": "stays",
        "holds": "Below %.6g it falls, above it grows: there it begins to diverge.",
        "unclear": "That does not show that %.6g is where it begins to diverge.",
    },
    "v08": {
        "same": "The same number: W may work on x, or Wᵀ on d.\n",
        "other": "The two differ by rounding.\n",
        "drawn": "x and Wᵀd, from the origin: their dot product is what (W x)·d is.",
        "terms": "Both are the sum of all dᵢ Wᵢⱼ xⱼ:",
        "by_row": "row by row, W first:     ",
        "by_column": "column by column, Wᵀ: ",
        "layers": "With a second layer W₂, and d handed back from its end:\n",
        "layer": "layer",
        "unchanged": "x goes forward by W, d goes back by Wᵀ, and x·d is the same at every "
                     "layer. Read\nx as a small change of the input: x·d is what it changes at "
                     "the end, and only the\ntranspose keeps it. So backward has the "
                     "transpose.",
        "changed": "x·d is the same at every layer, to rounding.",
    },
    "v09": {
        "what": "A 2-2-1 network with σ has seen XOR %d times, learning rate %g.\n",
        "input": "The input: o has target 0, x has target 1, ? is a point of your own; and a "
                 "grid.",
        "moved": "After W₁x + b₁: the grid is moved, and its lines are straight.",
        "pressed": "The two rows of W₁ are nearly multiples of one another (the sine of their "
                   "angle is\n%.3f): the plane is all but pressed onto a line, as in lesson v5. "
                   "Bending it is left.\n",
        "spread": "The two rows of W₁ point different ways (the sine of their angle is %.3f).\n",
        "x0": "x₀: o has target 0, x target 1, ? is your own.",
        "z1": "z₁: moved, its lines straight.",
        "x1": "x₁: bent by σ; the line is the last neuron's.",
        "bent": "After σ: it is bent into the square from 0 to 1. = is the line of the last "
                "neuron.",
        "target": "y",
        "side": "side",
        "yes": "yes",
        "no": "no",
        "line": "The line: %s · x₁₁%s · x₁₂%s = 0",
        "split": "It has both x on its yes side and both o on the other: one line splits what "
                 "no line\nsplit before.",
        "not_split": "It does not split them: this network has not learned XOR. Try another "
                     "--seed or --lr.",
    },
}
