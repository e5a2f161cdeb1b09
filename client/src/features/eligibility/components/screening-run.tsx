import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { JobProgress } from '@/shared/jobs/job-progress';
import { isOver, useJob, useLatestJobs } from '@/shared/jobs/use-job';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { Icon } from '@/shared/ui/icon';
import { ButtonLink, PlainButton } from '@/shared/ui/plain-button';
import { useProblemText } from '@/shared/ui/problem-text';
import { InstantText } from '@/shared/ui/values';

import { screeningKind, useScreenings, useStartScreening } from '../api/use-screenings';
import type { ScreeningSummary } from '../api/use-screenings';
import styles from './screening-run.module.css';

function LastRun({ last }: { last: ScreeningSummary | undefined }): ReactElement {
  const { t } = useTranslation('eligibility');
  if (last === undefined) return <p className={styles.text}>{t('run.never')}</p>;
  const isStale = last.changedEnterprises > 0 || last.changedBoards.length > 0;
  return (
    <p className={styles.text}>
      {last.finishedAt === null ? (
        t('run.unfinished', { name: last.requestedBy })
      ) : (
        <>
          {t('run.last', { name: last.requestedBy, count: last.enterprises, evaluated: last.evaluated })}{' '}
          <InstantText instant={last.finishedAt} />
        </>
      )}
      <span className={styles.state}>
        <Icon name={isStale ? 'alert' : 'checkCircle'} size={15} />
        {isStale
          ? t('run.stale', { enterprises: last.changedEnterprises, boards: last.changedBoards.length })
          : t('run.current')}
      </span>
    </p>
  );
}

/** The screening of the whole library for a day: its last run, how far the present one is, and the way to start and stop it. */
export function ScreeningRun({ asOf, resultsTo }: { asOf: string; resultsTo: string }): ReactElement {
  const { t } = useTranslation('eligibility');
  const client = useQueryClient();
  const problemText = useProblemText();
  const mayScreen = useCan(permissions.eligibilityScreen);
  const last = useScreenings().data?.find((one) => one.asOf === asOf);
  const start = useStartScreening();
  const latest = useLatestJobs(screeningKind).data?.find((job) => job.about === asOf);
  const job = useJob(latest?.id).data ?? latest;
  const active = job !== undefined && !isOver(job);
  const ended = job?.finishedAt;
  useEffect(() => {
    if (ended !== undefined && ended !== null) void client.invalidateQueries({ queryKey: ['screenings'] });
  }, [ended, client]);
  return (
    <section className={styles.run} aria-label={t('run.title')}>
      <div className={styles.words}>
        <h2 className={styles.title}>{t('run.title')}</h2>
        <LastRun last={last} />
        {job !== undefined && (active || job.state === 'failed') && <JobProgress job={job} />}
        {start.isError && <p role="alert">{problemText(start.error)}</p>}
      </div>
      <div className={styles.actions}>
        {mayScreen && !active && (
          <PlainButton
            icon="refresh"
            primary={last === undefined}
            disabled={start.isPending}
            onClick={() => start.mutate(asOf)}
          >
            {last === undefined ? t('run.start') : t('run.again')}
          </PlainButton>
        )}
        {last !== undefined && (
          <ButtonLink icon="list" to={resultsTo}>
            {t('run.results')}
          </ButtonLink>
        )}
      </div>
    </section>
  );
}
