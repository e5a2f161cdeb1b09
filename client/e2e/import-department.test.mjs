// A department's officer sends the own figures by spreadsheet: the own template, a foreign column refused by name, the own imports alone listed.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

let site;
let page;
let known;
before(async () => {
  site = await start({ enterprises: 20 });
  const bureau = await openPage(site);
  await signIn(bureau, 'bureau');
  const { duties } = await (await bureau.request.get('/api/v1/enterprises/suppliers')).json();
  const account = duties.find((one) => one.userName === 'department').accountId;
  const appointed = await bureau.request.put(`/api/v1/enterprises/suppliers/${account}`, {
    data: { department: '工信' },
  });
  assert.equal(appointed.status(), 204);
  known = (await (await bureau.request.get('/api/v1/enterprises?pageSize=2')).json()).items[0].name;
  await bureau.context().close();
  page = await openPage(site);
  await signIn(page, 'department');
});
after(() => site?.close());

const file = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });

test('the template of the own office stands first, those of counties are not offered', async () => {
  await page.goto('/imports/new');
  const forms = page.getByRole('list', { name: '各用途模板' });
  await forms.getByRole('link', { name: '工信部门数据表' }).waitFor();
  assert.equal(await forms.getByRole('link', { name: '年度数据表' }).count(), 0);
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'import-department');
});

test("another office's column is refused by name; the own ones are stored and listed alone", async () => {
  await page
    .locator('input[type="file"]')
    .setInputFiles(file('越权.csv', `企业名称,年度,员工人数,净利润(万元)\n${known},2025,86,12\n`));
  await page.getByText('整份表格未入库').waitFor();
  await page
    .getByText(/“净利润\(万元\)”由企业.*报送，不在本单位报送范围内/)
    .first()
    .waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'import-department-refused');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载标注后的表格' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), '越权（检查结果）.xlsx');
  assert.equal((await readFile(await download.path())).subarray(0, 2).toString(), 'PK');

  await page.getByRole('link', { name: '重新选择文件' }).click();
  await page.waitForURL('**/imports/new');
  await page
    .locator('input[type="file"]')
    .setInputFiles(file('用工.csv', `企业名称,注册地址,年度,员工人数\n${known},火星路1号,2025,8686\n`));
  await page.getByText('核对通过，可以入库').waitFor();
  await page
    .getByText(/“注册地址”是登记信息.*登记信息不变/)
    .first()
    .waitFor();
  await picture(page, 'import-department-checked');
  await page.getByRole('button', { name: '确认入库' }).click();
  await page.getByRole('heading', { name: '已入库' }).waitFor();

  await page.goto('/imports');
  await page.getByRole('link', { name: '用工.csv' }).first().waitFor();
  await picture(page, 'imports-department');
  assert.deepEqual(page.problems, []);
});
