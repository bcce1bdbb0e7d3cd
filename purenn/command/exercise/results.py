"""The line a pupil hands in, and what a class has handed in as a table; copies are noticed.

A line: purenn-exercise;name;pupil;solved;tries;mark;check. The mark is drawn when a folder is
begun, so two names with one mark are one piece of work; the check tells a line changed by hand.
It keeps honest people honest: who reads this file can make any line.
"""
import csv
import io
import os
import zlib

from ...exercises.texts import Texts
from ...stored.whole import write_file
from ...terminal.arguments import check_output
from ...terminal.printing import tell
from .progress import FILE, Progress, is_begun, place

BEGIN, FIELDS = "purenn-exercise", 7
KEYS = ("name", "pupil", "count", "solved", "tries", "note", "file")
LARGEST = 1 << 20                   # bytes of a file that is handed in


def line(options):
    """Print the line to hand in."""
    print(line_of(options.names[0] if options.names else place(options)))


def line_of(folder):
    """Return the line of a pupil's folder.   Raises ValueError if it keeps none, or no name."""
    progress = Progress(folder)
    if not progress.there:
        raise ValueError("exercise: no progress in %s; exercise start makes a folder that keeps "
                         "it" % folder)
    if not progress.name:
        raise ValueError("exercise: no name yet; try exercise start %s --name NAME" % folder)
    fields = [BEGIN, progress.name, str(progress.pupil), " ".join(progress.solved),
              str(sum(progress.tries.values())), progress.mark]
    return ";".join(fields + [check_of(fields)])


def check_of(fields):
    """Return the check of the fields of a line."""
    return "%08x" % zlib.crc32(("carved " + ";".join(fields)).encode("utf-8"))


def results(options):
    """Write or print the table of what is handed in, and tell what has no line in it.

    Exit code 1 if anything has none, 2 if nothing has one.
    """
    if not options.names:
        raise ValueError("exercise: results takes the files that were handed in")
    if options.output and os.path.isfile(options.output) and lines_in(options.output):
        check_output("exercise: -o", options.output, options.output)
    rows, errors = gathered(options.names, options.output)
    if rows:
        texts = Texts(options.lang or "en")
        write_table(pupils(rows, texts), texts.word("head"), options.output)
    for error in errors:
        tell(error)
    if errors:
        raise SystemExit(1 if rows else 2)


def gathered(names, output):
    """Return the rows of files and folders, and what is told of those that have none."""
    rows, errors = [], []
    for path in [path for name in names for path in files_of(name, output)]:
        try:
            rows += rows_of(path)
        except ValueError as error:
            errors.append(error)
    return rows, errors


def files_of(name, output):
    """Return the files in a folder and in its folders; what has none, or is a file, is itself.

    output: the table, which may lie among them   Of a pupil's own folder it is the progress.
    """
    found = []
    for folder, inside, files in os.walk(name):
        if FILE in files:
            inside[:], files = [], [FILE]
        inside[:] = sorted([one for one in inside if one[0] != "."])
        found += [os.path.join(folder, file) for file in sorted(files) if file[0] != "."]
    return [path for path in found if os.path.isfile(path) and not (
        output and os.path.abspath(path) == os.path.abspath(output))] or [name]


def write_table(rows, head, output):
    """Write the rows as a table, or print them if there is no output."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head.split(","))
    for row in rows:
        writer.writerow([harmless(str(row[key])) for key in KEYS])
    text = out.getvalue()
    if output:                      # Excel reads other signs where the file begins with a mark
        write_file(output, text.encode("utf-8" if text.isascii() else "utf-8-sig"))
        print("%s: %d" % (output, len(rows)))
    else:
        print(text, end="")


def rows_of(path):
    """Return the rows of a file.   Raises ValueError if it has no line to read."""
    if os.path.isdir(path):
        raise ValueError("%s: no file in this folder" % path)
    rows = [row_of(text, path) for text in lines_in(path)]
    if not rows:
        raise ValueError("%s: no line that 'exercise line DIR' prints" % path)
    return rows


def lines_in(path):
    """Return the lines in a file, whatever stands before them; of progress.txt its folder's."""
    folder, name = os.path.split(path)
    try:
        if name == FILE and is_begun(folder):
            return [line_of(folder or ".")]
        with open(path, "rb") as file:
            data = file.read(LARGEST)
    except OSError as error:
        raise ValueError("%s: cannot be read (%s)" % (path, error.strerror)) from None
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")      # a file of Windows PowerShell
    text = data.decode("utf-16" if wide else "utf-8-sig", "replace")
    return [words[words.index(BEGIN + ";"):].strip() for words in text.splitlines()
            if BEGIN + ";" in words]


def row_of(text, path):
    """Return the row of a line."""
    fields = text.split(";")
    whole = len(fields) == FIELDS and fields[-1] == check_of(fields[:-1])
    fields += [""] * FIELDS
    solved = sorted(set(fields[3].split()), key=lambda word: (len(word), word))
    return {"name": fields[1], "pupil": fields[2], "count": len(solved),
            "solved": " ".join(solved), "tries": fields[4], "mark": fields[5], "file": path,
            "changed": not whole, "notes": []}


def pupils(rows, texts):
    """Return one row for each name and mark, in order of names: the one with the most solved.

    A line changed by hand has no row beside a true one of its name: the true row tells of it.
    """
    best = {}
    for row in sorted(rows, key=lambda row: row["changed"]):    # true lines first
        key = row["name"], row["mark"]
        of_name = [one for one in best.values() if one["name"] == row["name"]
                   and not one["changed"]]
        if row["changed"] and of_name:
            of_name[0]["notes"].append(texts.word("changed_too", row["file"]))
        elif key not in best or row["count"] > best[key]["count"]:
            best[key] = row
    found = [best[key] for key in sorted(best)]
    for row in found:
        others = [one["name"] for one in found
                  if one["mark"] == row["mark"] and one["name"] != row["name"]]
        again = [one for one in found if one["name"] == row["name"] and one is not row]
        row["note"] = "; ".join(
            [texts.word("changed")] * row["changed"] + row["notes"]
            + [texts.word("same_work", ", ".join(others))] * bool(others)
            + [texts.word("two_folders")] * bool(again))
    return found


def harmless(text):
    """Return a cell that no spreadsheet takes for a formula."""
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
