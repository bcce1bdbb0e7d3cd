"""The playground's form: what a reader may choose, and what it is called."""
from ..html import escaped
from .data import CLOUDS, DATA
from .settings import ACTIVATIONS, INITS, OPTIMIZERS

BUTTONS = (("train", "訓練", "Train"), ("pause", "暫停", "Pause"), ("epoch", "一輪", "One epoch"),
           ("sample", "一筆", "One sample"), ("reset", "重設", "Reset"))
LABELS = {"data": ("資料", "data"), "points": ("點數", "points"), "noise": ("雜訊", "noise"),
          "test": ("測試", "test"), "rows": ("x₁,x₂,y", "x₁,x₂,y"), "layers": ("隱藏層", "layers"),
          "activation": ("激勵", "act"), "init": ("初始", "init"), "optimizer": ("更新", "rule"),
          "lr": ("學習率", "rate"), "batch": ("一批", "batch"), "l2": ("L2", "L2"),
          "seed": ("種子", "seed"), "weights": ("權重", "weights")}
NUMBERS, OF_CLOUDS = ("lr", "batch", "l2", "seed"), ("points", "noise", "test")
SIZES = (("+", "加一層 / a layer more", "＋"), ("-", "減一層 / a layer less", "－"),
         ("up", "每層多一個 / a neuron more each", "▲"),
         ("down", "每層少一個 / a neuron less each", "▼"))


def called(line):
    """Return a complaint, in either language, with its fields as the form calls them."""
    k = int(not any([c > "\u2e80" for c in line]))
    line = line.replace(" lr", " " * k + LABELS["lr"][k]).replace("init='he'", LABELS["init"][k] + " he")
    for colon, k in (("：", 0), (": ", 1)):
        name, sign, rest = line.partition(colon)
        if sign and name in LABELS:
            return LABELS[name][k] + colon + rest
    return line


def both(zh, en):
    """Return a label in both languages; what is alike in both is said once."""
    if zh == en:
        return zh
    return '<span lang="zh-Hant">%s</span> <span lang="en">%s</span>' % (zh, en)


def choice(name, options, chosen, wrong):
    """Return a list to choose from."""
    return ('<label>%s <select id="n-%s" data-event="set %s:"%s>%s</select></label>'
            % (both(*LABELS[name]), name, name, ' aria-invalid="true"' if wrong else "", "".join(
                ['<option%s>%s</option>' % (" selected" if one == chosen else "", one)
                 for one in options])))


def entry(name, value, wrong):
    """Return a number to type."""
    return ('<label>%s <input id="n-%s" data-event="set %s:" data-nudge="%s:" value="%s"'
            ' autocomplete="off"%s></label>' % (
                both(*LABELS[name]), name, name, name, escaped(value),
                ' aria-invalid="true"' if wrong else ""))


def panel(text, running, wrong=""):
    """Return the form.   text: name -> what is typed   wrong: the field with a mistake"""
    parts = [choice("data", DATA, text["data"], wrong == "data")]
    if text["data"] in CLOUDS:
        parts += [entry(name, text[name], wrong == name) for name in OF_CLOUDS]
    if text["data"] == "own":
        parts.append('<label class="whole">x₁,x₂,y <textarea id="n-rows" rows="4"'
                     ' data-event="set rows:"%s>%s</textarea></label>'
                     % (' aria-invalid="true"' if wrong == "rows" else "",
                        escaped(text["rows"].replace(";", "\n"))))
    parts.append(layers(text["layers"], wrong == "layers"))
    parts += [choice(name, options, text[name], wrong == name) for name, options in (
        ("activation", ACTIVATIONS), ("init", INITS), ("optimizer", tuple(OPTIMIZERS)))]
    parts += [entry(name, text[name], wrong == name) for name in NUMBERS]
    buttons = "".join(['<button id="do-%s" data-event="play %s"%s%s>%s</button>' % (
        name, name, ' class="first"' if name == "train" else "",
        " disabled" if (name == "pause") != running and name in ("pause", "train") else "",
        both(zh, en)) for name, zh, en in BUTTONS])
    return '<div class="play">%s<div class="buttons">%s</div></div>' % ("".join(parts), buttons)


def layers(text, wrong):
    """Return the hidden layers: the text, and buttons for one layer or neuron more or less."""
    buttons = "".join(['<button data-event="layers %s" aria-label="%s">%s</button>' % row
                       for row in SIZES])
    return '<div class="line-of">%s%s</div>' % (
        entry("layers", text, wrong), buttons)
