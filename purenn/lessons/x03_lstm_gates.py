"""What an LSTM's gates do while it remembers the first symbol of a sequence."""
from ..more.embedding import Embedding, Vocabulary
from ..table.generate import remember_first
from ..layers import Dense
from ..network import Network
from ..more.momentum import Adam
from ..preprocessing import one_hot
from ..more.recurrent import LSTM, RNN
from ..rng import Rng
from .page import Page

TITLE = ("R1  An LSTM's gates remember the first symbol", "LSTM 的閘門")
GAP, ROWS, UNITS, EPOCHS = 8, 100, 4, 15


def train(on_epoch=None):
    """Return a network that tells the first symbol, and its vocabulary."""
    texts, labels = remember_first(ROWS, GAP, Rng(1))
    vocabulary = Vocabulary(texts)
    rng = Rng(0)
    network = Network([Embedding(len(vocabulary), 4, rng), LSTM(4, UNITS, rng),
                       Dense(UNITS, 2, rng)], "cross_entropy")
    X = [vocabulary.encode(text) for text in texts]
    network.fit(X, one_hot(labels, 2), EPOCHS, optimizer=Adam(0.03, clip=1), batch_size=10,
                on_epoch=on_epoch)
    return network, vocabulary, network.score(X, one_hot(labels, 2))


def gates(network, tokens):
    """Return for every step the i, f, g, o and c of the memory cell that tells a from b best."""
    network.forward([tokens])
    lstm, dense = network.layers[1], network.layers[2]
    weights = [abs(u - v) for u, v in zip(*dense.W)]
    j = weights.index(max(weights))
    found = []
    for _, h, (i, f, g, o, before, a) in lstm.walks[0]:
        found.append([i[j], f[j], g[j], o[j], f[j] * before[j] + i[j] * g[j], h[j]])
    return found


def remember(kind, seed, gap=20, epochs=6):
    """Return the share of 1000 new texts whose first symbol a network tells, gap symbols later.

    kind: 'LSTM' or 'RNN', with the same sizes, data, optimiser and epochs
    """
    (texts, labels), (new, truth) = [remember_first(n, gap, Rng(s))
                                     for n, s in ((400, 100), (1000, 101))]
    vocabulary = Vocabulary(texts)
    rng = Rng(seed)
    layer = LSTM(4, 8, rng, forget_bias=3) if kind == "LSTM" else RNN(4, 8, rng)
    network = Network([Embedding(len(vocabulary), 4, rng), layer, Dense(8, 2, rng)],
                      "cross_entropy")
    network.fit([vocabulary.encode(text) for text in texts], one_hot(labels, 2), epochs,
                optimizer=Adam(0.01, clip=1), batch_size=16, seed=seed)
    return network.score([vocabulary.encode(text) for text in new], one_hot(truth, 2))


def compare(page):
    """Write how LSTM and RNN remember across 20 symbols, from three seeds."""
    found = [[remember(kind, seed) for seed in range(3)] for kind in ("LSTM", "RNN")]
    page.gap()
    page.table([page.words("across")] + [page.words("seed", seed) for seed in range(3)],
               [[kind] + ["%.3f" % share for share in shares]
                for kind, shares in zip(("LSTM", "RNN"), found)], right=(1, 2, 3), gap=False)
    lstm, rnn = [len([share for share in shares if share > 0.95]) for shares in found]
    page.say("lacks" if lstm > rnn else "equal", lstm, rnn)


def verdict(found):
    """Return what the memory of two texts, a and b, has done.   found: see gates, for each"""
    signs = [[c > 0 for _, _, _, _, c, _ in steps] for steps in found]
    if signs[0][-1] == signs[1][-1]:
        return "mixed"
    through = min([f for steps in found for _, f, _, _, _, _ in steps[1:]])
    return "memory" if through > 0.5 and all([s[0] == s[-1] for s in signs]) else "late"


def run(options):
    """Train, then write the gates of one memory cell along two texts."""
    page = Page("x03", options)
    progress = page.progress(EPOCHS)
    network, vocabulary, accuracy = train(progress)
    progress.close()
    page.say("what", ROWS, accuracy, EPOCHS, network)
    heads = [page.words(name) for name in ("symbol", "i", "f", "g", "o", "c", "h")]
    texts = [first + " x y y x y x x y" for first in "ab"]
    found = [gates(network, vocabulary.encode(text)) for text in texts]
    for text, steps in zip(texts, found):
        page.table(heads, [[symbol] + ["%.2f" % v for v in values]
                           for symbol, values in zip(text.split(), steps)], right=range(1, 7))
    page.say(verdict(found))
    if options.full:
        compare(page)
    else:
        page.say("more")
    return page
