"""IDX files: bytes by hand, every damage refused."""
import gzip
import struct

import purenn.table.idx as idx
from tests.check import message
from tests.folder import TemporaryDirectory

LABELS = b"\0\0\x08\x01\0\0\0\x03\x05\x00\x04"                  # the labels 5, 0, 4
IMAGES = b"\0\0\x08\x03\0\0\0\x02\0\0\0\x02\0\0\0\x03" + bytes(range(12))     # two of 2 x 3


def reading(data, function=idx.read, limit=None, name="some.idx"):
    """Return what the function reads from a file of these bytes."""
    with TemporaryDirectory() as folder:
        path = folder + "/" + name
        with open(path, "wb") as file:
            file.write(data)
        return function(path, limit)


def packed(data):
    """Return the bytes packed with gzip."""
    return gzip.compress(data)


def refusal(function, *arguments):
    """Return the one line of the function's ValueError, without the folder."""
    line = message(function, *arguments)
    assert "\n" not in line
    return line[max(0, line.find("some.")):]


def test_labels_are_a_list_of_numbers():
    assert reading(LABELS) == [5, 0, 4]


def test_images_are_nested_by_their_own_shape():
    assert reading(IMAGES) == [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]]


def test_rows_are_the_items_flat():
    assert reading(IMAGES, idx.read_rows) == [[0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11]]
    assert reading(LABELS, idx.read_rows) == [[5], [0], [4]]


def test_four_dimensions_nest_three_deep_and_flatten_the_same():
    data = struct.pack(">4B4I", 0, 0, 8, 4, 2, 2, 1, 2) + bytes(range(8))
    assert reading(data) == [[[[0, 1]], [[2, 3]]], [[[4, 5]], [[6, 7]]]]
    assert reading(data, idx.read_rows) == [[0, 1, 2, 3], [4, 5, 6, 7]]


def test_gzip_is_told_by_its_first_bytes_not_by_the_name():
    assert reading(packed(IMAGES), name="some.idx") == reading(IMAGES)
    assert reading(IMAGES, name="some.gz") == reading(IMAGES)


def test_items_larger_than_a_block_are_read_whole():
    row = [i % 251 for i in range(idx.BLOCK + 5)]
    data = struct.pack(">4B2I", 0, 0, 8, 2, 2, len(row)) + bytes(row + row[::-1])
    assert reading(data) == [row, row[::-1]]
    assert reading(packed(data), idx.read_rows) == [row, row[::-1]]


def test_limit_takes_the_first_items():
    assert reading(LABELS, limit=2) == [5, 0]
    assert reading(IMAGES, idx.read_rows, 1) == [[0, 1, 2, 3, 4, 5]]
    assert reading(IMAGES, limit=0) == []
    assert reading(LABELS, limit=9) == [5, 0, 4]


def test_limit_looks_at_nothing_behind_it():
    assert reading(LABELS[:-1], limit=2) == [5, 0]
    assert reading(packed(IMAGES)[:-8], idx.read_rows, 1) == [[0, 1, 2, 3, 4, 5]]


def test_rows_come_one_after_the_other():
    with TemporaryDirectory() as folder:
        path = folder + "/some.idx"
        with open(path, "wb") as file:
            file.write(LABELS[:-1])                 # the third is missing, the first is not
        found = idx.rows(path)
        assert next(found) == [5]
        found.close()


def test_read_refuses_a_file_that_is_not_idx():
    png = b"\x89PNG\r\n\x1a\n"
    assert refusal(reading, png) == (
        "some.idx: not an IDX file, it starts with 89 50; wanted is 00 00")
    assert "it starts with nothing" in refusal(reading, b"")


def test_read_refuses_an_unknown_kind():
    assert refusal(reading, b"\0\0\x0D\x01\0\0\0\0") == (
        "some.idx: no kind 0D; bytes, 08, are read")


def test_read_refuses_a_shape_that_holds_nothing():
    assert "the shape is ();" in refusal(reading, b"\0\0\x08\0")
    assert "the shape is (2, 0);" in refusal(reading, b"\0\0\x08\x02\0\0\0\x02\0\0\0\0")


def test_read_refuses_a_file_that_ends_too_soon():
    for function in (idx.read, idx.read_rows):
        assert refusal(reading, IMAGES[:-1], function) == "some.idx: 28 bytes wanted, 27 found"
        assert refusal(reading, IMAGES[:20], function) == "some.idx: 28 bytes wanted, 20 found"
    assert refusal(reading, IMAGES[:14]) == "some.idx: 16 bytes wanted, 14 found"
    assert refusal(reading, IMAGES[:3]) == "some.idx: 4 bytes wanted, 3 found"
    assert refusal(reading, packed(IMAGES[:-1])) == "some.idx: 28 bytes wanted, 27 found"


def test_read_refuses_a_header_that_promises_the_impossible():
    line = refusal(reading, b"\0\0\x08\x03" + b"\xff" * 12 + b"1234")
    assert line.endswith("bytes wanted, 20 found")


def test_read_refuses_bytes_behind_the_end():
    assert refusal(reading, LABELS + b"\0") == "some.idx: 11 bytes wanted, more found"
    assert refusal(reading, packed(LABELS + b"\0")) == "some.idx: 11 bytes wanted, more found"


def test_read_refuses_damaged_gzip():
    whole = packed(IMAGES)
    for data in (whole[:15], whole[:-8] + b"checksum", whole[:10] + b"\xff" + whole[11:]):
        assert refusal(reading, data).startswith("some.idx: damaged or cut off (")


def test_read_refuses_a_file_that_is_not_there():
    assert refusal(idx.read, "some.where").startswith("some.where: cannot be read (")


def test_read_refuses_a_limit_below_zero():
    assert refusal(reading, LABELS, idx.read, -1) == "some.idx: limit is -1, at least 0 is wanted"
