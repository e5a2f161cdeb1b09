import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber, formatPercent } from '@/shared/format/number';
import { useLanguage } from '@/shared/hooks/use-language';
import { useCities } from '@/shared/reference/use-programmes';
import { Absent, Amount } from '@/shared/ui/values';

/** Money of another currency in the scale its readers use. */
function foreign(value: number, language: string): string {
  const large = language === 'en' ? 1e6 : 1e4;
  return Math.abs(value) >= large ? formatNumber(value / large, 2) : formatNumber(value, 2);
}

/** Words of a choice in the language in force; several are alternatives, written with the Chinese comma by the server. */
function words(value: string, translate: (word: string) => string, language: string): string {
  return value
    .split('、')
    .map(translate)
    .join(language === 'en' ? ', ' : '、');
}

/** Names of the counties and cities whose division codes these are; a code nobody has a name for stands for itself. */
function Places({ codes }: { codes: string }): ReactElement {
  const language = useLanguage();
  const cities = useCities();
  const nameOf = (code: string): string => {
    const city = cities.find((one) => code.startsWith(one.cityCode));
    const county = city?.counties.find((one) => one.code === code);
    if (city === undefined || (code.length > 4 && county === undefined)) return code;
    return county === undefined ? city.name : `${city.name} ${county.name}`;
  };
  return <>{words(codes, nameOf, language)}</>;
}

/** An observed or required value in the unit an officer uses. */
export function ConditionValue(props: {
  value: unknown;
  unit: string;
  /** Name of the metric, which says what a code is a code of. */
  metric?: string;
}): ReactElement {
  const { value, unit } = props;
  const { t } = useTranslation(['eligibility', 'shared']);
  const language = useLanguage();
  if (value === null || value === undefined) return <Absent />;
  if (typeof value === 'boolean') return <>{value ? t('shared:value.yes') : t('shared:value.no')}</>;
  if (typeof value === 'string' && props.metric === 'county_code') return <Places codes={value} />;
  if (typeof value === 'string')
    return <>{words(value, (one) => t(`word.${one}`, { defaultValue: one }), language)}</>;
  if (typeof value !== 'number') return <>{JSON.stringify(value)}</>;
  if (unit === 'cny') return <Amount yuan={value} />;
  if (unit === 'ratio') return <>{formatPercent(value)}</>;
  if (unit === 'usd' || unit === 'hkd' || unit === 'sgd') {
    const scale = Math.abs(value) >= (language === 'en' ? 1e6 : 1e4) ? t('unit.scale') : '';
    return (
      <>
        {foreign(value, language)} {scale}
        {t(`shared:units.${unit}`)}
      </>
    );
  }
  const decimals = Number.isInteger(value) ? 0 : 2;
  return (
    <>
      {formatNumber(value, decimals)}
      {unit !== 'none' && <> {t(`shared:units.${unit}`, { defaultValue: '' })}</>}
    </>
  );
}

/** How much is missing: shares in percentage points. */
export function Gap({ gap, unit }: { gap: number | null; unit: string }): ReactElement | null {
  const { t } = useTranslation('eligibility');
  if (gap === null || gap === 0) return null;
  if (unit === 'ratio') return <>{t('condition.points', { value: formatNumber(gap * 100, 2) })}</>;
  return <ConditionValue value={gap} unit={unit} />;
}
