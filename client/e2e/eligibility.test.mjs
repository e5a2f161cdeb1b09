// An officer's way through eligibility: which board is nearest, what leads there, what if its figures were others, and what another rule
// would do to the library.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

const enterprise = '/enterprises/01930000-0000-7000-8000-000000000007';

let site;
let page;
before(async () => {
  site = await start({ enterprises: 60 });
  page = await openPage(site);
  await signIn(page, 'bureau');
});
after(() => site?.close());

test('an enterprise shows the nearest boards and what leads to each', async () => {
  await page.goto(`${enterprise}?tab=eligibility`);
  const panel = page.getByRole('region', { name: '最近的板块' });
  await panel.getByRole('meter').first().waitFor();
  const shares = await panel
    .getByRole('meter')
    .evaluateAll((all) => all.map((one) => Number(one.ariaValueNow)));
  assert.deepEqual(
    shares,
    shares.toSorted((one, other) => other - one),
    'nearest first',
  );
  await panel.getByText('须改善').first().waitFor();
  await panel.getByRole('button', { name: /显示全部/ }).click();
  assert.ok((await panel.getByRole('meter').count()) > shares.length);
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(page.problems, []);
  await picture(page, 'nearest-boards');
});

test('figures supposed to be others move the verdicts at once, and the shortest way reaches the board', async () => {
  await page.goto(`${enterprise}/what-if?board=beijing`);
  const answer = page.getByRole('region', { name: /结论变化/ });
  await answer.getByText('所改内容未影响该板块的任何条件。').waitFor();
  await page.getByRole('button', { name: '填入最短路径的数值' }).click();
  await answer.getByText('北交所标准一').waitFor();
  const everything = answer.getByRole('definition').nth(1);
  await everything.getByText('符合', { exact: true }).waitFor();
  await page.getByLabel('净利润（扣除非经常性损益前后孰低） 2025').fill('abc');
  await page.getByText('应为数字').first().waitFor();
  await page.getByRole('button', { name: '恢复现值' }).click();
  await answer.getByText('所改内容未影响该板块的任何条件。').waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(page.problems, []);
  await picture(page, 'what-if');
});

test('another threshold shows which enterprises of the library lose, by board and county, with files', async () => {
  await page.goto('/eligibility/impact?thresholds=DT-RES-1~1~90');
  const boards = page.getByRole('region', { name: /分板块/ }).first();
  const lost = boards
    .getByRole('row', { name: /大同市上市挂牌后备企业资源库/ })
    .getByRole('cell')
    .last();
  await lost.waitFor();
  const count = -Number((await lost.textContent()).replace('−', '-'));
  assert.ok(count > 0, 'somebody loses');
  await page.getByLabel('变化', { exact: true }).selectOption('lost');
  const list = page.getByRole('region', { name: /结论变化的企业/ });
  await list.getByRole('rowheader').first().waitFor();
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('[aria-label^="结论变化的企业"] tbody tr').length === wanted,
    Math.min(20, count),
  );
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'XLSX' }).click(),
  ]);
  assert.match(file.suggestedFilename(), /规则变动影响.*\.xlsx$/);
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(page.problems, []);
  await picture(page, 'impact');
});

test('scenarios are saved under a name, shared, compared and deleted', async () => {
  for (const [name, value] of [
    ['满三年改为满五年', 5],
    ['满三年改为满九年', 9],
  ]) {
    await page.goto(`/eligibility/impact?thresholds=DT-RES-1~1~${value}`);
    await page.getByLabel('情景名称').fill(name);
    await page.getByRole('button', { name: '保存当前情景' }).click();
    await page.getByRole('link', { name, exact: true }).waitFor();
  }
  await page.getByRole('button', { name: '共享', exact: true }).first().click();
  await page.getByText('已共享').waitFor();
  await page.getByLabel('选择“满三年改为满五年”参与比较').check();
  await page.getByLabel('选择“满三年改为满九年”参与比较').check();
  await page.getByRole('link', { name: '比较所选 2 个情景' }).click();
  const row = page.getByRole('row', { name: /大同市上市挂牌后备企业资源库/ });
  await row.waitFor();
  assert.equal(await row.getByRole('cell').count(), 2);
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'scenarios');
  await page.getByRole('link', { name: '满三年改为满九年' }).click();
  await page.getByRole('button', { name: '删除情景“满三年改为满九年”' }).click();
  await page.getByRole('link', { name: '满三年改为满九年' }).waitFor({ state: 'detached' });
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(page.problems, []);
});
