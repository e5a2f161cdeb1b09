// Starts the real server on a fresh data folder and a free port, and a real browser in front of it.
import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from 'playwright-core';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const shots = path.join(root, 'artifacts/screenshots');
export const password = 'password-of-this-test-run';

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Server and browser for one test file, with settings that differ from the usual ones; `close` ends both and removes the data. */
export async function start({
  enterprises = 300,
  demo = true,
  settings = {},
  folder,
  patience = 120_000,
} = {}) {
  const data = folder ?? (await mkdtemp(path.join(tmpdir(), 'listing-pipeline-e2e-')));
  const address = `http://127.0.0.1:${await freePort()}`;
  const server = spawn(
    'dotnet',
    [
      path.join(root, 'src/Api/bin/Release/net10.0/ListingPipeline.Api.dll'),
      '--contentRoot',
      path.join(root, 'src/Api'),
      '--urls',
      address,
    ],
    {
      env: {
        ...process.env,
        DataFolder: data,
        Client__Folder: path.join(root, 'client/dist'),
        Demo__Enabled: String(demo),
        Demo__Enterprises: String(enterprises),
        Demo__Password: password,
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const log = [];
  server.stdout.on('data', (chunk) => log.push(chunk));
  server.stderr.on('data', (chunk) => log.push(chunk));
  let browser;
  try {
    await ready(`${address}/health/ready`, server, log, patience);
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: browserArguments,
    });
  } catch (failure) {
    // A server left behind would keep the test process from ending.
    server.kill('SIGKILL');
    throw failure;
  }

  return {
    address,
    data,
    browser,
    log: () => Buffer.concat(log).toString(),
    /** Ends the server as a power cut would; its data stay. */
    async kill() {
      await browser.close();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGKILL');
      await ended;
    },
    async close() {
      await browser.close();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      // Not SIGINT: a shell without a terminal starts its background children deaf to it.
      server.kill('SIGTERM');
      const last = setTimeout(() => server.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(last);
      await rm(data, { recursive: true, force: true });
    },
  };
}

/**
 * A page of its own session. Errors in the console and refused requests gather in `page.problems`; a test that provokes a refusal
 * names it first in `page.refusals`. Nobody being signed in yet is no problem.
 */
export async function openPage(
  site,
  { width = 1440, height = 900, locale = 'zh-CN', theme = 'light', path: at = '/', downloads = true } = {},
) {
  const context = await site.browser.newContext({
    viewport: { width, height },
    locale,
    colorScheme: theme,
    acceptDownloads: downloads,
    baseURL: site.address,
  });
  // The product starts in Chinese whatever the browser speaks; another language is the user's choice, kept in the browser.
  await context.addInitScript((language) => {
    localStorage.getItem('lp.language') ?? localStorage.setItem('lp.language', language);
  }, locale);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  // The browser logs every refusal as an error that names no address; the answers themselves say which request was refused.
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      page.problems.push(message.text());
    }
  });
  page.refusals = [{ status: 401, path: '/api/v1/session' }];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const status = response.status();
    if (
      status >= 400 &&
      !page.refusals.some((one) => one.status === status && pathname.startsWith(one.path))
    ) {
      page.problems.push(`${response.request().method()} ${pathname} answered ${status}`);
    }
  });
  await page.goto(at);
  return page;
}

/** Signs in through the form. */
export async function signIn(page, userName) {
  await page.goto('/sign-in');
  await page.locator('input[autocomplete="username"]').fill(userName);
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Keeps a picture under artifacts/screenshots. */
export async function picture(page, name, options = {}) {
  await mkdir(shots, { recursive: true });
  await page.screenshot({ path: path.join(shots, `${name}.png`), animations: 'disabled', ...options });
}

/** Accessibility faults of the page as short sentences; empty when there are none. */
export async function accessibilityFaults(page) {
  const result = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return result.violations.map(
    (v) => `${v.id}: ${v.help} at ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`,
  );
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function ready(url, server, log, patience) {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) {
      throw new Error(`The server ended while starting:\n${Buffer.concat(log)}`);
    }
    try {
      if ((await fetch(url)).ok) {
        return;
      }
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The server was not ready in time:\n${Buffer.concat(log)}`);
}
