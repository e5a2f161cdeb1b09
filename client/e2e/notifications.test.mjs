// What others did reaches the person it concerns: on the bell of every page, and on a page of its own.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

let site;
let page;
before(async () => {
  site = await start({ enterprises: 60 });
  page = await openPage(site);
  await signIn(page, 'county');
});
after(() => site?.close());

const unread = async () => (await (await page.request.get('/api/v1/notifications/unread')).json()).count;

test('the bell tells a county that its report was sent back, and leads to the remarks', async () => {
  const waiting = await unread();
  await page.getByRole('button', { name: `消息提醒，${waiting}条未读` }).click();
  const panel = page.getByRole('region', { name: '消息提醒' });
  await panel.getByText('3月12日同一场培训拆成3次填报，请合并。').waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'notifications-bell');

  await panel.getByRole('link', { name: /平城区的\d{4}年度考核填报被退回/ }).click();
  await page.waitForURL(/\/county-assessments\/.*tab=checking/);
  await page.getByRole('button', { name: new RegExp(`消息提醒(，${waiting - 1}条未读)?$`) }).waitFor();
  assert.equal(await unread(), waiting - 1);
});

test('the page lists everything, keeps unread apart, and marks all as read', async () => {
  await page.goto('/notifications');
  await page.getByRole('cell', { name: '已读' }).first().waitFor();
  await page.getByRole('checkbox', { name: '只看未读' }).click();
  await page.waitForURL(/show=unread/);
  await page.getByRole('cell', { name: '已读' }).waitFor({ state: 'detached' });
  await page.getByRole('cell', { name: '未读' }).first().waitFor();
  await page.getByRole('button', { name: '全部标为已读' }).click();
  await page.getByText('没有未读消息').waitFor();
  assert.equal(await unread(), 0);
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(page.problems, []);
});
