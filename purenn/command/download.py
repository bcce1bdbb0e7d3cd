"""Bring MNIST from the network: 60000 + 10000 handwritten digits (LeCun, Cortes, Burges 1998).

A file gets its name only when its length and MD5 are right; until then it is NAME.part, and a
download that was cut off goes on from there, from any mirror.
"""
import hashlib
import http.client
import os
import pathlib
import urllib.error
import urllib.request

from ..spoken.language import said

FILES = (                           # name, bytes, MD5
    ("train-images-idx3-ubyte.gz", 9912422, "f68b3c2dcbeaaa9fbdd348bbdeb94873"),
    ("train-labels-idx1-ubyte.gz", 28881, "d53e105ee54ea40749a09fcbcd1e9432"),
    ("t10k-images-idx3-ubyte.gz", 1648877, "9fb629c4189551a2d022fa330f9573f3"),
    ("t10k-labels-idx1-ubyte.gz", 4542, "ec29112dd5afa0611ce80d1b7f02629c"),
)
MIRRORS = (
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
    "https://storage.googleapis.com/cvdf-datasets/mnist/",
)
BLOCK = 65536                       # bytes read at once
TIMEOUT = 20                        # seconds without a byte, then the next mirror


class Fault(Exception):
    """What is wrong with a mirror; the next one may do better."""


def fetch_mnist(folder, mirrors=MIRRORS, show=None, progress=None, files=FILES, timeout=TIMEOUT):
    """Bring the files that are missing or wrong into the folder; return the paths of all.

    mirrors: URLs or folders, asked in turn; one that failed is asked last from then on
    show: a function of one line of text   progress: a function of (name, bytes, all bytes)
    files: (name, bytes, MD5) of each   timeout: seconds to wait for a byte
    Raises ValueError, one line, if no mirror has a file; what came of it is kept as NAME.part.
    """
    show = show or (lambda line: None)
    os.makedirs(folder, exist_ok=True)
    missing = [file for file in files if not is_there(folder, file, show)]
    order = [base_url(mirror) for mirror in mirrors]
    for i, file in enumerate(missing):
        faults = fetch_from_any(order, folder, file, progress, timeout)
        if len(faults) == len(order):
            raise by_hand(folder, missing[i:], faults)
        for fault in faults:
            show(said("%s: %s", file[0], fault))
        show(said("%s: %d bytes, MD5 as it should be", os.path.join(folder, file[0]), file[1]))
    return [os.path.join(folder, file[0]) for file in files]


def fetch_from_any(order, folder, file, progress, timeout):
    """Download one file from the first mirror that can; return what is wrong with those before.

    order: URLs of the mirrors; one that fails goes to the end, in place
    """
    faults = []
    for mirror in list(order):
        try:
            fetch(mirror, folder, file, progress, timeout)
            break
        except Fault as fault:
            faults.append("%s: %s" % (mirror, fault))
            order.append(order.pop(0))
    return faults


def by_hand(folder, missing, faults):
    """Return the error that says what failed and which files to put where."""
    names = [name for name, _, _ in missing]
    return ValueError("%s could not be downloaded (%s); without a network put %s into the folder "
                      "%s by hand" % (names[0], "; ".join(faults) or "no mirror",
                                      ", ".join(names), os.path.abspath(folder)))


def base_url(mirror):
    """Return the URL that a file's name is added to; a folder's becomes file://."""
    if "://" not in mirror:
        mirror = pathlib.Path(mirror).resolve().as_uri()
    return mirror.rstrip("/") + "/"


def is_there(folder, file, show):
    """Return whether the file is in the folder and right; show what is the matter."""
    name, size, md5 = file
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return False
    found = os.path.getsize(path), md5_of(path)
    if found == (size, md5):
        show(said("%s: there already", path))
        return True
    show(said("%s: %d bytes, MD5 %s; wanted are %d, %s: downloading it again",
              path, *found + (size, md5)))
    return False


def md5_of(path):
    """Return the MD5 of a file in hexadecimal."""
    digest = hashlib.md5()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(BLOCK), b""):
            digest.update(block)
    return digest.hexdigest()


def fetch(mirror, folder, file, progress, timeout):
    """Download one file to NAME.part, going on where it stopped; name it when it is right.

    Raises Fault; a NAME.part that is complete and wrong is removed.
    """
    name, size, md5 = file
    part = os.path.join(folder, name + ".part")
    if os.path.islink(part) or os.path.exists(part) and not os.path.isfile(part):
        raise ValueError("%s: in the way, it is no file that a download began; another --to DIR "
                         "is wanted" % part)
    start = os.path.getsize(part) if os.path.exists(part) else 0
    if start < size:
        receive(mirror + name, part, start, size, timeout,
                progress and (lambda done: progress(name, done, size)))
    length, found = os.path.getsize(part), md5_of(part)
    if length < size:
        raise Fault("cut off after %d of %d bytes" % (length, size))
    if (length, found) == (size, md5):
        return os.replace(part, os.path.realpath(os.path.join(folder, name)))
    os.remove(part)
    if not start:
        raise Fault("MD5 is %s, wanted is %s" % (found, md5))
    return fetch(mirror, folder, file, progress, timeout)   # the old bytes may be to blame


def receive(url, part, start, size, timeout, progress):
    """Add to the file part, which has start bytes, what the URL has from there on."""
    response = open_url(url, start, timeout)
    with response:
        resumed = response.getcode() == 206         # without it the whole file comes
        done = start if resumed else 0
        check_answer(response, done, size, resumed)
        with open(part, "ab" if resumed else "wb") as file:
            while done <= size:
                block = read_block(response, size - done + 1)
                if not block:
                    break
                file.write(block)
                done += len(block)
                if progress:
                    progress(done)


def open_url(url, start, timeout):
    """Return the answer to a request for a URL from byte start on."""
    headers = {"User-Agent": "purenn"}
    if start:
        headers["Range"] = "bytes=%d-" % start
    try:
        return urllib.request.urlopen(urllib.request.Request(url, headers=headers),
                                      timeout=timeout)
    except urllib.error.HTTPError as error:
        error.close()
        raise Fault("%d %s" % (error.code, error.reason))
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Fault(reason(error))


def check_answer(response, start, size, resumed):
    """Raise Fault unless the answer says that it is what is missing, from byte start on."""
    length = response.headers.get("Content-Length")
    if length is not None and length.strip() != str(size - start):
        raise Fault("it has %s bytes, wanted are %d" % (length, size - start))
    place = response.headers.get("Content-Range", "")
    if resumed and not place.startswith("bytes %d-" % start):
        raise Fault("it sent %s, wanted is from byte %d" % (place or "no Content-Range", start))


def read_block(response, count):
    """Return the next bytes, at most count; none at the end."""
    try:
        return response.read(min(count, BLOCK))
    except (OSError, http.client.HTTPException) as error:
        raise Fault(reason(error))


def reason(error):
    """Return in a few words why a request failed."""
    if isinstance(getattr(error, "reason", None), Exception):
        error = error.reason        # what lies under a URLError
    return " ".join((getattr(error, "strerror", None) or str(error) or repr(error)).split())
