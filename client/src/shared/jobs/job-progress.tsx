import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { PlainButton } from '@/shared/ui/plain-button';
import { useProblemText } from '@/shared/ui/problem-text';

import styles from './job-progress.module.css';
import { isOver, useCancelJob, useJob } from './use-job';
import type { Job } from './use-job';

function useStateText(): (job: Job) => string {
  const { t } = useTranslation('jobs');
  return (job) => {
    if (job.cancelRequestedAt !== null && !isOver(job)) return t('stopping');
    const total = job.total ?? 0;
    return job.state === 'running' && total > 0
      ? t('progress', { done: job.done, total })
      : t(`state.${job.state}`);
  };
}

/** How far a job is, live, and the way to stop it. The catalogue `jobs` must be loaded. */
export function JobProgress({ job: given }: { job: Job }): ReactElement {
  const { t } = useTranslation('jobs');
  const stateText = useStateText();
  const problemText = useProblemText();
  const job = useJob(given.id).data ?? given;
  const cancel = useCancelJob();
  const total = job.total ?? 0;
  return (
    <div className={styles.progress}>
      {!isOver(job) && (
        <progress
          className={styles.bar}
          aria-label={t('label')}
          {...(total > 0 ? { value: job.done, max: total } : {})}
        />
      )}
      <span className={styles.text} role="status">
        {stateText(job)}
        {job.errorMessage !== null && ` ${job.errorMessage}`}
        {cancel.isError && ` ${problemText(cancel.error)}`}
      </span>
      {job.canCancel && (
        <PlainButton disabled={cancel.isPending} onClick={() => cancel.mutate(job.id)}>
          {t('cancel')}
        </PlainButton>
      )}
    </div>
  );
}
