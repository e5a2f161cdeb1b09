import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber, formatPercent } from '@/shared/format/number';
import { Absent, Amount } from '@/shared/ui/values';

/** A value a condition saw or asks for: number in a unit, yes or no, word or day. */
export function Measure({ value, unit }: { value: unknown; unit: string }): ReactElement {
  const { t } = useTranslation('shared');
  if (value == null) return <Absent />;
  if (typeof value === 'boolean') return <>{value ? t('value.yes') : t('value.no')}</>;
  if (typeof value === 'string') return <>{value}</>;
  if (typeof value !== 'number') return <>{JSON.stringify(value)}</>;
  if (unit === 'cny') return <Amount yuan={value} />;
  if (unit === 'ratio') return <>{formatPercent(value)}</>;
  const words = t(`units.${unit}`, { defaultValue: '' });
  return (
    <>
      {formatNumber(value, Number.isInteger(value) ? 0 : 2)} {words}
    </>
  );
}
