"""Title, question, hint of each task in English; tasks_zh.py has these keys."""

TEXT = {
    "1": (
        "Weights and biases",
        "How many weights and how many biases has a network with layers of n₀, n₁, n₂ "
        "neurons?",
        "Every neuron has a weight for each number of the layer before, and one bias. "
        "The input layer computes nothing."),
    "2": (
        "A perceptron's sum",
        "What is z?",
        "Each weight times its input, all added up, and b once."),
    "3": (
        "Dot product",
        "What is a·b?",
        "Multiply the pairs in the same place, then add up: one number."),
    "4": (
        "The bias from the result",
        "Which bias b makes the perceptron give this z?",
        "Compute w·x first. What is missing to z is b."),
    "5": (
        "Two perceptrons",
        "What are z₁ and z₂?",
        "Row 1 of W with b₁ gives z₁, row 2 with b₂ gives z₂."),
    "6": (
        "Matrix times vector",
        "What is y = Ax?",
        "Each row of A dot x gives one number."),
    "7": (
        "z = Wx + b",
        "What is z?",
        "Each row of W dot x, and then the bias of that row."),
    "8": (
        "Two layers forward",
        "What is x₂? (There is no activation yet.)",
        "Compute x₁ = W₁x₀ + b₁ first; it is the input of the second layer."),
    "9": (
        "Two layers are one",
        "Which matrix W₂W₁ does the work of both layers?",
        "Row of W₂ times column of W₁."),
    "10": (
        "A layer with ReLU",
        "What is x₁?",
        "Compute z = Wx + b; then every negative number becomes 0."),
    "11": (
        "Sigmoid and tanh",
        "Let e^z = k. What are σ(z) and tanh(z), as fractions?",
        "e^−z is 1/k. Put both into the formulas."),
    "12": (
        "The loss",
        "x is the output, y the target. What is the loss, added up over the three "
        "outputs?",
        "Difference, square, sum."),
    "13": (
        "One step downhill",
        "What is w after one step?",
        "The slope of (w − c)² is 2(w − c). The step is γ times it, and goes against it."),
    "14": (
        "Slope of a secant",
        "What is Δy/Δx for f(x) = x²?",
        "Compute f at both places; their difference is Δy."),
    "15": (
        "A derivative by definition",
        "What is f′(x)?",
        "Expand (x + Δx)³, subtract, divide by Δx; then let Δx be 0."),
    "16": (
        "The chain rule",
        "What is f′(x)?",
        "The slope outside times the slope inside; inside is u = px + q."),
    "17": (
        "The gradient of W",
        "v is the layer's input, x its output, y the target. What is ∂L/∂W?",
        "2(x − y) times σ′(z), element by element; then a column times a row: row i is "
        "the i-th of them times v."),
    "18": (
        "Update the weights",
        "What are the new weights?",
        "Every weight minus γ times its own gradient."),
    "19": (
        "Back through a layer",
        "W are the weights, d = ∂L/∂x of the layer's output, s = σ′(z), v the layer's "
        "input, γ the rate of the update that comes afterwards. What is ∂L/∂x of the "
        "layer before?",
        "d ∘ s first. Then each column of W dot that."),
    "20": (
        "Two samples, two steps",
        "A neuron without activation and bias gives wx. What is w after fit has seen "
        "both samples, one after the other?",
        "The second step starts from the w that the first one left."),
    "21": (
        "XOR by hand",
        "What does this network answer to (0,0), (0,1), (1,0), (1,1)?",
        "Each input alone: z₁, then ReLU, then the second layer."),
    "x1": (
        "The mean over a batch",
        "x are the outputs of four samples, y their targets. What is ∂L/∂b?",
        "A mean divides by the number of samples, N = 4, once."),
    "v1": (
        "A shadow",
        "Which multiple c of b is the shadow of a on the line through b?",
        "Two dot products; the one of b with itself stands below."),
    "v2": (
        "How far the line is",
        "How far from (0,0) is the line on which the perceptron gives 0?",
        "The length of w is the root of w·w."),
    "v3": (
        "Area",
        "What is det A?",
        "One diagonal minus the other, each as a product."),
    "v4": ("Two matrices, one area", "What is det(BA)?",
           "How often does A make an area larger, then B?"),
    "v5": ("What is lost", "Which t makes rank ((a, b), (c, t)) = 1?",
           "Row 2 has to be a multiple of row 1."),
    "v6": (
        "Two equations",
        "What are x₁ and x₂?",
        "Take so much of row 1 off row 2 that x₁ is gone."),
    "v7": (
        "Least squares",
        "Which w makes the sum of the squares least?",
        "The slope by w is 0 where w(x·x) = x·y."),
    "v8": (
        "Why the transpose",
        "What is Wᵀd?",
        "Each column of W dot d."),
    "v9": ("Between two points", "Which b puts w·x + b = 0 midway between p and q?",
           "In the middle, at (p + q)/2, w·x + b is 0."),
    "c1": (
        "Dot product",
        "Multiply the pairs, add them up.",
        "Begin with 0; in a loop over the places add u[i] * v[i]."),
    "c2": (
        "Vector addition",
        "Add element by element.",
        "A new list; in a loop append u[i] + v[i]."),
    "c3": (
        "Matrix times vector",
        "One dot product for each row.",
        "Two loops: rows outside, places inside; set the sum to 0 for every row."),
    "c4": (
        "Transpose",
        "The columns as rows.",
        "For every column j make the list of row[j]."),
    "c5": (
        "Matrix product",
        "Every row of A dot every column of B.",
        "Three loops: row of A, column j of B, k along both."),
    "c6": (
        "A layer's z",
        "z = Wx + b for every sample x of X.",
        "For each x: the dot product of row i with x, plus b[i]."),
    "c7": (
        "Sigmoid",
        "One over one plus e to the minus z; also for z = −1000.",
        "For z < 0 use e^z/(1 + e^z), the same fraction."),
    "c8": (
        "The sigmoid's slope",
        "The slope of σ at z.",
        "Compute a = σ(z) first, then a(1 − a)."),
    "c9": (
        "The loss",
        "The squares of the differences, added up.",
        "In a loop add (x[i] - y[i]) ** 2."),
    "c10": (
        "The derivative",
        "The slope of any function f at x, by definition; cube(x) = x³.",
        "Take h = 1e-5, and the quotient of the slide."),
    "c11": (
        "One step of descent",
        "Change w itself, in place; nothing is returned.",
        "In a loop: w[i] = w[i] - lr * dw[i]."),
    "c12": (
        "Column times row",
        "Row i is u[i] times v.",
        "A list for every element of u."),
    "c13": (
        "Back through a layer",
        "Return dW, db and the dx for the layer before, with the sigmoid.",
        "db = dx ∘ σ′(z); dW = db xᵀ; the layer before gets Wᵀ db."),
    "c14": (
        "The whole network",
        "The class of heading 20. It will learn XOR.",
        "Forward: z = Wx + b, x = act(z). Backward: begin with values[-1] - label; take "
        "dx with the old W."),
    "c15": (
        "Length",
        "The root of the sum of the squares.",
        "Add up v[i] * v[i], then ** 0.5."),
    "c16": (
        "Determinant",
        "Of a square matrix of any size; a row may have to change places.",
        "Make zeros below each pivot; multiply the pivots; -1 for each exchange."),
    "c17": (
        "Linear equations",
        "The x with Ax = b; a row may have to change places.",
        "Put b beside A as one more column; whatever is done to a row is done to b."),
    "r1": (
        "Five faults",
        "An article's program stops five times, one fault after the other. Mend it.",
        "Run check, mend the line it names, run it again."),
    "r2": (
        "Weights that are replaced",
        "An article's update; its network never learns. Mend it.",
        "What of W is in the new W?"),
    "r3": (
        "The root of six",
        "An article's range of the first weights. Mend it.",
        "In Python ** binds before /."),
    "r4": (
        "What accuracy measures",
        "An article finds 100 %; by argmax it is 10 %. Mend the measure.",
        "The class that is answered is the place of the largest output, from 0."),
    "r5": (
        "tanh before softmax",
        "An article's last layer; p never exceeds 0.881. Mend it, also for z = 1000.",
        "Softmax takes z itself. Take off the largest z first: the same fractions."),
}
