// Python is MicroPython, inside this page: its own files are in sources.js.
const CARRIER = async () => {
  const { loadMicroPython } = await import(PYTHON.module);
  const python = await loadMicroPython({ url: PYTHON.wasm, heapsize: 1 << 23, pystack: 16384 });
  globalThis.SOURCES = Object.fromEntries(Object.entries(LINES)
    .map(([path, lines]) => [path, lines.join('\n')]));
  globalThis.SOURCE_NAMES = Object.keys(LINES).join('\n');
  python.runPython(SOURCES['purenn/screen/files.py']);
  python.runPython('from purenn.screen.carrier import answer');
  const answer = python.globals.get('answer');
  globalThis.python = python; // for the console: python.runPython('...')
  return async (state, event) => {
    if (event[0] === 'frame') await new Promise((done) => { setTimeout(done); }); // to be drawn
    return JSON.parse(answer(JSON.stringify([state, event])));
  };
};
