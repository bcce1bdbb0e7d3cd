"""What the command train is measured beside: the same file, split, scaled, learned by scikit-learn.

    python script_sklearn.py FILE SEED      prints the share of right answers on a third of the rows
"""
import csv
import sys

from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import StandardScaler


def main(path, seed):
    """Read, split, scale, fit, score."""
    with open(path, newline="") as file:
        rows = list(csv.reader(file))[1:]
    X, y = [[float(v) for v in row[:-1]] for row in rows], [row[-1] for row in rows]
    X, X_test, y, y_test = train_test_split(X, y, test_size=0.3, random_state=seed, stratify=y)
    scaler = StandardScaler().fit(X)
    model = MLPClassifier(hidden_layer_sizes=(16,), random_state=seed)
    print(model.fit(scaler.transform(X), y).score(scaler.transform(X_test), y_test))


main(sys.argv[1], int(sys.argv[2]))
