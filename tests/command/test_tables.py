"""train, predict and evaluate on tables as people have them: what train took, the others take."""
import gzip
import json
import os
import shlex

import pytest

from purenn.command.cli import main
from purenn.stored.storage import load
from purenn.table.data import load_csv
from purenn.table.files import text_of
from purenn.table.pipeline import restore
from tests.check import close, message

SHOP = "day;cost;size;art;good\n" + "".join(
    ["%02d.%02d.2020;%d,50 €;%s;%s;%s\n" % (i % 28 + 1, i % 12 + 1, i % 9, i % 7 or "n.a.",
                                            "rose lily fern".split()[i % 3], "Yes" if i % 9 > 4
                                            else "no") for i in range(60)])
PAIRS = "a,b,red,big\n" + "".join(["%d,%d,%s,%d\n" % (i % 9, i % 7, "yes" if i % 9 > 4 else "no",
                                                      i % 7 > 3) for i in range(63)])
SUMS = "a,b,s,d\n" + "".join(["%d,%d,%d,%g\n" % (i % 9, i % 7, i % 9 + i % 7, (i % 9 - i % 7) / 100)
                              for i in range(63)])


@pytest.fixture
def call(capsys, tmp_path, monkeypatch):
    """A function that runs a command in an empty folder: code, output, errors."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("shop.csv", SHOP), ("pairs.csv", PAIRS), ("sums.csv", SUMS)):
        with open(name, "w", encoding="utf-8") as file:
            file.write(text)

    def run(text):
        code = main(shlex.split(text))
        return (code,) + tuple(capsys.readouterr())
    return run


def module_of(call, words, path):
    """Return what the module at this path defines, which the command writes."""
    assert call(words)[0] == 0
    found = {}
    with open(path, encoding="utf-8") as file:
        exec(file.read(), found)
    return found


def test_what_train_took_is_taken_by_the_model(call):
    assert call("train shop.csv --save m.json --epochs 40 --quiet")[0] == 0
    about = load("m.json").about
    assert about["fields"] == ["day month", "day weekday", "day days", "cost", "size", "art"]
    code, out, err = call("predict m.json shop.csv")
    assert code == 0 and out.count("\n") == 61 and "9 rows with missing fields, filled" in err
    assert json.loads(call("evaluate m.json shop.csv --json")[1])["accuracy"] > 0.9
    with open("new.csv", "w", encoding="utf-8") as file:
        file.write("art,size,cost,day\nlily,3,8.5,31.12.2021\n,,,\nweed,3,8.5,31.12.2021\n")
    code, out, err = call("predict m.json new.csv")
    assert code == 0 and out.count("\n") == 4 and "1 field holds a word" in err
    assert out.splitlines()[1].startswith("Yes,")


def test_a_packed_table_and_marks_of_ones_own(call):
    with open("shop.csv.gz", "wb") as file:
        file.write(gzip.compress(SHOP.replace("n.a.", "weiss nicht").encode()))
    code, _, err = call("train shop.csv.gz --epochs 1 --quiet")
    assert code == 2 and err.endswith("; try --na 'weiss nicht'\n")
    assert call("train shop.csv.gz --na 'weiss nicht' --epochs 1 --quiet --save m.json")[0] == 0
    assert load("m.json").about["na"] == ["weiss nicht"]
    assert call("predict m.json shop.csv.gz")[0] == 0
    assert call("train shop.csv.gz --resume m.json --epochs 2 --quiet")[0] == 0


def test_several_yes_and_no_are_answered_each(call):
    code, out, _ = call("train pairs.csv --label red,big --save m.json --epochs 60 --lr 0.02 --quiet")
    assert code == 0 and "test, by output: red " in out
    lines = call("predict m.json pairs.csv")[1].splitlines()
    assert lines[0] == "red,big,red=yes,big=1" and len(lines) == 64
    assert lines[7].startswith("yes,1,0.9") or lines[7].startswith("yes,1,0.8")
    found = json.loads(call("evaluate m.json pairs.csv --json")[1])
    assert found["accuracy"] > 0.9 and sorted(found["by_output"]) == ["big", "red"]
    assert call("plot confusion pairs.csv --label red,big")[2].endswith("; try --label red\n")
    assert call("plot curves pairs.csv --label red,big --epochs 2")[0] == 0
    assert "\ntrain " in call("report m.json -o r.html")[1]     # the rows of then are known again
    wanted = [line.split(",")[:2] for line in lines[1:]]
    X = [[i % 9, i % 7] for i in range(63)]
    exported = module_of(call, "export --to python m.json -o e.py", "e.py")
    assert [exported["classify"](x) for x in X] == wanted
    written = module_of(call, "bundle --for flat --model m.json --csv pairs.csv b", "b/written.py")
    assert [[pair[i] for pair, i in zip(written["CLASSES"], written["predict"](x))]
            for x in X] == wanted
    with open("b/data.csv") as file:
        assert file.read().splitlines()[6:8] == ["5,5,1,1", "6,6,1,1"]


def test_several_quantities_are_answered_in_their_own_units(call):
    assert call("train sums.csv --label s,d --save m.json --epochs 100 --lr 0.02 --quiet")[0] == 0
    lines = call("predict m.json sums.csv")[1].splitlines()
    assert lines[0] == "s,d"
    s, d = [float(v) for v in lines[9].split(",")]          # 8 and 1
    assert abs(s - 9) < 0.7 and abs(d - 0.07) < 0.02
    X, wanted = [[i % 9, i % 7] for i in range(63)], [
        [float(v) for v in line.split(",")] for line in lines[1:]]
    for words, path in (("export --to python m.json -o e.py", "e.py"),
                        ("bundle --for flat --model m.json --csv sums.csv b", "b/written.py")):
        predict = module_of(call, words, path)["predict"]
        assert close([predict(x) for x in X], wanted, 1e-4)
    found = json.loads(call("evaluate m.json sums.csv --json")[1])
    assert found["r2"] > 0.95 and min(found["by_output"].values()) > 0.95
    with open("text.csv", "w") as file:
        file.write("a,s,d\n1,2,many\n2,3,few\n3,4,none of it\n")
    assert call("train text.csv --label s,d")[2].endswith("; try --label d\n")


def test_one_hot_columns_are_classes_for_the_model_too(call):
    with open("hot.csv", "w") as file:
        file.write("a,red,green\n" + "1,1,0\n2,0,1\n" * 20)
    assert call("train hot.csv --label red,green --save m.json --epochs 20 --lr 0.02 --quiet")[0] == 0
    assert call("predict m.json hot.csv")[1].startswith('"red,green",green,red\nred,')
    assert call("bundle --for flat --model m.json --train --csv hot.csv b")[0] == 0
    with open("b/data.csv") as file:
        assert file.read().startswith("a,t0,t1\n1,0,1\n2,1,0\n")
    assert json.loads(call("evaluate m.json hot.csv --json")[1])["accuracy"] == 1


def test_accuracy_by_class_is_told_where_one_is_rare(call):
    with open("rare.csv", "w") as file:
        file.write("a,kind\n" + "".join(["%d,%s\n" % (i % 10, "ab"[i % 10 == 9])
                                         for i in range(60)]))
    out = call("train rare.csv --epochs 2 --test 0 --quiet")[1]
    assert "train, by class: a " in out and ", b " in out
    assert "by class" not in call("train iris --epochs 2 --quiet")[1]


@pytest.mark.parametrize("words", ["--label nothing", "--drop nothing", "--words nothing",
                                   "--date nothing", "--date size", "--skip 1 --label good",
                                   "--encoding klingon", "--missing refuse", "--sheet x"])
def test_following_a_refusal_makes_it_train(call, words):
    for _ in range(3):
        code, _, err = call("train shop.csv --epochs 1 --quiet " + words)
        if code == 0:
            return
        assert err.count("\n") == 1 and "; try --" in err, err
        words += " " + err.strip().split("; try ")[1]       # of an option twice the last one counts
    raise AssertionError(err)


def test_a_word_or_nothing_and_a_told_order_are_read_by_the_model_as_in_training(call):
    with open("stock.csv", "w") as file:
        file.write("when,blocked,y\n" + "".join(
            ["%02d/%02d/2024,%s,%d\n" % (i % 12 + 1, i % 9 + 1, "X" if i % 2 else "", i % 2)
             for i in range(40)]))
    assert call("train stock.csv --date when:mdy --label y --epochs 1 --save m.json --quiet")[0] == 0
    model = load("m.json")
    X = restore(model.about, model.network).read("when,blocked\n03/04/2024,\n04/03/2024,X\n")[0]
    assert [x[0] for x in X] == [3, 4] and [x[-2:] for x in X] == [[1, 0], [0, 1]]


def test_sums_are_judged_as_little_as_learned_and_every_row_is_answered(call):
    with open("sums.csv", "w") as file:
        file.write("art,a,b,y\n" + "".join(["%s,%d,%d,%d\n" % ("rose lily".split()[i % 2], i, i % 5,
                                                                i % 2) for i in range(20)])
                   + "Total,190,40,1\nSource: a book,,,\n")
    assert call("train sums.csv --label y --epochs 1 --save m.json --quiet")[0] == 0
    assert json.loads(call("evaluate m.json sums.csv --json")[1])["rows"] == 20
    with open("new.csv", "w") as file:
        file.write("art,a,b\nrose,1,2\ntotal,3,4\nlily,,\n")
    assert call("predict m.json new.csv")[1].count("\n") == 4


def test_the_names_are_found_below_others_and_the_file_of_then_is_read_as_then(call):
    text = "地區,面積,價格\ndistrict,area,price\n" + "".join(
        ["%s,%d,%d\n" % ("文山 中正".split()[i % 2], 20 + i, 900 + 31 * i) for i in range(20)])
    with open("big5.csv", "wb") as file:
        file.write(text.encode("big5"))
    assert call("train big5.csv --encoding big5 --skip 1 --epochs 1 --save m.json --quiet")[0] == 0
    assert call("predict m.json big5.csv")[1].count("\n") == 21
    assert json.loads(call("evaluate m.json big5.csv --json")[1])["rows"] == 20
    with open("new.csv", "w", encoding="utf-8") as file:
        file.write(text)
    assert call("predict m.json new.csv")[1].count("\n") == 21


def test_rows_of_another_length_are_left_out_where_train_left_them_out_and_have_no_answer(call):
    with open("odd.csv", "w") as file:
        file.write("a,b,kind\n" + "".join(["%d,%d,%s%s\n" % (i, i % 5, "xy"[i % 2], ",oh" * (i == 7))
                                           for i in range(20)]))
    assert call("train odd.csv --epochs 1")[2].endswith("; try --missing drop\n")
    assert call("train odd.csv --missing drop --epochs 1 --save m.json --quiet")[0] == 0
    assert json.loads(call("evaluate m.json odd.csv --json")[1])["rows"] == 19
    os.rename("odd.csv", "new.csv")
    assert call("predict m.json new.csv")[2].endswith("; try --missing drop\n")
    answers = call("predict m.json new.csv --missing drop")[1].split("\n")
    assert (len(answers), answers[8]) == (22, ",,")


def test_a_row_is_read_the_same_whatever_stands_beside_it(call):
    with open("sales.csv", "w", encoding="utf-8") as file:
        file.write("Art;Stück;Umsatz\n" + "".join(
            ["%s;%d;%d.%03d,%02d €\n" % ("ab"[i % 2], 900 + i, i % 3 + 1, 37 * i % 1000, i)
             for i in range(40)]))
    assert call("train sales.csv --label Art --epochs 2 --save m.json --quiet")[0] == 0
    assert load("m.json").about["dress"] == {"Stück": ["", "", True], "Umsatz": ["", "€", True]}
    pipeline = restore(load("m.json").about, load("m.json").network)
    head = "Stück;Umsatz\n"
    for field in ("1.250 €", "1.250", "1250", "1.250,00€"):
        for more in ("", "7;12,5 €\n"):
            X = pipeline.read(head + "1.000;%s\n" % field + more, delimiter=";")[0]
            assert X[0] == [1000, 1250], field
    said = message(pipeline.read, head + "1;2.230,59 €\n2;abc\n3;1,5 $\n4;7 €\n", "new.csv")
    assert said == "new.csv line 3, Umsatz: 'abc', a number is wanted; try --na '\"1,5 $\",abc'"


def test_a_text_beside_a_quantity_is_refused_with_what_trains(call):
    with open("notes.csv", "w") as file:
        file.write("note,score\n" + "".join(["a b %d,%d\n" % (i, i * i) for i in range(20)]))
    err = call("train notes.csv --epochs 1")[2]
    assert err.endswith("; try --words note\n")
    assert call("train notes.csv --epochs 1 --words note")[0] == 0
    for words in ("train", "report -o s.html", "gradcheck"):
        assert call(words + " sums")[2] == (
            "purenn: sums.csv: texts are only learned with classes, and label is a quantity\n")


def test_what_is_missing_and_not_known_is_told_where_it_is_answered(call):
    assert call("train pairs.csv --label red --epochs 1 --save m.json --quiet")[0] == 0
    with open("new.csv", "w") as file:
        file.write("b,big\n3,1\n?,0\n")
    err = call("predict m.json new.csv")[2]
    assert err.endswith("no column a; there are b, big; try --missing mean\n")
    code, out, err = call("predict m.json new.csv --missing mean")
    assert code == 0 and out.count("\n") == 3 and err == (
        "purenn: no column a: taken for missing in every row\n"
        "purenn: 2 rows with missing fields, filled with what was usual in training, the first is "
        "line 2: a 2, b 1 (?)\n")
    assert call("evaluate m.json new.csv --missing mean")[2].endswith(
        "no column red to judge the answers by\n")
    with open("new.csv", "w") as file:
        file.write("a,b,big,colour\n3,1,1,yes\n")
    assert call("evaluate m.json new.csv")[2].endswith("; try --label colour\n")
    assert call("evaluate m.json new.csv --label colour")[0] == 0


def test_bytes_are_named_by_the_code_whose_characters_are_in_use(tmp_path):
    path = tmp_path / "t.csv"
    for code, names in (("gb18030", "药名,剂量毫克,疗程天数,是否痊愈"), ("big5", "藥名,劑量毫克,療程天數,是否痊癒"),
                        ("shift_jis", "なまえ,たんい,日数,結果"), ("gb18030", "车站,进站人数,出站人数"),
                        ("euc_kr", "이름,나이,점수,학교,주소,결과는무엇입니까")):
        path.write_bytes((names + "\n").encode(code))
        assert message(load_csv, str(path)).endswith("; try encoding=%r" % code), names
        assert path.read_bytes().decode(code) == names + "\n"
    assert message(text_of, "药名".encode("gb18030"), "t.csv", "ascii").endswith(" gb18030")
