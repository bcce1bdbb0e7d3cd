// The lecture in headless Firefox, over each of its carriers:
//   node firefox.mjs URL ...
// URL: of a server, or a file with Python in it
// Prints a line for each check; exit code 1 if a check failed.
import assert from 'node:assert/strict';
import { firefox, PAGES, run } from './checks.mjs';

const WAIT = { timeout: 90000 };        // a loaded machine is no fault
setTimeout(() => process.exit(1), 540000);
const browser = await firefox();

async function open(url, hash) {
  const page = await (await browser.createBrowserContext()).newPage();
  page.said = [];
  page.on('console', (message) => page.said.push(message.text()));
  page.on('pageerror', (error) => page.said.push(error.message));
  await page.setViewport({ width: 1440, height: 900 });
  const start = Date.now();
  await page.goto(`${url}#${hash}`, WAIT);
  await page.waitForSelector('body.live #head h1', WAIT);
  await found(page);
  console.log(`ready after ${Date.now() - start} ms`);
  return page;
}

// once Python has answered: where the reader is, and what he would stumble over
const found = (page) => page.evaluate(async () => {
  while (!slides.quiet) await new Promise((done) => { setTimeout(done, 5); });
  return { hash: decodeURI(location.hash.slice(1)),
    heading: document.querySelector('#head h1').textContent,
    message: document.getElementById('message').textContent,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth };
});
const holds = (page, test, ...words) => page.waitForFunction(test, WAIT, ...words);

async function goes(page, hash) {
  await page.evaluate((text) => { location.hash = text; }, hash);
  await holds(page, (name) => slides.quiet && slides.state.startsWith(name), hash.split('&')[0]);
}

// the name of the page the reader is on, where he stumbles over nothing
async function fine(page) {
  const { hash, heading, message, wide } = await found(page);
  assert.ok(heading.length > 3 && !message && wide <= 0, `${hash} ${message} ${wide}`);
  return hash.split('&')[0];
}

const checks = {
  async 'every page by the arrow key alone, and on a phone'(url) {
    const page = await open(url, 's01&lang=zh');
    const seen = [];
    for (let presses = 0; presses < 400 && seen[seen.length - 1] !== 'play'; presses += 1) {
      const name = await fine(page);
      if (seen[seen.length - 1] !== name) seen.push(name);
      await page.keyboard.press('ArrowRight');
    }
    assert.deepEqual(seen, PAGES);
    await page.setViewport({ width: 360, height: 740 });
    for (const name of PAGES) {
      await goes(page, `${name}&step=99&lang=both`);
      assert.equal(await fine(page), name);
    }
    assert.deepEqual(page.said, []);
  },
  async 'a number that is typed shows, and a point that is dragged moves'(url) {
    const page = await open(url, 's06&lang=en&step=9');
    await page.click('#n-a-1-2', { count: 3 });
    await page.keyboard.type('60');
    await holds(page, () => slides.quiet && document.getElementById('board').textContent
      .includes('124'));
    await page.evaluate(() => document.activeElement.blur());
    await goes(page, 'v04&lang=en&step=2');
    const { x, y, width, height } = await (await page.$('[data-places="a:0.0 a:1.0"]'))
      .boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x - 20, y - 20, { steps: 3 });
    await page.mouse.up();
    const [a, c] = (await found(page)).hash.match(/a=([-.\d]+),-1;([-.\d]+),0/).slice(1);
    assert.ok(Number(a) < 0 && Number(c) > 1, `${a} ${c}`);
    assert.deepEqual(page.said, []);
  },
  async 'the playground trains, draws and pauses'(url) {
    const page = await open(url, 'play&lang=en&data=moons&points=60&layers=8,8');
    const plane = () => page.evaluate(() => document.getElementById('board-plane').innerHTML);
    const before = await plane();
    await page.click('#do-train');
    await holds(page, () => Number(document.getElementById('counter').textContent
      .match(/epoch (\d+)/)[1]) > 0);
    await page.click('#do-pause');
    await found(page);
    assert.notEqual(await plane(), before);
    assert.deepEqual(page.said, []);
  },
};

await run(browser, Object.fromEntries(process.argv.slice(2).flatMap((url) =>
  Object.entries(checks).map(([name, check]) =>
    [`${name}: ${url}`, () => check(url)]))));
