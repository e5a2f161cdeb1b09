import { formatNumber } from './number';

type Language = 'zh-CN' | 'en';

/** `auto` picks the unit by size; `table` is the fixed unit of a column (万元, or CNY million in English). */
export type AmountUnit = 'auto' | 'table' | 'yuan';

interface Scale {
  divisor: number;
  /** Amounts from this size on are shown in the unit; from one unit on where it says nothing. */
  from?: number;
  decimals: number;
  unit: string;
}

const scales: Record<Language, { yuan: Scale; table: Scale; large: Scale }> = {
  'zh-CN': {
    yuan: { divisor: 1, decimals: 2, unit: '元' },
    table: { divisor: 1e4, decimals: 2, unit: '万元' },
    large: { divisor: 1e8, decimals: 2, unit: '亿元' },
  },
  en: {
    yuan: { divisor: 1, decimals: 2, unit: 'CNY' },
    table: { divisor: 1e6, from: 1e5, decimals: 2, unit: 'CNY m' },
    large: { divisor: 1e9, decimals: 2, unit: 'CNY bn' },
  },
};

function scaleFor(yuan: number, unit: AmountUnit, language: Language): Scale {
  const { yuan: small, table, large } = scales[language];
  if (unit === 'yuan') return small;
  if (unit === 'table') return table;
  const size = Math.abs(yuan);
  if (size >= large.divisor) return large;
  return size >= (table.from ?? table.divisor) ? table : small;
}

/** The unit a column of amounts is headed with. */
export function tableAmountUnit(language: Language): string {
  return scales[language].table.unit;
}

/** Yuan per unit of a column of amounts, for input in that unit. */
export function tableAmountDivisor(language: Language): number {
  return scales[language].table.divisor;
}

/** An amount in yuan, in parts, for people. */
export function amountParts(
  yuan: number,
  unit: AmountUnit,
  language: Language,
): { value: string; unit: string } {
  const scale = scaleFor(yuan, unit, language);
  return { value: formatNumber(yuan / scale.divisor, scale.decimals), unit: scale.unit };
}

/** An amount in yuan as one text: 12,345.60万元, or CNY 123.46 m in English. */
export function formatAmount(yuan: number, unit: AmountUnit, language: Language): string {
  const parts = amountParts(yuan, unit, language);
  if (language === 'zh-CN') return `${parts.value}${parts.unit}`;
  const [currency, size] = parts.unit.split(' ');
  return size === undefined ? `${currency ?? ''} ${parts.value}` : `${currency ?? ''} ${parts.value} ${size}`;
}
