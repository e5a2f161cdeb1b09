// Keeping a library: a closed window names the next, members are entered, checked, kept in spite of findings, and leave with a cause.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const library = '/reserve-library/libraries/dt-reserve';
const day = (months, of = 1) => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, of));
};
const iso = (date) => date.toISOString().slice(0, 10);
let site;
let policies;
let bureau;
let enterprise;
before(async () => {
  // The pack's windows as they would be in the months after next, so that none is open whatever the day.
  policies = await mkdtemp(path.join(tmpdir(), 'listing-pipeline-policies-'));
  await cp(path.join(root, 'policies'), policies, { recursive: true });
  const file = path.join(policies, 'datong-2022/libraries/reserve.yaml');
  const months = [2, 6].map((ahead) => day(ahead).getUTCMonth() + 1);
  const text = (await readFile(file, 'utf8')).replace(
    /opens_month: (3|9), opens_day: 1, closes_month: \1, closes_day: \d+/g,
    (_, month) => {
      const moved = months[month === '3' ? 0 : 1];
      return `opens_month: ${moved}, opens_day: 1, closes_month: ${moved}, closes_day: 28`;
    },
  );
  await writeFile(file, text);
  site = await start({ enterprises: 60, settings: { Policies__Path: policies, Demo__History: 'false' } });
  bureau = await openPage(site);
  await signIn(bureau, 'bureau');
  enterprise = await openPage(site);
  await signIn(enterprise, 'enterprise');
});
after(async () => {
  await site?.close();
  await rm(policies, { recursive: true, force: true });
});

const next = () => iso(day(2));

test('a closed window refuses the application and names the next opening', async () => {
  await enterprise.goto('/reserve-library');
  await enterprise.getByText(`下次申报 ${next()}`).waitFor();
  await enterprise.getByRole('button', { name: '申报入库' }).click();
  await enterprise.getByRole('dialog').getByRole('button', { name: '申报入库' }).click();
  await enterprise.waitForURL(/\/reserve-library\/applications\//);
  await enterprise.getByRole('listitem').filter({ hasText: '不在申报窗口内' }).getByText(next()).waitFor();
  const submit = enterprise.getByRole('button', { name: '提交', exact: true });
  await submit.waitFor();
  assert.equal(await submit.isDisabled(), true);
  const address = new URL(enterprise.url()).pathname;
  const { version } = await (await enterprise.request.get(`/api/v1${address}`)).json();
  const refused = await enterprise.request.post(`/api/v1${address}/steps`, {
    headers: { Origin: site.address },
    data: { action: 'submit', version, note: null, layerId: null },
  });
  assert.equal(refused.status(), 409);
  assert.match((await refused.json()).detail, new RegExp(next()));
  assert.deepEqual(await accessibilityFaults(enterprise), []);
  await picture(enterprise, 'reserve-window-closed');
});

test('the bureau opens a window besides, with a reason, and the enterprise sees it', async () => {
  await bureau.goto(library);
  await bureau.getByRole('button', { name: '增开申报窗口' }).click();
  const dialog = bureau.getByRole('dialog');
  const closesOn = iso(new Date(Date.now() + 20 * 24 * 3600 * 1000));
  await dialog.getByRole('textbox', { name: '末日' }).fill(closesOn);
  await dialog.getByLabel('理由').fill('示例：系统切换，顺延受理');
  assert.deepEqual(await accessibilityFaults(bureau), []);
  await dialog.getByRole('button', { name: '增开申报窗口' }).click();
  await dialog.waitFor({ state: 'detached' });
  await bureau.getByText(`申报窗口开放至 ${closesOn}`).waitFor();
  await enterprise.reload();
  await enterprise.getByText(closesOn).waitFor();
  await enterprise.getByText('不在申报窗口内').waitFor({ state: 'detached' });
});

test('an earlier member is entered, with what is wrong said at the field', async () => {
  const { items } = await (
    await bureau.request.get('/api/v1/enterprises?countyCode=140213&pageSize=20')
  ).json();
  const { creditCode, name } = items.find(
    (one) => one.name.endsWith('有限公司') && !one.name.includes('股份'),
  );
  await bureau.goto(library);
  await bureau.getByRole('button', { name: '补录在库企业' }).click();
  const dialog = bureau.getByRole('dialog');
  await dialog.getByLabel('统一社会信用代码').fill('91140213MA00000000');
  await dialog.getByLabel('层级').selectOption({ label: '基础层' });
  await dialog.getByRole('textbox', { name: '入库日期' }).fill(iso(day(-26, 15)));
  await dialog.getByLabel('入库依据').fill('示例：入库通知');
  bureau.refusals.push({ status: 400, path: '/api/v1/reserve-library/libraries' });
  await dialog.getByRole('button', { name: '列入企业' }).click();
  await dialog.getByRole('alert').first().waitFor();
  await dialog.getByLabel('统一社会信用代码').fill(creditCode);
  await dialog.getByRole('button', { name: '列入企业' }).click();
  await bureau.waitForURL(/\/reserve-library\/members\//);
  await bureau.getByRole('heading', { level: 1, name }).waitFor();
  await bureau.getByText('股改逾期').first().waitFor();
  await bureau.getByRole('heading', { name: '对照条件' }).waitFor();
  await bureau.getByText('违法记录').first().waitFor();
  assert.deepEqual(await accessibilityFaults(bureau), []);
});

test('the check finds what is overdue; one finding is kept with a reason, the yearly check settles the other', async () => {
  const member = new URL(bureau.url()).pathname;
  await bureau.goto(`${library}?tab=findings`);
  await bureau.getByRole('button', { name: '立即检查' }).click();
  await bureau.getByText(/已检查 1 家次，新发现 \d 项/).waitFor({ timeout: 60_000 });
  const overdue = bureau.getByRole('row').filter({ hasText: '股改逾期' });
  await overdue.getByText(/应于.*前完成股份制改造/).waitFor();
  await bureau.getByRole('row').filter({ hasText: '年度复核到期' }).waitFor();
  assert.deepEqual(await accessibilityFaults(bureau), []);
  await picture(bureau, 'reserve-keeping-findings');
  await overdue.getByRole('button', { name: /^保留/ }).click();
  const dialog = bureau.getByRole('dialog');
  await dialog.getByLabel('理由').fill('示例：股改方案已报批，年内完成');
  await dialog.getByRole('button', { name: '保留在库' }).click();
  await dialog.waitFor({ state: 'detached' });
  await overdue.waitFor({ state: 'detached' });

  await bureau.goto(member);
  await bureau.getByRole('button', { name: '年度复核，保留在库' }).click();
  await dialog.getByRole('textbox').last().fill('示例：经营正常，保留在库');
  await dialog.getByRole('button', { name: '年度复核，保留在库' }).click();
  await dialog.waitFor({ state: 'detached' });
  await bureau.locator('li').filter({ hasText: '示例：经营正常，保留在库' }).waitFor();
  await bureau.locator('li').filter({ hasText: '示例：股改方案已报批，年内完成' }).first().waitFor();
});

test('a member leaves with a cause of the pack, and its history stays', async () => {
  await bureau.getByRole('button', { name: '退出', exact: true }).click();
  const dialog = bureau.getByRole('dialog');
  await dialog.getByLabel('退出情形').selectOption({ label: '迁出本市' });
  await dialog.getByRole('textbox').last().fill('示例：已迁往外市');
  await dialog.getByRole('button', { name: '退出', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await bureau.getByText('已退出').first().waitFor();
  await bureau.getByText('示例：入库通知').first().waitFor();
  await bureau.getByRole('button', { name: '退出', exact: true }).waitFor({ state: 'detached' });
  assert.deepEqual(await accessibilityFaults(bureau), []);
  await bureau.goto(`${library}?stage=left`);
  await bureau.getByRole('table').getByRole('link', { name: /示例/ }).waitFor();
});

test('nothing went wrong on the way', () => {
  assert.deepEqual(bureau.problems, []);
  assert.deepEqual(enterprise.problems, []);
});
