"""A network's weights as safetensors, under the names of a torch.nn.Sequential.

The file: 8 bytes, the length of a header; the header, JSON, which names the tensors and where
they lie; the tensors, 32-bit floats, row after row. What torch must not take for a weight
(scaling, the rows to try) is text under __metadata__.
"""
import json
import shlex
import struct

from ... import __version__
from ...activations import curves
from .model import check_float32
from ...spoken.language import said
from .steps import is_affine

NEEDS = "torch, safetensors"
MODULES = {"identity": "Identity", "sigmoid": "Sigmoid", "tanh": "Tanh", "relu": "ReLU",
           "swish": "SiLU"}

TRY = '''\
import json, sys, torch
from safetensors import safe_open
from safetensors.torch import load_file
torch.set_default_dtype(torch.float64)
model = %s
model.load_state_dict(load_file(sys.argv[1]))
about = safe_open(sys.argv[1], "pt").metadata()
def numbers(name): return torch.tensor(json.loads(about[name]))
x, t = numbers("test.inputs"), numbers("test.outputs")
%sy = %s
d = ((y - t).abs() / t.abs().clamp(min=1)).max().item()
right = d <= 1e-6
print("%%d rows, largest difference %%g: %%s" %% (len(t), d, "right" if right else "WRONG"))
sys.exit(0 if right else 1)'''


def content(program):
    """Return the bytes of the file."""
    sequential(program)
    check_float32(program)
    header, data = {"__metadata__": metadata(program)}, []
    start = 0
    for name, shape, values in tensors(program):
        end = start + 4 * len(values)
        header[name] = {"dtype": "F32", "shape": shape, "data_offsets": [start, end]}
        data.append(struct.pack("<%df" % len(values), *values))
        start = end
    text = json.dumps(header).encode("ascii")
    text += b" " * (-len(text) % 8)             # so that the floats lie at multiples of 8
    return struct.pack("<Q", len(text)) + text + b"".join(data)


def tensors(program):
    """Yield name, shape and numbers of every tensor."""
    for i, step in enumerate(program.steps):
        if is_affine(step):
            yield ("%d.weight" % i, [len(step.W), len(step.W[0])],
                   [w for row in step.W for w in row])
            yield "%d.bias" % i, [len(step.b)], step.b


def metadata(program):
    """Return what is not a weight, as strings, the only kind there may be."""
    parts = {"format": "pt", "producer": "purenn " + __version__, "source": program.source,
             "model": sequential(program)}
    for name, value in program.settings().items():
        parts[name] = value if isinstance(value, str) else json.dumps(value)
    parts.update({"test.inputs": json.dumps(program.inputs),
                  "test.outputs": json.dumps(program.outputs)})
    return parts


def sequential(program):
    """Return the torch module as Python text.   Raises ValueError for what torch has not."""
    modules = []
    for step in program.steps:
        if is_affine(step):
            modules.append("Linear(%d, %d)" % (len(step.W[0]), len(step.W)))
        elif step.f in [curve.f for curve in curves() if curve.name in MODULES]:
            modules.append(MODULES[step.name] + "()")
        else:
            raise ValueError("export: torch.nn has no activation %s; c, json, onnx and python "
                             "can hold it" % step.name)
    return "torch.nn.Sequential(%s)" % ", ".join(["torch.nn." + module for module in modules])


def usage(path, program):
    """Return how to use the file."""
    lines = ["    model = " + sequential(program),
             "    model.load_state_dict(safetensors.torch.load_file(%r))" % path]
    if program.means:
        lines.append(said("It wants scaled inputs, (x - means) / deviations; both are in the "
                          "metadata."))
    if program.end:
        lines.append(said("Its outputs are scores; %s comes after them.", program.end))
    if program.quantity:
        lines.append(said("Its output y means y target_deviations + target_means, in the "
                          "metadata."))
    return "\n".join(lines)


def command(path, program):
    """Return the command that runs the rows."""
    scaled, ends = "", {"softmax": "torch.softmax(%s, 1)", "sigmoid": "torch.sigmoid(%s)",
                        "step": "1.0 * (%s >= 0)", "": "%s"}
    if program.means:
        scaled = 'x = (x - numbers("means")) / numbers("deviations")\n'
    outputs = ends[program.end] % "model(x)"
    if program.quantity:
        outputs += ' * numbers("target_deviations") + numbers("target_means")'
    return "python3 -c %s %s" % (shlex.quote(TRY % (sequential(program), scaled, outputs)),
                                 shlex.quote(path))
