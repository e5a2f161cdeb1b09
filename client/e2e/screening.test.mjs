// The bureau screens the whole library, follows the job and works through the answer.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

let site;
let page;
before(async () => {
  site = await start({ enterprises: 60 });
  page = await openPage(site);
  await signIn(page, 'bureau');
});
after(() => site?.close());

test('the library is screened in the background and stays screened', async () => {
  await page.goto('/eligibility');
  const run = page.getByRole('region', { name: '全库筛查' });
  await run.getByText('该日尚未筛查全库').waitFor();
  await run.getByRole('button', { name: '开始筛查' }).click();
  await run.getByText('结果为最新').waitFor();
  await run.getByText(/共 (\d+) 家，其中重新判定 \1 家/).waitFor();
  await page.getByRole('button', { name: /后台任务/ }).click();
  const tray = page.getByRole('region', { name: '后台任务' });
  // The demo brings two screenings of its own; the newest stands first.
  await tray.getByText('全库筛查').first().waitFor();
  await tray.getByText('已完成').first().waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'screening-run');

  await page.reload();
  await run.getByText('结果为最新').waitFor();
  await run.getByRole('button', { name: '更新筛查' }).click();
  await run.getByText(/其中重新判定 0 家/).waitFor();
});

test('results are filtered by address, board, outcome, gap and missing metric', async () => {
  await page.goto('/eligibility');
  await page.getByRole('link', { name: '筛查结果' }).click();
  await page.getByRole('heading', { level: 1, name: /筛查结果/ }).waitFor();
  await page.getByLabel('结论', { exact: true }).selectOption('notMet');
  await page.getByLabel('差距', { exact: true }).selectOption('1');
  await page.waitForURL(/outcome=notMet.*gap=1|gap=1.*outcome=notMet/);
  const rows = page.getByRole('table').getByRole('row');
  await rows.nth(1).waitFor();
  await page.reload();
  await rows.nth(1).waitFor();
  assert.equal(await page.getByLabel('差距', { exact: true }).inputValue(), '1');
  assert.deepEqual(await accessibilityFaults(page), []);
  const link = page.getByRole('link', { name: '导出 CSV' });
  const answer = await page.request.get(await link.getAttribute('href'));
  assert.equal(answer.status(), 200);
  assert.match(await answer.text(), /最接近的标准/);
  assert.deepEqual(page.problems, []);
  await picture(page, 'screening-results');
});

test('verdicts are recorded and come out the same again', async () => {
  await page.goto('/enterprises/01930000-0000-7000-8000-000000000007?tab=eligibility');
  const panel = page.getByRole('region', { name: '结论存档' });
  await panel.getByText('还没有存档').waitFor();
  await panel.getByRole('button', { name: '存档当前结论' }).click();
  await panel.getByRole('button', { name: '重算核对' }).click();
  await panel.getByText(/完全一致/).waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(page.problems, []);
  await panel.scrollIntoViewIfNeeded();
  await picture(page, 'verdict-records');
});
