// Records of work behind the entered indicators, the late marks, and a falsification recorded with its evidence, in the browser.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { call } from './cycle-steps.mjs';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

const pdf = (name) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
});

let site;
let bureau;
let county;
let year;
before(async () => {
  site = await start({ enterprises: 60 });
  [bureau, county] = [await openPage(site), await openPage(site)];
  await signIn(bureau, 'bureau');
  await signIn(county, 'county');
  const { items } = await bureau.evaluate(async () => (await fetch('/api/v1/county-assessments')).json());
  year = items.find((one) => one.status === 'open');
});
after(() => site?.close());

test('a county records a training with its document, and a part of it recorded again does not count', async () => {
  await county.goto('/county-assessments');
  await county.getByText(/本县区填报尚未报送，请尽快报送/).waitFor();
  await county.getByRole('link', { name: '县区工作记录' }).click();
  await county.getByRole('heading', { name: '县区工作记录' }).waitFor();
  const rows = county.locator('tbody tr');
  await rows.first().waitFor();
  assert.equal(await county.getByText('拆分登记').count(), 2);
  const recorded = await rows.count();

  for (const [part, number] of [
    ['上午', '71号'],
    ['下午', '72号'],
  ]) {
    await county.getByRole('button', { name: '登记工作' }).click();
    const dialog = county.getByRole('dialog');
    await dialog.getByLabel('类别').selectOption('training');
    await dialog.getByLabel('名称', { exact: true }).fill(`董秘资格实务培训（${part}）`);
    await dialog.getByLabel('日期', { exact: true }).fill(`${year.year}-10-20`);
    await dialog.getByLabel('文件', { exact: false }).fill(number);
    await dialog.getByLabel('地点').fill('区政务中心');
    await dialog.getByLabel('参加人员', { exact: false }).fill('董事会秘书21人');
    if (part === '上午') {
      assert.deepEqual(await accessibilityFaults(county), []);
      await picture(county, 'county-record-dialog');
    }
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await county.getByRole('dialog', { name: `董秘资格实务培训（${part}）` }).waitFor();
    if (part === '上午') {
      await county.locator('input[type=file]').setInputFiles(pdf('签到表.pdf'));
      await county.getByRole('link', { name: '签到表.pdf' }).waitFor();
    } else {
      await county.getByText(/视为一次拆分登记，不再计数/).waitFor();
    }
    assert.deepEqual(await accessibilityFaults(county), []);
    await picture(county, `county-record-${part}`);
    await county.getByRole('button', { name: '关闭' }).last().click();
    await county.getByRole('dialog').waitFor({ state: 'detached' });
  }
  assert.equal(await rows.count(), recorded + 2);
  assert.equal(await county.getByText('拆分登记').count(), 3);
  assert.deepEqual(await accessibilityFaults(county), []);
  await picture(county, 'county-records');
});

test('the bureau sees the counted figure beside the reported one and counts a part by itself', async () => {
  const counted = async () => {
    const { cells } = await call(bureau, 'GET', `${year.id}/reconciliation`);
    return cells.find((cell) => cell.unitCode === '140213' && cell.indicatorId === 'meetings-trainings')
      .counted;
  };
  const before = await counted();
  await bureau.goto(`/county-assessments/${year.id}?tab=reconciliation`);
  const line = bureau.getByRole('row').filter({ hasText: '平城区' }).filter({ hasText: '会议培训' });
  await line.getByText('另有 3 条重复或拆分').waitFor();
  await line.getByText('查看明细').click();
  await picture(bureau, 'county-records-reconciled');
  await line.getByRole('link', { name: '董秘资格实务培训（下午）' }).click();

  await bureau.getByRole('button', { name: '单独计数' }).click();
  await bureau.getByLabel('理由').fill('上下午为两批学员');
  await bureau.getByRole('dialog').getByRole('button', { name: '单独计数' }).click();
  await bureau.getByText('认定单独计数', { exact: true }).waitFor();
  assert.equal(await counted(), before + 1);

  await bureau.getByRole('button', { name: '董秘资格实务培训（下午）' }).click();
  await bureau.getByText('上下午为两批学员').waitFor();
  await bureau.getByRole('button', { name: '撤回' }).click();
  await bureau.getByLabel('理由').fill('误录');
  await bureau.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
  await bureau.getByRole('button', { name: '董秘资格实务培训（下午）' }).waitFor({ state: 'detached' });
  assert.equal(await counted(), before);
});

test('a falsification is recorded with its evidence, takes the county out of this year and the next, and is lifted with a reason', async () => {
  await bureau.goto('/county-assessments');
  await bureau.getByText(/考核已逾期 \d+ 个工作日。\d+ 个县区逾期未报。/).waitFor();
  await bureau.goto(`/county-assessments/${year.id}?tab=checking`);
  await bureau.getByText(/个县区逾期未报：/).waitFor();
  await bureau.getByRole('button', { name: '取消参评资格' }).click();
  const dialog = bureau.getByRole('dialog');
  await dialog.getByLabel('县区').selectOption('140222');
  await dialog.getByLabel('弄虚作假情形').fill('虚报两次培训');
  await dialog.getByRole('textbox', { name: /^证据/ }).fill('核查记录1号');
  await dialog.locator('input[type=file]').setInputFiles(pdf('核查记录.pdf'));
  await dialog.getByRole('link', { name: '核查记录.pdf' }).waitFor();
  assert.deepEqual(await accessibilityFaults(bureau), []);
  await picture(bureau, 'county-falsification-dialog');
  await dialog.getByRole('button', { name: '确认取消' }).click();
  await dialog.waitFor({ state: 'detached' });
  await bureau.getByText('虚报两次培训').waitFor();
  await bureau.getByRole('link', { name: '核查记录.pdf' }).waitFor();
  assert.deepEqual(await accessibilityFaults(bureau), []);
  await picture(bureau, 'county-falsification');

  const next = await call(bureau, 'POST', '', { schemeId: year.schemeId, year: year.year + 1 });
  await bureau.goto(`/county-assessments/${next.id}?tab=checking`);
  await bureau.getByText('虚报两次培训').waitFor();
  await bureau.getByRole('link', { name: '核查记录.pdf' }).waitFor();
  await county.goto(`/county-assessments/${year.id}?tab=checking`);
  await county.getByRole('heading', { name: '平城区' }).waitFor();
  assert.equal(
    await county.getByText('核查记录').count(),
    0,
    'evidence is for the bureau and the county itself',
  );

  await bureau.goto(`/county-assessments/${year.id}?tab=checking`);
  await bureau.getByRole('button', { name: '恢复参评资格 天镇县' }).click();
  await bureau.getByLabel('恢复理由').fill('查明为误报');
  await bureau.getByRole('dialog').getByRole('button', { name: '恢复参评资格' }).click();
  await bureau.getByText('虚报两次培训').waitFor({ state: 'detached' });
  for (const page of [bureau, county]) assert.deepEqual(page.problems, []);
});
