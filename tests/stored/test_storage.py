"""Stored networks: every number back to the last bit, every damage refused in one line."""
import json
import os

import purenn
import purenn.more.dropout as dropout
import purenn.stored.model_text as model_text
from purenn.more.batchnorm import BatchNorm
from purenn.more.convolution import Conv2D
from purenn.more.dropout import Dropout
from purenn.more.embedding import Embedding
from purenn.more.images import Flatten, Reshape
from purenn.layers import Activation, Dense, Layer, parameter_rows
from purenn.losses import loss_of
from purenn.models import lstm_classifier
from purenn.network import SGD, Network
from purenn.more.momentum import AdaGrad, Adam, Momentum, Nesterov, RMSProp
from purenn.more.pooling import AveragePool2D, MaxPool2D
from purenn.more.recurrent import LSTM, RNN
from purenn.rng import Rng
from purenn.stored.kinds import is_word
from purenn.stored.restoring import rows_of
from purenn.stored.storage import load, save, settings_of
from tests.check import close, matrix, message
from tests.folder import TemporaryDirectory

X, T = matrix(12, 3), [[float(i % 2), float(i % 3 == 0)] for i in range(12)]
IMAGES = matrix(4, 36)
TEXTS = [[2, 3, 4], [1], [4, 4], [0, 2, 1]]
CLASSES = [[1, 0], [0, 1], [1, 0], [0, 1]]


def rows():
    """Return a network of rows, with everything that has a memory."""
    rng = Rng(1)
    return Network([Dense(3, 4, rng, l2=0.01, l1=0.001, bias="normal"), BatchNorm(4, 0.2, 1e-4),
                    Activation("tanh"), Dropout(0.25, rng), Dense(4, 5, rng, init="normal"),
                    Activation("sigmoid"), Dropout(0.1, rng), Dense(5, 2, rng)])


def images():
    """Return a network of images."""
    rng = Rng(2)
    return Network([Reshape(1, 6, 6), Conv2D(1, 2, 2, rng, 2, 1, "he", 0.5, 0.01), MaxPool2D(2, 1),
                    Activation("relu"), AveragePool2D(2), Flatten(), Dense(2, 2, rng)],
                   "cross_entropy")


def texts(kind):
    """Return a network of sequences."""
    rng = Rng(3)
    return Network([Embedding(5, 3, rng, padding=0), RNN(3, 4, rng, sequences=True),
                    kind(4, 3, rng), Dense(3, 2, rng)], "cross_entropy")


def numbers(network):
    """Return all numbers of a network, written out: -0.0 is not 0."""
    return repr([parameter_rows(layer.parameters()) + layer.buffers()
                 for layer in network.layers])


def there_and_back(*stored):
    """Return the Model that comes back."""
    with TemporaryDirectory() as folder:
        save(folder + "/some.json", *stored)
        return load(folder + "/some.json")


def written_whole(*stored):
    """Return the text of the file."""
    with TemporaryDirectory() as folder:
        save(folder + "/some.json", *stored)
        with open(folder + "/some.json", "rb") as file:
            return file.read().decode()


def written(*stored):
    """Return the text of the file as one who changes it by hand has it, without the checksum."""
    return written_whole(*stored).split(model_text.CHECKSUM)[0] + "}"


def refusal(text, *old_new):
    """Return the one line of load for this text, with replacements, without the folder."""
    for old, new in old_new:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    with TemporaryDirectory() as folder:
        with open(folder + "/some.json", "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())
        line = message(load, folder + "/some.json")
    assert "\n" not in line and line.startswith(folder + "/some.json: ")
    return line[len(folder + "/some.json: "):]


def unsaved(*stored):
    """Return the one line of save, without the path; nothing may be left behind."""
    with TemporaryDirectory() as folder:
        path = folder + "/unsaved.json"
        line = message(save, path, *stored)
        if folder != ".":           # MicroPython's, where other tests have written
            assert os.listdir(folder) == []
    assert "\n" not in line and line.startswith(path + ": ")
    return line[len(path) + 2:]


def test_every_number_comes_back_to_the_last_bit():
    cases = ((rows(), X, T), (images(), IMAGES, CLASSES), (texts(LSTM), TEXTS, CLASSES),
             (texts(RNN), TEXTS, CLASSES))
    for network, samples, targets in cases:
        for _ in range(3):
            network.step(samples, targets, SGD(0.05))
        again = there_and_back(network).network
        assert numbers(again) == numbers(network)
        assert again.outputs(samples) == network.outputs(samples)
        assert again.predict(samples) == network.predict(samples)
        assert repr(again) == repr(network) and again.penalty() == network.penalty()


def test_all_kinds_are_tried_here():
    kinds = [layer.__class__.__name__ for network in (rows(), images(), texts(LSTM))
             for layer in network.layers]
    for name in purenn.__all__:
        try:
            found = getattr(purenn, name)
        except ImportError:             # a bar, where there is no terminal
            continue
        if isinstance(found, type) and issubclass(found, Layer) and found is not Layer:
            assert name in kinds, name


def test_every_kind_says_how_many_rows_it_has_before_it_takes_room_for_them():
    for network in (rows(), images(), texts(LSTM), texts(RNN)):
        for layer in network.layers:
            shapes = layer.row_shapes(**settings_of(layer))
            lengths = [length for count, length in shapes for _ in range(count)]
            assert lengths == [len(row) for row in rows_of(layer)], layer


def test_files_of_the_version_before_give_the_same_outputs():
    folder = __file__[:-len("test_storage.py")] + "models"
    files = [name for name in os.listdir(folder) if name.endswith(".json")]
    assert len(files) >= 12
    for name in files:
        model = load(folder + "/" + name)
        assert close(model.network.outputs(model.about["X"]), model.about["outputs"]), name
        assert close(model.network.penalty(), model.about["penalty"])
        assert model.optimizer.lr > 0 and len(model.network.history["loss"]) == 2


def test_awkward_numbers_come_back():
    values = [[0.1, -0.0, 5e-324], [1.7976931348623157e308, 1 / 3, -3e-17], [0, 7, 2 ** 60]]
    network = Network([Dense(3, 3, init=values)])
    assert numbers(there_and_back(network).network) == numbers(network)


def test_every_setting_of_every_layer_comes_back():
    for network in (rows(), images(), texts(LSTM)):
        for one, other in zip(network.layers, there_and_back(network).network.layers):
            for part in one.settings.split():
                name = part.split(":")[0]
                assert getattr(one, name) == getattr(other, name), (one, name)


def optimizers():
    """Return one optimiser of each kind, none with its usual settings."""
    return [SGD(0.05), Momentum(0.02, 0.8, 0.01, 0.05), Nesterov(0.02, 0.7, 0.02, 0.04),
            AdaGrad(0.03, 1e-8, 0.01, 0.5), RMSProp(0.01, 0.9, 1e-7, 0.01, 0.5),
            Adam(0.02, (0.8, 0.99), 1e-3, 0.01, 0.05)]


def test_ten_epochs_then_ten_are_twenty_with_every_optimizer():
    for whole, half in zip(optimizers(), optimizers()):
        at_once, network = rows(), rows()
        at_once.fit(X, T, 20, optimizer=whole, batch_size=4, shuffle=False)
        network.fit(X, T, 10, optimizer=half, batch_size=4, shuffle=False)
        model = there_and_back(network, half)
        model.network.fit(X, T, 10, optimizer=model.optimizer, batch_size=4, shuffle=False)
        assert numbers(model.network) == numbers(at_once), half
        assert model.network.history == at_once.history


def test_an_optimizer_without_its_memory_would_go_another_way():
    at_once, network = rows(), rows()
    at_once.fit(X, T, 20, optimizer=Adam(0.02), batch_size=4, shuffle=False)
    network.fit(X, T, 10, optimizer=Adam(0.02), batch_size=4, shuffle=False)
    again = there_and_back(network).network
    again.fit(X, T, 10, optimizer=Adam(0.02), batch_size=4, shuffle=False)
    assert numbers(again) != numbers(at_once)


def test_rows_that_a_batch_does_not_use_keep_their_memory():
    at_once, network = texts(LSTM), texts(LSTM)
    at_once.fit(TEXTS, CLASSES, 6, optimizer=Adam(0.02), batch_size=3, shuffle=False)
    adam = Adam(0.02)
    network.fit(TEXTS, CLASSES, 3, optimizer=adam, batch_size=3, shuffle=False)
    model = there_and_back(network, adam)
    model.network.fit(TEXTS, CLASSES, 3, optimizer=model.optimizer, batch_size=3, shuffle=False)
    assert numbers(model.network) == numbers(at_once)
    assert model.optimizer.t == 12


def test_dropouts_that_share_a_generator_go_on_sharing_it():
    first, second = [layer for layer in there_and_back(rows()).network.layers
                     if isinstance(layer, Dropout)]
    assert first.rng is second.rng and first.rng.words == rows().layers[3].rng.words
    apart = there_and_back(Network([Dropout(0.1), Dropout(0.1)])).network.layers
    assert apart[0].rng is not apart[1].rng


def test_every_loss_comes_back():
    for name in ("squared_error", "binary_cross_entropy", "cross_entropy", "hinge",
                 "perceptron_loss"):
        loss = there_and_back(Network([Dense(2, 2, Rng(1))], name)).network.loss
        assert loss.of_sample is loss_of(name).of_sample and loss.name == name


def test_history_goes_on():
    network = rows().fit(X, T, 3, batch_size=4, validation=(X, T))
    again = there_and_back(network).network
    assert again.history == network.history
    again.fit(X, T, 2, batch_size=4)
    assert len(again.history["loss"]) == 5


def test_about_comes_back_as_plain_data():
    about = {"means": [0.1, -2.5e-9], "classes": ["setosa", "\u7dda \"\n\\"], "n": 3, "ok": True,
             "inner": [{"a": None}, [], {}, [[1, 2], [3.5]]], "": ""}
    model = there_and_back(rows(), None, about)
    assert model.about == about and model.optimizer is None
    assert there_and_back(rows()).about is None
    assert there_and_back(rows(), None, (1, "a")).about == [1, "a"]


def test_saving_what_was_loaded_gives_the_same_numbers():
    adam = Adam(0.1)
    network = rows().fit(X, T, 2, optimizer=adam, batch_size=6)
    model = there_and_back(network, adam, {"seed": 7})
    again = there_and_back(model.network, model.optimizer, model.about)
    assert numbers(again.network) == numbers(network) and again.about == {"seed": 7}
    assert again.optimizer.state(again.network.parameters()) == adam.state(network.parameters())


def test_saving_changes_nothing():
    adam, network = Adam(0.1), rows()
    before = numbers(network), list(network.layers[3].rng.words)
    written(network, adam)
    assert before == (numbers(network), network.layers[3].rng.words) and adam.t == 0


def test_a_row_of_numbers_is_a_line_of_the_file():
    text = written(Network([Dense(2, 2, init=[[1, 2.5], [-3, 4]], bias=[0.1, 0])]))
    assert "\n[-3, 4],\n[0.1, 0]]" in text and "[[1, 2.5],\n" in text


def test_a_new_file_replaces_the_old_one_and_leaves_nothing_else():
    with TemporaryDirectory() as folder:
        path = folder + "/new.json"
        for about in ("old", "new"):
            save(path, rows(), about=about)
        assert load(path).about == "new"
        assert [name for name in os.listdir(folder) if name.startswith("new.json")] == ["new.json"]
        before = numbers(load(path).network)
        broken = Network([Dense(1, 1, init=[[0]])])
        broken.layers[0].W[0][0] = float("nan")
        message(save, path, broken)
        message(save, path, rows(), None, {1: 2})
        assert numbers(load(path).network) == before and load(path).about == "new"


def test_the_old_file_itself_is_never_written_to():
    if getattr(os, "name", "") == "nt":
        return                      # where an open file cannot be replaced
    with TemporaryDirectory() as folder:
        path = folder + "/open.json"
        save(path, rows(), about="old")
        with open(path, "rb") as file:
            save(path, rows(), about="new")
            assert b'"about": "old"' in file.read()
        assert load(path).about == "new"


def test_a_write_that_breaks_off_leaves_the_old_file_whole():
    with TemporaryDirectory() as folder:
        path = folder + "/kept.json"
        save(path, rows(), about="old")
        whole = model_text.pieces

        def broken(value, dumps):
            yield '{"format": "purenn", '
            yield '"version": '
            raise KeyboardInterrupt

        model_text.pieces = broken
        try:
            save(path, rows(), about="new")
        except KeyboardInterrupt:
            pass
        finally:
            model_text.pieces = whole
        assert load(path).about == "old"
        assert [name for name in os.listdir(folder) if name.endswith(".part")] == []


class Twice(Network):
    """A network of one's own: it answers twice as much, and keeps how much that is."""

    settings = "times:number"

    def __init__(self, n):
        Network.__init__(self, [Dense(n, 1)])
        self.times = 2

    def predict(self, X):
        """Return twice the outputs."""
        return [[self.times * v for v in y] for y in self.outputs(X)]


class Kept(Network):
    """A network that keeps what it does not say."""

    def __init__(self, n):
        Network.__init__(self, [Dense(n, 1)])
        self.n = n


def test_a_network_of_ones_own_comes_back_as_what_it_was():
    with TemporaryDirectory() as folder:
        path, network = folder + "/twice.json", Twice(2)
        network.fit([[0, 1], [1, 1]], [[1], [2]], epochs=3)
        network.times = 3
        save(path, network)
        found = load(path, own=[Twice]).network
        assert found.__class__ is Twice and found.times == 3
        assert found.history == network.history
        assert found.predict([[1, 0]]) == network.predict([[1, 0]])
        assert message(load, path).endswith(
            "network: no network 'Twice' in purenn; if it is your own, load(path, own=[Twice]) is "
            "wanted")
        assert message(load, path, own=[Layer]).endswith("own=[Twice]) is wanted")
        assert message(load, path, own=[3]) == (
            path + ": load: own holds 3; a class, a function or a record of your own is wanted")
        assert message(load, path, own=Twice).endswith(
            ", a list of what is your own is wanted, such as own=[Twice]")
    assert unsaved(Kept(2)) == ("Kept keeps n, and its settings do not name it; wanted is such as "
                                "settings = \"n:number\"")


def test_what_is_no_path_and_what_stands_in_its_place_is_named():
    network = rows()
    for path in (None, 3, "", ["a"], network):
        assert message(load, path).startswith("load(path): path is ")
        assert message(save, path, network).startswith("save(path, network): path is ")
    assert message(save, network, "a.json").startswith("save(path, network): path is Network")
    assert unsaved(network, 3) == "optimizer is 3, such as Adam(0.01) is wanted"


def test_what_cannot_be_stored_is_refused_before_anything_is_written():
    class Dropout(dropout.Dropout):
        pass

    class Random:
        def random(self):
            return 0.5

    def relu(z):
        return 0 if z <= 0 else z

    def tanh(z):
        return z / 2

    dense = Dense(2, 2, Rng(1))
    assert unsaved(dense) == "Dense is no Network, and only that is stored"
    assert unsaved(Network([Dropout()])) == (
        "layer 0: Dropout is a class of its own under the name of one of purenn's; another name "
        "is wanted")
    for f, slope in ((lambda z: z * z, lambda z, a: 2 * z), (relu, lambda z, a: 1),
                     (tanh, lambda z, a: 1 - a * a)):
        line = unsaved(Network([dense, Activation(f, slope)]))
        assert line.startswith("layer 1: Activation ")
        assert line.endswith(" is a function of its own, and a file holds no code; a record with "
                             "a name of its own is wanted")
    assert unsaved(Network([dense]), lambda pairs: None) == (
        "<lambda> does not say its settings, such as settings = \"lr:number\"")
    assert unsaved(Network([dropout.Dropout(0.5, Random())])) == (
        "layer 0: Dropout draws with Random, and only Rng is stored")


def test_numbers_that_are_none_are_refused_before_anything_is_written():
    nan = float("nan")
    network = Network([Dense(2, 1, init=[[1, 0]])])
    network.layers[0].W[0][1] = nan
    assert unsaved(network) == "layer 0: row 0 holds nan, a finite number is wanted"
    network.layers[0].W[0][1] = "2"
    assert unsaved(network) == "layer 0: row 0 holds '2', a finite number is wanted"
    adam, network = Adam(0.1), Network([Dense(1, 1, init=[[1]])])
    adam([(network.layers[0].W, [[float("inf")]])])
    network.layers[0].W[0][0] = 1
    assert unsaved(network, adam).startswith("Adam: ")
    network = rows()
    network.history["loss"].append(nan)
    assert unsaved(network).startswith("history: nan is no finite number")
    assert unsaved(rows(), None, [nan]) == (
        "about: nan is no finite number, string, list or dict")
    assert unsaved(rows(), None, {"a": {3: 4}}) == "about: the key 3, a string is wanted"
    assert unsaved(rows(), None, rows).startswith("about: <")


def test_a_place_that_cannot_be_written_is_one_line():
    with TemporaryDirectory() as folder:
        assert "cannot be written (" in message(save, folder + "/none/some.json", rows())
        assert "cannot be read (" in message(load, folder + "/none.json")


SMALL = Network([Dense(2, 1, init=[[1.5, 2.5]], bias=[3.5]), Dropout(0.5)])


def test_a_file_cut_anywhere_is_refused():
    text = written(SMALL, Adam(0.1), {"a": [1]})
    for end in list(range(0, len(text), 11)) + [len(text) - 1]:
        assert refusal(text[:end]) == "damaged, cut off, or no purenn file: it is not JSON"


def test_a_changed_digit_anywhere_is_noticed():
    text = written_whole(SMALL, Adam(0.1), {"a": [1]})
    line = "damaged, or changed by hand: the checksum at its end is of another text"
    places = [i for i, c in enumerate(text) if c in "0123456789"]
    assert len(places) > 30
    for i in places:
        changed = text[:i] + ("4" if text[i] == "3" else "3") + text[i + 1:]
        found = refusal(changed)
        assert found == line or found.startswith("version "), changed[i - 20:i + 20]
    assert refusal(text, ("1.5, 2.5", "2.5, 1.5")) == line       # two that change places


def test_the_checksum_is_adler_32_and_may_be_left_out():
    assert model_text.adler(b"Wikipedia") == (0x398, 0x11E6)       # 0x11E60398, computed by hand
    assert model_text.adler(b"x" * 5000, model_text.adler(b"y" * 3000)) == (
        model_text.adler(b"y" * 3000 + b"x" * 5000))
    windows = written_whole(SMALL).replace("\n", "\r\n")
    assert refusal(windows, ("1.5, 2.5", "1.5, 2.6")).startswith("damaged, or changed by hand")
    for text in (written(SMALL), windows):
        with TemporaryDirectory() as folder:
            with open(folder + "/some.json", "wb") as file:
                file.write(text.encode())
            assert numbers(load(folder + "/some.json").network) == numbers(SMALL)


def test_what_is_foreign_is_refused():
    no_json = "damaged, cut off, or no purenn file: it is not JSON"
    assert refusal(b"\x89PNG\r\n\xff") == no_json
    assert refusal("a,b\n1,2\n") == no_json and refusal("[" * 100000) == no_json
    for text in ("[]", "3", "{}", '{"format": "onnx"}'):
        assert refusal(text) == "not a purenn file"
    assert refusal(written(SMALL), ('"version": 1', '"version": 2')) == (
        "version 2 of the format; this purenn reads version 1")
    assert refusal(written(SMALL), ('"version": 1', '"version": "1"')) == (
        "version is missing or damaged")


def test_what_is_damaged_is_refused():
    text = written(SMALL, Adam(0.1))
    many = "1" + "0" * 12
    for old, new, line in (
            ('"Dense"', '"Dence"', "layer 0: no layer 'Dence' in purenn; if it"),
            ('"kind"', '"kine"', "layer 0: kind is missing or damaged"),
            ('"rows": [[1.5', '"rowz": [[1.5', "layer 0: rows is missing or damaged"),
            ('"layers"', '"leyers"', "layers is missing or damaged"),
            ('"squared_error"', '"squared"', "loss: no 'squared'; there are "),
            ('"l1"', '"l3"', "layer 0: its settings are l2, l3, m, n; wanted are l1, l2, m, n"),
            ('"l1": 0', '"l1": "0"', "layer 0: its setting l1 is '0'"),
            ('"n": 2', '"n": 2.0', "layer 0: its setting n is 2.0"),
            ('"n": 2', '"n": 3', "layer 0: row 0 has 2 numbers, 3 are wanted"),
            ('"n": 2', '"n": ' + many, "layer 0: row 0 has 2 numbers, %s are wanted" % many),
            ('"m": 1', '"m": ' + many, "layer 0: 2 rows, 1%s1 are wanted" % ("0" * 11)),
            ("[1.5, 2.5]", "[1.5]", "layer 0: row 0 has 1 numbers, 2 are wanted"),
            ("[1.5, 2.5]", "[1.5, 2.5, 0]", "layer 0: row 0 has 3 numbers, 2 are wanted"),
            ("[1.5, 2.5]", "[1.5, null]", "layer 0: row 0 holds None, a finite number is wanted"),
            ("[1.5, 2.5]", "[1.5, 1e999]", "layer 0: row 0 holds inf, a finite number is wanted"),
            ("[1.5, 2.5]", "7", "layer 0: row 0 is 7, a list of numbers is wanted"),
            ('"p": 0.5', '"p": 1.5', "layer 1: Dropout: p is 1.5"),
            ('"generator": 0', '"generator": 9', "layer 1: no generator 9, there are 1"),
            ('"history": {"loss": []}', '"history": {"loss": ["a"]}', "history: row 0 holds 'a'"),
            ('"history": {"loss": []}', '"history": {}', "loss is missing or damaged"),
            ('"betas": [0.9', '"betas": ["0.9"', "optimizer: its setting betas is "),
            ('"t": 0', '"t": -1', "optimizer: state is missing or damaged"),
            ("[0.0, 0.0]", "[0.0]", "optimizer: Adam: the state is of other rows than these 2"),
            ("[0.0, 0.0]", '["0", 1]', "optimizer: row 0 holds '0', a finite number is wanted")):
        assert refusal(text, (old, new)).startswith(line), (new, refusal(text, (old, new)))
    assert refusal(text.replace("Adam", "Atom")).startswith("optimizer: no optimizer 'Atom' in purenn; if")
    found = json.loads(text)
    del found["optimizer"]["state"]["name"]
    assert refusal(json.dumps(found)) == "optimizer: state is missing or damaged"


def test_an_about_that_the_commands_could_not_read_is_refused_when_it_is_loaded():
    text = written(SMALL, None, {"classes": ["a", "b"], "deviations": [1.5], "rows": "mine"})
    for old, new, name in (('["a", "b"]', '["a", "a"]', "classes"), ('["a", "b"]', '3', "classes"),
                           ('[1.5]', '[-1.5]', "deviations"), ('[1.5]', '["1"]', "deviations")):
        assert refusal(text, (old, new)) == "about: %s is missing or damaged" % name
    about = there_and_back(SMALL, None, {"rows": "mine", "settings": 3}).about
    assert about == {"rows": "mine", "settings": 3}      # a caller's own, no record of a training


def test_nan_in_the_weights_is_refused():
    line = refusal(written(SMALL), ("2.5", "NaN"))          # CPython's json reads it, others not
    no_json = "damaged, cut off, or no purenn file: it is not JSON"
    assert line in ("layer 0: row 0 holds nan, a finite number is wanted", no_json)
    line = refusal(written(SMALL, None, "here"), ('"here"', "[NaN]"))
    assert line in ("about: nan is no finite number, string, list or dict", no_json)


def test_a_generator_that_is_none_is_refused():
    words = repr(SMALL.layers[1].rng.words)
    for damage in ("[0, 0, 0, 0]", "[1, 2, 3]", "[1, 2, 3, 4294967296]", "[1, 2, 3, -4]"):
        assert refusal(written(SMALL), (words, damage)) == (
            "a generator is %s, four 32-bit numbers are wanted" % damage)


def test_a_loaded_recipe_answers_as_before():
    network = lstm_classifier(5, 2, Rng(4), 3, 4)
    assert there_and_back(network).network.predict_proba(TEXTS) == network.predict_proba(TEXTS)


class Shift(Layer):
    """A layer of one's own: y = x + k.   settings: what a test says"""

    def __init__(self, k=2.0, rng=None):
        self.k = k

    def forward(self, X):
        return [[x + self.k for x in row] for row in X]

    def backward(self, dY):
        return dY


def test_a_layer_that_could_not_be_made_again_is_refused_when_it_is_saved():
    def line(settings):
        Shift.settings = settings
        return unsaved(Network([Dense(1, 1, Rng(0)), Shift(5.0)]))

    if hasattr(getattr(Shift.__init__, "__code__", None), "co_varnames"):       # not on MicroPython
        assert line("").startswith("layer 1: Shift asks for k when it is made, and its settings")
    assert line("j:number k:number") == (
        "layer 1: Shift: its settings name j, which it has not kept")
    assert line("k:float").startswith("layer 1: Shift: the setting k:float is no name:kind; the")
    assert line("k").startswith("layer 1: Shift: the setting k is no name:kind")
    assert line(["k"]).startswith("layer 1: Shift does not say its settings")
    Shift.settings = "k:number"             # and a generator, if there is one, is drawn anew
    with TemporaryDirectory() as folder:
        save(folder + "/own.json", Network([Dense(1, 1, Rng(0)), Shift(5.0)]))
        assert load(folder + "/own.json", own=[Shift]).network.layers[1].k == 5.0


def test_a_method_put_on_an_object_alone_is_refused_for_a_file_holds_none():
    for place, name in ((0, "Dense"), (1, "BatchNorm"), (None, "Network")):
        network = rows()
        thing = network if place is None else network.layers[place]
        thing.forward = lambda X: X
        assert unsaved(network) == (
            "" if place is None else "layer %d: " % place) + (
            "the forward of this %s was put on it alone, and a file holds no code; a class of "
            "your own is wanted" % name)


class Doubled(Dense):
    """A Dense of one's own that says no more than what it does."""

    def forward(self, X):
        return [[2 * z for z in row] for row in super().forward(X)]


class Halved(Activation):
    """An Activation of one's own, likewise."""

    def forward(self, Z):
        return [[a / 2 for a in row] for row in super().forward(Z)]


def test_a_layer_that_inherits_how_it_is_made_inherits_its_settings():
    network = Network([Doubled(3, 2, Rng(1), l2=0.5), Halved("tanh")])
    with TemporaryDirectory() as folder:
        save(folder + "/own.json", network)
        again = load(folder + "/own.json", own=[Doubled, Halved]).network
    assert again.outputs(X) == network.outputs(X) and again.layers[0].l2 == 0.5
    network.layers[1] = Halved(lambda z: z, lambda z, a: 1)
    assert "is a function of its own" in unsaved(network)


def test_a_name_in_a_message_is_short_and_one_line_whatever_it_is():
    text = written(Network([Dense(3, 2, Rng(1)), Activation("tanh")]))
    for name in ("a\\nb\\u001b[31m", "long" * 100):
        for what in ('"Dense"', '"tanh"', '"squared_error"'):
            line = refusal(text, (what, '"%s"' % name))
            assert len(line) < 300 and "\x1b" not in line
            assert ("own=[" in line) == (name[:4] == "long")
    assert "own=[" not in refusal(text, ('"Dense"', '"2x"'))    # no class has such a name
    assert "own=[x_2]" in refusal(text, ('"Dense"', '"x_2"'))


def test_what_no_command_could_read_again_is_refused_when_it_is_saved():
    network = Network([Dense(3, 2, Rng(1))])
    for name, value, shown in (("columns", 3, "3"), ("means", ["a"], "['a']"),
                               ("classes", ["one"], "['one']"), ("target", 1, "1")):
        assert unsaved(network, None, {name: value}) == (
            "about: %s is %s, which is not what predict and evaluate read there; another name is "
            "wanted" % (name, shown))
    about = {"columns": ("a", "b"), "means": (1, 2), "mine": 3}
    assert there_and_back(network, None, about).about["columns"] == ["a", "b"]


def test_nothing_is_saved_that_load_would_refuse():
    def spoilt(spoil, optimizer=None):
        """Return what is said of saving a network that somebody has spoilt."""
        network = Network([Dense(2, 3), Activation("tanh"), Dropout(0.5), Dense(3, 1)])
        spoil(network)
        return unsaved(network, optimizer)

    assert "history: row 0 holds 'a'" in spoilt(lambda n: n.history.update(loss=["a"]))
    assert "layer 1: its name is 'foo'" in spoilt(lambda n: setattr(n.layers[1], "name", "foo"))
    assert "l2 is -5" in spoilt(lambda n: setattr(n.layers[0], "l2", -5))
    assert "p is 2" in spoilt(lambda n: setattr(n.layers[2], "p", 2))
    assert "are one object" in spoilt(lambda n: n.layers.insert(1, n.layers[1]))
    adam, sgd = Adam(0.1), SGD(0.1)
    adam.betas, sgd.lr = (2, 2), -5
    assert "betas[0] is 2" in spoilt(lambda n: None, adam)
    assert "lr is -5" in spoilt(lambda n: None, sgd)
    about = {}
    about["own"] = about
    assert unsaved(rows(), None, about).endswith("lists in lists without an end")


def test_a_loss_put_there_by_its_name_is_shown_and_saved():
    network = Network([Dense(2, 1)])
    network.loss = "binary_cross_entropy"
    assert repr(network).startswith("Network, binary_cross_entropy, 3 parameters")
    assert there_and_back(network).network.loss.name == "binary_cross_entropy"


def test_a_rate_that_a_schedule_brought_to_0_comes_back():
    network, sgd = rows(), SGD(0.1)
    sgd.lr = 0.0
    assert there_and_back(network, sgd).optimizer.lr == 0.0


def test_a_name_is_a_word_of_letters_digits_and_strokes():
    for name in ("a", "a1_", "_1", "my_layer"):
        assert is_word(name), name
    for name in ("", "_", "__", "1a", "a-b", "a b", "a\n"):
        assert not is_word(name), name


class Draws(Layer):
    """A layer of one's own that draws whether it has numbers or not."""

    def draw(self, rng):
        """Draw three numbers."""
        self.s = [rng.normal() for _ in range(3)]

    def forward(self, X):
        """Return each number times its own."""
        return [[a * b for a, b in zip(self.s, x)] for x in X]

    def backward(self, dY):
        """Hand on what comes."""
        return [[a * b for a, b in zip(self.s, dy)] for dy in dY]

    def parameters(self):
        """Return the numbers, which learn nothing."""
        return [([self.s], [[0, 0, 0]])]


def test_what_a_layer_draws_when_a_network_is_made_is_not_what_was_stored():
    network = Network([Dense(2, 3), Draws(), Dense(3, 1)])
    network.layers[1].s[:] = [1.5, -2.5, 3.5]
    with TemporaryDirectory() as folder:
        path = folder + "/m.json"
        save(path, network)
        found = load(path, own=[Draws]).network
    assert found.layers[1].s == [1.5, -2.5, 3.5]
    assert found.predict([[1, 2]]) == network.predict([[1, 2]])
