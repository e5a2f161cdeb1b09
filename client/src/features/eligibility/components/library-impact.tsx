import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import type { TableState } from '@/shared/hooks/use-table-state';
import { metricDivisor, useMetricUnit } from '@/shared/reference/metric-value';
import { useMetrics } from '@/shared/reference/use-metrics';
import type { Metric } from '@/shared/reference/use-metrics';
import { useCountyName } from '@/shared/reference/use-programmes';
import { cx } from '@/shared/ui/cx';
import { DataTable } from '@/shared/ui/data-table';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { SelectField, TextField } from '@/shared/ui/plain-fields';
import { Absent, OutcomeTag } from '@/shared/ui/values';

import type { Catalogue, Impact, ImpactDirection, ImpactScenario } from '../api/types';
import { saveImpact, useImpacted } from '../api/use-what-if';
import styles from './library-impact.module.css';
import { readNumber } from './self-check-answers';

const shownCounties = 12;

export interface Supposed {
  rule: string;
  condition: string;
  value: number;
}

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
  if (impact.counties.length === 0) return null;
  const shown = all ? impact.counties : impact.counties.slice(0, shownCounties);
  return (
    <Card flush title={t('impact.byCounty')}>
      <Scroll label={t('impact.byCounty')}>
        <table className={styles.table}>
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

const directions: readonly ImpactDirection[] = ['any', 'gained', 'lost'];

/** The enterprises whose answer moves, with filters and files. */
export function ImpactedTable(props: {
  scenario: ImpactScenario;
  impact: Impact;
  state: TableState<'board' | 'direction'>;
}): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const countyName = useCountyName();
  const { scenario, impact, state } = props;
  const direction = directions.find((one) => one === state.filters.direction) ?? 'any';
  const board = impact.boards.some((one) => one.board === state.filters.board)
    ? (state.filters.board ?? '')
    : '';
  const query = useImpacted(scenario, { board, direction, page: state.page, pageSize: state.pageSize });
  const name = t('impact.file', { day: impact.asOf });
  return (
    <div className={styles.list}>
      <DataTable
        id="impacted"
        caption={t('impact.list')}
        rowKey={(row) => `${row.id} ${row.board}`}
        query={query}
        state={state}
        columns={[
          {
            key: 'name',
            title: t('columns.enterprise'),
            isRowHeader: true,
            render: (row) => (
              <Link to={`/enterprises/${row.id}?tab=eligibility&board=${row.board}`}>{row.name}</Link>
            ),
          },
          {
            key: 'county',
            title: t('columns.county'),
            noWrap: true,
            render: (row) => (row.countyCode == null ? <Absent /> : countyName(row.countyCode, true)),
          },
          { key: 'board', title: t('columns.board'), render: (row) => localized(row.boardName) },
          {
            key: 'before',
            title: t('impact.before'),
            noWrap: true,
            render: (row) => <OutcomeTag outcome={row.before} />,
          },
          {
            key: 'after',
            title: t('impact.after'),
            noWrap: true,
            render: (row) => <OutcomeTag outcome={row.after} />,
          },
        ]}
        filters={
          <>
            <SelectField
              inline
              label={t('columns.board')}
              value={board}
              emptyLabel={t('screening.every')}
              choices={impact.boards
                .filter((one) => one.isAffected)
                .map((one) => ({ value: one.board, label: localized(one.name) }))}
              onChange={(value) => state.setFilters({ board: value })}
            />
            <SelectField
              inline
              label={t('impact.direction')}
              value={direction}
              choices={directions.map((one) => ({ value: one, label: t(`impact.directions.${one}`) }))}
              onChange={(value) => state.setFilters({ direction: value === 'any' ? '' : value })}
            />
            <PlainButton icon="download" onClick={() => void saveImpact(scenario, 'xlsx', name)}>
              XLSX
            </PlainButton>
            <PlainButton icon="download" onClick={() => void saveImpact(scenario, 'csv', name)}>
              CSV
            </PlainButton>
          </>
        }
        empty={<Notice icon="search" title={t('impact.nobody')} text={t('impact.nobodyText')} />}
      />
    </div>
  );
}

function shownIn(value: number, metric: Metric, language: 'zh-CN' | 'en'): string {
  return String(Number((value / metricDivisor(metric, language)).toPrecision(15)));
}

/** Picks thresholds and supposes others. */
export function ThresholdEditor(props: {
  catalogue: Catalogue;
  day: string;
  supposed: readonly Supposed[];
  onChange: (supposed: Supposed[]) => void;
}): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const language = useLanguage();
  const unitOf = useMetricUnit();
  const metrics = useMetrics();
  const { catalogue, day, supposed, onChange } = props;
  const rules = catalogue.rules.flatMap((rule) => {
    const version = rule.versions.find(
      (one) =>
        one.effectiveFrom <= day && (one.effectiveTo === null || day < one.effectiveTo) && !one.unverified,
    );
    const conditions = version?.conditions.filter((one) => typeof one.threshold === 'number') ?? [];
    return conditions.length > 0 ? [{ rule, conditions }] : [];
  });
  const [chosen, setChosen] = useState(supposed[0]?.rule ?? '');
  const standards = new Set(catalogue.boards.flatMap((board) => board.ordinary));
  const first = rules.find((one) => standards.has(one.rule.series));
  const current = rules.find((one) => one.rule.id === chosen) ?? first;
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const accept = (rule: string, condition: string, metric: Metric, original: number, text: string): void => {
    const value = text.trim() === '' ? original : readNumber(text, metric, language);
    if (value === undefined) return;
    const others = supposed.filter((one) => one.rule !== rule || one.condition !== condition);
    onChange(value === original ? others : [...others, { rule, condition, value }]);
  };
  return (
    <Card title={t('impact.thresholds', { count: supposed.length })}>
      <SelectField
        inline
        label={t('impact.rule')}
        value={current?.rule.id ?? ''}
        choices={rules.map(({ rule }) => ({
          value: rule.id,
          label: t('rule.named', { name: localized(rule.name), code: rule.id }),
        }))}
        onChange={setChosen}
      />
      <ul className={styles.conditions}>
        {current?.conditions.map((condition) => {
          const metric = metrics.data?.find((one) => one.name === condition.metric);
          if (metric === undefined || typeof condition.threshold !== 'number') return null;
          const original = condition.threshold;
          const key = `${current.rule.id} ${condition.id}`;
          const set = supposed.find((one) => one.rule === current.rule.id && one.condition === condition.id);
          const text = drafts[key] ?? shownIn(set?.value ?? original, metric, language);
          const wrong = text.trim() !== '' && readNumber(text, metric, language) === undefined;
          return (
            <li key={key}>
              <span>{localized(condition.text)}</span>
              <TextField
                inline
                label={
                  unitOf(metric) === ''
                    ? t('impact.threshold')
                    : t('selfCheck.withUnit', { label: t('impact.threshold'), unit: unitOf(metric) })
                }
                inputMode="decimal"
                autoComplete="off"
                value={text}
                {...(wrong ? { error: t('selfCheck.number') } : {})}
                onChange={(event) => {
                  setDrafts({ ...drafts, [key]: event.target.value });
                  accept(current.rule.id, condition.id, metric, original, event.target.value);
                }}
              />
            </li>
          );
        })}
      </ul>
      {supposed.length > 0 && (
        <p>
          <PlainButton
            icon="refresh"
            onClick={() => {
              setDrafts({});
              onChange([]);
            }}
          >
            {t('impact.restore')}
          </PlainButton>
        </p>
      )}
    </Card>
  );
}
