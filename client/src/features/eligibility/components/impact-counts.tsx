import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { useCountyName } from '@/shared/reference/use-programmes';
import { cx } from '@/shared/ui/cx';
import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { stackedLines, useStackedRows } from '@/shared/ui/stacked-rows';
import { Absent } from '@/shared/ui/values';

import type { Impact } from '../api/types';
import styles from './impact.module.css';

const shownCounties = 12;

function Change({ count, sign }: { count: number; sign: '+' | '−' }): ReactElement {
  return (
    <span className={cx(count > 0 && (sign === '+' ? styles.gained : styles.lost))}>
      {count === 0 ? '0' : `${sign}${formatNumber(count)}`}
    </span>
  );
}

/** A scrolling table with a spoken name. */
function Scroll({ label, children }: { label: string; children: ReactElement }): ReactElement {
  const { t } = useTranslation('shared');
  return (
    <div
      className={styles.scroll}
      tabIndex={0}
      role="region"
      aria-label={t('table.region', { caption: label })}
    >
      {children}
    </div>
  );
}

/** What moved in one sentence, or that it is being worked out: what stands below then belongs to the scenario before. */
export function ImpactSummary({ impact, isStale }: { impact: Impact; isStale: boolean }): ReactElement {
  const { t } = useTranslation('eligibility');
  const total = (count: (board: Impact['boards'][number]) => number): number =>
    impact.boards.reduce((sum, board) => sum + count(board), 0);
  const [gained, lost] = [total((board) => board.gained), total((board) => board.lost)];
  return (
    <p className={styles.summary} role="status">
      {isStale
        ? t('impact.computing')
        : gained + lost === 0
          ? t('impact.nothing', { count: impact.enterprises })
          : t('impact.summary', { count: impact.enterprises, gained, lost })}
    </p>
  );
}

/** Counts before and after by board. */
export function BoardImpacts({ impact }: { impact: Impact }): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const [all, setAll] = useState(false);
  const affected = impact.boards.filter((board) => board.isAffected);
  const folds = affected.length > 0 && affected.length < impact.boards.length;
  return (
    <Card flush title={t('impact.byBoard', { count: impact.enterprises })}>
      <Scroll label={t('impact.byBoard', { count: impact.enterprises })}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('columns.board')}</th>
              <th scope="col">{t('impact.before')}</th>
              <th scope="col">{t('impact.after')}</th>
              <th scope="col">{t('impact.gained')}</th>
              <th scope="col">{t('impact.lost')}</th>
            </tr>
          </thead>
          <tbody>
            {(all || !folds ? impact.boards : affected).map((board) => (
              <tr key={board.board} className={cx(!board.isAffected && styles.idle)}>
                <th scope="row">{localized(board.name)}</th>
                <td>{formatNumber(board.before.met)}</td>
                <td>{formatNumber(board.after.met)}</td>
                <td>
                  <Change count={board.gained} sign="+" />
                </td>
                <td>
                  <Change count={board.lost} sign="−" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {folds && (
        <p className={styles.more}>
          <PlainButton onClick={() => setAll(!all)}>
            {all ? t('impact.affectedOnly') : t('impact.unaffected')}
          </PlainButton>
        </p>
      )}
    </Card>
  );
}

/** Counts before and after by county, where something moved. */
export function CountyImpacts({ impact }: { impact: Impact }): ReactElement | null {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const countyName = useCountyName();
  const [all, setAll] = useState(false);
  const stacked = useStackedRows();
  if (impact.counties.length === 0) return null;
  const shown = all ? impact.counties : impact.counties.slice(0, shownCounties);
  return (
    <Card flush title={t('impact.byCounty')}>
      <Scroll label={t('impact.byCounty')}>
        <table ref={stacked} className={cx(styles.table, stackedLines)}>
          <thead>
            <tr>
              <th scope="col">{t('columns.county')}</th>
              <th scope="col" className={styles.words}>
                {t('columns.board')}
              </th>
              <th scope="col">{t('impact.before')}</th>
              <th scope="col">{t('impact.after')}</th>
              <th scope="col">{t('impact.gained')}</th>
              <th scope="col">{t('impact.lost')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((county) => {
              const board = impact.boards.find((one) => one.board === county.board);
              return (
                <tr key={`${county.countyCode ?? ''} ${county.board}`}>
                  <th scope="row">
                    {county.countyCode == null ? <Absent /> : countyName(county.countyCode, true)}
                  </th>
                  <td className={styles.words}>
                    {board === undefined ? county.board : localized(board.name)}
                  </td>
                  <td>{formatNumber(county.before)}</td>
                  <td>{formatNumber(county.after)}</td>
                  <td>
                    <Change count={county.gained} sign="+" />
                  </td>
                  <td>
                    <Change count={county.lost} sign="−" />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      {impact.counties.length > shownCounties && (
        <p className={styles.more}>
          <PlainButton onClick={() => setAll(!all)}>
            {all ? t('impact.fewer') : t('impact.all', { count: impact.counties.length })}
          </PlainButton>
        </p>
      )}
    </Card>
  );
}
