// Contact persons: covered numbers, a look behind the cover and a file for a stated purpose, and what the audit trail keeps of both.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

const phone = '10087654321';
let site;
let county;
let enterprise;
before(async () => {
  site = await start({ enterprises: 60 });
  county = await openPage(site);
  await signIn(county, 'county');
  const list = await (await county.request.get('/api/v1/enterprises?pageSize=1')).json();
  enterprise = `/enterprises/${list.items[0].id}`;
});
after(() => site?.close());

async function contactsOf(page) {
  await page.goto(enterprise);
  const card = page.getByRole('region', { name: '联系人' });
  await card.getByRole('listitem').first().waitFor();
  return card;
}

test('an officer enters a contact person; the numbers stand covered, and whole for a recorded purpose', async () => {
  const card = await contactsOf(county);
  await card.getByRole('button', { name: '登记联系人' }).click();
  const form = county.getByRole('dialog');
  await form.getByLabel('姓名').fill('示例林林');
  await form.getByLabel('职务').fill('证券事务代表');
  await form.getByLabel('电话').fill('12');
  await form.getByLabel('资料来源').fill('企业来函（示例）');
  county.refusals.push({ status: 400, path: '/api/v1/enterprises/' });
  await form.getByRole('button', { name: '保存' }).click();
  await form.getByText('不是有效的电话号码').waitFor();
  assert.deepEqual(await accessibilityFaults(county), []);
  await picture(county, 'contact-form');
  await form.getByLabel('电话').fill(phone);
  await form.getByRole('button', { name: '保存' }).click();
  const person = card.getByRole('listitem').filter({ hasText: '示例林林' });
  await person.getByText('100****4321').waitFor();

  await person.getByRole('button', { name: '查看号码' }).click();
  await county.getByRole('dialog').getByLabel('用途').fill('通知上市培训班');
  await picture(county, 'contact-purpose');
  await county.getByRole('dialog').getByRole('button', { name: '查看号码' }).click();
  await person.getByText(phone).waitFor();
  assert.deepEqual(await accessibilityFaults(county), []);
  await picture(county, 'contacts', { fullPage: true });
  await person.getByRole('button', { name: '遮盖' }).click();
  await person.getByText('100****4321').waitFor();

  await person.getByRole('button', { name: '修改' }).click();
  await county.getByRole('dialog').getByLabel('职务').fill('董事会秘书');
  await county.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await county.getByRole('dialog').waitFor({ state: 'hidden' });
  await person.getByText('董事会秘书').waitFor();
  await person.getByText('100****4321').waitFor();
});

test('who left stands apart; who is erased is gone', async () => {
  const card = await contactsOf(county);
  const person = card.getByRole('listitem').filter({ hasText: '示例林林' });
  await person.getByRole('button', { name: '不再担任' }).click();
  await county.getByRole('dialog').getByRole('button', { name: '不再担任' }).click();
  await card.getByText('已离任（1）').click();
  await person.getByText('起不再担任').waitFor();
  await picture(county, 'contacts-former');
  await person.getByRole('button', { name: '删除' }).click();
  await county.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await person.waitFor({ state: 'detached' });
});

test('the leadership sees no identity number and nothing to uncover', async () => {
  const page = await openPage(site, { width: 390, height: 844, theme: 'dark', locale: 'en' });
  await signIn(page, 'leader');
  await page.goto(enterprise);
  const card = page.getByRole('region', { name: 'Contact persons' });
  await card
    .getByText(/100\*{4}\d{4}/)
    .first()
    .waitFor();
  assert.equal(await card.getByRole('button').count(), 0);
  assert.deepEqual(await accessibilityFaults(page), []);
  await card.scrollIntoViewIfNeeded();
  await picture(page, 'contacts-phone');
  assert.deepEqual(page.problems, []);
});

test('the contact persons are exported for a purpose, and the audit trail tells of both', async () => {
  await county.goto('/enterprises');
  await county.getByRole('button', { name: '导出联系人' }).click();
  await county.getByRole('dialog').getByLabel('用途').fill('年度走访企业');
  await picture(county, 'contacts-export');
  const download = county.waitForEvent('download');
  await county.getByRole('dialog').getByRole('button', { name: '导出联系人' }).click();
  assert.match((await download).suggestedFilename(), /^企业联系人 .*\.xlsx$/);
  assert.deepEqual(county.problems, []);

  const auditor = await openPage(site);
  await signIn(auditor, 'auditor');
  await auditor.goto('/audit?action=ContactDisclosed');
  await auditor.getByRole('button', { name: '联系方式已查看', exact: true }).first().click();
  await auditor.getByRole('dialog').getByText('通知上市培训班').first().waitFor();
  await auditor.getByRole('dialog').getByText('联系人', { exact: true }).first().waitFor();
  assert.equal(
    await auditor.getByRole('dialog').locator('pre').isVisible(),
    false,
    'the raw data stay behind a disclosure',
  );
  await picture(auditor, 'contact-disclosed');
  await auditor.keyboard.press('Escape');
  const trail = await auditor.request.get('/api/v1/audit/records?subject=export/Enterprises_ExportContacts');
  assert.equal((await trail.json()).items[0].reason, '年度走访企业');

  await auditor.goto('/audit');
  await auditor.getByRole('button', { name: '导出' }).click();
  await auditor.getByRole('dialog').getByLabel('用途').fill('季度核查');
  const file = auditor.waitForEvent('download');
  await auditor.getByRole('dialog').getByRole('button', { name: '导出' }).click();
  assert.match((await file).suggestedFilename(), /^审计记录/);
  assert.deepEqual(auditor.problems, []);
});
