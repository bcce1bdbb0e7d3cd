"""Columns, marks and files that are doubtful: what is done with them is told, column by column."""
from purenn.spoken.language import heard, said, speak
from purenn.table.data import parse_csv
from purenn.table.encoders import Scales, Targets
from purenn.table.files import text_of
from purenn.table.pipeline import Pipeline
from purenn.table.plain.counts import counted, singulars
from tests.check import message


def table(names, row, k=30):
    """Return CSV text of k rows, each what row(i) gives."""
    return names + "\n" + "".join([row(i) + "\n" for i in range(k)])


def notes_with(text, word, **told):
    """Return the notes that have a word in them."""
    return [note for note in parse_csv(text, **told).notes if word in note]


def pipeline_of(text, **told):
    """Return the Pipeline of a table that nothing has learned from."""
    found = parse_csv(text, **told)
    return Pipeline(found, Scales(found.X), Targets(found, found.labels))


def test_of_one_the_noun_and_its_verb_are_one():
    assert counted("%d rows without a %s are left out, the first is line %d", 1, "price", 7) == (
        "1 row without a price is left out, the first is line 7")
    assert counted("%s: %d rows, %d inputs", "t", 1, 2) == "t: 1 row, 2 inputs"
    assert counted("%d empty rows at the end get no answer", 2)[:12] == "2 empty rows"
    assert singulars("%s: %d rows, %d inputs")[-1] == "%s: %d row, %d input"
    assert said("%d rows to train", 1) == "1 row to train"
    speak("zh")
    try:
        told = heard("1 empty row is left out, the first is line 8")
        assert told == heard("2 empty rows are left out, the first is line 8").replace("2", "1", 1)
        assert said("%d rows to train", 1) == said("%d rows to train", 2).replace("2", "1")
    finally:
        speak("en")


def test_an_id_with_a_gap_or_a_repeat_says_which_row_it_is_and_one_that_comes_back_is_told():
    for hole in ("", "100"):
        text = table("patient_id,dose,kind", lambda i, hole=hole: "%s,%d,%s" % (
            hole if i == 12 else 100 + i, i % 7, "ab"[i % 2]))
        assert parse_csv(text).columns == ["dose"]
        assert notes_with(text, "says which row it is")
    text = table("patient_id,dose,kind", lambda i: "%d,%d,%s" % (100 + i // 2, i % 7, "ab"[i % 2]), 60)
    assert parse_csv(text).columns == ["patient_id", "dose"]
    assert notes_with(text, "called as IDs are") == [
        "patient_id is called as IDs are, comes back and is read as numbers (--drop patient_id "
        "leaves it out)"]
    assert notes_with(table("no,dose,kind", lambda i: "%d,%d,%s" % (i % 3, i, "ab"[i % 2])),
                      "IDs") == []


def test_numbers_in_several_units_are_no_words():
    text = table("pay,size,kind", lambda i: "%s%d,%d %s,%s" % ("$€"[i % 2], 9 + i % 9, i % 5, (
        "S", "M")[i % 2], "ab"[i % 2]), 40)
    assert notes_with(text, "several units") == [
        "pay has numbers in several units ($, €) and is left out (--words pay takes it in)"]
    assert "pay=$11" in parse_csv(text, words="pay").columns
    doors = table("door,a,kind", lambda i: "%d %s,%d,%s" % (
        i % 18, "Elm Oak Ash Fir Yew Box".split()[i % 6], i, "ab"[i % 2]), 60)
    assert notes_with(doors, "door ") == ["door is one of 18 words"]


def test_what_is_missing_is_told_by_column_and_mark():
    text = table("country,age,port,kind", lambda i: "%s,%s,%s,%s" % (
        ("NA", "TW", "JP")[i % 3], "n/a" if i == 4 else "" if i == 5 else i, "" if i == 9 else "p%d" % (
            i % 2), "ab"[i % 2]))
    assert notes_with(text, "missing") == [
        "rows filled with the mean, words with the commonest: 12 with missing fields, the first in "
        "line 2: country 10 (NA), age 2 (n/a, empty), port 1",
        "country: NA is taken for missing (--na '' takes it for a word)"]
    assert "country=NA" in parse_csv(text.replace("n/a", ""), na="").columns
    dated = table("day,a,kind", lambda i: "%s,%d,%s" % (
        "" if i == 3 else "2024-0%d-%02d" % (i % 9 + 1, i % 27 + 1), i, "ab"[i % 2]))
    assert notes_with(dated, "missing")[0].endswith("line 5: day 1")


def test_a_column_that_is_mostly_empty_is_left_out_but_no_target():
    text = table("gate,rain,label,a", lambda i: "%s,%s,%s,%d" % (
        "xyxy"[i // 10] if i % 8 == 2 else "", i if i % 4 == 1 else "", "ab"[i // 4 % 2] if i % 4 == 2
        else "", i), 40)
    found = parse_csv(text)
    assert (found.columns, found.target, len(found.X)) == (["a"], "label", 10)
    assert "rain is empty in 30 rows of 40 and left out (--drop '' keeps it)" in found.notes
    assert parse_csv(text, drop="").columns == ["gate=x", "gate=y", "rain", "a"]
    never = table("gate,label,a", lambda i: "%s,%s,%d" % (("x", "")[i % 2], ("", "pq"[i // 2 % 2])[
        i % 2], i))
    assert notes_with(never.replace("x", "z", 3), "gate")[-1].startswith("gate has no word where the")
    half = table("rain,kind,a", lambda i: "%s,%s,%d" % (i if i % 2 else "", "ab"[i // 2 % 2], i))
    assert parse_csv(half).columns[0] == "rain"
    last = table("a,kind,note2", lambda i: "%d,%s,%s" % (i, "ab"[i % 2], 7 * i if i % 9 == 0 else ""))
    assert parse_csv(last).target == "kind"


def test_yes_in_several_ways_is_one_class_and_told():
    text = table("a,paid", lambda i: "%d,%s" % (i, ("YES", "no", "1", "0", "TRUE", "FALSE")[i % 6]))
    found = parse_csv(text)
    assert found.classes == ["FALSE", "TRUE"]
    assert "paid: 1 is read as TRUE, YES is read as TRUE, 0 is read as FALSE, no is read as FALSE" in (
        found.notes)
    assert pipeline_of(text).read("paid,a\ny,3\n0,4\n", judged=True)[1] == [1, 0]
    text = table("paid,kind", lambda i: "%s,%s" % (("yes", "1", "0")[i % 3], "ab"[i % 2]))
    assert parse_csv(text).columns == ["paid=no", "paid=yes"]
    assert pipeline_of(text).read("paid\nNO\n1\n")[0] == [[1, 0], [0, 1]]
    assert parse_csv(table("a,b,kind", lambda i: "%d,%d,%s" % (i % 2, i, "YN"[i % 2]))).columns == [
        "a", "b"]


def test_a_name_that_goes_over_lines_is_one_line():
    text = table('"a\nb",kind', lambda i: "%d,%s" % (i, "xy"[i % 2]))
    assert parse_csv(text).columns == ["a b"]
    assert pipeline_of(text).read('"a\nb"\n5\n')[0] == [[5]]


def test_fields_in_single_quotes_are_read_without_them():
    text = table("'a','job','kind'", lambda i: "%d,'maid, %s','%s'" % (
        i, ("day", "o''clock")[i % 2], "ab"[i // 2 % 2]))
    found = parse_csv(text)
    assert found.columns == ["a", "job=maid, day", "job=maid, o'clock"]
    assert "fields stand in single quotes" in found.notes
    text = table("a,name,kind", lambda i: "%d,%s,%s" % (i, "O'Neil" if i % 2 else "Wu", "ab"[i % 2]))
    assert parse_csv(text).words == {"name": ["O'Neil", "Wu"]}


def test_a_refusal_of_a_long_field_is_whole_and_makes_progress():
    text = table("a,essay,price", lambda i: "%d,%s,%d" % (i, "x" * 9000 if i == 8 else i, 10 * i))
    said = message(parse_csv, text, "t.csv")
    assert len(said) < 300 and said.endswith("...', a number is wanted (guessed: the target is price, "
                                             "by its name); try drop='essay'")
    assert parse_csv(text, drop="essay").columns == ["a"]
    text = text.replace("essay", "x").replace("a,x,price", "a,price,x")
    assert message(parse_csv, text, "t.csv").endswith("; try label='x'")


def test_what_is_no_table_or_too_little_of_one_is_said():
    for text, kind in (("INSERT INTO t VALUES (1,2);\n" * 9, "SQL"),
                       ("--\n-- Name: people; Type: TABLE\n--\n", "SQL"),
                       ("1 1:0.5 3:2\n-1 2:0.25\n" * 9, "LIBSVM")):
        assert message(parse_csv, text, "t") == "t: this is %s, which is not read; save it as CSV" % kind
    assert message(parse_csv, "a,b,kind\n1,2,yes\n", "t") == (
        "t: 1 row below the header; at least two are wanted to learn from")
    colons = table("a:b:kind", lambda i: "%d:%d:%s" % (i, i % 4, "ab"[i % 2]))
    assert message(parse_csv, colons, "t").endswith("; try delimiter=':'")
    assert parse_csv(colons, delimiter=":").columns == ["a", "b"]
    assert not message(parse_csv, table("a", lambda i: str(i)), "t").count("; try")
    laps = parse_csv("".join(["%d 9:%02d 7:%02d %s\n" % (i, 10 + i, 20 + i, "ab"[i % 2])
                              for i in range(30)]))
    assert laps.target == "column 4"
    notes = []
    text_of(b"a,b\n1,2\n", "t.csv", sheet="x", notes=notes)
    assert notes == ["t.csv has no sheets"]


def test_a_column_that_is_not_there_is_a_gap_where_that_is_wished():
    pipeline = pipeline_of(table("a,b,kind", lambda i: "%d,%d,%s" % (i, i % 5, "ab"[i % 2])))
    assert message(pipeline.read, "b,c\n1,2\n", "t").endswith("there are b, c; try --missing mean")
    assert pipeline.read("b,c\n1,2\n", "t", may_miss=True, missing="mean")[0] == [[None, 1]]
    assert "no column a: taken for missing in every row" in pipeline.notes
    assert pipeline.read("B,A\n1,2\n", "t")[0] == [[2, 1]]
    assert "A is taken for the column a" in pipeline.notes
    assert message(pipeline.read, "b,c\n1,2\n", "t").count("; try") == 1
    said = message(pipeline.read, "x,z\n1,2\n", "t")
    assert said == "t: no column a, b; there are x, z; try --header no --skip 1"
    assert message(pipeline.read, "x,z\n1,2\n", "t", may_miss=True, missing="mean") == said
    assert pipeline.read("x,z\n1,2\n", "t", header=False, skip=1)[0] == [[1, 2]]
    assert message(pipeline.read, "x,z,q,r\n1,2,3,4\n", "t").endswith("there are x, z, q, r")


def test_years_and_quarters_below_groups_are_named_with_their_group():
    for below, names in (("2023,2024,2023,2024", ["Sales 2023", "Sales 2024", "Costs 2023"]),
                         ("Q1,Q2,Q1,Q2", ["Sales Q1", "Sales Q2", "Costs Q1"]),
                         ("Q1,Q2,Q3,Q4", ["Q1", "Q2", "Q3"])):
        text = table(",Sales,,Costs,\nShop," + below, lambda i: "shop %d,%d,%d,%d,%d" % (
            i, i, 7 * i % 50, 9 * i % 40, i * i))
        found = parse_csv(text)
        assert found.columns == names and len(found.X) == 30
    data = table("city,,year,size", lambda i: "c%d,%d,%d,%d" % (i % 3, i, 1990 + i, i * i))
    assert len(parse_csv(data).X) == 30


def test_the_questions_below_the_names_of_a_survey_are_no_rows():
    text = table("Q1,Q2,Q3\nHow old are you?,Where do you live?,Would you buy?\n{id: 1},{id: 2},{id: 3}",
                 lambda i: "%d,%s,%s" % (20 + i, ("town", "farm")[i % 2], "YN"[i // 2 % 2]))
    found = parse_csv(text)
    assert found.columns == ["Q1", "Q2=farm", "Q2=town"] and len(found.X) == 30
    assert "line 2 holds other names (How old are you?) and is left out" in found.notes
    typo = table("Q1,Q2,Q3\nabout 20,town,Y", lambda i: "%d,%s,%s" % (
        20 + i, ("town", "farm")[i % 2], "YN"[i // 2 % 2]))
    assert message(parse_csv, typo, "t").startswith("t line 2, Q1: 'about 20', a number is wanted")


def test_lines_in_quotes_stars_behind_numbers_and_commas_before_units_are_read():
    text = table('"a,""name"",kind"', lambda i: '"%d,""x, %d"",%s"' % (i, i % 2, "ab"[i % 2]))
    found = parse_csv(text)
    assert found.columns == ["a", "name=x, 0", "name=x, 1"] and len(found.X) == 30
    assert "each line as a whole stands in quotes" in found.notes
    stars = parse_csv(table("effect,kind", lambda i: "%d.5%s,%s" % (i, "*" * (i % 4), "ab"[i % 2])))
    assert [x[0] for x in stars.X[:3]] == [0.5, 1.5, 2.5]
    text = table("use;air;kind", lambda i: "%d,%03d;-%d,5°C;%s" % (1 + i % 9, 100 + i, i, "ab"[i % 2]))
    assert parse_csv(text).X[0] == [1.1, -0.5]
    road = table("use;door;kind", lambda i: "%d,%03d;12,3rd road;%s" % (1 + i % 9, 100 + i, "ab"[i % 2]))
    assert parse_csv(road, words="door").X[0][0] == 1100


def test_a_known_word_in_another_case_is_that_word_but_not_where_there_are_two():
    pipeline = pipeline_of(table("city,kind,size", lambda i: "%s,%s,%d" % (
        ("Taipei", "Tainan")[i % 2], ("cat", "Cat", "dog")[i % 3], i)))
    X, labels, _ = pipeline.read("city,kind,size\nTAIPEI,DOG,7\ntainan,CAT,8\n5,dog,9\n", judged=True)
    assert X == [[0, 1, 0, 0, 1], [1, 0, 0, 0, 0], [0, 0, 0, 0, 1]] and labels == [7, 8, 9]
    assert pipeline.unseen == [("city", "5"), ("kind", "CAT")]
    assert "city: TAIPEI is read as Taipei, tainan is read as Tainan" in pipeline.notes


def test_points_that_may_stand_between_thousands_are_told():
    fields = ["1.274", "834", "2.727", "", "912", "12.500"]
    text = table("size,kind", lambda i: "%s,%s" % (fields[i % 6], "ab"[i % 2]))
    assert notes_with(text, "thousands") == [
        "size: 1.274 is read as 1.274; if the points stand between thousands, take them out of "
        "the file"]
    for other in ("1.27", "0.125", "1834"):
        assert not notes_with(text.replace("912", other), "thousands"), other
    assert not notes_with(text.replace("834", "4").replace("912", "5"), "thousands")
