// The frame by keyboard alone: skip link, navigation, menus, dialogs; and nothing entered is lost without a question.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, signIn, start } from './harness.mjs';

let site;
before(async () => {
  site = await start({ enterprises: 60 });
});
after(() => site?.close());

const focused = (page) =>
  page.evaluate(() => {
    const one = document.activeElement;
    return one?.getAttribute('aria-label') ?? one?.textContent?.trim() ?? '';
  });

/** Presses Tab until the focus is on what is called so; fails when it never gets there. */
async function tabTo(page, name, most = 60) {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).startsWith(name)) return presses + 1;
  }
  return assert.fail(
    `${name} is not reached by ${most} presses of Tab; the focus is on ${await focused(page)}`,
  );
}

test('the frame is walked by Tab, Enter and Escape, and the focus is always to be seen', async () => {
  const page = await openPage(site);
  await signIn(page, 'bureau');
  await page.goto('/account');
  await page.getByRole('heading', { level: 1 }).waitFor();

  await page.keyboard.press('Tab');
  assert.equal(await focused(page), '跳到正文');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');

  await page.goto('/account');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await tabTo(page, '搜索');
  await tabTo(page, '示例金融办 林一的菜单');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '退出登录' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '退出登录' }).waitFor({ state: 'detached' });
  await tabTo(page, '企业库');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(outline, 'none');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/enterprises');
  await page.getByRole('rowheader').first().waitFor();
  assert.equal(
    await page.evaluate(() => document.activeElement?.id),
    'main',
    'a new page starts at its content',
  );
  await tabTo(page, '帮助与政策依据');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/help/enterprises');
  assert.deepEqual(page.problems, []);
});

test('a dialog keeps the focus, asks before what was entered is lost, and gives the focus back', async () => {
  const page = await openPage(site);
  await signIn(page, 'county');
  await page.goto('/county-assessments/activities');
  const open = page.getByRole('button', { name: '登记工作' });
  await open.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await open.evaluate((one) => one === document.activeElement), true);

  await page.keyboard.press('Enter');
  await dialog.getByLabel('名称').fill('示例工作');
  await page.keyboard.press('Escape');
  await dialog.getByText('所填内容尚未提交，关闭后将丢失。').waitFor();
  assert.equal(await focused(page), '留在本页');
  assert.deepEqual(await accessibilityFaults(page), []);
  await page.keyboard.press('Enter');
  assert.equal(await dialog.getByLabel('名称').inputValue(), '示例工作');
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: '放弃修改' }).click();
  await dialog.waitFor({ state: 'detached' });
  assert.deepEqual(page.problems, []);
});

test('an enterprise is found from the header, and the bell is read, by keyboard', async () => {
  const page = await openPage(site);
  await signIn(page, 'bureau');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('示例');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.locator('[role=combobox][aria-activedescendant]').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/enterprises\/[0-9a-f-]{36}/);

  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: /^消息提醒/ }).waitFor();
  await tabTo(page, '消息提醒');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: '消息提醒' });
  await panel.getByRole('listitem').first().waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await panel.evaluate((one) => one.contains(document.activeElement)), true);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  assert.match(await focused(page), /^消息提醒/, 'the focus is given back to the bell');
  assert.deepEqual(page.problems, []);
});

test('columns are chosen and a view is opened by keyboard, and the focus is given back', async () => {
  const page = await openPage(site);
  await signIn(page, 'bureau');
  await page.goto('/enterprises');
  await page.getByRole('rowheader').first().waitFor();
  await tabTo(page, '显示列', 90);
  await page.keyboard.press('Enter');
  const columns = page.getByRole('group', { name: '显示列' });
  await columns.waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.waitForURL(/columns=/);
  await page.keyboard.press('Escape');
  await columns.waitFor({ state: 'detached' });
  assert.equal(await focused(page), '显示列');

  await page.keyboard.press('Shift+Tab');
  assert.equal(await focused(page), '视图');
  await page.keyboard.press('Enter');
  const views = page.getByRole('group', { name: '列表视图' });
  await views.getByRole('button', { name: /^辅导与在审企业/ }).waitFor();
  await tabTo(page, '辅导与在审企业');
  await page.keyboard.press('Enter');
  await page.waitForURL(/reached=tutoringFiled/);
  await page.getByRole('rowheader').first().waitFor();
  assert.deepEqual(page.problems, []);
});

test('tiles of the cockpit, tabs and the figures behind a chart are reached by keyboard', async () => {
  const page = await openPage(site);
  await signIn(page, 'bureau');
  await page.goto('/?programme=datong-2022');
  await page.getByRole('heading', { level: 2, name: '县区分布' }).waitFor();
  await tabTo(page, '平城区', 150);
  await page.keyboard.press('Enter');
  await page.waitForURL(/countyCode=140213/);
  const first = page.getByRole('rowheader').getByRole('link', { name: /示例/ }).first();
  await first.waitFor();
  const name = await first.innerText();
  await tabTo(page, name, 90);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/enterprises\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { level: 1 }).waitFor();

  const charts = page.getByRole('img').filter({ has: page.locator('svg') });
  await charts.first().waitFor();
  assert.ok((await page.getByRole('table').count()) > 0, 'the figures of the charts stand in a table');
  await tabTo(page, '上市条件', 90);
  await page.keyboard.press('Enter');
  await page.waitForURL(/tab=eligibility/);
  assert.deepEqual(page.problems, []);
});
