// What the runners share: node RUNNER.mjs [PROGRAM.py] [ARGUMENT ...], the program relative to the
// root of the clone, which is on its sys.path; without one it is the tests, and the arguments are
// their names. FOLDER=... is another root, of which all is there and nothing else.
// Exit code: 1 if the program raised something.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
export const root = process.env.FOLDER || path.resolve(here, '../..');
export const args = process.argv.slice(2);
export const program = args[0]?.endsWith('.py') ? args.shift() : 'tests/__main__.py';

// the text of the program
export function source() {
  return fs.readFileSync(path.join(root, program), 'utf8');
}

// the path of a file of an npm package
export function npm(file) {
  return path.join(process.env.NODE_MODULES || path.join(here, 'node_modules'), file);
}

// the rooms, of purenn and of its tests, that MicroPython does not enter
const HOST = ['command', 'museum', 'benchmarks', 'node_modules', '__pycache__'];

// copy what a program may import into the files, in memory, of a Python that has its own
export function copyAll(python) {
  if (process.env.FOLDER) copy(python, '.');
  else ['purenn', 'tests', 'datasets'].forEach((folder) => copy(python, folder));
}

export function copy(python, folder) {
  if (folder !== '.') python.FS.mkdir('/' + folder);
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = folder + '/' + entry.name;
    if (entry.isDirectory() && !HOST.includes(entry.name)) copy(python, name);
    if (entry.isFile()) python.FS.writeFile('/' + name, fs.readFileSync(path.join(root, name)));
  }
}

// write at once, so that nothing is lost when the program is stopped
export function print(text) {
  fs.writeSync(1, text);
}

// the most memory that this process had, for whoever asks for it
if (process.env.PEAK) process.on('exit', () => print(`${process.resourceUsage().maxRSS} kB\n`));
