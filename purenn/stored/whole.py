"""A file is written whole or not at all: under a new name first, which is then changed.

Every file that purenn writes goes through here. What is unfinished has a name of its own in the
same folder, made so that no file and no link can be in its place.
"""

PART = ("purenn-", ".part")         # around machine, process and count: the name of the unfinished


def write_whole(path, produce):
    """Write a file under a name of its own, and give it the right one when all is on the disk.

    A link is written through; the file that was there gives its permissions to the new one.
    produce: a function of the open file, which takes bytes
    """
    import os
    path = place_of(path)
    sweep(path)
    part, file = fresh(path)
    try:
        try:
            produce(file)
            file.flush()
            if hasattr(os, "fsync"):
                os.fsync(file.fileno())
        finally:
            file.close()
        be_like(part, path)
        getattr(os, "replace", os.rename)(part, path)
    finally:
        remove(part)                # after a good end there is none


def place_of(path):
    """Return the path of the file itself, where the path is a link."""
    import os
    path = str(path)
    return os.path.realpath(path) if hasattr(getattr(os, "path", None), "realpath") else path


def folder_of(path):
    """Return what stands before the name: the folder with its last stroke, or nothing."""
    import os
    ends = [path.rfind(stroke) for stroke in ("/", getattr(os, "sep", "/"))]
    return path[:max(ends) + 1]


def own():
    """Return what the names of this process's unfinished files begin with: machine and process."""
    import os
    machine = sum(os.uname()[1].encode()) if hasattr(os, "uname") else 0
    return "%s%d-%d-" % (PART[0], machine, os.getpid() if hasattr(os, "getpid") else 0)


def fresh(path):
    """Return the name of a new file in the same folder, and the file, open; no one else's."""
    import os
    exclusive, i = hasattr(os, "O_EXCL"), 0
    while True:
        part = "%s%s%d%s" % (folder_of(path), own(), i, PART[1])
        try:
            if exclusive:
                flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
                return part, os.fdopen(os.open(part, flags, 0o666), "wb")
            os.stat(part)           # MicroPython: it is free if this is an error
        except OSError as error:
            if not exclusive:
                return part, open(part, "wb")
            if error.errno != 17:   # EEXIST
                raise
        i += 1


def be_like(part, path):
    """Give a new file the owner and the permissions of the one whose place it takes."""
    import os
    try:
        old = os.stat(path)
        if old[4:6] != os.stat(part)[4:6] and hasattr(os, "chown"):
            os.chown(part, old[4], old[5])
        os.chmod(part, old[0] & 0o777)
    except (OSError, AttributeError):
        pass                        # there is none, or no permissions


def sweep(path):
    """Remove the unfinished files of processes of this machine that were killed."""
    import os
    if getattr(os, "name", None) != "posix" or not hasattr(os, "kill"):
        return                      # elsewhere nothing tells who lives
    begin = own()[:own()[:-1].rfind("-") + 1]
    try:
        for name in os.listdir(folder_of(path) or "."):
            pid = name[len(begin):].split("-")[0]
            if name.startswith(begin) and name.endswith(PART[1]) and not is_alive(pid):
                remove(folder_of(path) + name)
    except OSError:
        pass                        # a folder that may not be read


def is_alive(pid):
    """Return whether a process of this number, a text, runs; True if that is not known."""
    import os
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError, ValueError):
        pass
    return True


def remove(path):
    """Remove a file if it is there."""
    import os
    try:
        os.remove(path)
    except OSError:
        pass


def write_file(path, data):
    """Write bytes to a file, whole or not at all.

    Raises ValueError, one line, if no file can be written there.
    """
    check_place(path)
    try:
        write_whole(path, lambda file: file.write(data))
    except OSError as error:
        raise cannot_be_written(path, error)


def check_place(path):
    """Raise ValueError, one line, if no file can be written there: better now than after hours."""
    import os
    if not str(path):
        raise ValueError("the name of the file to write is empty; a name is wanted")
    if "\0" in str(path):
        raise ValueError("%s: cannot be written (no name holds the character 0)" % path)
    if folder_of(str(path)) == str(path):
        raise ValueError("%s: cannot be written (it is no file)" % path)
    place = place_of(path)
    if hasattr(os, "readlink") and os.path.islink(place):
        raise ValueError("%s: cannot be written (links in a circle)" % path)
    try:
        if os.stat(str(path))[0] & 0xF000 != 0x8000:
            raise ValueError("%s: cannot be written (it is no file)" % path)
        if hasattr(os, "access") and not os.access(place, os.W_OK):
            raise ValueError("%s: cannot be written (it is read-only)" % path)
    except OSError:
        pass                        # it is not there yet
    try:
        part, file = fresh(place)
        file.close()
        remove(part)
    except OSError as error:
        raise cannot_be_written(path, error)


def cannot_be_written(path, error):
    """Return the ValueError, one line, that says so.   error: the OSError"""
    folder = folder_of(place_of(path))[:-1]
    reason = "there is no folder %s" % folder if folder and error.args[:1] == (2,) else (
        getattr(error, "strerror", None) or error)             # 2: ENOENT
    return ValueError("%s: cannot be written (%s)" % (path, reason))
