import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import type { Catalogue, ImpactScenario } from '@/features/eligibility/api/types';
import { useRules } from '@/features/eligibility/api/use-rules';
import { useImpact } from '@/features/eligibility/api/use-what-if';
import { BoardImpacts, CountyImpacts, ImpactSummary } from '@/features/eligibility/components/impact-counts';
import { ImpactedTable } from '@/features/eligibility/components/impacted-table';
import { Scenarios } from '@/features/eligibility/components/scenarios';
import { ThresholdEditor } from '@/features/eligibility/components/threshold-editor';
import type { Supposed } from '@/features/eligibility/components/threshold-editor';
import { useAddressParameters } from '@/shared/hooks/use-address-parameters';
import { useDebounced } from '@/shared/hooks/use-debounced';
import { useLocalized } from '@/shared/hooks/use-language';
import { useTableState } from '@/shared/hooks/use-table-state';
import { useProgrammes } from '@/shared/reference/use-programmes';
import { cx } from '@/shared/ui/cx';
import { PageHeader } from '@/shared/ui/page';
import { SelectField } from '@/shared/ui/plain-fields';
import { QueryStates } from '@/shared/ui/query-states';
import { PageSkeleton } from '@/shared/ui/skeleton';
import { Segmented } from '@/shared/ui/segmented';

import styles from './eligibility.module.css';

const filters = ['board', 'direction'] as const;

/** Thresholds kept in the address as `rule~condition~value`, one after the other. */
function readThresholds(text: string): Supposed[] {
  return text.split('!').flatMap((part) => {
    const [rule = '', condition = '', value = ''] = part.split('~');
    return rule === '' || condition === '' || !Number.isFinite(Number(value)) || value === ''
      ? []
      : [{ rule, condition, value: Number(value) }];
  });
}

function Study({ catalogue }: { catalogue: Catalogue }): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const programmes = useProgrammes();
  const state = useTableState(filters);
  const [parameters, set] = useAddressParameters();
  const days = catalogue.changeDays.filter((day) => day <= catalogue.asOf).toReversed();
  const before = parameters.get('before') ?? '';
  const after = parameters.get('after') ?? '';
  const programme = parameters.get('programme') ?? '';
  const measure = parameters.get('measure') === 'outcome' ? 'outcome' : 'standards';
  const thresholds = readThresholds(parameters.get('thresholds') ?? '');
  const scenario: ImpactScenario = {
    asOf: catalogue.asOf,
    ...(before === '' ? {} : { beforeOn: before }),
    afterOn: after === '' ? catalogue.asOf : after,
    thresholds,
    measure,
    ...(programme === '' ? {} : { programme }),
  };
  const asked = useDebounced(scenario, 250);
  const impact = useImpact(asked);
  // What stands there belongs to the scenario before, until this one is answered.
  const isStale = impact.isPlaceholderData || JSON.stringify(asked) !== JSON.stringify(scenario);
  const choices = days.map((day) => ({ value: day, label: t('impact.rulesOf', { day }) }));
  return (
    <>
      <div className={styles.bar}>
        <SelectField
          inline
          label={t('impact.beforeRules')}
          value={before}
          emptyLabel={t('impact.today')}
          choices={choices}
          onChange={(value) => set('before', value)}
        />
        <SelectField
          inline
          label={t('impact.afterRules')}
          value={after}
          emptyLabel={t('impact.today')}
          choices={choices}
          onChange={(value) => set('after', value)}
        />
        <SelectField
          inline
          label={t('columns.programme')}
          value={programme}
          emptyLabel={t('screening.everyProgramme')}
          choices={(programmes.data ?? [])
            .filter((pack) => pack.counties.length > 0)
            .map((pack) => ({ value: pack.id, label: localized(pack.title) }))}
          onChange={(value) => set('programme', value)}
        />
        <Segmented
          label={t('screening.measure')}
          value={measure}
          options={[
            { value: 'outcome', label: t('screening.everything') },
            { value: 'standards', label: t('screening.standardsOnly') },
          ]}
          onChange={(value) => set('measure', value === 'standards' ? '' : value)}
        />
      </div>
      <ThresholdEditor
        catalogue={catalogue}
        day={after === '' ? catalogue.asOf : after}
        supposed={thresholds}
        onChange={(supposed) =>
          set(
            'thresholds',
            supposed.map((one) => `${one.rule}~${one.condition}~${String(one.value)}`).join('!'),
          )
        }
      />
      <Scenarios scenario={scenario} />
      <QueryStates
        query={impact}
        skeleton={
          <>
            <p role="status">{t('impact.computing')}</p>
            <PageSkeleton />
          </>
        }
      >
        {(answer) => (
          <div aria-busy={isStale} className={cx(isStale && styles.stale)}>
            <ImpactSummary impact={answer} isStale={isStale} />
            <BoardImpacts impact={answer} />
            <CountyImpacts impact={answer} />
            <ImpactedTable scenario={asked} impact={answer} state={state} />
          </div>
        )}
      </QueryStates>
    </>
  );
}

/** Which enterprises of the library would gain or lose under other rules. */
export default function ImpactPage(): ReactElement {
  const { t } = useTranslation('eligibility');
  const rules = useRules('');
  return (
    <>
      <PageHeader
        title={t('impact.title')}
        crumbs={[{ label: t('screening.title'), to: '/eligibility' }]}
        lead={t('impact.lead')}
      />
      <QueryStates query={rules}>{(catalogue) => <Study catalogue={catalogue} />}</QueryStates>
    </>
  );
}
