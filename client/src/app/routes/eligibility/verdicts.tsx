import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import type { Outcome } from '@/features/eligibility/api/types';
import { useRules } from '@/features/eligibility/api/use-rules';
import { useScreenings, useStoredVerdicts, verdictsFile } from '@/features/eligibility/api/use-screenings';
import { VerdictTable } from '@/features/eligibility/components/verdict-table';
import { useLocalized } from '@/shared/hooks/use-language';
import { useTableState } from '@/shared/hooks/use-table-state';
import { useMetrics } from '@/shared/reference/use-metrics';
import { useCities } from '@/shared/reference/use-programmes';
import { Notice } from '@/shared/ui/notice';
import { PageHeader } from '@/shared/ui/page';
import { DownloadLink } from '@/shared/ui/plain-button';
import { SelectField } from '@/shared/ui/plain-fields';
import { QueryStates } from '@/shared/ui/query-states';

const outcomes: readonly Outcome[] = ['met', 'unknown', 'notMet'];
const gaps = ['0.05', '0.1', '0.2', '0.5', '1'] as const;
const changes = ['gained', 'lost'] as const;
const filterNames = [
  'asOf',
  'board',
  'measure',
  'outcome',
  'missing',
  'gap',
  'countyCode',
  'change',
  'programme',
] as const;

/** What the last screening of a day found, by board, outcome, missing metric and gap. */
export default function VerdictsPage(): ReactElement {
  const { t } = useTranslation(['eligibility', 'shared']);
  const localized = useLocalized();
  const state = useTableState(filterNames);
  const screenings = useScreenings();
  const asOf = state.filters.asOf ?? screenings.data?.[0]?.asOf ?? '';
  const catalogue = useRules(asOf);
  const boards = catalogue.data?.boards ?? [];
  const board = state.filters.board ?? boards[0]?.id ?? '';
  const shown = boards.find((one) => one.id === board);
  const cities = useCities();
  const metrics = useMetrics();
  const filters = {
    asOf,
    board,
    measure: state.filters.measure === 'standards' ? ('standards' as const) : ('outcome' as const),
    outcome: outcomes.find((one) => one === state.filters.outcome),
    missing: state.filters.missing ?? '',
    mostGap: gaps.find((one) => one === state.filters.gap) ?? '',
    countyCode: state.filters.countyCode ?? '',
    change: changes.find((one) => one === state.filters.change),
    programme: state.filters.programme ?? '',
  };
  const query = useStoredVerdicts(filters, state.page, state.pageSize);
  return (
    <>
      <PageHeader
        title={shown === undefined ? t('run.results') : t('run.resultsOf', { board: localized(shown.name) })}
        crumbs={[{ label: t('screening.title'), to: '/eligibility' }]}
        lead={t('run.resultsLead')}
        actions={
          asOf !== '' && (
            <>
              <DownloadLink href={verdictsFile(filters, 'xlsx')}>{t('run.xlsx')}</DownloadLink>
              <DownloadLink href={verdictsFile(filters, 'csv')}>{t('run.csv')}</DownloadLink>
            </>
          )
        }
      />
      <QueryStates
        query={screenings}
        isEmpty={(all) => all.length === 0}
        empty={<Notice icon="gauge" title={t('run.never')} text={t('run.neverText')} />}
      >
        {(all) => (
          <VerdictTable
            query={query}
            state={state}
            linkTo={(enterprise) =>
              `/enterprises/${enterprise}?${new URLSearchParams({ tab: 'eligibility', board, asOf }).toString()}`
            }
            ruleName={(id) => {
              const rule = catalogue.data?.rules.find((one) => one.id === id);
              return rule === undefined ? id : localized(rule.name);
            }}
            filters={
              <>
                <SelectField
                  inline
                  label={t('report.asOf')}
                  value={asOf}
                  choices={all.map((one) => ({ value: one.asOf, label: one.asOf }))}
                  onChange={(value) => state.setFilters({ asOf: value })}
                />
                <SelectField
                  inline
                  label={t('columns.board')}
                  value={board}
                  choices={boards.map((one) => ({ value: one.id, label: localized(one.name) }))}
                  onChange={(value) => state.setFilters({ board: value })}
                />
                <SelectField
                  inline
                  label={t('screening.measure')}
                  value={filters.measure}
                  choices={[
                    { value: 'outcome', label: t('screening.everything') },
                    { value: 'standards', label: t('screening.standardsOnly') },
                  ]}
                  onChange={(value) => state.setFilters({ measure: value })}
                />
                <SelectField
                  inline
                  label={t('columns.outcome')}
                  value={filters.outcome ?? ''}
                  emptyLabel={t('screening.every')}
                  choices={outcomes.map((one) => ({ value: one, label: t(`shared:outcome.${one}`) }))}
                  onChange={(value) => state.setFilters({ outcome: value })}
                />
                <SelectField
                  inline
                  label={t('run.change')}
                  value={filters.change ?? ''}
                  emptyLabel={t('screening.every')}
                  choices={changes.map((one) => ({ value: one, label: t(`run.${one}`) }))}
                  onChange={(value) => state.setFilters({ change: value })}
                />
                <SelectField
                  inline
                  label={t('columns.gap')}
                  value={filters.mostGap}
                  emptyLabel={t('screening.every')}
                  choices={gaps.map((gap) => ({
                    value: gap,
                    label: t('run.within', { percent: Number(gap) * 100 }),
                  }))}
                  onChange={(value) => state.setFilters({ gap: value })}
                />
                <SelectField
                  inline
                  label={t('columns.missing')}
                  value={filters.missing}
                  emptyLabel={t('screening.every')}
                  choices={(metrics.data ?? []).map((metric) => ({
                    value: metric.name,
                    label: localized(metric.label),
                  }))}
                  onChange={(value) => state.setFilters({ missing: value })}
                />
                <SelectField
                  inline
                  label={t('columns.county')}
                  value={filters.countyCode}
                  emptyLabel={t('screening.every')}
                  choices={cities.flatMap((city) =>
                    city.counties.map((county) => ({
                      value: county.code,
                      label: `${city.name} ${county.name}`,
                    })),
                  )}
                  onChange={(value) => state.setFilters({ countyCode: value })}
                />
              </>
            }
          />
        )}
      </QueryStates>
    </>
  );
}
