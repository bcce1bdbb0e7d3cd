"""The table of claims: every number is computed, every verdict is the one we stand for."""
import os
import re
from functools import lru_cache

import pytest

from purenn.lessons import claims
from purenn.command.cli import main
from purenn.lessons import outside
from purenn.terminal.plots import columns_of
from tests.facts.claimed import CLAIMED, DECK, FULL, LAST_PAGE, SLOW

# each function is asked once, by whichever test comes first
ONCE = {entry[0]: lru_cache(maxsize=None)(entry[4]) for entry in claims.all_claims()}
QUICK = [name for name in CLAIMED if name not in SLOW + FULL]


def is_as_the_facts_say(name):
    """Check source, verdict and numbers of one claim."""
    source, verdict, shown = CLAIMED[name]
    where, = [entry[1] for entry in claims.CLAIMS if entry[0] == name]
    found, given = ONCE[name](None)
    assert (where, given) == (source, verdict)
    assert re.search(shown, found), found


@pytest.mark.parametrize("name", QUICK)
def test_a_claim_is_as_the_table_of_facts_says(name):
    is_as_the_facts_say(name)


@pytest.mark.slow
@pytest.mark.parametrize("name", SLOW + FULL)
def test_a_claim_that_takes_seconds_is_as_the_table_of_facts_says(name):
    if name in ("mnist17", "digits5000"):
        file = {"mnist17": "mnist17_train200.csv", "digits5000": "ex3data1.csv"}[name]
        if not any([os.path.exists(os.path.join(place, file)) for place in outside.folders(None)]):
            pytest.skip("needs %s in the folder PURENN_DATA" % file)
    is_as_the_facts_say(name)


def test_every_claim_stands_in_the_table_of_facts_in_the_order_of_the_pages():
    assert [entry[0] for entry in claims.CLAIMS] == list(CLAIMED)
    assert [entry[0] for entry in claims.CLAIMS if entry[3]] == list(FULL)


def test_claims_cover_every_page_from_the_perceptron_to_the_end():
    pages = set()
    for source, _, _ in CLAIMED.values():
        if source.startswith("slides p. "):
            first, _, last = source[len("slides p. "):].partition("-")
            first, last = int(first), int(last or first)
            assert first in [start for start, _ in DECK] and last in [end for _, end in DECK]
            pages.update(range(first, last + 1))
    assert pages == set(range(3, LAST_PAGE + 1))


def test_the_table_has_each_claim_with_its_page_and_fits_80_columns(capsys, monkeypatch):
    monkeypatch.setattr(claims, "CLAIMS", [entry[:4] + (ONCE[entry[0]],) for entry in
                                           claims.CLAIMS if entry[0] in QUICK or entry[3]])
    assert main(["claims"]) == 0
    lines = capsys.readouterr().out.splitlines()
    heads = [line for line in lines if not line.startswith(" ")]
    assert [line.split()[0] for line in heads] == [entry[0] for entry in claims.CLAIMS]
    assert all([CLAIMED[line.split()[0]][0] in line for line in heads])
    assert max([columns_of(line) for line in lines]) <= 80
    assert sum([line.endswith("not computed: --full") for line in lines]) == len(FULL)


def test_data_that_is_not_there_is_said_in_its_row(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(claims, "CLAIMS", [e for e in claims.CLAIMS if e[0] == "mnist17"])
    monkeypatch.setattr("purenn.lessons.outside.HOUSE", str(tmp_path / "house"))
    monkeypatch.delenv("PURENN_DATA", raising=False)
    assert main(["claims", "--full"]) == 0
    assert "mnist17_train200.csv is not bundled" in capsys.readouterr().out


def test_show_gives_the_reason_and_the_source(capsys):
    assert main(["claims", "--show", "xavier"]) == 0
    out = capsys.readouterr().out
    assert "Powers come before division" in out and out.endswith("-> 3, not 2.449: false\n")
    assert main(["claims", "--show", "nothing"]) == 2
