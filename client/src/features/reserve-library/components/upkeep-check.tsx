import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { isOver, useJob } from '@/shared/jobs/use-job';
import { PlainButton } from '@/shared/ui/plain-button';

import { useStartUpkeep } from '../api/use-findings';
import { reserveKey } from '../api/use-library';
import styles from './reserve.module.css';

/** Checks every member now and says what came of it. */
export function UpkeepCheck(): ReactElement {
  const { t } = useTranslation('reserve-library');
  const client = useQueryClient();
  const start = useStartUpkeep();
  const job = useJob(start.data?.id).data;
  const isDone = job !== undefined && isOver(job);
  useEffect(() => {
    if (isDone) void client.invalidateQueries({ queryKey: reserveKey });
  }, [isDone, client]);
  const isRunning = start.isPending || (start.isSuccess && !isDone);
  const result = job?.result;
  return (
    <div className={styles.actions}>
      <PlainButton icon="refresh" disabled={isRunning} onClick={() => start.mutate(null)}>
        {t('finding.check')}
      </PlainButton>
      <span className={styles.quiet} role="status">
        {isRunning
          ? t('finding.checking')
          : isDone && result != null
            ? t('finding.checked', { members: result.members, found: result.found, gone: result.gone })
            : ''}
      </span>
    </div>
  );
}
