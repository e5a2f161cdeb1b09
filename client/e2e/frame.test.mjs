import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, password, picture, signIn, start } from './harness.mjs';

let site;
before(async () => {
  site = await start({ enterprises: 60 });
});
after(() => site?.close());

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
  await page.locator('html[lang="zh-CN"]').waitFor();

  await page.getByRole('radio', { name: 'English' }).click();
  await page.locator('html[lang="en"]').waitFor();
  await page.getByRole('link', { name: 'Enterprises' }).first().waitFor();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await page.locator('html[data-theme="dark"]').waitFor();
  // What is still being asked for when the session ends would be refused.
  await page.getByRole('heading', { level: 1, name: /Datong/ }).waitFor();
  await page.waitForLoadState('networkidle');

  await page.getByRole('button', { name: /Account|林一/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in**');
  assert.equal((await page.request.get('/api/v1/session')).status(), 401);
  assert.deepEqual(page.problems, []);
});

test('an address asked for before signing in is reached after it', async () => {
  const page = await openPage(site, { path: '/enterprises?search=精工' });
  await page.waitForURL('**/sign-in**');
  await page.locator('input[autocomplete="username"]').fill('bureau');
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(
    (url) => url.pathname === '/enterprises' && url.searchParams.get('search') === '精工',
  );
});
