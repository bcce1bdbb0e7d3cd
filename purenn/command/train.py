"""Train a network on a bundled set or a CSV file, say how good it is, and keep it in a file.

examples:
  python3 -m purenn train iris --layers 8 --epochs 200 --test 0.3 --seed 0
  python3 -m purenn train my.csv --label price --target quantity --layers 32,16
  python3 -m purenn train my.csv --missing mean --drop name,ticket --save my.json
  python3 -m purenn train my.csv --test new.csv --patience 20 --dropout 0.2
  python3 -m purenn train my.csv --folds 5 --processes 2 --json
  python3 -m purenn train my.csv --resume my.json --epochs 400 --save my.json

Ctrl-C stops after a whole epoch: what was learned is judged, and saved if --save is given.
"""
from ..models import separable
from ..stored.storage import save
from ..study.validation import k_folds, pick
from .training import table_options
from ..terminal.progress import Progress
from .training import options as train_options
from .training.answering import judged_rows
from .training.judging import commonest, judge, plain
from .training.preparing import check_same, fresh, open_training, split, sums_of
from .training.report import Report
from .training.session import Training


def add_arguments(parser):
    """Add the options of this command."""
    train_options.add_arguments(parser)


def run(options):
    """Load, split, scale, train, judge; print each as it is done."""
    train_options.check(options)
    before = given = None
    if options.resume:
        before, settings = open_training(options)
    data = table_options.load(options, keep=True)
    report = Report(data, options)
    if not options.resume:
        settings, given = train_options.settings_of(options, data)
    if options.folds:
        run_folds(data, settings, options, report)
    else:
        run_once(data, settings, given, before, options, report)


def run_once(data, settings, given, before, options, report):
    """Train one network, and keep it if that is wished."""
    parts = split(data, settings)
    prepared = before or fresh(data, parts, settings)
    if isinstance(settings["test"], str):
        parts["test"] = judged_rows(prepared.pipeline, settings["test"], options)
    if before:
        check_same(data, prepared, parts, options.resume, report)
    report.parts(parts, prepared)
    training, seconds = learned(prepared, parts, settings, options.quiet)
    results = judged(prepared, parts, data)
    if options.save:                    # before it is talked about: printing may fail
        save(options.save, prepared.network, prepared.optimizer,
             about_of(prepared, parts, settings, options, training, results))
    report.network(training, settings, given, seconds)
    report.results(results, prepared.pipeline, parts, training)
    if options.save:
        report.saved(options)
    report.close(training, settings, options)


def learned(prepared, parts, settings, quiet=False):
    """Train; return the Training, and how many seconds it took."""
    pipeline = prepared.pipeline
    ready = {name: (pipeline.inputs.of(X), pipeline.targets.of(labels))
             for name, (X, labels) in parts.items()}
    training = Training(prepared.network, prepared.optimizer, ready, settings, prepared.state)
    progress = Progress(settings["epochs"], done=training.done, quiet=quiet)
    try:
        if settings["model"] == "perceptron":
            training.why = separable(prepared.network, *ready["train"],
                                     epochs=settings["epochs"])
        else:
            training.learn(progress)
    finally:
        seconds = progress.close()
    return training, seconds


def judged(prepared, parts, data):
    """Return what judge says of every part."""
    common = commonest(parts["train"][1]) if data.classes else None
    return {name: judge(prepared.network, prepared.pipeline, X, labels, common)
            for name, (X, labels) in parts.items()}


def about_of(prepared, parts, settings, options, training, results):
    """Return what a model file says beside the network and the optimiser."""
    about = prepared.pipeline.about()
    about.update({"settings": settings, "state": training.state(), "data": options.data,
                  "table": {name: getattr(options, name) for name in train_options.TABLE},
                  "results": plain(results)})
    about.update(sums_of(parts))
    return about


def run_folds(data, settings, options, report):
    """Train once for every fold, each time judged on the rows of that fold."""
    if options.folds > len(data.labels):
        raise ValueError("--folds is %d, at most the number of rows, %d, is wanted"
                         % (options.folds, len(data.labels)))
    jobs, found = [], []
    for j, (training, held) in enumerate(k_folds(data.labels, options.folds, settings["seed"],
                                                 data.classes is not None)):
        jobs.append((Part(data, training), (pick(data.X, held), pick(data.labels, held)),
                     dict(settings, seed=settings["seed"] + j, test=0)))
    for j, results in enumerate(fold_results(jobs, options)):
        found.append(results)
        report.fold(j, results)
    report.folds(found)


def fold_results(jobs, options):
    """Yield what judge says of every fold, in order; several learn side by side if wished."""
    if (options.processes or 1) > 1:
        from concurrent.futures import ProcessPoolExecutor
        with ProcessPoolExecutor(options.processes) as pool:
            for results in pool.map(fold_result, jobs):
                yield results
    else:
        for job in jobs:
            yield fold_result(job, options.quiet)


def fold_result(job, quiet=True):
    """Return what judge says of one fold.   job: its rows, those held back, the settings"""
    table, held, settings = job
    parts = split(table, settings)
    parts["test"] = held
    prepared = fresh(table, parts, settings)
    learned(prepared, parts, settings, quiet)
    return judged(prepared, parts, table)


class Part:
    """Some rows of a table, which is otherwise the same."""

    def __init__(self, data, indices):
        self.__dict__.update(data.__dict__)
        self.X, self.labels = pick(data.X, indices), pick(data.labels, indices)
