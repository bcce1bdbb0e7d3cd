// Functions that a pupil writes: kept by the browser, checked by MicroPython in a worker of the
// page. What is written goes nowhere else.
(() => {
  const WORK = `const START = ${START};
    onmessage = async ({ data: [python, lines, task, asked] }) => {
      try {
        const started = await START(python, lines);
        started.runPython('from purenn.screen.turn.judge import answer, ended');
        postMessage('ready');
        postMessage(JSON.parse(started.globals.get(asked)(task, () => performance.now() / 1000)));
      } catch (error) { postMessage({ failed: error.message.trim().split('\\n').pop() }); }
    };`;
  const [part, foot] = ['ask', 'foot'].map((id) => document.getElementById(id));
  let [worker, limit] = [null, null];
  let kept = {}; // where the browser keeps nothing
  try { kept = localStorage; } catch { /* then until the page is closed */ }
  document.body.classList.add('carves');

  const key = (box) => `purenn ${box.dataset.task}`;
  const text = (box) => box.querySelector('textarea');
  const back = () => {
    const box = part.querySelector('.carve');
    if (box && kept[key(box)]) text(box).value = kept[key(box)];
  };
  new MutationObserver(back).observe(part, { childList: true });

  // one check at a time; a loop without end is ended with its worker, and another says so
  function check(box, written = text(box).value, asked = 'answer') {
    worker?.terminate();
    clearTimeout(limit);
    const url = URL.createObjectURL(new Blob([WORK], { type: 'text/javascript' }));
    const mine = worker = new Worker(url);
    const { task, pupil, langs, seconds } = box.dataset;
    const shut = () => {
      clearTimeout(limit);
      mine.terminate();
      URL.revokeObjectURL(url);
    };
    const end = (found) => {
      shut();
      show(box.isConnected ? box : part.querySelector('.carve'), task, found);
    };
    const late = () => {
      shut();
      check(box, written, 'ended');
    };
    say(box, '…');
    mine.onerror = (event) => end({ failed: event.message });
    mine.onmessage = ({ data }) => {
      if (data === 'ready') limit = setTimeout(late, 1000 * seconds);
      else end(data);
    };
    const job = asked === 'answer' ? [written, task, Number(pupil), langs] : [written, seconds, langs];
    mine.postMessage([PYTHON, LINES, JSON.stringify(job), asked]);
  }

  function say(box, ...nodes) {
    const told = box.querySelector('.told');
    told.classList.remove('right');
    told.replaceChildren(...nodes);
    box.querySelector('pre').hidden = true;
    return told;
  }

  function show(box, task, { told, right, picture, failed }) {
    if (box?.dataset.task !== task) return;
    if (failed) say(box, failed);
    else {
      say(box, ...told.flatMap(([lang, words]) => {
        const span = document.createElement('span');
        span.lang = lang === 'zh' ? 'zh-Hant' : lang;
        span.textContent = words;
        return [span, ' '];
      })).classList.toggle('right', right);
      box.querySelector('pre').textContent = picture.join('\n');
      box.querySelector('pre').hidden = !picture.length;
    }
    const bottom = (e) => e.getBoundingClientRect().bottom; // scrollIntoView would move the focus
    scrollBy(0, bottom(part) - bottom(foot) + foot.offsetHeight + 8);
  }

  addEventListener('input', ({ target }) => {
    const box = target.matches('textarea') && target.closest('.carve');
    if (box) kept[key(box)] = target.value;
  });
  addEventListener('click', ({ target }) => {
    const button = target.closest?.('[data-carve]');
    const box = button?.closest('.carve');
    if (button?.dataset.carve === 'check') check(box);
    if (button?.dataset.carve === 'again') {
      delete kept[key(box)];
      text(box).value = text(box).defaultValue;
      say(box);
    }
  });
  addEventListener('keydown', (event) => {
    const box = event.target.matches?.('textarea') && event.target.closest('.carve');
    if (!box || event.altKey || event.metaKey) return;
    const type = (words) => {
      event.preventDefault();
      document.execCommand('insertText', false, words); // can be undone
    };
    const { value, selectionStart: start } = event.target;
    const [line] = value.slice(0, start).split('\n').slice(-1);
    if (event.key === 'Enter' && event.ctrlKey) check(box);
    else if (event.ctrlKey || event.isComposing) return;
    else if (event.key === 'Tab' && !event.shiftKey) type(' '.repeat(4 - line.length % 4));
    else if (event.key === 'Enter' && !event.shiftKey) {
      type(`\n${line.match(/^ */)[0]}${/:\s*(#.*)?$/.test(line) ? '    ' : ''}`);
    }
  });
})();
