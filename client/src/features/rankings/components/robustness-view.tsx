import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { useAddressParameters } from '@/shared/hooks/use-address-parameters';
import { useLocalized } from '@/shared/hooks/use-language';
import { JobProgress } from '@/shared/jobs/job-progress';
import { isOver, useJob } from '@/shared/jobs/use-job';
import type { Job } from '@/shared/jobs/use-job';
import { formText } from '@/shared/ui/form-text';
import { cx } from '@/shared/ui/cx';
import { GuardedForm } from '@/shared/ui/guarded-form';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { TextField } from '@/shared/ui/plain-fields';
import { useProblemText } from '@/shared/ui/problem-text';
import { QueryStates } from '@/shared/ui/query-states';
import { RankRangeTable } from '@/shared/ui/rank-range-table';
import { ScrollTable } from '@/shared/ui/scroll-table';
import { Absent, Gap } from '@/shared/ui/values';

import { useRobustness, useStartRobustnessStudy } from '../api/use-robustness';
import type { Robustness } from '../api/use-robustness';
import bars from './backtest-view.module.css';
import styles from './difference-view.module.css';

/** Enterprises whose place on the Top list depends on the weights. */
function contested(robustness: Robustness): Robustness['intervals'] {
  return robustness.intervals.filter((one) => one.topShare > 0 && one.topShare < 1);
}

function Intervals({ robustness }: { robustness: Robustness }): ReactElement {
  const { t } = useTranslation('rankings');
  const rows = contested(robustness);
  if (rows.length === 0)
    return (
      <Card>
        <Notice icon="checkCircle" title={t('robustness.stable')} text={t('robustness.stableText')} />
      </Card>
    );
  return (
    <RankRangeTable
      title={t('robustness.title')}
      nameLabel={t('columns.name')}
      shareLabel={t('robustness.topShare')}
      rows={rows.map((row) => ({
        key: row.enterpriseId,
        name: <Link to={`/enterprises/${row.enterpriseId}`}>{row.name}</Link>,
        rank: row.rank,
        share: row.topShare,
        best: row.bestRank,
        likelyBest: row.percentile5,
        likelyWorst: row.percentile95,
        worst: row.worstRank,
      }))}
    />
  );
}

function Changes({ robustness }: { robustness: Robustness }): ReactElement {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  return (
    <ScrollTable stacks title={t('robustness.without')}>
      <thead>
        <tr>
          <th scope="col">{t('robustness.change')}</th>
          <th scope="col">{t('robustness.entering')}</th>
          <th scope="col">{t('robustness.leaving')}</th>
        </tr>
      </thead>
      <tbody>
        {robustness.changes.map((change) => (
          <tr key={change.indicatorId ?? ''}>
            <th scope="row">
              {change.indicatorName === null
                ? t('robustness.missingAsWorst')
                : t('robustness.withoutOne', { name: localized(change.indicatorName) })}
            </th>
            <td>{change.entering.length === 0 ? <Absent /> : change.entering.join(t('difference.and'))}</td>
            <td>{change.leaving.length === 0 ? <Absent /> : change.leaving.join(t('difference.and'))}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** The study asked for stands in the address: a reload and a link follow it on. */
function ThoroughStudy(props: {
  draftId: string;
  job: Job | undefined;
  onStart: (studyId: string) => void;
}): ReactElement {
  const { t } = useTranslation('rankings');
  const words = useProblemText();
  const start = useStartRobustnessStudy(props.draftId);
  const job = props.job ?? start.data;
  const submit = (form: HTMLFormElement): void =>
    start.mutate(
      {
        draws: Number(formText(form, 'draws')),
        spreadPercent: Number(formText(form, 'spread')),
        seed: Number(formText(form, 'seed')),
      },
      { onSuccess: ({ id }) => props.onStart(id) },
    );
  return (
    <GuardedForm className={bars.form} onSubmit={submit} hasFailed={start.isError}>
      <TextField
        inline
        label={t('robustness.draws')}
        name="draws"
        type="number"
        min={10}
        max={10000}
        required
        defaultValue={10000}
      />
      <TextField
        inline
        label={t('robustness.spread')}
        name="spread"
        type="number"
        min={0}
        max={99}
        required
        defaultValue={25}
      />
      <TextField
        inline
        label={t('robustness.seed')}
        name="seed"
        type="number"
        min={0}
        max={2147483647}
        required
        defaultValue={1}
      />
      <PlainButton type="submit" disabled={start.isPending || (job !== undefined && !isOver(job))}>
        {t('robustness.start')}
      </PlainButton>
      {start.isError && (
        <p role="alert" className={bars.failure}>
          {words(start.error)}
        </p>
      )}
      {job !== undefined && job.state !== 'succeeded' && <JobProgress job={job} />}
    </GuardedForm>
  );
}

/** How far the lists depend on the weights and on single indicators. */
export function RobustnessView({ draftId, canStudy }: { draftId: string; canStudy: boolean }): ReactElement {
  const { t } = useTranslation('rankings');
  const [parameters, setParameter] = useAddressParameters();
  const job = useJob(parameters.get('study') ?? undefined).data;
  const query = useRobustness(draftId, job?.state === 'succeeded' ? job.id : undefined);
  return (
    <>
      {canStudy && <ThoroughStudy draftId={draftId} job={job} onStart={(id) => setParameter('study', id)} />}
      <QueryStates query={query}>
        {(robustness) => (
          <>
            <p className={cx(styles.lead, bars.lead)}>
              {t('robustness.lead', {
                draws: formatNumber(robustness.draws),
                spread: robustness.spreadPercent,
                count: contested(robustness).length,
              })}
              <Gap />
              {t('robustness.seeded', { seed: robustness.seed })}
            </p>
            <Intervals robustness={robustness} />
            <Changes robustness={robustness} />
          </>
        )}
      </QueryStates>
    </>
  );
}
