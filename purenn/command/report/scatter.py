"""Pictures of quantities: the true across and the answer up; the line over one input."""
from ...spoken.language import said
from ..pictures.axes import Scale, draw_axes, margin
from ..pictures.svg import Picture

WIDTH, HEIGHT = 640, 560


def scatter(truths, answers, title, name, description):
    """Return SVG text of answers against truths, and the line on which both are the same.

    truths, answers: (k,)   name: of the quantity
    """
    picture = Picture(WIDTH, HEIGHT, title, description)
    picture.headline()
    both = list(truths) + list(answers)
    x = Scale(both, 16 + margin(both), WIDTH - 24)
    y = Scale(both, HEIGHT - 56, 76)
    draw_axes(picture, x, y, said("true 正解: %s", name), said("answer 預測"))
    ends = min(both), max(both)
    picture.path([(x(v), y(v)) for v in ends], "nn-axis", stroke_width=2, stroke_linecap="round",
                 stroke_dasharray="1 5", tip=said("answer = truth"))
    draw_points(picture, x, y, truths, answers, said("true %.4g, answer %.4g"))
    return picture.svg()


def fitted(xs, truths, places, answers, title, x_name, y_name, description):
    """Return SVG text of the line that is answered over one input, and the true points.

    xs, truths: (k,)   places, answers: the line's points
    """
    picture = Picture(WIDTH, 400, title, description)
    picture.headline()
    both = list(truths) + list(answers)
    x = Scale(xs, 16 + margin(both), WIDTH - 24)
    y = Scale(both, 344, 76)
    draw_axes(picture, x, y, x_name, y_name)
    draw_points(picture, x, y, xs, truths, said("%.4g, true %.4g"))
    picture.path([(x(a), y(b)) for a, b in zip(places, answers)], "nn-s1", stroke_width=2.4,
                 stroke_linejoin="round", tip=said("what the network answers"))
    return picture.svg()


def draw_points(picture, x, y, across, up, tip):
    """Draw a point for each row."""
    picture.begin(class_="nn-f0", fill_opacity=0.65 if len(up) > 30 else 1)
    for a, b in zip(across, up):
        picture.add("circle", cx=x(a), cy=y(b), r=4, tip=tip % (a, b))
    picture.end()
