// A list's filters, order and columns are kept under a name, opened again, shared within the office, and opened by default.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

let site;
before(async () => {
  site = await start({ enterprises: 120 });
});
after(() => site?.close());

const menu = (page) => page.getByRole('group', { name: '列表视图' });
const listed = async (page) =>
  (await (await page.request.get('/api/v1/views?list=enterprises')).json()).items.map((one) => one.name);

test('a view is saved, opened, renamed, made the default and deleted, by keyboard too', async () => {
  const page = await openPage(site);
  await signIn(page, 'leader');
  await page.goto('/enterprises?stage=shareReform&sort=-revenue');
  await page.getByRole('rowheader').first().waitFor();

  await page.getByRole('button', { name: '显示列' }).click();
  await page.getByRole('checkbox', { name: '统一社会信用代码' }).click();
  await page.waitForURL(/columns=/);
  await page.keyboard.press('Escape');
  await page.getByRole('columnheader', { name: '统一社会信用代码' }).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: '视图', exact: true }).focus();
  await page.keyboard.press('Enter');
  await menu(page).getByText('还没有视图').waitFor();
  await menu(page).getByRole('button', { name: '保存当前视图' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('视图名称').fill('股改企业按营收');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await menu(page).getByRole('button', { name: '股改企业按营收', exact: true }).waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'views-menu');

  await menu(page).getByRole('button', { name: '打开列表时使用“股改企业按营收”' }).click();
  await menu(page).getByRole('button', { name: '打开列表时使用“股改企业按营收”', pressed: true }).waitFor();
  await page.keyboard.press('Escape');
  await menu(page).waitFor({ state: 'detached' });

  await page.goto('/enterprises');
  await page.waitForURL(/stage=shareReform/);
  await page.getByRole('rowheader').first().waitFor();
  assert.equal(await page.getByRole('columnheader', { name: '统一社会信用代码' }).count(), 0);

  await page.getByRole('button', { name: '视图', exact: true }).click();
  await menu(page).getByRole('button', { name: '全部数据（不用视图）' }).click();
  await page.waitForURL((url) => url.search === '');
  await page.getByRole('button', { name: '视图', exact: true }).click();
  await menu(page).getByRole('button', { name: '股改企业按营收', exact: true }).click();
  await page.waitForURL(/stage=shareReform/);
  assert.match(page.url(), /sort=-revenue/);

  await page.getByRole('button', { name: '视图', exact: true }).click();
  await menu(page).getByRole('button', { name: '修改视图“股改企业按营收”' }).click();
  await dialog.getByLabel('视图名称').fill('股改');
  await dialog.getByRole('checkbox', { name: /本单位同事可用/ }).click();
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  await menu(page).getByText('已共享').waitFor();
  assert.deepEqual(await listed(page), ['股改']);

  await menu(page).getByRole('button', { name: '删除视图“股改”' }).click();
  await dialog.getByText('该视图已共享').waitFor();
  await dialog.getByRole('button', { name: '删除', exact: true }).click();
  await menu(page).getByText('还没有视图').waitFor();
  assert.deepEqual(await listed(page), []);
  assert.deepEqual(page.problems, []);
});

test('another office sees no view that was shared, and the menu fits a phone', async () => {
  const bureau = await openPage(site);
  await signIn(bureau, 'bureau');
  await bureau.request.post('/api/v1/views', {
    data: { list: 'enterprises', name: '全市上市企业', state: 'stage=listed', isShared: true },
  });
  assert.deepEqual(
    new Set(await listed(bureau)),
    new Set(['全市上市企业', '辅导与在审企业（按收入）', '距北交所标准差距一成以内']),
  );
  await bureau.goto('/enterprises');
  await bureau.getByRole('button', { name: '视图', exact: true }).click();
  await menu(bureau)
    .getByRole('button', { name: /^距北交所标准差距一成以内/ })
    .click();
  await bureau.waitForURL(/mostGap=0.1/);
  await bureau.getByRole('rowheader').first().waitFor();
  const county = await openPage(site, { width: 390, height: 844, locale: 'en', theme: 'dark' });
  await signIn(county, 'county');
  await county.goto('/enterprises');
  await county.getByRole('rowheader').first().waitFor();
  await county.getByRole('button', { name: 'Views', exact: true }).click();
  const views = county.getByRole('group', { name: 'Views of the list' });
  await views.getByRole('button', { name: /^正在股改的企业/ }).waitFor();
  assert.deepEqual(await listed(county), ['正在股改的企业']);
  const box = await views.boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 390, `the menu lies at ${box.x} and is ${box.width} wide`);
  assert.deepEqual(await accessibilityFaults(county), []);
  await picture(county, 'phone-en-views-menu');
  assert.deepEqual(county.problems, []);
});

test('a view that outlived what it names says what is gone, and its filters are cleared', async () => {
  const page = await openPage(site, { width: 390, height: 844, theme: 'dark' });
  await signIn(page, 'leader');
  await page.request.post('/api/v1/views', {
    data: {
      list: 'enterprises',
      name: '旧资源库的企业',
      state: 'library=old-library&stage=listed',
      isShared: false,
    },
  });
  await page.goto('/enterprises');
  await page.getByRole('rowheader').first().waitFor();
  page.refusals.push({ status: 400, path: '/api/v1/enterprises' });
  await page.getByRole('button', { name: '视图', exact: true }).click();
  await menu(page).getByRole('button', { name: '旧资源库的企业', exact: true }).click();
  await page.getByRole('alert').getByText('没有该资源库').waitFor();
  await page.getByRole('alert').getByText('所存视图中的名称可能已随政策更新而取消').waitFor();
  await page
    .getByRole('combobox', { name: '资源库' })
    .getByText('old-library（已不存在）')
    .waitFor({ state: 'attached' });
  assert.equal(await page.getByRole('combobox', { name: '资源库' }).inputValue(), 'old-library');
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'views-outdated');

  await page.getByRole('alert').getByRole('button', { name: '清除条件' }).click();
  await page.getByRole('rowheader').first().waitFor();
  assert.equal(new URL(page.url()).searchParams.get('library'), null);
  assert.deepEqual(page.problems, []);
});
