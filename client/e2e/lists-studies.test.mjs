// What a list is tried by: candidates side by side, the past, other weights, and the interests of experts.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

let site;
let page;
before(async () => {
  site = await start({ enterprises: 600 });
  page = await openPage(site);
  await signIn(page, 'bureau');
});
after(() => site?.close());

const first = async (path) => (await (await page.request.get(path)).json()).items[0].id;

test('candidates are picked in the list and read side by side', async () => {
  await page.goto(`/rankings/editions/${await first('/api/v1/rankings/editions')}`);
  const rows = page.getByRole('table').getByRole('row');
  await rows.nth(1).waitFor();
  const names = [];
  for (const at of [1, 3, 5]) {
    const box = rows.nth(at).getByRole('checkbox');
    names.push((await box.getAttribute('aria-label')).replace('比较：', ''));
    await box.click();
    await page.getByText(`已选 ${names.length} 家`).waitFor();
  }
  await page.getByRole('link', { name: '并排比较' }).click();
  await page.getByRole('heading', { name: '企业并排比较' }).waitFor();
  await page.getByRole('heading', { name: '条件核验' }).waitFor();
  for (const name of names)
    assert.equal(await page.getByRole('link', { name }).count(), 3, `${name} heads each table`);
  await page.getByRole('row', { name: /研发投入占营业收入/ }).waitFor();
  assert.equal((await page.getByRole('table').last().getByText('符合', { exact: true }).count()) > 0, true);
  await picture(page, 'comparison');
  assert.deepEqual(await accessibilityFaults(page), []);
});

test('a past list is held against who got listed later', async () => {
  await page.goto('/rankings/backtests');
  await page.getByLabel('资料口径').selectOption({ label: '按所属期间推算' });
  await page.getByRole('button', { name: '开始回测' }).click();
  await page.waitForURL(/\/rankings\/backtests\/[0-9a-f-]+$/);
  await page.getByText('百强命中').waitFor();
  await page.getByRole('heading', { name: '逐家比较' }).waitFor();
  await picture(page, 'backtest');
  assert.deepEqual(await accessibilityFaults(page), []);
});

test('ten thousand draws run in the background and are kept', async () => {
  await page.goto(`/rankings/drafts/${await first('/api/v1/rankings/drafts')}?tab=robustness`);
  await page.getByText(/计算 1,000 次/).waitFor();
  await page.getByRole('button', { name: '后台深入计算' }).click();
  await page.getByText(/计算 10,000 次/).waitFor();
  await picture(page, 'robustness');
  assert.deepEqual(await accessibilityFaults(page), []);
});

test('an institution tied to an enterprise keeps its experts from judging it', async () => {
  const draft = await first('/api/v1/rankings/drafts');
  const { items } = await (await page.request.get(`/api/v1/rankings/drafts/${draft}/entries`)).json();
  await page.goto(`/rankings/drafts/${draft}?candidate=${items[0].enterpriseId}`);
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('机构名称').fill('示例利害律师事务所');
  await drawer.getByLabel('关系').selectOption({ label: '法律服务' });
  await drawer.getByRole('button', { name: '登记', exact: true }).click();
  await drawer.getByText('示例利害律师事务所').waitFor();
  await picture(page, 'interests');
  assert.deepEqual(await accessibilityFaults(page), []);

  await page.goto(`/rankings/drafts/${draft}?tab=experts`);
  await page.getByRole('button', { name: '指派专家' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('专家', { exact: true }).selectOption({ label: '示例专家 李八' });
  await dialog.getByLabel('专家所在机构').fill('示例利害律师事务所');
  await dialog.getByLabel('名次至').fill('2');
  await dialog.getByRole('button', { name: '指派专家' }).click();
  await dialog.getByText(`${items[0].name}（所在机构与其有利害关系）`).waitFor();
  assert.deepEqual(page.problems, []);
});
