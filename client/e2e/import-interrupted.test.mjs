// A process that dies while it stores leaves nothing, and the officer is told; an import that runs can be stopped; a stored one is taken back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, password, picture, signIn, start } from './harness.mjs';

const rows = 30_000;
const header = '企业名称,县区,年度,营业收入(万元),净利润(万元),员工人数\n';
const lines = Array.from(
  { length: rows },
  (_, i) => `示例断电${i}有限公司,平城区,2025,${i + 100},${i},${(i % 900) + 1}`,
);
const large = Buffer.from(header + lines.join('\n') + '\n');

let site;
let page;
before(async () => {
  site = await start({ enterprises: 20 });
});
after(() => site?.close());

async function session(address) {
  const answer = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName: 'bureau', password }),
  });
  assert.equal(answer.status, 200);
  return {
    cookie: answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; '),
  };
}

function send(address, headers, key) {
  const form = new FormData();
  form.append('file', new Blob([large]), '断电.csv');
  return fetch(`${address}/api/v1/imports/enterprises?dryRun=false&key=${key}`, {
    method: 'POST',
    headers,
    body: form,
  });
}

async function untilStoring(address, headers, key) {
  for (let tries = 0; tries < 600; tries++) {
    const progress = await (await fetch(`${address}/api/v1/imports/running/${key}`, { headers })).json();
    if (progress.isRunning && progress.phase === 'storing') return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail('the import never came to storing');
}

const countOf = async (address, headers) =>
  (
    await (
      await fetch(`${address}/api/v1/enterprises?search=${encodeURIComponent('示例断电')}`, { headers })
    ).json()
  ).totalCount;

test('a process killed in the middle of a commit leaves nothing, and the history says so', async () => {
  const headers = await session(site.address);
  const key = crypto.randomUUID();
  const sent = send(site.address, headers, key).catch(() => 'died');
  await untilStoring(site.address, headers, key);
  await site.kill();
  assert.equal(await sent, 'died');

  site = await start({ enterprises: 20, folder: site.data });
  const again = await session(site.address);
  assert.equal(await countOf(site.address, again), 0);
  const history = (await (await fetch(`${site.address}/api/v1/imports`, { headers: again })).json()).items;
  assert.deepEqual(
    history.map((one) => [one.fileName, one.outcome]),
    [['断电.csv', 'interrupted']],
  );
});

test('an import that runs is stopped by its sender, and nothing of it is stored', async () => {
  const headers = await session(site.address);
  const key = crypto.randomUUID();
  const sent = send(site.address, headers, key);
  await untilStoring(site.address, headers, key);
  const stopped = await fetch(`${site.address}/api/v1/imports/running/${key}`, { method: 'DELETE', headers });
  assert.equal(stopped.status, 204);
  const answer = await sent;
  assert.deepEqual([answer.status, (await answer.json()).code], [409, 'import.cancelled']);
  assert.equal(await countOf(site.address, headers), 0);
  const history = (await (await fetch(`${site.address}/api/v1/imports`, { headers })).json()).items;
  assert.equal(history[0].outcome, 'cancelled');
});

test('the history tells what was interrupted; a stored import is taken back with a reason', async () => {
  page = await openPage(site);
  await signIn(page, 'bureau');
  await page.goto('/imports/new');
  await page.getByRole('link', { name: '税务数据表' }).waitFor();
  await page.setInputFiles('input[type=file]', {
    name: '示例撤销.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `${header}示例撤销甲有限公司,平城区,2025,8800,10,20\n示例撤销乙有限公司,平城区,2025,8900,,30\n`,
    ),
  });
  await page.getByRole('button', { name: '确认入库' }).click();
  await page.getByRole('heading', { name: '已入库' }).waitFor();
  await page.goto('/imports');
  await page.getByText('已中断').waitFor();
  await page.getByText('已停止').waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'imports-interrupted');
  await page.getByRole('link', { name: '示例撤销.csv' }).first().click();
  await page.getByRole('button', { name: '撤销导入' }).click();
  await page.getByRole('dialog').getByLabel('撤销理由').fill('单位填错');
  assert.deepEqual(await accessibilityFaults(page), []);
  await page.getByRole('button', { name: '确认撤销' }).click();
  await page.getByText(/已由.*撤销：单位填错/).waitFor();
  await picture(page, 'import-undone');
  await page.goto('/enterprises?search=示例撤销');
  await page.getByText('没有符合条件').first().waitFor();
  assert.deepEqual(page.problems, []);
});
