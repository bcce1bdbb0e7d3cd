"""What train prints: lines for a reader, or one JSON object, or only how good the network is."""
from ...study.doctor import examine
from ...spoken.language import heard, said
from ...terminal.plots import curve, table
from ...terminal.printing import as_json, shown, tell
from ...terminal.window import heading, room
from .building import words_of
from .judging import TITLES, commonest, counts_of, lines_of, plain
from .options import NETWORK, in_words

VERDICTS = {
    True: "A line separates the classes: no row is wrong after %d epochs.",
    False: "No line separates the classes: in %d epochs the weights came back to where they had "
           "been, and so they will go round for ever.",
    None: "No line that separates the classes was found in %d epochs."}
ENDS = {"epochs": "ended", "patience": "patience ended", "stopped": "stopped by Ctrl-C"}


class Report:
    """Prints while train goes on; with --json collects, and prints at the end."""

    def __init__(self, data, options):
        self.data, self.json = data, options.json
        self.say = silent if options.quiet or options.json else print
        self.result = print if not options.json else silent
        self.document = {"data": {"name": data.name, "rows": len(data.X),
                                  "inputs": len(data.columns), "columns": data.columns,
                                  "target": data.target, "classes": data.classes,
                                  "guessed": data.notes}}
        self.say("\n".join(description(data)))

    def note(self, text):
        """Tell what is to be known also where little is said: in the JSON, on standard error."""
        self.document.setdefault("notes", []).append(text)
        if self.say is not silent:
            self.say("  " + text)
        elif not self.json:
            tell(text)

    def parts(self, parts, prepared):
        """Tell how many rows do what."""
        forms = {"train": "%d rows to train", "validation": "%d rows to validate",
                 "test": "%d rows to test"}
        self.say("  " + said(", ").join([said(forms[name], len(X))
                                         for name, (X, _) in parts.items()]))
        self.say("  %s\n" % heard(prepared.pipeline.inputs.said))
        self.say(heard(repr(prepared.network)))

    def network(self, training, settings, given, seconds):
        """Tell how it learned, and the course of the loss."""
        losses = training.network.history["loss"]
        self.document.update({"settings": settings, "epochs": len(losses), "seconds": seconds,
                              "ended": training.why})
        if settings["model"] == "perceptron":
            return
        self.say(said("%s: %.1f s", in_words(settings, words_of(training.optimizer)), seconds))
        if given is not None:
            usual = [name for name in NETWORK if name not in given
                     and settings[name] not in (None, 0)]
            self.say(said("by default: %s", ", ".join(usual)))
            self.document["by_default"] = usual
        if len(losses) > 1:
            self.say("\n" + heading(said("Loss 損失, mean over the rows while learning, by epoch")))
            self.say("\n".join(curve(losses, room(60))))

    def results(self, results, pipeline, parts, training):
        """Tell how good it is, and what the doctor finds."""
        self.document.update(plain(results))
        self.say("")
        common = commonest(parts["train"][1]) if pipeline.classes else None
        self.result("\n".join(lines_of(results, pipeline, common)))
        if training.why in VERDICTS:
            self.say("\n" + said(VERDICTS[training.why], len(training.network.history["loss"])))
            return
        if self.say is silent and not self.json:        # --quiet: nobody reads what is found
            return
        found = examine(training.network, *training.parts["train"],
                        *training.parts.get("test", (None, None)), names=pipeline.columns)
        self.document["doctor"] = found
        for finding in found:
            self.say(said("doctor: %s", heard(finding)))

    def saved(self, options):
        """Tell where it is."""
        self.document["saved"] = options.save
        self.say(said("saved: %s", options.save))

    def close(self, training, settings, options):
        """Tell why it ended, print the JSON object, and pass a Ctrl-C on."""
        epochs, kept = len(training.network.history["loss"]), training.epoch()
        if training.why == "flat":
            self.result(said("ended after epoch %d of %d, the loss is flat; --epochs %d learns on",
                             epochs, settings["epochs"], settings["epochs"]))
        elif training.why in ENDS and (training.why != "epochs" or kept != epochs):
            self.result(said("%s after epoch %d of %d; kept: the weights of epoch %d%s",
                             said(ENDS[training.why]), epochs, settings["epochs"], kept,
                             said(", the best on the validation rows") if settings["patience"]
                             else ""))
        self.print_json()
        if training.why == "stopped":
            raise KeyboardInterrupt

    def fold(self, j, results):
        """Tell that a fold is done."""
        self.say("  " + said("fold %d: %s", j + 1, said(", ").join(
            ["%s %.4f" % (said(name), result.get("accuracy", result.get("r2")))
             for name, result in results.items()])))

    def folds(self, found):
        """Tell the mean of the folds and how far they lie apart."""
        self.document["folds"] = [plain(results) for results in found]
        measures = [name for name in ("loss", "accuracy", "r2", "mean_absolute_error")
                    if name in found[0]["test"]]
        rows = [["", *[said(TITLES[name]) for name in measures],
                 said("deviation of %s", said(TITLES[measures[1]]))]]
        for part in ("train", "test"):
            columns = {name: [results[part][name] for results in found] for name in measures}
            means = {name: sum(values) / len(values) for name, values in columns.items()}
            apart = deviation(columns[measures[1]])
            self.document[part] = dict(means, deviation=apart)
            rows.append([said(part)] + ["%.4f" % means[name] for name in measures] + ["%.4f" % apart])
        self.result("\n%s\n%s" % (said("mean of %d folds", len(found)), "\n".join(
            table(rows, right=range(1, 6)))))
        self.print_json()

    def print_json(self):
        """Print the one object, if that is what is wished."""
        if self.json:
            print(as_json(self.document))


def silent(*text):
    """Print nothing."""


def deviation(values):
    """Return the standard deviation."""
    mean = sum(values) / len(values)
    return (sum([(v - mean) ** 2 for v in values]) / len(values)) ** 0.5


def description(data):
    """Return what is in the table and what was guessed about it, as lines."""
    lines = [said("%s: %d rows, %d inputs", data.name, len(data.X), len(data.columns))]
    if data.classes:
        counts = counts_of(data.labels)
        lines.append("  " + data.target + said(": ") + said(", ").join(
            ["%s %d" % (name, counts.get(c, 0)) for c, name in enumerate(data.classes)]))
    elif data.pairs is not None:
        lines += ["  " + said("%s: from %g to %g", name, min(column), max(column))
                  for name, column in zip(data.hot, zip(*data.labels))]
    else:
        lines.append("  " + said("%s: from %g to %g", data.target, min(data.labels),
                                 max(data.labels)))
    lines.append("  " + said("guessed: %s", said("; ").join([heard(note) for note in data.notes])))
    return [shown(line, "") for line in lines]
