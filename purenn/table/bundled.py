"""Where the bundled data sets are: beside the package, in it, or in the zip that it runs from."""


def places_of(name_or_path):
    """Return the paths where a table may be: that of a file, those of a bundled set."""
    if "/" in name_or_path or "." in name_or_path:
        return [name_or_path]
    return [folder + name_or_path + ".csv" for folder in folders()] + [name_or_path]


def folders():
    """Return where the bundled sets may be: beside the package in a clone, in it if installed."""
    house = __file__[:-len("table/bundled.py")]
    return [house[:-len("purenn/")] + "datasets/", house + "datasets/"]


def zipped(path):
    """Return the bytes of a file in the zip that purenn runs from; None if there is none."""
    try:
        return __spec__.loader.get_data(path)
    except (NameError, AttributeError, OSError):    # boards have no such thing, folders no zip
        return None


def zipped_sets(folder):
    """Return the names of the sets of this folder in the zip that purenn runs from."""
    archive = getattr(__spec__.loader, "archive", None)
    if archive is None:
        return []
    from zipfile import ZipFile
    with ZipFile(archive) as file:
        return sorted([name[:-4].split("/")[-1] for name in file.namelist()
                       if name.endswith(".csv") and folder.replace("\\", "/").endswith(
                           "/" + name.rpartition("/")[0] + "/")])


def bundled_sets():
    """Return the names of the bundled data sets, in alphabetical order."""
    import os
    for folder in folders():
        try:
            found = sorted([file[:-4] for file in os.listdir(folder) if file.endswith(".csv")])
        except OSError:
            found = zipped_sets(folder)
        if found:                   # a stranger's package may be called datasets, too
            return found
    return []


def language():
    """Return the language that the environment names."""
    import os
    return os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or os.environ.get("LANG") or ""
