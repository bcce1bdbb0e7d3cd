"""Run a program on the micro:bit's firmware (MicroPython 1.9.2, 9 KB of heap) in QEMU.

    from tests.interpreters import microbit
    print(microbit.run({"xor.csv": b"0,0,0"}, "print(open('xor.csv').read())"))

python3 -m tests.interpreters.microbit MAIN.py [FILE ...] does the same at the prompt. The files
go in through the board's raw REPL: code ends with Ctrl-D, and out come OK, what was printed,
Ctrl-D, the error, Ctrl-D and a prompt. Then the board restarts and runs main.py by itself.
Debian: apt install qemu-system-arm firmware-microbit-micropython
"""
import os
import select
import shutil
import subprocess
import sys
import time

FIRMWARE = "/usr/share/firmware-microbit-micropython/firmware.hex"
QEMU = "qemu-system-arm"
PROMPT = b"raw REPL; CTRL-B to exit\r\n>"
BANNER = b"MicroPython v"           # what the board says when main.py has ended
FAILED = b"Traceback (most recent call last)"
LINE = 64                           # bytes that the board's serial line holds; more can be lost
PIECE = LINE - 24                   # bytes of a file that are written by one command


class BoardError(Exception):
    """What went wrong on the board: its own traceback, or silence."""


def missing():
    """Return what is to be installed before run works, or None."""
    if shutil.which(QEMU) and os.path.exists(FIRMWARE):
        return None
    return "apt install qemu-system-arm firmware-microbit-micropython"


def run(files, main, timeout=120):
    """Return what the program prints on a fresh board, started as the board starts main.py.

    files: its file system, name -> bytes   main: text of main.py   timeout: its seconds
    Raises BoardError with the board's traceback, or if the board falls silent.
    """
    with Board() as board:
        for name, data in sorted(files.items()):
            board.put(name, data)
        board.put("main.py", main.encode())
        return board.start(timeout)


class Board:
    """A micro:bit in QEMU, from boot to kill; use it in a with statement."""

    def __enter__(self):
        self.received = b""
        self.process = subprocess.Popen(
            [QEMU, "-M", "microbit", "-device", "loader,file=" + FIRMWARE, "-display", "none",
             "-monitor", "none", "-serial", "stdio"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        try:
            self.enter_raw()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *error):
        self.process.kill()
        self.process.communicate()

    def enter_raw(self):
        """Stop whatever runs (Ctrl-C) and ask for the raw REPL (Ctrl-A) until it is there."""
        for attempt in range(15):
            self.send(b"\r\x03\x03")
            time.sleep(0.1)
            self.send(b"\r\x01")
            try:
                self.until(PROMPT, 1)
                break
            except BoardError:
                if attempt == 14:
                    raise
        self.drain(0.05)
        self.received = b""

    def execute(self, code, timeout=10):
        """Return what a few words of code print; longer programs go in by put, or as main.py.

        Raises BoardError with the board's traceback.
        """
        if len(code.encode()) >= LINE:
            raise ValueError("execute: %d bytes, less than %d are wanted"
                             % (len(code.encode()), LINE))
        self.send(code.encode() + b"\x04")
        self.until(b"OK", 10)
        printed = self.until(b"\x04", timeout)
        error = self.until(b"\x04>", 10)
        if error:
            raise BoardError(text(printed) + text(error))
        return text(printed)

    def put(self, name, data):
        """Write a file to the board's file system."""
        self.execute("f = open(%r, 'wb')" % name)
        start = 0
        while start < len(data):
            size = PIECE
            while len(repr(data[start:start + size])) > PIECE:
                size -= 1
            self.execute("f.write(%r)" % data[start:start + size])
            start += size
        self.execute("f.close()")
        if int(self.execute("import os\nprint(os.size(%r))" % name)) != len(data):
            raise BoardError("%s: the board holds less than %d bytes of it" % (name, len(data)))

    def reset(self):
        """Restart the board's Python at its prompt: an empty heap, the files stay."""
        self.send(b"\x04")
        self.until(PROMPT, 10)

    def start(self, timeout):
        """Restart the board's Python, with an empty heap; return what main.py prints."""
        self.send(b"\x02\x04")
        self.until(b"soft reboot\r\n", 10)
        end = time.monotonic() + timeout
        while BANNER not in self.received:
            before = len(self.received)
            alive = self.drain(1)
            if len(self.received) == before and FAILED in self.received:
                raise BoardError(text(self.received))   # the LEDs spell it now, for minutes
            if not alive or time.monotonic() > end:
                raise BoardError("main.py did not end within %g s; it printed:\n%s"
                                 % (timeout, text(self.received)))
        return text(self.until(BANNER, 0))

    def send(self, data):
        """Write to the serial line."""
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def until(self, mark, timeout):
        """Return what comes before the mark.   Raises BoardError if it does not come in time."""
        end = time.monotonic() + timeout
        while mark not in self.received:
            if time.monotonic() > end or not self.drain(0.05):
                raise BoardError("the board did not answer within %g s; its last words: %r"
                                 % (timeout, self.received[-200:]))
        before, _, self.received = self.received.partition(mark)
        return before

    def drain(self, wait):
        """Take what has come within so many seconds; return whether more may come."""
        if not select.select([self.process.stdout], [], [], wait)[0]:
            return True
        more = os.read(self.process.stdout.fileno(), 4096)
        self.received += more
        return bool(more)


def text(data):
    """Return the board's bytes as text with plain line ends."""
    return data.decode("utf-8", "replace").replace("\r\n", "\n")


def main(arguments):
    """Run a file with others on the board's file system; return the exit code."""
    if missing():
        print("the micro:bit needs: " + missing())
        return 2
    contents = {}
    for path in arguments:
        with open(path, "rb") as file:
            contents[os.path.basename(path)] = file.read()
    program = contents.pop(os.path.basename(arguments[0])).decode()
    try:
        print(run(contents, program), end="")
    except BoardError as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
