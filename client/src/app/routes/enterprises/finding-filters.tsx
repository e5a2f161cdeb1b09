import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useRules } from '@/features/eligibility/api/use-rules';
import { useTags } from '@/features/enterprises/api/use-bulk';
import type { EnterpriseFilter } from '@/features/enterprises/components/enterprise-filters';
import { useLibraries } from '@/features/reserve-library/api/use-library';
import { useLocalized } from '@/shared/hooks/use-language';
import type { TableState } from '@/shared/hooks/use-table-state';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { useMetrics } from '@/shared/reference/use-metrics';
import { SelectField } from '@/shared/ui/plain-fields';

const outcomes = ['met', 'unknown', 'notMet'] as const;
const gaps = ['0.1', '0.2', '0.5', '1'] as const;

type State = TableState<EnterpriseFilter>;

/** By what the latest screening said: board, answer, gap, what is missing. */
function VerdictFilters({ state }: { state: State }): ReactElement {
  const { t } = useTranslation(['enterprises', 'shared']);
  const localized = useLocalized();
  const boards = useRules('').data?.boards ?? [];
  const metrics = useMetrics();
  const { board, outcome, mostGap, missing } = state.filters;
  const choose = (value: string): void =>
    state.setFilters(
      value === ''
        ? { board: undefined, outcome: undefined, mostGap: undefined, missing: undefined }
        : { board: value },
    );
  return (
    <>
      <SelectField
        inline
        label={t('enterprises:finding.board')}
        value={board ?? ''}
        emptyLabel={t('enterprises:finding.any')}
        choices={boards.map((one) => ({ value: one.id, label: localized(one.name) }))}
        onChange={choose}
      />
      {board !== undefined && (
        <>
          <SelectField
            inline
            label={t('enterprises:finding.outcome')}
            value={outcome ?? ''}
            emptyLabel={t('enterprises:finding.any')}
            choices={outcomes.map((one) => ({ value: one, label: t(`shared:outcome.${one}`) }))}
            onChange={(value) => state.setFilters({ outcome: value })}
          />
          <SelectField
            inline
            label={t('enterprises:finding.mostGap')}
            value={mostGap ?? ''}
            emptyLabel={t('enterprises:finding.any')}
            choices={gaps.map((one) => ({
              value: one,
              label: t('enterprises:finding.atMost', { share: Number(one) * 100 }),
            }))}
            onChange={(value) => state.setFilters({ mostGap: value })}
          />
          <SelectField
            inline
            label={t('enterprises:finding.missing')}
            value={missing ?? ''}
            emptyLabel={t('enterprises:finding.any')}
            choices={(metrics.data ?? []).map((one) => ({ value: one.name, label: localized(one.label) }))}
            onChange={(value) => state.setFilters({ missing: value })}
          />
        </>
      )}
    </>
  );
}

/** By the place held in a resource library. */
function PlaceFilter({ state }: { state: State }): ReactElement {
  const { t } = useTranslation('enterprises');
  const localized = useLocalized();
  const libraries = useLibraries().data ?? [];
  const { library, layer } = state.filters;
  const layers = libraries.find((one) => one.id === library)?.layers ?? [];
  return (
    <>
      <SelectField
        inline
        label={t('finding.library')}
        value={library ?? ''}
        emptyLabel={t('finding.any')}
        choices={libraries.map((one) => ({
          value: one.id,
          label: localized(one.name),
        }))}
        onChange={(value) => state.setFilters({ library: value, layer: undefined })}
      />
      {layers.length > 0 && (
        <SelectField
          inline
          label={t('finding.layer')}
          value={layer ?? ''}
          emptyLabel={t('finding.any')}
          choices={layers.map((one) => ({ value: one.id, label: localized(one.name) }))}
          onChange={(value) => state.setFilters({ layer: value })}
        />
      )}
    </>
  );
}

function TagFilter({ state }: { state: State }): ReactElement {
  const { t } = useTranslation('enterprises');
  const tags = useTags().data ?? [];
  const { tag } = state.filters;
  const known = tags.some((one) => one.tag === tag) || tag === undefined;
  return (
    <SelectField
      inline
      label={t('finding.tag')}
      value={tag ?? ''}
      emptyLabel={t('finding.any')}
      choices={[
        ...(known ? [] : [{ value: tag, label: tag }]),
        ...tags.map((one) => ({
          value: one.tag,
          label: t('finding.tagCount', { tag: one.tag, used: one.count }),
        })),
      ]}
      onChange={(value) => state.setFilters({ tag: value })}
    />
  );
}

/** Further filters of the register: stored verdicts, places in libraries, tags. */
export function FindingFilters({ state }: { state: State }): ReactElement {
  const mayTag = useCan(permissions.enterprisesTag);
  return (
    <>
      <VerdictFilters state={state} />
      <PlaceFilter state={state} />
      {mayTag && <TagFilter state={state} />}
    </>
  );
}
