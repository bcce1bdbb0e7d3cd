"""From rows to inputs and from outputs to answers: as in training, from the file alone."""
from purenn.table.data import load_csv, parse_csv
from purenn.table.encoders import Scales, Targets, Tokens
from purenn.layers import Dense
from purenn.models import lstm_classifier, mlp, perceptron
from purenn.network import Network
from purenn.table.pipeline import Pipeline, restore
from purenn.rng import Rng
from tests.check import close, message

PEOPLE = "sex,age,port,y\nmale,20,S,no\nfemale,?,C,yes\nfemale,40,S,yes\nmale,60,C,no\n"


def pipeline_of(text, **told):
    """Return the table, its pipeline and a network with first weights."""
    data = parse_csv(text, missing="keep", **told)
    inputs = Tokens(data.X) if data.text else Scales(data.X)
    pipeline = Pipeline(data, inputs, Targets(data, data.labels))
    m, loss = pipeline.targets.m, pipeline.targets.loss
    return data, pipeline, (lstm_classifier(inputs.n, m, Rng(1)) if data.text
                            else mlp([inputs.n, 3, m], Rng(1), loss=loss))


def test_a_class_number_beyond_the_classes_is_refused():
    data = parse_csv(PEOPLE, label="y")
    assert message(Targets, data, [0, 1, 2, 0]) == (
        "Targets: label 2 is 2, a class number from 0 to 1 is wanted")


def test_scales_standardise_by_their_rows_and_a_missing_number_is_the_mean():
    scales = Scales([[1.0, 7.0], [3.0, 7.0], [None, None]])
    assert scales.known == [2, 7]
    assert close(scales.means, [2, 7]) and close(scales.deviations, [(2 / 3) ** 0.5, 1])
    assert close(scales.of([[None, 8.0], [2.0, None]]), [[0, 1], [0, 0]])
    assert Scales([[1.0, 7.0]]).of([[1.0, 8.0]]) == [[0, 1]]
    assert Scales([[1.0, 7.0], [3.0, 9.0]], scaled=False).of([[5.0, 6.0]]) == [[5, 6]]


def test_a_column_that_is_always_a_third_does_not_decide_when_it_moves():
    third = 1 / 3
    scales = Scales([[float(i), third, None if i % 3 else third] for i in range(100)])
    assert scales.deviations[1:] == [1, 1] and scales.known[1:] == [third, third]
    assert close(scales.of([[0.0, third + 0.01, third]])[0][1:], [0.01, 0])
    data = parse_csv("a,y\n1,0.1\n2,0.2\n", quantity=True)
    alone = Targets(data, [0.1] * 21)
    assert alone.about()["target_deviation"] == 1 and close(alone.of([0.3]), [[0.2]])
    assert "y is always 0.3" in message(parse_csv, "a,y\n1,0.3\n2,0.30\n", label="y",
                                     quantity=True)


def test_tokens_of_a_text_without_words_are_one_unknown():
    assert Tokens(["good day"]).of(["day good night", "?!"]) == [[2, 3, 1], [1]]


def test_targets_are_one_hot_one_output_or_standardised():
    data = parse_csv("a,y\n1,no\n2,yes\n")
    assert Targets(data, data.labels).of([1, 0]) == [[0, 1], [1, 0]]
    alone = Targets(data, data.labels, "binary_cross_entropy")
    assert alone.m == 1 and alone.of([1, 0]) == [[1], [0]]
    data = parse_csv("a,y\n1,1.5\n2,3.5\n", quantity=True)
    targets = Targets(data, data.labels)
    assert targets.loss == "squared_error" and targets.of([2.5, 3.5]) == [[0], [1]]
    assert message(Targets, data, data.labels, "hinge") == (
        "loss: hinge is for classes, and y is a quantity; try squared_error")


def test_what_comes_back_from_plain_data_does_the_same():
    for text, told in ((PEOPLE, {}), ("a,y\n1,1.5\n2,3.5\n4,0.5\n", {"quantity": True}),
                       ("t,label\ngood day,1\nbad day,0\n", {})):
        data, pipeline, network = pipeline_of(text, **told)
        again = restore(pipeline.about(), network)
        assert again.about() == pipeline.about()
        assert again.answers(network, data.X) == pipeline.answers(network, data.X)


def test_a_quantity_is_answered_in_its_own_unit():
    data, pipeline, _ = pipeline_of("a,y\n1,10\n2,20\n3,30\n", quantity=True)
    line = Network([Dense(1, 1, init=[[1.0]])])
    assert close(pipeline.answers(line, [[1.0], [2.5]])[0], [10, 25])
    assert pipeline.answers(line, [[1.0]])[1] is None


def test_rows_are_matched_by_name_in_any_order_and_with_more_columns():
    data, pipeline, _ = pipeline_of(PEOPLE)
    X, labels, lines = pipeline.read("port;more;age;sex\nC;9;33;male\n\nS;8;44;female\n")
    assert X == [[0, 1, 33, 1, 0], [1, 0, 44, 0, 1]] and labels is None and lines == [2, 4]
    X, labels, _ = pipeline.read("y,port,age,sex\nyes,C,33,male\n?,C,3,male\n", judged=True)
    assert labels == [1, None]


def test_a_missing_column_is_named():
    pipeline = pipeline_of(PEOPLE)[1]
    assert message(pipeline.read, "age,port\n1,S\n", "x.csv") == (
        "x.csv: no column sex; there are age, port; try --missing mean")
    assert message(pipeline.read, "sex,age,port\nmale,1,S\n", "x.csv", judged=True) == (
        "x.csv: no column y to judge the answers by")
    assert message(pipeline.read, "sex,age,port\n", "x.csv") == "x.csv: no rows below the header"
    assert message(pipeline.read, "male,1\n", "x.csv") == (
        "x.csv: 2 fields a row; wanted are the 3 inputs sex, age, port, with or without the "
        "target y")


def test_rows_without_names_are_matched_by_place_with_and_without_the_target():
    pipeline = pipeline_of("7,1,3.5,x\n8,2,4.5,z\n6,2,9,x\n", drop=[0], header=False)[1]
    for row in ("0,5,6,x", "0,5,6", "5,6"):
        assert pipeline.read(row + "\n")[0] == [[5, 6]], row
    assert pipeline.read("0,5,6,z\n", judged=True)[1] == [1]
    assert pipeline.read("a,b,c\n0,5,6\n")[0] == [[5, 6]]           # names that mean nothing here


def test_fields_that_do_not_fit_are_named():
    pipeline = pipeline_of(PEOPLE)[1]
    header = "sex,age,port,y\n"
    assert message(pipeline.read, header + "male,old,S,no\n", "x.csv").startswith(
        "x.csv line 2, age: 'old', a number is wanted")
    assert message(pipeline.read, header + "male,?,S,no\n", "x.csv").startswith(
        "x.csv line 2, age: nothing, a number is wanted; try --missing ")
    assert pipeline.read(header + "male,?,S,no\n", may_miss=True)[0] == [[0, 1, None, 0, 1]]
    wrong = "x.csv line 2, y: 'maybe', one of no, yes is wanted"
    assert message(pipeline.read, header + "male,1,S,maybe\n", "x.csv", judged=True) == wrong
    assert message(pipeline.read, header + "male,1,S,maybe\nmale,1,S,no\n", "x.csv",
                   judged=True) == wrong + "; try --na maybe"
    assert pipeline.read(header + "male,1,Q,no\n")[0] == [[0, 1, 1, 0, 0]]
    assert pipeline.unseen == [("port", "Q")]


def test_marks_are_offered_where_they_are_the_fewer_fields_and_names_where_they_stand():
    pipeline = pipeline_of("a,b,p,q\n1,2,yes,no\n3,4,no,no\n5,6,no,yes\n", label="p,q")[1]
    rows = "1,2,yes,no\n1,2,no,so\n1,2,no,no\n"
    assert message(pipeline.read, rows, "x.csv", judged=True) == (
        "x.csv line 2, q: 'so', one of no, yes is wanted; try --na so")
    assert message(pipeline.read, "x,1\ny,2\n", "x.csv") == (
        "x.csv line 1, a: 'x', a number is wanted")         # it holds something else
    many = "".join(["1,%d%s\n" % (i, "?" if i < 25 else "") for i in range(90)])
    assert "try" not in message(pipeline.read, many)
    assert message(pipeline.read, "a,b\n1,2\n", "x.csv", header=False) == (
        "x.csv line 1: names the columns; try --header yes")


def test_places_are_offered_where_what_stands_there_can_be_read():
    pipeline = pipeline_of("a,b,y\n1,2,no\n3,4,yes\n5,6,no\n")[1]
    assert message(pipeline.read, "c,d\n1,2\n").endswith("try --header no --skip 1")
    assert "try" not in message(pipeline.read, "c,d\n1,x\n2,y\n")


def test_a_column_of_text_alone_may_hold_commas():
    data, pipeline, network = pipeline_of("t,label\ngood day,1\nbad day,0\n")
    assert pipeline.read("t\ngood, bad day\n")[0] == ["good, bad day"]
    assert pipeline.read('t,label\n"good, bad day",1\n', judged=True)[:2] == (
        ["good, bad day"], [1])


def test_classes_that_are_numbers_are_found_however_they_are_written():
    pipeline = pipeline_of("a,y\n1,0\n2,1\n3,1\n")[1]
    assert pipeline.read("a,y\n1,1.0\n2,0\n", judged=True)[1] == [1, 0]


def test_one_output_gives_the_probabilities_of_both_classes():
    data = parse_csv("a,y\n1,no\n2,yes\n")
    targets = Targets(data, data.labels, "binary_cross_entropy")
    network = Network([Dense(1, 1, init=[[2.0]])], "binary_cross_entropy")
    names, P = Pipeline(data, Scales(data.X), targets).answers(network, data.X)
    assert names == ["no", "yes"] and close([sum(p) for p in P], [1, 1]) and P[1][1] > 0.8
    network = perceptron(1)
    assert Pipeline(data, Scales(data.X, False), Targets(data, data.labels, "perceptron_loss")
                    ).answers(network, data.X)[1] is None


def test_a_hand_made_file_needs_to_say_nothing():
    network = mlp([2, 3], Rng(1))
    for about in (None, {}, {"columns": ["a", "b"]}):
        pipeline = restore(about, network)
        assert pipeline.classes == ["0", "1", "2"]
        X = pipeline.read("1,2\n")[0]
        assert pipeline.inputs.of(X) == [[1, 2]] == X
    about = {"columns": ["a", "b"], "means": [1, 2], "deviations": [2, 0], "classes": list("xyz")}
    assert restore(about, network).inputs.of([[3, 3]]) == [[1, 1]]


def test_damaged_plain_data_is_one_line():
    network = mlp([2, 3], Rng(1))
    for about, line in (({"means": ["a", 1]}, "about: means is missing or damaged"),
                        ({"means": [1], "deviations": [1, 1]},
                         "about: means has 1 entries, the network wants 2"),
                        ({"means": [1, 1]}, "about: deviations is missing or damaged"),
                        ({"columns": "ab"}, "about: columns is missing or damaged"),
                        ({"classes": ["x"]}, "about: classes is missing or damaged"),
                        ({"classes": list("xyx")}, "about: classes is missing or damaged"),
                        ({"deviations": [1, -2]}, "about: deviations is missing or damaged"),
                        ({"classes": ["x", "y"]},
                         "about: classes has 2 entries, the network has 3 outputs"),
                        ({"categories": {"a": 3}}, "about: categories is missing or damaged"),
                        ({"target_mean": "1"}, "about: target_mean is missing or damaged")):
        assert message(restore, about, network) == line


def test_iris_is_read_by_its_own_pipeline():
    data = load_csv("iris")
    pipeline = Pipeline(data, Scales(data.X), Targets(data, data.labels))
    rows = "\n".join([",".join(["%g" % v for v in x]) for x in data.X[:5]])
    assert pipeline.read(rows)[0] == data.X[:5]


def test_a_label_is_found_by_its_value_beside_words():
    data, pipeline, _ = pipeline_of("a,y\n1,1\n2,none so far\n3,0\n4,-0.0\n")
    assert data.classes == ["0", "1", "none so far"]
    assert [pipeline.label(field, "t", 1) for field in ("1.0", "-0", "none so far")] == [1, 0, 2]


def test_an_empty_row_between_others_is_answered_and_is_none_to_learn_from():
    text = "a,b,kind\n1,2,x\n,,\n3,5,y\n4,6,x\n6,1,y\n,,\n,,\n"
    data, pipeline, network = pipeline_of(text)
    assert len(data.X) == 4
    assert "1 empty row is left out, the first is line 3" in data.notes
    X, _, lines = pipeline.read("a,b\n1,2\n,\n3,5\n,\n", may_miss=True)
    assert X == [[1, 2], [None, None], [3, 5]] and lines == [2, 3, 4]
    assert pipeline.read("a\tb\n1\t2\n\t\n3\t5\n", may_miss=True)[0] == X
    assert len(pipeline.read(text, judged=True)[0]) == 4
    assert "line 3, a: nothing, a number is wanted" in message(pipeline.read, "a,b\n1,2\n,\n3,5\n")


def test_what_training_passes_over_is_passed_over_and_told_at_every_reading():
    rows = "".join(["%s,%d,%s\n" % ("north" if i % 3 else "south", i, "xy"[i % 2])
                    for i in range(9)])
    text = "where,far,kind\n,miles,\n%sTotal,36,\n" % rows
    data, pipeline, network = pipeline_of(text)
    assert len(data.X) == 9
    told = ["1 row of sums or means (Total) is left out, the first is line 12",
            "line 2 holds units (miles) and is left out"]
    assert [note for note in data.notes if "left out" in note] == told
    assert pipeline.read(text, judged=True)[0] == data.X and pipeline.notes == told
    assert pipeline.read(text)[0] == data.X + [[0, 0, 36]] and pipeline.notes == told[1:]
    wide = text.replace("where,", "where,size,").replace(",miles", ",kg,miles").replace(
        "th,", "th,3,").replace("Total,", "Total,27,")
    assert parse_csv(wide).columns[:2] == ["where=north", "where=south"] and (
        "line 2 holds units (kg) and is left out" in parse_csv(wide).notes)
    assert pipeline.read("far,where\nmiles,\n,\n3,north\n", may_miss=True)[0] == [
        [None] * 3, [1, 0, 3]]
    text = "where,far\n,km\nnorth,3\n"
    assert "line 2, far: 'km', a number" in message(pipeline.read, text, may_miss=True)
    assert pipeline_of("words,kind\nit is so,x\nit is not,y\n" * 5)[1].read("sum\nso\n" * 9)[0] == (
        ["sum", "so"] * 9)


def test_rows_that_look_like_titles_or_have_another_length_are_answered():
    text = "kind,words,,\n" + "".join(['%s,"so it is, %d",,\n' % ("xy"[i % 2], i)
                                       for i in range(9)])
    pipeline = pipeline_of(text)[1]
    rows = ["words,,\n"] + ["here is the title of it all: %d,,\n" % i for i in range(5)]
    assert len(pipeline.read("".join(rows))[0]) == 5
    data, pipeline, _ = pipeline_of(
        "a,b,c,kind\n" + "".join(["%d,%d,2,%s\n" % (i, i * i, "xy"[i % 2]) for i in range(9)]))
    assert pipeline.read("7,,\n1,2,3\n", may_miss=True)[0] == [[7, None, None], [1, 2, 3]]
    text = "a,b,c,kind\n1,2,3,x\n4,5,6,7,x\n7,8,9,y\n"
    assert message(pipeline.read, text, "n.csv").endswith("line 3: 5 fields, line 1 has 4; try "
                                                          "--missing drop")
    assert pipeline.read(text, may_miss=True, missing="drop")[0] == [[1, 2, 3], [None] * 3, [7, 8, 9]]
    assert pipeline.read(text, may_miss=True, missing="drop", judged=True)[1] == [0, 1]
    words = "a,b,c\nwhat,what,what\n"
    assert "'what', a number" in message(pipeline.read, words + "1,2,3\n")


def test_a_gap_in_the_first_line_is_no_name_to_a_model_of_a_table_without_names():
    text = "1,,3,x\n" + "".join(["%d,%d,%d,%s\n" % (i, i * i, 9 - i, "xy"[i % 2])
                                  for i in range(9)])
    data, pipeline, _ = pipeline_of(text)
    assert "line 1 is data, not a header" in data.notes
    assert pipeline.read(text, may_miss=True)[0][0] == [1, None, 3]


def test_a_point_in_a_column_of_decimal_commas_is_read_as_in_training_and_told():
    text = "a;kind\n" + "".join(["%d,5;%s\n" % (i, "xy"[i % 2]) for i in range(9)])
    pipeline = pipeline_of(text)[1]
    assert pipeline.read("a;b\n1,5;2\n4.500;3\n")[0] == [[1.5], [4500]]
    assert pipeline.notes == ["a: 4.500 is read as 4500, as in training"]
    assert pipeline.read("a\n1.5\n")[0] == [[1.5]] and pipeline.notes == []


def test_a_bare_share_in_a_column_of_percent_is_told():
    text = "rate,kind\n" + "".join(["%d%%,%s\n" % (10 * i, "xy"[i % 2]) for i in range(9)])
    pipeline = pipeline_of(text)[1]
    assert pipeline.read("rate\n50%\n0.5\n60\n")[0] == [[50], [0.5], [60]]
    assert pipeline.notes == ["rate: 0.5 is read as 0.5 %, not as a share of 1"]
    pipeline.read("rate\n50%\n60\n0\n")
    assert pipeline.notes == []


def test_a_network_of_other_targets_is_refused():
    data, pipeline, network = pipeline_of(PEOPLE)
    for m in (1, 3):
        other = mlp([pipeline.inputs.n, 2, m], Rng(1), loss="squared_error")
        assert message(pipeline.answers, other, data.X) == (
            "Pipeline: the network gives %d numbers a row, 2 are wanted, for y" % m)
    assert message(pipeline.outputs, None, data.X) == (
        "Pipeline: network is None, a Network, or a NeuralNetwork, is wanted")
    assert len(pipeline.answers(network, data.X)[0]) == 4


def test_inputs_and_targets_in_each_others_place_are_refused():
    table = load_csv("iris")
    inputs, targets = Scales(table.X), Targets(table, table.labels)
    for wrong in ((table, targets, inputs), (table, targets, targets), (table, inputs, inputs),
                  (inputs, table, targets), (table, inputs, None)):
        assert "in the place of a Table, Scales, Tokens or Targets" in message(Pipeline, *wrong)
