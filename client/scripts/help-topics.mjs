// Help topics: Markdown files with a head, made into modules while building, so that no browser has to read Markdown.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { readingOf } from './page-readings.mjs';

const folder = join(import.meta.dirname, '../src/features/help/topics');
const indexName = 'virtual:help-index';
const titlesName = 'virtual:help-titles';

/** Head and body of a topic; the head is lines of `key: value` between two lines of dashes. */
export function readTopic(source, file) {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source);
  if (parts === null) throw new Error(`${file}: begins with no head (lines of "key: value" between ---).`);
  const head = Object.fromEntries(
    parts[1].split(/\r?\n/).map((line) => {
      const colon = line.indexOf(':');
      if (colon < 0) throw new Error(`${file}: "${line}" of the head is no "key: value".`);
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
  return { head, body: parts[2] };
}

/** Every topic: head in both languages, clauses, reading of the Chinese title, and the plain text the index searches. */
export function readTopics() {
  const files = readdirSync(folder).filter((one) => one.endsWith('.zh-CN.md'));
  return files.sort().map((file) => {
    const id = basename(file, '.zh-CN.md');
    const zh = readTopic(readFileSync(`${folder}/${file}`, 'utf8'), file);
    const en = readTopic(readFileSync(`${folder}/${id}.en.md`, 'utf8'), `${id}.en.md`);
    const plain = (body) =>
      body
        .replace(/\]\([^)]*\)/g, '')
        .replace(/[#*[\]`>|-]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    return {
      id,
      order: Number(zh.head.order ?? 99),
      title: { zh: zh.head.title, en: en.head.title },
      summary: { zh: zh.head.summary, en: en.head.summary },
      clauses: (zh.head.clauses ?? '')
        .split(';')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
      picture: zh.head.picture ?? null,
      reading: readingOf(zh.head.title ?? ''),
      text: `${plain(zh.body)} ${plain(en.body)}`,
    };
  });
}

/** Answers `import topics from 'virtual:help-index'` and `import titles from 'virtual:help-titles'` (for searches that need no texts), and turns each topic file into a module with its body as HTML. */
export function helpTopics() {
  return {
    name: 'help-topics',
    resolveId: (id) => (id === indexName || id === titlesName ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${indexName}` && id !== `\0${titlesName}`) return undefined;
      for (const one of readdirSync(folder)) this.addWatchFile(`${folder}/${one}`);
      const topics = readTopics().sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
      const titles = topics.map((topic) => ({ id: topic.id, ...topic.title, reading: topic.reading }));
      return `export default ${JSON.stringify(id === `\0${titlesName}` ? titles : topics)};`;
    },
    async transform(code, id) {
      if (!id.startsWith(folder) || !id.endsWith('.md')) return undefined;
      // Loaded here so that only what shows topics needs the package.
      const { marked } = await import('marked');
      const html = await marked.parse(readTopic(code, basename(id)).body, { gfm: true });
      return { code: `export default ${JSON.stringify(html)};`, map: null, moduleType: 'js' };
    },
  };
}
