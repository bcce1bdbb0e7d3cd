"""The command exercise for a class: sheets to print, and what is handed in."""
import csv

from purenn.command import cli
from purenn.command.exercise import results
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
