import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { acceptAll, call, settleAll, today } from './cycle-steps.mjs';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

const pdf = {
  name: '签到表.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
};

let site;
let bureau;
let county;
let leader;
let id;
before(async () => {
  site = await start({ enterprises: 120 });
  [bureau, county, leader] = [await openPage(site), await openPage(site), await openPage(site)];
  await signIn(bureau, 'bureau');
  await signIn(county, 'county');
  await signIn(leader, 'leader');
  const { items } = await bureau.evaluate(async () => (await fetch('/api/v1/county-assessments')).json());
  id = items.find((one) => one.status === 'open').id;
});
after(() => site?.close());

// A page left too early takes its request along.
const stageIs = (page, name) => page.locator('[aria-current=step]', { hasText: name }).waitFor();
const openTab = (page, tab) => page.goto(`/county-assessments/${id}?tab=${tab}`);

test('a county reads the remarks, attaches evidence, and loses nothing when an officer of the bureau saves first', async () => {
  await openTab(county, 'checking');
  await county.getByText('3月12日同一场培训拆成3次填报，请合并。').waitFor();
  assert.deepEqual(await accessibilityFaults(county), []);
  await picture(county, 'cycle-sent-back');

  await openTab(county, 'evidence');
  await county.getByRole('button', { name: '上传会议培训的附件' }).waitFor();
  await county.locator('input[type=file][aria-label="上传指导调研的附件"]').setInputFiles(pdf);
  await county.getByRole('link', { name: '签到表.pdf' }).waitFor();
  await county
    .locator('input[type=file][aria-label="上传工作机制的附件"]')
    .setInputFiles({ name: '文件.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ not a pdf') });
  await county.getByText(/文件.pdf: 文件内容与扩展名不符/).waitFor();
  assert.deepEqual(await accessibilityFaults(county), []);
  await picture(county, 'cycle-evidence');

  await openTab(county, 'figures');
  const cell = county.getByRole('textbox', { name: '平城区，召开各类会议、培训情况' });
  await cell.fill('6');
  const stored = await call(bureau, 'GET', id);
  const own = stored.units.find((unit) => unit.unitCode === '140213');
  await call(bureau, 'PUT', `${id}/reports/140213`, {
    values: own.values.map((value, index) => (index === 2 ? 7 : value)),
    version: own.version,
  });
  await county.getByRole('button', { name: '保存', exact: true }).click();
  await county
    .getByRole('alert')
    .getByText(/平城区的数据在您填写期间已由 示例金融办 林一 保存/)
    .waitFor();
  await county.getByText('已存：7').waitFor();
  await picture(county, 'cycle-conflict');
  await county.getByRole('button', { name: '保留我的' }).click();
  await county.getByRole('button', { name: '保存', exact: true }).click();
  await county.getByText('已保存 1 个县区。').waitFor();

  await openTab(county, 'checking');
  await county.getByRole('button', { name: '报送 平城区' }).click();
  await county.getByText('已报送', { exact: true }).waitFor();
  await openTab(county, 'figures');
  await county.getByText('只读').waitFor();
});

test('the bureau sends a report back, accepts the rest, and settles differences with the records', async () => {
  const stored = await call(bureau, 'GET', id);
  for (const unit of stored.units.filter((one) => one.values.includes(null))) {
    const values = unit.values.map((value) => value ?? 0);
    await call(bureau, 'PUT', `${id}/reports/${unit.unitCode}`, { values, version: unit.version });
  }
  await openTab(bureau, 'checking');
  await bureau.getByRole('button', { name: '退回修改 平城区' }).click();
  await bureau.getByLabel('总体意见').fill('请补盖章扫描件。');
  assert.deepEqual(await accessibilityFaults(bureau), []);
  await bureau.getByRole('dialog').getByRole('button', { name: '退回修改' }).click();
  await bureau.getByText('请补盖章扫描件。').waitFor();
  await acceptAll(bureau, id);
  await bureau.reload();
  await bureau.getByRole('button', { name: '开始数据核对' }).click();
  await bureau.getByRole('dialog').getByRole('button', { name: '开始数据核对' }).click();
  await stageIs(bureau, '数据核对');

  await openTab(bureau, 'reconciliation');
  await bureau.getByText('有差异').first().waitFor();
  assert.deepEqual(await accessibilityFaults(bureau), []);
  await picture(bureau, 'cycle-reconciliation');
  await bureau
    .getByRole('button', { name: /^认定 平城区/ })
    .first()
    .click();
  await bureau.getByLabel('理由').fill('以省级入库文件为准');
  await bureau.getByRole('dialog').getByRole('button', { name: '认定' }).click();
  await bureau.getByText(/以省级入库文件为准 —/).waitFor();
  await settleAll(bureau, id);

  await bureau.reload();
  await bureau.getByRole('button', { name: '计算结果' }).click();
  await bureau.getByRole('dialog').getByRole('button', { name: '计算结果' }).click();
  await bureau.getByRole('button', { name: '公示并征询异议' }).click();
  await bureau.getByLabel('异议截止日', { exact: true }).fill(today());
  await bureau.getByRole('dialog').getByRole('button', { name: '公示并征询异议' }).click();
  await stageIs(bureau, '公示异议');
});

test('the county objects, the bureau answers and signs, the leadership reads what no one can change', async () => {
  await openTab(county, 'objections');
  await county.getByRole('button', { name: '提出异议' }).click();
  await county.getByLabel('指标').selectOption('guidance-visits');
  await county.getByLabel('异议内容').fill('12月联合调研未计入。');
  await county.getByRole('dialog').getByRole('button', { name: '提出异议' }).click();
  await county.getByText('12月联合调研未计入。').waitFor();
  assert.deepEqual(await accessibilityFaults(county), []);

  await openTab(bureau, 'objections');
  await bureau.getByText('还有异议未答复。').waitFor();
  assert.equal(await bureau.getByRole('button', { name: '签发' }).count(), 0);
  await bureau.getByRole('button', { name: '答复异议' }).click();
  await bureau.getByLabel('答复', { exact: true }).fill('联合调研由市级组织，不计入。');
  await bureau.getByRole('dialog').getByRole('button', { name: '答复异议' }).click();
  await bureau.getByText('联合调研由市级组织，不计入。').waitFor();
  await picture(bureau, 'cycle-objections');
  await bureau.getByRole('button', { name: '签发' }).click();
  await bureau.getByRole('checkbox', { name: /我已核对/ }).check();
  await bureau.getByRole('button', { name: '签发并固定' }).click();
  await bureau.getByText(/示例金融办 林一 签发/).waitFor();

  await leader.goto(`/county-assessments/${id}`);
  await leader.getByRole('button', { name: '验证未被改动' }).click();
  await leader.getByText('重新计算结果一致').waitFor();
  for (const name of ['签发', '重新核对', '取消参评资格']) {
    assert.equal(await leader.getByRole('button', { name }).count(), 0, name);
  }
  await picture(leader, 'cycle-published');
  await leader.goto('/county-assessments');
  await leader.getByText('公示异议').first().waitFor();
  assert.deepEqual(await accessibilityFaults(leader), []);
  for (const page of [bureau, leader]) assert.deepEqual(page.problems, []);
  // Two refusals were on purpose: a file that is no PDF, and figures saved on a stale version.
  assert.deepEqual(
    county.problems.filter((problem) => !/(status of|answered) (400|409)/.test(problem)),
    [],
  );
});
