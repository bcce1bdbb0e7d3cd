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
    except Exception as error:
        path = in_the_way(error)
        if not path:
            raise
        sys.stderr.write("purenn: %s has the name of a module that Python brings, and is taken for "
                         "it; rename it\n" % path)
        return 2


def in_the_way(error):
    """Return the file in the folder we are started from that was imported, such as a json.py.

    What purenn imports is its own or Python's; None if nothing stands before that.
    """
    import os
    paths = [getattr(module, "__file__", None) for name, module in sorted(sys.modules.items())
             if name != "__main__"]
    trace = error.__traceback__         # of what ended while it was imported: it is no module
    while trace:
        paths.append(trace.tb_frame.f_code.co_filename)
        trace = trace.tb_next
    if isinstance(error, SyntaxError):
        paths.append(error.filename)
    for path in [path for path in paths if path and path.endswith(".py")]:
        whole = os.path.abspath(path)
        if os.path.basename(whole) == "__init__.py":
            whole = os.path.dirname(whole)
        if os.path.dirname(whole) == os.path.abspath(sys.path[0]) and (
                os.path.basename(whole) != "purenn"):
            return path
    return None


if __name__ == "__main__":
    sys.exit(start())
