// Python is MicroPython, inside this page: its own files are in sources.js.
const CARRIER = async () => {
  const { loadMicroPython } = await import(PYTHON.module);
  const python = await loadMicroPython({ url: PYTHON.wasm, heapsize: 1 << 23, pystack: 16384 });
  for (const [path, lines] of Object.entries(SOURCES)) {
    const folders = path.split('/').slice(0, -1);
    folders.forEach((_, i) => {
      const folder = '/' + folders.slice(0, i + 1).join('/');
      if (!python.FS.analyzePath(folder).exists) python.FS.mkdir(folder);
    });
    python.FS.writeFile('/' + path, lines.join('\n'));
  }
  python.runPython('from purenn.screen.carrier import answer');
  const answer = python.globals.get('answer');
  globalThis.python = python; // for the console: python.runPython('...')
  return async (state, event) => JSON.parse(answer(JSON.stringify([state, event])));
};
