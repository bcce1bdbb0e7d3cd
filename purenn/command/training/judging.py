"""How good a network is: loss and accuracy, or R² and mean absolute error; numbers and lines."""
from ...study.metrics import confusion_matrix, mean_absolute_error, r2
from ...vector import total
from ...terminal.plots import table


def judge(network, pipeline, X, labels, common=None):
    """Return rows, loss, accuracy and always (the share of one class), or r2 and
    mean_absolute_error, by name.

    labels: (k,) class numbers or quantities   common: the class number to compare with; None:
    the commonest of these rows
    """
    targets = pipeline.targets
    Y, T = pipeline.outputs(network, X), targets.of(labels)
    result = {"rows": len(X), "loss": network.loss(Y, T)[0]}
    if pipeline.classes:
        answers = [network.loss.class_of(y) for y in Y]
        common = commonest(labels) if common is None else common
        result["accuracy"] = total([y == t for y, t in zip(answers, labels)]) / len(labels)
        result["always"] = labels.count(common) / len(labels)
        result["confusion"] = confusion_matrix(answers, labels, len(pipeline.classes))
    else:
        result["r2"] = r2(Y, T)
        result["mean_absolute_error"] = (mean_absolute_error(Y, T)
                                         * (targets.deviations[0] or 1.0))
    return result


def commonest(labels):
    """Return the label that occurs most often, the first of several."""
    return max(sorted(set(labels)), key=labels.count)


def lines_of(results, pipeline, common=None):
    """Return the table of results, {name: judge's result}, beside what the same answer gets."""
    if pipeline.classes:
        rows = [["", "loss", "accuracy", "always %s" % pipeline.classes[common]]]
        names = ("loss", "accuracy", "always")
    else:
        rows = [["", "loss", "R²", "mean abs. error", "always the mean"]]
        names = ("loss", "r2", "mean_absolute_error")
    for name, result in results.items():
        rows.append([name] + ["%.4f" % result[key] if key != "mean_absolute_error" else
                              "%.4g" % result[key] for key in names])
        if not pipeline.classes:
            rows[-1].append("0")
    return table(rows, right=(1, 2, 3, 4))


def plain(results):
    """Return results for a JSON object, without the confusion matrix."""
    return {name: {key: value for key, value in result.items() if key != "confusion"}
            for name, result in results.items()}
