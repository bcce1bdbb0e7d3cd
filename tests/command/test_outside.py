"""Data that is not bundled is found where it may lie, and its absence is explained."""
import pytest

from purenn.lessons import outside


@pytest.fixture
def nowhere(tmp_path, monkeypatch):
    """No data anywhere but where the test puts it."""
    monkeypatch.delenv("PURENN_DATA", raising=False)
    monkeypatch.setattr(outside, "HOUSE", str(tmp_path / "house"))
    return tmp_path


def test_a_named_folder_comes_before_the_environments(nowhere, monkeypatch):
    for name, row in (("here", "1,2,0"), ("there", "3,4,0")):
        (nowhere / name).mkdir()
        (nowhere / name / "ex3data1.csv").write_text(row + "\n5,6,1\n")
    monkeypatch.setenv("PURENN_DATA", str(nowhere / "there"))
    assert outside.load("ex3data1.csv").X[0] == [3, 4]
    assert outside.load("ex3data1.csv", str(nowhere / "here")).X[0] == [1, 2]


def test_ones_and_sevens_are_taken_from_mnist_itself(nowhere, monkeypatch):
    labels = [7, 3, 1, 0, 1, 7, 7]
    (nowhere / outside.LABELS).write_bytes(bytes([0, 0, 8, 1, 0, 0, 0, 7] + labels))
    (nowhere / outside.IMAGES).write_bytes(bytes(
        [0, 0, 8, 3, 0, 0, 0, 7, 0, 0, 0, 2, 0, 0, 0, 2]
        + [byte for i, label in enumerate(labels) for byte in (i, label, 0, 0)]))
    monkeypatch.setattr(outside, "ROWS", {"mnist17_train200.csv": (1, 4)})
    table = outside.load("mnist17_train200.csv", str(nowhere))
    assert table.X == [[2, 1, 0, 0], [4, 1, 0, 0], [5, 7, 0, 0]]
    assert table.labels == [0, 0, 1] and table.T == [[1, 0], [1, 0], [0, 1]]


def test_what_is_absent_is_explained_in_one_line(nowhere):
    with pytest.raises(ValueError) as error:
        outside.load("mnist17_test1000.csv")
    assert str(error.value) == ("mnist17_test1000.csv is not bundled: python3 -m purenn get mnist "
                                "--to DIR and name that with --data DIR or in PURENN_DATA")
