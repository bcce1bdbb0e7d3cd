"""Walks through rooms that no command shows whole, each returned as one text: see tests/outputs.py.

A line = tests.scenes.NAME in the facts' outputs keeps the digest of what NAME() returns. Pupils'
wrong answers, tables as people have them, the playground's form, a network with each of its
faults: what is said of each of them is right in a hundred places, and seen here if it changes.
"""
import contextlib
import io
import json
import re

from purenn import (Activation, AdaGrad, Adam, AveragePool2D, BatchNorm, Conv2D, Dense, Dropout,
                    Embedding, Flatten, Loss, LSTM, MaxPool2D, Momentum, Network,
                    NeuralNetwork, Reshape, RMSProp, Rng, RNN, SGD,
                    binary_cross_entropy, cross_entropy, cross_validate,
                    dsigmoid, examine, gradcheck, hinge, load, load_csv,
                    make_blobs, make_circles, make_moons, make_spirals, mlp,
                    one_hot, parse_csv, perceptron_loss, save, sigmoid,
                    softmax_classifier, squared_error, unroll)
from purenn.command.cli import main as command
from purenn.exercises.carving import Verdict
from purenn.exercises.catalogue import CARVINGS, QUESTIONS
from purenn.exercises.texts import Texts
from purenn.fitting.checks import BARE
from purenn.losses import losses
from purenn.pictures import confusion, curves, network, regions
from purenn.screen.program import Program
from purenn.screen.turn import TASKS, is_question, tasks
from tests.exercises import wrong_functions, wrong_networks
from tests.exercises.wrong_functions import namespace

XOR = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]
IMAGES = [[[[(i * 7 + j * k) % 5 / 9 for k in range(4)] for j in range(4)]] for i in range(6)]

HEADS = ("a,b,kind", "x1,x2,y", "id,size,price", "Name,Größe,Art", "", "日期,面積,價格",
         "date,open,close",
         "row,row,row", "\ufeffcol 1,col 2,target", "price,area,rooms", "kind,a,b",
         "a (cm),b (kg),class")
ROWS = (                            # the fields of row i
    lambda i: "%d,%d,%s" % (i, i * i % 7, "rose lily".split()[i % 2]),
    lambda i: "%.1f,%.2f,%d" % (i / 3, i * 1.5, i % 3),
    lambda i: "%d;%d,5;%s" % (i, i % 4, "ja nein".split()[i % 2]),
    lambda i: "%d,%s,%d" % (100 + i, ["1", "", "?", "4"][i % 4], i % 2),
    lambda i: "2021-%02d-%02d,%d,%d" % (i % 12 + 1, i % 28 + 1, i, 3 * i),
    lambda i: "%02d.%02d.2020,%d,%s" % (i % 28 + 1, i % 12 + 1, i, "ab"[i % 2]),
    lambda i: "$1%d,%d %%,%s" % (i, i, "yes no".split()[i % 2]),
    lambda i: '"1,%03d","%d kg",%s' % (i * 37 % 1000, i, "ab"[i % 2]),
    lambda i: "%s,%s,%s" % ("red green blue".split()[i % 3], "S M L XL".split()[i % 4],
                            "yn"[i % 2]),
    lambda i: "00%d,%d,%d" % (i % 10, -999 if i % 5 == 0 else i, i % 2),
    lambda i: "%s,%d,%d" % (["TRUE", "FALSE"][i % 2], i, i % 2),
    lambda i: "1e%d,(%d),%s" % (i % 5, i, "ab"[i % 2]),
    lambda i: "7,%d,%s" % (i, "ab"[i % 2]),
    lambda i: "110/%d/%d,%d,%s" % (i % 12 + 1, i % 28 + 1, i, "甲乙"[i % 2]),
    lambda i: "%d,%d" % (i, i % 2),
    lambda i: "%d\t%d\t%s" % (i, i * i, "ab"[i % 2]),
    lambda i: "%d|%d|%s" % (i, i * i, "ab"[i % 2]),
    lambda i: "%d:%02d,%d,%s" % (i % 24, i % 60, i, "ab"[i % 2]),
    lambda i: "%d,%d,%d" % (i % 2, (i + 1) % 2, 0),
    lambda i: '"It is %s, %s!",%d' % ("good bad fine".split()[i % 3], "here there".split()[i % 2],
                                      i % 2),
    lambda i: "１%d,%d−,%s" % (i % 10, i, "ab"[i % 2]),
    lambda i: "%d,%s,%s" % (i, "a b c".split()[i % 3] if i % 7 else "A", ["y", "Y", "n"][i % 3]),
    lambda i: "=%d,+%d,@%s" % (i, i, "ab"[i % 2]),
    lambda i: "%d,%d,%s" % (i, i, "rose" if i < 22 else "lily"),
)
ABOVE = ("", "Sales of the shop\n", "# made by hand\n\n", "sep=;\n", "title,,\nunits,cm,kg\n")
BELOW = ("", "total,99,\n", "\n\n", "source: nobody\n")
OPTIONS = ({}, {"header": True}, {"header": False}, {"label": 0}, {"label": -1}, {"quantity": True},
           {"quantity": False}, {"drop": "2"}, {"words": "1"}, {"missing": "mean"},
           {"missing": "refuse"}, {"na": "7,a"}, {"skip": 1}, {"date": ""}, {"date": "1"},
           {"delimiter": ";"}, {"label": "1,2"}, {"label": "nothing"}, {"drop": "nothing"})


def told(program, *arguments, **named):
    """Return what a program returns, or what it says, as text."""
    try:
        return str(program(*arguments, **named))
    except ValueError as error:
        return "ValueError: %s" % error
    except BARE as error:           # in Python's own words, not the same everywhere
        return error.__class__.__name__


def read(text, **options):
    """Return what is understood of a table."""
    t = parse_csv(text, "t.csv", **options)
    return "\n".join([str(part) for part in (
        t.columns, t.target, t.classes, t.labels[:5], t.X[:3], len(t.X), t.words, sorted(t.dates),
        t.hot, t.layout)] + t.notes)


def headed(head, row):
    """Return a line of as many names as a row has fields, its sign between them."""
    if not head:
        return ""
    sign = [sign for sign in ";\t|," if sign in row(1)][0]
    count = len(re.sub('"[^"]*"', "", row(0)).split(sign))
    return sign.join(head.split(",")[-count:]) + "\n"


def tables():
    """Return what is understood of tables as people have them."""
    found = []
    for k, row in enumerate(ROWS):
        rows = "".join([row(i) + "\n" for i in range(24)])
        for j, head in enumerate(HEADS):
            if (k + j) % 3 == 0 or j == 4:
                text = ABOVE[(k + j) % 5] + headed(head, row) + rows + BELOW[(k * j) % 4]
                found.append(told(read, text))
        for count in (1, 2, 3, 5):
            few = "".join([row(i) + "\n" for i in range(count)])
            found += [told(read, headed(HEADS[0], row) + few), told(read, few)]
        for options in OPTIONS:
            found.append(told(read, headed(HEADS[k % 3], row) + rows, **options))
    for text in ("", "\n", "a", "a,b", "a,b\n", "a,b\n1", "1,2\n3,4", 'a,"b\n1,2',
                 "a,a\n1,2\n2,1\n", "\0,1\n", ";;;\n",
                 "a,b\n1,x\n2,x\n", "a,b\n1e999,0\n2,1\n", "a\n1\n2\n3\n", "x y z\n1 2 0\n3 4 1\n"):
        found.append(told(read, text))
    return "\n\n".join(found)


KINDS = (                           # fields of a column, with blanks between; % is the row's number
    "%", "%.5", "-%", "%e2", "0%", "00%", "+%", "(%)", "%-", "−%", "＋%", "１%", "%．5", "% %", "%%",
    "$%", "€ %", "£%",
    "¥%", "￥%", "₩%", "₹%", "NT$%", "US$ %", "hk$%", "NT %", "%usd", "EUR %", "TWD%", "Rs %",
    "rs.%", "#%", "~%", "約%",
    "%k", "%m", "%b", "%bn", "%K", "%M", "%千", "%萬", "%万", "%億", "%百萬", "% thousand", "% million",
    "% billion",
    "% trillion", "<%", ">%", "<=%", ">= %", "≤%", "≈%", "±%", "%e", "%*", "% cm", "% km", "%kg",
    "% m2", "%°C", "% 元", "% 人",
    "1,%00", "1.%00", "1 %00", "1'%00", "%,5", "%,50 €", "1.%00,5", "1,%00.5", "12,34,%00", "=%",
    '="%"', "%;", "'%'", '"%"',
    "true false", "TRUE FALSE", "yes no", "Yes NO", "Y N", "t f", "是 否", "1 0", "X (none)",
    "on off", "ja nein", "oui non",
    "a b c", "A a b", "rose lily fern", "S M L XL XXL", "low medium high", "甲 乙 丙", "Mon Tue Wed",
    "Jan Feb Mar", "一月 二月",
    "? 1 2", "NA 3 4", "n/a 5", "- 6 7", "null 8", "none 9", "nan 2", "NaN 1 3", "inf 1", "-999 %",
    "9999 %", "-1 %", ". 4", "* 7", "#N/A 5",
    "無 3", "缺 2", "missing 4", "(empty) 1", "unknown 2", "TBD 9", "--- 3", "- -", "2020-01-%",
    "2020/1/%", "%/01/2020", "1/%/20", "%.%.2020",
    "2021-0%-01", "202%0105", "110/1/%", "民國110年1月%日", "2020年%月1日", "%-Jan-2020", "Jan %, 2020",
    "%th of May 2020", "2020-Q%", "2020Q%",
    "2020-01-0%T12:30", "2020-01-0% 1%:00 PM", "上午%:30", "下午 %:15", "%:05", "1%:05:09", "%h", "20%",
    "199%", "1e-%", "1_0%", "0x%", "%j",
    "%/2", "1/%", "%-%", "100%0%", "http://x/%", "id-%", "A00%", "user%", "x@y.%",
    "It_is_%_of_them,_and_they_are_many_words_long",
    "7", "7.0 7", "0.1 0.1 0.1", "5 5 5 6", "%%%%%", "3.14159%", "1%e300", "-0 0", "1.0 1 2",
    "%.50", "1 2 3 4 5 6 7 8 9 10 11", "01 02 03 04", "001 002 003",
    "-999 1 2 3 4 5 6 7 8 9 10 12 13 14 15", "-5 -6 −7 3",
         "500_ml 1_l 2_l 300_ml 20_ml 7_cl 3_l 9_ml", "1_kg 2_kg 300_g", "- 3 − 4 ( 5", "a b c d e",
         "¥5 ￥6 $7", "%" * 40)
NAMES = ("a b c id no. index row Id 編號 序號 name 姓名 date 日期 time year 年 month weekday lat lon zip phone email price 價格 "
         "area size weight class kind label target y species survived outcome grade score total sum mean remark 備註 code "
         "col.1 Unnamed:_0 x (cm) 1 2 2020 2021 quality type status city country age sex").split()


def families():
    """Return what is understood of a column of each kind, beside a plain one and a target."""
    found = []
    for k, kind in enumerate(KINDS):
        for count in (8, 12, 15, 40):
            fields = [kind.split(" ")[i % len(kind.split(" "))].replace("%",
                str(i % 9 + 1 if k % 2 else i)).replace("_", " ")
                      for i in range(count)]
            rows = "".join(["%s;%d;%s\n" % (field, i * i % 11, "ab"[i % 3 == 0]) for i,
                            field in enumerate(fields)])
            found += [kind, told(read, "one;two;three\n" + rows), told(read, rows, label="1"),
                      told(read, "one;two;three\n" + rows, label="one", missing="mean")]
    return "\n".join(found)


def mixtures():
    """Return what is understood of tables drawn from all kinds, names and options."""
    rng, found = Rng(11), []
    for case in range(700):
        n, sign = rng.randint(2, 6), ",;\t"[rng.randint(0, 3)]
        kinds = [KINDS[rng.randint(0, len(KINDS))].split(" ") for _ in range(n)]
        names = [NAMES[rng.randint(0, len(NAMES))].replace("_", " ") for _ in range(n)]
        rows = [sign.join(names)] if rng.randint(0, 5) else []
        for i in range(rng.randint(3, 45)):
            fields = [kind[(i * (j + 1)) % len(kind)].replace("%",
                str(rng.randint(0, 30))).replace("_", " ")
                      for j, kind in enumerate(kinds)]
            if rng.randint(0, 12) == 0:
                fields[rng.randint(0, n)] = ""
            rows.append(sign.join(['"%s"' % f if sign in f or '"' in f else f for f in fields][
                :None if rng.randint(0, 999) else n - 1]))
        if rng.randint(0, 6) == 0:
            rows.append(sign.join(["total"] + ["9"] * (n - 1)))
        if rng.randint(0, 8) == 0:
            rows.insert(0, "A table of shops, as it was" + sign * (n - 1) * rng.randint(0, 2))
        options = OPTIONS[rng.randint(0, len(OPTIONS))] if rng.randint(0, 3) == 0 else {}
        found += ["%d %s" % (case, options), told(read, "\n".join(rows) + "\n", **options)]
    return "\n".join(found)


def bundled():
    """Return what is understood of the bundled sets."""
    return "\n".join([told(lambda: (lambda t: (t.columns, t.target, t.classes, t.notes, t.X[-1],
                                               len(t.X)))(
        load_csv(name))) for name in ("iris", "wine", "breast_cancer", "digits", "sevens", "moons",
                                      "line")])


def answers():
    """Return, of every question, the numbers, the way, what each mistake gives and is told."""
    found = []
    for question in QUESTIONS:
        for pupil in range(6):
            n = question.values(question.numbers(pupil))
            found += [question.name, str(n), told(question.answer, pupil), str(question.way(pupil))]
            for key, mistake in question.mistakes:
                given = mistake(*n)
                found.append("%s %s %s" % (key, given, question.judge(given, pupil)))
            for given in (0, 1, [1, 2], [[1, 2], [3, 4]], [0.5] * 3, [[1]], []):
                said = question.judge(given, pupil)
                found += [texts.mistake(*said) for texts in (Texts("en"), Texts("zh")) if said]
    return "\n".join(found)


def carved():
    """Return what is said of wrong functions, in both languages, and what the right ones are."""
    found = []
    for task in CARVINGS:
        for rng in (Rng(3), Rng(4)):
            found.append("%s %s" % (task.name, task.cases(rng)))
        wrong = dict(wrong_functions.WRONG, **wrong_networks.WRONG).get(task.name, [])
        for pupil, (key, body) in enumerate(wrong):
            verdict = task.check(namespace(task, body), Rng(1000 + pupil))
            if verdict and not verdict.error and verdict.key != "kind":     # else in Python's words
                found += [texts.finding(verdict) for texts in (Texts("en"), Texts("zh"))]
        for key, mistake in task.wrong:
            found.append("%s %s" % (key,
                                    [told(mistake,
                                          *arguments) for arguments in task.cases(Rng(5))]))
    return "\n".join(found)


def turns():
    """Return the pupil's turn on every page: its words, hints, and what answers are told."""
    program, found = Program(), []
    for page in sorted(TASKS):
        for name in tasks(page):
            for lang in ("en", "zh"):
                state = "%s&lang=%s&ask=%s&pupil=2" % (page, lang, name)
                events = [["open", lang], ["hint"], ["hint"], ["other"], ["typed", "1, 2"]]
                if is_question(name):
                    events += [["check"], ["typed", "1;2"], ["check"], ["typed", "x"], ["check"]]
                for event in events:
                    got = program.answer(state, event)
                    state = got["state"]
                    found += [state, got["parts"].get("ask", "")]
    return "\n".join(found)


FORMS = ("", "&data=moons", "&data=circles&noise=0.2", "&data=spirals&points=50",
         "&data=own&rows=0,0,0;1,1,1;0,1,1",
         "&layers=0", "&layers=3", "&layers=2,2,2", "&layers=16", "&activation=relu&init=he",
         "&activation=tanh",
         "&activation=swish&init=glorot", "&activation=identity", "&optimizer=Momentum&lr=0.1",
         "&optimizer=Adam&lr=0.01",
         "&l2=0.1", "&seed=7", "&batch=4", "&data=moons&test=0.3", "&weights=1.1.1:5;2.1:-3",
         "&lr=0", "&lr=x",
         "&layers=99", "&layers=,", "&data=own&rows=1", "&data=own&rows=0,0,0;0,x,1",
         "&weights=9.9:1", "&weights=x",
         "&points=5", "&noise=2", "&test=0.9", "&seed=-1", "&batch=0", "&l2=11", "&data=x",
         "&activation=step",
         "&optimizer=sgd", "&init=zero", "&lr=500", "&layers=4,4,4,4&activation=relu&lr=50")
EVENTS = ([["play", "epoch"], ["play", "sample"], ["play", "sample"], ["pick", "2"], ["weight",
    "0.5"],
           ["play", "epoch"], ["layers", "+"], ["layers", "up"], ["play", "epoch"], ["layers", "-"],
           ["layers", "down"], ["set", "l2", "0.2"], ["play", "epoch"], ["play", "reset"], ["nudge",
               "lr", "1"],
           ["set", "lr", "0.3"], ["play", "epoch"], ["reset"]])


def playground():
    """Return what the playground shows of its forms, and what its buttons do."""
    found = []
    for i, form in enumerate(FORMS):
        for lang in ("en", "zh"):
            program, state = Program(), "play&lang=%s%s" % (lang, form)
            for event in [["open", lang]] + (EVENTS if i in (0, 4, 7, 14, 19) else EVENTS[:1]):
                got = told(program.answer, state, event)
                found.append(got)
                if got[:1] == "{":
                    state = program.answer(state, ["open", lang])["state"]
    return "\n".join(found)


def pages():
    """Return what the lecture's pages answer to keys, and to numbers typed or dragged."""
    found = []
    for page in sorted(TASKS):
        for lang in ("en", "zh"):
            program, state = Program(), "%s&lang=%s" % (page, lang)
            for event in (["open", lang], ["key", "ArrowRight"], ["key", "ArrowRight"], ["key",
                "s"], ["key", "l"],
                          ["set", "a:0:0", "2"], ["set", "x:0:0", "1/2"], ["set", "x", "0.25"],
                          ["set", "w:0:1", "x"],
                          ["set", "lr", "3"], ["nudge", "a:0:0", "1"], ["key", "End"], ["key",
                              "PageUp"], ["reset"]):
                got = program.answer(state, event)
                state = got["state"]
                found.append("%s %s" % (state, sorted(got["parts"].items())))
    return "\n".join(found)


def faulty():
    """Return networks with a fault each, with data to look at."""
    X, T = XOR
    moons, circles = [(points, one_hot(labels, 2)) for points, labels in (
        make_moons(40, rng=Rng(1)), make_circles(40, rng=Rng(2)))]
    yield mlp([2, 3, 1], Rng(0), loss="squared_error"), X, T, {}
    yield Network([Dense(2, 3, init=[[0, 0]] * 3), Activation("tanh"), Dense(3, 1)]), X, T, {}
    yield Network([Dense(2, 3, init=[[0.5, 1], [0.5, 1], [1, 2]]), Activation("tanh"), Dense(3,
        1)]), X, T, {}
    yield Network([Dense(2, 4, Rng(1), bias=[-50.0] * 4), Activation("relu"), Dense(4,
        1)]), X, T, {}
    yield Network([Dense(2, 4, Rng(1), scale=90), Activation("sigmoid"), Dense(4, 1)]), X, T, {}
    yield mlp([2, 3, 2], Rng(0)), [[900 * a, b] for a, b in moons[0]], moons[1], {}
    yield mlp([2, 3, 2], Rng(0)), [[a, 7] for a, _ in circles[0]], circles[1], {"names": ["one",
        "two"]}
    yield mlp([2, 3, 2], Rng(0)), moons[0], [[1, 0]] * 39 + [[0, 1]], {"labels": [0] * 39 + [1]}
    yield mlp([2, 3, 2], Rng(0)), moons[0], moons[1], {"X_test": moons[0][:9],
                                                       "T_test": moons[1][:9]}
    yield NeuralNetwork([2, 3, 1], sigmoid, dsigmoid, Rng(3)), X, T, {}
    yield softmax_classifier(2, 2), moons[0], moons[1], {}
    yield Network([Dense(2, 3), Activation("sigmoid"), Dense(3, 1),
                   Activation("sigmoid")]), X, [[9]] * 4, {}


def looked():
    """Return what the doctor says of networks before and after they learned."""
    found = []
    for made, X, T, more in faulty():
        found.append(told(examine, made, X, T, **more))
        for lr, epochs in ((0.1, 2), (5, 3), (0.0001, 30), (0.5, 60)):
            if isinstance(made, Network):
                found += [told(made.fit, X, T, epochs, lr), told(examine, made, X, T, **more),
                          told(made.evaluate, X, T)]
    return "\n".join(found)


def slopes():
    """Return what gradcheck says of layers of every kind, and of ones that lie."""
    class Lying(Dense):
        """Dense, but for a factor on the way back."""

        factor = 2.0

        def backward(self, dZ):
            """Return dX, the weights' gradient wrong."""
            dX = Dense.backward(self, dZ)
            for row in self.dW:
                row[:] = [self.factor * v for v in row]
            return dX

    X, T = XOR
    found = []
    tokens, two = [[1, 2, 0], [2, 2, 1], [0, 1, 2], [1, 1, 1]], [[1, 0], [0, 1]] * 2
    for k in (0.5, -1.0, 1.001, 0.0):
        lying = Lying(2, 3)
        lying.factor = k
        found.append(told(gradcheck, Network([lying, Activation("tanh"), Dense(3, 1)]), X, T))
    for made, data, targets in (
            (Network([Conv2D(1, 2, 2), Activation("tanh"), MaxPool2D(3), Flatten(), Dense(2, 2)]),
             IMAGES, [[1, 0], [0, 1]] * 3),
            (Network([Embedding(3, 2), LSTM(2, 3), Dense(3, 2)], "cross_entropy"), tokens, two),
            (Network([Embedding(3, 2), RNN(2, 3), Dense(3, 2)], "cross_entropy"), tokens, two),
            (Network([Dense(2, 3), BatchNorm(3), Activation("relu"), Dropout(0.5), Dense(3, 1)]), X,
             T),
            (Network([Reshape(1, 1, 2), Conv2D(1, 2, 1), Flatten(), Dense(4, 1)]), X, T),
            (mlp([2, 3, 2], Rng(0), loss="hinge"), X, two),
            (mlp([2, 3, 1], Rng(0), loss="perceptron_loss"), X, T)):
        found += [told(gradcheck, made, data, targets), repr(made),
                  told(lambda: made.score(data, targets))]
    return "\n".join(found)


def drawn():
    """Return pictures of a program's own networks, as SVG and in characters."""
    found = []
    for k, make in enumerate((make_moons, make_circles, make_blobs, make_spirals)):
        X, labels = make(30, rng=Rng(k))[:2]
        m = max(labels) + 1
        made = mlp([2, 4, m], Rng(k)).fit(X, one_hot(labels, m), epochs=4)
        for picture in (regions(made, X, labels), network(made), confusion(made, X, labels)):
            found += [picture.svg, str(picture)]
        found += [told(lambda: curves(made).svg), told(lambda: str(curves(made, log_y=True)))]
    for name in ("iris", "wine", "moons", "xor", "sequences"):
        found.append(told(lambda: load_csv(name)._repr_html_()))
    return "\n".join(found)


def written():
    """Return networks written out as programs, and folds judged."""
    found = []
    for sizes in ([2, 2, 1], [3, 4, 2], [1, 1], [2, 3, 3, 2]):
        for loss in ("squared_error", "binary_cross_entropy", "cross_entropy", "hinge"):
            found.append(told(unroll, mlp(sizes, Rng(1), loss=loss)))
    X, labels = make_moons(30, rng=Rng(3))
    found.append(told(cross_validate, lambda seed: mlp([2, 3, 2], Rng(seed)), X, one_hot(labels, 2),
                      3, epochs=3))
    return "\n".join(found)


def places(value, path=()):
    """Yield the way to every entry of nested plain data, but for rows of numbers."""
    if isinstance(value, dict) or isinstance(value, list) and not any(
            [isinstance(part, float) for part in value]):
        for key in value if isinstance(value, dict) else range(len(value[:3])):
            yield path + (key,)
            for place in places(value[key], path + (key,)):
                yield place


def with_another(document, place, wrong):
    """Return plain data with something else at one place."""
    if not place:
        return wrong
    copy = dict(document) if isinstance(document, dict) else list(document)
    copy[place[0]] = with_another(copy[place[0]], place[1:], wrong)
    return copy


def opened(document, path="damaged.json"):
    """Return what is loaded of a document, or what is said of it."""
    with open(path, "w", encoding="utf-8") as file:
        json.dump(document, file)
    model = load(path)
    return "%r %s %s" % (model.network, model.about, getattr(model.optimizer, "name", None))


def damaged():
    """Return what is said of model files with something else at one place, place by place."""
    found, (X, T) = [], XOR
    about = {"columns": ["a", "b"], "classes": ["no", "yes"], "means": [0.5, 0.5], "deviations": [1,
        1],
             "target": "y", "fields": ["a", "b"], "layout": ["a", "b", "y"], "settings": {"lr": 0.1,
                 "layers": [2]},
             "table": {"missing": "mean"}, "rows": 4, "header": True, "words": [], "hot": [],
             "dress": {"a": ["$", "", False]},
             "dates": {"a": ["dmy", 1, ["year"]]}}
    for layers, rule in (([Dense(2, 3, l2=0.1), Activation("tanh"), Dropout(0.2), Dense(3, 1)],
                          Adam(0.01)),
                         ([Embedding(3, 2), LSTM(2, 2), Dense(2, 2)], Momentum(0.1)),
                         ([Embedding(3, 2), RNN(2, 2), Dense(2, 2)], RMSProp(0.1)),
                         ([Reshape(1, 3, 3), Conv2D(1, 2, 2), MaxPool2D(2), Flatten(), BatchNorm(2),
                           Dense(2, 2)], None),
                         ([Reshape(1, 4, 4), Conv2D(1, 1, 2, padding=1), AveragePool2D(2),
                           Flatten(), Dense(4, 2)], AdaGrad(0.1))):
        made = Network(layers)
        if rule is not None and isinstance(layers[0], Dense):
            made.fit(X, T, 2, optimizer=rule)
        save("whole.json", made, rule, about=about)
        with open("whole.json", encoding="utf-8") as file:
            document = json.load(file)
        document.pop("checksum", None)
        found.append(told(opened, document))
        for place in places(document):
            for wrong in (None, [], "x", -1, 2.5, {"x": 1}):
                found.append("%s %r %s" % (place, wrong, told(opened,
                    with_another(document, place, wrong))))
    return "\n".join(found)


OWN = ("--a=-1,2 --b 1,0", "--a 1/3,1", "--a 1,2,3,4,5", "--a 1,0;0,1", "--a 1,2;2,4 --b 1,2",
       "--a 0,-1;1,0", "--a 2,0;0,3 --b 1/2,0;0,5",
       "--a 1,2;3,4 --b 1e-9,2;3,1/7", "--a 1/3,2,0.7,4,5;2,4/7,6,8,11;0,0,0,0,0",
       "--a 2,1,0;1/3,2,1;0,1,2 --b 1,2,3", "--a 0,0;0,0",
       "--w 2,-1 --b 0 --x 1,2", "--w 1/3,1/7 --b=-0.1", "--w 1,2;3,4 --x 1,2 --b 1,1", "--w 5",
       "--x 0.3", "--x=-2", "--x 1,2,4 --y 1,3,3",
       "--x 5 --y 3", "--y 0.5", "--lr 0.01", "--lr 3", "--seed 4", "--sizes 2,3,1",
       "--sizes 2,10,11,1", "--a=-1,0 --b 0,2", "--function x*x*x --x=-3", "--a 1e-5,1 --b 1,1e-5",
       "--sizes 3,2,2 --seed 1", "--function x*x*x-x --x 1/2",
       "--function sin(x)/x --x 0", "--function exp(x)+ln(x) --x 2",
       "--w1 1,2;3,4 --b1 0,1 --w2 1,-1 --b2 2", "--a 1e300,1 --b 1e300,1", "--x 0", "--b 7")


def numbers():
    """Return every lesson with numbers of one's own, in turn in both languages."""
    from purenn.lessons.finding import names, short
    found = []
    for k, name in enumerate([short(module) for module in names()]):
        for i, own in enumerate(OWN if name[0] not in "ax" else ()):
            words = ["--lang", "ez"[(i + k) % 2] + "nh"[(i + k) % 2], "lesson", name] + own.split()
            streams = io.StringIO(), io.StringIO()
            with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
                found.append("%s %s" % (" ".join(words), told(command, words)))
            found += [stream.getvalue() for stream in streams]
    return "\n".join(found)


LOSSES = (squared_error, binary_cross_entropy, cross_entropy, hinge, perceptron_loss)


def refused():
    """Return what is said of layers, rules and generators that are made of what cannot be."""
    found = []
    for make, given in ((Dense, (2, 3)), (Conv2D, (1, 2, 2)), (MaxPool2D, (2, 1)), (AveragePool2D,
        (2, 1)),
                        (Reshape, (1, 2, 2)), (Reshape, ()), (RNN, (2, 3)), (LSTM, (2, 3)),
                        (Embedding, (3, 2)),
                        (BatchNorm, (2,)), (Dropout, (0.5,)), (Activation, ("tanh",)), (Adam,
                            (0.1, 0.9, 0.99)),
                        (Momentum, (0.1, 0.9)), (RMSProp, (0.1, 0.9)), (AdaGrad, (0.1,)), (SGD,
                            (0.1,)),
                        (make_moons, (9, 0.1)), (make_circles, (9, 0.1)), (make_spirals, (9, 2)),
                        (mlp, ([2, 1],)),
                        (one_hot, ([0, 1], 2)), (Network, ([Dense(2, 1)], "hinge")), (Rng, (1,)),
                        (NeuralNetwork, ([2, 1], sigmoid, dsigmoid)), (softmax_classifier, (2, 2))):
        for i in range(len(given)):
            for wrong in ("a", None, -1, 0, 2.5, [1], [[1, 2]], 1e400, True, {}):
                arguments = given[:i] + (wrong,) + given[i + 1:]
                found.append("%s%r %s" % (make.__name__, wrong,
                                          " ".join(told(make, *arguments).split(" at 0x")[:1])))
        found.append(told(make, *given + (None,) * 12))
    for loss in LOSSES:
        for y, t in (([1, 2], [1]), ("ab", [1]), (None, [1, 0]), ([1, 2], 1), ([[1, 2]], [[1, 0]]),
                     ([], []), ([1, None], [1, 0])):
            found.append("%s %s" % (loss.__name__, told(loss, y, t)))
    for texts in (Texts("en"), Texts("zh")):
        found += [texts.finding(Verdict(key, values, call, "[1]", "[2]", part)) for key, values in (
            ("nothing", ()), ("kind", ("map",))) for call in ("", "f(1)") for part in ("", "dW")]
    return "\n".join(found)


LIES = (                            # a slope of Activation that is wrong, of z, a and d
    lambda z, a, d: d, lambda z, a, d: d * z * (1 - z), lambda z, a, d: d * (1 - z * z), lambda z,
    a, d: d * a * (1 - a),
    lambda z, a, d: d * (1 - a * a), lambda z, a, d: d * a, lambda z, a, d: 1 - a * a, lambda z, a,
    d: 2 * d, lambda z, a, d: 0,
    lambda z, a, d: d * dsigmoid(a), lambda z, a, d: -d * dsigmoid(z), lambda z, a, d: d * z)
LOSS_LIES = (                       # a slope of a loss that is wrong, of y and t
    lambda y, t: [b - a for a, b in zip(y, t)], lambda y, t: [2 * (a - b) for a, b in zip(y, t)],
    lambda y, t: list(y),
    lambda y, t: [sigmoid(a) - b for a, b in zip(y, t)], lambda y,
    t: [(sigmoid(a) - b) * sigmoid(a) * (1 - sigmoid(a)) for a, b in zip(y, t)],
    lambda y, t: [(a - b) * a * (1 - a) for a, b in zip(y, t)], lambda y, t: [-b * (1 - a) for a,
        b in zip(y, t)])
WAYS = (                            # what Dense.backward could get wrong, done to it afterwards
    lambda layer, dZ: [row.__setitem__(slice(None), row[::-1]) for row in layer.dW], lambda layer,
    dZ: layer.db.reverse(),
    lambda layer, dZ: layer.db.__setitem__(slice(None), dZ[0]), lambda layer,
    dZ: layer.db.__setitem__(slice(None), dZ[-1]),
    lambda layer, dZ: layer.db.__setitem__(slice(None), [v / len(dZ) for v in layer.db]),
    lambda layer,
    dZ: [row.__setitem__(slice(None), [v * len(dZ) for v in row]) for row in layer.dW],
    lambda layer, dZ: [row.__setitem__(slice(None), [0.0] * len(row)) for row in layer.dW],
    lambda layer, dZ: [row.__setitem__(slice(None), list(w)) for row, w in zip(layer.dW, layer.W)])


def lies():
    """Return what gradcheck says of the usual mistakes, each of them made on purpose."""
    class Lying(Activation):
        """An activation whose way back is another one."""

        def backward(self, dA):
            """Return what the lie makes of it."""
            A = Activation.forward(self, self.Z)
            return [[self.lie(z, a, d) for z, a, d in zip(*rows)] for rows in zip(self.Z, A, dA)]

    class Wrong(Dense):
        """A Dense layer to whose gradients something is done."""

        def backward(self, dZ):
            """Return dX, then change dW or db."""
            dX = Dense.backward(self, dZ)
            self.way(self, dZ)
            return dX

    X, T = [[0.3, -1.2], [0.9, 0.4], [-0.7, 0.1]], [[0.2, 0.8], [1, 0], [0.4, 0.6]]
    found = []
    for name in ("tanh", "sigmoid", "relu"):
        for lie in LIES:
            lying = Lying(name)
            lying.lie = lie
            found.append(told(gradcheck, Network([Dense(2, 3, Rng(1)), lying, Dense(3, 2, Rng(2))]),
                              X, T))
    for way in WAYS:
        for sizes in ((2, 3), (2, 2)):
            wrong = Wrong(*sizes + (Rng(1),))
            wrong.way = way
            for layers in ([wrong, Activation("tanh"), Dense(sizes[1], 2, Rng(2))],
                           [Dense(2, 2, Rng(3)), Activation("tanh"), wrong]):
                found.append(told(gradcheck, Network(layers), X,
                                  T if sizes[1] == 2 or len(layers) > 2 and layers[2] is not wrong else
                                  [t + [0.5] for t in T]))
    for known in losses():
        for slope in LOSS_LIES:
            loss = Loss("mine", known.of_sample, slope, known.outputs)
            found.append(told(gradcheck, Network([Dense(2, 2, Rng(1))], loss), X, [[0, 1], [1, 0],
                [0, 1]]))
    return "\n".join(found)
