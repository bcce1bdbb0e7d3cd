"""The slides' NeuralNetwork as a layer, so that its own backward can be checked like any other."""
from ..layers import Layer
from ..vector import add, sub


class Slides(Layer):
    """A NeuralNetwork as one layer: its gradients are what its backward takes away at rate 1."""

    def __init__(self, model):
        self.model = model
        for i in range(model.num_layers):
            setattr(self, "W%d" % (i + 1), model.weights[i])
            setattr(self, "b%d" % (i + 1), model.biases[i])
        self.gradients = [[[0] * len(p) for p in P] for P in self.matrices()]

    def matrices(self):
        """Return the weights and biases, a bias as a matrix of one row."""
        return self.model.weights + [[b] for b in self.model.biases]

    def forward(self, X):
        """Return the outputs.   X: (k, in)   ->   (k, out)"""
        self.X = X
        return [list(self.model.forward(x)) for x in X]

    def backward(self, dY):
        """Set the gradients, and return None: the slides' backward hands nothing on.   (k, out)"""
        kept = [[list(p) for p in P] for P in self.matrices()]
        self.gradients = [[[0] * len(p) for p in P] for P in kept]
        for x, dy in zip(self.X, dY):
            self.model.forward(x)
            self.model.backward(sub(self.model.values[-1], dy), 1)
            for P, old, G in zip(self.matrices(), kept, self.gradients):
                for p, before, g in zip(P, old, G):
                    g[:] = add(g, sub(before, p))
                    p[:] = before

    def parameters(self):
        """Return (P, dP) pairs."""
        return list(zip(self.matrices(), self.gradients))
