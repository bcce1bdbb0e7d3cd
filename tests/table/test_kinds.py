"""Tables as people write them: a kind a test, each with what is read and what is told."""
from purenn.table.data import parse_csv
from purenn.table.dates import date_of, days
from purenn.table.dress import plain_column
from purenn.table.encoders import Scales, Targets
from purenn.table.fields import Reading, as_list, plain, quoted
from purenn.table.matching import spread
from purenn.table.pipeline import Pipeline
from tests.check import message


def X_of(text, **told):
    """Return X and the labels."""
    found = parse_csv(text, **told)
    return found.X, found.labels


def column(fields, delimiter=",", more=""):
    """Return the numbers of a column of fields in a table of two."""
    rows = ["a%sy" % delimiter] + ["%s%s%d%s" % (field, delimiter, i % 2, more)
                                   for i, field in enumerate(fields)]
    found = parse_csv("\n".join(rows) + "\n", label="y")
    return [x[0] for x in found.X] if found.columns == ["a"] else found.columns


def test_numbers_have_one_unit_and_are_told():
    assert column(["26%", "31%", "4 %"]) == [26, 31, 4]
    assert column(["$5", "-$6.5", '"$1,040.00"']) == [5, -6.5, 1040]
    assert column(["170公分", "165.5公分"]) == [170, 165.5]
    assert column(["40 m²", "41 m²"]) == [40, 41] and column(["5 km/h", "7 km/h"]) == [5, 7]
    assert column(["１７０", "１６５"]) == [170, 165]
    assert column(["−2", "+3", "4"]) == [-2, 3, 4]
    notes = parse_csv("a,y\n26%,0\n31%,1\n", label="y").notes
    assert "a: 26% is read as 26 (unit %)" in notes
    notes = parse_csv("a,b,y\n165,1,0\n１７０,2,1\n", label="y").notes
    assert [note for note in notes if "read as" in note] == ["a: １７０ is read as 170"]


def test_numbers_below_0_in_accounts_notes_flags_and_words_for_factors_are_numbers():
    assert column(['"(1,234.50)"', "12", "7-"]) == [-1234.5, 12, -7]
    assert column(["($5)", "$7"]) == [-5, 7]
    assert column(['"1,200[a]"', '"3,400[b]"', "5"]) == [1200, 3400, 5]
    assert column(["$1.5 billion", "$200 million"]) == [1.5e9, 2e8]
    assert column(["1.5 e", "2", "3", "4 p"]) == [1.5, 2, 3, 4]
    assert column(["1", ":", "2", "3", "6"])[1] == 3             # a gap, filled with the mean
    assert column(["<0.5", "2", "≥ 3", "4"]) == [0.5, 2, 3, 4]
    assert column(["<=50K", ">50K"]) == ["a=<=50K", "a=>50K"]
    assert column(["5h", "7d"]) == ["a=5h", "a=7d"]         # letters of all are units
    assert column(["5 g", "7 g"]) == [5, 7]


def test_a_word_or_nothing_is_yes_or_no():
    found = parse_csv("a,blocked,y\n" + "".join(["%d,%s,%d\n" % (i, "X" if i % 3 else "", i % 2)
                                                 for i in range(12)]), label="y")
    assert found.columns == ["a", "blocked=(empty)", "blocked=X"]
    assert found.X[:2] == [[0, 1, 0], [1, 0, 1]]
    found = parse_csv("a,spam\n" + "".join(["%d,%s\n" % (i, "" if i % 3 else "x")
                                            for i in range(12)]))
    assert found.classes == ["(empty)", "x"] and found.labels[:3] == [1, 0, 0]


def test_a_table_between_bars_is_read_without_them():
    found = parse_csv("| a | kind |\n|---|:---:|\n" + "| 1 | x |\n| 2 | z |\n" * 5)
    assert found.columns == ["a"] and found.classes == ["x", "z"] and len(found.X) == 10
    assert "1 row below the header" in message(parse_csv, "| a | k |\n|---|---|\n| 1 | x |\n")
    assert "0 rows below the header" in message(parse_csv, "| a | kind |\n|---|:---:|\n")


def test_what_only_begins_or_ends_with_a_number_is_a_word():
    for fields in (["A11", "A12"], ["5kg", "7cm"], ["16:9", "4:3"], ["1/2", "2/3"],
                   ["12-14", "15-17"], ["5k", "7m"], ["5m", "7m"]):
        assert column(fields) == ["a=%s" % field for field in fields], fields


def test_ways_to_say_missing_are_no_numbers_without_their_dress():
    for fields, na, number in ((["7 kg", "n.a.", "?", "NA", "5 kg"], None, "7"),
                               (["1,5", "gone", "lost", "2,5"], ["gone", "lost"], "1.5")):
        plain, _, dress = plain_column(fields, na, commas=True)
        assert dress and plain[fields[0]] == number and plain[fields[1]] == "", fields


def test_thousands_and_decimal_commas_are_told_apart_by_the_column_and_the_file():
    assert column(['"1,163.74"', '"4,343.98"', "675.46"]) == [1163.74, 4343.98, 675.46]
    assert column(['"1,5"', '"2,25"']) == [1.5, 2.25]
    assert column(['"1,500"', '"2,250"']) == [1500, 2250]
    assert column(["1 234,5", "12\u202f345,5"], ";") == [1234.5, 12345.5]
    assert column(["800", "1.000", "1.025"], ";") == [800, 1, 1.025]
    X, _ = X_of("a;b;y\n800;0,5;1\n1.000;1,5;0\n1.025;2,25;1\n")
    assert X == [[800, 0.5], [1000, 1.5], [1025, 2.25]]
    assert column(["1.234,5", "2,5"], ";") == [1234.5, 2.5]


def test_yes_and_no_in_any_case_are_one_word():
    found = parse_csv("a,b,y\n1,TRUE,Yes\n2,True,yes\n3,false,no\n", label="y")
    assert found.columns == ["a", "b=TRUE", "b=false"] and found.classes == ["Yes", "no"]
    assert "y: yes is read as Yes" in found.notes


def test_a_column_has_one_rule_for_case():
    rows = "".join(["%s,%s,%d\n" % (g, c, i) for i, (g, c) in enumerate(
        zip("MFmfMFMFMFMF", "TtFfAabBTtFf"))])
    found = parse_csv("gender,code,n\n" + rows, label="n")
    assert found.columns == ["gender=F", "gender=M"] + ["code=" + c for c in "ABFTabft"]
    assert "gender: f is read as F, m is read as M" in found.notes


def test_dates_are_year_month_weekday_and_days():
    found = parse_csv("when,y\n2020-01-01,1\n2020-01-03,2.5\n2021-02-01,7\n", label="y")
    assert found.columns == ["when year", "when month", "when weekday", "when days"]
    assert found.X == [[2020, 1, 3, 0], [2020, 1, 5, 2], [2021, 2, 1, 397]]
    assert any(["when is a date" in note for note in found.notes])
    for dates in (["1.2.2020", "31.12.2020"], ["2/1/2020", "12/31/2020"], ["Feb 1 2020",
                  "Dec 31, 2020"], ["2020年2月1日", "2020年12月31日"], ["1-Feb-20", "31-Dec-20"]):
        rows = "".join(['"%s",%d\n' % (date, i % 2) for i, date in enumerate(dates)])
        X = parse_csv("d,y\n" + rows, label="y").X
        assert X == [[2, 6, 0], [12, 4, 334]], dates            # one year tells nothing
    X = parse_csv("month,y\n1949-01,5\n1949-02,6\n1949-03,8\n", label="y").X
    assert X == [[1, 0], [2, 31], [3, 59]]
    assert parse_csv("d,y\n2020-01-01 13:00,1\n2020-01-02 14:30,0\n", label="y").X[1][-1] == 14.5
    assert parse_csv("d,a,y\n2020-01-01,1,1\n2020-01-02,2,0\n", label="y", words="d").columns == [
        "d=2020-01-01", "d=2020-01-02", "a"]
    assert message(parse_csv, "d,y\na,1\nb,0\n", "x.csv", date="d").endswith("; try date=''")


def test_the_day_comes_first_unless_a_field_rules_it_out():
    for dates, day in ((["05/03/24", "06/03/24", "31/12/23"], [3, 3, 12]),
                       (["05.03.24", "06.03.24", "07.03.24"], [3, 3, 3]),
                       (["05/03/2024", "06/03/2024"], [3, 3]), (["5/3/24", "6/13/24"], [5, 6]),
                       (["95-03-24", "96-04-25"], [3, 4]), (["113/05/24", "113/06/25"], [5, 6])):
        rows = "".join(["%s,%d,%d\n" % (d, i, i % 2) for i, d in enumerate(dates)])
        found = parse_csv("d,a,y\n" + rows, label="y")
        months = [x[found.columns.index("d month")] for x in found.X
                  ] if "d month" in found.columns else day
        assert months == day and any(["d is a date (" in note for note in found.notes]), dates


def dated(fields, **told):
    """Return the inputs of a column of dates, the first two rows, and the notes on it."""
    rows = ["%s,%d" % (field, i % 2) for i, field in enumerate(fields)]
    table = parse_csv("\n".join(["d,y"] + rows) + "\n", "t.csv", label="y", **told)
    return table.columns, table.X[:2], [note for note in table.notes if "d" in note.split()]


def test_the_order_of_a_date_is_proved_or_told_and_may_be_given():
    open_ones = ["03/04/2024", "04/05/2024", "05/03/2024"]
    columns, X, notes = dated(open_ones)
    assert X == [[4, 3, 29], [5, 6, 60]] and "(--date d:mdy puts the month first)" in notes[1]
    for fields, more in ((open_ones, {"date": "d:mdy"}), (open_ones + ["04/13/2024"], {})):
        columns, X, notes = dated(fields, **more)
        assert X == [[3, 1, 0], [4, 5, 32]], more
        assert len(notes) == 1 and "(mdy)" in notes[0]
    assert len(dated(["13/04/2024", "04/05/2024"])[2]) == 1
    assert dated(open_ones, date="")[0] == ["d=" + field for field in open_ones]
    assert message(dated, open_ones, date="d:ymd") == (
        "t.csv: d is no column of dates such as 2020-01-31 in the order ymd; try date=''")
    table = parse_csv("a:dmy,y\n2020-01-01,1\n2020-01-02,0\n", label="y", date="a:dmy")
    assert table.columns == ["a:dmy weekday", "a:dmy days"]     # a name wins


def test_a_field_that_is_no_date_is_refused_and_a_date_with_the_year_first_never():
    rows = "".join(["%d/%d/2021,%d\n" % (d, m, d % 2) for m in (3, 4) for d in range(13, 28)])
    data = parse_csv("day,kind\n2021-03-12,1\n-,0\n" + rows)
    assert data.dates["day"][:2] == ["dmy", days([2021, 3, 12])] and [
        x[-1] for x in data.X[:3:2]] == [0, 1]
    for told in ({}, {"date": "day"}):
        assert message(parse_csv, "day,kind\n" + rows + "foo,1\n2021/31/3,0\n", label="kind",
                       **told) == (
            "text line 32, day: 'foo', a date such as 2020-01-31 or in the order dmy is wanted; "
            "try na='2021/31/3,foo'")
    wide, _ = spread([(2, ["2021-03-14"]), (3, ["13/3/2021"])], ["day"], data.dates, Reading())
    assert [row[-1] for _, row in wide] == ["2", "1"]
    found = [(2, ["tomorrow"]), (3, ["2021-03-14"])]
    assert message(spread, found, ["day"], data.dates, Reading()).endswith("--na tomorrow")
    assert "try" not in message(spread, found[:1], ["day"], data.dates, Reading())


def test_dates_in_another_order_than_told_are_refused_with_theirs():
    rows = "".join(["%d.3.2021,%d\n" % (d, d % 2) for d in range(3, 28)])
    assert message(parse_csv, "day,kind\n" + rows, date="day:mdy").endswith("; try date='day:dmy'")
    assert parse_csv("day,kind\n" + rows, date="day:dmy").dates["day"][0] == "dmy"
    odd = rows.replace("3.3.2021", "foo", 1)
    assert "try" not in message(parse_csv, "day,kind\n" + odd, date="day:mdy")


def test_a_code_with_letters_that_are_no_month_is_no_date():
    for codes in (["A/5 1234", "C/7 2036", "B/11 1999"], ["B7 2036", "B9 2011", "C12 1987"],
                  ["Rev 3-2-2019", "Rev 4-2-2019"]):
        table = parse_csv("code,size,kind\n" + "".join(
            ["%s,%d,%d\n" % (codes[i % len(codes)], i, i % 2) for i in range(30)]))
        assert table.dates == {} and table.words["code"] == sorted(codes)
    for said in ("Mon, 3 Feb 2020", "2020-02-03T08:00Z", "3rd of February 2020", "2020年2月3日 星期一"):
        assert days([2020, 2, 3]) in [days(date_of(said, way) or [0, 1, 1, 0])
                                      for way in ("dmy", "ymd")]


def test_years_of_the_republic_and_dates_without_strokes_are_dates():
    for fields in (["113/05/24", "99/06/25"], ["民國113年5月24日", "民國99年6月25日"],
                   ["1130524", "0990625"]):
        columns, X, notes = dated(fields, date="d")
        assert columns == ["d year", "d month", "d days"] and "(roc)" in notes[0], fields
        assert X == [[2024, 5, 5082], [2010, 6, 0]]
    assert dated(["99/05/24", "98/06/25"], date="d:roc")[1] == [[2010, 5, 1, 333], [2009, 6, 4, 0]]
    columns, X, notes = dated(["202401%02d" % day for day in range(1, 9)])
    assert X == [[1, 0], [2, 1]] and "(--date '' leaves it a number)" in notes[0]
    assert dated(["202401%02d" % day for day in range(1, 9)], date="")[0] == ["d"]
    assert dated(["202401%02d" % (40 + day) for day in range(9)])[0] == ["d"]
    assert dated(["bmw 2002", "kia 1999"], date="")[0] == dated(["bmw 2002", "kia 1999"])[0]


def test_quarters_are_dates():
    for fields in (["2019Q3", "2020Q1"], ["Q3 2019", "Q1 2020"], ["108年第3季", "109年第1季"]):
        columns, X, _ = dated(fields)
        assert columns == ["d year", "d month", "d days"]
        assert X == [[2019, 7, 0], [2020, 1, 184]], fields
    assert dated(["2019Q5", "2020Q6"])[0] == ["d=2019Q5", "d=2020Q6"]


def test_times_are_hours():
    assert dated(["7:00", "7:15", "13:30"])[:2] == (["d hour"], [[7], [7.25]])
    assert dated(["18.00.00", "19.30.00"])[1] == [[18], [19.5]]
    assert dated(["35:30", "7:15"])[1] == [[35.5], [7.25]]
    assert dated(["7:00:00 AM", "1:30 PM", "12:30 am"])[1] == [[7], [13.5]]
    assert dated(["2020-01-01 1:30 pm", "2020-01-02 12:45 AM"])[1][1][-1] == 0.75


def test_codes_that_begin_with_0_are_told():
    notes = dated(["%05d" % (211 * i) for i in range(90)])[2]
    assert notes == ["d has codes such as 00000 and is read as numbers (--words d takes them as "
                     "words)"]
    assert dated(["%05d" % (211 * i) for i in range(9)], words="d")[0][0] == "d=00000"
    assert dated(["%d" % (i % 7) for i in range(9)] + ["0.5"])[2] == []


def test_nines_far_from_all_others_are_told_and_may_be_named_as_gaps():
    def notes(mark, step=1, **told):
        """Return what is told of a column with this mark in every fifth row."""
        return [note for note in parse_csv("t,kind\n" + "".join(
            ["%s,%s\n" % (i % 5 and i * step or mark, "xy"[i % 2]) for i in range(40)]),
            **told).notes if "nothing is known" in note or "filled" in note]
    for mark in ("-999", "-99.0", "9999"):
        assert notes(mark) == ["t is %s in some rows, far from the others, and read as a number "
                               "(--na %s if nothing is known there)" % (
                                   mark, "' %s'" % mark if mark[0] == "-" else mark)]
    assert notes("99") == notes("-9") == notes("-1000") == notes("999", step=50) == []
    assert notes("-999", na="-999") == ["rows filled with the mean, words with the commonest: "
                                        "8 with missing fields, the first in line 2: t 8 (-999)"]


def test_ten_thousands_are_a_factor_and_no_number_is_a_date():
    assert column(["1141.5萬", "880.12萬"]) == [11415000, 8801200]
    assert column(['"1,234萬"', "1.2億"]) == [12340000, 120000000]
    assert column(["1.2k", "900", "3M"]) == [1200, 900, 3000000]
    assert column(["$1.2M", "$7m", "$2B"]) == [1200000, 7000000, 2000000000]
    assert column(["1B", "2B"]) == ["a=1B", "a=2B"]
    assert column(["1141.5坪x_", "1150.7坪x_"]) == ["a=1141.5坪x_", "a=1150.7坪x_"]


def test_a_name_wins_over_a_place_and_several_may_be_named():
    text = "grade,1,2,3\n" + "".join(["%d,%d,%d,%g\n" % (i, i % 2, i % 3, i / 7)
                                      for i in range(9)])
    assert parse_csv(text, label="3").target == "3" and parse_csv(text, label=2).target == "2"
    assert parse_csv(text, label="3", drop="1,2").columns == ["grade"]
    text = 'a,"b, c",d\n1,2,x\n2,3,y\n'
    assert parse_csv(text, drop='"b, c"').columns == ["a"] == parse_csv(text, drop="b, c").columns
    assert parse_csv(text, drop="2").columns == ["a"]


def test_marks_for_missing_are_known_named_or_kept():
    rows = "a,b,y\n1,%s,x\n2,4,z\n3,5,x\n4,6,z\n5,7,x\n6,8,z\n"
    for mark in ("#DIV/0!", "n.a.", "#N/A", "-", "NULL"):
        assert parse_csv(rows % mark, missing="keep").X[0] == [1, None], mark
    assert message(parse_csv, rows % "Nobody", "x.csv", label="y").endswith("; try na='Nobody'")
    assert parse_csv(rows % "Nobody", na="Nobody,none", missing="keep").X[0] == [1, None]
    land = "land,y\nNA,1\nTW,0\nNA,1\nTW,0\n"
    assert parse_csv(land, label="y", na="").columns == ["land=NA", "land=TW"]


def test_a_mark_that_looks_like_an_option_is_told_as_a_value():
    rows = "a,y\n" + "".join(["%d,%d\n" % (i, i % 2) for i in range(9)])
    line = message(parse_csv, rows + "-off,1\n", "x.csv", label="y")
    assert line.endswith("; try na='-off'")
    assert as_list(["-off"]) == "' -off'" and plain(as_list(["-off"])) == "-off"
    for value in ("it's", "a,b", "", "two words", "none"):
        assert plain(quoted(value)) == value
    assert len(parse_csv(rows + "-off,1\n", label="y", na=" -off").X) == 10


def test_gaps_are_filled_and_a_row_without_a_target_is_left_out_by_default():
    found = parse_csv("a,b,y\n1,u,x\n,u,z\n3,v,x\n5,,z\n7,u,\n", label="y")
    assert found.X == [[1, 1, 0], [3, 1, 0], [3, 0, 1], [5, 1, 0]]
    assert len([note for note in found.notes if "first is line 6" in note]) == 1


def test_what_stands_above_the_table_is_passed_over_and_told():
    rows = "a,b,kind\n" + "".join(["%d,%d,%s\n" % (i, i * i, "xz"[i % 2]) for i in range(9)])
    for above, told in (("# made by a logger\n# units: C, %\n", "2 lines with a # in front"),
                        ("A table of things\n\n", "1 line above"), ("Things,,\n,,\n", "1 line above")):
        found = parse_csv(above + rows)
        assert found.columns == ["a", "b"] and len(found.X) == 9
        assert any([told in note for note in found.notes]), above
    assert parse_csv("1,2,3\nsome, thing, else\n" + rows, skip=2).columns == ["a", "b"]
    assert parse_csv("#,b,kind\n1,2,x\n2,5,y\n").layout == ["#", "b", "kind"]


def test_row_names_of_r_are_left_out():
    found = parse_csv('"b","kind"\n"one",2.5,"a"\n"two",4.1,"b"\n"three",6,"a"\n')
    assert found.columns == ["b"] and found.target == "kind"


def test_names_below_names_are_refused_with_the_line_and_the_option():
    text = "kind,1,1\nside,left,right\n" + "".join(["%d,%g,%g\n" % (i, i / 7, i / 9)
                                                   for i in range(9)])
    line = message(parse_csv, text, "x.csv")
    assert line.startswith("x.csv line 2: 'side'") and line.endswith("; try skip=1")
    assert parse_csv(text, skip=1).columns == ["side", "left"]
    said = message(parse_csv, text.replace("kind,1,1", "kind,,where"), "x.csv")
    assert said.endswith("; try skip=1")


def test_other_names_below_sure_names_are_left_out_at_every_reading():
    above = "day,heat,wind,rain\ntag,grad,km/h,mm\n"
    row = "2023-01-%02d,%g,%d,%g\n"
    text = above + "".join([row % (i + 1, i / 7, i % 5, i / 3) for i in range(9)])
    found = parse_csv(text)
    assert found.target == "rain" and len(found.X) == 9
    assert "line 2 holds other names (tag) and is left out" in found.notes
    pipeline = Pipeline(found, Scales(found.X), Targets(found, found.labels))
    X = pipeline.read(text)[0]
    assert X == found.X and pipeline.read(above + row % (1, 0, 0, 0))[0] == X[:1]
    more = above + "a question,a question too,a third one,what else\n"
    assert parse_csv(text.replace(above, more)).X == found.X
    assert len(parse_csv("a,b,kind\n1,x,p\nq,2,p\n3,4,r\n", na="x,q").X) == 3


def test_two_lines_of_names_that_fill_each_others_gaps_are_one():
    rows = "".join(["%s,%d,%d,%d%%,%s\n" % ("甲乙"[i % 2], 40 + i, 60 - i % 7, i, "是否"[i % 2])
                    for i in range(9)])
    found = parse_csv("班級,成績,,缺席率,及格\n,期中,期末,,\n" + rows)
    assert found.fields == ["班級", "期中", "期末", "缺席率"] and found.target == "及格"
    assert "lines 1 and 2 together name the columns" in found.notes
    pipeline = Pipeline(found, Scales(found.X), Targets(found, found.labels))
    for head in ("班級,成績,,缺席率,及格\n,期中,期末,,\n", "班級,期中,期末,缺席率,及格\n"):
        assert pipeline.read(head + rows)[0] == found.X
    for first in ("x,,\n", ",w,\n"):               # a row with gaps below names is a row
        assert len(parse_csv(",b,y\n" + first + "x,1,p\nz,2,q\nx,3,p\n", label="b").X) > 2


def test_a_line_of_numbers_in_dress_is_no_header():
    rows = "".join(["%d%%,NT$%d,2023/1/%d\n" % (7 * i % 30, 17 * i, i) for i in range(1, 29)])
    found = parse_csv(rows, label="2")
    assert found.labels[:2] == [17, 34] and found.columns[0] == "column 1"
    assert "line 1 is data, not a header" in found.notes
    rows_below_0 = "".join(["Q%d,$%d,(%d)\n" % (i % 4, i, i) for i in range(9)])
    assert "line 1 is data, not a header" in parse_csv(rows_below_0 + "Q1,$4,12\n").notes
    found = parse_csv("rate,price,day\n" + rows, label="price")
    pipeline = Pipeline(found, Scales(found.X), Targets(found, found.labels))
    assert pipeline.read("28%,NT$68,2023/1/4\n")[0] == [found.X[3]]


def test_names_that_begin_with_a_number_are_names():
    for names in ("1stFlr,2ndFlr,kind", "2. 您的年齡,3. 滿意度,4. 性別", "2.5 um,10 um,7 class"):
        found = parse_csv(names + "\n" + "".join(["%d,%d,%s\n" % (i, 3 * i % 7, "uv"[i % 2])
                                                  for i in range(12)]))
        assert found.columns + [found.target] == names.split(",") and len(found.X) == 12
    assert len(parse_csv("5 kg,1,u\n" + "7 kg,2,v\n8 kg,1,u\n" * 6).X) == 13     # units are data


def test_years_in_the_first_line_may_be_names():
    text = "land,1990,1991,1992\n" + "".join(["L%d,%d,%d,%d\n" % (i, i, i + 1, i + 2)
                                             for i in range(9)])
    found = parse_csv(text)
    assert found.target == "1992" and (
        "line 1 may be names and is taken for them (--header no for data)" in found.notes)
    rows = "".join(["L%d,%d,%d,%d\n" % (i, 1990 + i, 1991 + i, 1992 + i) for i in range(9)])
    assert "line 1 may be names (--header yes)" in parse_csv(rows).notes
    assert parse_csv(text, header=True, label="1992").target == "1992"


def test_rows_that_are_sums_are_left_out_and_told():
    text = "land,a,y\n總計,45,90\n" + "".join(["L%d,%d,%d\n" % (i, i, 2 * i) for i in range(10)])
    found = parse_csv(text)
    assert found.labels == [2 * i for i in range(10)]
    assert "1 row of sums or means (總計) is left out, the first is line 2" in found.notes
    assert len(parse_csv("what,y\ntotal,1\npart,2\ntotal,4\npart,7\n").labels) == 4
    more = "".join(["M%d,%d,%d\n" % (i, i, 2 * i) for i in range(10)])
    assert len(parse_csv(text + more + "Average,4.5,9\n平均,4.5,9\n").labels) == 20


def test_rows_of_delimiters_are_blank_lines():
    assert X_of("a,b,y\n1,2,x\n,,\n3,4,z\n,,\n")[0] == [[1, 2], [3, 4]]


def test_a_delimiter_behind_the_names_alone_names_no_column():
    assert X_of("a,y,\n1,u\n2,v\n")[1] == X_of("a,y\n1,u\n2,v\n")[1]
    assert "2 fields, line 1 has 3" in message(parse_csv, "a,,y\n1,u\n2,v\n")


def test_an_option_of_another_kind_is_refused_by_its_name():
    for name, value, wanted in (("header", "no", "True or False"), ("sheet", 2, "a text"),
                                ("quantity", "class", "True or False"),
                                ("delimiter", "tab", "one character")):
        assert message(parse_csv, "a,y\n1,u\n2,v\n", **{name: value}) == (
            "data: %s is %r, %s is wanted" % (name, value, wanted))


def test_a_quote_that_is_never_closed_takes_no_rows_in():
    rows = ['%d,"ok",%s,%d' % (i, "xyz"[i % 3], i * 10) for i in range(1, 13)]
    told = "line 4: a quote is opened and never closed; from there on a row is a line"
    for closing in ("9,ok,x,90", '9,"o,x,90', '9,ok",x,90'):    # never, by another, as if meant
        table = parse_csv("\n".join(["a,note,kind,y"] + rows[:2] + ['3,"fine,x,30'] + rows[3:8]
                                    + [closing] + rows[9:]) + "\n")
        assert table.labels == [i * 10 for i in range(1, 13)] and told in table.notes, closing
        assert table.words["note"] in (["fine", "ok"], ["fine", "o", "ok"])
    text = "a,note,kind,y\n" + "\n".join(rows[:2] + ['3,"so, fine,x,30'] + rows[3:]) + "\n"
    assert message(parse_csv, text, "t.csv") == (
        "t.csv line 4: a quote is opened and never closed; try missing='drop'")
    assert len(parse_csv(text, missing="drop").X) == 11
    two = parse_csv('t,y\n"fine,1\nok,2\n"o,3\nok,4\n')    # behind the last quote stands more
    assert two.labels == [1, 2, 3, 4]
    meant = parse_csv('a,note,y\n1,"one\ntwo, three",x\n2,"four\n",y\n3,six,x\n', words=["note"])
    assert meant.words["note"] == ["four", "one\ntwo, three", "six"] and len(meant.X) == 3


def test_no_row_is_left_where_each_lacks_a_field():
    assert message(parse_csv, "a,b,y\n,2,x\n3,,z\n,1,x\n", "x.csv", missing="drop") == (
        "x.csv: a field is missing in every row (guessed: the target is y, by its name); "
        "try missing='mean'")


def test_rows_of_another_length_are_refused_or_left_out():
    text = "a,b,y\n1,2,x\n3,4,z\n5,6\n7,8,x\n"
    assert message(parse_csv, text, "x.csv").endswith("; try missing='drop'")
    assert len(parse_csv(text, missing="drop").X) == 3


def test_text_beside_other_columns_is_left_out_and_told():
    text = "a,t,kind\n" + "".join(["%d,some text %d,%s\n" % (i, i, "xz"[i % 2]) for i in range(30)])
    found = parse_csv(text)
    assert found.columns == ["a"] and any(["(--words t takes it in)" in note
                                           for note in found.notes])


def test_files_that_are_no_table_are_named():
    for text, kind in (('[{"a": 1}]', "JSON"), ('{"a": [1]}', "JSON"), ("<!DOCTYPE html>", "HTML"),
                       ("% iris\n@RELATION iris\n", "ARFF"),
                       ("version https://git-lfs.github.com/spec/v1\n", "a Git LFS pointer")):
        assert "x: this is " + kind in message(parse_csv, text, "x"), text


def test_days_that_no_calendar_has_are_no_dates():
    for text, way in (("2024-02-30", "ymd"), ("2023-02-29", "ymd"), ("30.02.2024", "dmy"),
                      ("2024-04-31", "ymd"), ("113/02/30", "roc"), ("0000-01-01", "ymd"),
                      ("1900-02-29", "ymd")):
        assert date_of(text, way) is None, text
    assert date_of("2024-02-29", "ymd") == [2024, 2, 29, 0]
    assert date_of("2023-12-31", "ymd") == [2023, 12, 31, 0]
