// Keys, address, events to Python, its parts back into the page: all else on the page is Python.
(() => {
  const at = (id) => document.getElementById(id);
  const shown = {}; // part -> the HTML that stands there
  const waiting = []; // events that Python has not heard yet
  let state = location.hash.slice(1);
  let ask = null; // (state, event) -> {state, parts, again}, of Python, wherever it runs
  let busy = false;
  let alone = false; // there is no Python, and none was meant to be

  function send(...event) {
    if (!ask) return;
    const last = waiting[waiting.length - 1];
    if (['set', 'drag'].includes(event[0]) && last?.[0] === event[0] && last[1] === event[1]) {
      waiting.pop();
    }
    waiting.push(event);
    if (!busy) listen();
  }

  async function listen() {
    busy = true;
    let ahead = null; // the next frame, which Python computes while this one is drawn
    while (waiting.length || ahead) {
      try {
        const event = ahead ? ['frame'] : waiting.shift();
        const asked = state;
        const answer = await (ahead || ask(state, event));
        ahead = null;
        if (state !== asked) continue; // the reader has gone elsewhere
        if (answer.again && !waiting.length) ahead = ask(answer.state, ['frame']);
        show(answer, event[0] !== 'nudge' || waiting.length);
      } catch (error) {
        ahead = null;
        say(error.message.trim().split('\n').pop());
      }
    }
    busy = false;
  }

  // an element for each part; a part's own parts are named after it: board-plane
  function say(text) {
    at('message').textContent = text;
    shown.message = null;
  }

  // typing: what stands in the field with the cursor is the reader's, not Python's
  function show(answer, typing) {
    const page = (text) => text.split('&')[0];
    const turn = (text, name) => (text.match(`&${name}=([^&]*)`) || [])[1];
    const told = (name) => turn(answer.state, name) && turn(answer.state, name) !== turn(state, name);
    if (answer.state !== location.hash.slice(1)) {
      const turned = location.hash && page(state) !== page(answer.state);
      history[turned ? 'pushState' : 'replaceState'](null, '', '#' + answer.state);
    }
    const moved = page(state) !== page(answer.state) || !shown.head;
    const [opens, tells] = [!moved && told('ask'), !moved && (told('told') || told('hints'))];
    state = answer.state;
    document.body.dataset.page = page(state);
    let anew = moved;
    for (const [name, html] of Object.entries(answer.parts).sort()) { // board before board-plane
      if (shown[name] === html) continue;
      for (const part of Object.keys(shown)) if (part.startsWith(name + '-')) delete shown[part];
      replace(at(name), html, typing);
      shown[name] = html;
      anew = anew || !['ask', 'foot'].includes(name);
    }
    speak((state.match(/&lang=(\w+)/) || [])[1]);
    document.title = at('head').querySelector('h1')?.textContent || document.title;
    const newest = at('live').querySelector('#board .newest:not(:empty), #picture .newest');
    if (moved) scrollTo(0, 0);
    if (anew && (moved || !answer.again)) fit(); // not for every frame of the playground
    if (newest && (moved || answer.moved)) newest.scrollIntoView({ block: 'nearest' });
    if (opens || tells) at('ask').scrollIntoView({ block: 'end' });
    if (opens) {
      [...at('ask').querySelectorAll('input, textarea')].find((e) => e.offsetParent)
        ?.focus({ preventScroll: true });
    }
  }

  // a page is as high as the window: what is beside the results takes what is left, the results
  // stand in two columns if they must, and then the oldest are folded away
  const wide = matchMedia('(min-width: 821px)');
  function fit() {
    const { style } = document.documentElement;
    const [formulas, fields, board, foot] = ['formulas', 'fields', 'board', 'foot'].map(at);
    const above = formulas.offsetHeight + fields.offsetHeight;
    document.body.classList.toggle('roomy', above < 0.45 * innerHeight);
    style.setProperty('--formulas', `${formulas.offsetHeight}px`);
    style.setProperty('--above', `${above}px`);
    style.setProperty('--foot', `${foot.offsetHeight}px`);
    style.scrollPaddingTop = `${above < 0.45 * innerHeight ? above : 0}px`;
    const top = board.getBoundingClientRect().top + scrollY;
    const below = foot.getBoundingClientRect().height + parseFloat(getComputedStyle(at('live')).paddingBottom);
    const room = innerHeight - top - below; // the pupil's turn stands below the window
    style.setProperty('--room', `${Math.max(240, Math.floor(room))}px`);
    document.querySelectorAll('.folded').forEach((e) => e.classList.remove('folded'));
    at('earlier')?.remove();
    if (!wide.matches || state.startsWith('play')) return;
    pictured();
    const parts = [...board.querySelectorAll('.part')];
    for (let folded = 0; folded < Math.max(parts.length, 1); folded += 1) {
      if (folded) parts[folded - 1].classList.add('folded');
      if (folded === 1) board.prepend(earlier(parts));
      for (const columns of [1, 2]) {
        style.setProperty('--columns', columns);
        if (board.getBoundingClientRect().height < room + 0.4 && legible(board, columns)) {
          return light();
        }
      }
    }
    style.setProperty('--columns', 1);
    light();
  }

  // where there is room for one picture, the last; its labels stay as large as one can read
  function pictured() {
    const figures = [...at('picture').querySelectorAll('figure')];
    const least = figures.some((e) => e.matches('.beside')) ? 160 : 170;
    const high = () => figures.map((e) => e.querySelector('svg')).filter((e) => e)
      .every((e) => e.clientHeight > least);
    while (figures.length > 1 && !high()) figures.shift().classList.add('folded');
    for (const e of at('picture').querySelectorAll('svg')) {
      e.style.setProperty('--larger', Math.min(2.2, Math.max(1, 0.97 / (e.getScreenCTM()?.a || 1))));
    }
  }

  // nothing is cut off at the right, and no table has shrunk because of a second column
  function legible(board, columns) {
    return columns === 1 || [...board.querySelectorAll('.set, .show, table')].every((e) =>
      e.scrollWidth <= e.clientWidth + 1 && (e.tagName !== 'TABLE'
        || parseFloat(getComputedStyle(e).fontSize) > 14.9));
  }

  function earlier(parts) {
    const button = document.createElement('button');
    button.id = 'earlier';
    button.textContent = '⋯';
    button.ariaLabel = document.documentElement.lang === 'en' ? 'earlier steps' : '先前的步驟';
    button.onclick = () => {
      parts.forEach((part) => part.classList.remove('folded'));
      button.remove();
    };
    return button;
  }

  // the source scrolls in its own box until its lit line is there
  function light() {
    const [code, on] = [at('code'), at('code').querySelector('.on')];
    if (!on || code.scrollHeight <= code.clientHeight) return;
    code.scrollTop += on.getBoundingClientRect().bottom - code.getBoundingClientRect().top
      - 0.7 * code.clientHeight;
  }
  addEventListener('resize', () => ask && fit());

  function speak(lang) {
    document.documentElement.dataset.lang = lang;
    document.documentElement.lang = lang === 'en' ? 'en' : 'zh-Hant';
    for (const e of document.querySelectorAll('[aria-label*=" / "], [data-label]')) {
      e.dataset.label ??= e.ariaLabel; // 中文 / English
      e.ariaLabel = { zh: e.dataset.label.split(' / ')[0], en: e.dataset.label.split(' / ')[1] }[lang]
        || e.dataset.label;
    }
    for (const { children: [first, second] } of document.querySelectorAll('.page h1')) {
      if ((lang === 'en') === (first.lang === 'en')) continue; // as Program.head orders them
      [first.lang, second.lang] = [second.lang, first.lang];
      [first.innerHTML, second.innerHTML] = [second.innerHTML, first.innerHTML];
    }
  }

  // what the reader is typing in, or holds with the pointer, stays; else the part is new
  function replace(part, html, typing) {
    const held = part.contains(document.activeElement) ? document.activeElement : null;
    const fresh = document.createElement(part.tagName);
    fresh.innerHTML = html;
    const names = (box) => [...box.querySelectorAll('[id]')].map((e) => e.id).join();
    if (held?.id && part.dataset.keep !== undefined && names(part) === names(fresh)) {
      fresh.querySelectorAll('[id]').forEach((e) => {
        const old = at(e.id);
        ['disabled', 'aria-invalid', 'class'].forEach((name) => {
          if (e.hasAttribute(name)) old.setAttribute(name, e.getAttribute(name));
          else old.removeAttribute(name);
        });
        if (!e.matches('input, select, textarea')) old.innerHTML = e.innerHTML;
        else if (old !== held || !typing) old.value = e.value;
      });
      return;
    }
    const { id, selectionStart } = held || {};
    part.replaceChildren(...fresh.childNodes);
    if (id && at(id)) {
      at(id).focus({ preventScroll: true });
      if (selectionStart != null) at(id).setSelectionRange(selectionStart, selectionStart);
    }
  }

  // events: what has data-event sends its words, with its value behind them if it has one
  const words = (e) => e.dataset.event.split(' ');
  const over = (event, kind) => event.target.closest?.(kind);
  addEventListener('input', (event) => {
    const e = over(event, '[data-event]');
    if (e) send(...words(e), e.type === 'checkbox' ? String(e.checked) : e.value);
  });
  addEventListener('click', (event) => {
    const e = over(event, 'button[data-event], [role=button][data-event]');
    if (e && (e.dataset.event !== 'step 1' || !onward())) send(...words(e));
    const act = over(event, '[data-act]');
    if (act) ACTS[act.dataset.act]();
  });
  addEventListener('focusin', (event) => {
    const e = over(event, '[data-focus]');
    if (e) send(...e.dataset.focus.split(' '));
  });
  addEventListener('pointerover', (event) => {
    const e = over(event, '[data-focus]');
    if (e) send(...e.dataset.focus.split(' '));
  });

  // a point of a picture that is dragged, or moved by arrows: it sets one or two numbers. While
  // it is dragged, the picture is read as it was when it was seized, though it may have grown
  let drag = null;
  const floats = (text) => (text || '').split(' ').map(Number);
  function seized(e) {
    const [left, right, low, high] = floats(e.dataset.box);
    const digits = Math.max(0, Math.ceil(-Math.log10((right - left) / 100)));
    const frame = e.closest('svg').querySelector('.frame').getBoundingClientRect();
    return { places: e.dataset.places, digits, at: (event) => {
      const share = [(event.clientX - frame.left) / frame.width,
        (frame.bottom - event.clientY) / frame.height].map((v) => Math.min(1, Math.max(0, v)));
      const [x, y] = [left + share[0] * (right - left), low + share[1] * (high - low)];
      const [a, b] = floats(e.dataset.start || '0 0');
      const [p, q, r, s] = floats(e.dataset.matrix || '1 0 0 1');
      return [(x - a) * p + (y - b) * q, (x - a) * r + (y - b) * s];
    } };
  }
  function put({ places, digits }, values) {
    send('drag', places, ...[...values, 0].slice(0, 2).map((v) => String(Number(v.toFixed(digits)))));
  }
  addEventListener('pointerdown', (event) => {
    const e = over(event, '[data-places]');
    if (!e) return;
    event.preventDefault();
    e.focus({ preventScroll: true });
    drag = seized(e);
    at('picture').setPointerCapture(event.pointerId);
    if (!e.dataset.matrix) put(drag, drag.at(event));
  });
  addEventListener('pointermove', (event) => drag && put(drag, drag.at(event)));
  addEventListener('pointerup', () => { drag = null; });
  addEventListener('pointercancel', () => { drag = null; });
  function nudged(event) {
    const e = over(event, '[data-places]');
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!e || !by) return false;
    const { places, digits } = seized(e);
    const value = floats(e.dataset.value);
    const way = value.length === 1 ? [by[0] + by[1]] : by;
    put({ places, digits: digits + 1 }, value.map((v, k) => v + way[k] * 10 ** (1 - digits)));
    return true;
  }

  // a step on: what of the work lies below the fold is read first
  function onward() {
    const work = document.querySelector('body.live #board, .page:not([hidden]) .work');
    const fold = at('foot').offsetHeight ? at('foot').getBoundingClientRect().top : innerHeight;
    const below = (work?.getBoundingClientRect().bottom || 0) - fold;
    const before = scrollY;
    if (below > 8) scrollBy({ top: Math.min(below + 16,
      (fold - parseFloat(document.documentElement.style.scrollPaddingTop || 0)) * 0.8), behavior: 'instant' });
    return scrollY !== before;
  }

  // keys
  const ACTS = {
    full: () => (document.fullscreenElement ? document.exitFullscreen()
      : document.documentElement.requestFullscreen?.()),
    print: () => print(),
    help: () => (at('help').open ? at('help').close() : at('help').showModal()),
  };
  const KEYS = { f: 'full', p: 'print', '?': 'help' };
  const SENT = ['ArrowRight', 'ArrowLeft', 'PageDown', 'PageUp', 'Home', 'End', 'e', 'l', 's', ' '];
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const field = over(event, 'input, select, textarea');
    if (field) {
      const step = { ArrowUp: '1', ArrowDown: '-1' }[event.key];
      if (step && field.dataset.nudge) {
        event.preventDefault();
        send('nudge', field.dataset.nudge, step);
      }
      if (event.key === 'Escape') field.blur();
      if (event.key === 'Enter' && field.dataset.enter && !event.isComposing) at(field.dataset.enter).click();
      return;
    }
    if (nudged(event)) {
      event.preventDefault();
      return;
    }
    if (KEYS[event.key]) ACTS[KEYS[event.key]]();
    else if (over(event, 'button, a, summary, [role=button]') && ' Enter'.includes(event.key)) {
      if (over(event, '[role=button]')) event.target.dispatchEvent(new MouseEvent('click',
        { bubbles: true }));
      return;
    } else if (!SENT.includes(event.key)) return;
    else if (![' ', 'ArrowRight'].includes(event.key) || !onward()) {
      const key = event.key === ' ' ? 'ArrowRight' : event.key;
      if (ask) send('key', key);
      else turn(key);
    }
    event.preventDefault();
  });
  addEventListener('hashchange', () => {
    if (location.hash.slice(1) === state) return;
    state = location.hash.slice(1);
    if (ask) send('open', navigator.language);
    else still();
  });

  // without Python: the pages as they were written, one at a time
  const pages = () => [...document.querySelectorAll('#pages > section')];
  function still() {
    const name = state.split('&')[0];
    const chosen = pages().find((page) => page.id === name) || pages()[0];
    pages().forEach((page) => { page.hidden = page !== chosen; });
    const lang = (state.match(/lang=(zh|en|both)/) || [])[1];
    if (lang) speak(lang);
    const given = state.split('&').slice(1).some((word) => !/^(step|lang|source)=/.test(word));
    if (alone) say(given ? '連結裡的數字這裡不能算，顯示的是課程自己的。 The numbers of the link cannot be computed'
      + ' here; the lesson\'s own are shown.' : '');
    return chosen;
  }
  function turn(key) {
    if (key === 'l') {
      const all = ['zh', 'en', 'both'];
      speak(all[(all.indexOf(document.documentElement.dataset.lang) + 1) % 3]);
      return;
    }
    const on = { ArrowRight: 1, PageDown: 1, ' ': 1, ArrowLeft: -1, PageUp: -1 }[key] || 0;
    const all = pages();
    const i = all.indexOf(still()) + on;
    const page = key === 'Home' ? all[0] : key === 'End' ? all[all.length - 1] : all[i];
    if (page) location.hash = page.id;
  }

  async function start() {
    document.body.classList.add('read');
    if (pages().length) still();
    try {
      ask = await CARRIER();
    } catch (error) {
      say(`Python did not start: ${error.message.trim().split('\n').pop()}`);
    }
    if (!ask) {
      alone = !at('message').textContent;
      still();
      return;
    }
    document.body.classList.add('live');
    at('pages').remove();
    globalThis.slides = { ask, get state() { return state; }, get quiet() { return !busy; } };
    send('open', navigator.language);
  }
  speak(/^zh/.test(navigator.language) ? 'zh' : 'en');
  start();
})();
