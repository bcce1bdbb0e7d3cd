// Hold the page of `report` to its word, in headless Chromium:
//   node report.mjs PAGE.html [SCREENSHOTS]
// Prints a line for each check; exit code 1 if a check failed.
import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { axe, chromium, run } from './checks.mjs';

const [file, screenshots] = process.argv.slice(2).map((name) => path.resolve(name));
const URL = pathToFileURL(file).href;
const browser = await chromium();

async function open(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  page.heard = [];
  page.on('console', (message) => page.heard.push(message.text()));
  page.on('pageerror', (error) => page.heard.push(error.message));
  page.on('dialog', (dialog) => { page.heard.push(dialog.message()); dialog.dismiss(); });
  page.on('request', (request) => {
    if (request.url() !== URL && !request.url().startsWith('data:')) page.heard.push(request.url());
  });
  await page.goto(URL);
  return page;
}

const shoot = (page, name) => screenshots
  && page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
const seen = (page) => page.$$eval('.frame', (all) => all
  .map((e, i) => [i, getComputedStyle(e).display]).filter(([, d]) => d !== 'none').map(([i]) => i));
const shown = async (page) => page.locator('.frame').nth((await seen(page))[0]).innerHTML();

const checks = {
  async 'it loads with no error, no message and no request'() {
    const page = await open();
    await shoot(page, 'light');
    assert.deepEqual(page.heard, []);
  },

  async 'the slider moves by the keyboard and changes the picture'() {
    const page = await open();
    const last = await page.locator('.frame').count() - 1;
    assert.ok(last > 5);
    assert.deepEqual(await seen(page), [last]);
    const pictures = new Set();
    await page.focus('#epoch');
    for (let i = last - 1; i >= 0; i -= 1) {
      await page.keyboard.press('ArrowLeft');
      assert.deepEqual(await seen(page), [i]);
      pictures.add((await shown(page)).replace(/frame\d+|epoch \d+/gi, ''));
    }
    assert.ok(pictures.size > last / 2, `${pictures.size} different pictures`);
    assert.equal(await page.getAttribute('#epoch', 'aria-valuetext'), 'epoch 0');
    assert.equal(await page.textContent('.slider output'), 'epoch 0');
    await page.keyboard.press('End');
    assert.deepEqual(await seen(page), [last]);
    await page.keyboard.press('Home');
    assert.deepEqual(await seen(page), [0]);
  },

  async 'all frames have one size, so that nothing jumps'() {
    const page = await open();
    const sizes = await page.$$eval('.frame svg', (all) => all.map((e) => e.getAttribute('viewBox')));
    assert.equal(new Set(sizes).size, 1);
  },

  async 'without JavaScript the last picture stands, and no dead slider'() {
    const page = await open({ javaScriptEnabled: false });
    assert.equal(await page.locator('.frame:visible').count(), 1);
    assert.ok(await page.locator('.frame').last().isVisible());
    assert.equal(await page.locator('#epoch').isVisible(), false);
  },

  async 'a phone needs no scrolling sideways'() {
    for (const width of [390, 320]) {
      const page = await open({ viewport: { width, height: 844 } });
      if (width === 390) await shoot(page, 'phone');
      await page.$$eval('details', (all) => all.forEach((e) => { e.open = true; }));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `the page is ${wide} wide, the screen ${width}`);
      const pictures = await page.$$eval('.picture svg', (all) => all.map((e) =>
        e.getBoundingClientRect().width));
      assert.ok(Math.max(...pictures) <= width, `a picture is ${Math.max(...pictures)} wide`);
    }
  },

  async 'axe finds nothing to complain of, by day and by night'() {
    for (const colorScheme of ['light', 'dark']) {
      const page = await open({ colorScheme, bypassCSP: true });
      await page.$$eval('details', (all) => all.forEach((e) => { e.open = true; }));
      await page.evaluate(axe);
      const found = await page.evaluate(() => window.axe.run());
      assert.deepEqual(found.violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 99)}`), []);
    }
  },

  async 'by night it is dark, on paper it is light and shows a series'() {
    const page = await open({ colorScheme: 'dark', viewport: { width: 680, height: 1000 } });
    const paper = () => page.evaluate(() => [document.body, document.querySelector('rect.nn-paper')]
      .map((e, i) => getComputedStyle(e)[i ? 'fill' : 'backgroundColor']).join());
    assert.equal(await paper(), 'rgb(20, 23, 28),rgb(20, 23, 28)');
    await shoot(page, 'dark');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.equal(await paper(), 'rgb(255, 255, 255),rgb(255, 255, 255)');
    assert.ok((await seen(page)).length > 3 && (await seen(page)).length < 13);
    assert.equal(await page.locator('#epoch').isVisible(), false);
    const cut = await page.$$eval('table, svg', (all) => all.filter((e) =>
      e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).length);
    assert.equal(cut, 0, 'something is wider than the paper');
    await shoot(page, 'print');
  },
};

await run(browser, checks);
