"""Embedding: rows looked up, gradients added up. Vocabulary: text to tokens and back."""
from purenn.more.embedding import Embedding, Vocabulary
from purenn.rng import Rng
from tests.check import assert_slope, close, gradients_of, matrix, message, weighted

W = [[1, 2], [3, 4], [5, 6]]
TEXTS = ["The cat, the dog.", "A cat's tail - the END!"]


def assert_embedding(layer, X):
    """Assert that the gradient of every row is the derivative by definition."""
    C = [matrix(len(tokens), layer.m, seed=9 + i) for i, tokens in enumerate(X)]

    def loss():
        return sum([weighted(y, c) for y, c in zip(layer.forward(X), C)])

    loss()
    layer.backward(C)
    for row, gradient in gradients_of(layer.parameters()):
        assert_slope(loss, row, gradient)


def test_every_token_becomes_its_row():
    assert Embedding(3, 2, init=W).forward([[2, 0], [1]]) == [[[5, 6], [1, 2]], [[3, 4]]]


def test_the_gradient_is_the_derivative_by_definition():
    for X in ([[1, 3, 0]], [[1, 3, 1, 0], [4], [3, 3]]):
        assert_embedding(Embedding(5, 2, Rng(1)), X)


def test_a_token_used_twice_adds_up_and_an_unused_one_gets_zeros():
    embedding = Embedding(3, 2, init=W)
    embedding.forward([[2, 0, 2], [2]])
    embedding.backward([[[1, 2], [10, 20], [3, 4]], [[5, 6]]])
    assert embedding.parameters()[0][1] == [[10, 20], [0, 0], [9, 12]]


def test_the_gradients_of_one_batch_do_not_stay_for_the_next():
    embedding = Embedding(3, 2, init=W)
    for token in (0, 1):
        embedding.forward([[token]])
        embedding.backward([[[1, 1]]])
    assert embedding.parameters()[0][1] == [[0, 0], [1, 1], [0, 0]]


def test_backward_changes_neither_a_row_nor_what_it_is_given():
    embedding, dY = Embedding(3, 2, init=W), [[[1, 2], [3, 4], [5, 6]]]
    embedding.forward([[1, 1, 2]])
    assert embedding.backward(dY) == [[0, 0, 0]]
    embedding.dW[1][0] = embedding.dW[2][0] = 99        # a gradient may be clipped in place
    assert embedding.W == W and dY == [[[1, 2], [3, 4], [5, 6]]]


def test_what_forward_returned_stays_when_the_row_is_changed():
    embedding = Embedding(3, 2, init=W)
    Y = embedding.forward([[0]])
    embedding.parameters()[0][0][0][0] = 99
    assert Y == [[[1, 2]]] and W[0] == [1, 2] and embedding.W[0] == [99, 2]


def test_padding_is_zeros_and_gets_no_gradient():
    embedding = Embedding(3, 2, Rng(1), padding=0)
    assert embedding.forward([[0, 1]])[0][0] == [0, 0]
    embedding.backward([[[1, 1], [1, 1]]])
    assert embedding.parameters()[0][1] == [[0, 0], [1, 1], [0, 0]]


def test_all_rows_are_parameters_before_and_after_a_batch():
    embedding = Embedding(3, 2, init=W)
    assert embedding.parameters() == [([[1, 2], [3, 4], [5, 6]], [[0, 0]] * 3)]
    embedding.forward([[1]])
    embedding.backward([[[1, 1]]])
    (P, dP), = embedding.parameters()
    assert P is embedding.W and len(P) == len(dP) == 3


def test_without_rng_the_vectors_are_drawn_later_the_same_and_padding_stays_zeros():
    late = Embedding(3, 2, scale=0.5, padding=1)
    assert message(late.forward, [[0]]) == (
        "Embedding: no weights yet: put it in a Network or give rng=Rng(0)")
    late.draw(Rng(4))
    assert late.W == Embedding(3, 2, Rng(4), scale=0.5, padding=1).W and late.W[1] == [0, 0]


def test_scale_multiplies_what_is_drawn():
    plain, small = Embedding(3, 2, Rng(1)), Embedding(3, 2, Rng(1), scale=0.03)
    assert close([[0.03 * w for w in row] for row in plain.W], small.W)


def test_repr_shows_the_sizes():
    assert repr(Embedding(3, 2, init=W)) == "Embedding   3 -> 2"


def test_what_is_no_token_is_refused():
    embedding = Embedding(3, 2, init=W)
    for token in (3, -1, 1.0, "cat"):
        assert message(embedding.forward, [[0], [1, token]]) == (
            "Embedding: sample 1: token %r, a whole number from 0 to 2 is wanted" % token)
    assert message(Embedding, 3, 2, None, W, 3) == (
        "Embedding: padding: token 3, a whole number from 0 to 2 is wanted")
    assert message(Embedding, 2, 2, None, W) == "Embedding: W is (3, 2), wanted is (2, 2)"


def test_words_are_in_order_after_padding_and_unknown():
    vocabulary = Vocabulary(TEXTS)
    assert vocabulary.words == ["<padding>", "<unknown>", "a", "cat", "cat's", "dog", "end",
                                "tail", "the"]
    assert len(vocabulary) == 9


def test_the_order_of_the_texts_does_not_matter():
    assert Vocabulary(TEXTS).words == Vocabulary(TEXTS[::-1]).words


def test_a_vocabulary_can_be_made_again_from_its_words():
    for unit in ("word", "character"):
        words = Vocabulary(TEXTS, unit).words
        assert Vocabulary(words[2:], unit).words == words


def test_decode_undoes_encode():
    words, characters = Vocabulary(TEXTS), Vocabulary(TEXTS, "character")
    assert words.encode("The CAT!") == [8, 3]
    assert words.decode(words.encode(TEXTS[1])) == "a cat's tail the end"
    for text in TEXTS + [""]:
        assert characters.decode(characters.encode(text)) == text


def test_an_unknown_word_is_token_1_and_padding_is_not_decoded():
    vocabulary = Vocabulary(TEXTS)
    assert vocabulary.encode("the bird <padding>") == [8, 1, 1]
    assert vocabulary.decode([8, 1, 0, 0]) == "the <unknown>"


def test_a_word_seen_less_often_than_least_is_unknown():
    assert Vocabulary(TEXTS, least=3).words[2:] == ["the"]
    assert Vocabulary(TEXTS, least=4).words[2:] == []
    assert Vocabulary(["a a a b b b c c"], least=3).encode("c b a") == [1, 3, 2]


def test_characters_are_kept_as_they_are():
    assert Vocabulary(["Ab b"], "character").words[2:] == [" ", "A", "b"]


def test_no_text_is_no_token():
    assert Vocabulary([]).encode(" ... ") == [] and len(Vocabulary([])) == 2


def test_what_a_vocabulary_does_not_know_is_refused():
    assert message(Vocabulary, [], "line") == (
        "Vocabulary: no unit 'line'; there are character, word")
    assert message(Vocabulary(TEXTS).decode, [9]) == (
        "Vocabulary: token 9, a whole number from 0 to 8 is wanted")


def test_an_embedding_reads_what_a_vocabulary_writes():
    vocabulary = Vocabulary(TEXTS)
    embedding = Embedding(len(vocabulary), 2, Rng(1))
    Y = embedding.forward([vocabulary.encode(text) for text in TEXTS])
    assert [len(y) for y in Y] == [4, 5] and close(Y[0][0], Y[0][2])
