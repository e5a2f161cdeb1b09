import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { matchRoutes } from 'react-router';
import { describe, expect, it } from 'vitest';

import clauses from '@/features/help/clauses.json';

import { readTopic, readTopics } from '../../scripts/help-topics.mjs';
import { pagesWithTopics } from './help-coverage';
import { routes } from './router';

const folder = join(import.meta.dirname, '../features/help/topics');
const pictures = join(import.meta.dirname, '../../public/help');
const topics = readTopics();
const ids = topics.map((topic) => topic.id);
const outside = /^\/(sign-in|activate|set-up|public\/|help)|\*$/;

/** Addresses in the product that a text links to. */
function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\((\/[^)#?]*)/g)].map((link) => link[1] ?? '');
}

function leadsSomewhere(link: string): boolean {
  const topic = /^\/help\/([^/]+)$/.exec(link)?.[1];
  if (topic !== undefined) return topic === 'clauses' || ids.includes(topic);
  const route = matchRoutes(routes, link)?.at(-1)?.route;
  return route !== undefined && route.path !== '*';
}

function clauseExists(citation: string): boolean {
  const [document = '', ...number] = citation.split(' ');
  const known = (clauses as Record<string, { clauses: Record<string, unknown> } | undefined>)[document];
  return known?.clauses[number.join(' ')] !== undefined;
}

describe('help of the pages', () => {
  it('names a topic for every page: give the route a handle({ help }), or the route above it', () => {
    const without = pagesWithTopics().filter(({ path, topic }) => topic === null && !outside.test(path));
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it('names topics that exist, and each topic is that of a page or what its text leads to', () => {
    const named = [...new Set(pagesWithTopics().flatMap(({ topic }) => (topic === null ? [] : [topic])))];
    expect(named.filter((topic) => !ids.includes(topic))).toEqual([]);
    const led = named.flatMap((id) =>
      linksOf(readFileSync(join(folder, `${id}.zh-CN.md`), 'utf8')).map((link) => link.replace('/help/', '')),
    );
    expect(ids.filter((id) => !named.includes(id) && !led.includes(id))).toEqual([]);
  });
});

describe('help topics', () => {
  it('have title, summary, clauses and picture, in both languages', () => {
    const files = readdirSync(folder).sort();
    expect(files).toEqual(ids.flatMap((id) => [`${id}.en.md`, `${id}.zh-CN.md`]).sort());
    const incomplete = topics.filter(
      ({ title, summary, clauses: cited, picture }) =>
        [title.zh, title.en, summary.zh, summary.en].some((words) => !words) ||
        cited.length === 0 ||
        picture === null,
    );
    expect(incomplete.map(({ id }) => id)).toEqual([]);
  });

  it('link to pages and topics that exist', () => {
    const broken = readdirSync(folder).flatMap((file) =>
      linksOf(readTopic(readFileSync(join(folder, file), 'utf8'), file).body)
        .filter((link) => !leadsSomewhere(link))
        .map((link) => `${file}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it('cite clauses that exist', () => {
    const unknown = topics.flatMap(({ id, clauses: cited }) =>
      cited.filter((one) => !clauseExists(one)).map((one) => `${id}: ${one}`),
    );
    expect(unknown).toEqual([]);
  });

  it('show pictures that are there and together weigh less than 2 MB: ./run help-pictures takes them', () => {
    const missing = topics.filter(({ picture }) => !existsSync(join(pictures, `${picture}.webp`)));
    expect(missing.map(({ id, picture }) => `${id}: ${picture}`)).toEqual([]);
    const bytes = readdirSync(pictures).reduce((sum, one) => sum + statSync(join(pictures, one)).size, 0);
    expect(bytes).toBeLessThan(2_000_000);
  });
});

describe('the checks themselves', () => {
  it('see a page without topic, a link and a clause that lead nowhere, and a file without head', () => {
    expect(pagesWithTopics([{ path: '/x', children: [{ path: 'y' }] }])).toEqual([
      { path: '/x/y', topic: null },
    ]);
    expect(leadsSomewhere('/no-such-page')).toBe(false);
    expect(leadsSomewhere('/help/no-such-topic')).toBe(false);
    expect(leadsSomewhere('/enterprises/7/figures')).toBe(true);
    expect(clauseExists('DT22 附件9')).toBe(false);
    expect(() => readTopic('# No head', 'x.md')).toThrow('x.md');
  });
});
