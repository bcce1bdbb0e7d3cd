// Hold the slides to their word, in headless Chromium:
//   node slides.mjs URL COMPUTES [SCREENSHOTS]
// URL: of a server, or a file   COMPUTES: yes, if there is Python behind it
// Prints a line for each check and some numbers; exit code 1 if a check failed.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { axe, chromium, PAGES, run } from './checks.mjs';

const [url, word, screenshots] = process.argv.slice(2);
const computes = word === 'yes';
const browser = await chromium();

async function open(hash = '', options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 },
    locale: 'zh-TW', bypassCSP: true, ...options });
  const page = await context.newPage();
  page.said = [];
  page.on('console', (message) => page.said.push(message.text()));
  page.on('pageerror', (error) => page.said.push(error.message));
  page.on('request', (request) => {
    const where = request.url().split('#')[0];
    const folder = url.startsWith('file:') ? url.replace(/[^/]*$/, '') : url;
    if (!where.startsWith('data:') && !where.startsWith(folder)) {
      page.said.push(`asked for ${where}`);
    }
  });
  const start = Date.now();
  await page.goto(url + (hash ? '#' + hash : ''));
  if (computes) await page.waitForSelector('body.live #head h1', { timeout: 30000 });
  page.ready = Date.now() - start;
  return page;
}

const quiet = (page) => page.waitForFunction(() => slides.quiet);
const state = (page) => page.evaluate(() => decodeURI(location.hash.slice(1)));

async function press(page, ...keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
    if (computes) await quiet(page);
  }
}

async function wide(page) {
  return page.evaluate(() => document.documentElement.scrollWidth
    - document.documentElement.clientWidth);
}

const always = {
  async 'every page is read without JavaScript, unless a server computes it'() {
    if (url.startsWith('http')) return;
    const page = await open('', { javaScriptEnabled: false }).catch(() => null)
      || await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(url);
    const pages = page.locator('#pages > section');
    assert.deepEqual(await pages.evaluateAll((all) => all.map((e) => e.id)).catch(() => PAGES),
      PAGES);
    for (const name of PAGES) assert.ok(await page.locator('#' + name).isVisible(), name);
    const text = await page.locator('#s06').innerText();
    assert.match(text, /矩陣乘法[^]*投影片[^]*16[^]*purenn exercise 6/);
    assert.ok(await page.locator('#s13 svg').count() >= 3);
  },
};

const still = {
  async 'keys turn the pages that stand as they were written'() {
    const page = await open('s01');
    for (const name of PAGES) {
      assert.ok(await page.locator('#' + name).isVisible(), name);
      assert.equal(await page.locator('#pages > section:visible').count(), 1);
      for (let k = 0; k < 20 && await state(page) === name; k += 1) { // to its end, then on
        await page.keyboard.press('ArrowRight');
        await page.waitForTimeout(20);
      }
    }
    await page.keyboard.press('Home');
    await page.waitForTimeout(20);
    assert.ok(await page.locator('#s01').isVisible());
    await page.keyboard.press('l');
    assert.equal(await page.evaluate(() => document.documentElement.dataset.lang), 'en');
    assert.match(await page.innerText('#s01 h1'), /^Structure.*神經網路結構/);
    await page.keyboard.press('l');
    assert.match(await page.innerText('#s01 h1'), /^神經網路結構/);
    assert.deepEqual(page.said, []);
  },
  async 'it says that its numbers stand still, those of a link too, and what would move them'() {
    const page = await open('s06');
    assert.match(await page.innerText('.note'), /slides -o lecture.html --micropython/);
    assert.equal(await page.textContent('#message'), '');
    await page.evaluate(() => { location.hash = 's06&lang=en&a=2,2,3;4,5,6'; });
    await page.waitForFunction(() => document.getElementById('message').textContent);
    assert.match(await page.textContent('#message'), /numbers of the link cannot be computed/);
    await page.evaluate(() => { location.hash = 'play'; });
    await page.waitForFunction(() => !document.getElementById('message').textContent);
    assert.equal(await page.locator('#play .code:visible').count(), 0);
    assert.deepEqual(page.said, []);
  },
};

const computed = {
  async 'it is ready soon, in the reader\'s language, and says nothing'() {
    const page = await open();
    assert.equal(await state(page), 's01&lang=zh');
    assert.deepEqual(page.said, []);
    console.log(`ready after ${page.ready} ms`);
  },
  async 'the whole lecture goes by keyboard, forward and back'() {
    const page = await open('s01&lang=both');
    const seen = [];
    let presses = 0;
    for (; presses < 400; presses += 1) {
      const name = (await state(page)).split('&')[0];
      if (seen[seen.length - 1] !== name) {
        seen.push(name);
        assert.ok((await page.textContent('#head h1')).length > 3);
        assert.equal(await page.textContent('#message'), '', name);
      }
      if (name === 'play') break;
      await press(page, 'ArrowRight');
    }
    assert.deepEqual(seen, PAGES);
    await press(page, 'ArrowLeft');
    assert.match(await state(page), /^v09/);
    assert.deepEqual(page.said, []);
    console.log(`${presses} key presses`);
  },
  async 'a number that is typed shows at once, and stays on reload and back'() {
    const page = await open('s06&lang=en&step=9');
    await page.fill('#n-a-1-2', '60');
    await quiet(page);
    assert.match(await page.textContent('#board'), /124/);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'n-a-1-2');
    const link = await state(page);
    await page.reload();
    await page.waitForSelector('body.live #head h1');
    assert.equal(await state(page), link);
    assert.match(await page.textContent('#board'), /124/);
    await page.evaluate(() => document.activeElement.blur());
    await press(page, 'PageDown');
    assert.match(await state(page), /^s07/);
    await page.goBack();
    await page.waitForFunction(() => location.hash.startsWith('#s06') && slides.quiet);
    await page.waitForFunction(() => document.getElementById('board').textContent.includes('124'));
    assert.deepEqual(page.said, []);
  },
  async 'keys pressed one upon another all count'() {
    const page = await open('s06&lang=en');
    await page.focus('#n-a-0-0');
    await page.evaluate(() => {
      for (let k = 0; k < 3; k += 1) {
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
          { key: 'ArrowUp', bubbles: true }));
      }
    });
    await quiet(page);
    assert.match(await state(page), /a=4,2,3/);
    assert.equal(await page.inputValue('#n-a-0-0'), '4');
  },
  async 'a step on first scrolls to what lies below the fold'() {
    const page = await open('v02&lang=en&step=3', { viewport: { width: 360, height: 640 } });
    const left = () => page.evaluate(() => document.getElementById('board')
      .getBoundingClientRect().bottom - document.getElementById('foot')
      .getBoundingClientRect().top);
    await page.evaluate(() => scrollTo(0, 0));
    assert.ok(await left() > 20);
    for (let k = 0; k < 20 && await left() > 8; k += 1) {
      await press(page, k % 2 ? ' ' : 'ArrowRight');
      assert.match(await state(page), /^v02/);
    }
    assert.ok(await left() <= 8);
    await press(page, 'ArrowRight');
    assert.match(await state(page), /^v03/);
    assert.equal(await page.evaluate(() => scrollY), 0);
  },
  async 'keys change a number: up and down, and the arrows of a slider'() {
    const page = await open('s02&lang=en');
    await page.focus('#n-b-');
    await press(page, 'ArrowUp', 'ArrowUp');
    assert.match(await state(page), /b=0.7/);
    assert.equal(await page.inputValue('#n-b-'), '0.7');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('5');
    await quiet(page);
    assert.match(await state(page), /b=0.75/);
    await page.fill('#n-b-', '0.7');
    await quiet(page);
    await page.focus('#r-b');
    await press(page, 'ArrowRight');
    assert.match(await state(page), /b=0.8/);
    assert.match(await state(page), /^s02/);
  },
  async 'the ball is dragged along its curve'() {
    const page = await open('s13&lang=en&step=4');
    const box = await page.locator('.drag').boundingBox();
    await page.mouse.move(box.x + 0.2 * box.width, box.y + 50);
    await page.mouse.down();
    await page.mouse.move(box.x + 0.5 * box.width, box.y + 60, { steps: 6 });
    await page.mouse.up();
    await quiet(page);
    const x = Number((await state(page)).match(/x=([-\d.]+)/)[1]);
    assert.ok(x > -1 && x < 3, String(x));
    assert.deepEqual(page.said, []);
  },
  async 'arrows on the ball, e1, w and a point move them, by keys and by the pointer'() {
    for (const [hash, handle, keys, wanted] of [
      ['s13&lang=en&step=4', '[data-places="x:"]', ['ArrowRight', 'ArrowUp'], /x=-1\.8/],
      ['s12&lang=en', '[data-places="x:0.0"], [data-places="x:"]', ['ArrowLeft'], /x=0\.7/],
      ['s11&lang=en&step=1', '.drag', ['ArrowRight'], /x=-1000,-1(,|\.)/],
      ['s14&lang=en', '.drag', ['ArrowRight'], /x=2\.1/],
      ['v01&lang=en', '[data-places="b:0.0 b:0.1"]', ['ArrowUp'], /b=1,2\.1/],
      ['v02&lang=en&step=1', '[data-places="w:0.0 w:0.1"]', ['ArrowRight'], /w=1\.1,1/],
      ['v02&lang=en&step=1', '[data-places="x:0.0 x:0.1"]', ['ArrowUp', 'ArrowUp'], /x=1,0\.2/],
      ['v03&lang=en&step=2', '[data-places="a:0.0 a:1.0"]', ['ArrowDown'], /a=2,1;-1\.1,1/],
      ['v04&lang=en&step=2', '[data-places="a:0.0 a:1.0"]', ['ArrowRight'], /a=0\.1,-1;1,0/],
      ['v07&lang=en&step=1', '[data-places="x:0.1 y:0.1"]', ['ArrowUp'], /y=2,3\.1,/],
      ['v08&lang=en&step=1', '[data-places="x:0.0 x:0.1"]', ['ArrowUp'], /x=2,-0\.9/],
      ['v09&lang=en', '[data-places="x:0.0 x:0.1"]', ['ArrowUp'], /x=0\.5,0\.35/]]) {
      const page = await open(hash);
      await page.locator(handle).first().focus();
      await press(page, ...keys);
      assert.match(await state(page), wanted);
      assert.ok(await page.evaluate(() => document.activeElement.dataset.places));
      assert.equal(await page.textContent('#message'), '');
      assert.deepEqual(page.said, []);
      await page.context().close();
    }
    const page = await open('v03&lang=en&step=2', { viewport: { width: 1024, height: 640 } });
    const place = () => page.locator('[data-places="a:0.0 a:1.0"]').boundingBox();
    const { x, y, width } = await place();
    await page.mouse.move(x + width / 2, y + width / 2);
    await page.mouse.down();
    await page.mouse.move(x - 30, y - 40, { steps: 5 });
    await page.mouse.up();
    await quiet(page);
    const [, a, c] = (await state(page)).match(/a=([-.\d]+),1;([-.\d]+),1/).map(Number);
    assert.ok(a < 2 && c > -1);
    assert.equal(await page.inputValue('#n-a-0-0'), String(a));
    assert.match(await page.textContent('#board'), /det W/);
  },
  async 'a mistake is one line in place, and no markup gets in'() {
    const page = await open('s06&lang=en');
    await page.fill('#n-a-0-0', '<img src=x onerror=alert(1)>');
    await quiet(page);
    assert.match(await page.textContent('#message'), /img/);
    assert.equal(await page.locator('#live img').count(), 0);
    assert.equal(await page.locator('[aria-invalid]').count(), 1);
    await page.fill('#n-a-0-0', '1');
    await quiet(page);
    assert.equal(await page.textContent('#message'), '');
  },
  async 'the playground trains, pauses, and shows a weight'() {
    const page = await open('play&lang=en', { viewport: { width: 1366, height: 650 } });
    for (const place of ['#do-train', '#board .two svg >> nth=0', '#board .two svg >> nth=2']) {
      const box = await page.locator(place).boundingBox();
      assert.ok(box.y >= 0 && box.y + box.height <= 650 - 48, place);
    }
    await page.click('#do-train');
    await page.waitForFunction(() => Number(document.getElementById('counter').textContent
      .match(/epoch (\d+)/)[1]) > 1200, null, { timeout: 240000 });
    await page.click('#do-pause');
    await quiet(page);
    assert.match(await page.textContent('#counter'), /4 \/ 4/);
    await page.focus('#e-1-2-3');
    await page.waitForFunction(() => document.getElementById('code').textContent
      .includes('34'));
    await page.fill('#n-w', '0.25');
    await quiet(page);
    assert.match(await page.getAttribute('#e-1-2-3', 'aria-label'), /0.25/);
    await page.click('#do-sample');
    await quiet(page);
    assert.ok(await page.locator('#code details').count() >= 5);
    assert.deepEqual(page.said, []);
  },
  async 'it draws frames while 2-8-8-1 learns 200 points'() {
    const page = await open('play&lang=en&data=moons&layers=8,8&lr=0.1');
    await page.click('#do-train');
    await page.waitForTimeout(500);
    const frames = await page.evaluate(() => new Promise((done) => {
      let count = 0;
      const watch = new MutationObserver(() => { count += 1; });
      watch.observe(document.getElementById('board-plane'), { childList: true });
      setTimeout(() => { watch.disconnect(); done(count / 3); }, 3000);
    }));
    console.log(`${frames.toFixed(1)} frames a second`);
    assert.ok(frames > 0);
    await page.click('#do-pause');
  },
  async 'a change shows within milliseconds'() {
    const page = await open('s06&lang=en&step=9');
    for (const name of ['s02', 's06', 's08', 's19']) {
      const times = await page.evaluate(async (hash) => {
        const found = [];
        let text = hash + '&lang=zh&step=9';
        for (let k = 0; k < 31; k += 1) {
          const start = performance.now();
          const answer = await slides.ask(text, ['set', 'x:0.0', String(k)]);
          text = answer.state;
          found.push(performance.now() - start);
        }
        return found.sort((a, b) => a - b);
      }, name);
      console.log(`${name}: a change takes ${times[15].toFixed(1)} ms (median of 31)`);
    }
  },
  async 'no page is wider than a phone'() {
    for (const name of PAGES) {
      const page = await open(name + '&step=99&lang=both',
        { viewport: { width: 360, height: 740 } });
      assert.ok(await wide(page) <= 0, name);
      assert.deepEqual(page.said, []);
      await page.context().close();
    }
  },
  async 'on a projector every step of every page is on the screen whole, the oldest folded'() {
    const page = await open('s01', { viewport: { width: 1024, height: 640 } });
    let [states, folded] = [0, 0];
    for (const lang of ['zh', 'en']) {
      for (const name of PAGES.slice(0, -1)) {
        for (let step = 0, last = 0; step <= last; step += 1) {
          await page.evaluate((hash) => { location.hash = hash; },
            `${name}&lang=${lang}${step ? `&step=${step}` : ''}`);
          await page.waitForFunction((hash) => slides.quiet && slides.state.startsWith(hash), name);
          last = Number((await page.textContent('.step')).split('/')[1]) - 1;
          const found = await page.evaluate(() => ({
            tall: document.documentElement.scrollHeight - innerHeight,
            small: [...document.querySelectorAll('#formulas math, .line, .show, #fields input')]
              .filter((e) => parseFloat(getComputedStyle(e).fontSize) < 18).length,
            lit: [...document.querySelectorAll('#code .on')].slice(0, 1).filter((e) => {
              const { top, bottom } = e.getBoundingClientRect();
              const code = document.getElementById('code').getBoundingClientRect();
              return top < code.top || bottom > code.bottom + 1;
            }).length,
            folded: document.querySelectorAll('#board .folded').length }));
          states += 1;
          folded += found.folded > 0;
          assert.deepEqual({ ...found, folded: 0 }, { tall: 0, small: 0, lit: 0, folded: 0 },
            `${name} ${step} ${lang}`);
        }
      }
    }
    console.log(`${states} steps fit, ${folded} of them with the oldest folded`);
  },
  async 'what is folded comes back by a click, and step by step'() {
    const page = await open('s19&lang=en&step=8', { viewport: { width: 1024, height: 640 } });
    const parts = () => page.locator('#board .part:visible').count();
    const before = await parts();
    await page.click('#earlier');
    assert.ok(await parts() > before);
    await press(page, 'ArrowLeft');
    assert.match(await state(page), /step=7/);
    assert.deepEqual(page.said, []);
  },
  async 'on a projector nothing is cut off at the right, and no label is tiny'() {
    const page = await open('s01', { viewport: { width: 1024, height: 640 } });
    for (const name of PAGES.slice(0, -1)) {
      await page.evaluate((hash) => { location.hash = hash; }, `${name}&step=99&lang=zh`);
      await page.waitForFunction((hash) => slides.quiet && slides.state.startsWith(hash), name);
      assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('.wide, pre, .drawn')]
        .filter((e) => e.offsetParent && e.scrollWidth > e.clientWidth + 1)
        .map((e) => e.textContent.slice(0, 40))), [], name);
      assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('#live svg text')]
        .filter((e) => parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a < 11.9)
        .map((e) => e.textContent)), [], name);
    }
  },
  async 'what is read aloud is in the language of the page, also after it was switched'() {
    for (const name of ['s06', 'play']) {
      const page = await open(`${name}&lang=zh`);
      const labels = () => page.evaluate(() => [...document.querySelectorAll('body.live [aria-label]')]
        .map((e) => e.getAttribute('aria-label')));
      assert.deepEqual((await labels()).filter((text) => /[a-z]{4}/.test(text)), []);
      await press(page, 'l');
      assert.deepEqual((await labels()).filter((text) => /[\u3000-\uffff]/.test(text)), []);
      assert.ok((await labels()).includes('full screen'));
      await press(page, 'l');
      assert.ok((await labels()).includes('全螢幕 / full screen'));
    }
  },
  async 'a dark page is printed light'() {
    const page = await open('s06', { colorScheme: 'dark' });
    const colours = () => page.evaluate(() => ['.on', 'h2', '#board'].map((kind) => {
      const style = getComputedStyle(document.querySelector(`#live ${kind}`));
      return [style.color, style.backgroundColor, style.getPropertyValue('--row')].join(' ');
    }));
    const dark = await colours();
    await page.emulateMedia({ media: 'print' });
    const printed = await colours();
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    assert.deepEqual(printed, await colours());
    assert.notDeepEqual(printed, dark);
  },
  async 'labels that were enlarged for a small picture are not so on paper; an empty box is none'() {
    const page = await open('v09&step=9', { viewport: { width: 1024, height: 640 } });
    const larger = () => page.evaluate(() => Number(getComputedStyle(
      document.querySelector('#picture figure:not(.folded) svg')).getPropertyValue('--larger')));
    assert.ok(await larger() > 1);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await larger(), 1);
    const first = await open('s15');
    assert.equal(await first.locator('#board').isVisible(), false);
    await press(first, 'ArrowRight', 'ArrowRight', 'ArrowRight');
    assert.ok(await first.locator('#board').isVisible());
  },
  async 'axe-core finds nothing to complain of'() {
    for (const colorScheme of ['light', 'dark']) {
      const page = await open('s01&lang=both', { colorScheme });
      await page.evaluate(axe);
      for (const name of PAGES) {
        await page.evaluate((hash) => { location.hash = hash; }, name + '&step=99&lang=both');
        await page.waitForFunction((hash) => slides.quiet && slides.state.startsWith(hash), name);
        await page.waitForTimeout(300);
        const { violations } = await page.evaluate(() => window.axe.run());
        assert.deepEqual(violations.map((v) => `${name} ${v.id}: ${v.nodes[0].html}`), []);
      }
    }
  },
  async 'pictures for those who look'() {
    if (!screenshots) return;
    fs.mkdirSync(screenshots, { recursive: true });
    for (const [kind, options] of Object.entries({
      light: {}, dark: { colorScheme: 'dark' },
      projector: { viewport: { width: 1024, height: 640 } },
      phone: { viewport: { width: 360, height: 740 } } })) {
      for (const name of PAGES) {
        const page = await open(name + '&step=99&lang=zh', options);
        await page.screenshot({ path: path.join(screenshots, `${name}-${kind}.png`) });
        await page.context().close();
      }
    }
  },
};

await run(browser, { ...always, ...(computes ? computed : still) });
