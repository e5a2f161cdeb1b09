import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

import { findCjk, findFullWidth, findKeys, flatten } from './catalogue-scan';
import type { Catalogue } from './catalogue-scan';

const root = join(import.meta.dirname, '..');

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const files = filesUnder(root);
const sources = files
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|schema\.d\.ts$|[\\/]testing[\\/]/.test(file))
  .map((file) => ({ name: relative(root, file), text: readFileSync(file, 'utf8') }));

function readCatalogues(language: string): Map<string, Catalogue> {
  const found = files.filter((file) => basename(file) === `${language}.json`);
  return new Map(
    found.map((file) => [
      basename(join(file, '..', '..')),
      flatten(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>),
    ]),
  );
}

// The words for the API's codes are kept only in the language the server does not speak.
const isPaired = ([namespace]: [string, Catalogue]): boolean => namespace !== 'api';
const chinese = new Map([...readCatalogues('zh-CN')].filter(isPaired));
const english = new Map([...readCatalogues('en')].filter(isPaired));
const used = findKeys(sources);

describe('message catalogues', () => {
  it('hold the same keys in both languages', () => {
    const keysOf = (catalogues: Map<string, Catalogue>): string[] =>
      [...catalogues]
        .flatMap(([namespace, words]) => [...words.keys()].map((key) => `${namespace}:${key}`))
        .sort();
    expect(keysOf(english)).toEqual(keysOf(chinese));
  });

  it('use the same placeholders in both languages', () => {
    const differing = [...chinese].flatMap(([namespace, words]) =>
      [...words]
        .filter(([key, text]) => {
          const names = (value: string | undefined): string =>
            (value?.match(/\{\{\w+\}\}/g) ?? []).sort().join();
          return names(text) !== names(english.get(namespace)?.get(key));
        })
        .map(([key]) => `${namespace}:${key}`),
    );
    expect(differing).toEqual([]);
  });

  it('hold every key the sources ask for', () => {
    const missing = used.exact.filter(
      ({ namespaces, key }) => !namespaces.some((name) => chinese.get(name)?.has(key)),
    );
    expect(missing.map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
  });

  it('hold no key that nothing asks for', () => {
    const texts = sources.map((source) => source.text).join('\n');
    const unused = [...chinese].flatMap(([namespace, words]) =>
      [...words.keys()]
        .filter((key) => {
          const isExact = used.exact.some((use) => use.key === key && use.namespaces.includes(namespace));
          const isPrefixed = used.prefixes.some(
            (use) => key.startsWith(use.key) && use.namespaces.includes(namespace),
          );
          const isQuoted = texts.includes(`'${key}'`) || texts.includes(`'${namespace}:${key}'`);
          return !isExact && !isPrefixed && !isQuoted;
        })
        .map((key) => `${namespace}:${key}`),
    );
    expect(unused).toEqual([]);
  });

  it('hold all Chinese words: none stands in the sources', () => {
    const offending = sources.flatMap(({ name, text }) => findCjk(text).map((words) => `${name}: ${words}`));
    expect(offending.filter((line) => !line.startsWith(join('shared', 'format')))).toEqual([]);
  });

  it('hold all full-width punctuation: what stands in the sources is for Chinese only', () => {
    const known = new Map([
      [
        join('features', 'county-assessments', 'components', 'cycle-track.tsx'),
        'the branch for Chinese readers',
      ],
      [join('features', 'eligibility', 'components', 'condition-value.tsx'), 'joins words by language'],
      [join('features', 'identity', 'components', 'api-key-dialogs.tsx'), 'separators a person may type'],
    ]);
    const offending = sources.filter(
      ({ name, text }) =>
        findFullWidth(text).length > 0 && !known.has(name) && !name.startsWith(join('shared', 'format')),
    );
    expect(offending.map(({ name }) => name)).toEqual([]);
  });

  it('hold no Chinese and no full-width punctuation in English texts but the names of languages', () => {
    const offending = [...english].flatMap(([namespace, words]) =>
      [...words]
        .filter(([, text]) => /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(text))
        .map(([key]) => `${namespace}:${key}`),
    );
    expect(offending.sort()).toEqual(['shared:language.chinese', 'shared:language.chineseShort']);
  });
});

describe('the scan itself', () => {
  const bad =
    "const { t } = useTranslation('app');\nconst a = t('no.such.key');\nconst b = t(`roles.${x}`);\nconst c = '保存';";

  it('sees a key, a prefix and hard-coded Chinese', () => {
    const found = findKeys([{ name: 'bad.tsx', text: bad }]);
    expect(found.exact).toEqual([{ file: 'bad.tsx', key: 'no.such.key', namespaces: ['app'] }]);
    expect(found.prefixes).toEqual([{ file: 'bad.tsx', key: 'roles.', namespaces: ['app'] }]);
    expect(findCjk(bad)).toEqual(['保存']);
    expect(findCjk('// 注释 is fine\n/* 也行 */')).toEqual([]);
    expect(findFullWidth('`${name}：${text}` // （注释）')).toEqual(['：']);
  });
});
