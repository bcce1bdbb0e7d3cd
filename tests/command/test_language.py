"""Commands speak the reader's language: every sentence has its translation, with its places."""
import argparse
import ast
import io
import os
import re
import shlex
import string
import sys

import pytest

from purenn.command import cli, datasets
from purenn.command.slides import write
from purenn.museum import EXHIBITS
from purenn.spoken import zh_exhibits
from purenn.spoken.language import bare as english
from purenn.spoken.language import (FORMS, LANGUAGES, SUBJECTS, filled, heard, language_of,
                                    matched, places, said, speak, spoken, texts, told)
from tests.command.test_readme import ZH, commands
from tests.test_architecture import modules, nodes_of

PLACE = re.compile(r"%[-+#0-9.]*[sdrgeif]")    # of a number or a word; %% is a percent sign
CHINESE = re.compile("[\u4e00-\u9fff]")
ENGLISH = re.compile(r"[A-Za-z][a-z']+(?:[ ,;]+[a-z][a-z']+){2,}")     # three words in a row
NAMES = set("""
mlp perceptron softmax_classifier svm cnn lstm_classifier sigmoid tanh relu swish step identity
adam16 reading predict sgd momentum nesterov adagrad rmsprop adam cross_entropy binary_cross_entropy squared_error hinge
perceptron_loss xor benign malignant setosa versicolor virginica barbera barolo iris digits digits32 mnist17 moons digits5000 start memory growth safetensors
onnx json html markdown notebook python c slides model layers activation loss optimizer lr batch epochs l2 dropout
patience validation test seed exp ln log log10 sin cos tan sqrt
""".split())

WORDS = set("""
softmax species label quantity target text notes float input inputs output outputs rows run session
deviations means metadata model torch include from import classify micropython line micro
onnxruntime
""".split())        # names of columns, options, fields, and of other languages


@pytest.fixture
def chinese():
    """Speak Chinese for a test."""
    speak("zh")
    yield
    speak("en")


def literals(node):
    """Return the sentences that a call of said may be given."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return literals(node.body) + literals(node.orelse)
    return []


def sentences():
    """Return every sentence that a command gives to said."""
    found = set()
    for name in modules():
        for node in nodes_of(modules()[name]):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "said":
                found.update(literals(node.args[0]))
    return found


def helps():
    """Yield every text of every command's help, a description by its paragraphs."""
    for arguments in [[]] + [[name] for name in cli.COMMANDS]:
        waiting = [cli.parser(arguments)]
        while waiting:
            parser = waiting.pop().filled()
            for action in parser._actions:
                if isinstance(action, argparse._SubParsersAction):
                    waiting += action.choices.values() if arguments else ()
                    yield from [choice.help for choice in action._choices_actions]
                elif action.help:
                    yield action.help
            yield from [group.title for group in parser._action_groups if group.title]
            for text in (parser.description, parser.epilog):
                yield from pieces(text or "")


def pieces(text):
    """Return what of a docstring is translated: paragraphs, and the words behind a command."""
    found = []
    for part in text.strip("\n").split("\n\n"):
        lines = part.split("\n")
        if any([re.match(r" |\S+ {3,}", line) for line in lines]):
            found += [re.split(r"\S {2,}", line)[-1] for line in lines]
        else:
            found.append(" ".join(lines))
    return [part.strip() for part in found]


def is_code(text):
    """Return whether a text is a command, or made of names alone."""
    words = re.sub(r"%\(default\)s|[(),;:.]", " ", text).split()
    return text.startswith(("python3 ", "echo ", "--weights")) or set(words) <= NAMES


def test_every_sentence_a_command_says_has_a_translation():
    found = texts("zh", SUBJECTS)
    assert sorted([text for text in sentences() if text not in found]) == []


def refusals():
    """Yield every sentence that a command refuses with, words in its places."""
    for name in modules():
        for node in nodes_of(modules()[name]) if name.startswith("command") else ():
            if isinstance(node, ast.Raise):
                node = node.exc
            if isinstance(node, ast.Call) and getattr(node.func, "id", "").endswith("Error"):
                for part in node.args:
                    for text in literals(part.left if isinstance(part, ast.BinOp) else part):
                        if "%" not in text.replace("%d", "").replace("%r", "")[-2:]:
                            yield PLACE.sub(lambda place: "7" if place.group()[-1] == "d"
                                            else "'a'", text)


# put together of parts that have translations, or of a file or an argument that no command makes
COMPOSED = ("bench: ", "%d %s", "'a'", "7 'a'", "bundle: 'a'", "export: 'a'", "MD5", "it has",
            "it sent", "cut off", "curves: ", "descent: ", "regions: ", "axes: ", "line: w")


def test_every_refusal_of_a_command_has_a_translation(chinese):
    left = [text for text in refusals() if not text.startswith(COMPOSED)
            and not CHINESE.search(heard(text))]
    assert left == []


def test_the_parts_of_a_table_have_their_names(chinese):
    assert [said(part) for part in ("train", "validation", "test")] == ["訓練", "驗證", "測試"]


def test_what_to_try_is_said_in_chinese_too(chinese):
    assert heard("bundle: network.py would be 9 bytes, a micro:bit compiles 8; try a model that "
                 "train --layers 10 made").endswith("；請試試 用 train --layers 10 做的模型")
    assert heard("bundle: 601 parameters, 1 to 500 are wanted; fewer inputs or neurons are "
                 "wanted") == "bundle：有 601 個參數，要的是 1 到 500 個；輸入或神經元要少一點"
    assert heard("fit: it is 'x'; try --layers 2,1").endswith("try --layers 2,1")


def test_every_finding_of_the_doctor_has_a_translation(chinese):
    found = [node.left.value for name in ("study.doctor", "study.data_doctor")
             for node in nodes_of(modules()[name])
             if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod)
             and isinstance(node.left, ast.Constant) and ": " in node.left.value]
    assert len(found) > 12
    for text in found:
        text = re.sub("^%s (?=accuracy|R)", "test ", text)
        said_of = heard(PLACE.sub(lambda place: "7" if place.group()[-1] == "d" else "'a'",
                                  re.sub("%s$", "", text)).replace("%%", "%"))
        assert CHINESE.search(said_of) or text.startswith(","), text


def test_a_saved_network_in_the_place_of_a_table_is_told(capsys, tmp_path):
    path = str(tmp_path / "xor.json")
    assert cli.main(["train", "xor", "--epochs", "1", "--save", path]) == 0
    for command in ("explain", "gradcheck", "lottery", "train"):
        assert cli.main([command, path, "--lang", "zh"]) == 2
        assert "要的是資料表" in capsys.readouterr().err


@pytest.mark.parametrize("target", ["microbit", "micropython --modules models,data", "flat",
                                    "file"])
def test_what_bundle_remarks_is_chinese(target, capsys, tmp_path):
    place = str(tmp_path / ("one.py" if target == "file" else "here"))
    assert cli.main(["bundle", "--for"] + target.split() + [place, "--lang", "zh"]) == 0
    for line in capsys.readouterr().out.split("\n"):
        assert not line.strip() or CHINESE.search(line) or re.match(r"\S+ +\d+$", line), line


@pytest.mark.parametrize("text", [
    "a;b;rate\n" + "1,5;2,5;3,25\n2,5;1,5;4\n" * 6,
    "height;weight;age\n" + "150 cm;45 kg;12\n160 cm;55 kg;13\n" * 6,
    "kind 1.5 2\nother 2.5 3\n" * 6, "1,0.5,0.25\n2,0.75,0.5\n" * 6,
    "a,b,word\n" + "1,2,x%d\n3,4,y\n" % 3 * 6, "id,x,y\n" + "".join(
        ["%d,%d,%s\n" % (i, i * i % 7, "" if i == 3 else i % 5) for i in range(20)])])
def test_what_is_guessed_and_found_is_told_in_chinese(text, capsys, tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(text)
    assert cli.main(["train", str(path), "--epochs", "1", "--lang", "zh"]) == 0
    for line in "".join(capsys.readouterr()).split("\n"):
        assert not ENGLISH.search(bare(line)), line


@pytest.mark.parametrize("text, left", [
    ("Loss 損失", "Loss"), ("Loss 損失, the mean", "Loss, the mean"), ("損失 Loss", "Loss"),
    ("XOR 測試: layers 3", "XOR: layers 3"), ("a（甲）b：c｡ d", "abc d"), ("　a", "a"),
    ("x₁ → ½  y ", "x₁ → ½  y ")])
def test_without_its_chinese_terms_a_sentence_is_english(text, left):
    assert english(text) == left


def test_every_help_has_a_translation(chinese):
    found = set(helps())
    missing = {text for text in found if not CHINESE.search(heard(text)) and not is_code(text)}
    assert sorted(missing) == []
    left = {text for text in found if ENGLISH.search(bare(heard(text)))}
    assert sorted(left) == []
    shown = cli.parser(["plot"]).format_help()
    assert "參數：" in shown and "選項：" in shown


def bare(text):
    """Return a text without commands, names of files, code, quotations and what Python says."""
    text = re.sub(r"python3 -m purenn[^\n]*?(?=  |\n|$)|`[^`]*`|\S*[/_.=]\S*|'[^']*'", "", text)
    text = re.sub(r"\w+(Error|Warning): [^。；\n]*|^原始碼.*$", "", text, flags=re.M)
    return "\n".join([" ".join([word for word in line.split() if word.strip("(),;:") not in NAMES])
                      for line in text.split("\n")])


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_translation_has_the_places_of_its_sentence(subject):
    for key, text in texts("zh", [subject]).items():
        places, own = PLACE.findall(key), PLACE.findall(text.replace("%.0s", "%s"))
        assert own == (["%s"] * len(places) if subject in FORMS else places) or (
            places == own), key
        assert key.count("%(default)s") == text.count("%(default)s"), key
        assert CHINESE.search(text) or not re.search("[a-z]{3}", text), text


def test_no_translation_is_of_a_sentence_that_nobody_says():
    own = []
    for name in modules():
        if not name.startswith("spoken"):
            own += [node.value for node in nodes_of(modules()[name])
                    if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    with open(argparse.__file__, encoding="utf-8") as file:
        own.append(file.read())
    source = squeezed("\n".join(own + [os.strerror(number) for number in range(1, 40)]))
    stale = []
    for key in texts("zh", SUBJECTS):
        clauses = re.split(r"%\(\w+\)s|[,:;()]|" + PLACE.pattern, squeezed(key))
        words = max(clauses, key=len).split()
        size = max(1, min(3, len(words) - 1))
        parts = [" ".join(words[i:i + size]) for i in range(len(words) - size + 1)]
        if words and not any(part in source for part in parts):     # some are put together
            stale.append(key)
    assert stale == []


def squeezed(text):
    """Return text without numbers, line breaks and repeated spaces."""
    return " ".join(re.sub(r"%%|\b\d+\b|\ben, zh\b", " ", text).split())


def fields(text):
    """Return the names in braces."""
    return sorted([name for _, name, _, _ in string.Formatter().parse(text) if name])


def test_every_exhibit_has_a_translation_with_its_numbers():
    assert sorted(zh_exhibits.EXHIBITS) == sorted([exhibit.name for exhibit in EXHIBITS])
    for exhibit in EXHIBITS:
        symptom, place, story = zh_exhibits.EXHIBITS[exhibit.name]
        assert fields(symptom) == fields(exhibit.template), exhibit.name
        assert bool(place) == bool(exhibit.place) and CHINESE.search(story)


def printed(arguments, monkeypatch, capsys, language="zh_TW.UTF-8"):
    """Return what a command prints where LANG asks for a language: (code, output, errors)."""
    monkeypatch.setenv("LC_ALL", language)
    try:
        code = cli.main(arguments)
    except SystemExit as ended:
        code = ended.code
    found = capsys.readouterr()
    assert spoken() == "en"
    return code, found.out, found.err


def test_the_commands_of_the_chinese_front_door_print_no_english_sentence(
        tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    for line in commands(ZH):
        words = shlex.split(line)
        if words[:3] == ["python3", "-m", "purenn"]:
            code, out, _ = printed(words[3:], monkeypatch, capsys)
            assert code == 0 and CHINESE.search(out), line
            assert ENGLISH.findall(bare(out)) == [], line
            assert "bundle" in line or " left to" not in out
    page = (tmp_path / "iris.html").read_text(encoding="utf-8")
    text = re.sub(r"<(script|style|pre|code)\b.*?</\1>|<[^>]*>", " ",
                  page.replace("<wbr/>", ""), flags=re.S)
    assert '<html lang="zh-Hant">' in page
    assert ENGLISH.findall(bare(text)) == []


@pytest.mark.parametrize("arguments", [
    ["datasets"], ["museum"], ["museum", "tanh-before-softmax"], ["lesson", "7"], ["exercise", "6"], ["plot", "curves", "xor", "--epochs", "4"],
    ["train", "moons", "--layers", "0", "--lr", "9", "--epochs", "9"],
    ["train", "line", "--folds", "2", "--epochs", "2"]])
def test_other_commands_print_no_english_sentence(arguments, monkeypatch, capsys, tmp_path):
    monkeypatch.chdir(tmp_path)
    code, out, _ = printed(arguments, monkeypatch, capsys)
    out = "\n".join([line for line in out.split("\n") if not line.startswith("    ")])
    assert code == 0 and CHINESE.search(out)
    assert ENGLISH.findall(bare(out.replace("RuntimeError", ""))) == []


@pytest.mark.parametrize("line", [
    "plot curves iris --epochs 2",
    "plot network xor --epochs 1", "plot graph xor",
    "plot weights sevens --epochs 1 --layers 2", "plot regions xor --epochs 1",
    "plot confusion iris --epochs 1", "plot activations", "plot descent", "plot plane",
    "plot line", "plot layers xor --epochs 1", "gradcheck xor", "lottery xor --seeds 1 --epochs 1",
    "train iris --epochs 2", "train words.csv --epochs 1 --drop ''", "xor --epochs 9",
    "export m.json --to json", "export m.json --to onnx", "export m.json --to safetensors",
    "export m.json --to c", "export m.json --to python", "export m.json --to python -o 1.py",
    "evaluate m.json line", "lesson 7 --as markdown -o 7.md", "bundle --for microbit here"])
def test_what_a_command_prints_has_no_english_word(line, monkeypatch, capsys, tmp_path):
    monkeypatch.chdir(tmp_path)
    if "words.csv" in line:
        (tmp_path / "words.csv").write_text("text,label\n" + "a x y y x,0\nb y x x x,1\n" * 15)
    if "m.json" in line:
        assert cli.main("train line --epochs 1 --save m.json --quiet".split()) == 0
        capsys.readouterr()
    code, out, _ = printed(shlex.split(line), monkeypatch, capsys)
    shown = re.split("\n\n(?=python3|gcc)", bare(out))[0]       # what follows is a program
    words = re.findall(r"(?<![A-Za-z(])[a-z]{4,}", "\n".join(
        [text for text in shown.split("\n") if not text.startswith("    ")]))
    assert code == 0 and CHINESE.search(out) and sorted(set(words) - WORDS - NAMES) == []
    assert not re.search("[\u4e00-\u9fff][,:;] ", shown), shown


MISTAKES = {
    "train nothing.csv": "沒有這個檔案", "train iriss": "沒有叫", "train iris --epochs 0": "至少要是 1", "trian iris": "沒有",
    "train iris --lr nan": "有限的數", "train iris --layers many": "大於 0 的整數", "train": "還缺少參數",
    "train iris --seed many": "要的是整數", "xor --epochs 0": "1 以上的整數",
    "train iris --lr foo": "要的是數", "train iris --lr -1": "大於 0 的數",
    "museum zzzzzz": "會列出全部", "train sums": "文字只能配類別來學",
    "lesson 7 -o x.html": "要和 --as 一起才有用", "bench foo": "項目", "train xor --folds 99": "最多是列數 4",
    "plot digits digits --size a": "例如 8x8", "train words.csv --missing refuse": "要的是數（猜的：",
    "exercise check nothing": "沒有資料夾 nothing", "plot regions sequences": "裡是文字",
    "train iris --nothing": "不認識的參數", "lesson 99": "沒有", "museum nothing": "展品",
    "exercise 99": "沒有", "explain iris --row 999": "要的是 1 到 150 的數",
    "train ragged.csv": "有 2 個欄位", "train words.csv": "要的是數", "train empty.csv": "檔案是空的",
    "train gone/here.csv": "沒有", "plot regions iris": "要的是兩個數", "predict xor xor": "",
    "xor --lang fr": "要的是 en、zh", "lesson 13 --lr abc": "要的是一個數",
    "lesson 6 --a 1,2;3": "要的是一樣長的各列", "lesson 6 --x 1,2": "--a 有 3 行，--x 有 2 個數",
    "lesson 1 --sizes 3": "至少要有兩層", "lesson 2 --w 1 --x 1,2": "--w 有 1 個數，--x 有 2",
    "lesson 14 --function x+": "這不是公式", "lesson 14 --function 1/x --x 0": "沒有值",
    "lesson 14 --function q": "不能用", "lesson v2 --w 0,0": "要的是不是零的向量",
    "lesson v6 --a 1,2": "列數和行數", "lesson v3 --a 1,2": "(2, 2) 的矩陣",
    "lesson v3 --x 1": "2 個用逗號分開的數", "lesson 21 --seed 0.5": "要的是整數",
    "slides --no-open --port 99999": "0 到 65535 的連接埠",
    "slides -o a/b.html": "沒有資料夾", "bundle --for flat empty.csv": "這不是資料夾",
}


@pytest.mark.parametrize("line", sorted(MISTAKES))
def test_a_mistake_is_one_line_in_chinese(line, monkeypatch, capsys, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ragged.csv").write_text("a,b,y\n1,2,0\n1,1\n")
    (tmp_path / "words.csv").write_text("a,label\n1,0\n2,0\n3,1\n4,1\n5,1\ntwo,1\n")
    (tmp_path / "empty.csv").write_text("")
    code, _, errors = printed(line.split(), monkeypatch, capsys)
    assert code == 2 and errors.count("\n") == 1, errors
    assert MISTAKES[line] in errors and not ENGLISH.search(bare(errors[8:])), errors


def test_slides_says_in_chinese_what_it_wrote(monkeypatch, capsys, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(write.still, "pages", lambda: "")
    monkeypatch.setattr(write, "micropython", lambda given: None)
    for name in ("x.html", "folder"):
        code, out, _ = printed(["slides", "-o", name], monkeypatch, capsys)
        assert code == 0 and "個位元組" in out and not ENGLISH.search(bare(out)), out


def test_a_name_that_a_file_gives_stays_as_it_is(chinese):
    assert heard("a text.csv line 3: 2 fields, line 1 has 3; try --missing drop") == (
        "a text.csv 第 3 行：有 2 個欄位，第 1 行有 3 個；請試試 --missing drop")
    assert heard("error.csv line 3, test: 'x', a number is wanted") == (
        "error.csv 第 3 行，test：'x'，要的是數")
    assert heard("text is text") == "text 是文字"
    for line in ("nobody has a form for this", "nobody: has a form; for this", "", "rows here"):
        assert heard(line) == line
    assert said("no such %s", "sentence") == "no such sentence"


def test_the_environment_chooses_the_language_as_posix_says():
    for environ, language in (({}, "en"), ({"LANG": "zh_TW.UTF-8"}, "zh"), ({"LANG": "C"}, "en"),
                              ({"LC_ALL": "C", "LANG": "zh_TW"}, "en"),
                              ({"LC_MESSAGES": "zh_TW", "LANG": "en_US"}, "zh"),
                              ({"LC_ALL": "", "LANG": "zh_HK.UTF-8"}, "zh"),
                              ({"LANG": "zh_CN.UTF-8"}, "en"), ({"LANG": "de_DE"}, "en")):
        assert language_of(environ) == language, environ


def test_a_windows_in_taipei_speaks_chinese_without_a_variable(monkeypatch):
    for name, language in (("zh_TW", "zh"), ("Chinese (Traditional)_Taiwan", "zh"),
                           ("English_United States", "en"), ("zh_CN", "en"), (None, "en")):
        assert language_of({}, name) == language
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(cli.locale, "getlocale", lambda: ("zh_TW", "cp950"))
    assert language_of({}, cli.system()) == "zh"


def test_the_option_wins_and_stands_anywhere():
    assert told(["train", "--lang", "zh", "iris"]) == ("zh", ["train", "iris"])
    assert told(["--lang=en", "xor"]) == ("en", ["xor"]) and told(["xor"]) == (None, ["xor"])
    for language in LANGUAGES:
        assert told(["xor", "--lang", language])[0] == language


def test_english_is_spoken_where_chinese_is_the_environments(monkeypatch, capsys):
    monkeypatch.setattr(datasets, "bundled_sets", lambda: ["xor"])
    out = printed(["datasets", "--lang", "en"], monkeypatch, capsys)[1]
    assert out.startswith("name") and not CHINESE.search(out)


def test_a_console_of_cp950_shows_the_chinese(monkeypatch):
    monkeypatch.setattr(datasets, "bundled_sets", lambda: ["xor"])
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="cp950", write_through=True)
    stream.isatty = lambda: True
    monkeypatch.setattr(sys, "stdout", stream)
    assert cli.main(["--lang", "zh", "datasets"]) == 0
    assert "名稱" in raw.getvalue().decode("cp950")


def test_a_form_is_found_by_what_stands_between_its_places():
    for form, line, wanted in (
            ("%s: %s", "a: b: c", ["a", "b: c"]), ("%s, %d and %d", "x, 3 and -4", ["x", "3", "-4"]),
            ("%d rows", "x rows", None), ("%s rows", " rows", None), ("%s rows", "rows", None),
            ("%s (%s)", "f (x) (y)", ["f", "x) (y"]), ("a%.3gb", "a1.5b", ["1.5"]),
            ("100%% of %s", "100% of it", ["it"]),
            ("%s line %d: %s", "a line x line 12: b", ["a line x", "12", "b"])):
        parts, kinds = places(form)
        assert matched(parts, kinds, line) == wanted, form
    assert filled(places("在 %s 的 %s")[0], ["a", "b"]) == "在 a 的 b"
