import topics from 'virtual:help-index';
import type { HelpTopic } from 'virtual:help-index';

import documents from './clauses.json';

export { topics };
export type { HelpTopic };

const bodies = import.meta.glob<{ default: string }>('./topics/*.md');

/** The body of a topic as HTML, in the language asked for. */
export async function loadBody(id: string, language: string): Promise<string> {
  const load = bodies[`./topics/${id}.${language}.md`];
  if (load === undefined) throw new Error(`There is no help topic ${id} in ${language}.`);
  return (await load()).default;
}

interface Words {
  zh: string;
  en: string;
}

interface PolicyDocument {
  /** Policy pack that renders the document, where there is one. */
  pack?: string;
  title: Words;
  clauses: Readonly<Record<string, Words | undefined>>;
}

/** The policy documents whose clauses the product serves, by the short name clauses are cited with. */
export const policyDocuments: Readonly<Record<string, PolicyDocument | undefined>> = documents;

/** A clause a topic cites, e.g. `DT22 附件4 二`: the first word names the document. */
export interface Clause {
  document: string;
  number: string;
  documentTitle: Words;
  heading: Words;
}

/** What a citation means; null for one that names no known clause. */
export function findClause(citation: string): Clause | null {
  const [document = '', ...rest] = citation.split(' ');
  const number = rest.join(' ');
  const known = policyDocuments[document];
  const heading = known?.clauses[number];
  return known === undefined || heading === undefined
    ? null
    : { document, number, documentTitle: known.title, heading };
}

/** Topics in which the text occurs: title, pinyin, summary, clauses or body, the titles first. */
export function findTopics(text: string): HelpTopic[] {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (plain === '') return [...topics];
  const letters = plain.replace(/[\s']/g, '');
  const isTitle = (topic: HelpTopic): boolean =>
    `${topic.title.zh}|${topic.title.en}`.toLowerCase().includes(plain) ||
    (/^[a-z0-9]+$/.test(letters) && topic.reading.includes(letters));
  const isWithin = (topic: HelpTopic): boolean =>
    [topic.summary.zh, topic.summary.en, topic.text, ...topic.clauses]
      .join('|')
      .toLowerCase()
      .includes(plain);
  return [...topics.filter(isTitle), ...topics.filter((topic) => !isTitle(topic) && isWithin(topic))];
}
