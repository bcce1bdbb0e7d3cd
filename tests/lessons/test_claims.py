"""The table of claims: every number is computed, every verdict is the one we stand for."""
import pytest

from purenn.lessons import claims
from purenn.command.cli import main

VERDICTS = {
    "degeneration": "true", "definition": "true", "dropped-two": "both, with half the loss",
    "xor": "true", "logistic-program": "not reproducible", "always-yes": "false",
    "xavier": "false", "spirals-linear": "true",
}
SLOW = {"xor-seeds": "mostly true", "moons-floor": "false", "small-weights": "false",
        "spirals-hidden": "true"}


def verdict(name):
    """Return what one claim gets and its verdict."""
    return [function(None) for entry, _, _, _, function in claims.CLAIMS if entry == name][0]


@pytest.mark.parametrize("name", sorted(VERDICTS))
def test_a_claim_has_its_verdict(name):
    assert verdict(name)[1] == VERDICTS[name]


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(SLOW))
def test_a_claim_that_takes_seconds_has_its_verdict(name):
    assert verdict(name)[1] == SLOW[name]


def test_the_slides_xor_gives_the_slides_numbers():
    assert verdict("xor")[0] == "0.027 0.958 0.935 0.057"


def test_every_claim_is_tested_here_or_with_its_lesson():
    names = [entry[0] for entry in claims.CLAIMS]
    full = ["moons", "mnist17", "digits5000"]
    assert sorted(names) == sorted(list(VERDICTS) + list(SLOW) + full)
    assert [entry[0] for entry in claims.CLAIMS if entry[3]] == full


def test_the_table_has_a_row_for_each_claim(capsys, monkeypatch):
    monkeypatch.setattr(claims, "CLAIMS", [entry for entry in claims.CLAIMS
                                           if entry[0] in VERDICTS or entry[3]])
    assert main(["claims"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1 + len(claims.CLAIMS)
    assert [line for line in lines if "not computed: --full" in line][0].startswith("moons")


def test_data_that_is_not_there_is_said_in_its_row(capsys, monkeypatch, tmp_path):
    monkeypatch.setattr(claims, "CLAIMS", [e for e in claims.CLAIMS if e[0] == "mnist17"])
    monkeypatch.setattr("purenn.table.outside.HOUSE", str(tmp_path / "house"))
    monkeypatch.delenv("PURENN_DATA", raising=False)
    assert main(["claims", "--full"]) == 0
    assert "mnist17_train200.csv is not bundled" in capsys.readouterr().out


def test_show_gives_the_reason_and_the_source(capsys):
    assert main(["claims", "--show", "xavier"]) == 0
    out = capsys.readouterr().out
    assert "Powers come before division" in out and out.endswith("-> 3, not 2.449: false\n")
    assert main(["claims", "--show", "nothing"]) == 2
