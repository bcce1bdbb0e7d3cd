"""One pupil's file judged, in a process of its own: the last line it prints is the finding.

What the pupil's code prints goes nowhere; an endless loop is ended, and its line named.
"""
import ast
import faulthandler
import inspect
import json
import os
import random
import sys
import threading
import time
import traceback

from ...exercises.catalogue import CARVINGS
from ...exercises.texts import Texts
from ...rng import Rng
from ...screen.turn.regions import picture
from ...terminal.keys import plain_keys
from .allowed import refused_import
from .locating import line_of_fault

MEMORY = 1 << 30                    # bytes a pupil's program may take
NAMELESS = ("differs", "shape", "constant", "partly")
SEARCH = 2                          # seconds to look for the line of a fault without a name


class Nowhere:
    """A stream that counts what is printed and keeps nothing."""

    printed = 0

    def write(self, text):
        """Count the characters."""
        self.printed += len(text)
        return len(text)

    def count(self):
        """Return how much has been printed."""
        return self.printed

    def flush(self):
        """Do nothing."""


def main(path, name, pupil, lang, seconds):
    """Judge a file and print the finding as JSON."""
    channel, nowhere = sys.stdout, Nowhere()
    sys.stdout = sys.stderr = nowhere
    judge = Judge(path, [task for task in CARVINGS if task.name == name][0], Texts(lang), channel)
    timer = threading.Timer(seconds, judge.expire, (channel, seconds, threading.get_ident()))
    timer.daemon = True
    limit_memory()
    timer.start()
    faulthandler.dump_traceback_later(seconds + 1, exit=True, file=channel)     # needs no thread
    try:
        finding = judge.finding(pupil, nowhere)
    except BaseException as error:
        finding = {"right": False, "text": judge.at_line(error) + judge.texts.error(error)}
    timer.cancel()
    print(json.dumps(finding), file=channel, flush=True)
    os._exit(0)


def limit_memory():
    """Take care that a list without end ends in an error, where the system can do so."""
    try:
        import resource
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):
        pass


class Judge:
    """The judging of one file.   path: of the file   task: a Carving   texts: the words

    channel: where the finding goes   kept: the finding while more is looked for
    """

    def __init__(self, path, task, texts, channel=None):
        self.path, self.task, self.texts = path, task, texts
        self.channel, self.kept = channel, None

    def expire(self, channel, seconds, thread):
        """Print what is found so far, or where the program is, and end the process."""
        if self.kept:
            print(json.dumps(self.kept), file=channel, flush=True)
            os._exit(0)
        frame, line = sys._current_frames().get(thread), 0
        while frame is not None:
            if frame.f_code.co_filename == self.path:
                line = frame.f_lineno
                break
            frame = frame.f_back
        text = self.texts.mistake("endless", (seconds, line)) if line else self.texts.mistake(
            "endless_somewhere", (seconds,))
        print(json.dumps({"right": False, "text": text}), file=channel, flush=True)
        os._exit(0)

    def finding(self, pupil, nowhere):
        """Return {"right": whether, "text": one line, "picture": lines}."""
        try:
            with open(self.path, encoding="utf-8-sig") as file:
                tree = ast.parse(file.read(), self.path)
        except (SyntaxError, ValueError) as error:
            return self.wrong(self.not_python(error))
        refused = refused_import(tree, os.path.dirname(self.path))
        if refused:
            return self.wrong(self.texts.mistake("import", refused))
        space = {"__name__": os.path.splitext(os.path.basename(self.path))[0]}
        exec(compile(tree, self.path, "exec"), space)
        signature = self.signature(space.get(self.task.function))
        if signature:
            return self.wrong(self.texts.mistake("signature", signature))
        return self.checked(space, pupil, nowhere, tree)

    def checked(self, space, pupil, nowhere, tree):
        """Return the finding on what a file defines."""
        random.seed(pupil)          # what a network draws is the same each time
        verdict = self.task.judge(space, pupil, nowhere.count, time.perf_counter)
        said = self.at_line(verdict.error) + self.texts.finding(verdict)
        if verdict.right:
            return {"right": True, "text": said, "picture": picture(self.task)}
        return self.wrong(said + self.located(verdict, tree, pupil, said))

    def located(self, verdict, tree, pupil, said):
        """Return in which line a fault without a name lies, if one small change mends it."""
        if verdict.key not in NAMELESS:
            return ""
        self.kept = self.wrong(said)
        timer = threading.Timer(SEARCH, self.expire, (self.channel, 0, 0))
        timer.daemon = True
        timer.start()
        line = line_of_fault(tree, lambda other: self.passes(other, pupil))
        timer.cancel()
        return self.texts.mistake("one_change", (line,)) if line else ""

    def passes(self, tree, pupil):
        """Return whether a changed file is right."""
        space = {"__name__": "changed"}
        try:
            exec(compile(tree, "changed", "exec"), space)
            return self.task.check(space, Rng(1000 + pupil)) is None
        except Exception:
            return False

    def wrong(self, text):
        """Return the finding on a file that is not right."""
        return {"right": False, "text": text}

    def not_python(self, error):
        """Return a syntax error, or what makes a file unreadable, as one line."""
        if not isinstance(error, SyntaxError):
            return self.texts.mistake("unreadable", (str(error).split(":")[0],))
        if isinstance(error, IndentationError):
            if "expected an indented" in error.msg:
                return self.texts.mistake("not_indented", (error.lineno or 0,))
            return self.texts.mistake("indent", (error.lineno or 0,))
        wide = [c for c in error.msg + (error.text or "") if c > "~" >= plain_keys(c) >= " "]
        if "invalid" in error.msg and "character" in error.msg and wide:
            return self.texts.mistake("wide", (error.lineno or 0, wide[0], plain_keys(wide[0])))
        return self.texts.mistake("not_python", (error.lineno or 0, error.msg))

    def at_line(self, error):
        """Return where in the pupil's file an error arose, or nothing."""
        if error is None:
            return ""
        lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__)
                 if frame.filename == self.path]
        return self.texts.mistake("at_line", (lines[-1],)) if lines else ""

    def signature(self, f):
        """Return (its arguments, those wanted) if a function cannot be called as it should."""
        if not inspect.isfunction(f) and not inspect.isclass(f):
            return None
        try:
            there = inspect.signature(f)
            there.bind(*self.task.arguments.split(", "))
        except TypeError:
            return ", ".join(there.parameters), self.task.arguments
        return None
