// Hold the page of `bundle --for web` to its word, in headless Chromium:
//   node page.mjs OFFLINE ONLINE [SCREENSHOTS]
// OFFLINE: a bundle with its own copy of MicroPython   ONLINE: one that loads it from its URL.
// Prints a line for each check and some numbers; exit code 1 if a check failed.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { run } from './checks.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const modules = process.env.NODE_MODULES || path.join(here, 'node_modules');
const { chromium } = createRequire(path.join(path.resolve(modules), 'x'))('playwright-core');
const [offline, online, screenshots] = process.argv.slice(2).map((name) => path.resolve(name));
const OFFLINE = pathToFileURL(path.join(offline, 'index.html')).href;
const ONLINE = pathToFileURL(path.join(online, 'index.html')).href;
const MICROPYTHON = '@micropython/micropython-webassembly-pyscript/';
const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript',
  '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });

async function open(url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.errors = [];
  page.foreign = [];
  page.on('console', (message) => page.errors.push(message.text()));
  page.on('pageerror', (error) => page.errors.push(error.message));
  page.on('request', (request) => {
    const folder = url.replace(/index\.html$/, '');
    if (!request.url().startsWith('data:') && !request.url().startsWith(folder)) {
      page.foreign.push(request.url());
    }
  });
  return page;
}

async function ready(url, options) {
  const page = await open(url, options);
  const start = Date.now();
  await page.goto(url);
  await page.waitForSelector('#train:enabled');
  page.load = Date.now() - start;
  return page;
}

const text = (page, selector) => page.locator(selector).first().textContent();
const outputs = (page) => page.locator('td.output').allTextContents();
const rested = (page) => page.waitForSelector('#stop:disabled', { timeout: 120000 });
const bands = (page) => page.$$eval('path.band',
  (all) => all.map((e) => e.getAttribute('d')).join());

async function train(page) {
  await page.click('#train');
  await rested(page);
}

async function learns(page) {
  const before = await bands(page);
  const start = Date.now();
  await train(page);
  page.rate = 1000 * 1000 / (Date.now() - start);
  assert.match(await text(page, '#counter'), /^epoch 1000 · loss 0\.0\d+ · 4 of 4 right$/);
  assert.deepEqual(await page.locator('td.mark').allTextContents(), Array(4).fill('✓ right'));
  assert.notEqual(await bands(page), before);
  const heights = (await page.getAttribute('#line', 'd')).slice(1).split('L')
    .map((point) => Number(point.split(' ')[1]));
  assert.ok(heights.length > 100 && heights[0] < 0.5 && heights.at(-1) > 0.95, 'the curve fell');
  assert.deepEqual(page.errors, []);
  assert.deepEqual(page.foreign, []);
}

async function noScroll(page) {
  const [scroll, width] = await page.evaluate(() =>
    [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(scroll <= width, `the page is ${scroll} wide, the screen ${width}`);
}

async function fill(page, selector, value) {
  await page.fill(selector, value);
  await page.dispatchEvent(selector, 'change');
}

// how strongly a text stands out from what is behind it (WCAG 2: 4.5 is wanted)
const contrast = (element) => {
  const numbers = (color) => color.match(/[\d.]+/g).map(Number);
  const light = (color) => {
    const [r, g, b] = numbers(color).map((v) => v / 255)
      .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  let behind = element;
  while (numbers(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
  const pair = [light(getComputedStyle(element).color),
    light(getComputedStyle(behind).backgroundColor)].sort();
  return pair[1] / pair[0];
};

const numbers = {};
const checks = {
  async 'it learns XOR from a file, with no error and no request'() {
    const page = await ready(OFFLINE);
    await learns(page);
    numbers.load = `${page.load} ms until Train can be pressed`;
    numbers.epochs = `${page.rate.toFixed(0)} epochs a second, drawing included`;
    numbers.outputs = (await outputs(page)).join(' ');
    numbers.loss = (await text(page, '#counter')).split(' · ')[1];
    assert.match(await text(page, '#step'), /前向傳播[^]*z1_1= w1_11\*x0_1/);
    if (screenshots) await page.screenshot({ path: `${screenshots}/desktop.png`, fullPage: true });
  },

  async 'it learns XOR from a web server'() {
    const server = http.createServer((request, response) => {
      const file = path.join(offline, path.normalize(request.url));
      if (!fs.existsSync(file)) return response.writeHead(404).end();
      response.writeHead(200, { 'content-type': TYPES[path.extname(file)] });
      return response.end(fs.readFileSync(file));
    });
    await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    try {
      await learns(await ready(`http://127.0.0.1:${server.address().port}/index.html`));
    } finally {
      server.close();
    }
  },

  async 'it loads MicroPython from its URL'() {
    const page = await open(ONLINE);
    await page.route(/^https:/, (route) => {
      const file = path.join(modules, MICROPYTHON, path.basename(route.request().url()));
      route.fulfill({ path: file, contentType: TYPES[path.extname(file)],
        headers: { 'access-control-allow-origin': '*' } });
    });
    await page.goto(ONLINE);
    await page.waitForSelector('#train:enabled');
    assert.equal(page.foreign.length, 2);
    assert.ok(page.foreign.every((url) => url.includes(`${MICROPYTHON.slice(0, -1)}@1.27.0/`)));
  },

  async 'without a network it says what it wanted, in one line'() {
    const page = await open(ONLINE);
    await page.route(/^https:/, (route) => route.abort());
    await page.goto(ONLINE);
    await page.waitForFunction(() => /did not start/.test(document.body.textContent));
    assert.match(await text(page, '#message'),
      /^Python did not start \(https:\/\/cdn\S+\): \S.+$/);
  },

  async 'a wrong input gives one line, and nothing is lost'() {
    const page = await ready(OFFLINE);
    await train(page);
    const before = await outputs(page);
    for (const [field, value, line] of [
      ['#r2x1', 'abc', /^第 2 列 row 2, x1: “abc”; a number .* is wanted$/],
      ['#r3t', '0.5', /^第 3 列 row 3, 正解 target: “0.5”; 0 or 1 is wanted$/],
      ['#layers', '2,,1', /^隱藏層 hidden layers: “2,,1”; .* such as 4,4; or 0 for none$/],
      ['#lr', '0', /^學習率 learning rate: “0”; a number above 0, .* is wanted$/],
      ['#epochs', '', /^週期數 epochs: “”; a whole number .* is wanted$/],
      ['#seed', '<b>', /^種子 seed: “<b>”; a whole number .* is wanted$/]]) {
      const good = await page.inputValue(field);
      await fill(page, field, value);
      assert.match(await text(page, '#message'), line);
      assert.equal(await page.getAttribute(field, 'aria-invalid'), 'true');
      await page.click('#train');
      assert.equal(await page.evaluate(() => document.activeElement.id), field.slice(1));
      assert.equal(await page.inputValue(field), value);
      assert.deepEqual(await outputs(page), before);
      await fill(page, field, good);
      assert.equal(await text(page, '#message'), '');
      assert.equal(await page.locator('[aria-invalid]').count(), 0);
    }
    await fill(page, '#lr', 'x');
    await page.click('#reset');
    await page.selectOption('#row', '1');
    assert.deepEqual(await outputs(page), before);
    await fill(page, '#lr', '1');
    await fill(page, '#layers', '３，２'); // as a Chinese keyboard types it
    assert.equal(await text(page, '#message'), '');
    assert.deepEqual(page.errors, []);
  },

  async 'weights that grew too large end in one line, and Train starts afresh'() {
    const page = await ready(OFFLINE);
    await fill(page, '#epochs', '100000');
    await page.click('#train');
    await page.evaluate(() => python.runPython('page.network.layers[0].W[0][0] = float("nan")'));
    await rested(page);
    assert.match(await text(page, '#message'),
      /^fit: the loss is nan in epoch \d+; try a smaller lr$/);
    await fill(page, '#epochs', '1000');
    await train(page);
    assert.match(await text(page, '#counter'), /4 of 4 right$/);
    assert.deepEqual(page.errors, []);
  },

  async 'the keyboard alone is enough'() {
    const page = await ready(OFFLINE);
    const tabTo = async (name) => {
      for (let i = 0; i < 60; i += 1) {
        if (await page.evaluate(() => document.activeElement.id) === name) return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`Tab never came to ${name}`);
    };
    await tabTo('gate');
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await page.locator('#rows tr td:nth-child(4) input').evaluateAll(
      (all) => all.map((input) => input.value)), ['1', '0', '0', '1']);
    await tabTo('layers');
    await page.keyboard.type('3');
    await tabTo('epochs');
    await page.keyboard.type('100000');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#stop:enabled');
    await tabTo('stop');
    await page.keyboard.press('Space');
    await rested(page);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'train');
    assert.match(await text(page, '#said'), /^epoch \d+ · loss/);
    await tabTo('row');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.getAttribute('#step details', 'open'), '');
    const names = await page.$$eval('input, select, button', (all) => all.filter((e) =>
      !(e.getAttribute('aria-label') || e.labels?.length || e.textContent.trim())).length);
    assert.equal(names, 0, 'something has no name');
  },

  async 'Reset starts again, Train goes on, a change while training is followed'() {
    const page = await ready(OFFLINE);
    const first = await outputs(page);
    await train(page);
    await train(page);
    assert.match(await text(page, '#counter'), /^epoch 2000 /);
    await page.click('#reset');
    assert.match(await text(page, '#counter'), /^epoch 0 · \d of 4 right$/);
    assert.deepEqual(await outputs(page), first);
    await fill(page, '#epochs', '100000');
    await page.click('#train');
    await page.selectOption('#gate', 'and');
    await fill(page, '#lr', 'fast');
    assert.match(await text(page, '#message'), /“fast”/);
    await fill(page, '#lr', '1');
    await fill(page, '#seed', '3');
    await page.waitForFunction(() => [...document.querySelectorAll('td.output')]
      .map((e) => Math.round(e.textContent)).join('') === '0001');
    await page.click('#stop');
    assert.equal(await page.inputValue('#gate'), 'and');
    await fill(page, '#r4x2', '0.9');
    assert.equal(await page.inputValue('#gate'), 'own');
    await page.click('#more');
    await page.click('#more');
    await page.click('#fewer');
    assert.equal(await page.locator('#rows tr').count(), 5);
    assert.equal(await page.inputValue('#r4x2'), '0.9');
    assert.deepEqual(page.errors, []);
  },

  async 'a phone needs no scrolling sideways'() {
    const page = await ready(OFFLINE, { viewport: { width: 390, height: 844 } });
    await train(page);
    if (screenshots) await page.screenshot({ path: `${screenshots}/phone.png`, fullPage: true });
    await page.$$eval('details', (all) => all.forEach((e) => { e.open = true; }));
    await fill(page, '#lr', 'a'.repeat(200));
    await noScroll(page);
    await page.setViewportSize({ width: 320, height: 600 });
    await noScroll(page);
  },

  async 'every text stands out, by day and by night'() {
    for (const colorScheme of ['light', 'dark']) {
      const page = await ready(OFFLINE, { colorScheme });
      await fill(page, '#lr', '0');
      for (const selector of ['h1', 'header p', '.field > span', 'input', 'select', '#train',
        '#reset', '#more', '#message', '#counter', '.mark', '.mark.wrong', '.legend', 'dt',
        'dd', 'dd + dd', 'summary small', 'footer p', 'thead th', 'tbody th']) {
        const found = await page.locator(selector).first().evaluate(contrast);
        assert.ok(found >= 4.5, `${colorScheme} ${selector}: ${found.toFixed(2)}`);
      }
      await fill(page, '#lr', '1');
      await train(page);
      if (screenshots) await page.screenshot({ path: `${screenshots}/${colorScheme}.png` });
    }
  },

  async 'memory stays flat'() {
    const page = await ready(OFFLINE);
    const used = (code = 'pass') => page.evaluate((code) => {
      python.runPython(`import gc\n${code}\nused = gc.mem_alloc()`);
      return python.globals.get('used');
    }, code);
    await fill(page, '#epochs', '500');
    await train(page);
    const before = await used();
    await fill(page, '#epochs', '4000');
    await train(page);
    const after = await used();
    const once = await used('page.network.fit(page.settings.X, page.settings.T, 500, 1)');
    numbers.memory = `${before} bytes after 500 epochs, ${after} after 4500; `
      + `with 500 more in a single call ${once}`;
    assert.ok(after < before + 1e6, numbers.memory);
    assert.ok(once > after + 1e7, 'now Python frees memory by itself: frames are needless');
  },
};

await run(checks, browser, numbers);
