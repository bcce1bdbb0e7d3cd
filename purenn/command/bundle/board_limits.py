"""What fits a micro:bit, measured on its firmware in QEMU: a module, its rows, its file system.

Everything here is asked before a file is written.
"""
LARGEST = 3584                      # bytes of a module that compiles beside the others
PIECES, PIECE = 120, 126            # of the file system, and the bytes of a file in one of them
FAR = 20000                         # deviations from 0, where 7 digits tell a 50th of one
ROOM, KEPT = 4100, 0.37             # bytes for rows; less so much for a byte of the network's text


def check_modules(texts):
    """Raise ValueError for a module that is too large to be compiled there."""
    for name in sorted(texts):
        if len(texts[name].encode()) > LARGEST:
            raise ValueError("bundle: %s would be %d bytes, a micro:bit compiles %d"
                             % (name, len(texts[name].encode()), LARGEST))


def lost(network, about):
    """Return a note on the first input that 7 digits do not tell from its mean; "" if none."""
    columns = about.get("columns") or ["x%d" % i for i in range(network.layers[0].n)]
    for name, mean, deviation in zip(columns, about.get("means") or (),
                                     about.get("deviations") or ()):
        if deviation and abs(mean) > FAR * deviation:
            return ("%s lies around %.10g within %.3g, closer than the 7 digits of 32-bit floats tell"
                    % (name, mean, deviation))
    return ""


def check_floats(network, about):
    """Raise ValueError for an input of which a board's 32-bit floats leave too little."""
    found = lost(network, about)
    if found:
        raise ValueError("bundle: %s; try to train on the column less its mean" % found)


def pieces(texts):
    """Return how much of the file system these files take."""
    return sum([(2 + len(name) + len(text.encode())) // PIECE + 1
                for name, text in texts.items()])


def rows_in_memory(texts, width):
    """Return how many rows of so many numbers can be learned beside a network's modules."""
    network = sum([len(texts[name].encode()) for name in ("training.py", "network.py",
                                                          "weights.py")])
    return max(0, int((ROOM - KEPT * network) / (4 * width)))


def check_data(texts, name, count, wanted, width=None):
    """Raise ValueError, with the number of rows that fit, for data that a micro:bit cannot hold.

    texts: all other modules   count: rows   wanted: the text of data.csv with so many rows
    width: numbers of a row that is kept in memory, None where only one is read at a time
    """
    fits = count if width is None else min(count, rows_in_memory(texts, width))
    place = "memory" if fits < count else "file system"
    while fits > 0 and pieces(dict(texts, **{"data.csv": wanted(fits)})) > PIECES:
        fits -= max(1, fits // 50)
    if fits < count:
        raise ValueError("bundle: %s has %d rows, %d fit a micro:bit's %s beside the network; "
                         "try --rows %d" % (name, count, fits, place, fits))


def evenly(rows, count):
    """Return so many of the rows, evenly spread; all for None."""
    if count is None or count >= len(rows):
        return rows
    return [rows[i * len(rows) // count] for i in range(count)]
