"""Two plus three, read as words: Embedding > LSTM > softmax, judged on pairs it never saw."""
from ..more.embedding import Embedding, Vocabulary
from ..table.generate import sums
from ..layers import Dense
from ..network import Network
from ..more.momentum import Adam
from ..preprocessing import one_hot, soft_targets, train_test_split
from ..more.recurrent import LSTM
from ..rng import Rng
from ..more.schedules import Schedule, cosine_decay
from .page import Page

TITLE = ("R2  Two plus three, read as words", "讀文字的加法")
HIGHEST, CLASSES, EPOCHS, SIGMA = 20, 41, 60, 2.0


def train(soft, seed=11, epochs=EPOCHS, on_epoch=None):
    """Return the share of right answers on pairs that were not learned, and some answers."""
    texts, labels = sums(HIGHEST, Rng(0))
    X, X_test, y, y_test = train_test_split(texts, labels, 0.2, seed)
    vocabulary = Vocabulary(X)
    rng = Rng(seed)
    network = Network([Embedding(len(vocabulary), 6, rng, scale=0.03), LSTM(6, 16, rng),
                       Dense(16, CLASSES, rng)], "cross_entropy")
    optimizer = Adam(0.01, clip=1)
    schedule = Schedule(optimizer, cosine_decay(epochs))

    def after_epoch(network):
        """Lower the rate and show the progress."""
        schedule(network)
        if on_epoch:
            on_epoch(network)

    T = soft_targets(y, CLASSES, SIGMA) if soft else one_hot(y, CLASSES)
    network.fit([vocabulary.encode(text) for text in X], T, epochs, optimizer=optimizer,
                batch_size=16, seed=seed, on_epoch=after_epoch)
    answers = network.predict([vocabulary.encode(text) for text in X_test])
    right = sum([answer == label for answer, label in zip(answers, y_test)]) / len(y_test)
    return right, list(zip(X_test, answers, y_test))


def run(options):
    """Train with soft targets, and with --full also with one-hot ones."""
    page = Page("x06", options)
    page.say("what")
    shares = []
    for soft in (True, False) if options.full else (True,):
        progress = page.progress(EPOCHS)
        right, answers = train(soft, epochs=EPOCHS, on_epoch=progress)
        progress.close()
        shares.append(100 * right)
        page.say("soft" if soft else "hard", shares[-1], EPOCHS)
        page.table([page.words(name) for name in ("text", "answer", "sum")],
                   [[text, "%d" % a, "%d" % s] for text, a, s in answers[:8]], right=(1, 2))
    page.say("why", page.words("carries" if shares[0] > shares[1] else "alike", *shares)
             if options.full else page.words("more"))
    return page
