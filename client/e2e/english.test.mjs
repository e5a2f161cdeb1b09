// Whoever reads English is shown English: on every page, and in the dialogs a page opens, what is written in Chinese is a name or
// something a person wrote. The answers of the API say which texts these are; whatever else holds Chinese is a text of the product.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPage, signIn, start } from './harness.mjs';
import { elsewhere, pageAddresses } from './page-addresses.mjs';

/** Parts of the API's answers that hold names of enterprises and people, titles people chose, and what people wrote. */
const written = new Set(
  [
    'name enterpriseName displayName formerName expertName reviewerName institution userName by byName raisedBy recordedByName',
    'supplierName officer title campaignTitle draftTitle about fileName document place participants tag tags header answers',
    'note reason detail text answer comment statement position address',
  ].flatMap((names) => names.split(' ')),
);

/** Dialogs with texts of their own, by who opens them: the page, and the button that opens it. */
const dialogs = {
  bureau: [
    ['edition-removal', 'State a cause'],
    ['reserve-findings', /^Keep/],
    ['campaign', 'Close early'],
    ['assessment-records', 'Record work'],
    ['enterprise', /^Record: Credit/],
  ],
  auditor: [
    ['/audit?action=ApplicationMoved', 'Reserve application moved'],
    ['/audit?action=RankingAdjusted', 'List adjusted'],
  ],
};

const chinese = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;

let site;
let addresses;
before(async () => {
  site = await start({ enterprises: 300 });
  addresses = await pageAddresses(site);
});
after(() => site?.close());

/** Gathers from an answer what people wrote; a name whose English stands beside it, and one that belongs to a code, is not theirs. */
function gather(value, found, isTheirs = false) {
  if (typeof value === 'string') {
    if (isTheirs) found.add(value);
  } else if (Array.isArray(value)) {
    for (const one of value) gather(one, found, isTheirs);
  } else if (value !== null && typeof value === 'object' && !('zh' in value && 'en' in value)) {
    for (const [key, part] of Object.entries(value)) {
      if (key === 'detail' && 'event' in value) gather(JSON.parse(part), found);
      const isCatalogued =
        value[`${key}En`] != null || (key === 'name' && ('code' in value || 'shortName' in value));
      gather(
        part,
        found,
        !isCatalogued && (isTheirs || written.has(key) || (key === 'source' && 'recordedByName' in value)),
      );
    }
  }
}

/** What stands on the page in Chinese, with the texts only assistive technology reads; marked as Chinese it is a quotation. */
const textsOf = (page) =>
  page.evaluate((pattern) => {
    const isChinese = new RegExp(pattern);
    const isQuoted = (element) => element.closest('[lang^="zh"], noscript, script, style') !== null;
    const found = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (isChinese.test(node.data) && !isQuoted(node.parentElement)) found.push(node.data);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (isQuoted(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        found.push(element.getAttribute(name) ?? '');
      }
    }
    return found.filter((text) => isChinese.test(text));
  }, chinese.source);

/** A page that remembers what the answers it was given say people wrote. */
async function openEnglish(user) {
  const page = await openPage(site, { locale: 'en' });
  const found = new Set();
  const reading = [];
  page.on('response', (response) => {
    if (response.url().includes('/api/') && response.headers()['content-type']?.includes('json')) {
      reading.push(
        response.json().then(
          (answer) => gather(answer, found),
          () => undefined,
        ),
      );
    }
  });
  await signIn(page, user);
  return {
    page,
    /** Texts of the product that are in Chinese. */
    async untranslated() {
      await Promise.all(reading.splice(0));
      const names = [...found].sort((one, other) => other.length - one.length);
      return (await textsOf(page)).filter((text) => {
        const rest = names.reduce((left, name) => left.replaceAll(name, ''), text);
        return chinese.test(rest);
      });
    },
  };
}

async function show(page, address) {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

test('every page in English holds no Chinese but names and what people wrote', async () => {
  const faults = [];
  for (const [user, pages] of Object.entries({
    bureau: addresses,
    ...elsewhere,
    county: { 'home-county': '/', 'notifications-county': '/notifications' },
  })) {
    const reader = await openEnglish(user);
    for (const [name, address] of Object.entries(pages)) {
      await show(reader.page, address);
      const texts = new Set(await reader.untranslated());
      faults.push(...[...texts].map((text) => `${name}: ${text.trim()}`));
    }
    faults.push(...reader.page.problems.map((problem) => `${user}: ${problem}`));
    await reader.page.context().close();
  }
  assert.deepEqual(faults, []);
});

test('dialogs in English hold no Chinese but names and what people wrote', async () => {
  const faults = [];
  for (const [user, opened] of Object.entries(dialogs)) {
    const reader = await openEnglish(user);
    for (const [name, button] of opened) {
      await show(reader.page, addresses[name] ?? name);
      await reader.page.getByRole('button', { name: button }).first().click();
      await reader.page.getByRole('dialog').waitFor();
      await reader.page.waitForLoadState('networkidle');
      faults.push(...(await reader.untranslated()).map((text) => `${name}: ${text.trim()}`));
    }
    faults.push(...reader.page.problems);
    await reader.page.context().close();
  }
  assert.deepEqual(faults, []);
});
