"""What some Pythons cannot do, and so which of purenn's tests are left out there, and why.

CANNOT: name of the Python -> {test or test module: reason}   ONLY: the modules that it runs
"""
from tests.test_architecture import LECTURE

SEEDS = "neural_network.test_xor_is_learned_from_9_of_10_seeds_and_from_the_default"
MINUTES = "80 000 steps take a minute; the transcript trains the same network"
NO_FILES = "a browser gives Brython no files to write"
NO_FILES_AT_ALL = "open takes no encoding and errors have no names; parse_csv reads a text"
COPY = "momentum.test_a_copy_of_network_and_optimiser_goes_on_with_what_was_remembered"
NO_COPIES = "its copy module, where it has one, copies no objects"
LONG = "storage.test_a_name_in_a_message_is_short_and_one_line_whatever_it_is"
NO_LONG_NAMES = "its names have at most 255 letters"
ONLY = {"Skulpt": LECTURE + ["preprocessing", "data"]}
CANNOT = {
    "Brython": {
        "idx": NO_FILES,
        "plain": NO_FILES,
        "storage": NO_FILES,
        "data.test_bundled_sets_are_found_by_name": "a browser gives Brython no folders to list",
        SEEDS: MINUTES,
    },
    "MicroPython": {
        SEEDS: MINUTES,
        COPY: NO_COPIES,
        LONG: NO_LONG_NAMES,
    },
    "MicroPython 1.29": {
        COPY: NO_COPIES,
        LONG: NO_LONG_NAMES,
    },
    "MicroPython unix": {
        COPY: NO_COPIES,
        LONG: NO_LONG_NAMES,
        "idx": "it has no gzip, with which these tests make their files",
    },
    "Pyodide": {
        "storage.test_what_is_foreign_is_refused": "100 000 brackets end Pyodide itself",
    },
    "Skulpt": {
        SEEDS: MINUTES,
        "data.test_bad_files_are_refused_with_line_and_column": NO_FILES_AT_ALL,
        "data.test_bundled_sets_are_found_by_name": NO_FILES_AT_ALL,
        "data.test_iris_is_fishers_150_flowers": NO_FILES_AT_ALL,
        "data.test_the_measured_sets_have_their_known_sizes": NO_FILES_AT_ALL,
        "dual.test_what_has_no_value_is_refused": "'%g' % -1 is '-01'",
        "network.test_epochs_can_be_driven_one_by_one": "generators take no named arguments",
        "network.test_layers_are_in_training_only_while_they_learn":
            "generators take no named arguments",
    },
}
