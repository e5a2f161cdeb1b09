import type { SearchGroup, SearchItem, SearchKind } from './api/use-search';

/** Where a found thing is read. */
export function targetOf(kind: SearchKind, item: SearchItem): string {
  switch (kind) {
    case 'enterprise':
      return `/enterprises/${item.id}`;
    case 'rule':
      return `/eligibility/rules?board=${item.board ?? ''}&rule=${encodeURIComponent(item.id)}`;
    case 'document':
      return item.board == null
        ? `/help/clauses#${item.code ?? ''}`
        : `/eligibility/rules?board=${item.board}`;
    case 'edition':
      return `/rankings/editions/${item.id}`;
    case 'campaign':
      return `/campaigns/${item.id}`;
    case 'assessment':
      return `/county-assessments/${item.id}`;
  }
}

/** Where all of a kind are read when more were found than are shown. */
export function allTargetOf(group: SearchGroup, text: string): string {
  return group.kind === 'enterprise'
    ? `/enterprises?search=${encodeURIComponent(text)}`
    : `/search?text=${encodeURIComponent(text)}`;
}

/** A thing with a name in two languages and a reading of the Chinese one. */
export interface Named {
  zh: string;
  en: string;
  reading: string;
}

/** Whether what was typed is part of a name, or of its pinyin or initials. */
export function matches(text: string, name: Named): boolean {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (plain === '') return false;
  const letters = plain.replace(/[\s']/g, '');
  return (
    name.zh.toLowerCase().includes(plain) ||
    name.en.toLowerCase().includes(plain) ||
    (/^[a-z0-9]*[a-z][a-z0-9]*$/.test(letters) && name.reading.includes(letters))
  );
}

/** The text in pieces; those that were typed are marked. */
export function pieces(text: string, typed: string): { text: string; isTyped: boolean }[] {
  const words = typed
    .normalize('NFKC')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words.length === 0) return [{ text, isTyped: false }];
  return text
    .split(new RegExp(`(${words.join('|')})`, 'iu'))
    .map((piece, index) => ({ text: piece, isTyped: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
