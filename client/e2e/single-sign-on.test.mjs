// Signing in by another provider in a real browser, against a small one of another site: authorization code with PKCE.
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { accessibilityFaults, openPage, picture, start } from './harness.mjs';

const secret = 'secret-of-the-test';
let provider;
let site;
before(async () => {
  provider = await startProvider();
  site = await start({
    enterprises: 20,
    settings: {
      SingleSignOn__Name: '示例市统一身份认证',
      SingleSignOn__ClientId: 'listing-pipeline',
      SingleSignOn__ClientSecret: secret,
      SingleSignOn__AuthorizationEndpoint: `${provider.address}/authorize`,
      SingleSignOn__TokenEndpoint: `${provider.address}/token`,
      SingleSignOn__UserEndpoint: `${provider.address}/user`,
    },
  });
});
after(async () => {
  await site?.close();
  provider?.close();
});

test('an officer signs in by the provider and has the own role', async () => {
  provider.userName = 'county';
  const page = await openPage(site, { path: '/sign-in' });
  await page.getByRole('link', { name: '示例市统一身份认证' }).waitFor();
  assert.deepEqual(await accessibilityFaults(page), []);
  await picture(page, 'sign-in-provider');
  await page.getByRole('link', { name: '示例市统一身份认证' }).click();
  await page.getByRole('button', { name: 'Agree' }).click();
  await page.waitForURL(`${site.address}/`);
  await page.getByRole('button', { name: /周二/ }).waitFor();
  const session = await (await page.request.get('/api/v1/session')).json();
  assert.deepEqual([session.userName, session.role, session.countyCode], ['county', 'county', '140213']);
  assert.deepEqual(page.problems, []);
});

for (const [who, userName] of [
  ['nobody has an account for', 'stranger'],
  ['is an administrator', 'admin'],
]) {
  test(`whom the provider vouches for and who ${who} is sent back with one sentence`, async () => {
    provider.userName = userName;
    const page = await openPage(site, {
      path: '/sign-in',
      locale: 'en',
      theme: 'dark',
      width: 390,
      height: 844,
    });
    await page.getByRole('link', { name: '示例市统一身份认证' }).click();
    await page.getByRole('button', { name: 'Agree' }).click();
    await page.getByText('Signing in by the provider did not work').waitFor();
    assert.equal(new URL(page.url()).pathname, '/sign-in');
    assert.deepEqual(await accessibilityFaults(page), []);
    await picture(page, `sign-in-provider-refused-${userName}`);
    assert.equal((await page.request.get('/api/v1/session')).status(), 401);
  });
}

/** Asks the person to agree, gives a code for the challenge, and takes the code once with what the challenge was made of. */
async function startProvider() {
  const codes = new Map();
  const tokens = new Map();
  const known = { userName: '' };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://provider');
    if (url.pathname === '/authorize') {
      const code = randomUUID();
      codes.set(code, { challenge: url.searchParams.get('code_challenge'), userName: known.userName });
      const back = new URL(url.searchParams.get('redirect_uri'));
      back.searchParams.set('code', code);
      back.searchParams.set('state', url.searchParams.get('state'));
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><button onclick="location.href='${back}'">Agree</button>`);
      return;
    }
    let body = '';
    for await (const chunk of request) body += chunk;
    response.setHeader('content-type', 'application/json');
    if (url.pathname === '/token') {
      const form = new URLSearchParams(body);
      const granted = codes.get(form.get('code'));
      codes.delete(form.get('code'));
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (form.get('client_secret') !== secret || granted?.challenge !== challenge) {
        response.statusCode = 400;
        response.end('{"error":"invalid_grant"}');
        return;
      }
      const token = randomUUID();
      tokens.set(token, granted.userName);
      response.end(JSON.stringify({ access_token: token, token_type: 'Bearer' }));
    } else if (url.pathname === '/user') {
      const name = tokens.get((request.headers.authorization ?? '').replace('Bearer ', ''));
      response.statusCode = name === undefined ? 401 : 200;
      response.end(JSON.stringify({ preferred_username: name }));
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise((resolve) => server.listen(0, resolve));
  // Not the address the product is at: to the browser it is another site.
  return Object.assign(known, {
    address: `http://localhost:${server.address().port}`,
    close: () => server.close(),
  });
}
