"""An SVG text is well formed, safe to show anywhere, and as readable dark as light."""
import os

import pytest

from purenn.command.pictures.colours import BOTH, DIM, INK, PAPER, SERIES, TINT, mixed, style
from purenn.command.pictures.svg import (Picture, clean, fitted, inlined, number, path_data, save,
                                         text_width)
from tests.check import message
from tests.command.pictures import elements, root, words

# what eyes without one kind of cone make of red, green, blue (Machado, Oliveira, Fernandes 2009)
EYES = {"all three": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        "no red": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                   [-0.003882, -0.048116, 1.051998]],
        "no green": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                     [-0.011820, 0.042940, 0.968881]],
        "no blue": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                    [0.004733, 0.691367, 0.303900]]}
HOSTILE = "<script>alert(1)</script>&\"'\0\ud800"


def linear(colour):
    """Return the light of '#rrggbb'.   ->   red, green, blue from 0 to 1"""
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]


def contrast(a, b):
    """Return the contrast of two colours as WCAG has it, 1 to 21."""
    low, high = sorted([sum([w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(colour))])
                        for colour in (a, b)])
    return (high + 0.05) / (low + 0.05)


def lab(light):
    """Return CIELAB of light, in which distances are what eyes see."""
    rows = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750),
            (0.0193339, 0.1191920, 0.9503041))
    x, y, z = [sum([a * c for a, c in zip(row, light)]) / white
               for row, white in zip(rows, (0.95047, 1, 1.08883))]
    x, y, z = [t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z)]
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(colour, eye):
    """Return how an eye sees a colour, in CIELAB."""
    return lab([min(1, max(0, sum([a * c for a, c in zip(row, linear(colour))])))
                for row in EYES[eye]])


def test_every_colour_stands_out_from_its_paper():
    for shade in (0, 1):
        assert contrast(INK[shade], PAPER[shade]) > 12
        assert contrast(DIM[shade], PAPER[shade]) > 4.5
        for colour in [pair[shade] for pair in SERIES] + ["#%02x%02x%02x" % c for c in BOTH]:
            assert contrast(colour, PAPER[shade]) > 3, colour


def test_text_and_boundaries_stand_out_from_the_regions():
    for shade in (0, 1):
        for pair in SERIES:
            tint = mixed(pair[shade], PAPER[shade], TINT[shade])
            assert contrast(INK[shade], tint) > 4.5, tint


def test_colours_stay_apart_in_every_kind_of_sight():
    for eye in EYES:
        for shade in (0, 1):
            for i, pair in enumerate(SERIES):
                for other in SERIES[:i]:
                    a, b = seen(pair[shade], eye), seen(other[shade], eye)
                    assert sum([(p - q) ** 2 for p, q in zip(a, b)]) > 20 ** 2, (eye, pair, other)


def test_the_style_sheet_says_only_what_is_used_and_says_it_for_both_papers():
    text = style({"nn-ink", "nn-f2"})
    assert text.count(".nn-ink{") == 2 and "nn-f1" not in text
    assert INK[0] in text.split("@media")[0] and INK[1] in text.split("@media")[1]


def test_a_hostile_name_is_text_and_nothing_else():
    picture = Picture(400, 50, HOSTILE, HOSTILE)
    picture.text(5, 20, HOSTILE)
    picture.add("circle", cx=50, cy=20, r=5, tip=HOSTILE, class_='a" onload="x')
    tree = root(picture.svg())
    assert elements(tree, "script") == [] and tree.get("onload") is None
    assert words(tree)[0].startswith("<script>alert(1)</script>&\"'")
    assert elements(tree, "circle")[0].get("class") == 'a" onload="x'


def test_characters_that_xml_has_no_place_for_become_spaces():
    assert clean("a\0b\ud800c\ufffed\n") == "a b c d "


def test_pictures_in_one_page_do_not_share_their_ids():
    a, b = [Picture(10, 10, title).svg() for title in ("one", "two")]
    first, second = [{part.get("id") for part in root(svg).iter()} - {None} for svg in (a, b)]
    assert len(first) == 2 and not first & second
    again = root(inlined(a, "again"))
    assert {part.get("id") for part in again.iter()} - {None} == {"again-t", "again-d"}


def test_numbers_are_short_and_finite():
    assert [number(v) for v in (3, 3.10, 123.456, 0.126, -0.001, 1e-9)] == [
        "3", "3.1", "123.5", "0.13", "0", "0"]
    for value in (float("nan"), float("inf")):
        assert "a finite number is wanted" in message(number, value)
    assert path_data([(0, 1), (2.25, 30)], closed=True) == "M0,1 2.25,30Z"


def test_a_long_text_is_cut_to_its_place():
    assert fitted("short", 100) == "short"
    cut = fitted("a very long title that goes on and on", 100)
    assert cut.endswith("…") and text_width(cut) <= 100
    assert text_width("損失") == text_width("loss")


def test_a_file_is_there_whole_or_not_at_all(tmp_path):
    path = str(tmp_path / "a.svg")
    save(path, "損失")
    assert open(path, encoding="utf-8").read() == "損失" and os.listdir(str(tmp_path)) == ["a.svg"]
    for place in (str(tmp_path), str(tmp_path / "no" / "b.svg")):
        assert "cannot be written" in message(save, place, "x")
    with pytest.raises(UnicodeEncodeError):
        save(path, "\ud800")
    assert open(path, encoding="utf-8").read() == "損失" and os.listdir(str(tmp_path)) == ["a.svg"]


def test_a_long_title_is_written_smaller_and_not_cut():
    for title, size in (("short", "17"), ("a title of %s words" % ("many " * 11), None)):
        picture = Picture(640, 100, title)
        picture.headline()
        text = [part for part in root(picture.svg()).iter() if part.tag.endswith("text")][0]
        assert text.text == title and (text.get("font-size") == size or size is None)
