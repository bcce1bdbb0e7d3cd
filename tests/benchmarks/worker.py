"""Trains a program's network as often as it is told: compare.py keeps one running for each.

A line in: the file of a task, and how often to train. A line out: the processor's seconds of a
training, and the weights it ended with. Started as: python worker.py PROGRAM
"""
import importlib
import json
import sys
import time


def main(name, lines=sys.stdin):
    """Answer every line."""
    program = importlib.import_module(name)
    print(json.dumps({"ready": name}), flush=True)
    for line in lines:
        order = json.loads(line)
        with open(order["task"]) as file:
            task = json.load(file)
        seconds = 0
        for _ in range(order["rounds"]):
            train, learned = program.trainer(task)
            start = time.process_time()
            train()
            seconds += time.process_time() - start
        print(json.dumps({"seconds": seconds / order["rounds"], "weights": learned()}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
