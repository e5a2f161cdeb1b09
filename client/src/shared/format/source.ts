import type { Language } from '@/shared/hooks/use-language';

const setting = /^市局设定(?:，依据(.+))?$/;

/** Reads a source that says a rule is the bureau's own setting; undefined for a document's. `after` is the clause it serves, if any. */
export function bureauSetting(source: string): { after: string | undefined } | undefined {
  const found = setting.exec(source);
  return found === null ? undefined : { after: found[1] };
}

/** The programmes' documents: the code rules and pages cite them by, and what people call them. */
const documents = [
  { code: 'DT22', zh: '大同市推进企业上市“倍增”计划', en: 'Datong listing-doubling plan' },
  { code: 'GZ22', zh: '关于实施高企上市倍增行动的工作方案', en: 'Guangzhou listing-doubling plan' },
  {
    code: 'ZJ23',
    zh: '湛江市推进企业赴北交所上市专项行动计划工作任务分解表',
    en: 'Zhanjiang Beijing-exchange tasks',
  },
  { code: 'GZ18', zh: '广州市促进科技金融发展行动方案（2018—2020年）', en: 'Guangzhou fintech plan' },
  { code: 'JM22', zh: '广州“金苗行动”', en: 'Guangzhou Golden Seedling action' },
] as const;

const numerals = '一二三四五六七八九十';
const clausePattern = /^[\s\d一二三四五六七八九十()（）附件表任务至、–—-]+$/;
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** A clause's number as English readers cite it: `附件4 二(三)1` is `annex 4 II(3)1`. Other words stay as they are. */
export function clauseText(clause: string, language: Language): string {
  if (language !== 'en' || !clausePattern.test(clause)) return clause;
  return clause
    .replace(/附件\s*/g, 'annex ')
    .replace(/附表\s*/g, 'table ')
    .replace(/任务\s*/g, 'task ')
    .replace(/至/g, '–')
    .replace(/、\s*/g, ', ')
    .replace(/[(（]([一二三四五六七八九十])[)）]/g, (_, one: string) => `(${numerals.indexOf(one) + 1})`)
    .replace(/[一二三四五六七八九十]/g, (one) => romans[numerals.indexOf(one)] ?? one);
}

function citationText(citation: string, language: Language): string {
  const found = documents.find((one) => citation.startsWith(one.code) || citation.startsWith(one.zh));
  if (found === undefined) return clauseText(citation, language);
  const cited = citation.startsWith(found.code) ? found.code : found.zh;
  const clause = clauseText(citation.slice(cited.length).trim(), language);
  return `${language === 'en' ? found.en : found.zh} ${clause}`.trim();
}

/** The characters a clause is cited with. */
const clauseLetters = '[\\s\\d一二三四五六七八九十()（）附件表任务至、–—-]*';

/** A sentence that cites documents by their Chinese names, with those names and clauses as the language cites them. */
export function citingText(sentence: string, language: Language): string {
  return documents.reduce(
    (text, one) =>
      text.replace(new RegExp(`${one.zh}${clauseLetters}`, 'g'), (citation) =>
        citationText(citation, language),
      ),
    sentence,
  );
}

/** A source as people read it: documents by name instead of by code, clauses as the language cites them. */
export function sourceText(source: string, language: Language): string {
  return source
    .split(/；|; /)
    .map((citation) => citationText(citation, language))
    .join(language === 'en' ? '; ' : '；');
}
