import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useLocalized } from '@/shared/hooks/use-language';
import type { TableState } from '@/shared/hooks/use-table-state';
import { useCountyName } from '@/shared/reference/use-programmes';
import { useCitingText } from '@/shared/reference/use-sources';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { Notice } from '@/shared/ui/notice';
import { PlainButton } from '@/shared/ui/plain-button';
import { SelectField, TextAreaField } from '@/shared/ui/plain-fields';
import { Absent, DateText, SourceNote, Tag } from '@/shared/ui/values';

import { findingStages, useFindings, useKeepInSpite } from '../api/use-findings';
import type { FindingQuery, NamedFinding } from '../api/use-findings';
import type { Library } from '../api/use-library';
import styles from './reserve.module.css';

export type FindingFilter = 'found' | 'state';

export const findingFilters: readonly FindingFilter[] = ['found', 'state'];

/** Says why a member stays in spite of a finding. */
export function KeepDialog({ found, onClose }: { found: NamedFinding; onClose: () => void }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const citing = useCitingText();
  const keep = useKeepInSpite(found.finding.id);
  return (
    <FormDialog
      title={t('finding.keep')}
      lead={t('finding.of', {
        name: found.enterpriseName,
        evidence: citing(localized(found.finding.evidence)),
      })}
      confirm={t('finding.keep')}
      isPending={keep.isPending}
      error={keep.error}
      onClose={onClose}
      onSubmit={(form) =>
        keep.mutate({ version: found.finding.version, note: formText(form, 'note') }, { onSuccess: onClose })
      }
    >
      <TextAreaField label={t('step.reason')} name="note" rows={3} required maxLength={1000} />
    </FormDialog>
  );
}

/** What was found, what it rests on, and what was decided. */
export function FindingText({ found }: { found: NamedFinding }): ReactElement {
  const localized = useLocalized();
  const citing = useCitingText();
  const { finding } = found;
  return (
    <span className={styles.finding}>
      {citing(localized(finding.evidence))}
      <SourceNote source={finding.source} />
      {finding.note != null && <span className={styles.quiet}>{finding.note}</span>}
    </span>
  );
}

function useColumns(onKeep: ((found: NamedFinding) => void) | undefined): Column<NamedFinding>[] {
  const { t } = useTranslation('reserve-library');
  const countyName = useCountyName();
  return [
    {
      key: 'name',
      title: t('columns.name'),
      isRowHeader: true,
      render: (row) => (
        <Link to={`/reserve-library/members/${row.finding.memberId}`}>{row.enterpriseName}</Link>
      ),
    },
    {
      key: 'county',
      title: t('columns.county'),
      noWrap: true,
      render: (row) => (row.finding.countyCode == null ? <Absent /> : countyName(row.finding.countyCode)),
    },
    {
      key: 'kind',
      title: t('finding.kind'),
      noWrap: true,
      render: (row) => t(`findings.${row.finding.kind}`),
    },
    {
      key: 'evidence',
      title: t('finding.evidence'),
      isLong: true,
      render: (row) => <FindingText found={row} />,
    },
    {
      key: 'found',
      title: t('finding.foundOn'),
      noWrap: true,
      render: (row) => <DateText day={row.finding.foundOn} />,
    },
    {
      key: 'stage',
      title: t('columns.stage'),
      noWrap: true,
      render: (row) => (
        <Tag {...(row.finding.stage === 'open' ? { tone: 'warning' as const } : {})}>
          {t(`finding.stages.${row.finding.stage}`)}
        </Tag>
      ),
    },
    ...(onKeep === undefined
      ? []
      : [
          {
            key: 'act',
            title: t('finding.act'),
            noWrap: true,
            render: (row: NamedFinding) =>
              row.finding.stage === 'open' ? (
                <PlainButton
                  aria-label={t('finding.keepOf', { name: row.enterpriseName })}
                  onClick={() => onKeep(row)}
                >
                  {t('finding.keep')}
                </PlainButton>
              ) : (
                <Absent />
              ),
          },
        ]),
  ];
}

/** The findings of a library, filtered and paged by the server. */
export function FindingsTable({
  library,
  state,
}: {
  library: Library;
  state: TableState<FindingFilter>;
}): ReactElement {
  const { t } = useTranslation('reserve-library');
  const [asked, setAsked] = useState<NamedFinding | null>(null);
  const kind = library.findings.find((one) => one.kind === state.filters.found)?.kind;
  const stage = findingStages.find((one) => one === state.filters.state);
  const query: FindingQuery = {
    libraryId: library.summary.id,
    page: state.page,
    pageSize: state.pageSize,
    ...(state.filters.state === 'all' ? {} : { stage: stage ?? 'open' }),
    ...(kind === undefined ? {} : { kind }),
  };
  return (
    <>
      <DataTable
        id="reserve-findings"
        caption={t('tabs.findings')}
        columns={useColumns(library.canEnter ? setAsked : undefined)}
        rowKey={(row) => row.finding.id}
        query={useFindings(query)}
        state={state}
        filters={
          <>
            <SelectField
              inline
              label={t('finding.kind')}
              value={state.filters.found ?? ''}
              emptyLabel={t('filters.all')}
              choices={library.findings.map((one) => ({ value: one.kind, label: t(`findings.${one.kind}`) }))}
              onChange={(found) => state.setFilters({ found })}
            />
            <SelectField
              inline
              label={t('columns.stage')}
              value={state.filters.state ?? ''}
              choices={[
                { value: '', label: t('finding.stages.open') },
                { value: 'kept', label: t('finding.stages.kept') },
                { value: 'gone', label: t('finding.stages.gone') },
                { value: 'left', label: t('finding.stages.left') },
                { value: 'all', label: t('filters.all') },
              ]}
              onChange={(value) => state.setFilters({ state: value })}
            />
          </>
        }
        empty={<Notice icon="checkCircle" title={t('finding.none')} text={t('finding.noneText')} />}
      />
      {asked !== null && <KeepDialog found={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
