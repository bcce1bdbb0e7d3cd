"""The command plot draws every kind, in characters and as a file, and mistakes are one line."""
from argparse import Namespace
import json
import os
import re
import sys

import pytest

from purenn import models
from purenn.table.data import load_csv, parse_csv
from purenn.table.encoders import Scales
from purenn.command.pictures.boundaries import scores
from purenn.command.cli import main
from purenn.command.plot import KINDS
from purenn.command.plot.source import choose
from purenn.command.pictures.regions import regions
from purenn.preprocessing import groups_of, moments, standardise
from purenn.rng import Rng
from purenn.stored.storage import load, save
from tests.command.pictures import elements, overlaps, path_places, root, words

PICTURES = os.path.join(os.path.dirname(sys.modules[main.__module__].__file__), "pictures")
QUICK = {"curves": ["iris", "--epochs", "4"], "regions": ["moons", "--epochs", "2"],
         "network": ["xor", "--epochs", "9"], "digits": ["sevens"],
         "weights": ["sevens", "--epochs", "1", "--layers", "4"], "confusion": ["iris", "--epochs", "3"],
         "activations": ["tanh", "swish"], "descent": ["line", "--steps", "9"],
         "graph": ["moons"], "plane": [], "line": ["or"], "layers": ["xor", "--epochs", "9"]}
COMMANDS = {"xor.svg": ["regions", "xor", "--moving"], "curves.svg": ["curves", "iris"],
            "regions.svg": ["regions", "moons"],
            "network.svg": ["network", "xor", "--layers", "3", "--activation", "tanh"],
            "descent.svg": ["descent", "--optimizer", "sgd,adam"]}


def plot(*arguments):
    """Return the exit code of python3 -m purenn plot."""
    return main(["plot"] + list(arguments))


def trained(classes=("0", "1"), layers=(2, 6, 2), epochs=15):
    """Return moons and a network that knows them, standardised, with what a model file says."""
    data = load_csv("moons")
    means, deviations = moments(data.X)
    network = models.mlp(list(layers), Rng(0))
    network.fit(standardise(data.X, means, deviations), data.T, epochs, 0.1, batch_size=8)
    return data, network, {"columns": data.columns, "classes": list(classes), "means": means,
                           "deviations": deviations, "target": "label"}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_is_drawn_in_characters_and_as_a_picture(kind, tmp_path, capsys):
    assert plot(kind, *QUICK[kind]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 3 and max([len(line) for line in lines]) < 100
    path = str(tmp_path / "a.svg")
    assert plot(kind, *QUICK[kind] + ["-o", path]) == 0
    assert "a.svg: %s, " % kind in capsys.readouterr().out
    with open(path, encoding="utf-8") as file:
        tree = root(file.read())
    assert overlaps(tree) == [] and len(words(tree)) > 3
    assert os.listdir(str(tmp_path)) == ["a.svg"]


def test_help_lists_the_kinds_with_a_line_each(capsys):
    for arguments in (["--help"], ["regions", "--help"]):
        with pytest.raises(SystemExit) as ended:
            plot(*arguments)
        assert ended.value.code == 0
    text = capsys.readouterr().out
    for name, (_, _, summary) in KINDS.items():
        assert "    %s" % name in text and summary.split(";")[0][:40] in text


def test_curves_of_a_model_are_its_stored_history(tmp_path, capsys):
    _, network, about = trained()
    network.history = {"loss": [4, 3, 2], "val_loss": [4, 4, 4],
                       "val_accuracy": [0.5, 0.625, 0.75]}
    about["results"] = {"train": {"always": 0.515625}}
    path, picture = str(tmp_path / "m.json"), str(tmp_path / "m.svg")
    save(path, network, None, about)
    assert plot("curves", path) == 0
    assert "0.75" in capsys.readouterr().out
    assert plot("curves", path, "-o", picture) == 0
    with open(picture, encoding="utf-8") as file:
        tree = root(file.read())
    assert "0.75 at 3" in elements(tree, "desc")[0].text
    assert "0.5156" in elements(tree, "desc")[0].text
    assert "always the commonest class" in words(tree)


def test_curves_of_a_table_show_training_and_validation_beside_the_commonest_class(tmp_path):
    picture = str(tmp_path / "c.svg")
    for table, rows in (("iris", 4), ("sine", 4), ("xor", 2)):      # of xor none is held back
        assert plot("curves", table, "--epochs", "5", "-o", picture) == 0
        with open(picture, encoding="utf-8") as file:
            tree = root(file.read())
        drawn = [part for part in elements(tree, "path") if part.get("stroke-linejoin")
                 and part.find("{http://www.w3.org/2000/svg}title") is not None]
        assert len(drawn) == rows
        assert ("always setosa" in words(tree)) == (table == "iris")
        assert "validation 驗證" not in words(tree)
        assert ("test 測試" in words(tree)) == (table != "xor")


def test_curves_call_the_rows_that_judge_by_what_they_are(capsys):
    for more, there, absent in (([], "test 測試", "validation"),
                                (["--validation", "0.2"], "validation 驗證", "test")):
        assert plot("curves", "iris", "--epochs", "3", *more) == 0
        out = capsys.readouterr().out
        assert there + ", loss 損失, by epoch" in out and absent not in out
        assert re.search(r"\npenalty, beside the loss: 0\.\d+\n$", out)


def test_a_saved_model_is_asked_with_its_scales_and_its_class_numbers(tmp_path):
    data, network, about = trained(classes=("1", "0"))      # the model's first class is called 1
    path, picture = str(tmp_path / "m.json"), str(tmp_path / "m.svg")
    save(path, network, None, about)
    assert plot("regions", "moons", "--model", path, "-o", picture) == 0
    labels = [1 - label for label in data.labels]
    expected = regions(scores(network, about["means"], about["deviations"]), data.X, labels,
                       "Decision regions 決策區域: m.json", data.columns, ["1", "0"])
    with open(picture, encoding="utf-8") as file:
        assert file.read() == expected
    wrong = [word for word in words(root(expected)) if word.startswith("wrong")]
    assert int(wrong[0].split()[1]) > 150


def test_a_confusion_matrix_of_a_model_counts_what_it_answers(tmp_path, capsys):
    data, network, about = trained()
    path = str(tmp_path / "m.json")
    save(path, network, None, about)
    assert plot("confusion", "moons", "--model", path) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()[1:]]
    right = int(rows[0][1].replace("·", "0")) + int(rows[1][2].replace("·", "0"))
    X = standardise(data.X, about["means"], about["deviations"])
    assert right == round(200 * network.score(X, data.T)) > 150


def learned(tmp_path, *options):
    """Return the files of a table with a number, a word, gaps, and of its network."""
    table, model = str(tmp_path / "t.csv"), str(tmp_path / "t.json")
    with open(table, "w") as file:
        file.write("id,size,colour,kind\n" + "".join(["%d,%s,%s,%s\n" % (
            100 - i, i % 7 if i % 5 else "", ("red", "blue", "green")[i % 3],
            "ab"[(i % 7 > 3) != (i % 11 == 0)]) for i in range(40)]))
    assert main(["train", table, "--missing", "mean", "--label", "kind", "--drop", "id",
                 "--epochs", "20", "--quiet", "--save", model] + list(options)) == 0
    return table, model


def test_a_model_with_words_and_gaps_is_drawn_and_its_confusion_is_that_of_evaluate(
        tmp_path, capsys):
    table, model = learned(tmp_path)
    capsys.readouterr()
    assert main(["evaluate", model, table, "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    for arguments in ([table, "--model", model], [model]):
        assert plot("confusion", *arguments) == 0
        rows = [line.split() for line in capsys.readouterr().out.splitlines()[1:]]
        assert [[int(cell.replace("·", "0")) for cell in row[1:3]] for row in rows] == (
            result["confusion"])
    assert result["rows"] == 40 and 0 < result["confusion"][0][1] + result["confusion"][1][0] < 9
    assert plot("curves", model) == plot("network", model) == plot("graph", model) == 0
    assert "colour=blue" in capsys.readouterr().out
    assert plot("regions", table, "--model", model) == 2
    assert capsys.readouterr().err == (
        "purenn: plot: t.json has 4 inputs, two numbers are wanted\n")


def test_a_map_of_gaps_shows_their_means(tmp_path, capsys):
    table, model = learned(tmp_path, "--drop", "colour")
    told = ["--label", "kind", "--drop", "colour", "--missing", "mean", "--epochs", "20"]
    pictures = [drawn(tmp_path, "regions", model),
                drawn(tmp_path, "regions", table, *told),
                drawn(tmp_path, "regions", table, "--columns", "id,size", *told)]
    assert pictures[0] == pictures[1] == pictures[2]
    assert "40 points" in pictures[0] and ">size</text>" in pictures[0]


def drawn(tmp_path, *arguments):
    """Return the text of a picture, but for what is made of its name."""
    path = str(tmp_path / "p.svg")
    assert plot(*list(arguments) + ["-o", path]) == 0
    with open(path, encoding="utf-8") as file:
        text = re.sub("nn[0-9a-f]{8}", "", file.read())
    return re.sub("[a-z]+[.](csv|json)", "NAME", text)


def test_a_model_brings_the_table_it_has_learned_unless_another_is_named(tmp_path, capsys):
    _, model = learned(tmp_path)
    capsys.readouterr()
    assert plot("confusion", "--model", model) == plot("graph", "--model", model) == 0
    out = capsys.readouterr().out
    assert [sum([int(n.replace("·", "0")) for n in line.split()[1:3]])
            for line in out.splitlines()[1:3]] == [24, 16] and "X (1, 4)" in out
    (tmp_path / "new.csv").write_text("kind,size,colour\nb,1,red\nb,2,blue\na,3,red\n")
    new = str(tmp_path / "new.csv")
    assert plot("graph", new, "--model", model) == plot("curves", new, "--model", model) == 0
    out = capsys.readouterr().out
    assert "X (3, 4)" in out and "always b: accuracy 0.6667" in out


def test_the_table_a_model_has_learned_is_read_as_it_was_then(tmp_path, capsys):
    table, model = str(tmp_path / "t.csv"), str(tmp_path / "t.json")
    with open(table, "w", encoding="utf-16") as file:
        file.write("大|小|類\n1|2|甲\n3|1|乙\n2|2|甲\n4|1|乙\n")
    assert main(["train", table, "--encoding", "utf-16", "--delimiter", "|", "--epochs", "2",
                 "--quiet", "--save", model]) == 0
    assert plot("confusion", model) == 0 and "甲" in capsys.readouterr().out
    save(model, load(model).network, None, dict(load(model).about, data="-"))
    assert plot("confusion", model) == 2
    assert "does not say which table" in capsys.readouterr().err


def test_an_output_that_says_yes_has_the_name_of_the_second_class(capsys):
    assert plot("network", "and", "--model", "perceptron") == 0
    assert capsys.readouterr().out.splitlines()[-1].split() == ["1", "2.000", "1.000", "-3.000"]


def test_what_cannot_be_drawn_or_needs_no_network_is_not_learned(capsys, monkeypatch):
    monkeypatch.setattr("purenn.command.training.subject.learn", None)
    assert plot("graph") == plot("digits") == 0
    assert (plot("weights", "wine") == plot("network", "sequences") == plot("regions", "iris")
            == plot("confusion", "line") == plot("digits", "wine", "--wrong") == 2)


def test_what_a_picture_learns_is_what_train_learns(tmp_path, capsys):
    path, texts = str(tmp_path / "m.json"), []
    told = ["--epochs", "4", "--patience", "3", "--seed", "2"]
    assert main(["train", "moons", "--quiet", "--save", path] + told) == 0
    ways = ["moons"] + told, [path], ["moons", "--model", path]
    pictures = [drawn(tmp_path, "regions", *arguments) for arguments in ways]
    assert pictures[0] == pictures[1] == pictures[2]
    capsys.readouterr()
    for arguments in ways[:2]:
        assert plot("curves", *arguments) == 0
        texts.append(capsys.readouterr().out.split("\n\n")[:2])
    assert texts[0] == texts[1] and len(texts[0][1]) > 300


def test_a_model_that_was_made_by_hand_needs_no_about(tmp_path, capsys):
    network = models.mlp([2, 3, 2], Rng(0))
    path = str(tmp_path / "m.json")
    for about in (None, {}, {"data": 3, "results": [1], "settings": 2}):
        save(path, network, None, about)
        assert plot("regions", "xor", "--model", path) == 0
        assert plot("confusion", "xor", "--model", path) == 0
        assert plot("network", path) == plot("graph", path) == 0
    assert plot("curves", path) == plot("regions", path) == 2
    errors = capsys.readouterr().err.splitlines()
    assert "the network has not learned yet" in errors[0]
    assert "m.json: does not say which table it has learned" in errors[1] and len(errors) == 2
    save(path, network, None, {"classes": ["one", "two"]})
    with open(path, encoding="utf-8") as file:
        text = file.read().split(',\n"checksum"')[0] + "}"
    with open(path, "w", encoding="utf-8") as file:         # by hand: save would have refused it
        file.write(text.replace('["one", "two"]', '"two"'))
    assert plot("network", path) == 2
    assert "m.json: about: classes is missing or damaged" in capsys.readouterr().err


def test_wrong_digits_come_first_with_the_probabilities_of_a_network(tmp_path, capsys):
    picture = str(tmp_path / "d.svg")
    assert plot("digits", "sevens", "--wrong", "--epochs", "1", "--lr", "0.001", "-o",
                picture) == 0
    with open(picture, encoding="utf-8") as file:
        tree = root(file.read())
    framed = len(elements(tree, "rect", "nn-posline"))
    captions = words(tree)[1:]
    assert 0 < framed < 100 and "%d of them answered wrongly" % framed in (
        elements(tree, "desc")[0].text)
    assert all([captions[2 * i + 1].startswith("is ") == (i < framed) for i in range(100)])
    assert set([caption.split(":")[0] for caption in captions[::2]]) == {"1", "7"}


def test_two_columns_of_a_larger_table_make_a_map(capsys):
    assert plot("regions", "iris", "--columns", "petal_length,4", "--layers", "0",
                "--epochs", "20") == 0
    out = capsys.readouterr().out
    assert out.count("x₁") == 3 and "setosa" in out
    assert plot("regions", "iris") == 2
    assert "--columns chooses among sepal_length" in capsys.readouterr().err


def test_a_step_too_long_leaves_the_valley_and_is_drawn(tmp_path, capsys):
    assert plot("descent", "--lr", "99", "-o", str(tmp_path / "d.svg")) == 0
    with open(str(tmp_path / "d.svg"), encoding="utf-8") as file:
        assert "after 1 steps" in "".join(words(root(file.read())))
    for lr in ("1e150", "1e308"):
        assert plot("descent", "--lr", lr) == 0
    out = capsys.readouterr().out
    assert "after 1 steps" in out and "after 0 steps" in out


@pytest.mark.parametrize("arguments,complaint", [
    (["regions", "sequences"], "sequences.csv has text, two numbers are wanted"),
    (["digits", "sequences"], "sequences.csv has text, images are wanted"),
    (["network", "sequences"], "Embedding is no column of neurons"),
    (["regions", "line"], "the target y is a quantity, and classes are wanted"),
    (["confusion", "sine"], "is a quantity"),
    (["descent", "moons"], "moons.csv has 2 inputs"),
    (["descent", "sequences"], "sequences.csv has text"),
    (["digits", "sevens", "--wrong", "--model", "svm", "--epochs", "1"], "no probabilities"),
    (["network", "--epochs", "0"], "--epochs is 0"),
    (["curves", "moons", "--patience", "3", "--validation", "0"], "try --validation 0.15"),
    (["weights", "wine"], "13 pixels are no square"),
    (["digits", "wine"], "13 pixels are no square"),
    (["digits", "sevens", "--size", "9x9"], "64 numbers are no 9 x 9 pixels"),
    (["curves", "nosuch"], "no bundled set and no file is called 'nosuch'"),
    (["curves", "nosuch.json"], "nosuch.json: cannot be read"),
    (["activations", "sine"], "no 'sine'"),
    (["network", "--activation", "sine"], "no 'sine'"),
    (["regions", "iris", "--columns", "1,9"], "has no input 9"),
    (["regions", "iris", "--columns", "1,2", "--test", "iris"], "do not go together"),
    (["regions", "m.json", "--columns", "1,2"], "--columns and a saved network do not go"),
    (["curves", "iris", "--model", "m.json", "--lr", "1"], "plot curves: --lr and a saved"),
    (["descent", "-o", "no/such/folder.svg"], "no/such/folder.svg: cannot be written"),
    (["descent", "-o", "."], ".: cannot be written"),
])
def test_a_mistake_is_one_line(arguments, complaint, capsys):
    assert plot(*arguments) == 2
    captured = capsys.readouterr()
    assert complaint in captured.err and captured.err.count("\n") == 1
    assert captured.err.startswith("purenn: ") and captured.out == ""


@pytest.mark.parametrize("kind", ["line", "layers", "regions"])
def test_columns_are_offered_where_they_can_be_told(kind, capsys):
    assert plot(kind, "iris") == 2
    assert ("--columns" in capsys.readouterr().err) == (kind == "regions")


@pytest.mark.parametrize("columns,known", [(["a", "b"], [1.5, 4]), (["m=no", "a"], [0.5, 1.5])])
def test_two_inputs_beside_words_take_their_own_means(columns, known):
    table = parse_csv("m,a,b,kind\nyes,1,4,x\nno,2,,y\nyes,,2,x\nno,,6,y\n", missing="keep")
    choose(table, Namespace(columns=columns, test=0))
    assert table.columns == table.fields == columns
    assert Scales(table.X, True, groups_of(table.fields, table.words)).known == known


@pytest.mark.parametrize("arguments", [
    [], ["pie"], ["network", "--model", "nosuch"], ["digits", "--rows", "-1"],
    ["regions", "iris", "--columns", "1"], ["weights", "--size", "8"],
    ["descent", "--start", "1"], ["descent", "--optimizer", "sgd,foo"]])
def test_a_mistyped_option_is_one_line(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        plot(*arguments)
    assert ended.value.code == 2
    captured = capsys.readouterr()
    assert captured.err.count("\n") == 1 and "--help tells more" in captured.err


def test_a_model_that_does_not_fit_the_table_is_one_line(tmp_path, capsys):
    data, network, about = trained(epochs=1)
    path = str(tmp_path / "m.json")
    save(path, network, None, about)
    for arguments, complaint in (
            (["regions", "iris", "--model", path], "iris.csv: no column x1, x2; there are sepal"),
            (["regions", "blobs", "--model", path], "label: '2', one of 0, 1 is wanted"),
            (["regions", path], "does not say which table it has learned; TABLE --model")):
        assert plot(*arguments) == 2
        err = capsys.readouterr().err
        assert complaint in err and err.count("\n") == 1
    save(path, network, None, dict(about, means=[1.0]))
    assert plot("regions", "moons", "--model", path) == 2
    assert "means has 1 entries, the network wants 2" in capsys.readouterr().err
    with open(path, "r+") as file:
        file.truncate(100)
    assert plot("network", path) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_an_unwritable_target_is_told_before_anything_is_read_or_trained(capsys):
    assert plot("weights", "no such set", "-o", "no/such/folder.svg") == 2
    assert "no/such/folder.svg: cannot be written" in capsys.readouterr().err


def shape_of(tree):
    """Return what a picture is made of, without its coordinates."""
    return [(part.tag, part.get("class"), part.text if part.tag.endswith("text") else None)
            for part in tree.iter() if not part.tag.endswith(("style", "desc", "title"))]


@pytest.mark.parametrize("name", [
    pytest.param(name, marks=[pytest.mark.slow] * (name in ("curves.svg", "regions.svg")))
    for name in sorted(COMMANDS)])
def test_the_readmes_pictures_are_what_the_commands_beside_them_draw(name, tmp_path):
    path = str(tmp_path / name)
    assert plot(*COMMANDS[name] + ["-o", path]) == 0
    texts = []
    for folder in (str(tmp_path), PICTURES):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            texts.append(file.read())
    assert len(texts[1].encode()) < 15000
    new, kept = [root(text) for text in texts]
    assert shape_of(new) == shape_of(kept)
    for a, b in zip(new.iter(), kept.iter()):
        for (x, y), (u, v) in zip(path_places(a.get("d") or ""), path_places(b.get("d") or "")):
            assert abs(x - u) < 1 and abs(y - v) < 1


def test_regions_that_move_show_one_epoch_at_a_time_and_rest_at_the_last(tmp_path, monkeypatch):
    monkeypatch.setattr("purenn.command.plot.moving.DETAIL", 10)
    path = str(tmp_path / "a.svg")
    assert plot("regions", "xor", "--moving", "--epochs", "30", "-o", path) == 0
    with open(path, encoding="utf-8") as file:
        tree = root(file.read())
    groups = [part for part in elements(tree, "g") if "nn-frame" in (part.get("class") or "")]
    epochs = [int(words(group)[0].split()[1]) for group in groups]
    assert epochs[0] == 0 and epochs[-1] == 30 and epochs == sorted(set(epochs))
    assert [group.get("class") for group in groups].index("nn-frame nn-last") == len(groups) - 1
    delays = [group.get("style") for group in groups[:-1]]
    assert delays == ["animation-delay:%gs" % (0.4 * k) for k in range(len(groups) - 1)]
    assert "prefers-reduced-motion" in "".join([part.text for part in elements(tree, "style")])


def test_regions_move_only_where_something_learns(tmp_path, capsys):
    data, network, about = trained()
    path = str(tmp_path / "m.json")
    save(path, network, None, about)
    for arguments, said in ((["xor"], "--moving wants a file; try -o regions.svg"),
                            ([path, "-o", "a.svg"], "a saved network does not learn"),
                            (["and", "--model", "perceptron", "-o", "a.svg"], "no epochs")):
        assert plot("regions", "--moving", *arguments) == 2
        assert said in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["digits", "weights"])
def test_what_is_no_picture_is_not_drawn_as_one_unless_its_size_is_told(kind, capsys):
    words = [kind, "iris"] + (["--epochs", "1"] if kind == "weights" else [])
    assert plot(*words) == 2
    assert "iris.csv do not look like images; try --size HxW" in capsys.readouterr().err
    assert plot(*words + ["--size", "2x2"]) == 0
