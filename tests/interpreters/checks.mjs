// What the checks of pages share: headless Chromium, axe-core, and how they run.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const modules = path.resolve(process.env.NODE_MODULES || path.join(here, 'node_modules'));
const { chromium } = createRequire(path.join(modules, 'x'))('playwright-core');

// a text to evaluate in a page, which then has window.axe
export const axe = fs.readFileSync(path.join(modules, 'axe-core', 'axe.min.js'), 'utf8');
export const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });

// Runs named checks and ends the process: 1 if one of them failed.
export async function run(checks) {
  let failed = 0;
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      console.log(`ok      ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${name}: ${error.message}`);
    }
    await Promise.all(browser.contexts().map((context) => context.close()));
  }
  await browser.close();
  process.exit(failed ? 1 : 0);
}
