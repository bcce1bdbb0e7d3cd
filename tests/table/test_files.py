"""Files as people have them: packed, a sheet of an .xlsx, in other encodings."""
import gzip
import zipfile

import pytest

from purenn.table import files
from purenn.table.data import load_csv
from purenn.table.files import from_gzip
from tests.check import message

ROWS = "大小,kind\n" + "".join(["%d,%s\n" % (i, "ab"[i % 2]) for i in range(9)])
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
SHEET = """<worksheet %s><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>day</t></is></c>
<c r="C1" t="s"><v>1</v></c></row>
<row r="3"><c r="A3"><v>1.5</v></c><c r="B3" s="1"><v>43831</v></c><c r="C3" t="b"><v>1</v></c></row>
<row r="4"><c r="A4"><v>2</v></c><c r="B4" s="1"><v>43833</v></c><c r="C4" t="b"><v>0</v></c></row>
<row r="5"><c r="B5" s="1"><v>43834</v></c><c r="C5" t="str"><v>TRUE</v></c></row>
</sheetData></worksheet>""" % MAIN


@pytest.fixture
def place(tmp_path):
    """A function of a name and bytes that writes a file and returns its path."""
    def write(name, data):
        """Write the file."""
        (tmp_path / name).write_bytes(data)
        return str(tmp_path / name)
    return write


def book(path, first=SHEET, form="0.0%"):
    """Write an .xlsx with two sheets."""
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("xl/workbook.xml", '<workbook %s %s><sheets><sheet name="one" r:id="rId1"/>'
                        '<sheet name="two" r:id="rId2"/></sheets></workbook>' % (MAIN, R))
        packed.writestr("xl/_rels/workbook.xml.rels", '<Relationships><Relationship Id="rId1" '
                        'Target="worksheets/s1.xml"/><Relationship Id="rId2" '
                        'Target="/xl/worksheets/s2.xml"/></Relationships>')
        packed.writestr("xl/sharedStrings.xml", "<sst %s><si><t>size, cm</t></si><si><r><t>ki</t>"
                        "</r><r><t>nd</t></r></si></sst>" % MAIN)
        packed.writestr("xl/styles.xml", '<styleSheet %s><numFmts><numFmt numFmtId="164" '
                        'formatCode="%s"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"'
                        '/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs></styleSheet>' % (MAIN, form))
        packed.writestr("xl/worksheets/s1.xml", first)
        packed.writestr("xl/worksheets/s2.xml", SHEET.replace("1.5", "9"))
    return path


def test_gzip_and_zip_are_read(place, tmp_path):
    assert load_csv(place("t.csv.gz", gzip.compress(ROWS.encode()))).columns == ["大小"]
    path = str(tmp_path / "t.zip")
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("readme.md", "nothing")
        packed.writestr("t.csv", ROWS)
        packed.writestr("u.csv", ROWS.replace("kind", "sort"))
    found = load_csv(path)
    assert found.target == "kind" and "the file t.csv of t.csv, u.csv (--sheet for another)" in (
        found.notes)
    assert load_csv(path, sheet="u.csv").target == "sort"
    assert message(load_csv, path, sheet="v").endswith("; try sheet='t.csv'")
    for data in (gzip.compress(ROWS.encode())[:30], b"PK\x03\x04 and no more"):
        assert "damaged" in message(load_csv, place("bad.csv", data))


def test_of_a_zip_the_largest_table_is_read_and_a_workbook_in_it_is_refused(tmp_path):
    path = str(tmp_path / "t.zip")
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("licence.txt", "as it is " * 1000)
        packed.writestr("few.csv", ROWS[:24])
        packed.writestr("all.TSV", ROWS.replace(",", "\t"))
        packed.write(book(str(tmp_path / "t.xlsx")), "t.xlsx")
    found = load_csv(path)
    assert len(found.X) == 9
    assert "the file all.TSV of all.TSV, few.csv (--sheet for another)" in found.notes
    with zipfile.ZipFile(path, "w") as packed:
        packed.write(str(tmp_path / "t.xlsx"), "in/t.xlsx")
    said = message(load_csv, path)
    assert "t.zip: in/t.xlsx in it is a workbook" in said and "unpack it" in said


def test_a_sheet_is_read_with_its_dates_and_words(tmp_path):
    path = book(str(tmp_path / "t.xlsx"))
    found = load_csv(path)
    assert found.target == "kind" and found.classes == ["FALSE", "TRUE"]
    assert found.columns == ["size, cm", "day weekday", "day days"]
    assert found.X == [[1.5, 3, 0], [2, 5, 2], [1.75, 6, 3]]
    assert "the sheet one of one, two (--sheet for another)" in found.notes
    assert load_csv(path, sheet="two").X[0][0] == load_csv(path, sheet="2").X[0][0] == 9
    assert message(load_csv, path, sheet="3").endswith("there are one, two; try sheet='one'")


def test_cells_that_say_that_they_are_numbers_are_dates_by_their_style_too(tmp_path):
    said = SHEET.replace('s="1">', 's="1" t="n">')
    found = load_csv(book(str(tmp_path / "t.xlsx"), said))
    assert found.columns == ["size, cm", "day weekday", "day days"]
    assert [x[2] for x in found.X] == [0, 2, 3]


def test_a_format_of_ones_own_that_has_years_in_any_letters_shows_dates(tmp_path):
    path = book(str(tmp_path / "t.xlsx"), SHEET.replace('s="1">', 's="3">'), "DD.MM.YYYY")
    assert load_csv(path).columns == ["size, cm", "day weekday", "day days"]


def test_a_cell_shown_in_percent_is_read_as_it_is_shown(tmp_path):
    path = book(str(tmp_path / "t.xlsx"), SHEET.replace('A3"><v>1.5', 'A3" s="2"><v>0.07').replace(
        'A4"><v>2', 'A4" s="3" t="n"><v>0.125'))
    found = load_csv(path)
    assert [x[0] for x in found.X[:2]] == [7, 12.5] and found.dress["size, cm"][1] == "%"


def test_a_row_whose_last_cells_are_empty_is_as_long_as_the_others(tmp_path):
    short = SHEET.replace('<c r="C5" t="str"><v>TRUE</v></c>', "")
    assert "t.xlsx line 5, kind: nothing, a target is wanted" in message(
        load_csv, book(str(tmp_path / "t.xlsx"), short), missing="refuse")


def test_a_sheet_that_is_a_cover_is_passed_over_and_told(tmp_path):
    cover = SHEET[:SHEET.index('<row r="1">')] + (
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>')
    found = load_csv(book(str(tmp_path / "t.xlsx"), cover))
    assert found.X[0][0] == 9 and "the sheet two of one, two (--sheet for another)" in found.notes


def test_encodings_are_known_by_mark_or_by_place_or_named(place, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    assert load_csv(place("t.csv", ROWS.encode("utf-16"))).columns == ["大小"]
    path = place("t.csv", ROWS.encode("big5"))
    assert message(load_csv, path).endswith("not utf-8 text; try encoding='big5'")
    assert load_csv(path, encoding="big5").columns == ["大小"]
    monkeypatch.setenv("LC_ALL", "zh_TW.UTF-8")
    assert "read as big5 (--encoding for another)" in load_csv(path).notes
    for name, encoding in (("Größe", "cp1252"), ("城市面积", "gb18030"), ("\x81é", "latin-1")):
        path = place("t.csv", ROWS.replace("大小", name).encode(encoding))
        assert message(load_csv, path).endswith("; try encoding=%r" % encoding)
        assert load_csv(path, encoding=encoding).columns == [name]


@pytest.mark.parametrize("data, said", [
    (b"\x89PNG\r\n\x1a\n", "a picture or a film; a table is wanted here"),
    (b"\xff\xd8\xff\xe0", "a picture or a film; a table is wanted here"),
    (b"RIFF....WAVEfmt ", "sound; a table is wanted here"),
    (b"%PDF-1.4\n\xe2\xe3", "PDF, which is not read; save it as CSV"),
    (b"\x93NUMPY\1\0", "a NumPy file, which is not read; save it as CSV"),
    (b"\x80\4\x95", "a pickle of Python, which is not read; save it as CSV"),
    (b"PAR1\xff\0", "Parquet, which is not read; save it as CSV"),
    (b"\xd0\xcf\x11\xe0", "an old Excel file, which is not read; save it as .xlsx"),
    (b"BZh91AY&SY", "a packed file; unpack it"),
    (b"\x7fELF", "a binary file, which is not read; save it as CSV"),
    (b"t.csv" + bytes(252) + b"ustar", "a tar archive, which is not read; save it as CSV")])
def test_a_file_of_another_kind_is_named(place, data, said):
    for packed in (data + bytes(99) + bytes(range(256)), gzip.compress(data + bytes(400))):
        assert message(load_csv, place("t.csv", packed)).endswith("t.csv: this is " + said)


@pytest.mark.parametrize("name", ["mimetype", "[Content_Types].xml", "Index/Document.iwa"])
def test_a_zip_of_another_program_is_named(tmp_path, name):
    path = str(tmp_path / "t.ods")
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr(name, "a,b")
        packed.writestr("t.csv", ROWS)
    assert message(load_csv, path).endswith(
        "t.ods: this is no .xlsx but another program's document; save it as .xlsx or CSV")


def test_utf_16_without_its_mark_is_named_whatever_else_was_told(place):
    for said in ("utf-16-le", "utf-16-be"):
        path = place("t.csv", ROWS.encode(said))
        for told in ("utf-8", "cp1252", "latin-1"):
            assert message(load_csv, path, encoding=told).endswith(
                "not %s text, there are zeros between the characters; try encoding='%s'"
                % (told, said))
        assert load_csv(path, encoding=said).columns == ["大小"]


def test_an_old_excel_file_is_named(place):
    assert "an old Excel file" in message(load_csv, place("t.xls", b"\xd0\xcf\x11\xe0 and so on"))


def test_a_packed_table_asks_for_no_more_memory_than_it_needs_and_a_bomb_is_refused(monkeypatch, place):
    tracemalloc = pytest.importorskip("tracemalloc")    # PyPy has none
    small = gzip.compress(b"a,b\n1,2\n")
    tracemalloc.start()
    try:
        assert from_gzip(small, "t.csv.gz") == b"a,b\n1,2\n"
        assert tracemalloc.get_traced_memory()[1] < 1 << 24
    finally:
        tracemalloc.stop()
    monkeypatch.setattr(files, "LARGEST", 1 << 20)
    assert from_gzip(gzip.compress(bytes(1 << 20)), "t") == bytes(1 << 20)
    assert message(from_gzip, gzip.compress(bytes((1 << 20) + 1)), "t") == (
        "t: more than 1048576 bytes when unpacked")
    path = place("t.zip", b"")
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("t.csv", "a,b\n" + "1,2\n" * (1 << 18))
    assert message(load_csv, path).split("/")[-1] == "t.zip: more than 1048576 bytes when unpacked"
