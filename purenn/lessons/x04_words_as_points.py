"""Words as points: what two-dimensional vectors of number words learn from sums."""
from ..more.embedding import Embedding, Vocabulary
from ..table.generate import NUMBERS, sums
from ..layers import Dense
from ..network import Network
from ..more.momentum import Adam
from ..more.recurrent import RNN
from ..rng import Rng
from ..vector import distance
from .page import Page

TITLE = ("E1  Words as points", "把字詞變成點")
EPOCHS = 200
WIDTH, HEIGHT = 64, 18
NEAR = 6                            # of ten; so many are no order yet


def train(on_epoch=None):
    """Return the vectors of the words zero to nine before and after learning to add."""
    texts, totals = sums(9, Rng(0))
    vocabulary = Vocabulary(texts)
    rng = Rng(2)
    embedding = Embedding(len(vocabulary), 2, rng, init="glorot")
    network = Network([embedding, RNN(2, 12, rng), Dense(12, 1, rng)])
    words = NUMBERS.split()[:10]
    tokens = [vocabulary.encode(word)[0] for word in words]
    before = [list(embedding.W[token]) for token in tokens]
    network.fit([vocabulary.encode(text) for text in texts], [[n / 9 - 1] for n in totals],
                EPOCHS, optimizer=Adam(0.01), batch_size=10, on_epoch=on_epoch)
    return words, before, [embedding.W[token] for token in tokens], network


def scatter(words, points, width=WIDTH):
    """Return the lines of a map with every word at its point."""
    marks = [[" "] * width for _ in range(HEIGHT)]
    (left, right), (low, high) = [(min(c), max(c)) for c in zip(*points)]
    for word, (x, y) in zip(words, points):
        i = int((x - left) / (right - left) * (width - 6))
        j = int((high - y) / (high - low) * (HEIGHT - 1))
        marks[j][i:i + len(word)] = list(word)
    return ["".join(row[:width]).rstrip() for row in marks]


def neighbours(points):
    """Return for how many points, in the order of their numbers, the nearest is one beside."""
    count = 0
    for i, p in enumerate(points):
        away = [distance(p, q) for q in points]
        count += min(away[:i] + away[i + 1:]) in away[max(0, i - 1):i] + away[i + 1:i + 2]
    return count


def run(options):
    """Train and write the points."""
    page = Page("x04", options)
    progress = page.progress(EPOCHS)
    words, before, after, network = train(progress)
    progress.close()
    page.say("what", EPOCHS)
    page.table([page.words(name) for name in ("word", "first", "learned")],
               [[word, "(%.2f, %.2f)" % tuple(u), "(%.2f, %.2f)" % tuple(v)]
                for word, u, v in zip(words, before, after)], right=(1, 2))
    page.picture("words", scatter(words, after, page.across(WIDTH)),
                 labels=[[x, y, word] for word, (x, y) in zip(words, after)])
    near, first = neighbours(after), neighbours(before)
    page.say("order" if near > max(first, NEAR) else "chance", near, first)
    return page
