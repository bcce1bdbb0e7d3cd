// Run a program on Pyodide, CPython for web pages, in node; see here.mjs.
import { args, npm, print, program, root, source } from './here.mjs';
const { loadPyodide } = await import(npm('pyodide/pyodide.mjs'));

const python = await loadPyodide({ env: { PYTHONDONTWRITEBYTECODE: '1', HOME: '/' } });
const text = new TextDecoder();
const write = (bytes) => { print(text.decode(bytes, { stream: true })); return bytes.length; };
python.setStdout({ write });
python.setStderr({ write });
python.FS.mkdir('/clone');
python.mountNodeFS('/clone', root);
python.globals.set('__file__', '/clone/' + program);
python.runPython(`import os, sys
os.chdir("/clone")
sys.path.insert(0, "/clone")`);
python.globals.get('sys').argv = python.toPy([program, ...args]);
try {
  python.runPython(source(), { filename: program });
} catch (error) {
  process.exitCode = 1;
  if (!/SystemExit/.test(error.type)) print(error.message);
}
