"""The decision regions of a report: pictures over the epochs, under a slider.

Without the slider's script the last picture stands alone, on paper some of them stand side by
side. The epochs are chosen so that about as much changes from each picture to the next.
"""
from ...spoken.language import said
from ...study.validation import kept_rows
from ...vector import argmax, total
from ..pictures.boundaries import boundaries, scores
from ..pictures.regions import regions
from .html import figure, paragraph

FRAMES, PRINTED = 20, 9             # pictures on the screen, on paper
SIDE = 16                           # places along each side at which a change is looked for
POINTS = 400                        # of a larger table only so many are drawn
DETAIL = 40
STEADY = 0.3                        # how much passing time counts beside change
SLIDER = """<p class="slider" hidden><label for="epoch">%s</label>
<input type="range" id="epoch" min="0" max="%d" value="%d" autocomplete="off">
<output for="epoch"></output></p>"""


def frames(subject):
    """Return the HTML of the slider and its pictures."""
    means, deviations = subject.pipeline.inputs.means, subject.pipeline.inputs.deviations
    places = chosen(subject, scores(subject.network, means, deviations))
    printed = set(spread(len(places), PRINTED))
    figures = []
    for i, place in enumerate(places):
        put(subject, place)
        name = "last" if place is None else "epoch %d" % subject.course.epochs[place]
        title = said("Decision regions 決策區域: %s", name) if place is not None else (
            said("Decision regions 決策區域"))
        class_ = "frame" + " print" * (i in printed) + " now" * (i == len(places) - 1)
        figures.append(figure(drawn(subject, title), "frame%d" % i, told(subject, place), class_,
                              name))
    slider = SLIDER % (said("Epoch"), len(places) - 1, len(places) - 1) if len(places) > 1 else ""
    return "%s\n<div class=\"frames\">\n%s\n</div>%s" % (slider, "\n".join(figures), note(subject))


def chosen(subject, answer):
    """Return the places in the course to show, the last one the network as it is.

    answer: function of samples, see boundaries.scores   ->   places; None: no course is known
    """
    course = subject.course
    if not course:
        return [None]
    last = course.epochs.index(subject.epoch)
    grid, maps = places_of(subject), []
    for place in range(last + 1):
        put(subject, place)
        maps.append([argmax(y) for y in answer(grid)])
    return paced(maps, FRAMES)


def paced(maps, count):
    """Return so many places, first and last among them, that change is spread evenly.

    maps: lists of answers at the same points
    """
    way = [0.0]
    changes = [total([a != b for a, b in zip(one, other)]) for one, other in zip(maps, maps[1:])]
    for change in changes:
        way.append(way[-1] + change / (total(changes) or 1) + STEADY / len(changes))
    places = {0, len(maps) - 1}
    for i in range(1, count - 1):
        goal = way[-1] * i / (count - 1)
        places.add(min(range(len(way)), key=lambda place: abs(way[place] - goal)))
    return sorted(places)


def spread(length, count):
    """Return at most so many indices of a list, the first and the last among them."""
    if length <= count:
        return list(range(length))
    return [round(i * (length - 1) / (count - 1)) for i in range(count)]


def places_of(subject):
    """Return points in rows and columns over where the samples are."""
    across, up = [[min(column) + (max(column) - min(column)) * i / (SIDE - 1) for i in range(SIDE)]
                  for column in zip(*subject.filled(subject.data.X))]
    return [[x, y] for y in up for x in across]


def put(subject, place):
    """Give the network the weights it had at a place in the course; None: leave them."""
    if place is not None:
        for row, kept in zip(kept_rows(subject.network), subject.course.rows[place]):
            row[:] = kept


def drawn(subject, title):
    """Return the picture of the regions as the network is now."""
    data, inputs = subject.data, subject.pipeline.inputs
    shown = spread(len(data.X), POINTS)
    X, labels = [subject.filled(data.X)[i] for i in shown], [data.labels[i] for i in shown]
    scales = inputs.means, inputs.deviations
    return regions(scores(subject.network, *scales), X, labels, title, data.columns,
                   subject.classes, boundaries(subject.network, *scales), DETAIL)


def told(subject, place):
    """Return the caption: the epoch, and how good the network was."""
    if place is None:
        return said("After %d epochs", subject.epoch)
    course = subject.course
    words = said("Epoch %d, before learning") if not course.epochs[place] else said("Epoch %d")
    if course.epochs[place] == subject.epoch:
        words += said(", the end") if subject.why != "patience" else said(", the best: kept")
    found = [said("%s: loss %.3f, accuracy %.3f", said(name), *result)
             for name, result in course.results[place].items()]
    return " · ".join([words % course.epochs[place]] + found)


def note(subject):
    """Return what is to be said of the points."""
    text = said("All rows are drawn, those held back too; wrong ones are ringed.")
    if len(subject.data.X) > POINTS:
        text = said("%d of the %d rows are drawn; wrong ones are ringed.", POINTS,
                    len(subject.data.X))
    return paragraph(text, "dim")
