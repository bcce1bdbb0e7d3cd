"""Which column is guessed to be the target, and whether it is a class or a quantity."""
from purenn.table.data import parse_csv
from purenn.table.encoders import Scales, Targets
from purenn.table.pipeline import Pipeline
from purenn.table.whole.target import guess_label
from tests.check import message


def table(head, row, n=30):
    """Return CSV text of n rows.   row: function of the row's number that returns its fields"""
    return "\n".join([head] * bool(head) + [",".join([str(v) for v in row(i)])
                                            for i in range(n)]) + "\n"


def target(head, row, n=30):
    """Return the target's name that is guessed, and whether it is a class."""
    found = parse_csv(table(head, row, n))
    return found.target, found.classes is not None


def test_a_name_goes_before_a_place_in_two_languages():
    for name in ("label", "Class", "target", "species", "outcome", "survived", "標籤", "類別", "目標",
                 "is_churn", "Target value", "isFraud"):
        assert target("a,%s,b" % name, lambda i: (i / 7, i % 3, i / 9)) == (name, True), name
    assert target("price,a,b", lambda i: (i * 7, i / 7, i % 2)) == ("price", False)
    assert target("售價,坪數,樓層", lambda i: (i * 7, i / 7, i % 2)) == ("售價", False)
    assert target("type,isFraud,isOldFraud", lambda i: ("ab"[i % 2], i % 2, i // 15)) == (
        "isFraud", True)


def test_y_beside_x_is_a_place_and_alone_the_target():
    assert target("x,y,kind", lambda i: (i / 7, i / 9, "ab"[i % 2])) == ("kind", True)
    assert target("x,y", lambda i: (i / 7, i / 9)) == ("y", False)
    assert target("y,age", lambda i: ("ab"[i % 2], i / 9)) == ("y", True)


def test_the_last_column_goes_before_the_first_and_before_the_only_words():
    assert target("kind,a,b", lambda i: ("ab"[i % 2], i / 7, i / 9)) == ("b", False)
    assert target("a,kind", lambda i: (i / 7, "ab"[i % 2])) == ("kind", True)


def test_without_names_the_only_classes_may_come_first():
    assert target("", lambda i: (i % 3 + 1, i / 7, i * 9)) == ("column 1", True)
    assert target("", lambda i: ("ab"[i % 2], i / 7, i / 9 + 0.1)) == ("column 1", True)
    assert target("", lambda i: (900 + i * 7, "ab"[i % 2], i / 7, i / 9 + 0.1)) == (
        "column 2", True)
    assert target("", lambda i: ("ab"[i % 2], i / 7 + 0.1, i + 3)) == ("column 3", False)


def test_what_says_when_who_where_or_nothing_is_no_target():
    for name, field in (("id", lambda i: 5 * i), ("date", lambda i: "2020-01-%02d" % (i + 1)),
                        ("year", lambda i: 1990 + i), ("name", lambda i: "N%d" % i),
                        ("who", lambda i: "N%d" % i), ("always", lambda i: 7),
                        ("longitude", lambda i: i / 7), ("月份", lambda i: i % 12 + 1)):
        assert target("a,b,%s" % name, lambda i: (i / 7, i * 9 % 31, field(i))) == (
            "b", False), name


def test_a_day_that_comes_back_is_no_target_whatever_its_column_is_called():
    for form in ("2024-01-%02d", "13/%02d/2024"):
        assert target("size,kind,seen", lambda i: (
            i * 7 % 11, "uvw"[i % 3], form % (i % 4 + 1))) == ("kind", True), form


def test_numbers_of_persons_things_and_moments_are_no_target():
    for name in ("uid", "UserID", "ssn", "serial", "barcode", "invoice", "身分證", "created_at",
                 "updated"):
        assert target("a,kind,%s" % name, lambda i: (
            i / 7, "ab"[i % 2], 583921 + 7919 * i % 90001)) == ("kind", True), name


def test_a_quantity_is_one_where_hardly_a_value_comes_twice():
    assert target("size,price", lambda i: (i, 120 + 9 * i), 15) == ("price", False)
    assert target("a,b", lambda i: (i, i % 4)) == ("b", True)
    assert target("a,b", lambda i: (i, i % 4), 7) == ("b", False)
    assert target("a,rooms count", lambda i: (i, i % 4)) == ("rooms count", False)
    assert target("a,b", lambda i: (i, i), 2) == ("b", True)           # 0 and 1


def test_a_quantity_with_a_bad_field_stays_one_and_the_field_is_named():
    text = table("x,price", lambda i: (i, "10O.3" if i == 11 else 100 + i / 3))
    assert message(parse_csv, text, "x.csv") == (
        "x.csv line 13, price: '10O.3', a number is wanted (guessed: the target is price, by its "
        "name); try na='10O.3'")
    assert len(parse_csv(text, na="10O.3").labels) == 29


def test_a_guess_is_told_with_what_overrules_it():
    notes = parse_csv(table("a,b", lambda i: (i, i % 4))).notes
    assert "the target is b, the last one (--label NAME for another)" in notes
    assert "the target is a class (--target quantity for the other)" in notes


def test_one_hot_columns_are_one_target():
    text = "a,red,green,blue\n1,1,0,0\n2,0,1,0\n3,0,0,1\n4,0,1,0\n"
    found = parse_csv(text, label="red,green,blue")
    assert found.target == "red,green,blue" and found.classes == ["blue", "green", "red"]
    assert found.labels == [2, 1, 0, 1] and found.columns == ["a"]


def test_words_that_hardly_come_back_are_taken_only_if_nothing_else_is_there():
    assert target("size,who", lambda i: (i / 7, "abc"[i % 3]), 8) == ("size", False)
    assert target("size,who", lambda i: (i / 7, "ab"[i % 2]), 5) == ("who", True)
    assert target("size,who", lambda i: (i / 7, "W%d" % (i % 40)), 200) == ("size", False)
    assert target("size,name", lambda i: (i / 7, "abc"[i % 3])) == ("name", True)
    assert target("day,name", lambda i: ("2020-01-%02d" % (i + 1), "abc"[i % 3]), 8) == (
        "name", True)


def test_one_hot_columns_at_the_end_are_guessed_together():
    rows = ["%d,%d,%d,%d,%d" % (i, i % 2, i % 3 == 0, i % 3 == 1, i % 3 == 2) for i in range(12)]
    found = parse_csv("\n".join(["a,b,red,green,blue"] + rows) + "\n")
    assert (found.target, found.columns) == ("red,green,blue", ["a", "b"])
    assert found.classes == ["blue", "green", "red"] and found.labels[:3] == [2, 1, 0]
    assert parse_csv("\n".join(["a,b,red,green,blue"] + rows + ["7,1,0,0,0"]) + "\n").target == "blue"


def test_one_hot_is_one_1_and_else_0():
    two = parse_csv("a,p,q\n1,1,1\n2,0,1\n3,1,0\n", label="p,q")
    assert two.classes is None and two.labels == [[1, 1], [0, 1], [1, 0]]
    text = "a,p,q\n1,0,2\n2,5,0\n3,4,1\n"
    assert parse_csv(text, label="p,q").labels == [[0, 2], [5, 0], [4, 1]]


def test_words_are_no_quantity_and_names_no_gaps():
    text = "size,wide,kind\n" + "".join(["%d,%g,%s\n" % (i, i / 7, "ab"[i % 2]) for i in range(9)])
    assert message(parse_csv, text, "x.csv", quantity=True, label="kind") == (
        "x.csv: the target kind holds words and is no quantity; try quantity=False")
    assert message(parse_csv, text, "x.csv", header=False, label="1").endswith(
        "; try header=True")


def test_a_number_of_an_account_is_never_asked_for_and_a_rank_is_doubted():
    for name in ("帳號", "客戶編號", "ISBN", "order id", "郵遞區號"):
        for drop in (None, ""):
            found = parse_csv("size,kind,%s\n" % name + "".join(
                ["%d,%s,%d\n" % (i, "ab"[i % 2], 9330435 + i * i) for i in range(30)]), drop=drop)
            assert found.target == "kind"
    doubt = ("%s is 1 to 30, each once, an order that a new row has no place in (--label NAME "
             "for another)")
    for name in ("rank", "final rank", "Ranking", "名次", "排名", "順位"):
        rows = "".join(["%d,%d\n" % (i * i, 30 - i) for i in range(30)])
        assert doubt % name in parse_csv("points,%s\n" % name + rows).notes
        told = parse_csv("points,%s\n0,31.5\n" % name + rows).notes
        assert not [note for note in told if "each once" in note]


def test_targets_told_in_another_order_are_those_of_training():
    rows = "".join(["%d,%d,%d,%d\n" % (i, i % 2, i % 3 > 0, i % 5 > 0) for i in range(30)])
    found = parse_csv("a,rock,jazz,pop\n" + rows, label="rock,jazz,pop")
    pipeline = Pipeline(found, Scales(found.X), Targets(found, found.labels))
    for label in (None, "rock,jazz,pop", "pop,jazz,rock"):
        labels = pipeline.read("a,rock,jazz,pop\n" + rows, judged=True, label=label)[1]
        assert labels == found.labels, label
    assert message(pipeline.read, "a,rock,jazz,pop\n" + rows, "g.csv", judged=True,
                   label="pop") == ("g.csv: --label names pop, and it has learned 3, rock, jazz, "
                                    "pop")


def test_a_column_that_is_hardly_known_is_not_asked_for():
    numbers = ["0.%d" % (17 * i % 9 + 1) for i in range(8)]
    for columns, found in (([numbers, ["e", "d"]], (0, ", the last one that may be")),
                           ([numbers, ["e", "d", "e"]], (1, ", the last one"))):
        assert guess_label(columns, ["name", "q"], [], "t") == found
