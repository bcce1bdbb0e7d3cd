"""purenn: neural networks in plain Python lists, on any Python there is.

The heart, in the order of the lecture; each imports only what stands above it:
    vector, matrix            dot product, z = Wx
    activations, losses       what bends a layer, what judges its output
    derivatives, dual, rng    the derivative by definition, by rules; random numbers
    descent                   SGD, the step down the slope
    kernels, written_out, activation_rows, loss_rows, products, by_columns
                              the same arithmetic in the fastest form
    layers                    Dense and Activation
    judging, learning, parallel   do samples fit, how good are the answers; batches, processes
    network                   forward, backward, update: the one loop
    neural_network            the slides' own class
More, for whoever names it:
    csv_text, columns, fields, missing   what is in a CSV file as it is found
    preprocessing, data       classes, scales and parts; a CSV file as lists
    encoders, pipeline, matching   from raw rows to inputs, from outputs to answers
    dropout, batchnorm        two layers the first article names
    images, convolution, pooling   layers for pictures
    embedding, recurrent      layers for words and sequences
    idx                       MNIST's file format
    optimizers, schedules     Momentum to Adam; learning rates that fall
    metrics, validation       how good it is, on samples it has not seen
    formula, explain          one training step, written out with its numbers
    unroll                    a small network written out as plain assignments
    storage, model_format, model_text   a trained network in a file, and back
    comparison, mistakes, gradcheck   backward beside the definition; what is wrong with it
    doctor                    what is wrong with a run
    models                    networks ready to train
    numpy_random, generate    NumPy's random numbers; moons, circles, spirals, blobs
For CPython and PyPy: the command, python3 -m purenn.
"""
__version__ = "0.1.0"

NAMES = {
    "vector": "dot add sub scale hadamard outer total argmax descend",
    "matrix": "shape matvec transpose matmul identity",
    "activations": "sigmoid dsigmoid tanh dtanh relu drelu swish softmax step",
    "losses": "squared_error binary_cross_entropy cross_entropy hinge perceptron_loss l1 l2",
    "derivatives": "derivative partial gradient",
    "dual": "Dual derivative_by_rules",
    "rng": "Rng",
    "batch": "",
    "seam": "",
    "layers": "Layer Dense Activation",
    "samples": "",
    "parallel": "",
    "network": "Network",
    "neural_network": "NeuralNetwork",
    "preprocessing": "one_hot moments standardise train_test_split",
    "more.dropout": "Dropout",
    "more.batchnorm": "BatchNorm",
    "more.images": "Reshape Flatten",
    "more.convolution": "convolve Conv2D",
    "more.pooling": "MaxPool2D AveragePool2D",
    "more.recurrent": "RNN LSTM",
    "more.embedding": "Embedding Vocabulary",
    "table.csv_text": "",
    "table.columns": "",
    "table.fields": "",
    "table.missing": "",
    "table.data": "load_csv parse_csv",
    "table.encoders": "Scales Tokens Targets",
    "table.matching": "",
    "table.pipeline": "Pipeline",
    "optimizers": "SGD Momentum Nesterov AdaGrad RMSProp Adam",
    "more.schedules": "Schedule step_decay exponential_decay cosine_decay",
    "study.metrics": "accuracy confusion_matrix precision recall f1 log_loss",
    "study.validation": "k_folds cross_validate grid_search learning_curve EarlyStopping",
    "written.formula": "",
    "written.explain_losses": "",
    "written.explain": "",
    "written.unroll_lines": "",
    "written.unroll_module": "",
    "written.unroll": "",
    "stored.model_format": "",
    "stored.model_text": "",
    "stored.storage": "save load",
    "study.comparison": "",
    "study.mistakes": "",
    "study.gradcheck": "",
    "study.doctor": "examine",
    "models": "perceptron mlp softmax_classifier svm cnn lstm_classifier",
    "table.idx": "",
    "numpy_random": "RandomState",
    "table.generate_sequences": "remember_first parity sums sine",
    "table.generate": "make_moons make_circles make_spirals make_blobs make_line",
}


def __getattr__(name):
    """Import the module that holds the name, so that only what is named costs anything."""
    for module, names in NAMES.items():
        if name == module or name in names.split():
            found = __import__("purenn." + module, None, None, [name])
            return found if name == module else getattr(found, name)
    if name == "__all__":           # from purenn import * asks for it
        return [name for names in NAMES.values() for name in names.split()]
    raise AttributeError("purenn has no %r" % name)


def __dir__():
    """List the names that resolve, for a reader at the prompt."""
    return sorted(["__version__"] + __getattr__("__all__"))
