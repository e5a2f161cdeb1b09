import { useTranslation } from 'react-i18next';

import type { Scheme } from '../api/types';
import { useIndicatorName } from './indicator-name';

/** Says in words which part of a scheme a sentence of its document governs; a part without words keeps its name in the file. */
export function useGovernedPart(scheme: Scheme): (part: string) => string {
  const { t } = useTranslation('county-assessments');
  const names = useIndicatorName();
  const wordsOf = (part: string): string =>
    t(`governs.${part.replace(/[._]/g, '-')}`, { defaultValue: part });
  return (part) => {
    const one = /^indicators\[(\d+)\]\.(\w+)$/.exec(part);
    const indicator = scheme.indicators[Number(one?.[1] ?? -1)];
    if (indicator !== undefined && one?.[2] !== undefined)
      return t('governs.of', { indicator: names.short(indicator), part: wordsOf(one[2]) });
    const band = /^scoring\.bands\[(\d+)\]$/.exec(part);
    return band === null ? wordsOf(part) : t('governs.band', { number: Number(band[1]) + 1 });
  };
}
