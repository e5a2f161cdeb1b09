// Chinese readings of the names of pages, made while building, so that a page is found by pinyin and initials without a dictionary in the browser.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const moduleName = 'virtual:page-readings';
const resolvedName = `\0${moduleName}`;
const file = (path) => join(import.meta.dirname, '../src', path);

/** The server's table: a line per syllable with its characters, then words whose characters are read otherwise than alone. */
function loadReadings() {
  const readings = new Map();
  for (const line of readFileSync(file('../../src/Infrastructure/Enterprises/pinyin.txt'), 'utf8').split(
    /\r?\n/,
  )) {
    const [first = '', ...rest] = line.split(' ');
    if (/^[a-z]/.test(first)) for (const character of rest[0] ?? '') readings.set(character, [first]);
    else if (rest.length > 0) readings.set(first, rest);
  }
  return readings;
}

/** Initials and syllables without tones, as the server reads names: 企业库 becomes `qyk qiyeku`. */
export function readingOf(name, readings = loadReadings()) {
  const syllables = [];
  const plain = name.normalize('NFKC').toLowerCase();
  for (let at = 0; at < plain.length;) {
    const word = [2, 1].map((length) => plain.slice(at, at + length)).find((part) => readings.has(part));
    const letter = plain.charAt(at);
    syllables.push(
      ...(word === undefined ? (/[a-z0-9]/.test(letter) ? [letter] : []) : (readings.get(word) ?? [])),
    );
    at += word?.length ?? 1;
  }
  return `${syllables.map((one) => one.charAt(0)).join('')} ${syllables.join('')}`;
}

function namesOf(catalogue, section) {
  const words = JSON.parse(readFileSync(file(catalogue), 'utf8'));
  return Object.entries(words[section] ?? {}).flatMap(([key, name]) =>
    typeof name === 'string' ? [[`${section}.${key}`, name]] : [],
  );
}

function pageNames() {
  const english = new Map(['nav', 'pages'].flatMap((one) => namesOf('app/locales/en.json', one)));
  return ['nav', 'pages']
    .flatMap((one) => namesOf('app/locales/zh-CN.json', one))
    .map(([key, zh]) => [key, { zh, en: english.get(key) ?? zh, reading: readingOf(zh) }]);
}

/** Answers `import readings from 'virtual:page-readings'`: names and reading of every page by the key of its name. */
export function pageReadings() {
  return {
    name: 'page-readings',
    resolveId: (id) => (id === moduleName ? resolvedName : undefined),
    load(id) {
      if (id !== resolvedName) return undefined;
      for (const one of readdirSync(file('app/locales'))) this.addWatchFile(file(`app/locales/${one}`));
      return `export default ${JSON.stringify(Object.fromEntries(pageNames()))};`;
    },
  };
}
