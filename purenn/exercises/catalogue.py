"""All tasks, in the order of the lecture: QUESTIONS by hand, CARVINGS to write or to repair."""
from . import (
    c_algebra, c_functions, c_matrices, c_network, c_vectors, c_way_back, q_activations,
    q_algebra, q_descent, q_matrices, q_perceptron, q_planes, q_way_back, r_any_depth, r_articles)


def place(task):
    """Return what tasks are ordered by: numbers first, then letters."""
    letter = "" if task.name.isdigit() else task.name[0]
    return ["", "x", "v", "c", "r"].index(letter), int(task.name[len(letter):])


def all_of(halls, name):
    """Return the tasks of halls, in order."""
    return sorted([task for hall in halls for task in getattr(hall, name)], key=place)


QUESTIONS = all_of((q_perceptron, q_matrices, q_activations, q_descent, q_way_back, q_algebra,
                    q_planes), "QUESTIONS")
CARVINGS = all_of((c_vectors, c_matrices, c_functions, c_way_back, c_network, c_algebra,
                   r_any_depth, r_articles), "CARVINGS")
