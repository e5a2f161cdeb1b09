import type { Language } from '@/shared/hooks/use-language';

const setting = /^市局设定(?:，依据(.+))?$/;

/** Reads a source that says a rule is the bureau's own setting; undefined for a document's. `after` is the clause it serves, if any. */
export function bureauSetting(source: string): { after: string | undefined } | undefined {
  const found = setting.exec(source);
  return found === null ? undefined : { after: found[1] };
}

/** A document that sources cite: by its code or by its Chinese title. */
export interface CitedDocument {
  code?: string | null;
  title: { zh: string; en: string };
}

const numerals = '一二三四五六七八九十';
/** The characters a clause is cited with. */
const clauseLetters = '[\\s\\w.一二三四五六七八九十()（）第条章附件表任务至、–—-]';
const clausePattern = new RegExp(`^${clauseLetters}+$`);
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
/** What stands for a clause where none is numbered. */
const inWords: Readonly<Record<string, string>> = {
  发行条件: 'conditions of offering',
  全文: 'whole text',
  行政许可时期: 'period of administrative licences',
  未见条文: 'text not seen',
};

/** A Chinese numeral below one hundred. */
function numberOf(numeral: string): number {
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const ten = numeral.includes('十') ? 10 * (tens === '' ? 1 : numerals.indexOf(tens) + 1) : 0;
  return ten + (ones === '' ? 0 : numerals.indexOf(ones) + 1);
}

/** A clause's number as English readers cite it: `附件4 二(三)1` is `annex 4 II(3)1`. Other words stay as they are. */
export function clauseText(clause: string, language: Language): string {
  if (language !== 'en') return clause;
  if (!clausePattern.test(clause)) return inWords[clause] ?? clause;
  return clause
    .replace(/附件\s*/g, 'annex ')
    .replace(/附表\s*/g, 'table ')
    .replace(/任务\s*/g, 'task ')
    .replace(/第([一二三四五六七八九十]+)条/g, (_, one: string) => `art. ${numberOf(one)}`)
    .replace(
      /第?([一二三四五六七八九十]+)([A-Z])章?/g,
      (_, one: string, letter: string) => `ch. ${numberOf(one)}${letter}`,
    )
    .replace(/至/g, '–')
    .replace(/、\s*/g, ', ')
    .replace(/[(（]([一二三四五六七八九十]+)[)）]/g, (_, one: string) => `(${numberOf(one)})`)
    .replace(/[一二三四五六七八九十]/g, (one) => romans[numerals.indexOf(one)] ?? one)
    .replace(/(, |–)(art|ch)\. /g, '$1');
}

function citationText(citation: string, language: Language, documents: readonly CitedDocument[]): string {
  let found: CitedDocument | undefined;
  let cited = '';
  for (const one of documents)
    for (const name of [one.title.zh, one.code ?? '']) {
      if (name.length <= cited.length || !citation.startsWith(name)) continue;
      found = one;
      cited = name;
    }
  if (found === undefined) return clauseText(citation, language);
  const clause = clauseText(citation.slice(cited.length).trim(), language);
  return `${language === 'en' ? found.title.en : found.title.zh} ${clause}`.trim();
}

/** A sentence that cites documents by their Chinese titles, with those titles and clauses as the language cites them. */
export function citingText(
  sentence: string,
  language: Language,
  documents: readonly CitedDocument[],
): string {
  return [...documents]
    .sort((one, other) => other.title.zh.length - one.title.zh.length)
    .reduce((text, one) => {
      const title = one.title.zh.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return text.replace(new RegExp(`${title}${clauseLetters}*(?<!\\s)`, 'g'), (citation) =>
        citationText(citation, language, [one]),
      );
    }, sentence);
}

/** A source as people read it: documents by name instead of by code, clauses as the language cites them. */
export function sourceText(source: string, language: Language, documents: readonly CitedDocument[]): string {
  return source
    .split(/；|; /)
    .map((citation) => citationText(citation, language, documents))
    .join(language === 'en' ? '; ' : '；');
}
