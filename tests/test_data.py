"""CSV text as it is found: what is guessed, what is told, what is refused."""
from purenn.data import bundled_sets, load_csv, parse_csv
from tests.check import message

FLOWERS = "width,length,kind\n1,2,rose\n3,4.5,lily\n"


def guesses(text, **told):
    table = parse_csv(text, **told)
    return table.columns, table.target, table.classes, table.X, table.labels


def test_a_table_has_inputs_and_one_hot_targets():
    table = parse_csv(FLOWERS, "flowers.csv")
    assert table.name == "flowers.csv" and table.columns == ["width", "length"]
    assert table.X == [[1, 2], [3, 4.5]] and table.T == [[0, 1], [1, 0]]
    assert table.target == "kind" and table.classes == ["lily", "rose"] and table.labels == [1, 0]


def test_what_was_guessed_is_told():
    assert parse_csv(FLOWERS).notes == [
        "the delimiter is a comma", "line 1 names the columns",
        "the target is kind, the only column of words", "the target is a class"]


def test_a_table_without_header_is_recognised():
    assert guesses("1,2,rose\n3,4,lily\n") == (
        ["column 1", "column 2"], "column 3", ["lily", "rose"], [[1, 2], [3, 4]], [1, 0])


def test_the_label_is_found_first_by_name_then_by_words_then_by_place():
    assert guesses("label,a,b\n0,7,2\n1,8,3\n")[1] == "label"
    assert guesses("Class,a,b\n0,7,2\n1,8,3\n")[1] == "Class"
    assert guesses("kind,a,b\nx,7,2\ny,8,3\n")[1] == "kind"
    assert guesses("a,b,c\n7,2,1\n8,3,0\n")[1] == "c"


def test_whole_numbers_that_repeat_at_the_start_are_the_label_if_the_end_is_a_measure():
    digits = "".join(["%d,%g,0\n" % (i % 3, i / 7) for i in range(30)])
    assert guesses(digits)[1:3] == ("column 1", ["0", "1", "2"])


def test_delimiters_are_comma_semicolon_tab_and_space():
    for delimiter in ",;\t ":
        assert guesses(FLOWERS.replace(",", delimiter))[3] == [[1, 2], [3, 4.5]]


def test_a_semicolon_file_may_have_decimal_commas():
    assert guesses("a;y\n1,5;x\n2,25;z\n")[3] == [[1.5], [2.25]]


def test_windows_lines_blank_lines_byte_order_marks_and_spaces_do_not_matter():
    assert guesses("\ufeff" + FLOWERS)[0] == ["width", "length"]
    assert guesses("\n width , length,kind\r\n1, 2,rose\r\n\r\n3,4.5 ,lily\r\n\r\n")[3] == (
        [[1, 2], [3, 4.5]])


def test_quoted_fields_may_hold_the_delimiter_where_python_has_csv():
    text = 'a,kind\n1,"rose, red"\n2,"say ""lily"""\n'
    try:
        import csv
    except ImportError:                     # on a board
        assert "csv module" in message(parse_csv, text)
    else:
        assert csv and guesses(text)[2] == ["rose, red", 'say "lily"']


def test_many_different_numbers_are_a_quantity_and_few_whole_ones_classes():
    rows = "".join(["%d,%d\n" % (i, 3 * i) for i in range(25)])
    table = parse_csv("a,b\n" + rows)
    assert table.classes is None and table.labels[:2] == [0, 3] and table.T[1] == [3]
    assert parse_csv("a,b\n1,0\n2,1\n").classes == ["0", "1"]


def test_numbers_as_classes_are_in_the_order_of_numbers():
    assert parse_csv("a,y\n1,10\n2,9\n3,1\n").classes == ["1", "9", "10"]


def test_everything_guessed_can_be_told():
    assert guesses("1,2\n3,4\n5,6\n", header=True)[0] == ["1"]
    assert guesses("3,1\n4,2\n", label=0)[1] == "column 1"
    assert guesses("3,1\n4,2\n", label=-1)[1] == "column 2"
    assert parse_csv("a,b\n1,0\n2,1\n", quantity=True).classes is None
    assert parse_csv("a,b\n7,0.5\n8,1\n", label="b", quantity=False).classes == ["0.5", "1"]


def test_equal_numbers_are_one_object():
    X = parse_csv("a,b,y\n0.125,7,0\n7,0.125,1\n").X
    assert X[0][0] is X[1][1] and X[0][1] is X[1][0]


def test_bundled_sets_are_found_by_name():
    assert {"and", "iris", "nand", "or", "xor"} <= set(bundled_sets())
    assert load_csv("xor").X == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert load_csv("xor").labels == [0, 1, 1, 0]
    assert load_csv("nand").labels == [1, 1, 1, 0]


def test_iris_is_fishers_150_flowers():
    iris = load_csv("iris")
    assert iris.classes == ["setosa", "versicolor", "virginica"]
    assert [iris.labels.count(c) for c in (0, 1, 2)] == [50, 50, 50]
    assert iris.X[0] == [5.1, 3.5, 1.4, 0.2]


def test_bad_files_are_refused_with_line_and_column():
    assert message(load_csv, "no such/file.csv").startswith("no such/file.csv: cannot be read")
    assert message(load_csv, "iriss") == "data: no bundled set and no file is called 'iriss'"
    assert message(parse_csv, "", "x.csv") == "x.csv: the file is empty"
    assert message(parse_csv, "a,y\n", "x.csv").startswith("x.csv: 0 rows below the header")
    assert message(parse_csv, "a,b,y\n1,2,0\n1,1\n", "x.csv") == (
        "x.csv line 3: 2 fields, line 1 has 3")
    assert message(parse_csv, "a,b,y\n1,2,0\n1,two,1\n", "x.csv") == (
        "x.csv line 3, b: 'two', a number is wanted")
    assert message(parse_csv, "a,b,y\n1,2,0\n1,nan,1\n", "x.csv") == (
        "x.csv line 3, b: 'nan', a number is wanted")
    assert message(parse_csv, "a,b,y\n1,2,0\n1,,1\n", "x.csv") == (
        "x.csv line 3, b: nothing, a number is wanted")
    assert message(parse_csv, "a,y\n1,rose\n2,rose\n", "x.csv") == (
        "x.csv: the target y is always rose; at least two classes are wanted")
    assert message(parse_csv, "a,y\n1,rose\n2,\n", "x.csv") == (
        "x.csv line 3, y: nothing, a class is wanted")
    assert message(parse_csv, FLOWERS, label="colour") == (
        "data: no column 'colour'; there are width, length, kind")


def test_the_measured_sets_have_their_known_sizes():
    for name, rows, inputs, counts in (("wine", 178, 13, [48, 59, 71]),
                                       ("breast_cancer", 569, 30, [357, 212]),
                                       ("sevens", 361, 64, [182, 179])):
        table = load_csv(name)
        assert (len(table.X), len(table.columns)) == (rows, inputs), name
        assert [table.labels.count(c) for c in range(len(counts))] == counts, name


def test_a_single_column_of_words_is_text():
    table = parse_csv("text,label\none plus two,3\ntwo plus two,4\n")
    assert table.text and table.X == ["one plus two", "two plus two"]
    assert table.classes == ["3", "4"] and "text is text" in table.notes
    assert not parse_csv(FLOWERS).text
    many = "text,label\n" + "".join(["%s,%d\n" % ("x" * (i + 1), i) for i in range(30)])
    assert len(parse_csv(many).classes) == 30
    assert parse_csv(many, quantity=True).classes is None
