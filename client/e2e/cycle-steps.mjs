// Steps of the county assessment taken through the API with a page's session, for tests that are about what comes after them.

/** Calls the API as whoever is signed in on the page; a refusal fails the test. */
export async function call(page, method, path, body) {
  return page.evaluate(
    async ([verb, address, content]) => {
      const answer = await fetch(`/api/v1/county-assessments/${address}`, {
        method: verb,
        headers: { 'Content-Type': 'application/json' },
        ...(content === null ? {} : { body: JSON.stringify(content) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${verb} ${address}: ${answer.status} ${text}`);
      return text === '' ? null : JSON.parse(text);
    },
    [method, path, body ?? null],
  );
}

/** Submits and accepts every report that is not accepted yet. */
export async function acceptAll(page, id) {
  const cycle = await call(page, 'GET', `${id}/cycle`);
  for (const unit of cycle.units.filter((one) => !one.isDisqualified && one.stage !== 'accepted')) {
    let version = unit.version;
    for (const action of unit.stage === 'submitted' ? ['accept'] : ['submit', 'accept']) {
      ({ version } = await call(page, 'POST', `${id}/reports/${unit.unitCode}/steps`, {
        action,
        version,
        remarks: [],
      }));
    }
  }
}

/** Takes a step of the year. */
export async function step(page, id, action, more = {}) {
  const { version } = await call(page, 'GET', `${id}/cycle`);
  await call(page, 'POST', `${id}/steps`, { action, version, ...more });
}

/** Settles every difference in favour of the report. */
export async function settleAll(page, id) {
  for (;;) {
    const { cells } = await call(page, 'GET', `${id}/reconciliation`);
    const cell = cells.find((one) => one.state === 'differs');
    if (cell === undefined) return;
    await call(page, 'PUT', `${id}/reconciliation/${cell.unitCode}/${cell.indicatorId}`, {
      figure: cell.figure,
      reason: '已核验文件',
      version: cell.reportVersion,
    });
  }
}

/** Today in China, the day officers mean. */
export function today() {
  return new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
}

/** Brings a year with complete figures to the point where it can be signed off. */
export async function readyToSign(page, id) {
  await acceptAll(page, id);
  await step(page, id, 'start-reconciliation');
  await settleAll(page, id);
  await step(page, id, 'calculate');
  await step(page, id, 'announce', { objectionsUntilOn: today() });
}
