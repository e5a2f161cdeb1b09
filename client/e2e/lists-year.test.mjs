// A year of the ranked lists: the call for candidates, the list drawn up from it, the review, publication, and the feed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

let site;
let page;
let campaign;
before(async () => {
  site = await start({ enterprises: 300 });
  page = await openPage(site);
  await signIn(page, 'bureau');
  campaign = (await (await page.request.get('/api/v1/rankings/campaigns')).json())[0].id;
});
after(() => site?.close());

async function as(user, work) {
  const other = await openPage(site);
  await signIn(other, user);
  await work(other);
  await other.context().close();
}

test('an enterprise registers itself and is told what is lacking', () =>
  as('enterprise', async (own) => {
    await own.goto(`/campaigns/${campaign}`);
    await own.getByRole('button', { name: '自主申报' }).click();
    const dialog = own.getByRole('dialog');
    await dialog.getByLabel('来源').selectOption({ label: '1．各级各类“双创”赛事获奖' });
    await dialog.getByLabel(/具体依据/).fill('示例创新创业大赛一等奖');
    await dialog.getByRole('button', { name: '自主申报' }).click();
    await own.waitForURL(/\/campaigns\/nominations\//);
    await own.getByText('申报不完整：请补充来源或上传证明材料。').waitFor();
    assert.equal(await own.getByRole('button', { name: '提交', exact: true }).isDisabled(), true);
    await picture(own, 'nomination-own');
    assert.deepEqual(await accessibilityFaults(own), []);
  }));

test('an institution recommends by credit code and is told of a second time', () =>
  as('broker', async (broker) => {
    const rows = await (
      await page.request.get(`/api/v1/rankings/campaigns/${campaign}/nominations?stage=filling&entry=met`)
    ).json();
    const code = rows.items.at(-1).creditCode;
    for (const expected of ['nominations', 'again']) {
      await broker.goto(`/campaigns/${campaign}`);
      await broker.getByRole('button', { name: '推荐企业' }).click();
      const dialog = broker.getByRole('dialog');
      await dialog.getByLabel('统一社会信用代码').fill(code);
      await dialog.getByLabel('来源').selectOption({ label: '6．科技金融工作站、投资机构、行业协会推荐' });
      await dialog.getByLabel(/具体依据/).fill('示例证券推荐');
      if (expected === 'again') broker.refusals.push('rankings.already-nominated');
      await dialog.getByRole('button', { name: '推荐企业' }).click();
      if (expected === 'nominations') await broker.waitForURL(/\/campaigns\/nominations\//);
      else await dialog.getByText('该企业已按同一来源申报或推荐。').waitFor();
    }
  }));

test('the bureau decides every nomination, closes the call with a reason and settles the candidates', async () => {
  await page.goto(`/campaigns/${campaign}?stage=submitted`);
  await picture(page, 'campaign');
  for (;;) {
    const rows = await (
      await page.request.get(`/api/v1/rankings/campaigns/${campaign}/nominations?stage=submitted`)
    ).json();
    if (rows.items.length === 0) break;
    await page.goto(`/campaigns/nominations/${rows.items[0].id}`);
    const accept = page.getByRole('button', { name: '列入候选' });
    await accept.waitFor();
    if (await accept.isEnabled()) {
      await accept.click();
      await page.getByRole('dialog').getByRole('button', { name: '列入候选' }).click();
    } else {
      await page.getByRole('button', { name: '不予入选' }).click();
      await page.getByRole('dialog').getByLabel('理由').fill('不符合入选条件');
      await page.getByRole('dialog').getByRole('button', { name: '不予入选' }).click();
    }
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.goto(`/campaigns/${campaign}`);
  await page.getByRole('button', { name: '提前结束征集' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('示例：演示全年流程');
  await page.getByRole('dialog').getByRole('button', { name: '提前结束征集' }).click();
  await page.getByRole('button', { name: '确定候选企业' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确定候选企业' }).click();
  await page.getByRole('button', { name: '重新核验' }).waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
});

// Two experts score the first two candidates; the bureau takes their scores over.
async function experts() {
  await page.getByRole('link', { name: '专家评分' }).click();
  for (const [name, institution] of [
    ['示例专家 李八', '示例会计师事务所'],
    ['示例专家 沈十一', '示例律师事务所'],
  ]) {
    await page.getByRole('button', { name: '指派专家' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('专家', { exact: true }).selectOption({ label: name });
    await dialog.getByLabel('专家所在机构').fill(institution);
    await dialog.getByLabel('名次至').fill('2');
    await dialog.getByRole('button', { name: '指派专家' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  for (const [account, points] of [
    ['expert', '90'],
    ['expert2', '60'],
  ]) {
    await as(account, async (own) => {
      await own.goto('/reviews');
      await own.getByRole('table').getByRole('link').first().click();
      await own.getByRole('checkbox').waitFor();
      for (const field of await own.getByRole('spinbutton').all()) await field.fill(points);
      await own.getByRole('checkbox').check();
      await picture(own, 'review-sheet');
      assert.deepEqual(await accessibilityFaults(own), []);
      await own.getByRole('button', { name: '提交评分' }).click();
      await own.waitForURL(/\/reviews$/);
    });
  }
  await page.reload();
  await page.getByRole('button', { name: '采纳专家评分' }).click();
  await page.getByRole('link', { name: /办理记录\s*2/ }).waitFor();
  await page.getByRole('button', { name: '采纳专家评分', disabled: true }).waitFor();
  await picture(page, 'experts');
  assert.deepEqual(await accessibilityFaults(page), []);
}

test('the list is drawn up from the candidates, reviewed, sent back, published and fed', async () => {
  await page.goto('/rankings');
  await page.getByRole('button', { name: '编制榜单' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('榜单名称').fill('全年流程榜单');
  await dialog.getByRole('button', { name: '开始计算' }).click();
  await page.waitForURL(/\/rankings\/drafts\//);
  await page.getByRole('link', { name: '候选来自年度征集' }).waitFor();
  const step = async (name, note) => {
    await page.getByRole('button', { name, exact: true }).click();
    if (note !== undefined) await page.getByRole('dialog').getByLabel(/理由/).fill(note);
    await page.getByRole('dialog').getByRole('button', { name }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await experts();
  await step('送审');
  await step('退回修改', '请核对第三名');
  await step('送审');
  await page.getByRole('link', { name: /办理记录/ }).click();
  await page.getByText('请核对第三名').waitFor();
  await picture(page, 'draft-steps');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('checkbox', { name: /我已核对/ }).check();
  await page.getByRole('button', { name: '发布并公开' }).click();
  await page.waitForURL(/\/rankings\/editions\//);
  const feed = await (await page.request.get('/api/v1/public/rankings/feed')).text();
  assert.match(feed, /全年流程榜单/);
});
