"""The command exercise for a class: sheets to print, and what is handed in."""
import csv
import os

import pytest

from purenn.command import cli
from purenn.command.exercise import results
from purenn.spoken.language import speak
from tests.check import message


def run(*words, code=0):
    """Do what the command does, and assert its exit code."""
    assert cli.main(["exercise"] + list(words)) == code


def test_a_sheet_has_a_page_for_each_pupil_and_the_answers_behind(tmp_path):
    path = str(tmp_path / "sheets.html")
    run("sheet", "3,6,7,17", "--pupils", "30", "-o", path)
    with open(path, encoding="utf-8") as file:
        pages = file.read().split("<section")
    assert len(pages) == 1 + 30 + 1 and len(set(pages)) == 32
    assert "size: A4" in pages[0] and "class=answers" in pages[-1]
    run("sheet", "3,c1", "-o", path, code=2)


def test_a_line_copied_from_another_pupil_or_changed_is_noticed(tmp_path, capsys):
    folder = str(tmp_path / "mei")
    run("start", folder, "--name", "=Mei", "--pupil", "7")
    capsys.readouterr()
    run("line", folder)
    line = capsys.readouterr().out.strip()
    fields = line.split(";")
    copied = fields[:1] + ["Bo"] + fields[2:-1]
    for name, text in (("a", line), ("b", ";".join(copied + [results.check_of(copied)])),
                       ("c", line.replace("=Mei", "Chen").replace(fields[5], "0" * 8))):
        (tmp_path / name).write_text("dear teacher\n%s\n" % text)
    files = [str(tmp_path / name) for name in "abc"]
    output = str(tmp_path / "class.csv")
    run("results", *files, "-o", output)
    with open(output, encoding="utf-8") as file:
        notes = {row["name"]: row["note"] for row in csv.DictReader(file)}
    assert notes == {"'=Mei": "the same work as Bo", "Bo": "the same work as =Mei",
                     "Chen": "changed by hand"}
    assert "no line that" in message(results.rows_of, folder + "/c01_dot.py")


def handed_in(name, mark):
    """Return the line of a pupil who has solved three tasks."""
    fields = [results.BEGIN, name, "1", "3 6 c1", "5", mark]
    return ";".join(fields + [results.check_of(fields)]) + "\n"


def test_a_bad_file_is_told_and_the_rest_of_a_folder_becomes_the_table(tmp_path, capsys):
    (tmp_path / "chen").mkdir()
    (tmp_path / "gone").mkdir()
    (tmp_path / "chen" / "mine.txt").write_text(handed_in("Chen", "a"))
    (tmp_path / "b.txt").write_text("dear teacher\n" + handed_in("Bo", "b"))
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "odd.bin").write_bytes(bytes(range(256)))
    (tmp_path / ".hidden").write_text("")
    output, missing = str(tmp_path / "class.csv"), str(tmp_path / "missing.txt")
    for _ in range(2):              # the table lies among what is read
        with pytest.raises(SystemExit) as end:
            run("results", str(tmp_path), missing, str(tmp_path / "gone"), "-o", output)
        said = capsys.readouterr()
        assert end.value.code == 1 and said.out == output + ": 2\n"
        assert said.err.split("\n") == [
            "purenn: %s: no line that 'exercise line DIR' prints" % (tmp_path / "empty.txt"),
            "purenn: %s: no line that 'exercise line DIR' prints" % (tmp_path / "odd.bin"),
            "purenn: %s: cannot be read (No such file or directory)" % missing,
            "purenn: %s: no file in this folder" % (tmp_path / "gone"), ""]
        with open(output, encoding="utf-8") as file:
            assert [row["name"] for row in csv.DictReader(file)] == ["Bo", "Chen"]


def test_where_nothing_has_a_line_no_table_is_written(tmp_path, capsys):
    (tmp_path / "a").write_text("")
    output = str(tmp_path / "class.csv")
    with pytest.raises(SystemExit) as end:
        cli.main(["exercise", "results", str(tmp_path / "a"), "-o", output, "--lang", "zh"])
    speak("en")
    assert end.value.code == 2 and not os.path.exists(output)
    assert "沒有 'exercise line DIR' 印出的那一行" in capsys.readouterr().err
    run("results", str(tmp_path / "a"), "-o", str(tmp_path / "a"), code=2)
    assert "would take the place of what is read" in capsys.readouterr().err


def test_a_pupils_whole_folder_is_the_line_it_would_hand_in(tmp_path, capsys):
    run("start", str(tmp_path / "mei"), "--name", "Mei")
    run("start", str(tmp_path / "bo"))
    capsys.readouterr()
    with pytest.raises(SystemExit):
        cli.main(["exercise", "results", str(tmp_path)])
    said = capsys.readouterr()
    assert said.out.split("\n")[1:] == ["Mei,0,0,,0,,%s" % (tmp_path / "mei" / "progress.txt"), ""]
    assert said.err == "purenn: exercise: no name yet; try exercise start %s --name NAME\n" % (
        tmp_path / "bo")


def test_no_table_takes_the_place_of_what_was_handed_in(tmp_path, capsys):
    (tmp_path / "ada.txt").write_text(handed_in("Ada", "a"))
    (tmp_path / "bo.txt").write_text(handed_in("Bo", "b"))
    run("results", str(tmp_path), "-o", str(tmp_path / "bo.txt"), code=2)
    assert "bo.txt would take the place of what is read" in capsys.readouterr().err
    assert (tmp_path / "bo.txt").read_text() == handed_in("Bo", "b")


@pytest.mark.parametrize("before, encoding", [("", "utf-16"), ("> ", "utf-8"),
                                              ("My line: ", "utf-16")])
def test_a_line_is_found_behind_other_words_and_as_powershell_writes_it(
        tmp_path, capsys, before, encoding):
    (tmp_path / "line.txt").write_text(before + handed_in("王小美", "a"), encoding=encoding)
    assert table(capsys, str(tmp_path))[1][:1] + table(capsys, str(tmp_path))[1][5:6] == [
        "王小美", ""]


def table(capsys, *words):
    """Return the rows, lists of cells, that results prints."""
    run("results", *words)
    return list(csv.reader(capsys.readouterr().out.splitlines()))


def test_a_pupil_has_one_row_and_a_line_changed_by_hand_is_told_in_it(tmp_path, capsys):
    true = handed_in("Bo", "b")
    texts = {"a": true.replace("3 6 c1", "3 6 7 c1"), "b": true, "c": true.replace(";b;", ";z;"),
             "d": handed_in("Chen", "c").replace(";5;", ";4;"), "e": handed_in("Di", "d")}
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    files = {name: str(tmp_path / name) for name in texts}
    told = "another line of this name was changed by hand: "
    rows = table(capsys, str(tmp_path))
    assert [(row[0], row[2], row[5]) for row in rows[1:]] == [
        ("Bo", "3", "%s%s; %s%s" % (told, files["a"], told, files["c"])),
        ("Chen", "3", "changed by hand"), ("Di", "3", "")]
    assert rows[1][-1] == files["b"]
    rows = table(capsys, files["a"], files["d"], "--lang", "zh")
    speak("en")
    assert rows[0][0] == "姓名" and [row[5] for row in rows[1:]] == ["這一行被改過"] * 2


def test_the_best_line_of_a_folder_counts_and_a_second_folder_is_told(tmp_path, capsys):
    first = handed_in("Bo", "b")
    fields = first.strip().split(";")[:-1]
    fields[3] = "3 6"
    earlier = ";".join(fields + [results.check_of(fields)]) + "\n"
    (tmp_path / "a").write_text(first + earlier)
    rows = table(capsys, str(tmp_path))
    assert [(row[0], row[2], row[5]) for row in rows[1:]] == [("Bo", "3", "")]
    (tmp_path / "b").write_text(handed_in("Bo", "c"))
    rows = table(capsys, str(tmp_path))
    assert [row[5] for row in rows[1:]] == ["this name has more than one folder"] * 2


def test_a_table_with_chinese_names_opens_in_excel_and_one_without_is_plain(tmp_path):
    output = tmp_path / "class.csv"
    for name, mark in (("王小美", b"\xef\xbb\xbfname"), ("Mei", b"name,")):
        (tmp_path / "line.txt").write_text(handed_in(name, "a"), encoding="utf-8")
        run("results", str(tmp_path / "line.txt"), "-o", str(output))
        assert output.read_bytes().startswith(mark)
