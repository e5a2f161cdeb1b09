import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useRules } from '@/features/eligibility/api/use-rules';
import { useScreened } from '@/features/eligibility/api/use-screening';
import type { Outcome } from '@/features/eligibility/api/types';
import { ScreenedTable } from '@/features/eligibility/components/screened-table';
import { todayInBeijing } from '@/shared/format/date';
import { useLocalized } from '@/shared/hooks/use-language';
import { useTableState } from '@/shared/hooks/use-table-state';
import { useCities } from '@/shared/reference/use-programmes';
import { PageHeader } from '@/shared/ui/page';
import { SelectField } from '@/shared/ui/plain-fields';
import { DateText } from '@/shared/ui/values';

const outcomes: readonly Outcome[] = ['met', 'unknown', 'notMet'];
const filters = ['asOf', 'programme', 'board', 'outcome', 'measure', 'countyCode'] as const;

/** The enterprises behind a number of the screening. */
export default function ScreenedEnterprisesPage(): ReactElement {
  const { t } = useTranslation(['eligibility', 'shared']);
  const localized = useLocalized();
  const state = useTableState(filters);
  const { asOf = '', programme = '', countyCode = '' } = state.filters;
  const cities = useCities();
  const catalogue = useRules(asOf);
  const boards = catalogue.data?.boards ?? [];
  const board = state.filters.board ?? boards[0]?.id ?? '';
  const measure = state.filters.measure === 'standards' ? 'standards' : 'outcome';
  const outcome = outcomes.find((one) => one === state.filters.outcome);
  const query = useScreened({
    asOf,
    programme,
    board,
    measure,
    outcome,
    countyCode,
    page: state.page,
    pageSize: state.pageSize,
  });
  const shown = boards.find((one) => one.id === board);
  return (
    <>
      <PageHeader
        title={
          shown === undefined ? t('screening.list') : t('screening.listOf', { board: localized(shown.name) })
        }
        crumbs={[{ label: t('screening.title'), to: '/eligibility' }]}
        lead={
          <>
            {t('report.asOf')} <DateText day={asOf === '' ? todayInBeijing(new Date()) : asOf} /> ·{' '}
            {measure === 'standards' ? t('screening.standardsOnly') : t('screening.everything')}
          </>
        }
      />
      <ScreenedTable
        query={query}
        state={state}
        linkTo={(enterprise) =>
          `/enterprises/${enterprise.id}?${new URLSearchParams({
            tab: 'eligibility',
            board,
            ...(asOf === '' ? {} : { asOf }),
          }).toString()}`
        }
        ruleName={(id) => {
          const rule = catalogue.data?.rules.find((one) => one.id === id);
          return rule === undefined ? id : localized(rule.name);
        }}
        filters={
          <>
            <SelectField
              inline
              label={t('columns.board')}
              value={board}
              choices={boards.map((one) => ({ value: one.id, label: localized(one.name) }))}
              onChange={(value) => state.setFilters({ board: value })}
            />
            <SelectField
              inline
              label={t('columns.outcome')}
              value={outcome ?? ''}
              emptyLabel={t('screening.every')}
              choices={outcomes.map((one) => ({ value: one, label: t(`shared:outcome.${one}`) }))}
              onChange={(value) => state.setFilters({ outcome: value })}
            />
            <SelectField
              inline
              label={t('columns.county')}
              value={countyCode}
              emptyLabel={t('screening.every')}
              choices={cities.flatMap((city) =>
                city.counties.map((county) => ({ value: county.code, label: `${city.name} ${county.name}` })),
              )}
              onChange={(value) => state.setFilters({ countyCode: value })}
            />
          </>
        }
      />
    </>
  );
}
