// The result of a county assessment as a bureau works with it: table, what-if, robustness, history, rules, county page, files.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

let site;
before(async () => {
  site = await start({ enterprises: 60 });
});
after(() => site?.close());

/** Opens the signed-off year of the demo as the bureau. */
async function openYear(tab, status = 'published') {
  const page = await openPage(site);
  await signIn(page, 'bureau');
  const years = await (await page.request.get('/api/v1/county-assessments')).json();
  const year = years.items.find((one) => one.status === status && one.schemeId === 'datong-2022');
  await page.goto(`/county-assessments/${year.id}${tab}`);
  return { page, id: year.id };
}

const row = (page, table, name) =>
  page.getByRole('region', { name: table }).getByRole('row').filter({ hasText: name });

test('a changed figure moves the ranks at once, and nothing is stored', async () => {
  const { page, id } = await openYear('?tab=whatif');
  const before = await (await page.request.get(`/api/v1/county-assessments/${id}`)).json();
  const first = before.units.find((unit) => unit.rank === 3);
  const cell = page.getByLabel(`${first.unit}，上市企业数量`, { exact: true });
  assert.equal(await cell.inputValue(), '0');
  await cell.fill('1');
  await row(page, /名次变化/, first.unit)
    .getByText('↑ 升 2 位')
    .waitFor();
  assert.match(await row(page, /名次变化/, first.unit).innerText(), /\+0\.90/);
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'county-what-if');

  await cell.fill('一家');
  await page.getByText('有单元格填写有误，改正后重新排名。').waitFor();
  await page.getByRole('button', { name: '恢复原数' }).click();
  await page.getByText('尚未改动，显示现有得分和名次。').waitFor();
  assert.equal(await cell.inputValue(), '0');
  const stored = await (await page.request.get(`/api/v1/county-assessments/${id}`)).json();
  assert.deepEqual(stored.units, before.units);
  assert.deepEqual(page.problems, []);
});

test('ranks are shown with their range, without each indicator, and by what decides', async () => {
  const { page } = await openYear('?tab=robustness');
  await page.getByRole('heading', { name: '去掉一项指标后的名次' }).waitFor();
  const rows = page.getByRole('region', { name: /去掉一项指标后的名次/ }).locator('tbody tr');
  assert.equal(await rows.count(), 11);
  assert.equal(await rows.first().locator('td').count(), 9);
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'county-robustness');
});

test('the published years stand side by side and lead to a county', async () => {
  const { page } = await openYear('?tab=history');
  await page
    .getByRole('region', { name: /历年名次/ })
    .getByRole('link', { name: '平城区' })
    .click();
  await page.getByRole('heading', { level: 1, name: /平城区/ }).waitFor();
  await page.getByRole('heading', { name: '与其他县区比较' }).waitFor();
  assert.equal(
    await page
      .getByRole('region', { name: /与其他县区比较/ })
      .locator('tbody tr')
      .count(),
    8,
  );
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'county-page');
});

test('the rules quote the annex sentence by sentence', async () => {
  const { page } = await openYear('?tab=rules');
  await row(page, /办法逐句对照/, '统一按高档排名计算得分')
    .getByRole('cell', { name: '数量相等', exact: true })
    .waitFor();
  assert.equal(
    await page
      .getByRole('region', { name: /办法逐句对照/ })
      .locator('tbody tr')
      .count(),
    34,
  );
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'county-rules');
});

test('tables and report are taken as files, and printed with the heads of the document', async () => {
  const { page } = await openYear('');
  for (const [name, ending] of [
    ['导出 Excel', '.xlsx'],
    ['导出 Word 报告', '.docx'],
  ]) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ]);
    assert.ok(file.suggestedFilename().endsWith(ending), file.suggestedFilename());
  }
  await page.getByRole('link', { name: '打印附表' }).click();
  await page.getByRole('heading', { name: '各县区指标完成情况统计表' }).waitFor();
  await page.getByRole('heading', { name: '各县区指标得分表' }).waitFor();
  await page.getByRole('columnheader', { name: '省上市挂牌后备企业资源库入库企业数量得分' }).waitFor();
  assert.deepEqual(page.problems, []);
});

test('a block copied from a spreadsheet is pasted by the names of the counties, and every bad cell says what is wrong', async () => {
  const { page } = await openYear('?tab=figures', 'open');
  const cell = (unit, indicator) => page.getByRole('textbox', { name: `${unit}，${indicator}` });
  await cell('平城区', '上市企业数量').waitFor();
  const block = [
    '县区\t工作机制\t专项政策\t会议培训',
    '灵丘县\t4\t1,000\t-3',
    '140223\t１２\t2.5\t三次',
    '大同县\t1\t1\t1',
  ].join('\r\n');
  await cell('平城区', '建立工作机制情况').evaluate((input, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, block);
  await page.getByText('已粘贴 6 格').waitFor();
  await page.getByText('1 行不是参评县区，未粘贴：大同县。').waitFor();
  assert.equal(await cell('广灵县', '建立工作机制情况').inputValue(), '１２');
  for (const fault of ['不能为负', '应为整数', '应为数字'])
    await page.getByText(fault, { exact: true }).waitFor();
  assert.equal(await page.getByRole('button', { name: '保存', exact: true }).isDisabled(), true);
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'county-pasted');
  await page.getByRole('button', { name: '放弃修改' }).click();
  assert.deepEqual(page.problems, []);
});
