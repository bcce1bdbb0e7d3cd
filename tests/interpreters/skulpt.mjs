// Run a program on Skulpt, a Python of JavaScript for web pages, in node; see here.mjs.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { args, npm, print, program, root, source } from './here.mjs';
const require = createRequire(import.meta.url);
require(npm('skulpt/dist/skulpt.min.js'));
require(npm('skulpt/dist/skulpt-stdlib.js'));
const Sk = globalThis.Sk;

function read(name) {
  const file = path.join(root, name);
  if (Sk.builtinFiles.files[name] !== undefined) return Sk.builtinFiles.files[name];
  if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8');
  throw "File not found: '" + name + "'";
}

Sk.configure({ output: print, read, __future__: Sk.python3, syspath: ['.'],
  sysargv: [program, ...args] });
// Skulpt's own wants a JavaScript string, which a program cannot give
Sk.builtins.__import__ = new Sk.builtin.func((name, globals, locals, names) =>
  Sk.builtin.__import__(name.v, {}, {}, Sk.ffi.remapToJs(names), 0));
try {
  await Sk.misceval.asyncToPromise(() => Sk.importMainWithBody('__main__', false, source(), true));
} catch (error) {
  process.exitCode = 1;
  print(error + '\n');
}
