"""The playground: its form, its pictures, its network, and what its buttons do to it."""
import re

import pytest

from purenn.screen.heard import by_layers, complained
from purenn.screen.html import escaped
from purenn.screen.playground import DEFAULTS, data, pictures, step, form, view
from purenn.screen.playground.page import Playground, resized
from purenn.screen.playground.session import Session
from purenn.screen.playground.settings import INITS, FieldError, Settings, plain
from purenn.screen.program import Program
from purenn.written import explain as explaining
from purenn.written.sheet import with_numbers
from tests.check import close


def settings(**typed):
    """Return the settings of the form as it is at first, but for what is typed."""
    return Settings(typed)


def mistake(**typed):
    """Return the field and the message of what is typed."""
    with pytest.raises(FieldError) as info:
        settings(**typed)
    return info.value.field, str(info.value)


# the form

def test_the_form_as_it_is_at_first_is_the_slides_xor():
    found = settings()
    assert found.X == [[0, 0], [0, 1], [1, 0], [1, 1]] and found.T == [[0], [1], [1], [0]]
    assert found.sizes == [4, 4] and (found.lr, found.seed) == (1, 0)
    from purenn import NeuralNetwork
    from purenn.activations import dsigmoid, sigmoid
    model = NeuralNetwork([2, 4, 4, 1], sigmoid, dsigmoid)
    assert close(found.network().outputs(found.X), [model.predict(x) for x in found.X])


def test_full_width_digits_and_signs_are_read():
    assert plain("４，４") == plain("4、4") == "4,4" and plain("－０。５　") == "-0.5"
    assert settings(layers="４、２", lr="０．５").sizes == [4, 2]


def test_no_hidden_layer_leaves_one_neuron():
    assert [repr(layer) for layer in settings(layers="0").network().layers] == [
        "Dense       2 -> 1", "Activation  sigmoid"]


def test_every_mistake_names_its_field_and_what_is_wanted():
    assert mistake(data="own", rows="0,0,0;0,x,1") == (
        "rows", "rows: “0,x,1”; x1,x2 and a target 0 or 1 are wanted in each row")
    for rows in ("", ";", "1,2", "1e9,0,0", "nan,0,0", "0,0,0.5", "0,0,1,1", "0,0,0;" * 41):
        assert mistake(data="own", rows=rows)[0] == "rows"
    for text in ("2,,1", "", "a", "4,-1", "4.5", "17", "1,1,1,1,1", "4,0", "²"):
        assert mistake(layers=text)[0] == "layers"
    for text in ("0", "-1", "inf", "nan", "", "1,5"):
        assert mistake(lr=text)[0] == "lr"
    for name, text in (("data", "cat"), ("activation", "step"), ("optimizer", "x"), ("l2", "-1"),
                       ("batch", "0"), ("noise", "2"), ("points", "9"), ("test", "0.9")):
        assert mistake(**{name: text})[0] == name
    assert mistake(seed="-1") == (
        "seed", "seed: “-1”; a whole number from 0 to 4294967295 is wanted")


@pytest.mark.parametrize("name", data.CLOUDS)
def test_clouds_have_their_points_and_a_test_part_of_their_own(name):
    found = settings(data=name, points="60", test="0.25", noise="0.05")
    assert len(found.X) == 45 and len(found.X_test) == 15
    assert {t[0] for t in found.T} == {0, 1} == {t[0] for t in found.T_test}
    assert found.X != settings(data=name, points="60", test="0.25", seed="1", noise="0.05").X


# the pictures

def grid(f):
    """Return f of x2 at the points of the grid."""
    return [f(x[1]) for x in pictures.Box([[0, 0], [1, 1]]).points()]


def test_the_box_holds_the_samples_with_a_margin_and_x2_points_upwards():
    box = pictures.Box([[0, 10], [2, 30]])
    assert box.low == [-0.5, 5] and box.width == [3, 30]
    assert box.points()[0] == [-0.5, 35] and box.points()[-1] == [2.5, 5]
    assert box.place([-0.5, 35]) == (0, 0) and box.place([2.5, 5]) == (1, 1)
    assert pictures.Box([[3, 3]]).width == [2, 2]


def test_the_boundary_lies_where_the_output_is_one_half():
    paths, line = pictures.regions(grid(lambda x2: 0.2 + 0.4 * x2))    # 0.5 at x2 = 0.75
    heights = {float(y) for y in re.findall(r"[ML]\S+ ([\d.]+)", line)}
    wanted = 19 * (1.25 - 0.75) / 1.5
    assert len(heights) == 1 and abs(heights.pop() - wanted) < 0.01
    assert line.count("M") == 19 and paths[0].count("h1v1h-1z") + paths[1].count("z") > 0
    assert paths[7] == paths[8] == ""


def test_a_flat_output_paints_every_cell_once():
    paths, line = pictures.regions([0.55] * 400)
    assert [path.count("z") for path in paths] == [0, 0, 0, 0, 361, 0, 0, 0, 0] and line == ""
    assert pictures.regions([1.0] * 400)[0][8].count("z") == 361
    assert pictures.regions([0.0] * 400)[0] == [""] * 9


def test_a_cell_whose_opposite_corners_lie_above_has_two_edges_that_do_not_cross():
    one = {"M0.50 0.00L1.00 0.50", "M0.50 1.00L0.00 0.50"}
    other = {"M0.00 0.50L0.50 0.00", "M1.00 0.50L0.50 1.00"}
    assert set(pictures.clipped(0, 0, (1, 0, 1, 0), 0.5)[1]) == one
    assert set(pictures.clipped(0, 0, (0, 1, 0, 1), 0.5)[1]) == other


def test_the_curve_begins_with_the_first_loss_and_ends_with_the_last():
    assert pictures.curve([1, 0.5, 0], 5, 2) == "M0.0000 0.5000L0.2500 0.7500L0.5000 1.0000"
    assert pictures.curve([], 0, 1) == "" and pictures.curve([1], 1, 1) == "M0.0000 0.0000"
    long = pictures.curve([1] * 1000 + [0], 1001, 1)
    assert long.count("L") == pictures.SHOWN - 1 and long.endswith("L1.0000 1.0000")


def test_an_axis_ends_at_one_two_or_five():
    assert [round(pictures.round_up(v), 9) for v in (0.14, 0.3, 1, 7, 20)] == [0.2, 0.5, 1, 10, 20]


def test_a_weight_is_drawn_by_its_size():
    assert pictures.places([2, 1]) == [[(0, 0.25), (0, 0.75)], [(1, 0.5)]]
    assert [pictures.width_of(w) for w in (0.1, -1, 3, -30)] == [0.8, 1.6, 3, 4.5]


def test_the_inputs_are_named_from_above():
    found = session()
    html = view.net(found, pictures.Box(settings().X))
    named = re.findall('class="input"[^>]* y="([0-9.]+)">(..)<', html)
    assert [name for _, name in sorted(named, key=lambda one: float(one[0]))] == ["x₁", "x₂"]


def test_every_neuron_draws_the_map_of_its_own_answers():
    found = settings(layers="3")
    maps = pictures.maps(found.network(), pictures.Box(found.X))
    assert [len(layer) for layer in maps] == [3, 1]
    for bands in maps[0] + maps[1]:
        assert sum([path.count("M") for _, path in bands]) == pictures.CELLS ** 2
        assert [band for band, _ in bands] == sorted([band for band, _ in bands])
    assert len(pictures.banded([1.0] * 100)) == 1


# the step

def test_the_step_on_the_page_says_what_the_command_says():
    found = settings(layers="2", activation="relu")
    lines = explaining.explain(found.network(), found.X[1], found.T[1], found.lr)
    page = step.html(lines)
    for line in lines:
        assert "<dt>%s</dt>" % line.name in page
        if line.tree is not None:
            numbers, sign, value = with_numbers(line)
            assert "<dd>= %s</dd><dd>= %s</dd><dd><strong>%s %s</strong></dd>" % (
                escaped(line.formula()), escaped(numbers), sign, value) in page
    assert page.count("<details") == 6 and "反向傳播" in page


# what the buttons do

def session(**typed):
    """Return a session with these settings."""
    found = Session()
    found.take(typed)
    return found


def test_one_epoch_is_one_epoch_of_the_lecture():
    found, network = session(), settings().network()
    for _ in range(3):
        found.act("epoch")
    network.fit(found.settings.X, found.settings.T, 3, 1, shuffle=False)
    assert close(found.network.layers[0].W, network.layers[0].W) and found.run is None
    assert close(found.losses()[0], network.history["loss"])


def test_one_sample_is_one_step_and_its_numbers_are_shown():
    found, network = session(), settings().network()
    found.act("sample")
    network.step([[0, 0]], [[0]], found.settings.rule())
    assert found.network.layers[0].W == network.layers[0].W and found.next_row == 1
    assert found.lines and "剛才那一步" in view.details(found)
    for _ in range(4):
        found.act("sample")
    assert found.next_row == 1


def test_frames_train_until_pause_and_reset_starts_anew():
    found = session(data="moons")
    weights = [list(row) for row in found.network.layers[0].W]
    found.act("train")
    for _ in range(2):
        found.train(0)
        assert found.losses()[0] == []          # of many rows, one is learned
    found.train(0, whole=True)
    found.train(0, whole=True)
    found.act("pause")
    found.train(0)
    assert len(found.losses()[0]) == 2 and found.run is None
    found.act("reset")
    assert found.network.layers[0].W == weights and found.losses() == ([], [])


def test_a_frame_trains_as_long_as_drawing_leaves_and_draws_coarsely_where_that_is_long(
        monkeypatch):
    found, now, budgets = session(), [1000], []
    monkeypatch.setattr("purenn.screen.playground.session.clock", lambda: now[0])
    monkeypatch.setattr(found, "train", budgets.append)
    for drawing, budget, slow in ((10, 15, False), (60, 15, False), (9999, 5, True), (0, 5, True),
                                  (-500, 40 - 48 * 0.8 ** 2, True), (0, 15, True),
                                  (0, 15, False)):
        found.ended = now[0] - drawing
        found.frame()
        assert close(budgets.pop(), budget) and found.slow == slow, drawing


def test_a_frame_reads_the_new_epochs_alone():
    class Once(list):
        """Numbers that may be read once."""

        def __getitem__(self, i):
            assert i.start == asked[0]
            asked[0] = len(self)
            return super().__getitem__(i)

        def __iter__(self):
            raise AssertionError("all of it is read")

    found, asked = session(), [0]
    found.network.history["loss"] = Once()
    for epochs in (3, 2):
        for _ in range(epochs):
            found.network.history["loss"].append(0.5)
        losses = found.losses()[0]
    assert losses == [0.5] * 5 and asked == [5]


def test_the_test_part_has_a_curve_of_its_own():
    found = session(data="moons", points="40", test="0.25")
    found.act("epoch")
    assert len(found.losses()[1]) == 1
    assert view.pictures(found)["board-curve"].count('class="curve ') == 2


def test_a_new_rate_goes_on_with_the_network_and_new_layers_make_a_new_one():
    found = session()
    found.act("epoch")
    network = found.network
    found.take({"lr": "0.5"})
    assert found.network is network and found.optimizer.lr == 0.5
    found.take({"lr": "0.5", "l2": "0.1"})
    assert found.network is network and network.layers[0].l2 == 0.1
    found.take({"layers": "3"})
    assert found.network is not network and found.losses()[0] == []


@pytest.mark.parametrize("typed", [{"data": "spirals"}, {"data": "and"}, {
    "data": "own", "rows": "0,0,0;1,1,1"}])
def test_new_data_are_learned_from_the_seed_as_a_fresh_link_does(typed):
    found = session()
    found.act("epoch")
    found.take(typed)
    assert found.network.layers[0].W == session(**typed).network.layers[0].W
    assert found.losses() == ([], []) and found.optimizer.lr == 1
    found.act("epoch")
    weights = [list(row) for row in found.network.layers[0].W]
    found.take(dict(typed, lr="0.5"))
    assert found.network.layers[0].W == weights and len(found.losses()[0]) == 1


def test_the_doctor_says_his_first_finding_at_rest():
    found = session(layers="2", activation="relu", seed="3", lr="1")
    found.act("train")
    for _ in range(5):
        found.train(0, whole=True)
    assert found.finding() == ""
    found.act("pause")
    found.network.layers[0].W[:] = [[-1, -1], [-1, -1]]
    found.network.layers[0].b[:] = [-1, -1]
    assert "relus are 0" in found.finding() or "same" in found.finding()


def test_training_that_runs_away_is_told_and_starts_anew():
    found = session(activation="identity", lr="1000", data="own", rows="1000,1000,1;-1000,1000,0")
    found.act("train")
    found.network.layers[0].W[0][0] = 1e308
    for _ in range(3):
        found.train(0)
    assert "\n" not in found.complaint


def test_a_weight_is_looked_at_and_changed():
    found = session()
    for text in ("9.9.9", "x", "0.0.2", "", "0.9", "1.1.1.1"):
        found.pick(text)
        assert found.picked == (0, 0, 0)
    found.pick("1.2.3")
    assert found.picked == (1, 2, 3)
    found.put("−0.5")
    assert found.network.layers[2].W[2][3] == -0.5 and "w·x" in view.details(found)
    found.put("1e9")
    assert "from -1000 to 1000" in found.complaint
    found.pick("0.1")
    found.put("2")
    assert found.network.layers[0].b[1] == 2 and "→ z =" in view.details(found)


def test_a_weight_put_by_hand_stands_in_the_address_until_reset():
    program = Program()
    state = program.answer("play&lang=en&seed=3", ["pick", "1.2.3"])["state"]
    state = program.answer(state, ["weight", "−0.5"])["state"]
    state = program.answer(state, ["pick", "0.1"])["state"]
    state = program.answer(state, ["weight", "2"])["state"]
    assert state == "play&lang=en&seed=3&weights=2.3.4:-0.5;1.2:2"
    fresh = Program()
    fresh.answer(state, ["open", "en"])
    for one in (program, fresh):
        network = one.playground.session.network
        assert network.layers[2].W[2][3] == -0.5 and network.layers[0].b[1] == 2
        assert network.layers[0].W == settings(seed="3").network().layers[0].W
    wrong = program.answer(state, ["weight", "x"])
    assert wrong["state"] == state and "-1000 to 1000" in wrong["parts"]["message"]
    trained = program.answer(state, ["play", "epoch"])
    assert trained["state"] == state and program.playground.session.losses()[0]
    for event in (["play", "reset"], ["layers", "up"], ["set", "seed:", "4"]):
        assert "weights" not in fresh.answer(state, event)["state"]
    program.answer(state, ["play", "reset"])
    assert program.playground.session.network.layers[0].b == settings(
        seed="3").network().layers[0].b


def test_a_link_with_weights_that_lie_is_one_line():
    for text in ("x", "1.1.1:", "1.1.1:nan", "1.1.1:1e9", "9.1.1:0", "1.1.3:0", "0.1.1:0", "1:0",
                 "1.1.1.1:0", "3.2:0"):
        assert mistake(weights=text)[0] == "weights", text
    assert settings(weights="3.1.4:0;3.1:1").weights == {(2, 0, 3): 0, (2, 0, None): 1}


@pytest.mark.parametrize("layers", ["4,4", "2,10"])
def test_weights_are_called_as_in_the_step_and_the_heading_says_what_is_picked(layers):
    found = session(layers=layers)
    assert "pick an edge" in view.details(found)
    found.pick("1.1.0")
    assert "pick an edge" not in view.details(found) and ">weight<" in view.details(found)
    page = view.pictures(found)["board-net"]
    lines = explaining.explain(found.network, [0, 1], [1], 1)
    names = {line.name for line in lines if line.section == "given" and line.name[0] in "wb"
             and line.name[1] in "123"}
    for name in names:
        assert 'aria-label="%s' % name in page, name
    found.pick("1.1")
    assert ">bias<" in view.details(found) and found.settings.name((1, 1, None)) == "b2_2"


def test_the_doctor_speaks_of_the_page_s_layers_and_of_what_it_can_set():
    found = session(layers="2,2", activation="relu", init="he")
    found.act("epoch")
    found.network.layers[2].b[:] = [-1000, -1000]
    assert by_layers(found.finding()).startswith("layer 2: 2 of 2 relus are 0")
    assert "init='he'" in found.finding()
    for lang, words in (("en", "layer 2: 2 of"), ("zh", "第 2 層：2／2"), ("both", "layer 2: 2")):
        html = complained(found.finding(), lang, by_layers)
        assert words in html and "layers[" not in html
    assert by_layers("layers[2] says ]: no") == "layer 2 says ]: no" and by_layers("layers[4]") == "layer 3"
    for line in ("layers: 2", "layers[x]: 2", "layers[2", "other[2] is"):
        assert by_layers(line) == line
    assert 'id="n-init"' in form.panel(dict(DEFAULTS), False)
    weights = [session(init=init).network.layers[2].W[0][0] for init in INITS]
    assert len(set(weights)) == len(INITS)


def test_each_language_has_words_of_its_own():
    found = session(data="moons", points="40", test="0.25")
    found.act("sample")
    found.act("epoch")
    html = "".join(view.pictures(found).values()) + view.details(found)
    for lang, other in (("en", "[\u4e00-\u9fff]"), ("zh-Hant", "epoch|loss|given|forward|sample")):
        text = re.sub(r'<(t?span) lang="%s">.*?</\1>' % ("zh-Hant" if lang == "en" else "en"), "",
                      html)
        assert not re.search(other, re.sub("<[^>]*>", "", text)), lang


def test_layers_grow_and_shrink_by_buttons():
    assert resized([4, 4], "+") == [4, 4, 4] and resized([], "+") == [4]
    assert resized([1] * 4, "+") == [1] * 4 and resized([4], "-") == []
    assert resized([4, 16], "up") == [5, 16] and resized([1, 4], "down") == [1, 3]


def test_the_page_trains_frame_by_frame_and_rests():
    program = Program()
    answer = program.answer("play&lang=zh", ["play", "train"])
    assert answer["again"] and 'id="do-train" data-event="play train" class="first" disabled' in (
        answer["parts"]["fields"])
    answer = program.answer(answer["state"], ["frame"])
    assert answer["again"] and "board-plane" in answer["parts"]
    assert not {"foot", "fields"} & set(answer["parts"])
    program.playground.session.run = iter([])       # every epoch is learned
    answer = program.answer(answer["state"], ["frame"])
    assert not answer["again"] and 'id="do-pause" data-event="play pause" disabled' in (
        answer["parts"]["fields"])
    program.answer(answer["state"], ["play", "train"])
    answer = program.answer(answer["state"], ["play", "pause"])
    assert not answer["again"]
    answer = program.answer(answer["state"], ["layers", "+"])
    assert "layers=4,4,4" in answer["state"]


def test_the_playground_has_no_steps():
    answer = Program().answer("play&step=99&lang=en", ["open", "en"])
    assert answer["state"] == "play&lang=en" and "1 / 1" in answer["parts"]["foot"]


def test_another_page_lets_the_training_rest():
    program = Program()
    program.answer("play&lang=zh", ["play", "train"])
    assert not program.answer("s01&lang=zh", ["frame"])["again"]


def test_the_page_without_python_shows_what_was_learned():
    parts = Playground().still()
    assert "4 / 4" in parts["board"] and "epoch</span> 1000" in parts["board"]


def test_a_label_that_is_alike_in_both_languages_is_said_once():
    assert form.both("L2", "L2") == "L2" and form.both("種子", "seed").count("<span") == 2


def test_a_mistake_names_its_field_as_the_form_does_in_the_language_of_the_page():
    for lang, words in (("en", "rate: “x”; a number from"), ("zh", "學習率：“x”；要的是")):
        parts = Program().answer("play&lang=%s&lr=x" % lang, ["open", "en"])["parts"]
        assert words in parts["message"] and "lr" not in parts["message"]
        assert "rate</span>" in parts["fields"] and "學習率" in parts["fields"]
    assert form.called("w: 1001; a number") == "w: 1001; a number"
    assert form.called("lr: 1: 2; a number") == "rate: 1: 2; a number"


def test_regions_are_asked_anew_a_few_points_at_a_time_where_all_take_long():
    found, now = session(data="moons"), [0]

    def clock():
        now[0] += 10
        return now[0]

    answers = pictures.Answers(pictures.Box(found.settings.X).points())
    answers.renew(found.network, clock, 5)      # nothing is known yet: all are asked
    first = list(answers.values)
    assert answers.ended and first == [y[0] for y in found.network.outputs(answers.X)]
    found.network.layers[0].b[0] += 1
    answers.renew(found.network, clock, 5)      # all of them take 10, half of them are next
    assert answers.many == len(first) // 2
    for turns in range(1, 99):
        answers.renew(found.network, clock, 5)
        if answers.ended:
            break
    assert turns > 1 and answers.values == [y[0] for y in found.network.outputs(answers.X)]
    assert answers.values != first


def test_a_finding_calls_the_fields_as_the_form_does():
    line = "layer 2: 2 of 2 relus are 0: a smaller lr, init='he', or another seed"
    assert form.called(line) == line.replace(" lr", " rate").replace("init='he'", "init he")
    assert form.called("第 2 層：請試小一點的 lr、init='he'") == "第 2 層：請試小一點的學習率、初始 he"
