// The header's search: by characters, pinyin, ids and names of pages, from the keyboard and on a phone, and the page of everything found.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

let site;
before(async () => {
  site = await start({ enterprises: 120 });
});
after(() => site?.close());

const field = (page) => page.getByRole('search').getByRole('combobox');
const options = (page) => page.getByRole('listbox').getByRole('option');

/** Until then the panel may still show what the text typed so far has found. */
const settled = (page) => page.getByRole('search').locator('[aria-busy="false"]').waitFor();

test('the search finds every kind from the keyboard and opens what was chosen', async () => {
  const page = await openPage(site);
  await signIn(page, 'bureau');
  await page.getByRole('heading', { level: 1 }).first().waitFor();

  await page.keyboard.press('/');
  assert.equal(await field(page).evaluate((one) => one === document.activeElement), true);
  await page.keyboard.type('kaohe');
  await page.getByRole('group', { name: '县区考核', exact: true }).waitFor();
  await settled(page);
  const groups = await page
    .getByRole('listbox')
    .getByRole('group')
    .evaluateAll((all) =>
      all.map((one) => document.getElementById(one.getAttribute('aria-labelledby')).textContent),
    );
  assert.deepEqual(groups, ['页面', '县区考核', '帮助']);
  assert.deepEqual(await accessibilityFaults(page), []);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const last = await options(page).last().getAttribute('aria-selected');
  assert.equal(last, 'true', 'upwards from the first goes to the last');
  await page.keyboard.press('ArrowDown');
  assert.equal(
    await field(page).getAttribute('aria-activedescendant'),
    await options(page).first().getAttribute('id'),
  );
  await page.keyboard.press('Enter');
  await page.waitForURL('**/county-assessments');
  assert.equal(await field(page).inputValue(), '');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  assert.deepEqual(page.problems, []);
});

test('an enterprise, a rule and a document are found, marked and opened', async () => {
  const page = await openPage(site);
  await signIn(page, 'bureau');

  await page.keyboard.press('Control+k');
  await field(page).fill('slrj');
  await page.getByRole('group', { name: '企业' }).getByRole('option').first().waitFor();
  await field(page).fill('SA-2024');
  await page.getByRole('group', { name: '上市条件与规则' }).locator('mark').first().waitFor();
  await options(page).filter({ hasText: 'SA-2024' }).first().click();
  await page.waitForURL('**/eligibility/rules?board=star-attributes&rule=SA-2024');
  await page.getByText('SA-2024').first().waitFor();

  await field(page).fill('注册管理办法');
  await page.getByRole('group', { name: '政策文件' }).getByText('条规则依据此文件').first().waitFor();
  await picture(page, 'desk-search-open');
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  assert.equal(await field(page).inputValue(), '注册管理办法');
  await page.keyboard.press('Escape');
  assert.equal(await field(page).inputValue(), '');
  assert.deepEqual(page.problems, []);
});

test('Enter without a choice shows everything found, and the register takes over for enterprises', async () => {
  const page = await openPage(site);
  await signIn(page, 'bureau');

  await field(page).fill('示例');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?text=**');
  await page.getByRole('heading', { name: '搜索', level: 1 }).waitFor();
  await page.getByRole('link', { name: /查看全部 \d+ 项/ }).click();
  await page.waitForURL(
    (url) => url.pathname === '/enterprises' && url.searchParams.get('search') === '示例',
  );

  await page.goto('/search?text=没有这样的东西');
  await page.getByText('没有找到“没有这样的东西”').waitFor();
  assert.deepEqual(page.problems, []);
});

test('on a phone the field takes the whole header and the results fit', async () => {
  const page = await openPage(site, { width: 390, height: 844, theme: 'dark', locale: 'en' });
  await signIn(page, 'bureau');
  await field(page).click();
  await field(page).fill('jinggong');
  await page.getByRole('group', { name: 'Enterprises' }).getByRole('option').first().waitFor();
  const { width } = await field(page).boundingBox();
  assert.ok(width > 350, `the field is ${width} px wide`);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(sideways <= 1);
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'phone-en-search-open');
  assert.deepEqual(page.problems, []);
});

test('an expert finds documents and the own pages only', async () => {
  const page = await openPage(site);
  await signIn(page, 'expert');
  await field(page).fill('上市');
  await page.getByRole('group', { name: '政策文件' }).waitFor();
  await settled(page);
  const groups = await page.getByRole('listbox').getByRole('group').count();
  const texts = await options(page).allInnerTexts();
  assert.ok(groups <= 3, texts.join('; '));
  assert.ok(!texts.some((text) => text.includes('示例')), texts.join('; '));
  assert.deepEqual(page.problems, []);
});

test('what was opened is offered again, on the first page too, for the same account only, and can be cleared', async () => {
  const page = await openPage(site);
  await signIn(page, 'bureau');
  await page.goto('/enterprises');
  const first = page.getByRole('rowheader').getByRole('link').first();
  const name = await first.innerText();
  await first.click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.goto('/eligibility/rules?board=star-attributes&rule=SA-2024');
  await page.getByText('SA-2024').first().waitFor();

  await field(page).focus();
  await page
    .getByRole('group', { name: '最近打开' })
    .getByRole('option', { name: /SA-2024/ })
    .waitFor();
  assert.equal(await options(page).count(), 2);
  assert.deepEqual(await accessibilityFaults(page), []);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();

  await page.goto('/');
  const card = page.getByRole('region', { name: '最近打开' });
  await card.getByRole('link', { name }).waitFor();
  await card.getByRole('button', { name: '清除' }).click();
  await card.waitFor({ state: 'detached' });
  assert.deepEqual(page.problems, []);
});
