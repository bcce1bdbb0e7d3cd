"""A sheet of small pictures, such as digits, ten in a row.

data: pixels, pictures of numbers from 0 to 1   width: of one, in pixels
"""
from .svg import svg

SIDE, STEP = 44, 48                 # of a picture, and from one to the next


def draw(data, label):
    """Return the picture."""
    dots, width = [], data["width"]
    side = SIDE / width
    for k, picture in enumerate(data["pixels"]):
        for i, ink in enumerate(picture):
            if ink > 0.05:
                dots.append('<rect class="ink" x="%.1f" y="%.1f" width="%.1f" height="%.1f" '
                            'fill-opacity="%.2f"/>' % (
                                k % 10 * STEP + i % width * side + 2,
                                k // 10 * STEP + i // width * side + 2, side, side, min(ink, 1)))
    return svg(10 * STEP, STEP * ((len(data["pixels"]) + 9) // 10), "".join(dots), label)
