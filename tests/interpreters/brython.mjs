// Run a program on Brython, a Python of JavaScript for web pages, in node; see here.mjs.
// BRYTHON=... is the folder of its JavaScript.
// Brython looks for a page and a web server: the page is empty, and the server is the clone.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { args, print, program, root, source } from './here.mjs';

const SERVER = 'http://localhost/';

class XMLHttpRequest {
  open(method, url) {
    this.file = path.join(root, decodeURI(url.replace(SERVER, '').replace(/\?.*/, '')));
  }

  send() {
    const found = fs.existsSync(this.file) && fs.statSync(this.file).isFile();
    this.readyState = 4;
    this.status = found ? 200 : 404;
    this.response = this.responseText = found ? this.text(fs.readFileSync(this.file)) : '';
    this.onreadystatechange?.();
  }

  // what is no UTF-8 text comes, as a browser would hand it over, a byte a character
  text(bytes) {
    return this.binary ? bytes.toString('latin1') : bytes.toString('utf8');
  }

  overrideMimeType() { this.binary = true; }
  getResponseHeader() { return null; }
  abort() { }
}

globalThis.XMLHttpRequest = XMLHttpRequest;
globalThis.self = globalThis.window = globalThis;
globalThis.location = { href: SERVER, origin: SERVER.slice(0, -1), pathname: '/', search: '',
  hash: '' };
// Brython's own has an argument too many, and node has none before version 22
globalThis.addEventListener = () => {};
Set.prototype.difference ||= function (other) {
  return new Set([...this].filter((item) => !other.has(item)));
};
globalThis.module = {};
for (const file of ['brython.js', 'brython_stdlib.js']) {
  vm.runInThisContext(fs.readFileSync(path.join(process.env.BRYTHON, file), 'utf8'), file);
}
document.dispatchEvent = () => {};
console.log = console.info = () => {};    // of Brython, on its own searches and errors
__BRYTHON__.handle_error = (error) => {
  process.exitCode = 1;
  error = __BRYTHON__.exception(error);
  if (__BRYTHON__.class_name(error) !== 'SystemExit') print(__BRYTHON__.error_trace(error) + '\n');
};
Object.assign(globalThis, { print, argv: [program, ...args] });
__BRYTHON__.runPythonSource(`
import sys
from browser import self as page

class Output:
    def write(self, text):
        page.print(text)

sys.stdout = sys.stderr = Output()
sys.argv = [str(argument) for argument in page.argv]
`, 'prelude');
__BRYTHON__.runPythonSource(source(), '__main__');
