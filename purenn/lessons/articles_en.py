"""What the articles' and the topics' lessons say in English; articles_zh.py has the same keys.

As in text_en.py, the words that all lessons share are there, under "common".
"""

TEXT = {
    "a01": {
        "what": "np.random.seed(0), make_moons(200, noise=0.20), %d full-batch passes, step 0.01 "
                "on the summed gradient (our lr is 200 times that: our loss is a mean), L2 0.01 "
                "on W%s.\n",
        "more": "; --full for the article's 20000",
        "with": "With tanh on the output: loss of the data %.3f, accuracy %.3f",
        "without": "Without tanh on the output: loss of the data %.2f, accuracy %.3f",
        "floor": "\nThe article puts tanh on the last layer too. Then z lies between -1 and 1, "
                 "softmax can say no more than p = e / (e + 1/e) = %.3f, and the loss cannot "
                 "fall below -ln p = %.4f.\n",
        "below": "That is below %.4f, which no training with the tanh can reach.",
        "above": "It has not come below %.4f yet; --full goes on.",
        "pass": "pass",
        "course": "The loss from pass %d on; before that it jumps about, on each Python in its "
                  "own way:",
        "map": "\nWhat the article's network answers at each place (. is moon 0, + is moon 1; o "
               "and x are the points):",
    },
    "a02": {
        "formulas": "A sample is a column of X (n, m); the article's formulas for a layer:",
        "stops": "As printed the program stops five times, each time at the next place once the "
                 "last one is mended:",
        "indentation": "a tab before one line, spaces before the next",
        "log": "the cost takes log without np.",
        "pair": "sigmoid returns a pair, its slope wants a number",
        "name": "backprop writes dW1, the update reads W1",
        "last": "the last layer's gradient is overwritten",
        "mended": "All five mended, it runs. One more is left: dA divides by A(1−A) and dZ "
                  "multiplies by it, 0/0 when A is 0 or 1. Together they are A − Y, with which "
                  "purenn begins.\n",
        "data": "The article names no data. Here it is two moons, make_moons(%d, noise=0.20) "
                "after np.random.seed(0), the weights after np.random.seed(3):\n",
        "cost": "\nThe cost, epoch by epoch: layers %s, weights x %g",
        "layers": "layers",
        "weights": "weights",
        "leave": "outputs leave 0.5 ± 0.05",
        "left": "in epoch %d",
        "never": "never",
        "why": "\nSmall weights make every hidden output nearly 0.5 whatever the input, and the "
               "slopes of two sigmoids after each other nearly 1/16: nothing tells the rows "
               "apart, so two hidden layers learn nothing here. One hidden layer begins late.",
        "slow": "\nSmall weights make every hidden output nearly 0.5 whatever the input; the "
                "network needs long to leave there.",
    },
    "a03": {
        "instead": "%s.\nUntil then: the bundled ones and sevens, 8x8 pixels, of other writers. "
                   "The article's numbers cannot be checked with them.\n",
        "digits": "The first %d of the bundled digits, all classes, as the article shows MNIST's:",
        "sheet": "The first %d pictures to learn from, ones and sevens alone:",
        "slope": "The article's slope of a weight from hidden unit j to output k is "
                 "∂E/∂w_kj = (o_k − y_k) · o_k (1 − o_k) · o_j, for E = 1/2 Σ (o_k − y_k)². "
                 "Before the first step, k = j = 0: (%.4f − %g) · %.4f · %.4f · %.4f = %s. "
                 "purenn's way back: %s.\n",
        "what": "%d-10-2, sigmoid, squared error, lr 0.5, np.random.seed(7), biases 1. The "
                "accuracy on %d test rows after each step:\n",
        "curve": "\nAccuracy on the test rows, by step",
        "true": "\nThe article's 97.8 %% is true: it is %.1f %% here.",
        "other": "\nThe article says 97.8 %%; with these rows it is %.1f %%.",
        "bundled": "\nWith the bundled pictures it ends at %.1f %%; the article's 97.8 %% is of "
                   "MNIST's.",
        "recursion": "The article's rows for the test, 2000 to 2999, come from the training file, "
                     "and it computes the error of a unit anew, by recursion, for every single "
                     "weight. Since NumPy 2 the program does not run any more.",
    },
    "a04": {
        "data": "The article reads a spreadsheet of two sheets, X and y: 5000 rows of 20x20 "
                "pixels, and labels 1 to 10, of which 10 is the digit 0. Its column k is the "
                "digit k.",
        "bundled": "%s.\nUntil then: the bundled digits, 1797 rows of 8x8 pixels, with the same "
                   "settings.\n",
        "yes": "The article counts a row as right if its true output is at least 0.5, whatever "
               "the others say. A network that answers yes to everything gets %.1f %%.\n",
        "theirs": "the article's",
        "tenth": "a tenth",
        "batches": "batches of 10",
        "rate": "rate",
        "batch": "batch",
        "loss": "loss",
        "measure": "its measure",
        "chance": "\nDone right, with the article's own rate and epochs, it is still next to a "
                  "guess, %.0f %%: the rate is too large for a gradient summed over all rows.",
        "learns": "\nDone right, with the article's own rate and epochs, it gets %.0f %% of "
                  "these rows.",
        "shapes": "Step by step the article's theta1 becomes %dx%d instead of 25x400, and theta2 "
                  "%dx%d instead of 10x25: its next way forth cannot multiply.",
        "instead": "In its final program the update replaces the weights by lr dW; 6**1/2 is 3, "
                   "not the root of 6; the biases never learn.",
    },
    "x01": {
        "gates": "gates",
        "sum": "db = sum of dZ",
        "same": "the same",
        "different": "different",
    },
    "x02": {
        "image": "The digit 0, 8 x 8 pixels from 0 (paper) to 16 (ink):",
        "kernel": "A kernel of 3 x 3 weights, which answers where ink begins from the left:",
        "window": "At row %d, column %d the window shows",
        "product": "and the dot product is",
        "places": "The same at all 6 x 6 places, convolve(image, kernel):",
        "layer": "Conv2D, which learns its kernels, gives %s numbers: one Dense of 9 inputs looks "
                 "at every place,\n10 parameters where a Dense from 64 to 36 would have %d.",
        "same": "the same",
        "other": "other",
    },
    "x03": {
        "what": "%d texts such as 'a x y ...', class: the first symbol; accuracy %.2f after %d "
                "epochs\n\n%s\n",
        "symbol": "symbol",
        "i": "i write",
        "f": "f keep",
        "g": "g what",
        "o": "o show",
        "c": "c memory",
        "h": "h state",
        "memory": "c = f c + i g: the first symbol is written, and f near 1 keeps the memory c "
                  "through the noise;\nits sign is still that of the first symbol at the end, "
                  "where h = o tanh(c) shows it.",
        "late": "c = f c + i g: at the end the sign of the memory c tells the first symbol; on the "
                "way f has let go of it, and other steps have written it again.",
        "mixed": "c = f c + i g: at the end c has one sign for both texts; this cell has not kept "
                 "the first symbol, and more epochs are wanted.",
        "more": "--full compares it with a plain RNN across 20 symbols (half a minute).",
        "across": "across 20 symbols",
        "seed": "seed %d",
        "lacks": "\n6 epochs each: the LSTM remembers from %d of 3 seeds, the plain RNN from %d. "
                 "What the RNN lacks is a gradient that comes through 20 steps undiminished.",
        "equal": "\n6 epochs each: the LSTM remembers from %d of 3 seeds, the plain RNN from %d; "
                 "these numbers show no lead of the LSTM.",
    },
    "x04": {
        "what": "Embedding of 2 numbers > RNN > Dense learns 'two plus three' -> 5 from all 100 "
                "sums; %d epochs. Nobody told it which word is the larger number.\n",
        "order": "\nFor %d of the 10 words the nearest one is a number beside it, at first for %d: "
                 "from sums alone, the words of near numbers have become near points.",
        "chance": "\nFor %d of the 10 words the nearest one is a number beside it, at first for "
                  "%d: where a point lies does not tell yet which numbers are near each other.",
        "word": "word",
        "first": "at first",
        "learned": "learned",
    },
    "x05": {
        "what": "L = 1/2 (w1^2 + 30 w2^2), from w = (%g, %g); learning rates in the second "
                "line\n",
        "why": "\nAfter %d steps SGD is the highest, %s the lowest. SGD must fit its one rate to "
               "the steep side and crawls along the valley. Momentum gathers speed there. AdaGrad, "
               "RMSProp and Adam give each weight a step of its own.",
        "other": "\nAfter %d steps SGD is not the highest, and %s is the lowest: which way down is "
                 "the best hangs on the valley, the start and the rates.",
    },
    "x06": {
        "what": "All pairs from zero to twenty, 441 texts; a fifth of them, 88, are never "
                "learned.\n",
        "soft": "Targets spread over the neighbours: %.0f %% of the unseen pairs right, %d "
                "epochs",
        "hard": "One-hot targets: %.0f %% of the unseen pairs right, %d epochs",
        "text": "text",
        "answer": "answer",
        "sum": "sum",
        "why": "A one-hot target calls 14 as wrong as 40 where 15 is right. Spread over its "
               "neighbours (a normal distribution of deviation 2) it tells which sums are near "
               "each other.%s",
        "carries": " That carries over to new pairs: %.0f %% of them right instead of %.0f %%.",
        "alike": " That has not helped here: %.0f %% of the new pairs right, and %.0f %% without "
                 "it.",
        "more": " With --full: the one-hot targets beside it.",
    },
}
