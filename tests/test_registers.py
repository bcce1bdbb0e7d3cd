"""The registers say what the tree says: the names, the map, mip's manifest, the editors' stub."""
import glob
import importlib
import os
import re

import purenn
import pytest
from tests import registers

pytestmark = pytest.mark.skipif(not os.path.isdir(os.path.join(registers.HOUSE, "fast")),
                                reason="a copy without fast/ has another map")


def test_the_registers_are_what_the_tree_says():
    assert registers.main(["--check"]) == 0, "python3 -m tests.registers writes them anew"


def test_what_is_stale_is_named_and_left_alone_by_check(monkeypatch, capsys):
    monkeypatch.setattr(registers, "registers", lambda: {"no_such_register": "new"})
    assert registers.main(["--check"]) == 1
    assert capsys.readouterr().out == "purenn/no_such_register is stale\n"
    assert registers.read("no_such_register") is None


def test_every_name_is_offered_once_and_is_there():
    words = [word for _, names in purenn.found(None) for word in names]
    assert len(words) == len(set(words)) > 80
    for module, names in purenn.found(None):
        for name in names:
            assert getattr(purenn, name).__module__ == "purenn." + module


def test_every_module_has_what_it_offers():
    for place in glob.glob(os.path.join(registers.HOUSE, "**", "*.py"), recursive=True):
        with open(place, encoding="utf-8") as file:
            offered = re.search(r"(?m)^__all__ = (\([^)]*\))", file.read())
        if offered:
            name = os.path.relpath(place, registers.HOUSE)[:-3].replace(os.sep, ".")
            module = importlib.import_module("purenn." + name)
            assert all([hasattr(module, one) for one in eval(offered.group(1))]), name


def test_the_stub_re_exports_every_name():
    stub = registers.stub_text().split("\n")
    assert "from .layers import Dense as Dense" in stub
    assert "from .study.gradcheck import gradcheck as gradcheck" in stub
    assert len(stub) == 2 + len(purenn.__all__)
