/** Texts by dotted key. */
export type Catalogue = ReadonlyMap<string, string>;

export interface KeyUse {
  file: string;
  key: string;
  namespaces: string[];
}

interface Source {
  name: string;
  text: string;
}

/** A nested catalogue as dotted keys; plural endings count as one key. */
export function flatten(tree: Record<string, unknown>, prefix = ''): Catalogue {
  const flat = new Map<string, string>();
  for (const [name, value] of Object.entries(tree)) {
    const key = `${prefix}${name}`;
    if (typeof value === 'string') flat.set(key.replace(/_(one|other)$/, ''), value);
    else
      for (const [inner, text] of flatten(value as Record<string, unknown>, `${key}.`)) flat.set(inner, text);
  }
  return flat;
}

function namespacesOf(text: string): string[] {
  const calls = text.matchAll(/useTranslation\(\s*(\[[^\]]*\]|'[^']*')/g);
  const named = [...calls].flatMap((call) =>
    [...(call[1] ?? '').matchAll(/'([^']+)'/g)].map((name) => name[1] ?? ''),
  );
  return [...new Set(named)];
}

/** Every `t('key')` and, for computed keys, the fixed beginning of every t(`begin.${…}`). */
export function findKeys(sources: readonly Source[]): { exact: KeyUse[]; prefixes: KeyUse[] } {
  const exact: KeyUse[] = [];
  const prefixes: KeyUse[] = [];
  for (const { name, text } of sources) {
    const namespaces = namespacesOf(text);
    const add = (uses: KeyUse[], found: string): void => {
      const colon = found.indexOf(':');
      uses.push(
        colon < 0
          ? { file: name, key: found, namespaces }
          : { file: name, key: found.slice(colon + 1), namespaces: [found.slice(0, colon)] },
      );
    };
    for (const call of text.matchAll(/\bt\(\s*'([^']+)'/g)) add(exact, call[1] ?? '');
    for (const call of text.matchAll(/[\s(={:?]`([\w.:-]+\.)\$\{[^`]*`/g)) add(prefixes, call[1] ?? '');
  }
  return { exact, prefixes };
}

/** Runs of Chinese characters outside comments. */
export function findCjk(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/[^\n]*/g, '$1');
  return code.match(/\p{Script=Han}+/gu) ?? [];
}

/** Full-width punctuation outside comments: Chinese typography that English readers would see as well. */
export function findFullWidth(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/[^\n]*/g, '$1');
  return code.match(/[\u3000-\u303f\uff00-\uffef]+/g) ?? [];
}
