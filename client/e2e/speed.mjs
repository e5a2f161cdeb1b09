// How long the first screens take in a real browser against a full register, as ratios to their limits: node e2e/speed.mjs [enterprises]
import { openPage, signIn, start } from './harness.mjs';

const enterprises = Number(process.argv[2] ?? 12_000);
const rounds = 5;

/** Notes when a condition over the page first holds, counted from the start of the navigation; runs in the page. */
const watch = (holds) => {
  const look = () => {
    if (holds()) globalThis.reached = performance.now();
    else requestAnimationFrame(look);
  };
  look();
};

const firstRow = () => document.querySelector('main tbody th[scope=row] a') !== null;
// Complete: its parts are there and none is loading any more, for three frames.
const cockpit = () => {
  const main = document.querySelector('main');
  const isThere = main !== null && main.querySelectorAll('section').length >= 4;
  const isLoading = main?.querySelector('[role=status] [aria-hidden=true]') != null;
  globalThis.calm = isThere && !isLoading ? (globalThis.calm ?? 0) + 1 : 0;
  return globalThis.calm > 2;
};

async function measure(context, path, condition) {
  const page = await context.newPage();
  await page.addInitScript(`(${watch})(${condition})`);
  await page.goto(path, { waitUntil: 'commit' });
  await page.waitForFunction(() => globalThis.reached !== undefined, null, { timeout: 60_000 });
  const reached = await page.evaluate(() => globalThis.reached);
  await page.close();
  return reached;
}

/** From a click in the navigation to the first row, in a running application that has not shown the register yet. */
async function measureInside(context) {
  const page = await context.newPage();
  await page.goto('/account');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const taken = await page.evaluate(`new Promise((resolve) => {
    const started = performance.now();
    document.querySelector('nav a[href="/enterprises"]').click();
    const look = () => ((${firstRow})() ? resolve(performance.now() - started) : requestAnimationFrame(look));
    look();
  })`);
  await page.close();
  return taken;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const site = await start({ enterprises, patience: 900_000 });
const figures = [];
try {
  const signedIn = await openPage(site);
  await signIn(signedIn, 'bureau');
  const storageState = await signedIn.context().storageState();
  const fresh = () =>
    site.browser.newContext({ baseURL: site.address, storageState, viewport: { width: 1440, height: 900 } });
  const repeat = async (once) => {
    const values = [];
    for (let round = 0; round < rounds; round++) values.push(await once());
    return median(values);
  };
  const cold = (path, condition) =>
    repeat(async () => {
      const context = await fresh();
      const value = await measure(context, path, condition);
      await context.close();
      return value;
    });
  const warm = async (path, condition) => {
    const context = await fresh();
    await measure(context, path, condition);
    const value = await repeat(() => measure(context, path, condition));
    await context.close();
    return value;
  };
  figures.push(['first row of the register, nothing cached', await cold('/enterprises', firstRow), 1500]);
  figures.push(['first row of the register, page loaded again', await warm('/enterprises', firstRow), 1500]);
  const context = await fresh();
  await measureInside(context);
  figures.push([
    'first row of the register, opened from another page',
    await repeat(() => measureInside(context)),
    400,
  ]);
  await context.close();
  figures.push(['cockpit complete, nothing cached', await cold('/', cockpit), 2000]);
  figures.push(['cockpit complete, page loaded again', await warm('/', cockpit), 2000]);
} finally {
  await site.close();
}

console.log(
  `\n| in the browser, ${enterprises} enterprises | median of ${rounds}, ms | limit, ms | ratio to the limit |\n|---|--:|--:|--:|`,
);
for (const [name, value, limit] of figures) {
  console.log(`| ${name} | ${value.toFixed(0)} | ${limit} | ${(value / limit).toFixed(2)} |`);
}
