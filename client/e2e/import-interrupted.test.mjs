// A process that dies while it stores leaves all or nothing, and the officer is told which; an import goes on without its page, can be stopped, and is taken back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, password, picture, signIn, start } from './harness.mjs';

const rows = 50_000;
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

/** The answer of a call that must succeed. */
async function call(path, headers, init = {}) {
  const answer = await fetch(`${site.address}/api/v1${path}`, { headers, ...init });
  assert.ok(answer.ok, `${path}: ${answer.status}`);
  return answer.json();
}

const form = () => {
  const filled = new FormData();
  filled.append('file', new Blob([large]), '断电.csv');
  return filled;
};

/** Asks again and again, at most two minutes, until the answer is as wanted. */
async function until(ask, isWanted, what) {
  for (let tries = 0; tries < 6000; tries++) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return assert.fail(what);
}

/** A large file sent, checked, and in the middle of being stored. */
async function storing(headers) {
  const upload = await call('/imports/uploads', headers, { method: 'POST', body: form() });
  await until(
    () => call(`/jobs/${upload.check.id}`, headers),
    (job) => job.state === 'succeeded',
    'the check never ended',
  );
  const { commit } = await call(`/imports/uploads/${upload.id}/commit`, headers, { method: 'POST' });
  await until(
    () => call(`/jobs/${commit.id}`, headers),
    (job) => job.stage === 'storing',
    'the import never came to storing',
  );
  return { upload, commit };
}

const countOf = async (address, headers) =>
  (
    await (
      await fetch(`${address}/api/v1/enterprises?search=${encodeURIComponent('示例断电')}`, { headers })
    ).json()
  ).totalCount;

test('a process killed while its sender waits leaves nothing, and the history says so', async () => {
  const headers = await session(site.address);
  const sent = fetch(`${site.address}/api/v1/imports/enterprises?dryRun=false`, {
    method: 'POST',
    headers,
    body: form(),
  }).catch(() => 'died');
  await until(
    () => call('/imports', headers),
    (history) => history.items[0]?.outcome === 'started',
    'the import never began to store',
  );
  await site.kill();
  assert.equal(await sent, 'died');

  site = await start({ enterprises: 20, folder: site.data });
  const again = await session(site.address);
  assert.equal(await countOf(site.address, again), 0);
  const history = (await call('/imports', again)).items.filter((one) => one.fileName === '断电.csv');
  assert.deepEqual(
    history.map((one) => [one.fileName, one.outcome]),
    [['断电.csv', 'interrupted']],
  );
});

test('an import that runs is stopped by its sender at once, and nothing of it is stored', async () => {
  const headers = await session(site.address);
  const { commit } = await storing(headers);
  await call(`/jobs/${commit.id}/cancellation`, headers, { method: 'POST' });
  const ended = await until(
    () => call(`/jobs/${commit.id}`, headers),
    (job) => job.finishedAt !== null,
    'the import never stopped',
  );
  assert.equal(ended.state, 'cancelled');
  assert.equal(await countOf(site.address, headers), 0);
  const history = (await call('/imports', headers)).items;
  assert.equal(history[0].outcome, 'cancelled');
});

test('a reload in the middle of an import loses nothing, nor does leaving', async () => {
  page = await openPage(site);
  await signIn(page, 'bureau');
  await page.goto('/imports/new');
  await page.setInputFiles('input[type=file]', { name: '重载.csv', mimeType: 'text/csv', buffer: large });
  await page.waitForURL('**/imports/uploads/*');
  await page.getByRole('progressbar', { name: '导入进度' }).waitFor();
  await picture(page, 'import-running');
  assert.deepEqual(await accessibilityFaults(page), []);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: '重载.csv' }).waitFor();
  await page.getByText('核对通过，可以入库').waitFor({ timeout: 120_000 });

  await page.goto('/imports');
  await page.getByText('核对通过，待确认入库').first().waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'imports-pending');
  await page.getByRole('link', { name: '重载.csv' }).first().click();
  await page.getByRole('button', { name: '确认入库' }).click();
  // Nothing in between: it is over soon.
  await page.getByText(/正在(与企业库核对|入库)：第/).waitFor();
  await page.getByRole('button', { name: '停止' }).click();
  await page.getByText('已停止，未保存任何内容').waitFor();
  await page.getByRole('button', { name: '确认入库' }).waitFor();
  assert.equal(await countOf(site.address, await session(site.address)), 0);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

test('a process killed in the middle of a background import: the next one takes it up, and all of it is stored once', async () => {
  const headers = await session(site.address);
  const { commit } = await storing(headers);
  await site.kill();

  site = await start({ enterprises: 20, folder: site.data });
  const again = await session(site.address);
  const ended = await until(
    () => call(`/jobs/${commit.id}`, again),
    (job) => job.finishedAt !== null,
    'nobody took the import up',
  );
  assert.deepEqual([ended.state, ended.attempts, ended.result.created], ['succeeded', 2, rows]);
  assert.equal(await countOf(site.address, again), rows);
  const history = (await call('/imports', again)).items;
  assert.deepEqual(
    history.filter((one) => one.id === commit.id).map((one) => one.outcome),
    ['committed'],
  );
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
  await page.getByText('已停止').first().waitFor();
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
