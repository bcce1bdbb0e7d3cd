"""python3 -m purenn: the command line, see command/cli.py."""
import sys


def start():
    """Return the exit code of the command; what cannot even start says so in one line."""
    if sys.version_info < (3, 8):
        sys.stderr.write("purenn: Python 3.8 or newer is wanted, this is %d.%d\n"
                         % tuple(sys.version_info[:2]))
        return 2
    try:
        from .command.cli import main
        return main()
    except KeyboardInterrupt:
        sys.stderr.write("purenn: stopped\n")
        return 130


if __name__ == "__main__":
    sys.exit(start())
