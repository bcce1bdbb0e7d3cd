# coding: utf-8
"""purenn: neural networks in plain Python lists, on any Python there is.

The lecture, in its order; a module imports only what stands above it:
    vector            A vector 向量 is a list of numbers
    matrix            A matrix 矩陣 is a list of rows, each row a vector of the same length
    activations       Activation functions 激勵函數
    batch             A batch is a list of samples; here is what the slides do to one sample, ...
    seam              The one seam
    losses            Loss functions 損失函數: how far the output is from the target 正解, as one number
    derivatives       The derivative by definition 定義法: how much f changes for a small change of x
    dual              A dual number is a number with its slope: the derivative by rules 規則法
    rng               Random numbers that are the same on every Python
    layers            A layer maps a list of samples to a list of samples, and knows the way back
    optimizers        An optimiser is a function of (P, dP) pairs, matrices and their gradients
    samples           What is asked before learning, do samples and targets fit, and after it, ...
    network           A network is a list of layers and a loss; one loop trains every one of them
    neural_network    The slides' own class, 手刻神經網路, in lists
Beside it, and what reads like it:
    preprocessing     What happens to a table between the file and the network
    parallel          One batch learned in parts by several processes, to the numbers of ...
    numpy_random      NumPy's legacy random numbers without NumPy
    models            Recipes: networks that have a name, a few readable lines each
Rooms, each a folder:
    fitting           What fit asks for beside the loop
    formula           Formulas as text and as trees
    fast              The lecture's functions once more, sooner
    algebra           Linear algebra beside the slides
    more              Beyond the lecture
    stored            What is kept in files
    table             From a file to samples, and from outputs back to answers
    study             What one asks of a network
    written           A network written out
    spoken            What commands say, in the reader's language
    terminal          What lessons and commands print with
    document          A lesson's blocks on paper
    museum            The museum of mistakes
    exercises         Tasks to carve by hand 手刻
    lessons           Short scripts that compute and write blocks
    screen            The lecture as pages
    command           The command python3 -m purenn, a module for each of its words, for ...
    pictures          Pictures for a notebook or a program of your own
    datasets          The bundled data sets
"""
__version__ = "0.1.0"
__repo__ = ""               # circup asks for it; there is no public address yet

# which module offers which names; python3 -m tests.registers writes this from the modules
NAMES = """
vector: dot add sub scale hadamard outer total argmax descend norm distance cosine
matrix: shape matvec affine transpose matmul identity
activations: sigmoid dsigmoid tanh dtanh relu drelu swish softmax step Curve
batch:
seam:
losses: squared_error binary_cross_entropy cross_entropy hinge perceptron_loss l1 l2 Loss
derivatives: derivative partial gradient
dual: Dual derivative_by_rules
rng: Rng
layers: Dense Activation Layer
optimizers: SGD
samples:
network: Network
neural_network: NeuralNetwork
preprocessing: one_hot balanced moments standardise train_test_split
parallel:
algebra.elimination: determinant rank solve inverse least_squares project
more.batchnorm: BatchNorm
more.convolution: convolve Conv2D
more.dropout: Dropout
more.embedding: Embedding Vocabulary
more.images: Reshape Flatten
more.momentum: Momentum Nesterov AdaGrad RMSProp Adam
more.pooling: MaxPool2D AveragePool2D
more.recurrent: RNN LSTM
more.schedules: Schedule step_decay exponential_decay cosine_decay
numpy_random: RandomState
models: perceptron mlp slides softmax_classifier svm cnn lstm_classifier
stored.storage: save load
table.data: load_csv parse_csv
table.encoders: Scales Tokens Targets
table.generate: make_moons make_circles make_spirals make_blobs make_line remember_first parity sums sine
table.pipeline: Pipeline
study.doctor: examine
study.gradcheck: gradcheck
study.metrics: accuracy confusion_matrix precision recall f1 log_loss
study.validation: k_folds cross_validate grid_search learning_curve EarlyStopping
written.explain: explain
written.unroll: unroll
terminal.progress: progress_bar
"""


def found(name):
    """Return (module, its names) of what offers a name, or is called so; of all for None."""
    pairs = []
    for line in NAMES.strip().split("\n"):
        module, names = line.split(":")
        if name is None or name == module or name in names.split():
            pairs.append((module, names.split()))
    return pairs


def __getattr__(name):
    """Import the module that holds the name, so that only what is named costs anything."""
    if name == "__all__":           # from purenn import * asks for it, or pydoc, for help
        every = [offered for _, names in found(None) for offered in names]
        from sys import modules
        if "pydoc" not in modules:
            return every
        from .terminal.helping import Names
        return Names(every)
    for module, names in found(name):
        there = __import__("purenn." + module, None, None, [name])
        return getattr(there, name) if name in names else there
    raise AttributeError("purenn has no %r" % name)


def __dir__():
    """List the names that resolve, for a reader at the prompt."""
    return sorted(["__version__"] + __getattr__("__all__"))
