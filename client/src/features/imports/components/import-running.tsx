import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber } from '@/shared/format/number';
import { useCancelJob } from '@/shared/jobs/use-job';
import type { Job } from '@/shared/jobs/use-job';
import { PlainButton } from '@/shared/ui/plain-button';

import styles from './import-parts.module.css';

/** How far the check or the storing of a file is, and the way to stop it. */
export function ImportRunning({ job }: { job: Job }): ReactElement {
  const { t } = useTranslation('imports');
  const cancel = useCancelJob();
  const total = job.total ?? 0;
  const state =
    job.cancelRequestedAt != null
      ? t('running.stopping')
      : job.stage == null
        ? t('running.wait')
        : t(`running.${job.stage}`, { done: formatNumber(job.done), total: formatNumber(total) });
  return (
    <div>
      <div className={styles.running}>
        <progress
          aria-label={t('running.label')}
          {...(total > 0 ? { value: Math.min(job.done, total), max: total } : {})}
        />
        <span role="status">{state}</span>
        {job.canCancel && (
          <PlainButton disabled={cancel.isPending} onClick={() => cancel.mutate(job.id)}>
            {t('running.stop')}
          </PlainButton>
        )}
      </div>
      <p className={styles.leave}>{t('running.leave')}</p>
    </div>
  );
}
