import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openPage, picture, signIn, start } from './harness.mjs';

let site;
before(async () => {
  site = await start({ enterprises: 200 });
});
after(() => site?.close());

const rowsShown = async (page) =>
  Number((await page.getByText(/共 \d+ 条/).innerText()).match(/共 (\d+) 条/)[1]);

test('the numbers of the cockpit open the enterprises behind them', async () => {
  const page = await openPage(site);
  await signIn(page, 'bureau');
  await page.getByRole('heading', { level: 1, name: /大同市/ }).waitFor();

  const row = page.getByRole('row', { name: /^辅导备案/ });
  const here = row.locator('a[href*="stage=tutoringFiled"]');
  const tutored = Number(await here.innerText());
  assert.ok(tutored > 0);
  await here.click();
  await page.waitForURL(/stage=tutoringFiled/);
  assert.equal(await rowsShown(page), tutored);

  await page.goBack();
  const tile = page.getByRole('listitem').filter({ hasText: '平城区' }).filter({ hasText: '在库' });
  const enterprises = Number((await tile.innerText()).match(/在库 (\d+)/)[1]);
  await tile.getByRole('link', { name: '平城区', exact: true }).click();
  await page.waitForURL(/countyCode=140213/);
  assert.equal(await rowsShown(page), enterprises);
  assert.deepEqual(page.problems, []);
});

test('verdicts that moved between the last two screenings open their enterprises', async () => {
  const page = await openPage(site);
  await signIn(page, 'bureau');
  const changes = page.getByRole('table', { name: '结论变化' });
  await changes.waitFor();
  const link = changes.getByRole('link').first();
  const moved = Math.abs(Number((await link.innerText()).replace('−', '-')));
  assert.ok(moved > 0);
  await link.click();
  await page.waitForURL(/\/eligibility\/verdicts\?.*change=/);
  await page.getByRole('table').getByRole('row').nth(1).waitFor();
  assert.equal(await rowsShown(page), moved);
  assert.deepEqual(page.problems, []);
});

test('another programme is chosen and kept in the address, also on the large screen', async () => {
  const page = await openPage(site, { width: 1920, height: 1080 });
  await signIn(page, 'bureau');
  await page.getByLabel('方案').selectOption('guangzhou-2022');
  await page.getByRole('heading', { level: 1, name: /广州/ }).waitFor();
  await page.getByRole('link', { name: '大屏' }).click();
  await page.waitForURL(/\/wall\?programme=guangzhou-2022/);
  await page.locator('html[data-theme=dark]').waitFor();
  await page.getByRole('heading', { level: 1, name: /广州/ }).waitFor();
  assert.equal(await page.getByRole('navigation').count(), 0);

  await page.getByRole('link', { name: '退出大屏' }).click();
  await page.waitForURL(
    (url) => url.pathname === '/' && url.searchParams.get('programme') === 'guangzhou-2022',
  );
  await page.locator('html[data-theme=light]').waitFor();
  assert.deepEqual(page.problems, []);
});

test('a county officer sees the own county, an enterprise the way into the product', async () => {
  const county = await openPage(site);
  await signIn(county, 'county');
  await county.getByRole('heading', { name: '符合上市条件的企业' }).waitFor();
  assert.equal(await county.getByText('县区分布').count(), 0, 'a map of one county');
  await county.getByText('平城区').first().waitFor();
  assert.equal(await county.getByText('云冈区', { exact: true }).count(), 0);

  const enterprise = await openPage(site);
  await signIn(enterprise, 'enterprise');
  await enterprise.getByRole('heading', { level: 1, name: /您好/ }).waitFor();
  assert.equal(await enterprise.getByText('县区分布').count(), 0);
});

test('what is due names its last days and opens whom it counts, and the road opens those beyond a stage', async () => {
  const page = await openPage(site);
  await signIn(page, 'bureau');
  const tile = page.getByRole('region', { name: '到期与逾期事项' });
  await tile
    .getByText(/个工作日/)
    .first()
    .waitFor();
  const all = tile.getByRole('link', { name: /^查看全部 \d+ 项$/ }).first();
  const total = Number((await all.getAttribute('aria-label')).match(/\d+/)[0]);
  await all.click();
  await page.waitForURL(/\/due\?.*kind=/);
  await page.getByRole('heading', { level: 2, name: new RegExp(`（${total} 项）`) }).waitFor();
  assert.equal(await page.getByRole('rowheader').count(), Math.min(200, total));

  await page.goto('/?programme=datong-2022');
  const link = page.getByRole('definition').locator('a[href*="reached=tutoringFiled"]');
  const tutored = Number(await link.innerText());
  await link.click();
  await page.waitForURL(/reached=tutoringFiled/);
  assert.equal(await rowsShown(page), tutored);

  await page.goto('/?programme=datong-2022');
  const funnel = page.getByRole('row', { name: /^辅导备案/ }).locator('a[href*="includesListed"]');
  const reached = Number(await funnel.innerText());
  await funnel.click();
  await page.waitForURL(/includesListed=true/);
  assert.equal(await rowsShown(page), reached);
  assert.ok(reached > tutored);
  assert.deepEqual(page.problems, []);
});

for (const [programme, city] of [
  ['datong-2022', '大同市'],
  ['guangzhou-2022', '广州市'],
  ['zhanjiang-2023', '湛江市'],
]) {
  test(`the brief of ${city} is one page of A4`, async () => {
    const page = await openPage(site);
    await signIn(page, 'bureau');
    await page.goto(`/?programme=${programme}`);
    await page.getByRole('link', { name: '简报' }).click();
    await page.waitForURL(/\/brief\?/);
    await page.getByRole('heading', { level: 2, name: `${city}推进企业上市工作简报` }).waitFor();
    await page.getByRole('heading', { level: 3, name: /到期与逾期事项$/ }).waitFor();
    await page.waitForLoadState('networkidle');
    await picture(page, `brief-${programme}`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1);
    assert.match(pdf, /\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/, 'A4 upright');
    assert.deepEqual(page.problems, []);
  });
}
