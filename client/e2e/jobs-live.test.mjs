// Long work is followed live: in the page that started it, after a reload, in another tab, and after signing out and in again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { openPage, signIn, start } from './harness.mjs';

let site;
let page;
before(async () => {
  site = await start({ enterprises: 600 });
  page = await openPage(site);
  await signIn(page, 'bureau');
});
after(() => site?.close());

const tray = (of) => of.getByRole('region', { name: '后台任务' });

async function openTray(of) {
  await of.getByRole('button', { name: /后台任务/ }).click();
  await tray(of).waitFor();
}

test('a study is followed after a reload, by its address in another tab, and its progress comes by events', async () => {
  const { items } = await (await page.request.get('/api/v1/rankings/drafts')).json();
  await page.goto(`/rankings/drafts/${items[0].id}?tab=robustness`);
  await page.getByText(/计算 1,000 次/).waitFor();
  const told = page.waitForResponse((answer) =>
    /\/api\/v1\/jobs\/[^/]+\/events$/.test(new URL(answer.url()).pathname),
  );
  await page.getByRole('button', { name: '后台深入计算' }).click();
  await page.waitForURL(/study=/);
  assert.match((await told).headers()['content-type'], /^text\/event-stream/);

  await page.reload();
  const other = await page.context().newPage();
  await other.goto(page.url());
  for (const one of [page, other]) await one.getByText(/计算 10,000 次/).waitFor({ timeout: 120_000 });
  await other.close();
  assert.deepEqual(page.problems, []);
});

test('a screening goes on while its owner signs out, and is there on coming back', async () => {
  await page.goto('/eligibility');
  const run = page.getByRole('region', { name: '全库筛查' });
  await run.getByRole('button', { name: /开始筛查|更新筛查/ }).click();
  await openTray(page);
  await tray(page).getByText('全库筛查').first().waitFor();

  // Signed out elsewhere, this tab is refused what it asks for meanwhile.
  page.refusals.push({ status: 401, path: '/api/v1/' });
  const other = await page.context().newPage();
  await other.goto('/');
  await other.getByRole('button', { name: /的菜单$/ }).click();
  await other.getByRole('button', { name: '退出登录' }).click();
  await other.waitForURL(/\/sign-in/);
  await signIn(other, 'bureau');
  await other.goto('/eligibility');
  await other.getByRole('region', { name: '全库筛查' }).getByText('结果为最新').waitFor();
  await openTray(other);
  await tray(other).getByText('已完成').first().waitFor();

  // The first tab was signed out with the other one, and is let in again with it.
  await page.goto('/eligibility');
  await run.getByText('结果为最新').waitFor();
  assert.deepEqual(page.problems, []);
});
