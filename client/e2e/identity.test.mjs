// Accounts in a real browser: first set-up, second factor, sessions, separate duties, a county that does not see its neighbour, the audit check.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, password, picture, signIn, start } from './harness.mjs';

const goodPassword = 'seven bridges over green water';
let site;
before(async () => {
  site = await start({ enterprises: 60 });
});
after(() => site?.close());

/** The code an authenticator shows for a key (RFC 6238), some half-minutes later. */
function codeOf(key, later = 0) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...key].map((c) => alphabet.indexOf(c).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

async function fillSignIn(page, userName, secret) {
  await page.goto('/sign-in');
  await page.locator('input[autocomplete="username"]').fill(userName);
  await page.locator('input[autocomplete="current-password"]').fill(secret);
  await page.locator('button[type="submit"]').click();
}

test('a product without accounts is set up with the code in its data folder', async () => {
  const empty = await start({ demo: false });
  try {
    const page = await openPage(empty, { path: '/set-up' });
    const code = (await readFile(path.join(empty.data, 'set-up-code.txt'), 'utf8')).trim();
    await page.locator('input[name="code"]').fill('guess');
    await page.locator('input[name="userName"]').fill('first.admin');
    await page.locator('input[name="displayName"]').fill('示例系统管理员');
    await page.locator('input[name="newPassword"]').fill(goodPassword);
    await page.getByRole('button', { name: '完成设置' }).click();
    await page.getByText('设置码不正确').waitFor();
    await page.locator('input[name="code"]').fill(code);
    assert.deepEqual(await accessibilityFaults(page), []);
    await picture(page, 'set-up');
    await page.getByRole('button', { name: '完成设置' }).click();
    const link = await page.locator('code').first().innerText();

    const other = await openPage(empty, { path: link.replace(/^https?:\/\/[^/]+/, '') });
    await other.locator('input[name="newPassword"]').fill('green hills beyond the river');
    await other.getByRole('button', { name: '设置密码' }).click();
    await other.getByRole('status').waitFor();
    await fillSignIn(other, 'security', 'green hills beyond the river');
    await other.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await other.getByRole('link', { name: '账号管理' }).first().waitFor();

    await fillSignIn(page, 'first.admin', goodPassword);
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  } finally {
    await empty.close();
  }
});

test("the API's page runs under the same strict content policy", async () => {
  const page = await openPage(site);
  await signIn(page, 'bureau');
  await page.goto('/swagger/index.html');
  await page.locator('.opblock').first().waitFor();
  assert.deepEqual(page.problems, []);
});

test('an account is opened, activated, given a role, and closed while it is signed in', async () => {
  const admin = await openPage(site);
  await signIn(admin, 'admin');
  await admin.goto('/accounts');
  await admin.getByRole('button', { name: '开立账号' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.locator('input[name="userName"]').fill('zhao.yi');
  await dialog.locator('input[name="displayName"]').fill('示例平城区 赵一');
  await dialog.getByRole('button', { name: '开立账号' }).click();
  const link = await dialog.locator('code').innerText();
  await picture(admin, 'account-invited');
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  assert.deepEqual(await accessibilityFaults(admin), []);
  await picture(admin, 'accounts');

  const person = await openPage(site, { path: link.replace(/^https?:\/\/[^/]+/, '') });
  await person.locator('input[name="newPassword"]').fill(goodPassword);
  await person.getByRole('button', { name: '设置密码' }).click();
  await person.getByRole('status').waitFor();

  const security = await openPage(site);
  await signIn(security, 'security');
  await security.goto('/accounts?search=zhao.yi');
  await security.getByRole('button', { name: '授予角色' }).click();
  const roles = security.getByRole('dialog');
  await roles.getByLabel('角色').selectOption('county');
  await roles.getByLabel('所属县区').selectOption('140213');
  await roles.getByRole('button', { name: '授予角色' }).click();
  await security.getByText('县区 · 平城区').first().waitFor();

  await fillSignIn(person, 'zhao.yi', goodPassword);
  await person.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await person.goto('/enterprises');
  await person.getByRole('heading', { level: 1 }).waitFor();
  await admin.goto('/accounts?search=zhao.yi');
  await admin.getByRole('button', { name: '停用' }).click();
  await admin.getByText('已停用').first().waitFor();
  await person.goto('/enterprises');
  await person.waitForURL('**/sign-in**');

  await admin.getByRole('button', { name: '注销', exact: true }).click();
  await picture(admin, 'account-erase');
  assert.deepEqual(await accessibilityFaults(admin), []);
  await admin.getByRole('dialog').getByRole('button', { name: '注销', exact: true }).click();
  await admin.getByRole('dialog').waitFor({ state: 'detached' });
  await admin.goto('/accounts?search=erased-');
  await admin.getByText('已注销用户').first().waitFor();
  await picture(admin, 'account-erased');
});

test('a second factor is turned on, asked for at sign-in, and replaced once by a recovery code', async () => {
  const page = await openPage(site);
  await signIn(page, 'leader');
  await page.getByRole('button', { name: /孙七/ }).click();
  await page.getByRole('link', { name: '我的账号' }).click();
  const card = page.locator('section', { has: page.getByRole('heading', { name: '双因素验证' }) });
  await card.locator('input[name="password"]').fill(password);
  await card.getByRole('button', { name: '启用' }).click();
  const key = (await page.getByTestId('authenticator-key').innerText()).replaceAll(' ', '');
  await picture(page, 'second-factor');
  await card.locator('input[name="code"]').fill(codeOf(key));
  await card.getByRole('button', { name: '确认启用' }).click();
  await page.getByRole('list', { name: '恢复码' }).waitFor();
  const codes = await page.getByRole('list', { name: '恢复码' }).getByRole('listitem').allInnerTexts();
  assert.equal(codes.length, 10);
  await page.getByRole('button', { name: '已妥善保存' }).click();
  await page.getByText('尚有 10 个恢复码可用').waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'my-account', { fullPage: true });

  const fresh = await openPage(site);
  await fillSignIn(fresh, 'leader', password);
  await fresh.locator('input[name="code"]').fill('000000');
  await picture(fresh, 'sign-in-code');
  await fresh.locator('button[type="submit"]').click();
  await fresh.getByText('动态码不正确').waitFor();
  await fresh.locator('input[name="code"]').fill(codes[0]);
  await fresh.locator('button[type="submit"]').click();
  await fresh.waitForURL((url) => !url.pathname.startsWith('/sign-in'));

  await page.reload();
  const ended = page.waitForResponse(
    (answer) => answer.request().method() === 'DELETE' && answer.url().includes('/sessions'),
  );
  await page.getByRole('button', { name: '结束其他会话' }).click();
  assert.ok((await ended).ok());
  await fresh.goto('/enterprises');
  await fresh.waitForURL('**/sign-in**');
});

test('an API key is created by one administrator, approved by the other, used, rotated and revoked', async () => {
  const admin = await openPage(site);
  await signIn(admin, 'admin');
  await admin.goto('/accounts?tab=keys');
  await admin.getByRole('button', { name: '新建密钥' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('系统名称').fill('示例数据共享平台');
  await dialog.getByLabel('批量判定').check();
  const lastDay = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByRole('textbox', { name: '有效期至' }).fill(lastDay);
  await dialog.getByRole('textbox', { name: '有效期至' }).blur();
  await picture(admin, 'api-key-new');
  assert.deepEqual(await accessibilityFaults(admin), []);
  await dialog.getByRole('button', { name: '新建密钥' }).click();
  const key = await dialog.getByTestId('api-key').innerText();
  await picture(admin, 'api-key-secret');
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  await admin.getByText('待核准').first().waitFor();
  const call = (secret) =>
    fetch(`${site.address}/api/v1/enterprises?pageSize=1`, {
      headers: { authorization: `Bearer ${secret}` },
    });
  assert.equal((await call(key)).status, 401);

  const security = await openPage(site, { width: 390, height: 844, theme: 'dark', locale: 'en' });
  await signIn(security, 'security');
  await security.goto('/accounts?tab=keys');
  await security.getByRole('button', { name: 'Approve' }).click();
  await security.getByText('Good', { exact: true }).first().waitFor();
  assert.deepEqual(await accessibilityFaults(security), []);
  await picture(security, 'api-keys-phone', { fullPage: true });
  const answer = await call(key);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('ratelimit'), /"calls";r=119/);

  await admin.reload();
  await admin.getByRole('button', { name: '轮换' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: '轮换' }).click();
  const next = await admin.getByRole('dialog').getByTestId('api-key').innerText();
  await admin.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
  assert.deepEqual([(await call(key)).status, (await call(next)).status], [200, 200]);
  await picture(admin, 'api-keys');
  await admin.getByRole('button', { name: '作废' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: '作废' }).click();
  await admin.getByText('已作废').first().waitFor();
  assert.deepEqual([(await call(key)).status, (await call(next)).status], [401, 401]);
  assert.deepEqual(await accessibilityFaults(admin), []);
  assert.deepEqual([...admin.problems, ...security.problems], []);
});

test("a county officer does not see the neighbour's enterprise", async () => {
  const bureau = await openPage(site);
  await signIn(bureau, 'bureau');
  const created = await bureau.request.post('/api/v1/enterprises', {
    data: { name: '示例界外有限公司', countyCode: '140214' },
  });
  const { id } = await created.json();
  const county = await openPage(site);
  await signIn(county, 'county');
  await county.goto('/enterprises?search=示例界外');
  await county.getByText('没有符合条件').first().waitFor();
  assert.equal((await county.request.get(`/api/v1/enterprises/${id}`)).status(), 404);
});

test('the audit administrator searches and checks the trail; the others do not see it', async () => {
  const page = await openPage(site);
  await signIn(page, 'auditor');
  await page.getByRole('link', { name: '审计记录' }).first().click();
  await page.getByRole('button', { name: '立即校验' }).click();
  await page.getByText('审计记录完整').waitFor();
  await page.goto('/audit?action=SignedIn');
  await page.getByRole('button', { name: '已登录', exact: true }).first().click();
  await page.getByRole('dialog').getByText('SignedIn').first().waitFor();
  await picture(page, 'audit-record');
  await page.keyboard.press('Escape');
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'audit');
  const phone = await openPage(site, { width: 390, height: 844, theme: 'dark', locale: 'en' });
  await signIn(phone, 'auditor');
  await phone.goto('/audit');
  await phone.getByRole('button', { name: 'Check now' }).waitFor();
  await picture(phone, 'audit-phone');
  const bureau = await openPage(site);
  await signIn(bureau, 'bureau');
  assert.equal((await bureau.request.get('/api/v1/audit/records')).status(), 403);
  assert.deepEqual(page.problems, []);
});
