// Every page at three sizes, in both languages and themes: it answers, has no accessibility fault, does not scroll sideways, leaves
// no text untranslated, and is kept as a picture.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';
import { elsewhere, pageAddresses } from './page-addresses.mjs';

const views = [
  { name: 'desk', width: 1440, height: 900, locale: 'zh-CN', theme: 'light' },
  { name: 'wall', width: 1920, height: 1080, locale: 'en', theme: 'dark' },
  { name: 'phone', width: 390, height: 844, locale: 'zh-CN', theme: 'dark' },
  { name: 'phone-en', width: 390, height: 844, locale: 'en', theme: 'light' },
];

let site;
let addresses;
before(async () => {
  site = await start({ enterprises: 300 });
  addresses = await pageAddresses(site);
});
after(() => site?.close());

for (const view of views) {
  test(`every page as ${view.name}: ${view.width} × ${view.height}, ${view.locale}, ${view.theme}`, async () => {
    const faults = [];
    for (const [user, pages] of Object.entries({ bureau: addresses, ...elsewhere })) {
      const page = await openPage(site, view);
      await signIn(page, user);
      await page.locator(`html[lang="${view.locale}"]`).waitFor();
      for (const [name, address] of Object.entries(pages)) {
        await page.goto(address);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForLoadState('networkidle');
        await picture(page, `${view.name}-${name}`);
        faults.push(...(await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`));
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (sideways > 1) {
          faults.push(`${name}: scrolls sideways by ${sideways} px`);
        }
        // On a phone nothing but sheets of paper hides at the side.
        if (view.width < 640) {
          const hidden = await page.evaluate(() =>
            [...document.querySelectorAll('main *')]
              .filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
              .filter((one) => one.scrollWidth > one.clientWidth + 1)
              .filter((one) => !one.matches('[role="group"]:has(> article)'))
              .map((one) => one.getAttribute('aria-label') ?? one.className),
          );
          faults.push(...hidden.map((one) => `${name}: hides at the side: ${one}`));
        }
        // Pages below the first level say where they lie.
        const trail = page.getByRole('navigation', { name: /^(当前位置|You are here)$/ });
        if (
          new URL(page.url()).pathname.split('/').length > 2 &&
          (await trail.getByRole('link').count()) < 2
        ) {
          const isInFrame = await page.locator('#navigation').count();
          if (isInFrame > 0) faults.push(`${name}: no way above it`);
        }
        // The browser's tab says which page it is, in the language read.
        const product = view.locale === 'en' ? 'Listing Pipeline' : '上市梯队';
        if (!new RegExp(`^.+ · ${product}$`).test(await page.title())) {
          faults.push(`${name}: is called “${await page.title()}” in the browser's tab`);
        }
        const text = await page.locator('body').innerText();
        const missing = text
          .match(/\b[a-z][A-Za-z]+(?:\.[a-z][A-Za-z]+){1,3}\b(?!\.)/g)
          ?.filter((word) => !/\.(xlsx|csv|com|cn|json)$/.test(word));
        if (missing) {
          faults.push(`${name}: untranslated ${missing.slice(0, 3).join(', ')}`);
        }
      }
      faults.push(...page.problems.map((problem) => `${user}: ${problem}`));
      await page.context().close();
    }
    assert.deepEqual(faults, []);
  });
}
