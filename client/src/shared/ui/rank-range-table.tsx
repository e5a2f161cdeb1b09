import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber, formatPercent } from '@/shared/format/number';

import { RankInterval } from './rank-interval';
import { numberCell, ScrollTable } from './scroll-table';

/** The ranks something takes under other weights. */
export interface RankRange {
  key: string;
  name: ReactNode;
  rank: number;
  /** Share of draws, 0 to 1; what it counts is the table's {@link RankRangeTable} share label. */
  share: number;
  best: number;
  likelyBest: number;
  likelyWorst: number;
  worst: number;
}

function rangeText(best: number, worst: number): string {
  return best === worst ? formatNumber(best) : `${formatNumber(best)}–${formatNumber(worst)}`;
}

/** How far ranks depend on the weights: rank, share of draws, likely and whole range, and a picture of both. */
export function RankRangeTable(props: {
  title: string;
  nameLabel: string;
  shareLabel: string;
  rows: readonly RankRange[];
}): ReactElement {
  const { t } = useTranslation('shared');
  const from = Math.min(...props.rows.map((row) => row.best));
  const to = Math.max(from + 1, ...props.rows.map((row) => row.worst));
  return (
    <ScrollTable stacks title={props.title}>
      <thead>
        <tr>
          <th scope="col">{t('ranks.rank')}</th>
          <th scope="col">{props.nameLabel}</th>
          <th scope="col" className={numberCell}>
            {props.shareLabel}
          </th>
          <th scope="col">{t('ranks.likely')}</th>
          <th scope="col">{t('ranks.range')}</th>
          <th scope="col">
            <span className="lp-visually-hidden">{t('ranks.picture')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.key}>
            <td>{row.rank}</td>
            <th scope="row">{row.name}</th>
            <td className={numberCell}>{formatPercent(row.share, 1)}</td>
            <td>{rangeText(row.likelyBest, row.likelyWorst)}</td>
            <td>{rangeText(row.best, row.worst)}</td>
            <td>
              <RankInterval
                best={row.best}
                likelyBest={row.likelyBest}
                rank={row.rank}
                likelyWorst={row.likelyWorst}
                worst={row.worst}
                from={from}
                to={to}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
