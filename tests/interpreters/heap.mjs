// The bytes of heap that a program leaves in use on MicroPython for web pages, 32-bit words:
//   FOLDER=... node tests/interpreters/heap.mjs "import purenn.vector"
import { copyAll, npm } from './here.mjs';
const { loadMicroPython } = await import(
  npm('@micropython/micropython-webassembly-pyscript/micropython.mjs'));

const python = await loadMicroPython({ heapsize: 1 << 16, pystack: 4096 });
copyAll(python);

// garbage is collected when this has returned to JavaScript
function used() {
  python.runPython('gc.collect()');
  python.runPython('gc.collect()\nused = gc.mem_alloc()');
  return python.globals.get('used');
}

python.runPython('import gc, sys\nsys.path.insert(0, "/")');
const before = used();
python.runPython(process.argv[2]);
console.log(used() - before);
