"""Tables as offices, shops and programs publish them, read as a newcomer gives them."""
from purenn.table.data import parse_csv
from purenn.table.encoders import Scales, Targets
from purenn.table.pipeline import Pipeline
from tests.check import close


def table(head, row, count=40, below="", **told):
    """Return the Table of a heading and rows.   row: a function of the row's number"""
    return parse_csv(head + "\n" + "".join([row(i) + "\n" for i in range(count)]) + below,
                     "t.csv", **told)


def test_a_table_of_an_office_has_titles_years_of_the_republic_dots_and_a_source():
    found = table("空氣品質統計表,,,,\n單位：萬人,,,,\n,,,,\n縣市,年度,人口數,工廠數,空品等級", lambda i: (
        '%s,%d年,%.1f,"%d,%03d",%s' % ("臺北市 新北市 高雄市".split()[i % 3], 104 + i // 3, 180 + i,
                                      3 + i, i, ["良好", "普通", "…"][min(i % 5, 1)])
        if i % 9 else "臺北市,%d年,…,－,普通" % (104 + i // 3)), below="資料來源：環境部,,,,\n")
    assert found.target == "空品等級" and found.classes == ["普通", "良好"]
    assert found.columns == ["縣市=新北市", "縣市=臺北市", "縣市=高雄市", "年度", "人口數", "工廠數"]
    assert found.X[1][3:] == [104, 181, 4001] and len(found.X) == 40
    assert "2 lines above the table are passed over" in found.notes
    assert "1 line below the table is passed over, the first is line 45" in found.notes


def test_a_table_of_a_contest_has_ids_words_and_a_response():
    found = table("id,Gender,Age,Region_Code,Vehicle_Age,Annual_Premium,Response", lambda i: (
        "%d,%s,%d,%d.0,%s,%.1f,%d" % (i + 1, ["Male", "Female"][i % 2], 20 + i, i % 7,
                                      ["< 1 Year", "1-2 Year", "> 2 Years"][i % 3],
                                      2600.5 + i, i % 4 == 0)))
    assert (found.target, found.classes, len(found.columns)) == ("Response", ["0", "1"], 8)
    assert "id" not in found.fields


def test_a_course_of_prices_has_three_lines_of_names_and_files_are_joined():
    found = table("Price,Close,High,Volume\nTicker,0050.TW,0050.TW,0050.TW\nDate,,,", lambda i: (
        "2024-01-%02d,%g,%g,%d" % (i + 1, 100 + i / 3, 101 + i / 2, 977 * i)), 20)
    assert (found.target, len(found.X), found.columns[-1]) == ("Close", 20, "Volume")
    assert "line 3 holds units (Date) and is left out" in found.notes
    pipeline = Pipeline(found, Scales(found.X), Targets(found, found.labels))
    assert len(pipeline.read("Price,High,Volume\nTicker,0050.TW,0050.TW\n2024-01-01,3,4\n")[0]) == 1
    found = table("a,b,kind", lambda i: (
        "a,b,kind" if i == 7 else "%d,%d,%s" % (i, i * i, "xy"[i % 2])))
    assert (found.classes, len(found.X)) == (["x", "y"], 39)
    assert "1 row with the names once more is left out, the first is line 9" in found.notes


def test_remarks_are_not_asked_for():
    found = table("區,面積,總價元,備註", lambda i: "%s,%d,%d,%s" % (
        "甲乙"[i % 2], 20 + i, 900 + 31 * i, ["", "親友間交易"][i % 5 == 0]))
    assert found.target == "總價元" and "備註=親友間交易" in found.columns


def test_a_table_of_r_has_quoted_names_of_rows_and_na():
    found = table('"Length","Species","Treatment","Yield"', lambda i: (
        '"%d",%.2f,"sp%d","%s",%s' % (i + 1, 4 + i / 10, i % 3, ["ctrl", "trt"][i % 2],
                                      "NA" if i == 7 else "%.2f" % (3 + i / 7))))
    assert found.target == "Species" and "Treatment=ctrl" in found.columns
    assert found.fields == ["Length", "Treatment", "Yield"]
    assert "the names of the rows have no name of their own" in found.notes


def test_a_sheet_with_merged_headings_is_read_by_the_names_below_them():
    head = ("2023 Report,,,,\nPrepared by: Finance,,,,\n,,,,\n,,Q1,Q2,\n"
            "Region,Units,Revenue,Cost,Target met")

    def row(i):
        """Return a row of the sheet."""
        return '%s,%d,"$%d,%03d",$%d,%s' % ("" if i % 4 else "North South".split()[i % 8 > 3], i,
                                            1 + i, i, 10 + i % 6, "YN"[i % 2])
    found = table(head, row)
    assert "lines 4 and 5 together name the columns" in found.notes
    assert found.target == "Target met" and found.classes == ["N", "Y"]
    assert found.X[3][found.columns.index("Revenue")] == 4003


def test_a_table_of_a_german_shop_has_decimal_commas_units_and_strokes():
    found = table("Datum;Filiale;Umsatz (€);Rabatt;Retouren;Gewinn", lambda i: (
        "%02d.%02d.2023;%s;1.%03d,50 €;%d,5 %%;%s;%d,25 €" % (
            i % 28 + 1, i // 28 + 1, ["Köln", "Bonn"][i % 2], i, i % 9,
            "-" if i % 9 == 4 else i % 7, 100 + i)))
    assert found.target == "Gewinn" and found.labels[:2] == [100.25, 101.25]
    assert found.X[1][found.columns.index("Umsatz (€)")] == 1001.5
    assert found.X[1][found.columns.index("Rabatt")] == 1.5 and "Datum days" in found.columns


def test_gaps_are_written_in_many_ways_and_a_question_may_be_the_target():
    marks = ["n/a", "不詳", "-", "", ".", "…", "Unknown"]
    found = table("Country,Literacy (%),Churned?,GDP (US$),Region", lambda i: (
        'Land %d,%.1f%%,%s,%s,%s' % (i, 40 + i, ["yes", "no"][i % 3 > 0], (
            marks[i % 7] if i % 5 == 0 else '"%d,%03d"' % (i + 1, i)), ["Asia", "Africa"][i % 2])))
    assert found.target == "Churned?" and found.columns[1] == "GDP (US$)"
    assert found.X[1][:2] == [41, 2001] and any(["8 with missing" in note for note in found.notes])


def test_a_rating_of_whole_numbers_is_asked_for():
    found = table("reviewer_id,price_range,service,food,overall_rating,comment", lambda i: (
        'U%04d,%s,%d,%d,%d,"Nice, but #%d"' % (977 * i % 9999, "$" * (i % 3 + 1), i % 5 + 1,
                                               i // 5 % 5 + 1, (i + i // 5) // 2 % 5 + 1, i)))
    assert found.target == "overall_rating" and len(found.classes) == 5
    assert found.columns[2:] == ["price_range=$$$", "service", "food"]


def test_a_course_of_prices_by_date_asks_for_the_close():
    found = table("Date,Open,High,Low,Close,Adj Close,Volume", lambda i: (
        "2023-%02d-%02d,%.2f,%.2f,%.2f,%.2f,%.2f,%d" % (i // 28 + 1, i % 28 + 1, 9 + i, 11 + i,
                                                       8 + i, 9.5 + i, 9.25 + i, 31337 * i)))
    assert found.target == "Close" and found.classes is None and "Date days" in found.columns


def test_a_wide_course_has_years_for_names():
    found = table("Country Name,Country Code,Indicator,2015,2016,2017", lambda i: (
        "Land %d,L%02d,Access,%.2f,%s,%.2f" % (i, i, i / 3, ".." if i % 8 == 3 else i, i / 4)))
    assert (found.target, found.columns) == ("2017", ["2015", "2016"])
    assert ("Indicator is always Access and is left out (--words Indicator takes it in)"
            in found.notes)


def test_orders_have_codes_times_addresses_and_a_yes_in_the_middle():
    found = table("order_no,zip,order_time,returned,amount,channel,email", lambda i: (
        "%d,%05d,%d:%02d,%s,$%.2f,%s,u%d@example.com" % (
            10000 + i, 501 + 211 * i, 7 + i % 12, i, i % 3 == 0, 5 + i, ["web", "app"][i % 2], i)))
    assert (found.target, found.classes) == ("returned", ["False", "True"])
    assert found.columns == ["zip", "order_time hour", "amount", "channel=app", "channel=web"]
    assert close(found.X[1][1], 8 + 1 / 60, 1e-7)


def test_a_form_has_stamps_of_the_afternoon_and_asks_whether():
    found = table("時間戳記,年級,讀書時數,是否及格,意見", lambda i: (
        "2024/3/%d %s %d:%02d:00,%s,%d小時,%s,%s" % (
            i % 30 + 1, ["上午", "下午"][i % 2], i % 12 + 1, i, ["大一", "大二"][i % 2], i,
            ["否", "是"][i > 12], ["滿意", "普通"][i % 2])))
    assert (found.target, found.classes) == ("是否及格", ["否", "是"])
    assert close(found.X[1][found.columns.index("時間戳記 hour")], 14 + 1 / 60, 1e-7)


def test_a_register_of_houses_has_a_second_line_of_names_and_dates_in_one_number():
    head = "鄉鎮市區,交易年月日,總樓層數,總價元\nThe district,transaction date,floors,total price"

    def row(i):
        """Return a row of the register."""
        return "%s,113%02d%02d,%s,%d" % ("文山區 中正區".split()[i % 2], i % 6 + 1, i % 28 + 1,
                                         ["五層", "七層"][i // 2 % 2], 2500000 + 777 * i)
    found = table(head, row)
    assert found.target == "總價元" and "交易年月日 days" in found.columns
    assert "line 2 holds other names (The district) and is left out" in found.notes
    found = table(head, row, skip=1)
    assert found.target == "total price" and "transaction date days" in found.columns
