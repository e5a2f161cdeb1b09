import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPercent } from '@/shared/format/number';
import { StatTile, StatTiles } from '@/shared/ui/stat-tile';
import { Amount, Percent, Quantity } from '@/shared/ui/values';

import { numberOf } from '../figures';
import type { CurrentFigures } from '../figures';

const tiles = ['revenue', 'np_lower', 'cfo', 'net_assets'] as const;

function change(now: number | null, before: number | null): string | null {
  if (now === null || before === null || before <= 0) return null;
  const growth = now / before - 1;
  return `${growth > 0 ? '+' : ''}${formatPercent(growth, 1)}`;
}

/** The latest year at a glance, with the change on the year before. */
export function KeyFigures({ figures }: { figures: CurrentFigures }): ReactElement | null {
  const { t } = useTranslation('enterprises');
  const year = figures.years.at(-1);
  if (year === undefined) return null;
  const note = (metric: string): ReactNode => {
    const text = change(numberOf(figures, metric, year), numberOf(figures, metric, year - 1));
    return text === null ? t('detail.ofYear', { year }) : t('detail.ofYearChange', { year, change: text });
  };
  const revenue = numberOf(figures, 'revenue', year);
  const research = numberOf(figures, 'rd_input', year);
  return (
    <StatTiles>
      {tiles.map((metric) => (
        <StatTile key={metric} label={t(`keyFigures.${metric}`)} note={note(metric)}>
          <Amount yuan={numberOf(figures, metric, year)} />
        </StatTile>
      ))}
      <StatTile label={t('keyFigures.rdRatio')} note={t('detail.ofYear', { year })}>
        <Percent ratio={revenue === null || revenue <= 0 || research === null ? null : research / revenue} />
      </StatTile>
      <StatTile label={t('keyFigures.employees')} note={t('detail.ofYear', { year })}>
        <Quantity value={numberOf(figures, 'employees', year)} />
      </StatTile>
    </StatTiles>
  );
}
