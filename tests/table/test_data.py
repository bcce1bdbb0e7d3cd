"""CSV text as it is found: what is guessed, what is told, what is refused."""
from purenn.table.columns import unique_names
from purenn.table.csv_text import split_fields
from purenn.table.data import load_csv, parse_csv
from purenn.table.fields import Reading
from purenn.table.bundled import bundled_sets
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
        "the target is kind, the last one (--label NAME for another)", "the target is a class"]


def test_a_table_without_header_is_recognised():
    assert guesses("1,2,rose\n3,4,lily\n") == (
        ["column 1", "column 2"], "column 3", ["lily", "rose"], [[1, 2], [3, 4]], [1, 0])


def test_the_label_is_found_by_name_then_by_place_the_last_first():
    assert guesses("label,a,b\n0,7,2\n1,8,3\n")[1] == "label"
    assert guesses("Class,a,b\n0,7,2\n1,8,3\n")[1] == "Class"
    assert guesses("kind,a,b\nx,7,2\ny,8,3\n")[1] == "b"
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


def test_quoted_fields_may_hold_the_delimiter_and_quotes():
    text = 'a,kind\n1,"rose, red"\n2,"say ""lily"""\n'
    assert guesses(text)[2] == ["rose, red", 'say "lily"']


def test_many_different_numbers_are_a_quantity_and_few_whole_ones_classes():
    rows = "".join(["%d,%d\n" % (i, 3 * i) for i in range(25)])
    table = parse_csv("a,b\n" + rows)
    assert table.classes is None and table.labels[:2] == [0, 3] and table.T[1] == [3]
    assert parse_csv("a,b\n1,0\n2,1\n").classes == ["0", "1"]


def test_numbers_as_classes_are_in_the_order_of_numbers():
    assert parse_csv("a,y\n1,10\n2,9\n3,1\n", quantity=False).classes == ["1", "9", "10"]


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
    assert load_csv("xor").labels == [0, 1, 1, 0] and load_csv("xor").name == "xor.csv"
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
        "x.csv line 3: 2 fields, line 1 has 3; try missing='drop'")
    many = "".join(["%d,%d,%d\n" % (i, i * i, i % 2) for i in range(9)])
    assert message(parse_csv, "a,b,y\n1,'2',0\n" + many, "x.csv", label="y") == (
        """x.csv line 2, b: "'2'", a number is wanted; try na="'2'\"""")
    for gap in ("nan", ""):
        assert message(parse_csv, "a,b,y\n1,2,0\n1,%s,1\n" % gap, "x.csv", label="y",
                       missing="refuse") == (
            "x.csv line 3, b: nothing, a number is wanted; try missing='mean'")
    assert message(parse_csv, "a,y\n1,rose\n2,rose\n", "x.csv", label="y") == (
        "x.csv: the target y is always rose; at least two classes are wanted; try label='a'")
    assert message(parse_csv, "a,y\n1,rose\n2,\n", "x.csv", label="y", missing="refuse") == (
        "x.csv line 3, y: nothing, a target is wanted; try missing='mean'")
    assert message(parse_csv, FLOWERS, label="colour") == (
        "data: no column 'colour'; there are width, length, kind; try label='kind'")


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
    many = "text,label\n" + "".join(["%s,%d\n" % ("x" * (i + 1), i // 2) for i in range(30)])
    assert parse_csv(many).text and len(parse_csv(many).classes) == 15
    assert parse_csv(many, quantity=True).classes is None


def fields(text, delimiter=None):
    """Return the rows of fields, without the line numbers."""
    return [row for _, row in split_fields(text, Reading("x.csv", delimiter=delimiter))]


def test_a_quoted_field_may_go_over_lines_and_the_row_has_its_first_line():
    text = 'a,t,y\n1,"one\n\ntwo, three",x\n\n2,"four" ,z\n'
    assert split_fields(text, Reading("x.csv")) == [
        (1, ["a", "t", "y"]), (2, ["1", "one\n\ntwo, three", "x"]), (6, ["2", "four", "z"])]
    assert fields('a,y\n5" pipe,1\n"x""",2\n')[1:] == [['5" pipe', "1"], ['x"', "2"]]


def test_the_delimiter_is_the_one_that_is_as_often_in_every_line():
    assert fields("1,5;2,5;x\n2,5;3;z\n") == [["1,5", "2,5", "x"], ["2,5", "3", "z"]]
    assert fields("1,5;2,5;3,5\n1;2;3,5\n") == [["1,5", "2,5", "3,5"], ["1", "2", "3,5"]]
    assert fields("a|b|y\n1|2|x\n") == [["a", "b", "y"], ["1", "2", "x"]]
    assert fields("  1.0   2.0  1\n  3.0   4.0  2\n") == [["1.0", "2.0", "1"],
                                                        ["3.0", "4.0", "2"]]
    assert fields("sep=;\na;b\n1;2\n") == [["a", "b"], ["1", "2"]]
    assert fields("a\tb\n1,5\tx, y\n") == [["a", "b"], ["1,5", "x, y"]]


def test_a_delimiter_at_the_end_of_lines_is_no_column():
    for text in ("a,b,y,\n1,2,x,\n3,4,z,\n", "a,b,y\n1,2,x,\n3,4,z,\n"):
        assert guesses(text) == (["a", "b"], "y", ["x", "z"], [[1, 2], [3, 4]], [0, 1])


def test_a_quantity_may_have_decimal_commas():
    assert parse_csv("a;y\n1;1,5\n2;2,75\n3;3,5\n").labels == [1.5, 2.75, 3.5]


SHIPS = ("Id,sex,age,port,alive\n7,male,22,S,no\n8,female,?,C,yes\n9,female,30,,yes\n"
         "12,male,35,S,\n")


def test_a_column_of_words_is_an_input_for_each_word():
    table = parse_csv("sex,age,y\nmale,3,1\nfemale,4,0\nmale,5,1\n")
    assert table.columns == ["sex=female", "sex=male", "age"]
    assert table.X == [[0, 1, 3], [1, 0, 4], [0, 1, 5]]
    assert table.words == {"sex": ["female", "male"]} and table.fields == ["sex", "age"]
    assert "sex is one of 2 words" in table.notes
    told = parse_csv("zone,age,y\n1,3,1\n7,4,0\n1,5,1\n", words=["zone"])
    assert told.columns == ["zone=1", "zone=7", "age"]


def test_too_many_words_are_left_out_and_told():
    rows = "".join(["n%d,%d,%d,t%d\n" % (i, i % 7, i % 2, i) for i in range(60)])
    table = parse_csv("name,a,y,ticket\n" + rows, label="y")
    assert table.columns == ["a"] and ("ticket has 60 different words and is left out (--words "
                                       "ticket takes it in)") in table.notes
    assert len(parse_csv("name,a,y,ticket\n" + rows, label="y", words="1").columns) == 61
    table = parse_csv("name,a,y,ticket\n" + rows, label="y", drop=["name", 3])
    assert table.columns == ["a"] and table.layout == ["name", "a", "y", "ticket"]
    assert message(parse_csv, "a,name\n" + "".join(["%d,n%d\n" % (i, i) for i in range(60)]),
                   "x.csv", label="name") == ("x.csv: the target name has 60 different words in "
                                              "60 rows; try label='a'")
    assert message(parse_csv, FLOWERS, drop=["kind"], label="kind") == (
        "data: kind cannot be left out, it is the target; try drop=''")
    assert message(parse_csv, "a,b,y\n1,2,0\n2,1,1\n3,3,0\n", drop="1", words="a", label="y") == (
        "data: a cannot be left out, it is to be taken as words; try drop=''")


def test_a_column_that_numbers_the_rows_is_left_out_and_told():
    for name in ("Id", "", "PassengerId", "row_id"):
        table = parse_csv("%s,len,kind\n1,3.5,a\n2,4,b\n3,5,a\n" % name)
        assert table.columns == ["len"], name
        assert ("%s says which row it is and is left out (--drop '' keeps it)"
                % (name or "column 1")) in table.notes
    assert parse_csv("Id,len,kind\n1,3.5,a\n2,4,b\n", drop=[]).columns == ["Id", "len"]
    assert parse_csv("Id,len,kind\n1,3.5,a\n1,4,b\n").columns == ["Id", "len"]
    assert parse_csv("acid,len,kind\n1,3.5,a\n2,4,b\n").columns == ["acid", "len"]
    for name in ("phone", "手機號碼"):
        assert parse_csv("%s,len,kind\n0912,3.5,a\n0935,4,b\n" % name).columns == ["len"], name
    rows = ["%d,%g,%s\n" % (i + 1, i / 7, "ab"[i % 2]) for i in range(30)]
    assert parse_csv("".join(rows)).columns == ["column 2"]
    assert parse_csv("".join(reversed(rows))).columns == ["column 1", "column 2"]


def test_columns_without_a_name_or_with_the_same_get_one():
    found = parse_csv("a,a,,y\n1,2,3,x\n4,5,3,z\n")
    assert found.columns == ["a", "a (2)", "column 3"]
    assert "names that are there twice become a (2)" in found.notes


def test_missing_fields_are_named_dropped_or_filled():
    assert message(parse_csv, SHIPS, "x.csv", missing="refuse") == (
        "x.csv line 5, alive: nothing, a target is wanted (guessed: the target is alive, the last "
        "one); try missing='mean'")
    text = SHIPS.replace("12,male,35,S,\n", "")
    assert message(parse_csv, text, "x.csv", label="alive", missing="refuse") == (
        "x.csv line 3, age: nothing, a number is wanted; try missing='mean'")
    assert message(parse_csv, text.replace("?", "9"), "x.csv", label="alive", missing="refuse"
                   ) == "x.csv line 4, port: nothing, a word is wanted; try missing='mean'"
    kept = parse_csv(SHIPS, missing="keep")
    assert kept.columns == ["sex=female", "sex=male", "age", "port=C", "port=S"]
    assert kept.X == [[0, 1, 22, 0, 1], [1, 0, None, 1, 0], [1, 0, 30, None, None]]
    mean = parse_csv(SHIPS, missing="mean")
    assert mean.X[1:] == [[1, 0, 26, 1, 0], [1, 0, 30, 1, 0]] == parse_csv(SHIPS).X[1:]
    assert "1 row without a alive is left out, the first is line 5" in mean.notes
    assert ("rows filled with the mean, words with the commonest: 2 with missing fields, the first "
            "in line 3: age 1 (?), port 1") in mean.notes
    drop = parse_csv(SHIPS.replace("12,male,35,S,", "13,female,40,S,yes"), missing="drop")
    assert drop.X == [[0, 1, 22, 0, 1], [1, 0, 40, 0, 1]] and drop.labels == [0, 1]
    assert message(parse_csv, SHIPS, missing="median") == (
        "data: missing is 'median'; there are drop, mean, refuse")


def test_marks_for_missing_are_missing_and_words_like_none_only_among_numbers():
    for mark in ("", "?", "NA", "n/a", "NaN", "NULL", "-", "none"):
        assert parse_csv("a,b,y\n1,%s,x\n2,4,z\n" % mark, missing="keep").X[0] == [1, None]
    assert parse_csv("a,b,y\n1,none,x\n2,some,z\n").words == {"b": ["none", "some"]}
    assert parse_csv("a,b,y\n1,,x\n2,?,z\n").columns == ["a"]          # nothing in any row


def test_a_target_that_is_always_the_same_is_refused():
    assert message(parse_csv, "a,b\n1,2.5\n2,2.5\n", "x.csv", label="b") == (
        "x.csv: the target b is always 2.5; try label='a'")


def test_thousands_of_columns_are_read():
    wide = ",".join(["c%d" % j for j in range(3000)])
    row = ",".join(["%d" % (j % 9) for j in range(2999)])
    table = parse_csv("%s\n%s,x\n%s,z\n" % (wide, row, row))
    assert len(table.columns) == 2999 and table.X[1][8] == 8


def test_a_name_may_go_over_two_lines():
    table = parse_csv('"a\nb",c,kind\n1,2,x\n3,5,y\n')
    assert table.X == [[1, 2], [3, 5]] and table.classes == ["x", "y"] and len(table.columns) == 2


def test_numbers_of_one_value_are_one_class_and_words_that_differ_by_case_are_told():
    data = parse_csv("a,y\n1,1\n2,1.0\n3,0\n4,-0\n5,01\n", label="y")
    assert data.classes == ["0", "1"] and data.labels == [1, 1, 0, 0, 1]
    assert "1.0 is the class 1" in data.notes and "-0 is the class 0" in data.notes
    data = parse_csv("a,b,y\n1,red,rose\n2,Red,Rose\n3,blue,lily\n", label="y")
    assert data.classes == ["Rose", "lily", "rose"]
    assert "Rose and rose differ by case alone and are two classes" in data.notes
    assert "Red and red differ by case alone and are two words of b" in data.notes


def test_a_file_that_only_names_its_delimiter_is_refused_in_one_line():
    for text in ("sep=;\n", "sep=", "\n\nsep=,\r\n\r\n"):
        assert message(parse_csv, text, "f.csv") == (
            "f.csv: no rows below the line that names the delimiter"), text


def test_columns_of_one_name_are_told_apart():
    assert unique_names(["a", "", "a", "column 2", "a"]) == [
        "a", "column 2", "a (2)", "column 2 (2)", "a (3)"]


def test_a_long_column_of_numbers_is_refused_by_the_first_line_that_is_wrong():
    rows = ["%r,%d,%s" % (0.5 + i, i % 7, "ab"[i % 2]) for i in range(2900)]
    for wrong, said in (("1e200", "a number up to 1e154"), ("1_0", "a number is wanted"),
                        ("inf", "a number is wanted")):
        text = "\n".join(["x,k,y"] + rows[:700] + ["%s,3,a" % wrong] + rows[700:])
        try:
            parse_csv(text, drop="")
            raise AssertionError(wrong)
        except ValueError as error:
            assert "line 702, x: '%s'" % wrong in str(error) and said in str(error), error
    table = parse_csv("\n".join(["x,k,y"] + rows[:700] + [",3,a"] + rows[700:]), label="y", drop="")
    assert table.X[699] == [699.5, 6.0] and table.X[701] == [700.5, 0.0]
    assert len(set([id(x[1]) for x in table.X])) == 7
