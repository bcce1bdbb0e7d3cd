"""The last page: a network that a reader builds, trains, stops, asks and takes apart."""
DEFAULTS = {                        # what stands in its form at first
    "data": "xor", "rows": "0,0,0;0,1,1;1,0,1;1,1,0", "points": "200", "noise": "0.1",
    "test": "0", "layers": "4,4", "activation": "sigmoid", "init": "normal",
    "optimizer": "SGD", "lr": "1", "batch": "1", "l2": "0", "seed": "0",
    "weights": ""}                  # that were put by hand, layer.neuron.input:value;...
