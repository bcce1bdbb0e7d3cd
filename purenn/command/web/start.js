// Start Python and hand it the page: the rest of this page is Python, in sources.js.
(async () => {
  const { loadMicroPython } = await import(PYTHON.module);
  const python = await loadMicroPython({ url: PYTHON.wasm, heapsize: 1 << 22, pystack: 8192 });
  for (const [path, lines] of Object.entries(SOURCES)) {
    const folders = path.split('/').slice(0, -1);
    folders.forEach((_, i) => {
      const folder = '/' + folders.slice(0, i + 1).join('/');
      if (!python.FS.analyzePath(folder).exists) python.FS.mkdir(folder);
    });
    python.FS.writeFile('/' + path, lines.join('\n'));
  }
  python.runPython('from purenn.command.web.page import start\npage = start()');
  globalThis.python = python; // for the console: python.runPython('print(page.network)')
})().catch((error) => {
  document.getElementById('message').textContent = `Python did not start (${PYTHON.name}): `
    + error.message.trim().split('\n').pop();
});
