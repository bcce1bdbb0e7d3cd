"""What the articles' and the topics' lessons say in English; articles_zh.py has the same keys.

As in text_en.py, the words that all lessons share are there, under "common".
"""

TEXT = {
    "a01": {
        "what": "np.random.seed(0), make_moons(200, noise=0.20), %d full-batch passes, step 0.01 "
                "on the summed\ngradient (our lr is 200 times that: our loss is a mean), L2 0.01 "
                "on W%s.\n",
        "more": "; --full for the article's 20000",
        "with": "With tanh on the output: loss of the data %.6f, accuracy %.3f, %.0f s",
        "without": "Without tanh on the output: loss of the data %.6f, accuracy %.3f, %.0f s",
        "floor": "\nThe article puts tanh on the last layer too. Then z lies between -1 and 1, "
                 "softmax can say\nno more than p = e / (e + 1/e) = %.3f, and the loss cannot "
                 "fall below -ln p = %.4f.\n",
        "map": "\nWhat it answers where (. is moon 0, + is moon 1; o and x are the points):",
    },
    "a02": {
        "mistakes": "As printed the article's program cannot run:\n"
                    "  sigmoid returns a pair, its derivative takes it for a number      "
                    "TypeError\n"
                    "  log without np.                                                   "
                    "NameError\n"
                    "  the way back writes grads['dW1'], the update reads grads['W1']    "
                    "KeyError\n"
                    "  it starts at -(Y/A - (1-Y)/(1-A)) and multiplies by A(1-A)        "
                    "0/0 when A is 0 or 1\n"
                    "Repaired, the last one is A - Y: purenn computes the loss from z, where "
                    "nothing saturates.\n",
        "layers": "layers",
        "weights": "weights",
        "leave": "outputs leave 0.5 ± 0.05",
        "left": "in epoch %d",
        "never": "never",
        "why": "\nSmall weights make every hidden output nearly 0.5 whatever the input, and the "
               "slopes of two\nsigmoids after each other nearly 1/16: nothing tells the rows "
               "apart, so nothing is learned.",
    },
    "a03": {
        "what": "784-10-2, sigmoid, squared error, lr 0.5, np.random.seed(7), biases 1; %d rows "
                "judged after every step, %.0f s\n",
        "curve": "\nAccuracy on the test rows, by step",
        "true": "\nThe article's 97.8 %% is true. Its rows 2000-2999 for the test come from the "
                "training file, and\nits recursion computes an output's error anew for every "
                "weight it feeds.",
    },
    "a04": {
        "yes": "The article counts a row as right if its true output is at least 0.5, whatever "
               "the others say.\nA network that answers yes to everything gets %.1f %%.\n",
        "theirs": "the article's rate and epochs",
        "tenth": "a tenth of the rate",
        "batches": "batches of 10",
        "rate": "rate",
        "batch": "batch",
        "loss": "loss",
        "measure": "article's measure",
        "seconds": "seconds",
        "instead": "\nWhat the article's program does instead: the update replaces the weights "
                   "by lr dW; 6**1/2 is 3,\nnot the root of 6; every layer's gradient uses the "
                   "first layer's outputs; biases never learn.",
    },
    "x01": {
        "gates": "gates",
        "sum": "db = sum of dY",
        "same": "the same",
        "different": "different",
    },
    "x02": {
        "image": "The digit 0, 8 x 8 pixels from 0 (paper) to 16 (ink):\n%s\n",
        "kernel": "A kernel of 3 x 3 weights, which answers where ink begins from the left:\n%s\n",
        "window": "At row %d, column %d the window shows\n%s",
        "product": "and the dot product is\n    %s = %d\n",
        "places": "The same at all 6 x 6 places, convolve(image, kernel):\n%s\n",
        "layer": "Conv2D, which learns its kernels, gives %s numbers: one Dense of 9 inputs looks "
                 "at every place,\n10 parameters where a Dense from 64 to 36 would have %d.",
        "same": "the same",
        "other": "other",
    },
    "x03": {
        "what": "%d texts such as 'a x y ...', class: the first symbol; accuracy %.3f after %d "
                "epochs, %.0f s\n\n%s\n",
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
        "more": "--full compares it with a plain RNN across 20 symbols (half a minute).",
        "across": "across 20 symbols",
        "seed": "seed %d",
        "lacks": "\n6 epochs each. With 15 epochs the plain RNN gets there from most seeds, too: "
                 "what it lacks is not\nthe ability but a gradient that comes through 20 steps "
                 "undiminished.",
    },
    "x04": {
        "what": "Embedding of 2 numbers > RNN > Dense learns 'two plus three' -> 5 from all 100 "
                "sums; %d epochs, %.0f s.\nNobody told it which word is the larger number.\n",
        "word": "word",
        "first": "at first",
        "learned": "learned",
    },
    "x05": {
        "what": "L = 1/2 (w1^2 + 30 w2^2), from w = (%g, %g); learning rates in the second "
                "line\n",
        "why": "\nSGD must fit its one rate to the steep side and crawls along the valley. "
               "Momentum gathers speed\nthere. AdaGrad, RMSProp and Adam give each weight a step "
               "of its own.",
    },
    "x06": {
        "what": "All pairs from zero to twenty, 441 texts; a fifth of them, 88, are never "
                "learned.\n",
        "soft": "Targets spread over the neighbours: %.1f %% of the unseen pairs right, %d "
                "epochs, %.0f s",
        "hard": "One-hot targets: %.1f %% of the unseen pairs right, %d epochs, %.0f s",
        "text": "text",
        "answer": "answer",
        "sum": "sum",
        "why": "A one-hot target calls 14 as wrong as 40 where 15 is right. Spread over its "
               "neighbours (a normal\ndistribution of deviation 2) it tells which sums are near "
               "each other, and that is what carries\nover to new pairs.%s",
        "more": " With --full: the one-hot targets beside it.",
    },
}
