"""A network as an ONNX model, written without a package: ONNX is protobuf, and protobuf is
numbered fields (onnx/onnx.proto; protobuf.dev, "Encoding").

A field is its number and its kind in one varint, then the value: a whole number as a varint
(7 bits a byte, the smallest first, the top bit says that more follow), all else as a length
and that many bytes. A message in a message is bytes like a text.
"""
import json
import shlex
import struct

from ... import __version__
from ...formula.languages import ready
from .model import check_float32
from ...formula.program import tree_of
from ...spoken.language import said
from .steps import RECORDS, called, is_affine

NEEDS = "onnxruntime"
FLOAT, INT = 1, 2                   # of tensors; of attributes
FIELDS = {                          # message: the numbers of its fields
    "Model": {"ir_version": 1, "producer_name": 2, "producer_version": 3, "graph": 7,
              "opset_import": 8, "metadata_props": 14},
    "OperatorSet": {"domain": 1, "version": 2},
    "Property": {"key": 1, "value": 2},
    "Graph": {"node": 1, "name": 2, "initializer": 5, "input": 11, "output": 12},
    "Node": {"input": 1, "output": 2, "name": 3, "op_type": 4, "attribute": 5},
    "Attribute": {"name": 1, "i": 3, "type": 20},
    "Tensor": {"dims": 1, "data_type": 2, "name": 8, "raw_data": 9},
    "ValueInfo": {"name": 1, "type": 2},
    "Type": {"tensor_type": 1},
    "TensorType": {"elem_type": 1, "shape": 2},
    "Shape": {"dim": 1},
    "Dimension": {"dim_value": 1, "dim_param": 2},
}
OPERATORS = {"+": "Add", "-": "Sub", "*": "Mul", "/": "Div", "exp": "Exp", "ln": "Log",
             "abs": "Abs", "max": "Max", "min": "Min", "sigmoid": "Sigmoid", "tanh": "Tanh",
             "relu": "Relu", "identity": "Identity", "power": "Pow"}
YES = {"step": "GreaterOrEqual", "above_zero": "Greater"}      # 1 where it holds, else 0
TRY = '''\
import json, sys, numpy, onnxruntime
session = onnxruntime.InferenceSession(sys.argv[1])
about = session.get_modelmeta().custom_metadata_map
x = numpy.array(json.loads(about["test.inputs"]), "float32")
y = session.run(["output"], {"input": x})[0]
t = numpy.array(json.loads(about["test.outputs"]))
d = (abs(y - t) / numpy.maximum(1, abs(t))).max()
print("%d rows, largest difference %g: %s" % (len(x), d, "right" if d <= 1e-5 else "WRONG"))
sys.exit(0 if d <= 1e-5 else 1)'''


def varint(value):
    """Return a whole number, 0 or above, 7 bits a byte, the smallest first."""
    result = b""
    while value > 127:
        result += bytes([value & 127 | 128])
        value >>= 7
    return result + bytes([value])


def field(number, value):
    """Return one numbered field; value: a whole number, text or bytes."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    if isinstance(value, str):
        value = value.encode("utf-8", "replace")
    return varint(number << 3 | 2) + varint(len(value)) + value


def message(kind, **values):
    """Return a message; a list is the same field again and again."""
    parts = []
    for name, value in values.items():
        for one in value if isinstance(value, list) else [value]:
            parts.append(field(FIELDS[kind][name], one))
    return b"".join(parts)


class Graph:
    """Nodes one after the other: each takes the output of the one before it."""

    def __init__(self):
        self.nodes, self.tensors, self.last = [], [], "input"

    def tensor(self, name, values, dims):
        """Keep 32-bit floats under a name, and return it."""
        self.tensors.append(message("Tensor", dims=dims, data_type=FLOAT, name=name,
                                    raw_data=struct.pack("<%df" % len(values), *values)))
        return name

    def node(self, op_type, name, *others, **attributes):
        """Add a node whose inputs are the last output and others; name: of its own output."""
        self.last = self.added(op_type, name, [self.last] + list(others), **attributes)

    def added(self, op_type, name, inputs, **attributes):
        """Add a node with these inputs; return its name, which is that of its output."""
        self.nodes.append(message(
            "Node", input=inputs, output=name, name=name, op_type=op_type,
            attribute=[message("Attribute", name=key, i=value, type=INT)
                       for key, value in attributes.items()]))
        return name

    def formula(self, tree, name, values):
        """Add the nodes of a formula, the whole under this name.   values: name -> node"""
        if isinstance(tree, str):
            return values[tree]
        if not isinstance(tree, tuple):
            return self.tensor(name, [tree], [1])
        parts = [self.formula(part, "%s_%d" % (name, i), values)
                 for i, part in enumerate(tree[1:])]
        if tree[0] in YES:
            zero = self.tensor(name + "_zero", [0], [1])
            yes = self.added(YES[tree[0]], name + "_yes", parts + [zero])
            return self.added("Cast", name, [yes], to=FLOAT)
        return self.added("Neg" if len(parts) == 1 and tree[0] == "-" else OPERATORS[tree[0]], name,
                          parts)

    def activation(self, tree, name):
        """Add the nodes of an activation of the last output.   tree: of z"""
        self.last = self.formula(tree, name, {"z": self.last})


def content(program):
    """Return the bytes of the file.   Opset 13; ir_version 8, which belongs to it."""
    check_float32(program)
    about = {name: value if isinstance(value, str) else json.dumps(value)
             for name, value in program.settings().items()}
    about.update({"source": json.dumps(program.source)[1:-1],
                  "test.inputs": json.dumps(program.inputs),
                  "test.outputs": json.dumps(program.outputs)})
    return message(
        "Model", ir_version=8, producer_name="purenn", producer_version=__version__,
        graph=graph_of(program), opset_import=message("OperatorSet", domain="", version=13),
        metadata_props=[message("Property", key=key, value=about[key]) for key in about])


def graph_of(program):
    """Return the graph: scaling, layers, and the meaning of the scores."""
    graph = Graph()
    if program.means:
        add_scaling(graph, program.means, program.deviations)
    for i, step in enumerate(program.steps):
        if is_affine(step):
            add_dense(graph, i, step)
        else:
            graph.activation(operators(tree_of(step)), "layer%d_%s" % (i, called(step)))
    add_end(graph, program)
    return message("Graph", node=graph.nodes, name=program.name, initializer=graph.tensors,
                   input=rows_of("input", program.n),
                   output=[rows_of(name, program.m) for name in
                           ["output"] + ["scores"] * bool(program.end)])


def add_scaling(graph, means, deviations):
    """Add (x - mean) / deviation; what a 32-bit mean leaves of the true one goes off next.

    A year 2000 +- 0.01 would otherwise be scaled 0.006 wrong.
    """
    near = struct.unpack("<%df" % len(means), struct.pack("<%df" % len(means), *means))
    rest = [mean - float(n) for mean, n in zip(means, near)]
    graph.node("Sub", "centred", graph.tensor("means", means, [len(means)]))
    graph.node("Sub", "centred_to_the_bit", graph.tensor("rest_of_means", rest, [len(rest)]))
    graph.node("Div", "scaled", graph.tensor("deviations", deviations, [len(deviations)]))


def add_end(graph, program):
    """Add what turns scores into outputs."""
    if program.end:                 # the class is the largest of the scores
        graph.node("Identity", "scores")
    if program.quantity:
        means, deviations = program.quantity
        graph.node("Mul", "times", graph.tensor("target_deviations", deviations, [program.m]))
        graph.node("Add", "output", graph.tensor("target_means", means, [program.m]))
    elif program.end in ("", "softmax"):
        graph.node("Softmax" if program.end else "Identity", "output")
    else:
        graph.activation(operators((program.end, "z")), "output")


def operators(tree):
    """Return a formula with ONNX's own functions where there are such.

    Raises ValueError for a function that ONNX has not.
    """
    records = {name: RECORDS[name] for name in RECORDS if name not in OPERATORS}
    return ready("ONNX", tree, records, list(OPERATORS) + list(YES))


def add_dense(graph, i, step):
    """Add W x + b, under the names torch would give it."""
    weights = graph.tensor("%d.weight" % i, [w for row in step.W for w in row],
                           [len(step.W), len(step.W[0])])
    biases = graph.tensor("%d.bias" % i, step.b, [len(step.b)])
    graph.node("Gemm", "layer%d" % i, weights, biases, transB=1)


def rows_of(name, n):
    """Return the description of any number of rows of n floats."""
    shape = message("Shape", dim=[message("Dimension", dim_param="rows"),
                                  message("Dimension", dim_value=n)])
    tensor = message("TensorType", elem_type=FLOAT, shape=shape)
    return message("ValueInfo", name=name, type=message("Type", tensor_type=tensor))


def usage(path, program):
    """Return how to use the file."""
    return "\n".join([
        "    session = onnxruntime.InferenceSession(%r)" % path,
        '    outputs = session.run(["output"], {"input": rows})[0]',
        said("rows: float32, (any number, %d), as in the table; the scaling is part of the model.",
             program.n)])


def command(path, program):
    """Return the command that runs the rows."""
    return "python3 -c %s %s" % (shlex.quote(TRY), shlex.quote(path))
