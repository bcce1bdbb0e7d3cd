"""From article A3, the digits 1 and 7: work done many times over, and a test among friends."""
from ..matrix import matvec, transpose
from ..rng import Rng
from ..vector import dot, hadamard, outer, sub, total
from .exhibit import Exhibit, near

SIZES = [8, 6, 5, 4]                # 98 weights


def errors_by_recursion(weights, slopes, values, dy):
    """Return every dW, working out the error of the unit anew for each of its weights."""
    def error(k, i):
        """Return the error of unit i in layer k, asking all units above it for theirs."""
        if k == len(weights) - 1:
            return dy[i] * slopes[k][i]
        above = [error(k + 1, j) * row[i]
                 for j, row in enumerate(weights[k + 1])]
        return total(above) * slopes[k][i]

    return [[[error(k, i) * x for x in values[k]]
             for i in range(len(weights[k]))] for k in range(len(weights))]


def errors_handed_down(weights, slopes, values, dy):
    """Return every dW; each layer works out its errors once and hands them down (slide 19)."""
    gradients = []
    for W, slope, x in reversed(list(zip(weights, slopes, values))):
        dz = hadamard(dy, slope)
        gradients.insert(0, outer(dz, x))
        dy = matvec(transpose(W), dz)
    return gradients


class Counted(float):
    """A number that counts the multiplications it takes part in."""

    count = 0

    def __mul__(self, other):
        """Return the product, and count it."""
        Counted.count += 1
        return Counted(float(self) * float(other))

    def __add__(self, other):
        """Return the sum, which goes on counting."""
        return Counted(float(self) + float(other))

    __rmul__, __radd__ = __mul__, __add__


def one_way_back(variant):
    """Return the gradients of a small network, and how many multiplications they took."""
    rng = Rng(2)

    def draw(n):
        """Return n random numbers that count."""
        return [Counted(rng.normal()) for _ in range(n)]

    weights = [[draw(n) for _ in range(m)] for n, m in zip(SIZES, SIZES[1:])]
    slopes, values = [draw(m) for m in SIZES[1:]], [draw(n) for n in SIZES[:-1]]
    dy = draw(SIZES[-1])
    Counted.count = 0
    return variant(weights, slopes, values, dy), Counted.count


def multiplications(variant):
    """Return how many multiplications one way back through 98 weights takes."""
    count = one_way_back(variant)[1]
    return {"multiplications": count, "for each weight": count / 98}


def three_for_a_weight(variant):
    """Return whether the gradients are right, at no more than 3 multiplications a weight."""
    gradients, count = one_way_back(variant)
    right, _ = one_way_back(errors_handed_down)
    return near(gradients, right) and count <= 3 * 98


def rows_of_one_file(rows):
    """Return rows to learn and rows to test, both from the file of the training rows."""
    return rows[::2], rows[1::2]


def rows_of_other_people(rows):
    """Return rows to learn and rows to test, written by other people: a row begins with who."""
    return ([row for row in rows if row[0] < 12],
            [row for row in rows if row[0] >= 12])


def handwriting():
    """Return (writer, x, digit) rows: 24 people write 0 and 1 four times, each in a hand."""
    rng, rows = Rng(1), []
    for writer in range(24):
        for digit in (0, 1):
            hand = [digit + rng.normal() for _ in range(3)]
            rows += [(writer, [h + rng.normal(0, 0.2) for h in hand], digit) for _ in range(4)]
    return rows


def share_right(train, test):
    """Return how often the nearest row to learn from shows the same digit as the test row."""
    def distance(x, row):
        """Return the squared distance of x from a row's x."""
        d = sub(x, row[1])
        return dot(d, d)

    right = [min(train, key=lambda row: distance(x, row))[2] == digit for _, x, digit in test]
    return total(right) / len(test)


def writers_in_both(split):
    """Return the writers of rows in both parts."""
    train, test = split(handwriting())
    return set([row[0] for row in train]) & set([row[0] for row in test])


def how_good_it_looks(split):
    """Return how many writers are in both parts, and the share of right answers."""
    return {"writers in both parts": len(writers_in_both(split)),
            "accuracy": share_right(*split(handwriting()))}


def the_writers_are_new(split):
    """Return whether no writer of a test row has written a row to learn from."""
    return not writers_in_both(split)


EXHIBITS = [
    Exhibit("error-by-recursion", errors_by_recursion, errors_handed_down, multiplications,
            three_for_a_weight, where="A3", place="the error of a unit",
            symptom="One way back takes {for each weight:.0f} multiplications a weight.",
            story="The article asks for the error of a unit once for each of its weights, and "
                  "every error asks for all the errors above it. The result is right; with "
                  "each further layer the work is multiplied by that layer's width. "
                  "Backpropagation is the habit of working each error out once and handing it "
                  "down."),
    Exhibit("same-writers", rows_of_one_file, rows_of_other_people, how_good_it_looks,
            the_writers_are_new, where="A3", place="the rows 2000 to 2999 that it tests on",
            symptom="All {writers in both parts} writers are known; the accuracy looks like "
                    "{accuracy:.2f}.",
            story="The article learns from rows of MNIST's training file and tests on other rows "
                  "of the same file. These are new digits from known hands: MNIST keeps a test "
                  "file by other writers. The result is honest about its rows, but it must not "
                  "be compared with results on the test file. This toy, which answers as the "
                  "nearest row does, shows the effect larger than it is in MNIST."),
]
