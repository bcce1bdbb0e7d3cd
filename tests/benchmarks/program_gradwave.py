"""gradient-wave, an object a neuron: plain SGD without momentum, sample by sample.

Its loss of sigmoids is the mean squared error; gradients are not clipped at what they reach here.
It has its own step for a sample; train() would shuffle.
"""
from gradwave import NeuralNetwork


def trainer(task):
    """Return train() and learned(), the weights that it ended with."""
    sizes, softmax = task["sizes"], task["output"] != "sigmoid"
    network = NeuralNetwork(
        sizes[1:-1], sizes[0], sizes[-1], task["activation"],
        "softmax" if softmax else "sigmoid", None, "cross-entropy" if softmax else "mse")
    layers = network.hidden_layers + [network.output_layer]
    for layer, W, b in zip(layers, task["weights"][::2], task["weights"][1::2]):
        for neuron, row, bias in zip(layer, W, b):
            neuron.weights[:], neuron.bias = row, bias

    def train():
        for _ in range(task["epochs"]):
            for x, t in zip(task["X"], task["T"]):
                network.forward(x)
                network.compute_output_node_values(t)
                network.compute_hidden_node_values()
                network.update_weights_sgd(task["lr"], 1e9, 1e9, 0.0)

    return train, lambda: [part for layer in layers for part in (
        [neuron.weights for neuron in layer], [neuron.bias for neuron in layer])]
