// What purenn needs on MicroPython, and that training need not grow:
//   node tests/interpreters/memory.mjs [MODEL.json]
// This build of MicroPython frees nothing while Python runs. So JavaScript drives the epochs, one
// a call; beside it stands the naive way, all of them in one call. Prints bytes of heap as JSON.
// MODEL.json, as purenn.stored.storage.save writes it, is asked for the class of every digit.
import fs from 'node:fs';
import { copy, npm } from './here.mjs';
const { loadMicroPython } = await import(
  npm('@micropython/micropython-webassembly-pyscript/micropython.mjs'));

const EPOCHS = 300;
const IMPORT = 'from purenn.neural_network import NeuralNetwork';
const DATA = `
X = [[0, 0], [0, 1], [1, 0], [1, 1]] * 5
T = [[0], [1], [1], [0]] * 5
`;
const XOR = `
from purenn.activations import dsigmoid, sigmoid
${DATA}
model = NeuralNetwork([2, 4, 4, 1], sigmoid, dsigmoid)
`;
const NETWORK = `
from purenn.layers import Activation, Dense
from purenn.network import Network
from purenn.rng import Rng
${DATA}
rng = Rng(0)
network = Network([Dense(2, 4, rng), Activation("sigmoid"), Dense(4, 4, rng),
                   Activation("sigmoid"), Dense(4, 1, rng), Activation("sigmoid")])
`;

// a fresh Python with purenn and the data on its file system
async function fresh() {
  const python = await loadMicroPython({ heapsize: 1 << 16, pystack: 4096 });
  ['purenn', 'datasets'].forEach((folder) => copy(python, folder));
  python.runPython('import gc, json, sys\nsys.path.insert(0, "/")');
  return python;
}

// the value of an expression
function value(python, expression) {
  python.runPython(`value = json.dumps(${expression})`);
  return JSON.parse(python.globals.get('value'));
}

// the bytes in use; what is garbage is collected when this returns to JavaScript
function used(python) {
  python.runPython('gc.collect()');
  return value(python, 'gc.mem_alloc()');
}

// what the call leaves in use, and what it had taken at its end, garbage and all
function cost(python, code) {
  const before = used(python);
  python.runPython(code + '\ntaken = gc.mem_alloc()');
  return { kept: used(python) - before, taken: value(python, 'taken') - before };
}

async function heart() {
  const python = await fresh();
  const imported = cost(python, IMPORT).kept;
  const network = cost(python, XOR).kept;
  const training = cost(python,
    'model.fit(X[:4], T[:4], 1, 1000)').kept;
  return { imported, network, trained: network + training,
    outputs: value(python, '[model.predict(x)[0] for x in X[:4]]') };
}

async function driven() {
  const python = await fresh();
  python.runPython(NETWORK + `epochs = network.epochs(X, T, ${EPOCHS}, 1)`);
  const calls = [];
  for (let i = 0; i < EPOCHS; i++) calls.push(cost(python, 'loss = next(epochs)'));
  const later = calls.slice(20);      // the first ones make what training needs once
  return { epochs: later.length, growth: later.reduce((sum, call) => sum + call.kept, 0),
    most: Math.max(...calls.map((call) => call.taken)), loss: value(python, 'loss') };
}

async function naive() {
  const python = await fresh();
  python.runPython(NETWORK);
  const call = cost(python, `for loss in network.epochs(X, T, ${EPOCHS}, 1): gc.collect()`);
  return { most: call.taken, loss: value(python, 'loss') };
}

async function digits(file) {
  const python = await fresh();
  python.FS.writeFile('/model.json', fs.readFileSync(file));
  python.runPython('from purenn.table.data import load_csv\nfrom purenn.stored.storage import load');
  const network = cost(python, 'network = load("/model.json").network').kept;
  python.runPython('X = load_csv("digits").X\nclasses = []');
  const rows = value(python, 'len(X)');
  for (let i = 0; i < rows; i += 100) {
    python.runPython(`classes += network.predict(X[${i}:${i + 100}])`);
  }
  return { network, classes: value(python, 'classes') };
}

const result = { heart: await heart(), driven: await driven(), naive: await naive() };
if (process.argv[2]) result.digits = await digits(process.argv[2]);
console.log(JSON.stringify(result));
