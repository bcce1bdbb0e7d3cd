// What the checks of pages share: headless browsers, axe-core, and how they run.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { npm } from './here.mjs';

const require = createRequire(npm('x'));

// the pages of the lecture, in their order
export const PAGES = [
  ...Array.from({ length: 21 }, (_, i) => `s${String(i + 1).padStart(2, '0')}`),
  ...Array.from({ length: 9 }, (_, i) => `v0${i + 1}`), 'play'];

// a text to evaluate in a page, which then has window.axe
export const axe = fs.readFileSync(npm('axe-core/axe.min.js'), 'utf8');

export const chromium = () => require('playwright-core').chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });

// the one that Debian has, which playwright cannot drive; it ends with this process
export const firefox = () => require('puppeteer-core').launch({ browser: 'firefox',
  executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr', timeout: 120000,
  protocolTimeout: 120000 });

// Runs named checks, ends the browser and the process: 1 if one of them failed.
export async function run(browser, checks) {
  let failed = 0;
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      console.log(`ok      ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${name}: ${error.message}`);
    }
    const opened = browser.contexts?.() || browser.browserContexts().slice(1);
    await Promise.all(opened.map((context) => context.close()));
  }
  await browser.close();
  process.exit(failed ? 1 : 0);
}
