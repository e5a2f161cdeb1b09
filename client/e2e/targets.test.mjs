// A target is opened, corrected with reasons, and corrected back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

let site;
let page;
before(async () => {
  site = await start({ enterprises: 120 });
  page = await openPage(site);
  await signIn(page, 'bureau');
});
after(() => site?.close());

const tile = (name) => page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });
const target = async () => {
  const { targets } = await (await page.request.get('/api/v1/targets?programme=datong-2022')).json();
  return targets.find((one) => one.id === 'DT22-T1');
};

test('a target shows counties, years and who counts, and its number is changed with a reason', async () => {
  await page.goto('/?programme=datong-2022');
  await tile('新增境内外上市公司').getByRole('link', { name: '查看企业' }).click();
  await page.getByRole('heading', { level: 1, name: '新增境内外上市公司' }).waitFor();
  await page.getByRole('table', { name: '分年度完成' }).getByRole('row', { name: /2024/ }).waitFor();
  await picture(page, 'target');
  assert.deepEqual(await accessibilityFaults(page), []);

  await page.getByRole('button', { name: '调整任务数' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('新的任务数（家）').fill('6');
  await dialog.getByLabel('理由').fill('省下达任务调增，见示例文件');
  await dialog.getByRole('button', { name: '保存调整' }).click();
  await page.getByText('文件任务 4 家').waitFor();
  await dialog.waitFor({ state: 'detached' });
  assert.equal((await target()).total, 6);
  await page.getByText('各县区任务合计 4 家，与全市任务 6 家不一致。').waitFor();

  await page.getByRole('button', { name: '调整任务数' }).click();
  await dialog.getByLabel('新的任务数（家）').fill('7');
  await dialog.getByLabel('理由').fill('再次调增');
  page.refusals.push({ status: 409, path: '/api/v1/targets/' });
  await dialog.getByRole('button', { name: '保存调整' }).click();
  await dialog.getByText('该对象已有调整，请先撤回。').waitFor();
  await dialog.getByRole('button', { name: '取消' }).click();
  await dialog.getByText('所填内容尚未提交，关闭后将丢失。').waitFor();
  await dialog.getByRole('button', { name: '放弃修改' }).click();
  await dialog.waitFor({ state: 'detached' });
});

test('an enterprise is counted by decision, and the correction is taken back', async () => {
  const before = (await target()).actual;
  await page.getByRole('button', { name: '补计企业' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('查找企业').fill('示例');
  await dialog
    .getByLabel('企业', { exact: true })
    .locator('option', { hasText: '示例' })
    .first()
    .waitFor({ state: 'attached' });
  await dialog.getByRole('textbox', { name: '计入日期' }).fill('2024-06-30');
  await dialog.getByRole('textbox', { name: '计入日期' }).press('Tab');
  await dialog.getByLabel('理由').fill('并购上市，见示例会议纪要');
  await picture(page, 'target-count');
  assert.deepEqual(await accessibilityFaults(page), []);
  await dialog.getByRole('button', { name: '补计', exact: true }).click();
  const corrections = page.getByRole('table', { name: '调整记录' });
  await corrections.getByText('并购上市，见示例会议纪要').waitFor();
  await dialog.waitFor({ state: 'detached' });
  assert.equal((await target()).actual, before + 1);

  await corrections.getByRole('button', { name: /^撤回：补计/ }).click();
  await dialog.getByLabel('理由').fill('误录');
  await dialog.getByRole('button', { name: '撤回', exact: true }).click();
  await corrections.getByText('并购上市，见示例会议纪要').waitFor({ state: 'detached' });
  assert.equal((await target()).actual, before);
  assert.deepEqual(page.problems, []);
});
