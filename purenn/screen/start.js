// MicroPython started, in the page or in a worker of it; its own files are in sources.js.
const START = async (python, lines) => {
  const { loadMicroPython } = await import(python.module);
  const started = await loadMicroPython({ url: python.wasm, heapsize: 1 << 23, pystack: 16384 });
  globalThis.SOURCES = Object.fromEntries(Object.entries(lines)
    .map(([path, text]) => [path, text.join('\n')]));
  globalThis.SOURCE_NAMES = Object.keys(lines).join('\n');
  started.runPython(SOURCES['purenn/screen/files.py']);
  return started;
};
