// Run a program on MicroPython, the build for web pages, in node; see here.mjs.
// This build frees memory only when Python has returned to JavaScript, and takes up to 2 GB.
// PACKAGE=... is another version's folder in node_modules.
import { args, copyAll, npm, print, program, source } from './here.mjs';
const { loadMicroPython } = await import(
  npm((process.env.PACKAGE || '@micropython/micropython-webassembly-pyscript')
    + '/micropython.mjs'));

const text = new TextDecoder();
const write = (bytes) => print(text.decode(bytes, { stream: true }));
const python = await loadMicroPython({ heapsize: 1 << 20, pystack: 4096, linebuffer: false,
  stdout: write, stderr: write });

copyAll(python);
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
