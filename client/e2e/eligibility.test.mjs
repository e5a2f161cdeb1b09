// An officer's way through eligibility: which board is nearest, what leads there.
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
  assert.ok((await panel.getByRole('meter').count()) > shares.length);
  assert.deepEqual(await accessibilityFaults(page), []);
  assert.deepEqual(page.problems, []);
  await picture(page, 'nearest-boards');
});
