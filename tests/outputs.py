"""python3 -m tests.outputs: what the commands write, command by command, as it was when looked at.

python3 -m tests.outputs [DIR]          runs those of QUICK, and writes the digests that differ anew;
                                        keeps in DIR what each wrote: to be compared with another
python3 -m tests.outputs --slow [DIR]   those of SLOW, a minute or two, after those of QUICK
A line = MODULE.FUNCTION is what that function returns, where no command does without a browser.
A picture, a page or a file for another program is right in a hundred places that nobody would
test one by one; that one of them has changed is seen here, and which command to look at. Of
numbers five digits count: the last ones may differ on another machine.
"""
import contextlib
import hashlib
import importlib
import io
import os
import re
import shlex
import sys
import tempfile
import zipfile

from purenn.command.cli import main as command
from purenn.terminal import progress

HERE = os.path.dirname(os.path.abspath(__file__))
QUICK = os.path.join(HERE, "facts", "outputs.txt")
SLOW = os.path.join(HERE, "facts", "outputs_slow.txt")      # in the folder that QUICK leaves
LONG = re.compile(r"-?\d+\.\d{5,}(?:e[-+]?\d+)?|-?\d+(?:\.\d+)?e-\d+")
CHANGING = re.compile(r'("(?:seconds|checksum)": )[0-9.e-]+|(?<=mark: )\w{8}|\d+ (?=bytes)|'
                      r'(?<=: )\d+\.\d(?= s$)|(?<=：)\d+\.\d(?= 秒$)|'
                      r'\b[0-9a-f]{64}\b|(?<= at )0x\w+', re.MULTILINE)
SHOP = "day;cost;size;art;good\n" + "".join(
    ["%02d.%02d.2021;%d,50 €;%s;%s;%s\n" % (i % 28 + 1, i % 12 + 1, i % 9, i % 7 or "n.a.",
                                            "rose lily fern".split()[i % 3],
                                            "yes" if i % 9 > 4 else "no") for i in range(60)])


def lines(path=QUICK):
    """Return (digest, command) pairs, in their order."""
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("  ", 1) for line in file if not line.startswith("#")]


def run(words, folder):
    """Return what a command writes there, as one text: its code, both streams, and its files."""
    before, streams = states(folder), [io.StringIO(), io.StringIO()]
    with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
        try:
            code = command(shlex.split(words)) if words[:2] != "= " else returned(words[2:])
        except SystemExit as ended:         # argparse has refused an option, or printed help
            code = ended.code
    parts = ["code %s" % code] + [stream.getvalue() for stream in streams]
    after = states(folder)
    for name in sorted(after):
        if after[name] != before.get(name):
            parts += ["--- " + name, content(os.path.join(folder, name))]
    text = "\n".join(parts).replace(os.path.realpath(folder), "FOLDER").replace(folder, "FOLDER")
    return LONG.sub(short, CHANGING.sub(lambda found: found.group(1) or "", text))


def returned(name):
    """Print what a function of purenn returns, called with nothing."""
    module, _, function = name.rpartition(".")
    print(getattr(importlib.import_module(module), function)())


def short(found):
    """Return a number with five digits; rounding's remains are 0."""
    value = float(found.group())
    return "%.5g" % (value if abs(value) > 1e-9 else 0)


def states(folder):
    """Return the files of a folder with what tells whether they were written again."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            found[os.path.relpath(path, folder)] = os.stat(path).st_mtime_ns, os.stat(path).st_ino
    return found


def content(path):
    """Return what is in a file, in letters."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as file:
            return "\n".join([name + "\n" + file.read(name).decode("latin-1")
                              for name in sorted(file.namelist())])
    with open(path, "rb") as file:
        data = file.read()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def digest(text):
    """Return 12 hexadecimal digits for a text."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]


@contextlib.contextmanager
def prepared():
    """Be in an empty folder with a table as people have them; yield its path.

    However long anything takes, no line of progress is written into a pipe; however wide the
    terminal, lines have 80 columns.
    """
    before, long, columns = os.getcwd(), progress.LONG, os.environ.get("COLUMNS")
    progress.LONG, os.environ["COLUMNS"] = float("inf"), "80"
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "shop.csv"), "w", encoding="utf-8") as file:
            file.write(SHOP)
        os.chdir(folder)
        try:
            yield folder
        finally:
            os.chdir(before)
            progress.LONG = long
            del os.environ["COLUMNS"]
            os.environ.update({"COLUMNS": columns} if columns else {})


def changed(path=QUICK):
    """Yield (digest known, digest found, command, what it wrote) for each, in its order."""
    with prepared() as folder:
        for _, words in lines() if path == SLOW else ():
            run(words, folder)
        for known, words in lines(path):
            text = run(words, folder)
            yield known, digest(text), words, text


def main(*arguments):
    """Run all, and write the digests; into a folder keep what each of them wrote."""
    path = SLOW if "--slow" in arguments else QUICK
    keep = [os.path.abspath(argument) for argument in arguments if argument != "--slow"]
    with open(path, encoding="utf-8") as file:
        result = [line.rstrip("\n") for line in file if line.startswith("#")]
    for i, (known, found, words, text) in enumerate(changed(path)):
        for folder in keep:
            os.makedirs(folder, exist_ok=True)
            with open(os.path.join(folder, "%04d.txt" % i), "w", encoding="utf-8") as file:
                file.write(words + "\n" + text)
        if found != known:
            print("differs: " + words)
        result.append(found + "  " + words)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(result) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
