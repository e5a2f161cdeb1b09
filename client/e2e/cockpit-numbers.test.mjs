// Every number of the cockpit that counts something is a link, and the list it opens holds as many as it says: all of them, for
// every programme, for the bureau and for a county officer.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openPage, signIn, start } from './harness.mjs';

let site;
before(async () => {
  site = await start({ enterprises: 200 });
});
after(() => site?.close());

const number = /^(在库 |上市 |逾期 |另有 )?[+−]?[\d,]+( 家资料不足)?$/;
const counted = (text) => Number(text.replace(/[^\d]/g, ''));

/** Opens an address within the page that is open, as a link would. */
const follow = (page, href) =>
  page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, href);

async function openCockpit(page, programme) {
  await page.goto(`/?programme=${programme}`);
  await page.getByRole('heading', { level: 2, name: '到期与逾期事项' }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** The links of the cockpit with their words. */
const linksOf = (page) =>
  page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => ({ text: link.innerText.trim(), href: link.getAttribute('href') })),
    );

/** How many the open list holds: what its pager, its title or its pressed filter says; none where it says so. */
async function totalOf(page) {
  const main = page.getByRole('main');
  const pager = main.getByText(/共 [\d,]+ 条/);
  const title = main.getByRole('heading', { level: 2, name: /（[\d,]+ [项家]）/ });
  const pressed = main.locator('button[aria-pressed=true] strong');
  const nothing = main.locator('[class*="_notice_"]');
  await pager.or(title).or(pressed).or(nothing).first().waitFor();
  if (await pressed.isVisible()) return counted(await pressed.innerText());
  if (await pager.first().isVisible()) return counted(/共 [\d,]+/.exec(await pager.first().innerText())[0]);
  if (await title.first().isVisible()) {
    const titles = await title.allInnerTexts();
    return titles.reduce((sum, one) => sum + counted(/（[\d,]+/.exec(one)[0]), 0);
  }
  return 0;
}

async function differences(page, programme) {
  await openCockpit(page, programme);
  const links = (await linksOf(page)).filter((link) => number.test(link.text));
  const wrong = [];
  for (const { text, href } of links) {
    await follow(page, href);
    await page.getByRole('main').locator('h1').waitFor();
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    const total = await totalOf(page);
    if (total !== counted(text)) wrong.push(`${text} opens ${total} at ${href}`);
    await follow(page, '/help');
    await page.getByRole('heading', { level: 1, name: '帮助' }).waitFor();
  }
  return { wrong, links: links.length };
}

for (const [account, programme, least] of [
  ['bureau', 'datong-2022', 75],
  ['bureau', 'guangzhou-2022', 50],
  ['bureau', 'zhanjiang-2023', 25],
  ['county', 'datong-2022', 35],
]) {
  test(`every number of ${programme} opens as many as it says, for ${account}`, async () => {
    const page = await openPage(site);
    await signIn(page, account);
    const { wrong, links } = await differences(page, programme);
    assert.deepEqual(wrong, []);
    assert.ok(links >= least, `${links} numbers are links`);
    assert.deepEqual(page.problems, []);
  });
}

test('a count on the cockpit or the large screen that is no link is a share, a duration, a rank or a target', async () => {
  const page = await openPage(site, { width: 1920, height: 1080 });
  await signIn(page, 'bureau');
  for (const address of ['/?programme=datong-2022', '/wall?programme=datong-2022']) {
    await page.goto(address);
    await page.getByRole('heading', { level: 2, name: '到期与逾期事项' }).waitFor();
    await page.waitForLoadState('networkidle');
    const loose = await page.getByRole('main').evaluate((main) => {
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent.trim();
        const place = walker.currentNode.parentElement;
        const isOther =
          place.closest('a, option, [class*="_rank_"], [class*="_figure_"], [class*="_detail_"]') !== null ||
          place.closest('[class*="_funnel_"] td:nth-of-type(n + 4)') !== null;
        if (/^[\d,]+$/.test(text) && !isOther) found.push(place.outerHTML);
      }
      return found;
    });
    assert.deepEqual(loose, []);
  }
});
