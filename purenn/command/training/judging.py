"""How good a network is: loss and accuracy, or R² and mean absolute error; numbers and lines."""
from ...study.metrics import confusion_matrix, mean_absolute_error, r2
from ...vector import total
from ...spoken.language import said
from ...terminal.printing import shown, tabled

TITLES = {"loss": "loss", "accuracy": "accuracy", "r2": "R²",
          "mean_absolute_error": "mean_absolute_error"}
HUGE = 1e6                          # a number that is written with its power of ten
RARE = 0.2                          # share of the rows below which a class is rare


def judge(network, pipeline, X, labels, common=None):
    """Return rows, loss, accuracy and always (the share of one class), or r2 and
    mean_absolute_error, by name; where the weights cost something beside the loss, penalty.

    labels: (k,) class numbers or quantities   common: the class number to compare with; None:
    the commonest of these rows. Of several targets by_output has accuracy or r2 of each.
    """
    targets = pipeline.targets
    Y, T = pipeline.outputs(network, X), targets.of(labels)
    result = {"rows": len(X), "loss": network.loss(Y, T)[0]}
    if network.penalty():
        result["penalty"] = network.penalty()
    if pipeline.pairs is not None:
        result.update(judge_several(network, pipeline, Y, T))
    elif pipeline.classes:
        answers = [network.loss.class_of(y) for y in Y]
        common = commonest(labels) if common is None else common
        result["accuracy"] = total([y == t for y, t in zip(answers, labels)]) / len(labels)
        result["always"] = labels.count(common) / len(labels)
        result["confusion"] = confusion_matrix(answers, labels, len(pipeline.classes))
        result["by_class"] = {pipeline.classes[c]: row[c] / sum(row)
                              for c, row in enumerate(result["confusion"]) if sum(row)}
    else:
        result["r2"] = r2(Y, T)
        result["mean_absolute_error"] = (mean_absolute_error(Y, T)
                                         * (targets.deviations[0] or 1.0))
    return result


def judge_several(network, pipeline, Y, T):
    """Return accuracy and always, or r2, of several targets together, and by_output of each."""
    columns = list(zip(zip(*Y), zip(*T)))
    if not pipeline.pairs:
        return {"r2": r2(Y, T), "by_output": {
            name: r2(list(y), list(t)) for name, (y, t) in zip(pipeline.hot, columns)}}
    right = [total([network.loss.class_of([v]) == target for v, target in zip(y, t)]) / len(t)
             for y, t in columns]
    always = [max(t.count(0), t.count(1)) / len(t) for _, t in columns]
    return {"accuracy": total(right) / len(right), "always": total(always) / len(always),
            "by_output": dict(zip(pipeline.hot, right))}


def commonest(labels):
    """Return the label that occurs most often, the first of several."""
    counts = counts_of(labels)
    return max(sorted(counts), key=counts.get)


def counts_of(labels):
    """Return how often each label occurs, counted in one walk however many kinds there are."""
    counts = {}
    for label in labels:
        counts[label] = counts.get(label, 0) + 1
    return counts


def lines_of(results, pipeline, common=None):
    """Return the table of results, {name: judge's result}, beside what the same answer gets.

    Below it is what the last of them is for each output, or for each class where one is rare.
    """
    if pipeline.classes or pipeline.pairs:
        names = ("loss", "accuracy", "always")
        head = [said("always %s", shown(pipeline.classes[common], "")) if pipeline.classes
                else said("always the same")]
    else:
        names = ("loss", "r2") + ("mean_absolute_error",) * (pipeline.pairs is None)
        head = [said("mean abs. error"), said("always the mean")][pipeline.pairs is not None:]
    rows = [[""] + [said(TITLES[name]) for name in names if name in ("loss", "accuracy", "r2")]
            + head]
    for name, result in results.items():
        rows.append([said(name)] + [four_digits(key, result[key]) for key in names])
        if not pipeline.classes and not pipeline.pairs:
            rows[-1].append("0")
        if "penalty" in result:
            rows[0][len(rows[-1]):] = [said("penalty")]
            rows[-1].append(four_digits("penalty", result["penalty"]))
    return tabled(rows, right=range(1, 6)) + lines_of_each(list(results.items())[-1])


def four_digits(key, value):
    """Return a measure with four digits: behind the point, but for what has a unit or is huge."""
    return ("%.4g" if key == "mean_absolute_error" or abs(value) >= HUGE else "%.4f") % value


def lines_of_each(last):
    """Return a line for how good each output is, or each class if one is rarer than RARE."""
    name, result = last
    each, what = result.get("by_output"), "output"
    if each is None and "confusion" in result:
        counts = [sum(row) for row in result["confusion"] if sum(row)]
        rare = len(counts) > 1 and min(counts) < RARE * sum(counts)
        each, what = (result["by_class"] if rare else None), "class"
    return [shown(said("%s, by %s: %s", said(name), said(what), said(", ").join(
        ["%s %.4f" % pair for pair in each.items()])), "")] if each else []


def plain(results):
    """Return results for a JSON object, without the confusion matrix."""
    return {name: {key: value for key, value in result.items() if key != "confusion"}
            for name, result in results.items()}
