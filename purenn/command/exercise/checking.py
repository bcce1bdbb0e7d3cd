"""Files checked, each in a process of its own with a time limit; again when one is saved."""
import ast
import json
import os
import re
import subprocess
import sys
import time

from ...exercises.beginning import text_of
from ...exercises.catalogue import CARVINGS
from ...exercises.texts import LANGUAGES, Texts
from ...terminal.printing import one_line
from . import carving
from .allowed import ALLOWED, imported
from .progress import Progress, place
from .starting import file_of

HOUSE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__)))))
CODE = ("import sys; sys.path.insert(0, sys.argv[1]); sys.path.append(sys.argv[2]); "
        "from purenn.command.exercise.judge import main; "
        "main(sys.argv[3], sys.argv[4], int(sys.argv[5]), sys.argv[6], int(sys.argv[7]))")
GRACE, PAUSE = 20, 0.3              # seconds: for Python to start and end; between two looks


def check(options):
    """Check the files of a folder that are begun, or the named ones; exit code 1 if one fails."""
    folder, names = options.names[0] if options.names else place(options), options.names[1:]
    if os.path.isfile(folder):              # a task's file says the folder, too
        folder, names = os.path.dirname(folder) or ".", options.names
    if not os.path.isdir(folder):
        raise ValueError("exercise: no folder %s; exercise start %s makes it" % (folder, folder))
    progress = Progress(folder)
    tasks = [carving(within(folder, name)) for name in names]
    room = Room(folder, progress, progress.texts(options), options)
    if not any([os.path.exists(room.path(task)) for task in CARVINGS]):
        raise ValueError("exercise: no file of a task in %s; exercise start %s writes them"
                         % (folder, folder))
    if options.watch:
        room.watch(tasks or CARVINGS)
        return
    right = [room.told(task) for task in tasks or room.begun()]
    names = [task.name for task in CARVINGS]
    print(room.texts.word("counts", len([n for n in names if n in progress.solved])
                          if progress.there else right.count(True), len(names)))
    if not tasks:
        room.next_one()
    if False in right:
        raise SystemExit(1)


def within(folder, name):
    """Return the name of a task, or of its file seen from the folder."""
    return os.path.relpath(name, folder) if os.path.isfile(name) else name


class Room:
    """A pupil's folder and its checks."""

    def __init__(self, folder, progress, texts, options):
        self.folder, self.progress, self.texts = folder, progress, texts
        self.seconds = max(1, options.seconds)
        self.pupil = progress.pupil if options.pupil is None else options.pupil

    def path(self, task):
        """Return the path of a task's file."""
        return os.path.abspath(os.path.join(self.folder, file_of(task)))

    def source(self, task):
        """Return the text of a task's file, or None if it cannot be read."""
        try:
            with open(self.path(task), encoding="utf-8-sig", errors="replace") as file:
                return file.read()
        except OSError:
            return None

    def is_begun(self, task):
        """Return whether anything is written in a task's file."""
        source = self.source(task)
        if source in [None] + [text_of(task, Texts(lang)) for lang in LANGUAGES]:
            return False
        try:
            tree = ast.parse(source)
        except (SyntaxError, ValueError):
            return True
        return not all([empty(node) for node in tree.body])

    def begun(self):
        """Return the tasks whose files are begun."""
        return [task for task in CARVINGS if self.is_begun(task)]

    def told(self, task):
        """Print what is found in a task's file, one line; return whether it is right."""
        finding = self.judged(task)
        self.progress.note(task.name, finding["right"])
        print("%s %s %s: %s" % ("[x]" if finding["right"] else "[ ]", task.name, task.function,
                                one_line(finding["text"])))
        if finding.get("picture"):
            print("\n%s\n\n%s\n" % (self.texts.word("regions"), "\n".join(finding["picture"])))
        return finding["right"]

    def judged(self, task):
        """Return the finding on a task's file, from a process of its own."""
        path = self.path(task)
        if not os.path.exists(path):
            return {"right": False, "text": self.texts.mistake("missing")}
        if not self.is_begun(task) and task.name[0] == "c":
            return {"right": False, "text": self.texts.mistake("not_begun")}
        command = [sys.executable, "-I", "-B", "-c", CODE, HOUSE, os.path.dirname(path), path,
                   task.name, str(self.pupil), self.texts.lang, str(self.seconds)]
        try:
            ended = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, timeout=self.seconds + GRACE)
        except subprocess.TimeoutExpired:
            return {"right": False, "text": self.texts.mistake("endless_somewhere",
                                                               (self.seconds,))}
        said = ended.stdout.decode("utf-8", "replace").strip()
        try:
            return json.loads(said.split("\n")[-1])
        except ValueError:
            place = re.search(re.escape(file_of(task)) + r'", line (\d+)', said)
            text = self.texts.mistake("endless", (self.seconds, int(place.group(1)))) if (
                place) else self.texts.mistake("stopped", (ended.returncode,))
            return {"right": False, "text": text}

    def next_one(self):
        """Print which task comes next; return it, or None after the last one."""
        left = [task for task in CARVINGS if task.name not in self.progress.solved]
        if not left:
            print(self.texts.word("all_done"))
            return None
        print(self.texts.word("next", "%s  %s" % (file_of(left[0]),
                                                  self.texts.title(left[0].name))))
        return left[0]

    def watch(self, tasks):
        """Check a file whenever it is saved, and go on to the next when it is right."""
        print(self.texts.word("watching", self.folder), flush=True)
        seen = self.times(tasks)
        current = self.next_one()
        if current is not None and (self.is_begun(current) or current.name[0] == "r"):
            self.told(current)
        while current is not None:
            sys.stdout.flush()
            time.sleep(PAUSE)
            now = self.times(tasks)
            changed = [task for task in tasks if now[task.name] != seen[task.name]]
            seen = now
            for task in changed:
                if self.told(task):
                    current = self.next_one()

    def times(self, tasks):
        """Return name -> when the file was changed, and its size."""
        found = {}
        for task in tasks:
            try:
                state = os.stat(self.path(task))
                found[task.name] = state.st_mtime_ns, state.st_size
            except OSError:
                found[task.name] = None
        return found


def empty(node):
    """Return whether nothing is done here: a docstring, pass, import math, a body of these."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return all([empty(part) for part in node.body])
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return set(imported(node)) <= set(ALLOWED)
    return isinstance(node, ast.Pass) or isinstance(node, ast.Expr) and isinstance(
        node.value, ast.Constant)
