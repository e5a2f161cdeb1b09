import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber, formatPercent } from '@/shared/format/number';
import { useLanguage } from '@/shared/hooks/use-language';
import { choiceLabel } from '@/shared/reference/metric-value';
import { useMetrics } from '@/shared/reference/use-metrics';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { numberCell, ScrollTable } from '@/shared/ui/scroll-table';
import { StatTile, StatTiles } from '@/shared/ui/stat-tile';
import { Absent, DateText, Tag } from '@/shared/ui/values';

import type { Backtest } from '../api/use-backtests';
import styles from './backtest-view.module.css';

type Cut = Backtest['result']['top'];

function CutTile({ label, cut }: { label: string; cut: Cut }): ReactElement {
  const { t } = useTranslation('rankings');
  return (
    <StatTile
      label={label}
      note={
        <>
          {t('backtest.precision')} {cut.precision == null ? '—' : formatPercent(cut.precision, 1)} ·{' '}
          {t('backtest.recall')} {cut.recall == null ? '—' : formatPercent(cut.recall, 1)} ·{' '}
          {t('backtest.lift')} {cut.lift == null ? '—' : formatNumber(cut.lift, 2)}
        </>
      }
    >
      {formatNumber(cut.hits)} / {formatNumber(cut.size)}
    </StatTile>
  );
}

function Tenths({ result }: { result: Backtest['result'] }): ReactElement {
  const { t } = useTranslation('rankings');
  const most = Math.max(1, ...result.tenths.map((tenth) => tenth.hits));
  return (
    <ScrollTable title={t('backtest.tenths')} lead={t('backtest.tenthsLead')}>
      <thead>
        <tr>
          <th scope="col">{t('backtest.places')}</th>
          <th scope="col">{t('backtest.listedLater')}</th>
        </tr>
      </thead>
      <tbody>
        {result.tenths.map((tenth) => (
          <tr key={tenth.fromPlace}>
            <th scope="row">
              {tenth.fromPlace}–{tenth.toPlace}
            </th>
            <td>
              <span className={styles.bar} aria-hidden="true">
                <span style={{ inlineSize: `${(tenth.hits / most) * 100}%` }} />
              </span>{' '}
              {tenth.hits}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** Says the board of a listing, a word of the vocabulary, in the language in force. */
function useBoardName(): (board: string) => string {
  const language = useLanguage();
  const metric = useMetrics().data?.find((one) => one.name === 'listed_board');
  return (board) => (metric === undefined ? board : choiceLabel(metric, board, language));
}

function Boards({ result }: { result: Backtest['result'] }): ReactElement {
  const { t } = useTranslation('rankings');
  const boardName = useBoardName();
  return (
    <ScrollTable title={t('backtest.boards')}>
      <thead>
        <tr>
          <th scope="col">{t('backtest.board')}</th>
          <th scope="col" className={numberCell}>
            {t('backtest.listings')}
          </th>
          <th scope="col" className={numberCell}>
            {t('backtest.onTop')}
          </th>
          <th scope="col" className={numberCell}>
            {t('backtest.onReserve')}
          </th>
        </tr>
      </thead>
      <tbody>
        {result.boards.map((board) => (
          <tr key={board.board ?? ''}>
            <th scope="row">{board.board == null ? t('backtest.noBoard') : boardName(board.board)}</th>
            <td className={numberCell}>{board.listings}</td>
            <td className={numberCell}>{board.onTop}</td>
            <td className={numberCell}>{board.onReserve}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Lines({ result }: { result: Backtest['result'] }): ReactElement {
  const { t } = useTranslation('rankings');
  const boardName = useBoardName();
  return (
    <ScrollTable stacks title={t('backtest.lines')}>
      <thead>
        <tr>
          <th scope="col">{t('columns.name')}</th>
          <th scope="col">{t('backtest.listedOn')}</th>
          <th scope="col">{t('backtest.board')}</th>
          <th scope="col">{t('columns.outcome')}</th>
          <th scope="col" className={numberCell}>
            {t('columns.rank')}
          </th>
          <th scope="col" className={numberCell}>
            {t('columns.score')}
          </th>
          <th scope="col">{t('columns.reasons')}</th>
        </tr>
      </thead>
      <tbody>
        {result.lines.map((line) => (
          <tr key={line.listing.enterpriseId}>
            <th scope="row">
              <Link to={`/enterprises/${line.listing.enterpriseId}`}>{line.listing.name}</Link>
            </th>
            <td>
              <DateText day={line.listing.listedOn} />
            </td>
            <td>{line.listing.board == null ? <Absent /> : boardName(line.listing.board)}</td>
            <td>
              {line.outcome == null ? (
                t('backtest.noCandidate')
              ) : (
                <Tag {...(line.outcome === 'top' ? { tone: 'strong' as const } : {})}>
                  {t(`outcome.${line.outcome}`)}
                </Tag>
              )}
            </td>
            <td className={numberCell}>{line.rank ?? <Absent />}</td>
            <td className={numberCell}>{line.score == null ? <Absent /> : formatNumber(line.score, 2)}</td>
            <td>{line.reasons.length === 0 ? <Absent /> : line.reasons.join(t('difference.and'))}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** A past list held against what happened later. */
export function BacktestView({ test }: { test: Backtest }): ReactElement {
  const { t } = useTranslation('rankings');
  const { result } = test;
  return (
    <>
      <StatTiles>
        <StatTile label={t('backtest.candidates')} note={t('backtest.rankedOf', { count: result.ranked })}>
          {formatNumber(result.candidates)}
        </StatTile>
        <StatTile
          label={t('backtest.listings')}
          note={
            result.ranks == null
              ? t('backtest.noRanks')
              : result.ranks.best === result.ranks.worst
                ? t('backtest.oneRank', { rank: result.ranks.best })
                : t('backtest.ranks', {
                    best: result.ranks.best,
                    lower: formatNumber(result.ranks.lower, 1),
                    median: formatNumber(result.ranks.median, 1),
                    upper: formatNumber(result.ranks.upper, 1),
                    worst: result.ranks.worst,
                  })
          }
        >
          {formatNumber(result.listings)}
        </StatTile>
        <CutTile label={t('backtest.top')} cut={result.top} />
        <CutTile label={t('backtest.both')} cut={result.both} />
      </StatTiles>
      {result.listings === 0 ? (
        <Card>
          <Notice icon="list" title={t('backtest.none')} text={t('backtest.noneText')} />
        </Card>
      ) : (
        <div className={styles.parts}>
          <div className={styles.pair}>
            <Tenths result={result} />
            <Boards result={result} />
          </div>
          <Lines result={result} />
        </div>
      )}
    </>
  );
}
