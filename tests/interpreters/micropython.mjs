// Run a program on MicroPython, the build for web pages, in node; see here.mjs.
// This build frees memory only when Python has returned to JavaScript, and takes up to 2 GB.
import fs from 'node:fs';
import path from 'node:path';
import { args, npm, print, program, root, source } from './here.mjs';
const { loadMicroPython } = await import(
  npm('@micropython/micropython-webassembly-pyscript/micropython.mjs'));

const HOST = ['host', 'lessons', 'museum', 'benchmarks', 'node_modules', '__pycache__'];
const text = new TextDecoder();
const write = (bytes) => print(text.decode(bytes, { stream: true }));
const python = await loadMicroPython({ heapsize: 1 << 20, pystack: 4096, linebuffer: false,
  stdout: write, stderr: write });

// it has files of its own, in memory
function copy(folder) {
  python.FS.mkdir('/' + folder);
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = folder + '/' + entry.name;
    if (entry.isDirectory() && !HOST.includes(entry.name)) copy(name);
    if (entry.isFile()) python.FS.writeFile('/' + name, fs.readFileSync(path.join(root, name)));
  }
}

['purenn', 'tests', 'datasets'].forEach(copy);
python.runPython('import sys\nsys.path.insert(0, "/")');
python.globals.set('__file__', '/' + program);
for (const word of [program, ...args]) {
  python.globals.set('word', word);
  python.runPython('sys.argv.append(word)');
}
try {
  python.runPython(source());
} catch (error) {
  process.exitCode = 1;
  if (error.type !== 'SystemExit') print(error.message + '\n');
}
