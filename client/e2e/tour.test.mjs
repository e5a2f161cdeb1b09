// The five-minute tour of the README, click by click.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { readyToSign } from './cycle-steps.mjs';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

let site;
let page;
before(async () => {
  site = await start({ enterprises: 600 });
  page = await openPage(site);
  await signIn(page, 'bureau');
});
after(() => site?.close());

const faulty = [
  '企业名称,统一社会信用代码,县区,会计年度,营业收入(万元),净利润(万元)',
  '大同示例导入一有限公司,91140000602161688N,平城区,2025,1200.5,86',
  '大同示例导入二有限公司,914403001922038217,平城区,2025,一千二,86',
].join('\n');
const sound = [
  '企业名称,统一社会信用代码,县区,会计年度,营业收入(万元),净利润(万元)',
  '大同示例导入一有限公司,91140000602161688N,平城区,2025,1200.5,86',
  '大同示例导入二有限公司,,云冈区,2025,"3,400",-12',
].join('\n');
const file = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });

test('a spreadsheet with mistakes is refused by row and column, a sound one is stored', async () => {
  await page.goto('/imports');
  await page.getByRole('link', { name: '导入表格' }).first().click();
  await page.locator('input[type="file"]').setInputFiles(file('错误.csv', faulty));
  await page.getByText('整份表格未入库').waitFor();
  const findings = await page.getByRole('table').first().innerText();
  assert.match(findings, /E3/);
  assert.match(findings, /B3/);
  await picture(page, 'import-refused');
  assert.deepEqual(await accessibilityFaults(page), []);

  await page.getByRole('link', { name: '重新选择文件' }).click();
  await page.waitForURL('**/imports/new');
  await page.locator('input[type="file"]').setInputFiles(file('企业.csv', sound));
  await page.getByText('核对通过，可以入库').waitFor();
  await page.getByRole('button', { name: '确认入库' }).click();
  await page.getByText('已入库').first().waitFor();
  await picture(page, 'import-stored');

  await page.goto('/enterprises?search=示例导入');
  await page.getByText('大同示例导入二有限公司').waitFor();
  await page.getByRole('link', { name: '大同示例导入一有限公司' }).click();
  await page.getByText('1,200.50').first().waitFor();
});

test('every column of the downloaded template is understood, and its emptiness is told', async () => {
  await page.goto('/imports/new');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('list', { name: '各用途模板' }).getByRole('link').first().click(),
  ]);
  const bytes = await readFile(await download.path());
  await page.locator('input[type="file"]').setInputFiles({
    name: download.suggestedFilename(),
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: bytes,
  });
  await page.getByText('表头下面没有数据行').waitFor();
  await page.getByText('列的含义').waitFor();
  const readAs = await page.getByRole('table').last().locator('tbody tr').allInnerTexts();
  assert.ok(readAs.length > 10);
  assert.ok(
    readAs.every((row) => !row.includes('未识别')),
    readAs.join('\n'),
  );
});

test('an enterprise shows its figures, their sources, and its verdicts with clauses', async () => {
  await page.goto('/enterprises');
  await page.getByPlaceholder('名称、曾用名或信用代码').fill('精工');
  await page.waitForURL(/search=/);
  await page
    .getByRole('link', { name: /示例精工/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /示例精工/ }).waitFor();
  await page.getByRole('table').first().waitFor();
  await picture(page, 'enterprise');
  assert.deepEqual(await accessibilityFaults(page), []);

  await page.getByRole('link', { name: '上市条件', exact: true }).click();
  await page.getByText('主板标准一（2024年）').first().click();
  await page
    .getByText(/上证发〔2024〕51号/)
    .filter({ visible: true })
    .first()
    .waitFor();
  await picture(page, 'eligibility', { fullPage: true });
  assert.deepEqual(await accessibilityFaults(page), []);

  await page.getByRole('link', { name: '资料来源' }).click();
  await page.getByText('示例数据').first().waitFor();
});

test('the screening counts every board and opens the enterprises behind a number', async () => {
  await page.goto('/eligibility');
  const board = page.getByRole('row', { name: /科创板/ }).first();
  await board.waitFor();
  await picture(page, 'screening');
  await board.getByRole('link').first().click();
  await page.waitForURL(/\/eligibility\/enterprises\?/);
  await page.getByRole('table').first().locator('tbody tr').first().waitFor();
});

test('a ranked list is drawn up, opened into its parts, published, and read without an account', async () => {
  await page.goto('/rankings');
  await page.getByRole('button', { name: '编制榜单' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('榜单名称').fill('导览榜单');
  await dialog.getByRole('button', { name: '开始计算' }).click();
  await page.waitForURL(/\/rankings\/drafts\//);
  await page.getByText('参与排名').first().waitFor();
  await picture(page, 'draft');

  await page.getByRole('table').first().locator('tbody tr').first().getByRole('button').first().click();
  await page.getByText('得分构成').waitFor();
  await picture(page, 'score');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '送审' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '送审' }).click();
  await page.getByRole('button', { name: '发布' }).first().click();
  await page.getByRole('checkbox', { name: /我已核对/ }).check();
  await page.getByRole('button', { name: '发布并公开' }).click();
  await page.waitForURL(/\/rankings\/editions\//);
  await page.getByRole('button', { name: '验证未被改动' }).click();
  await page.getByText('重新计算结果一致').waitFor();
  await picture(page, 'edition');
  assert.deepEqual(await accessibilityFaults(page), []);

  const visitor = await openPage(site, { path: '/public/rankings' });
  await visitor
    .getByRole('link', { name: /导览榜单/ })
    .or(visitor.getByText('导览榜单'))
    .first()
    .waitFor();
  await picture(visitor, 'public-list');
  assert.deepEqual(await accessibilityFaults(visitor), []);
  await visitor.context().close();
});

test('the counties are scored, signed off and printed as the annex prints them', async () => {
  await page.goto('/county-assessments');
  await page.getByRole('link', { name: /2025/ }).first().click();
  await page.getByRole('link', { name: /指标填报/ }).click();
  const cells = page.getByRole('textbox', { name: /，/ });
  await cells.first().waitFor();
  assert.equal(await cells.count(), 88);
  for (const cell of await cells.all()) {
    if ((await cell.inputValue()) === '') {
      await cell.fill('1');
    }
  }
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText(/已保存 3 个县区/).waitFor();
  await picture(page, 'county-figures');
  assert.deepEqual(await accessibilityFaults(page), []);

  await readyToSign(page, new URL(page.url()).pathname.split('/').pop());
  await page.reload();
  await page.getByRole('link', { name: /得分与排名/ }).click();
  await picture(page, 'county-result');
  await page.getByRole('button', { name: '签发' }).click();
  await page.getByRole('checkbox', { name: /我已核对/ }).check();
  await page.getByRole('button', { name: '签发并固定' }).click();
  await page.getByText(/示例金融办 林一 签发/).waitFor();
  await page.getByRole('button', { name: '验证未被改动' }).click();
  await page.getByText('重新计算结果一致').waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);

  await page.getByRole('link', { name: '打印附表' }).click();
  await page.getByText('各县区指标得分表').first().waitFor();
  await picture(page, 'county-print', { fullPage: true });
  assert.deepEqual(page.problems, []);
});

test('a county officer sees the own county only', async () => {
  const officer = await openPage(site);
  await signIn(officer, 'county');
  await officer.goto('/enterprises');
  await officer.getByRole('table').first().locator('tbody tr').first().waitFor();
  const counties = await officer.locator('tbody tr').allInnerTexts();
  assert.ok(counties.length > 0);
  assert.ok(
    counties.every((row) => row.includes('平城区')),
    counties[0],
  );
  await officer.context().close();
});
