"""Decision regions that move: one picture with the regions of some epochs, shown in turn.

The stylesheet inside the picture does it, so that it moves wherever an image is shown; for who
asks for reduced motion, and on paper, the last epoch stands still.
"""
from ...spoken.language import said
from ..pictures.axes import draw_axes
from ..pictures.boundaries import scores
from ..pictures.regions import HEIGHT, WIDTH, draw_points, draw_regions, frame
from ..pictures.svg import Picture
from ..report.frames import chosen, put
from ..report.subject import watched

SLOT, REST = 0.4, 6                 # seconds for each epoch; times as long for the last
DETAIL = 40
STYLE = """<style>.nn-frame{visibility:hidden;animation:nn-show %gs step-end infinite}
.nn-last{visibility:visible;animation-name:nn-end}
@keyframes nn-show{0%%{visibility:visible}%.3f%%,100%%{visibility:hidden}}
@keyframes nn-end{0%%{visibility:hidden}%.3f%%,100%%{visibility:visible}}
@media print,(prefers-reduced-motion:reduce){.nn-frame{animation:none}}</style>"""


def moving(found, title):
    """Let a network learn; return SVG text of its regions at some epochs, one after the other.

    found: a Subject with two inputs and classes, see training.subject
    """
    inputs, data = watched(found).pipeline.inputs, found.data
    if not found.course:
        raise ValueError("plot regions: a perceptron has no epochs to show; --moving is for "
                         "other models")
    answer, X = scores(found.network, inputs.means, inputs.deviations), found.filled(data.X)
    places = chosen(found, answer)
    epochs = [found.course.epochs[place] for place in places]
    picture = Picture(WIDTH, HEIGHT, title, said(
        "What the network answers at epochs %s.", ", ".join(["%d" % epoch for epoch in epochs])))
    slots = len(places) - 1 + REST
    picture.parts.append(STYLE % (slots * SLOT, 100 / slots, 100 * (len(places) - 1) / slots))
    x, y = frame(picture, found.classes, X)
    for k, place in enumerate(places):
        put(found, place)
        if k == len(places) - 1:
            picture.begin(class_="nn-frame nn-last")
        else:
            picture.begin(class_="nn-frame", style="animation-delay:%gs" % (k * SLOT))
        draw_regions(picture, answer, x, y, DETAIL)
        picture.text(WIDTH - 24, 57, said("epoch %d of %d", epochs[k], epochs[-1]), "end")
        picture.end()
    draw_axes(picture, x, y, *data.columns, grid=False)
    draw_points(picture, X, data.labels, [], x, y)
    return picture.svg()
