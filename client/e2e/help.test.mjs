// The help: from a page's header to its topic, pictures, search, clauses, on paper and on a phone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, signIn, start } from './harness.mjs';

let site;
before(async () => {
  site = await start({ enterprises: 60 });
});
after(() => site?.close());

test('a page leads to its help with picture, clauses and the way back to its pages', async () => {
  const page = await openPage(site, { path: '/county-assessments/activities' });
  await signIn(page, 'bureau');
  await page.goto('/county-assessments/activities');
  await page.getByRole('link', { name: '帮助与政策依据' }).click();
  await page.waitForURL('**/help/county-records');
  await page.getByRole('heading', { level: 1, name: '县区工作记录' }).waitFor();
  await page.getByRole('heading', { level: 2, name: '操作步骤' }).waitFor();
  const picture = page.getByRole('img', { name: '“县区工作记录”的页面示例' });
  await picture.scrollIntoViewIfNeeded();
  await picture.evaluate((image) => image.decode());
  assert.equal(await picture.evaluate((image) => image.naturalWidth), 1200);
  await page.getByText('附件4 四 考核纪律').waitFor();

  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('#navigation').isVisible(), false);
  assert.equal(await page.getByRole('heading', { level: 2, name: '操作步骤' }).isVisible(), true);
  await page.emulateMedia({ media: null });

  await page.getByRole('article').getByRole('link', { name: '工作记录' }).click();
  await page.waitForURL('**/county-assessments/activities');
  assert.deepEqual(page.problems, []);
});

test('the index is searched by characters, pinyin and words of the text, and clauses lead to topics', async () => {
  const page = await openPage(site);
  await signIn(page, 'bureau');
  await page.goto('/help');
  const field = page.getByRole('searchbox', { name: '查找帮助' });
  await field.fill('houxuan');
  await page.getByRole('main').getByRole('link', { name: '候选征集' }).waitFor();
  await field.fill('拆分登记');
  await page.getByText('1 个主题').waitFor();
  await field.fill('没有这样的词');
  await page.getByText('没有关于“没有这样的词”的帮助').waitFor();

  await page.goto('/help/clauses#DT22');
  await page
    .getByRole('row', { name: /附件4 三/ })
    .getByRole('link', { name: '县区考核' })
    .click();
  await page.waitForURL('**/help/assessments');
  assert.deepEqual(page.problems, []);
});

test('help is read in English on a phone, and topics are found from the header', async () => {
  const page = await openPage(site, { width: 390, height: 844, locale: 'en', theme: 'dark' });
  await signIn(page, 'expert');
  await page.getByRole('search').getByRole('combobox').fill('reviews');
  await page.getByRole('group', { name: 'Help' }).getByRole('option', { name: 'Expert reviews' }).click();
  await page.waitForURL('**/help/reviews');
  await page.getByRole('article').getByText('The bureau assigns candidates').waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(sideways <= 1);

  await page.goto('/help/no-such-topic');
  await page.getByRole('heading', { level: 1, name: 'No such page' }).waitFor();
  assert.deepEqual(page.problems, []);
});
