// Run python3 -m tests on MicroPython (the build for web pages, in node):
//   npm install --prefix tests/interpreters && node tests/interpreters/micropython.mjs [NAME ...]
// Prints the runner's lines; exit code 1 if a test failed.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const modules = process.env.NODE_MODULES || path.join(here, 'node_modules');
const { loadMicroPython } = await import(
  path.join(modules, '@micropython/micropython-webassembly-pyscript/micropython.mjs'));

const HOST = ['host', 'lessons', 'museum', 'interpreters', '__pycache__', 'node_modules'];
const python = await loadMicroPython({ heapsize: 1 << 20, pystack: 4096, linebuffer: true,
  stdout: (line) => console.log(line) });

function copy(folder) {
  python.FS.mkdir('/' + folder);
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = folder + '/' + entry.name;
    if (entry.isDirectory() && !HOST.includes(entry.name)) copy(name);
    if (entry.isFile() && /\.(py|csv)$/.test(entry.name)) {
      python.FS.writeFile('/' + name, fs.readFileSync(path.join(root, name)));
    }
  }
}

['purenn', 'tests', 'datasets'].forEach(copy);
// one module a call: this build frees memory only when Python has returned to JavaScript
python.runPython('import sys\nsys.path.insert(0, "/")\nimport tests.__main__ as runner\nfailed = 0');
const wanted = process.argv.slice(2);
for (const file of fs.readdirSync(path.join(root, 'tests')).sort()) {
  const name = /^test_(.*)\.py$/.exec(file)?.[1];
  if (!name || (wanted.length && !wanted.includes(name))) continue;
  python.runPython(`if "test_${name}" in runner.names():
    print("${name}", end=": ")
    failed += runner.main(["${name}"])`);
}
const failed = python.runPython('failed') ?? python.globals.get('failed');
console.log(failed ? `MicroPython: ${failed} failed` : 'MicroPython: all passed');
process.exit(failed ? 1 : 0);
