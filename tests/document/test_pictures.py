"""Words of a picture keep clear of rings, of each other, and of the edge of their neuron."""
from purenn.document.pictures import draw


def values(text, name):
    """Return the values of an attribute, in order."""
    return [part.split('"')[0] for part in text.split(" %s=\"" % name)[1:]]


def words(data):
    """Return {word: (x, y, anchor)} of the points of a picture on the screen."""
    found = {}
    for part in draw(data, "", live=True).split("<text")[1:]:
        part = part.split("</text>")[0]
        if values(part, "class") == ["word"]:
            (x,), (y,), (anchor,) = [values(part, name) for name in ("x", "y", "text-anchor")]
            found[part.split(">")[1].split("<")[0]] = (float(x), float(y), anchor)
    return found


def at(*points):
    """Return a picture of labels at points, and what its handles are made of."""
    return {"labels": [[x, y, word] for x, y, word in points], "box": [0, 10, 0, 10], "handles": []}


def ring(x, y):
    """Return a point to be dragged."""
    return {"name": "w", "at": [x, y], "value": [x, y], "places": "w:0 w:1", "start": [0, 0],
            "matrix": [1, 0, 0, 1]}


def test_a_word_stands_clear_of_the_ring_around_its_point_and_of_one_beside_it():
    data = at((5, 5, "a"))
    x, y, anchor = words(data)["a"]
    data["handles"] = [ring(5, 5)]
    assert words(data)["a"] == (x + 5, y - 5, "start")
    data["handles"] = [ring(5.3, 5.3)]
    left, _, anchor = words(data)["a"]
    assert left == x - 14 and anchor == "end"


def test_a_point_to_be_dragged_says_what_it_sets_and_where_it_began():
    data = dict(at((5, 5, "a")), drag=["x:0.0", 2.5], handles=[
        {"name": "w <1>", "at": [5, 2.5], "value": [0.5, -2], "places": "w:0 w:1",
         "start": [1, 3], "matrix": [2, 0, 0, 4]}])
    text = draw(data, "", live=True)
    across, handle = [part.split("/>")[0] for part in (
        text.split('<rect class="drag"')[1], text.split('<circle class="handle"')[1])]
    for part, name, wanted in (
            (handle, "id", "h-w-&lt;1&gt;-w-0-w-1"), (handle, "aria-label", "w &lt;1&gt;"),
            (handle, "aria-valuenow", "0.5"), (handle, "data-places", "w:0 w:1"),
            (handle, "data-value", "0.5 -2"), (handle, "data-start", "1 3"),
            (handle, "data-matrix", "2 0 0 4"), (across, "id", "h-x-x-0.0"),
            (across, "aria-label", "x"), (across, "aria-valuenow", "2.5"),
            (across, "data-places", "x:0.0"), (across, "data-value", "2.5")):
        assert values(part, name) == [wanted], name
    box = [float(v) for v in values(handle, "data-box")[0].split(" ")]
    left, top, width, height = [float(values(across, name)[0])
                                for name in ("x", "y", "width", "height")]
    assert box == [0, 10, -0.6, 10.6] and values(across, "data-box") == values(handle, "data-box")
    assert abs(float(values(handle, "cx")[0]) - left - width / 2) < 0.1
    assert abs(float(values(handle, "cy")[0]) - top - height * 8.1 / 11.2) < 0.1
    assert "drag" not in draw(data, "") and "handle" not in draw(data, "")


def test_the_names_of_curves_are_as_far_apart_as_their_letters_are_high():
    data = {"curves": [{"name": name, "x": [0, 1], "y": [0, 1]} for name in ("one", "two")]}
    assert values(draw(data, ""), "dy") == ["1.2em", "2.4em"]


def test_a_neuron_is_as_wide_as_its_number():
    short, long = [draw({"layers": [1, 1], "values": [[1], [value]]}, "") for value in (2, 0.26894)]
    assert short.count("<circle") == 2 and "<ellipse" not in short
    assert long.count('rx="36" ry="26"') == 2
