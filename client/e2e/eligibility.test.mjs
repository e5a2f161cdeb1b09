// An officer's way through eligibility: which board is nearest, what leads there, what if its figures were others, and what another rule
// would do to the library.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

const enterprise = '/enterprises/01930000-0000-7000-8000-000000000007';

let site;
let page;
before(async () => {
  site = await start({ enterprises: 60 });
  page = await openPage(site);
  await signIn(page, 'bureau');
});
after(() => site?.close());

test('an enterprise shows the nearest boards and what leads to each', async () => {
  await page.goto(`${enterprise}?tab=eligibility`);
  const panel = page.getByRole('region', { name: '最近的板块' });
  await panel.getByRole('meter').first().waitFor();
  const shares = await panel
    .getByRole('meter')
    .evaluateAll((all) => all.map((one) => Number(one.ariaValueNow)));
  assert.deepEqual(
    shares,
    shares.toSorted((one, other) => other - one),
    'nearest first',
  );
  await panel.getByText('须改善').first().waitFor();
  await panel.getByRole('button', { name: /显示全部/ }).click();
  await panel.getByRole('meter').nth(shares.length).waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(page.problems, []);
  await picture(page, 'nearest-boards');
});

test('an edition a document cites is answered besides, whatever is in force', async () => {
  await page.goto(`${enterprise}?tab=eligibility`);
  const panel = page.getByRole('region', { name: '按引用版本判定' });
  await panel.getByRole('button', { name: '加入引用版本' }).click();
  await panel.getByLabel('引用版本').selectOption('SA-2021');
  await page.waitForURL(/pinned=SA-2021/);
  await panel.getByText('规则编号 SA-2021', { exact: true }).waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'pinned-edition', { fullPage: true });
  await panel.getByRole('button', { name: /移除/ }).click();
  await panel.getByText('规则编号 SA-2021', { exact: true }).waitFor({ state: 'detached' });
  assert.deepEqual(page.problems, []);
});

test('figures supposed to be others move the verdicts at once, and the shortest way reaches the board', async () => {
  await page.goto(`${enterprise}/what-if?board=beijing`);
  const answer = page.getByRole('region', { name: /结论变化/ });
  await answer.getByText('所改内容未影响该板块的任何条件。').waitFor();
  await page.getByRole('button', { name: '填入最短路径的数值' }).click();
  await answer.getByText('北交所标准一').waitFor();
  const everything = answer.getByRole('definition').nth(1);
  await everything.getByText('符合', { exact: true }).waitFor();
  await page.getByLabel('净利润（扣除非经常性损益前后孰低） 2025').fill('abc');
  await page.getByText('应为数字').first().waitFor();
  await page.getByRole('button', { name: '恢复现值' }).click();
  await answer.getByText('所改内容未影响该板块的任何条件。').waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(page.problems, []);
  await picture(page, 'what-if');
});

test('another threshold shows which enterprises of the library lose, by board and county, with files', async () => {
  await page.goto('/eligibility/impact?thresholds=DT-RES-1~1~90');
  const boards = page.getByRole('region', { name: /分板块/ }).first();
  const lost = boards
    .getByRole('row', { name: /大同市上市挂牌后备企业资源库/ })
    .getByRole('cell')
    .last();
  await lost.waitFor();
  const count = -Number((await lost.textContent()).replace('−', '-'));
  assert.ok(count > 0, 'somebody loses');
  await page.getByText(new RegExp(`不再符合 ${count} 家次`)).waitFor();
  await page.getByLabel('变化', { exact: true }).selectOption('lost');
  const list = page.getByRole('region', { name: /结论变化的企业/ });
  await list.getByRole('rowheader').first().waitFor();
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('[aria-label^="结论变化的企业"] tbody tr').length === wanted,
    Math.min(20, count),
  );
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ]);
  assert.match(file.suggestedFilename(), /规则变动影响.*\.xlsx$/);
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(page.problems, []);
  await picture(page, 'impact');
});

test('scenarios are saved under a name, shared, compared and deleted', async () => {
  for (const [name, value] of [
    ['满三年改为满五年', 5],
    ['满三年改为满九年', 9],
  ]) {
    await page.goto(`/eligibility/impact?thresholds=DT-RES-1~1~${value}`);
    await page.getByLabel('情景名称').fill(name);
    await page.getByRole('button', { name: '保存当前情景' }).click();
    await page.getByRole('link', { name, exact: true }).waitFor();
  }
  await page.getByRole('button', { name: '共享', exact: true }).first().click();
  await page.getByText('已共享').waitFor();
  await page.getByLabel('选择“满三年改为满五年”参与比较').check();
  await page.getByLabel('选择“满三年改为满九年”参与比较').check();
  await page.getByRole('link', { name: '比较所选 2 个情景' }).click();
  const comparison = page.getByRole('region', { name: /情景比较/ });
  const row = comparison.getByRole('row', { name: /大同市上市挂牌后备企业资源库/ });
  await row.waitFor();
  await row.getByRole('cell', { name: /→/ }).nth(1).waitFor();
  assert.equal(await row.getByRole('cell').count(), 2);
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'scenarios');
  await page.getByRole('link', { name: '满三年改为满九年' }).click();
  await page.getByRole('button', { name: '删除情景“满三年改为满九年”' }).click();
  await page.getByRole('link', { name: '满三年改为满九年' }).waitFor({ state: 'detached' });
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(page.problems, []);
});

test('the timeline shows versions side by side with their logic, what changed and went, the quoted text and the golden cases', async () => {
  await page.goto('/eligibility/rules?board=chinext');
  const versions = page.getByRole('region', { name: 'CX-S1 的历次版本' });
  const recent = versions.getByRole('listitem').filter({ hasText: 'CX24-S1' }).first();
  await recent.waitFor();
  await recent
    .getByText('最近两年净利润均为正，累计净利润不低于1亿元，且最近一年净利润不低于6000万元')
    .waitFor();
  assert.equal(await recent.getByText('变化', { exact: true }).count(), 2);
  assert.match(await recent.locator('del').innerText(), /5000/);
  await recent.getByText('验证案例').click();
  await recent
    .getByText(/标准一/)
    .first()
    .waitFor();
  await recent.getByText('不符合').first().waitFor();
  const structure = page.getByRole('region', { name: 'CX-STR 的历次版本' });
  await structure.getByText('满足其一').waitFor();
  await page.getByLabel('板块').selectOption('neeq-innovation');
  await page.getByText('未核实').first().waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(page.problems, []);
  await picture(page, 'timeline');
});

test('anybody checks several boards at once without an account and prints every clause', async () => {
  for (const [locale, theme, width] of [
    ['zh-CN', 'light', 1440],
    ['en', 'dark', 390],
  ]) {
    const visitor = await openPage(site, {
      locale,
      theme,
      width,
      path: '/public/self-check?board=beijing&asOf=2026-06-30',
    });
    const isChinese = locale === 'zh-CN';
    await visitor.getByRole('checkbox', { name: isChinese ? '北交所' : 'Beijing Stock Exchange' }).waitFor();
    // It asks what the board needs.
    await visitor
      .getByLabel(isChinese ? '研发投入 2025' : /input 2025$/)
      .first()
      .waitFor();
    await visitor.getByRole('checkbox', { name: isChinese ? '创业板' : 'ChiNext' }).check();
    await visitor.waitForURL(/board=beijing.*board=chinext/);
    const profit = isChinese
      ? '净利润（扣除非经常性损益前后孰低）'
      : 'Net profit (lower of before and after non-recurring items)';
    const unit = isChinese ? 1 : 0.01;
    await visitor.getByLabel(`${profit} 2024`).fill(String(6000 * unit));
    await visitor.getByLabel(`${profit} 2025`).fill(String(6000 * unit));
    await visitor.locator('button[type="submit"]').click();
    const chinext = visitor.getByRole('region', { name: isChinese ? '创业板' : 'ChiNext', exact: true });
    await chinext.waitFor();
    await visitor
      .getByRole('region', { name: isChinese ? '北交所' : 'Beijing Stock Exchange', exact: true })
      .waitFor();
    await chinext
      .getByText(isChinese ? '符合' : 'Met', { exact: true })
      .first()
      .waitFor();
    await visitor.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await chinext.locator('details:not([open])').count(), 0, 'all is open on paper');
    await chinext
      .getByText(isChinese ? /2\.1\.2\(一\)/ : /2\.1\.2\(1\)/)
      .first()
      .waitFor();
    await visitor.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.deepEqual(await accessibilityFaults(visitor), []);
    assert.deepEqual(visitor.problems, []);
    await picture(visitor, `self-check-${locale}-${width}`, { fullPage: true });
    await visitor.context().close();
  }
});
