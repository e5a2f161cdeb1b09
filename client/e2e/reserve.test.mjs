// An application to the reserve library: from the enterprise through county and city, with a hand-back, to admission and on to the provincial library.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

const library = '/reserve-library/libraries/dt-reserve';
const pdf = (name, more = '') => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n1 0 obj<<>>endobj\n${more}trailer<<>>\n%%EOF\n`),
});
const users = ['bureau', 'county', 'enterprise', 'department', 'expert', 'expert2', 'expert3'];
const pages = {};
let site;
let address;
before(async () => {
  site = await start({ enterprises: 300 });
  for (const user of users) {
    pages[user] = await openPage(site);
    await signIn(pages[user], user);
  }
  await qualify();
});
after(() => site?.close());

/** The county brings the enterprise's figures up to date, so that the standards are met. */
async function qualify() {
  const { enterpriseId } = await (await pages.enterprise.request.get('/api/v1/session')).json();
  const year = new Date().getFullYear() - 1;
  const { version } = await (await pages.county.request.get(`/api/v1/enterprises/${enterpriseId}`)).json();
  const value = (metric, number, text = null, fiscalYear = null) => ({ metric, fiscalYear, number, text });
  const answer = await pages.county.request.put(`/api/v1/enterprises/${enterpriseId}/facts`, {
    headers: { Origin: site.address },
    data: {
      version,
      document: '示例审计报告',
      entries: [
        value('total_assets', 180_000_000, null, year),
        value('revenue', 200_000_000, null, year),
        value('main_business_ratio', 0.91, null, year),
        value('tax_credit', null, 'A', year),
        value('industry_class', null, '鼓励类'),
        value('permits_complete', null),
        ...[
          'profit_model_clear',
          'product_capability',
          'differentiated_products',
          'scale_brand_channels',
          'equity_structure_clear',
        ].map((flag) => value(flag, 1)),
        ...['title_dispute', 'nominee_holding', 'criminal_case_pending', 'major_tax_violation_3y'].map(
          (flag) => value(flag, 0),
        ),
      ],
    },
  });
  assert.equal(answer.status(), 200, await answer.text());
}

async function take(page, name, { note, layer } = {}) {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (layer !== undefined) await dialog.getByLabel('层级').selectOption({ label: layer });
  if (note !== undefined) await dialog.getByRole('textbox').last().fill(note);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function open(page, tab) {
  await page.goto(tab === undefined ? address : `${address}?tab=${tab}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** Waits for a step that is shown and cannot be taken yet. */
const notYet = (page, name) => page.getByRole('button', { name, exact: true, disabled: true }).waitFor();

async function upload(page, label, file) {
  await page.locator(`input[type=file][aria-label="上传${label}的附件"]`).setInputFiles(file);
  await page.getByRole('link', { name: file.name }).first().waitFor();
}

test('an enterprise fills in the form, attaches the materials and submits within the window', async () => {
  const page = pages.enterprise;
  await page.goto('/reserve-library');
  await page.getByRole('button', { name: '申报入库' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '申报入库' }).click();
  await page.waitForURL(/\/reserve-library\/applications\//);
  address = new URL(page.url()).pathname;
  await page.getByText('登记表或资料不齐全：').waitFor();
  await notYet(page, '提交');
  await page.getByLabel('法定代表人').fill('示例一');
  await page.getByLabel('联系人及职务').fill('示例二，董事会秘书');
  await page.getByLabel('联系电话').fill('0352-0000000');
  await page.getByLabel('主营业务及主要产品').fill('示例：专用设备的研发、生产和销售');
  await page.getByLabel('股权结构及实际控制人').fill('示例：创始团队持股');
  await page.getByLabel('已取得业务所需资质').selectOption({ label: '是' });
  await page.getByLabel('拟上市挂牌板块').selectOption({ label: '新三板' });
  await page.getByRole('button', { name: '保存登记表' }).click();
  await page.getByText('已保存').waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);

  await open(page, 'materials');
  await page.locator('input[type=file][aria-label="上传营业执照的附件"]').setInputFiles({
    name: '假执照.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('MZ not a pdf'),
  });
  page.refusals.push({ status: 400, path: '/api/v1/attachments' });
  await page.getByText(/假执照.pdf: 文件内容与扩展名不符/).waitFor();
  for (const [label, name] of [
    ['《大同市上市挂牌后备企业备案登记表》', '备案登记表.pdf'],
    ['公司最近三年的资产负债表、利润表、现金流量表', '三年报表.pdf'],
    ['董、监、高及实际控制人情况', '董监高.pdf'],
    ['公司章程', '公司章程.pdf'],
    ['营业执照', '营业执照.pdf'],
  ])
    await upload(page, label, pdf(name));
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'reserve-materials');

  await open(page, 'precheck');
  await page.getByText(/按登记表填报判断的/).waitFor();
  await picture(page, 'reserve-precheck', { fullPage: true });
  await take(page, '提交');
  await page.getByText('初审中').first().waitFor();
});

test('the county hands it back, and the difference shows what the enterprise changed', async () => {
  const { county, enterprise } = pages;
  await open(county, 'materials');
  await notYet(county, '初审通过');
  await take(county, '退回补正', { note: '请更正联系人，并更换财务报表' });

  await enterprise.goto('/reserve-library');
  await enterprise.getByText('请更正联系人，并更换财务报表').waitFor();
  assert.deepEqual(await accessibilityFaults(enterprise), []);
  await picture(enterprise, 'reserve-mine');
  await open(enterprise);
  await enterprise.getByLabel('联系人及职务').fill('示例三，财务总监');
  await enterprise.getByRole('button', { name: '保存登记表' }).click();
  await enterprise.getByText('已保存').waitFor();
  await open(enterprise, 'materials');
  const line = enterprise
    .getByRole('listitem')
    .filter({ has: enterprise.getByRole('link', { name: '三年报表.pdf' }) });
  const chooser = enterprise.waitForEvent('filechooser');
  await line.getByRole('button', { name: '更换' }).last().click();
  await (await chooser).setFiles(pdf('三年报表（更正）.pdf', '2 0 obj<<>>endobj\n'));
  await enterprise.getByRole('link', { name: '三年报表（更正）.pdf' }).waitFor();
  await take(enterprise, '提交');
  await enterprise.getByText('初审中').first().waitFor();

  await open(county, 'difference');
  await county
    .getByRole('row', { name: /联系人及职务/ })
    .getByText('示例三，财务总监')
    .waitFor();
  await county
    .getByRole('row', { name: /三年报表|资产负债表/ })
    .getByText('三年报表（更正）.pdf')
    .waitFor();
  assert.deepEqual(await accessibilityFaults(county), []);
  await picture(county, 'reserve-difference');
  await open(county, 'materials');
  await upload(county, '各县区审核意见或市直相关部门推荐意见', pdf('平城区审核意见.pdf'));
  await take(county, '初审通过');
  await county.getByText('初审通过').first().waitFor();
});

test('the city hears departments and experts at the same time and admits', async () => {
  const { bureau } = pages;
  await open(bureau, 'opinions');
  await notYet(bureau, '组织复核');
  for (const [name, field] of [
    ['钱六', undefined],
    ['李八', '证券'],
    ['沈十一', '财会'],
    ['韩十二', '法律'],
  ]) {
    await bureau.getByRole('button', { name: '指定复核人' }).click();
    const dialog = bureau.getByRole('dialog');
    const choices = dialog.getByLabel('部门或专家');
    await choices.locator('option', { hasText: name }).waitFor({ state: 'attached' });
    await choices.selectOption(await choices.locator('option', { hasText: name }).getAttribute('value'));
    if (field !== undefined) await dialog.getByLabel('专业领域').selectOption({ label: field });
    await dialog.getByRole('button', { name: '指定复核人' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  await take(bureau, '组织复核');
  await bureau.getByText(/复核意见未提交/).waitFor();
  await picture(bureau, 'reserve-opinions');
  for (const user of ['department', 'expert', 'expert2', 'expert3']) {
    const page = pages[user];
    const { enterpriseName } = (await (await bureau.request.get(`/api/v1${address}`)).json()).application;
    // The reviewer is told; the notification and the list of tasks lead to the same place.
    await page.goto(user === 'expert' ? '/notifications' : '/reserve-library/opinions');
    await page
      .getByRole('table')
      .or(page.getByRole('main'))
      .getByRole('link', { name: new RegExp(enterpriseName) })
      .first()
      .click();
    await page.waitForURL((url) => url.pathname === address);
    await page.getByLabel('结论').selectOption({ label: user === 'expert2' ? '完善后同意' : '同意入库' });
    await page.getByRole('textbox', { name: '意见', exact: true }).fill('示例：符合入库标准');
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.getByRole('button', { name: '提交意见' }).click();
    await page.getByRole('button', { name: '提交意见' }).waitFor({ state: 'detached' });
  }
  await open(bureau, 'opinions');
  await bureau.getByText('完善后同意').waitFor();
  await take(bureau, '纳入资源库', { note: '经复核合格，纳入“新三板”后备层', layer: '“新三板”后备层' });
  await bureau.getByText('已入库').first().waitFor();
  assert.deepEqual(await accessibilityFaults(bureau), []);
});

test('the member is recommended to the province and admitted there; the enterprise is told', async () => {
  const { bureau, enterprise } = pages;
  await bureau.getByRole('link', { name: '在库记录' }).click();
  await bureau.waitForURL(/\/reserve-library\/members\//);
  await take(bureau, '向省库推荐');
  await bureau.getByText('已推荐').first().waitFor();
  await bureau.getByRole('button', { name: '省库入库' }).click();
  const dialog = bureau.getByRole('dialog');
  await dialog.getByLabel('文件').fill('示例：省级后备企业入库名单');
  await dialog.getByRole('button', { name: '省库入库' }).click();
  await dialog.waitFor({ state: 'detached' });
  await bureau.getByText('省库在库').first().waitFor();
  assert.deepEqual(await accessibilityFaults(bureau), []);
  await picture(bureau, 'reserve-member');
  await enterprise.goto('/reserve-library');
  await enterprise.getByText(/“新三板”后备层；经复核合格/).waitFor();
  await enterprise.getByRole('link', { name: /已纳入省级资源库/ }).waitFor();
  await bureau.goto(`${library}?provincial=admitted`);
  await bureau.getByRole('table').waitFor();
});

test('nothing went wrong on the way', () => {
  for (const user of users) assert.deepEqual(pages[user].problems, [], user);
});
