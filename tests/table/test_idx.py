"""IDX files: bytes by hand, every kind of number there and back, every damage refused."""
import gzip
import os
import struct

import purenn.table.idx as idx
from tests.check import message
from tests.folder import TemporaryDirectory

KINDS = {                           # name: code, values; of whole numbers the lowest and highest
    "u8": (0x08, [0, 7, 255]),
    "s8": (0x09, [-128, -1, 127]),
    "i16": (0x0B, [-32768, -2, 32767]),
    "i32": (0x0C, [-2147483648, 65537, 2147483647]),
    "f32": (0x0D, [-0.5, 1.25, 3.0]),
    "f64": (0x0E, [-0.5, 1.25, 3.0]),
}
LABELS = b"\0\0\x08\x01\0\0\0\x03\x05\x00\x04"                  # the labels 5, 0, 4
IMAGES = b"\0\0\x08\x03\0\0\0\x02\0\0\0\x02\0\0\0\x03" + bytes(range(12))     # two of 2 x 3


def reading(data, function=idx.read, limit=None, name="some.idx"):
    """Return what the function reads from a file of these bytes."""
    with TemporaryDirectory() as folder:
        path = folder + "/" + name
        with open(path, "wb") as file:
            file.write(data)
        return function(path, limit)


def written(values, kind=0x08, name="some.idx"):
    """Return the bytes of the file that these values become."""
    with TemporaryDirectory() as folder:
        path = folder + "/" + name
        idx.write(path, values, kind)
        with open(path, "rb") as file:
            return file.read()


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


def test_numbers_are_big_endian():
    assert reading(b"\0\0\x0B\x01\0\0\0\x02\x01\x02\xff\xfe") == [258, -2]
    assert reading(b"\0\0\x0C\x01\0\0\0\x01\xff\xff\xff\x00") == [-256]
    assert reading(b"\0\0\x0D\x01\0\0\0\x01\x3f\xc0\0\0") == [1.5]
    assert reading(b"\0\0\x0E\x01\0\0\0\x01\xc0\0\0\0\0\0\0\0") == [-2.0]
    assert reading(b"\0\0\x09\x01\0\0\0\x02\x80\x7f") == [-128, 127]


def test_write_makes_the_bytes_worked_out_by_hand():
    assert written([5, 0, 4]) == LABELS
    assert written([[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]], "u8") == IMAGES
    assert written([258, -2], "i16") == b"\0\0\x0B\x01\0\0\0\x02\x01\x02\xff\xfe"


def test_every_kind_comes_back_as_it_was_written():
    for name, (code, values) in KINDS.items():
        for kind in (name, code):
            for nested in (values, [values, values[::-1]], [[values], [values]]):
                data = written(nested, kind)
                assert data[2] == code, name
                assert reading(data) == nested, name


def test_an_empty_list_comes_back():
    assert written([]) == b"\0\0\x08\x01\0\0\0\0"
    assert reading(written([])) == []


def test_gzip_is_told_by_its_first_bytes_not_by_the_name():
    assert reading(packed(IMAGES), name="some.idx") == reading(IMAGES)
    assert reading(IMAGES, name="some.gz") == reading(IMAGES)


def test_write_packs_if_the_name_ends_with_gz():
    data = written([5, 0, 4], name="some.gz")
    assert data[:2] == b"\x1f\x8b"
    assert reading(data) == [5, 0, 4]
    assert data[4:8] == b"\0\0\0\0"              # no time: the same file every day


def test_items_larger_than_a_block_are_read_whole():
    row = [i % 251 for i in range(idx.BLOCK + 5)]
    data = written([row, row[::-1]])
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
    line = refusal(reading, b"\0\0\x0A\x01\0\0\0\0")
    assert line == ("some.idx: no kind 0A; there are "
                    "08 u8, 09 s8, 0B i16, 0C i32, 0D f32, 0E f64")


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
    line = refusal(reading, b"\0\0\x0E\x03" + b"\xff" * 12 + b"1234")
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


def test_write_refuses_ragged_lists():
    assert refusal(written, [[1, 2], [3]]) == "some.idx: item 1 has not the shape of item 0, (2,)"
    for values in ([[1, 2], 3], [1, [2]], [[[1]], [[2], [3]]], [[[1]], [[[2]]]], [[[1, 2], [3]]]):
        assert "has not the shape of item 0" in refusal(written, values), values


def test_write_refuses_what_is_not_a_list_of_numbers():
    assert refusal(written, 5) == (
        "some.idx: a list of numbers or of lists of numbers is wanted, got 5")
    assert refusal(written, [[], []]).endswith("got shape (2, 0)")
    assert refusal(written, ["5"]) == (
        "some.idx: item 0 holds '5'; u8 takes whole numbers from 0 to 255")


def test_write_refuses_numbers_the_kind_cannot_hold():
    assert refusal(written, [[0, 1], [2, 256]]) == (
        "some.idx: item 1 holds 256; u8 takes whole numbers from 0 to 255")
    for kind in ("u8", "s8", "i16", "i32"):
        low, _, high = KINDS[kind][1]
        for wrong in (low - 1, high + 1, 0.5):
            assert " takes whole numbers from %d to %d" % (low, high) in refusal(
                written, [wrong], kind)
    assert "f32 takes numbers from -3.4" in refusal(written, [10 ** 39], "f32")


def test_floats_that_are_not_finite_may_be_written():
    inf = float("inf")
    for kind in ("f32", "f64"):
        assert reading(written([inf, -inf], kind)) == [inf, -inf]


def test_write_refuses_an_unknown_kind():
    assert refusal(written, [1], "u7").startswith("some.idx: no kind 'u7'; there are 08 u8, ")


def test_a_refused_write_leaves_the_file_as_it_was():
    with TemporaryDirectory() as folder:
        folder += "/only"
        os.mkdir(folder)
        for name in ("some.idx", "some.gz"):
            path = folder + "/" + name
            idx.write(path, [1, 2])
            refusal(idx.write, path, [[3], [400]])
            assert idx.read(path) == [1, 2]
        assert sorted(os.listdir(folder)) == ["some.gz", "some.idx"]
