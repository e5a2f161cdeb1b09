import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { useActivities } from '@/features/county-assessments/api/use-activities';
import { useAssessments } from '@/features/county-assessments/api/use-assessments';
import { useSchemes } from '@/features/county-assessments/api/use-schemes';
import { ActivitiesView } from '@/features/county-assessments/components/activities-view';
import styles from '@/features/county-assessments/components/activities-view.module.css';
import { RecordActivityDialog } from '@/features/county-assessments/components/record-activity-dialog';
import { permissions } from '@/shared/permissions/permissions';
import { useCan, useSession } from '@/shared/permissions/session-context';
import { useCountyName } from '@/shared/reference/use-programmes';
import { PageHeader } from '@/shared/ui/page';
import { SelectField } from '@/shared/ui/plain-fields';
import { PlainButton } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';

/** The counties a person may record for: a county its own, the bureau those of the assessed programme. */
function useCounties(codes: readonly string[]): { code: string; name: string }[] {
  const { countyCode } = useSession();
  const name = useCountyName();
  return (countyCode == null ? codes : [countyCode]).map((code) => ({ code, name: name(code) }));
}

/** The work counties record behind the entered indicators, year by year. */
export default function ActivitiesPage(): ReactElement {
  const { t } = useTranslation('county-assessments');
  const canReport = useCan(permissions.countyAssessmentsReport);
  const canManage = useCan(permissions.countyAssessmentsManage);
  const [parameters, setParameters] = useSearchParams();
  const assessments = useAssessments(1, 20);
  const thisYear = new Date().getFullYear();
  const awaited = assessments.data?.items.find((one) => one.status === 'open')?.year;
  const year = Number(parameters.get('year') ?? awaited ?? thisYear);
  const county = parameters.get('county') ?? '';
  const records = useActivities(year);
  const schemes = useSchemes();
  const assessed = schemes.data
    ?.filter((one) => !one.isSample)
    .flatMap((one) => one.units.map((unit) => unit.code));
  const counties = useCounties([...new Set(assessed ?? [])]);
  const countyName = useCountyName();
  const [isRecording, setIsRecording] = useState(false);
  const set = (changes: Record<string, string>): void =>
    setParameters(
      (previous) => {
        const wanted = new URLSearchParams(previous);
        for (const [name, value] of Object.entries(changes))
          if (value === '') wanted.delete(name);
          else wanted.set(name, value);
        return wanted;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <>
      <PageHeader
        title={t('activities.page')}
        crumbs={[{ label: t('title'), to: '/county-assessments' }]}
        lead={t('activities.pageLead')}
        actions={
          canReport && (
            <PlainButton primary icon="plus" onClick={() => setIsRecording(true)}>
              {t('activities.record')}
            </PlainButton>
          )
        }
      />
      <div className={styles.bar}>
        <SelectField
          inline
          label={t('columns.year')}
          value={String(year)}
          choices={Array.from({ length: 6 }, (_, back) => ({
            value: String(thisYear - back),
            label: t('year', { year: thisYear - back }),
          }))}
          onChange={(value) => set({ year: value, record: '' })}
        />
        {counties.length > 1 && (
          <SelectField
            inline
            label={t('columns.unit')}
            value={county}
            emptyLabel={t('activities.allCounties')}
            choices={counties.map((one) => ({ value: one.code, label: one.name }))}
            onChange={(value) => set({ county: value })}
          />
        )}
      </div>
      <QueryStates query={records}>
        {(all) => (
          <ActivitiesView
            records={county === '' ? all : all.filter((one) => one.countyCode === county)}
            countyName={countyName}
            hasCounties={counties.length > 1 && county === ''}
            canReport={canReport}
            canManage={canManage}
            openedId={parameters.get('record')}
            onOpen={(id) => set({ record: id ?? '' })}
          />
        )}
      </QueryStates>
      {isRecording && (
        <RecordActivityDialog
          counties={counties}
          onRecorded={(id, day) => {
            setIsRecording(false);
            set({ year: day.slice(0, 4), county: '', record: id });
          }}
          onClose={() => setIsRecording(false)}
        />
      )}
    </>
  );
}
