// Runs named checks of pages in one browser and ends the process: 1 if one of them failed.
export async function run(checks, browser, numbers = {}) {
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
  for (const [name, value] of Object.entries(numbers)) console.log(`${name}: ${value}`);
  await browser.close();
  process.exit(failed ? 1 : 0);
}
