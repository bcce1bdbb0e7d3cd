"""A plain table, read line by line, is what the whole reader finds; anything else is left to it."""
from purenn.rng import Rng
from purenn.table import data, whole
from purenn.table.bundled import bundled_sets
from purenn.table.plain.rows import are_names, why_last
from tests.folder import TemporaryDirectory

NAMES = ("a", "width", "x1", "z2", "mean_area", "n", "label", "class", "x", "y", "X", "species",
         "price", "age", "Id", "no", "year", "date", "name", "score", "column 1", "lat", "saleDate",
         "nan", "size", "7", "", "total count", "weight (kg)", "target value", "inf", "null")
NUMBERS = ("0", "1", "-2.5", "1e3", "0.25", "7", "12", "-0", "3.5", "2020")
ODD = ("", "nan", "inf", "1_0", "1e200", "5 kg", "1 000", "x", "?", "\"3\"", "3;4", "2020-01-31",
       "none", "0x1", "１", " 4 ", "007", "20240105", "1130105", "-999")
WORDS = (("setosa", "virginica", "versicolor"), ("yes", "no"), ("Yes", "yes", "no"), ("0", "1"),
         ("a1", "b2"), ("red", "red", "na"), ("1", "2", "3.0", "3"), ("only",), ("x y", "z"),
         ("5.5", "6.25", "7.75", "9.125", "1.5"), ("none", "some"), ("May", "June"), ("1.0", "1"),
         ("yes", "no", "TRUE", "False"), ("'x'", "'y'"), ("nd", "missing"))


def drawn(rng):
    """Return the text of a table that may be plain, or nearly is."""
    def one_of(things):
        return things[rng.randint(0, len(things))]
    n, k, words = rng.randint(1, 4), one_of((1, 3, 6, 14, 40)), one_of(WORDS)
    names = one_of((NAMES, NAMES[:8], NAMES[:12]))
    rows = [[one_of(NUMBERS) for _ in range(n)] + [one_of(words)] for _ in range(k)]
    if rng.randint(0, 3) == 0:
        one_of(rows)[rng.randint(0, n + 1)] = one_of(ODD)
    lines = [",".join(row) for row in [[one_of(names) for _ in range(n + 1)]] + rows]
    if rng.randint(0, 8) == 0:
        lines.insert(rng.randint(0, len(lines)), one_of(("", "# by hand", "1,2", ",,,,", "only this")))
    return one_of(("\n", "\r\n")).join(lines) + one_of(("", "\n", "\n\n"))


def as_found(table):
    """Return all that a Table says."""
    return [getattr(table, name) for name in (
        "name", "columns", "X", "T", "target", "classes", "labels", "notes", "text", "layout",
        "fields", "words", "dates", "dress", "na", "hot", "pairs", "header")]


def test_what_is_drawn_is_read_the_same_or_left_to_the_whole_reader():
    rng, plain = Rng(5), 0
    with TemporaryDirectory() as place:
        path = place + "/drawn.csv"
        for _ in range(400):
            with open(path, "wb") as file:
                file.write(drawn(rng).encode())
            found = data.plain_csv(path)
            if found is not None:
                plain += 1
                assert as_found(found) == as_found(whole.load(path, (), {}))
    assert 12 < plain < 200


def test_a_column_of_what_only_looks_like_numbers_is_read_as_the_whole_reader_does():
    columns = {"number": (["7", "12", "9"], True), "date": (["20240105", "20240106", "20240107"], False),
               "code": (["001", "002", "013"], False), "mark": (["7", "-999", "9"], False),
               "digits": (["7", "１２", "9"], False), "joined": (["7", "1_2", "9"], False),
               "nothing": (["7", "nan", "9"], False), "gap": (["7", ".", "9"], False),
               "large": (["7", "1e200", "9"], False)}
    with TemporaryDirectory() as place:
        for name, (fields, plain) in columns.items():
            path = place + "/drawn.csv"
            with open(path, "wb") as file:
                file.write("".join(["v,x,class\n"] + ["%s,%d,%s\n" % (fields[i % 3], i, "uv"[i % 2])
                                                      for i in range(12)]).encode())
            found = data.plain_csv(path)
            assert (found is not None) == plain, name


def test_bundled_sets_of_numbers_are_plain():
    plain = []
    for name in bundled_sets():
        found = data.plain_csv(name)
        if found is not None:
            plain.append(name)
            assert as_found(found) == as_found(whole.load(name, (), {})), name
    assert {"digits", "iris", "moons", "sine", "wine", "xor"} <= set(plain)
    assert not {"sequences", "sums", "parity"} & set(plain)


def test_equal_numbers_of_a_plain_table_are_one_object():
    X = data.plain_csv("iris").X
    assert len(set([id(v) for x in X for v in x])) == len(set([v for x in X for v in x]))


def test_names_are_names_beyond_doubt_and_the_last_is_the_target_or_another_may_be():
    for names in (["a", "b"], ["a b", "c"], ["x1", "x2"]):
        assert are_names(names), names
    for names in (["a"], ["1a", "b"], ["a", "1b"], ["_a", "b"], ["a", "a"], ["", "b"], ["NA", "b"],
                  ["a", "+b"]):
        assert not are_names(names), names
    for names, why in ((["x", "b"], ", the last one"), (["b", "x"], None), (["a", "y"], ", by its name"),
                       (["y", "a"], None), (["label", "a"], None), (["a", "label"], ", by its name"),
                       (["q", "x", "w"], ", the last one"), (["x", "q", "w"], ", the last one"),
                       (["q", "w", "x"], None), (["x", "y", "q"], None)):
        assert why_last(names) == why, names
