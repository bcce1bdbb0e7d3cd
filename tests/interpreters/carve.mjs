// The pupil's turn in headless Chromium:
//   node carve.mjs URL PYTHON [SCREENSHOTS]
// URL: of a server, or a file   PYTHON: yes, if the page has MicroPython to run a function with
// The server's policy holds here. Prints a line for each check; exit code 1 if one failed.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { axe, chromium, run } from './checks.mjs';

const [url, python, screenshots] = process.argv.slice(2);
const browser = await chromium();

async function open(hash, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1024, height: 640 }, ...options });
  const page = await context.newPage();
  page.said = [];
  page.sent = [];
  page.on('console', (message) => page.said.push(message.text()));
  page.on('pageerror', (error) => page.said.push(error.message));
  page.on('request', (request) => page.sent.push(request.postData() || ''));
  await page.goto(`${url}#${hash}`);
  await page.waitForFunction(() => globalThis.slides?.quiet && document.querySelector('#foot button'));
  return page;
}

const quiet = (page) => page.waitForFunction(() => slides.quiet);
const state = (page) => page.evaluate(() => decodeURIComponent(location.hash.slice(1)));

// what is told of a function, once it has been checked
async function checked(page, body, head = 'def matvec(W, x):') {
  await page.fill('#ask textarea', `${head}\n${body}\n`);
  const start = Date.now();
  await page.click('[data-carve=check]');
  await page.waitForFunction(() => document.querySelector('#ask .told').textContent !== '…', null,
    { timeout: 60000 });
  page.took = Date.now() - start;
  return (await page.innerText('#ask .told')).trim();
}

const always = {
  async 'a key opens it below the numbers, which stay where they were'() {
    const page = await open('s01&lang=en');
    const board = () => page.evaluate(() => [document.getElementById('board').offsetHeight,
      document.querySelectorAll('#board .folded').length, document.getElementById('foot').offsetHeight]);
    for (const name of ['s02', 's09', 's19', 'v06', 's06']) {
      await page.evaluate((hash) => { location.hash = hash; }, `${name}&lang=en&step=9`);
      await page.waitForFunction((hash) => slides.quiet && slides.state.startsWith(hash), name);
      const before = await board();
      assert.equal(await page.locator('#ask').isVisible(), false);
      await page.keyboard.press('e');
      await page.waitForFunction(() => document.activeElement.id === 'answer');
      await page.evaluate(() => dispatchEvent(new Event('resize')));
      assert.deepEqual(await board(), before, name);
      await page.keyboard.press('Escape');
    }
    const { top, bottom: end } = await page.evaluate(() => document.getElementById('answer')
      .getBoundingClientRect().toJSON());
    assert.ok(top > 0 && end < await page.evaluate(() => document.getElementById('foot')
      .getBoundingClientRect().top));
    await page.keyboard.press('e');
    await page.waitForFunction(() => !document.getElementById('ask').children.length);
    assert.deepEqual(page.said, []);
  },
  async 'a question is answered by keyboard: the mistake named, hints, right, other numbers'() {
    const page = await open('s02&ask=2&lang=en');
    const numbers = (what) => page.locator(`#given ${what}`).evaluateAll((all) => all
      .map((e) => Number(e.textContent.replace('−', '-'))));
    const [w, x] = [await numbers('table:nth-of-type(1) td'), await numbers('table:nth-of-type(2) td')];
    const [b] = await numbers('> :last-child');
    const z = w.reduce((sum, v, i) => sum + v * x[i], 0);
    await page.focus('#answer');
    await page.keyboard.type(String(z));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.getElementById('told').textContent);
    assert.match(await page.textContent('#told'), /Not yet: .*bias/);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'answer');
    await page.focus('#hint');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('#hints li').length === 1);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'hint');
    assert.equal(await page.inputValue('#answer'), String(z));
    await page.fill('#answer', String(z + b));
    await page.focus('#check');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#told.right'));
    const link = await state(page);
    assert.match(link, /^s02&lang=en&answer=-?\d+&ask=2&hints=1&told=1$/);
    await page.reload();
    await page.waitForFunction(() => document.querySelector('#told.right'));
    const before = await page.innerText('#given');
    await page.click('#other');
    await page.waitForFunction((text) => document.getElementById('given').innerText !== text, before);
    assert.match(await state(page), /ask=2&pupil=1$/);
    assert.equal(await page.inputValue('#answer'), '');
    assert.deepEqual(page.said, []);
  },
  async 'what is typed is data: no markup gets in'() {
    const page = await open('s06&ask=6&lang=both');
    await page.fill('#answer', '<img src=x onerror=alert(1)>');
    await page.click('#check');
    await page.waitForFunction(() => document.getElementById('told').textContent);
    assert.match(await page.textContent('#told'), /不是數.*is no number/);
    assert.equal(await page.locator('#ask img').count(), 0);
    assert.deepEqual(page.said, []);
  },
  async 'axe-core finds nothing, and nothing is wider than the page'() {
    for (const [width, colorScheme] of [[1440, 'light'], [1024, 'dark'], [360, 'light']]) {
      for (const hash of ['s06&ask=6&answer=1,2&told=1&hints=2', 's20&ask=c14', 's17&ask=17', 'v06&ask=v6']) {
        const page = await open(`${hash}&lang=both`, { colorScheme, bypassCSP: true,
          viewport: { width, height: 700 } });
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth
          <= document.documentElement.clientWidth), `${hash} ${width}`);
        await page.evaluate(axe);
        const { violations } = await page.evaluate((part) => window.axe.run(part), // a phone's
          width > 400 ? undefined : '#ask'); // formulas scroll, which is the page's
        assert.deepEqual(violations.map((v) => `${hash} ${v.id}: ${v.nodes[0].html}`), []);
        await page.context().close();
      }
    }
  },
  async 'pictures for those who look'() {
    if (!screenshots) return;
    fs.mkdirSync(screenshots, { recursive: true });
    for (const [kind, options] of Object.entries({
      light: { viewport: { width: 1440, height: 900 } },
      dark: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
      projector: { viewport: { width: 1024, height: 640 } },
      phone: { viewport: { width: 360, height: 740 } } })) {
      for (const name of ['6', 'c3']) {
        const page = await open(`s06&lang=${kind === 'dark' ? 'en' : 'zh'}&step=9`, options);
        await page.click('#turn');
        await page.click(`#task-${name}`);
        await quiet(page);
        await page.evaluate(() => document.getElementById('ask').scrollIntoView({ block: 'nearest' }));
        await page.screenshot({ path: path.join(screenshots, `turn-${name}-${kind}.png`) });
        await page.context().close();
      }
    }
  },
};

const without = {
  async 'a function to write is told to be a file where the page has no Python'() {
    const page = await open('s06&ask=c3&lang=en');
    assert.match(await page.innerText('#ask'), /MicroPython.*exercise start carving/);
    assert.equal(await page.locator('#ask textarea').isVisible(), false);
  },
};

const carved = {
  async 'a function is checked in the page, and what is written goes nowhere'() {
    const page = await open('s06&ask=c3&lang=en');
    assert.equal(await checked(page, '    return [sum([w * v for w, v in zip(r, x)]) for r in W]'),
      'right');
    console.log(`a check takes ${page.took} ms`);
    await page.evaluate(() => { // the clock of the next worker goes 9 seconds a look
      const Real = Blob;
      globalThis.Blob = function Blob(parts, options) {
        globalThis.Blob = Real;
        return new Real(parts.map((text) => text.replace('performance.now() / 1000',
          '(START.t = (START.t || 0) + 9)')), options);
      };
    });
    assert.equal(await checked(page, '    return [sum([w * v for w, v in zip(r, x)]) for r in W]'),
      'right, but slow: 9.0 seconds');
    assert.ok(await page.locator('.told.right').isVisible());
    for (const [body, told] of [
      ['    return [[w * v for w, v in zip(r, x)] for r in W]', /elementwise.*gives.*wanted/],
      ['    return 1 +', /^line 2 is not Python/],
      ['  return 1\n    return 2', /^line 3 is indented/],
      ['    import os\n    return os', /^line 2 imports os; only math, random/],
      ['    return （W）', /line 2 has '（'.*type '\('/],
      ['    print(W)', /prints its result and returns nothing/],
      ['    return matvec(W, x)', /RecursionError|calls itself without end/],
      ['    raise SystemExit', /ends the program/],
      ['    a = [0]\n    while True: a = a + a', /MemoryError/],
      ['    return W[9]', /^line 2: matvec\(.*IndexError/]]) {
      const line = await checked(page, body);
      assert.match(line, told);
      assert.ok(!line.includes('\n'), line);
    }
    assert.equal(await checked(page, '    return W', 'def matvec(W):'),
      'it takes (W); (W, x) is wanted');
    assert.ok(!page.sent.join().includes('SystemExit'));
    assert.deepEqual(page.said, []);
  },
  async 'a loop without end is ended, and the page goes on meanwhile'() {
    const page = await open('s06&ask=c3&lang=en');
    await page.fill('#ask textarea', 'def matvec(W, x):\n    while True:\n        pass\n');
    await page.click('[data-carve=check]');
    await page.click('#hint');
    await page.waitForFunction(() => document.querySelectorAll('#hints li').length === 1);
    await page.waitForFunction(() => /^not done after 10 seconds.*endless loop.*at line 2\s*$/.test(
      document.querySelector('#ask .told').textContent), null, { timeout: 60000 });
    assert.match(await checked(page, '    return W'), /^/);
    await page.evaluate(() => { document.querySelector('.carve').dataset.seconds = 1; });
    await page.fill('#ask textarea', 'def matvec(W, x):\n    while True:\n        pass\n');
    await page.evaluate(() => { // checked again the moment before it is ended
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function once(message) {
        Worker.prototype.postMessage = post;
        this.addEventListener('message', () => setTimeout(() => document.querySelector(
          '[data-carve=check]').click(), 500), { once: true });
        post.call(this, message);
      };
    });
    const right = '    return [sum([w * v for w, v in zip(r, x)]) for r in W]';
    await page.click('[data-carve=check]');
    await page.fill('#ask textarea', `def matvec(W, x):\n${right}\n`);
    await page.locator('.told.right').waitFor({ timeout: 60000 });
    await page.waitForTimeout(1000);
    assert.ok(await page.locator('.told.right').isVisible());
    assert.deepEqual(page.said, []);
  },
  async 'Tab indents, Escape leaves, the text stays on reload, and can begin anew'() {
    const page = await open('s06&ask=c3&lang=en');
    const value = () => page.inputValue('#ask textarea');
    const first = await value();
    await page.fill('#ask textarea', '');
    await page.keyboard.type('def f(x):\n');
    await page.keyboard.press('Tab');
    await page.keyboard.type('return x');
    assert.equal(await value(), 'def f(x):\n        return x');
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction(() => /no function matvec/.test(document.querySelector('#ask .told')
      .textContent));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.dataset.carve), 'check');
    await page.reload();
    await page.waitForFunction(() => /return x/.test(document.querySelector('#ask textarea')?.value));
    await page.click('[data-carve=again]');
    assert.equal(await value(), first);
  },
  async 'the class of slide 20 learns XOR here, and draws its regions'() {
    const page = await open('s20&ask=c14&lang=en');
    const text = fs.readFileSync(0, 'utf8');
    if (!text) return;
    assert.match(await checked(page, '', text), /^right/);
    console.log(`the class takes ${page.took} ms`);
    assert.match(await page.innerText('#ask pre'), /\+\+\+.*\n/);
  },
};

await run(browser, { ...always, ...(python === 'yes' ? carved : without) });
