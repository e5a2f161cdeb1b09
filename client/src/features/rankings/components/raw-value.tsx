import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber, formatPercent } from '@/shared/format/number';
import { useMetrics } from '@/shared/reference/use-metrics';
import { Absent, Amount } from '@/shared/ui/values';

/** A raw value: money and shares as officers write them, a class by the word that it is one, everything else as a number. */
export function RawValue({
  value,
  metric,
}: {
  value: number | null;
  metric: string | null | undefined;
}): ReactElement {
  const { t } = useTranslation('rankings');
  const metrics = useMetrics();
  if (value === null) return <Absent />;
  const kind = metrics.data?.find((one) => one.name === metric)?.kind;
  // Points were given for the class itself: there is no figure behind them.
  if (kind === 'choice' || kind === 'flag' || kind === 'date') return <>{t('byClass')}</>;
  // An indicator may rest on an amount and still be a share of another one.
  if (kind === 'money' && Math.abs(value) > 10) return <Amount yuan={value} />;
  if (kind === 'money' || kind === 'ratio') return <>{formatPercent(value)}</>;
  return <>{formatNumber(value, Number.isInteger(value) ? 0 : 2)}</>;
}
