import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, signIn, start } from './harness.mjs';

let site;
before(async () => {
  site = await start({ enterprises: 60 });
});
after(() => site.close());

test('a visitor is asked to sign in and a wrong password is explained', async () => {
  const page = await openPage(site);
  await page.waitForURL('**/sign-in**');
  await page.locator('input[autocomplete="username"]').fill('bureau');
  await page.locator('input[autocomplete="current-password"]').fill('wrong');
  await page.locator('button[type="submit"]').click();
  await page.getByRole('alert').waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'sign-in');
});

test('an officer signs in, changes the language and theme, and signs out', async () => {
  const page = await openPage(site);
  await signIn(page, 'bureau');
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
  assert.deepEqual(page.problems, []);
});
