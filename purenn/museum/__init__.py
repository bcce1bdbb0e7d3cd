"""The museum of mistakes: wrong lines from lectures and articles beside the right ones.

Each file is a hall: a1 to a4 and what begins so the four articles, lecture the slides, the
others the classics.
Below the functions of a hall stands its catalogue, EXHIBITS.
"""
from . import (a1, a2, a2_stops, a3, a4, a4_shapes, data_and_numbers, lecture, near_a4,
               way_back)

PLACES = {
    "lecture": "the slides, 神經網路 (neural networks)",
    "A1": "an article on a softmax network for two moons (Vietnamese)",
    "A2": "an article on a network of any depth (Romanian)",
    "A3": "an article on telling 1 from 7 (German, after a Japanese one)",
    "A4": "an article on ten handwritten digits (Chinese)",
    "classic": "neither the lecture nor the articles: a classic of one's own programs",
}
EXHIBITS = [exhibit for hall in (
    lecture, a1, a2_stops, a2, a3, a4, a4_shapes, near_a4, way_back, data_and_numbers)
    for exhibit in hall.EXHIBITS]
