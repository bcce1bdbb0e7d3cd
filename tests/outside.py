"""What the tests marked outside need: without it they are skipped, and told how to get it.

Where everything has to be there, under CI=true, they fail instead.
"""
import os
import shutil

import pytest

INTERPRETERS = os.path.join(os.path.dirname(os.path.abspath(__file__)),
                            "interpreters")


def need(found, what, how):
    """Return what was found; without it skip the test, or in CI fail."""
    if not found:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(
            "%s is missing: %s" % (what, how))
    return found


def program(name, how):
    """Return the path of a program."""
    return need(shutil.which(name), name, how)


def node_modules(*packages):
    """Return the folder of npm's packages, where these are."""
    program("node", "apt install nodejs npm")
    folder = os.path.abspath(os.environ.get("NODE_MODULES")
                             or os.path.join(INTERPRETERS, "node_modules"))
    for package in packages:
        need(os.path.isdir(os.path.join(folder, package)), package,
             "npm install --prefix tests/interpreters")
    return folder


def chromium():
    """Return the path of Chromium."""
    path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    return need(os.path.exists(path) and path, "chromium", "apt install chromium")


def firefox():
    """Return the path of Firefox."""
    path = os.environ.get("FIREFOX", "/usr/bin/firefox-esr")
    return need(os.path.exists(path) and path, "firefox", "apt install firefox-esr")
