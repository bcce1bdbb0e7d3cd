// Python is MicroPython, inside this page.
const CARRIER = async () => {
  const python = await START(PYTHON, LINES);
  python.runPython('from purenn.screen.carrier import answer');
  const answer = python.globals.get('answer');
  globalThis.python = python; // for the console: python.runPython('...')
  return async (state, event) => {
    if (event[0] === 'frame') await new Promise((done) => { setTimeout(done); }); // to be drawn
    return JSON.parse(answer(JSON.stringify([state, event])));
  };
};
