// A year of the ranked lists: the call for candidates, the list drawn up from it, experts, review and publication; then what happens to
// the listed enterprises, what is found and decided, who moves up, and the next edition with its differences.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

let site;
let page;
let campaign;
before(async () => {
  site = await start({ enterprises: 900 });
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

test('more candidates are named and accepted than the Top list has places', async () => {
  const draft = (await (await page.request.get('/api/v1/rankings/drafts')).json()).items[0].id;
  let accepted = 0;
  for (let at = 1; accepted < 115; at++) {
    const { items } = await (
      await page.request.get(`/api/v1/rankings/drafts/${draft}/entries?isListed=true&pageSize=100&page=${at}`)
    ).json();
    assert.ok(items.length > 0, `only ${accepted} enterprises of the demo meet the conditions`);
    for (const { creditCode } of items) {
      const named = await page.request.post(`/api/v1/rankings/campaigns/${campaign}/nominations`, {
        data: { creditCode, sourceId: 'other', detail: '区科技局走访发现（示例）' },
      });
      if (!named.ok()) continue;
      let { id, version } = await named.json();
      for (const action of ['submit', 'accept']) {
        const step = await page.request.post(`/api/v1/rankings/nominations/${id}/steps`, {
          data: { action, version, note: null },
        });
        if (!step.ok()) break;
        ({ id, version } = await step.json());
        accepted += action === 'accept' ? 1 : 0;
      }
    }
  }
});

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

async function step(name, note) {
  await page.getByRole('button', { name, exact: true }).click();
  if (note !== undefined) await page.getByRole('dialog').getByLabel(/理由/).fill(note);
  await page.getByRole('dialog').getByRole('button', { name }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function drawUp(title) {
  await page.goto('/rankings');
  await page.getByRole('button', { name: '编制榜单' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('榜单名称').fill(title);
  await dialog.getByRole('button', { name: '开始计算' }).click();
  await page.waitForURL(/\/rankings\/drafts\//);
  await page.getByRole('link', { name: '候选来自年度征集' }).waitFor();
}

async function publish() {
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('checkbox', { name: /我已核对/ }).check();
  await page.getByRole('button', { name: '发布并公开' }).click();
  await page.waitForURL(/\/rankings\/editions\//);
  return new URL(page.url()).pathname.split('/').at(-1);
}

let edition;
let listed;

test('the list is drawn up from the candidates, reviewed, sent back, published and fed', async () => {
  await drawUp('全年流程榜单');
  await experts();
  await step('送审');
  await step('退回修改', '请核对第三名');
  await step('送审');
  await page.getByRole('link', { name: /办理记录/ }).click();
  await page.getByText('请核对第三名').waitFor();
  await picture(page, 'draft-steps');
  edition = await publish();
  const feed = await (await page.request.get('/api/v1/public/rankings/feed')).text();
  assert.match(feed, /全年流程榜单/);
  const pages = await Promise.all(
    [1, 2].map(async (at) =>
      (
        await page.request.get(
          `/api/v1/rankings/editions/${edition}/entries?isListed=true&pageSize=100&page=${at}`,
        )
      ).json(),
    ),
  );
  listed = pages.flatMap((one) => one.items);
  assert.ok(listed.length > 101, `${listed.length} listed`);
});

test('two browsers publish the same draft at once: one wins, the other is shown what happened', async () => {
  const path = '/api/v1/rankings/drafts';
  const made = await (
    await page.request.post(path, {
      data: { programme: 'guangzhou-2022', title: '同时发布', listYear: 2019, candidates: 'register' },
    })
  ).json();
  await page.request.post(`${path}/${made.id}/steps`, { data: { action: 'submit', version: 1, note: null } });
  const other = await openPage(site);
  await signIn(other, 'bureau');
  const both = [page, other];
  for (const one of both) {
    one.refusals.push({ status: 409, path });
    await one.goto(`/rankings/drafts/${made.id}`);
    await one.getByRole('button', { name: '发布', exact: true }).click();
    await one.getByRole('checkbox', { name: /我已核对/ }).check();
  }
  const answers = both.map((one) =>
    one.waitForResponse((response) => response.url().endsWith('/publication')),
  );
  await Promise.all(both.map((one) => one.getByRole('button', { name: '发布并公开' }).click()));
  const statuses = (await Promise.all(answers)).map((answer) => answer.status());
  assert.deepEqual(statuses.toSorted(), [201, 409]);
  const loser = both[statuses.indexOf(409)];
  await loser.getByRole('dialog').getByText('该草稿已发布').waitFor();
  await loser.getByRole('dialog').getByText('发布', { exact: true }).first().waitFor();
  await picture(loser, 'published-by-another');
  await other.context().close();
});

async function record(enterprise, metric, number) {
  const address = `/api/v1/enterprises/${enterprise}`;
  const { version } = await (await page.request.get(address)).json();
  const answer = await page.request.put(`${address}/facts`, {
    data: { entries: [{ metric, fiscalYear: null, number, text: null }], document: '示例文件', version },
  });
  assert.ok(answer.ok(), await answer.text());
}

test('one gets listed, one is penalised, one leaves: findings are decided, the reserve moves up, and it can be undone', async () => {
  const [gotListed, penalised, leaves] = [listed[2], listed[4], listed[6]];
  const milestone = await page.request.post(`/api/v1/enterprises/${gotListed.enterpriseId}/milestones`, {
    data: { kind: 'listed', happenedOn: new Date().toISOString().slice(0, 10), document: '上市公告（示例）' },
  });
  assert.ok(milestone.ok(), await milestone.text());
  await record(penalised.enterpriseId, 'dishonest_debtor', 1);
  const sealed = await (await page.request.get(`/api/v1/rankings/editions/${edition}/content`)).text();

  await page.goto(`/rankings/editions/${edition}?tab=removal`);
  await page.getByText('尚未核查').waitFor();
  await page.getByRole('button', { name: '立即核查' }).click();
  await page.getByText(/新发现 \d+ 项/).waitFor();
  await page.getByText('证明文件：', { exact: false }).first().waitFor();
  await picture(page, 'removal-open');
  assert.deepEqual(await accessibilityFaults(page), []);

  const decide = async (action, enterprise, cause, reason) => {
    const row = page.getByRole('row').filter({ hasText: enterprise.name }).filter({ hasText: cause });
    await row.getByRole('button', { name: `${action}：${enterprise.name}` }).click();
    await page.getByRole('dialog').getByLabel('理由').fill(reason);
    await page.getByRole('dialog').getByRole('button', { name: action }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await decide('移出榜单', gotListed, '已在境内外资本市场上市', '已在创业板上市');
  await decide('不予移出', penalised, '处罚', '经核实已履行完毕，保留在榜');
  await page.getByRole('button', { name: '登记情形' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('企业名称').selectOption(leaves.enterpriseId);
  await dialog.getByLabel('情况说明及来源').fill('企业书面申请退出榜单');
  await dialog.getByRole('button', { name: '登记情形' }).click();
  await dialog.waitFor({ state: 'detached' });
  await decide('移出榜单', leaves, '其他', '同意退出');
  await page.getByRole('button', { name: /^已移出/ }).click();
  await page.getByText('同意退出', { exact: true }).waitFor();
  await decide('撤销移出', leaves, '其他', '企业撤回申请');
  await page.getByRole('button', { name: /^待核/ }).click();
  await decide('移出榜单', leaves, '其他', '企业再次申请，同意退出');
  await picture(page, 'removal-decided');

  await page.getByRole('link', { name: '当前榜单' }).click();
  await page.getByRole('row').filter({ hasText: gotListed.name }).getByText('已移出').waitFor();
  const next = listed.filter((one) => one.outcome === 'reserve').slice(0, 2);
  for (const one of next)
    await page.getByRole('row').filter({ hasText: one.name }).getByText('递补').waitFor();
  await picture(page, 'current-list');
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.equal(
    await (await page.request.get(`/api/v1/rankings/editions/${edition}/content`)).text(),
    sealed,
    'the edition never changes',
  );

  const number = (await (await page.request.get(`/api/v1/rankings/editions/${edition}`)).json()).edition
    .editionNumber;
  const visitor = await openPage(site, { path: `/public/rankings/${number}` });
  await visitor.getByRole('heading', { name: '发布后的变动' }).waitFor();
  await visitor.getByText(new RegExp(`${gotListed.name}.*移出榜单`)).waitFor();
  assert.equal(await visitor.getByText('已在创业板上市').count(), 0, 'why is not public');
  await picture(visitor, 'public-changes', { fullPage: true });
  assert.deepEqual(await accessibilityFaults(visitor), []);
  await visitor.context().close();
});

test('the next edition takes the removed ones off and says what became of everybody', async () => {
  const [gotListed, , leaves] = [listed[2], listed[4], listed[6]];
  await drawUp('下一期榜单');
  await page.getByRole('link', { name: /人工调整\s*1/ }).click();
  await page.getByText(/已于.*移出榜单.*企业再次申请，同意退出/).waitFor();
  await step('送审');
  const next = await publish();
  await page.getByRole('link', { name: '与上一版比较' }).click();
  for (const one of [gotListed, leaves]) {
    await page.getByRole('row').filter({ hasText: one.name }).getByText('已移出榜单').waitFor();
  }
  await picture(page, 'next-difference');
  assert.deepEqual(await accessibilityFaults(page), []);
  await page.goto(`/rankings/editions/${edition}?tab=removal`);
  await page.getByText('已发布更新一期榜单').waitFor();
  assert.equal(await page.getByRole('button', { name: '立即核查' }).count(), 0);

  await page.goto(`/rankings/editions/${next}/print`);
  await page.getByRole('table').first().waitFor();
  await picture(page, 'edition-on-paper', { fullPage: true });
  const workbook = await page.request.get(`/api/v1/rankings/editions/${next}/lists.xlsx`);
  assert.equal((await workbook.body()).subarray(0, 2).toString(), 'PK');
  assert.deepEqual(page.problems, []);
});
