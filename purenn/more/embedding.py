"""An embedding turns words into vectors, and learns the vectors (Bengio, Ducharme, Vincent,
Jauvin 2003). Before it, a vocabulary turns text into tokens, the numbers of its words.
"""
__all__ = ("Embedding", "Vocabulary")

from ..fitting.checks import shown
from ..fitting.refusals import no_weights
from ..fitting.told import told
from ..fitting.wanted import want
from ..layers import Layer
from ..rng import check_init, needs_no_rng, weights
from ..vector import add
from .nested import check_gradients, nesting

PADDING, UNKNOWN = "<padding>", "<unknown>"         # tokens 0 and 1 of every vocabulary
SEPARATORS = " \t\n\r!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~"


class Embedding(Layer):
    """Return the vector of every token, row number token of W.   W: (words, m)

    A sample is a list of T tokens, whole numbers from 0 to words - 1; it becomes (T, m).
    rng, init, scale: as for Dense; small vectors to begin with are harder to learn by heart
    padding: a token whose vector is zeros and stays zeros; None if there is no such token
    Raises ValueError for an unknown init, a wrong shape, a wrong padding.
    """

    settings = "words:size m:size padding:token"

    def __init__(self, words, m, rng=None, init="normal", padding=None, scale=1):
        want("Embedding", "words:size m:size scale:number", words, m, scale)
        self.words, self.m, self.padding = words, m, padding
        self.still = () if padding is None else (padding,)
        if padding is not None:
            check("Embedding: padding", [padding], words)
        check_init("Embedding", init)
        self.W, self.given = None, (init, scale)
        self.dW = [[0] * m] * words             # no gradient yet: one row of zeros
        if rng is not None or needs_no_rng(init):
            self.draw(rng)

    def takes(self):
        """Return tokens."""
        return ("tokens",)

    def gives(self, sample):
        """Return a sequence of vectors."""
        return "sequence", self.m

    @staticmethod
    def row_shapes(words, m, **others):
        """Return the rows of W."""
        return [(words, m)]

    def draw(self, rng):
        """Draw W, unless it is there."""
        if self.W is None:
            (init, scale), words, m = self.given, self.words, self.m
            self.W = weights("Embedding", init, words, m, (words, m), rng, scale)
            if self.padding is not None:
                self.W[self.padding] = [0.0] * m

    @told
    def forward(self, X):
        """Return the vectors, keeping the tokens.   X: k lists of T tokens   ->   k (T, m)

        Raises ValueError for a token that is not a whole number from 0 to words - 1.
        """
        if self.W is None:
            raise no_weights("Embedding")
        for i, tokens in enumerate(X):
            check("Embedding: sample %d" % i, tokens, self.words)
        self.X = X
        return [[list(self.W[token]) for token in tokens] for tokens in X]

    def backward(self, dY):
        """Set dW: a used row gets the sum over its uses, all others share one row of zeros.

        Return zeros: a token is a name, no quantity.   dY: k (T, m)   ->   k lists of T zeros
        """
        check_gradients(self, dY, *(nesting(self.X)[:2] + (self.m,)))
        used = {}
        for tokens, dy in zip(self.X, dY):
            for token, d in zip(tokens, dy):
                used[token] = add(used[token], d) if token in used else list(d)
        used.pop(self.padding, None)
        unused = [0] * self.m
        self.dW = [used.get(token, unused) for token in range(self.words)]
        return None if self.first else [[0] * len(tokens) for tokens in self.X]

    def parameters(self):
        """Return the one (P, dP) pair: W, with used and unused rows alike."""
        return [(self.W, self.dW)]

    def __repr__(self):
        """Return the kind and the sizes."""
        return "Embedding   %d -> %d" % (self.words, self.m)


class Vocabulary:
    """The words of some texts, each with its token: 0 padding, 1 unknown, then in order.

    texts: a list of strings   least: a word seen less often than this is unknown
    unit: 'word', the text in small letters, split at (and without) spaces and the ASCII
    punctuation in SEPARATORS, an apostrophe belongs to its word; or 'character', each as it is
    words: the list of all words; word number t has token t
    Raises ValueError for another unit.
    """

    def __init__(self, texts, unit="word", least=1):
        want("Vocabulary", "texts:texts least:number", texts, least)
        if unit not in ("word", "character"):
            raise ValueError("Vocabulary: no unit %s; there are character, word" % shown(unit))
        self.unit = unit
        counts = {}
        for text in texts:
            for word in self.split(text):
                counts[word] = counts.get(word, 0) + 1
        self.words = [PADDING, UNKNOWN] + sorted([w for w in counts if counts[w] >= least])
        self.tokens = {}
        for token, word in enumerate(self.words):
            self.tokens[word] = token

    def split(self, text):
        """Return the words, or the characters, of a text.   ->   list of strings"""
        want("Vocabulary", "text:text", text)
        return list(text) if self.unit == "character" else split_words(text)

    def encode(self, text):
        """Return the token of every word of a text, 1 for an unknown one.   ->   (T,)"""
        return [self.tokens.get(word, 1) for word in self.split(text)]

    def decode(self, tokens):
        """Return the text of tokens, without the padding.   tokens: (T,)   ->   string

        Raises ValueError for a token that is not a whole number from 0 to len - 1.
        """
        check("Vocabulary", tokens, len(self))
        words = [self.words[token] for token in tokens if token != 0]
        return (" " if self.unit == "word" else "").join(words)

    def __len__(self):
        """Return the number of tokens, padding and unknown among them."""
        return len(self.words)


def split_words(text):
    """Return the words of a text in small letters, without what separates them."""
    words, word = [], ""
    for character in text.lower() + " ":
        if character not in SEPARATORS:
            word += character
        elif word:
            words.append(word)
            word = ""
    return words


def check(name, tokens, words):
    """Raise ValueError, one line, for a token that is not a whole number in range(words)."""
    want(name, "tokens:list", tokens)
    for token in tokens:
        if not isinstance(token, int) or not 0 <= token < words:
            raise ValueError("%s: token %s, a whole number from 0 to %d is wanted"
                             % (name, shown(token), words - 1))
