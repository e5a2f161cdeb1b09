import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { PlainButton } from '@/shared/ui/plain-button';

import { useImportProgress, useStopImport } from '../api/use-imports';
import styles from './import-wizard.module.css';

/** How far a running import is, and the way to stop it. */
export function ImportRunning({ runKey }: { runKey: string | null }): ReactElement {
  const { t } = useTranslation('imports');
  const progress = useImportProgress(runKey);
  const stop = useStopImport();
  const now = progress.data;
  return (
    <div className={styles.running}>
      <progress aria-label={t('running.label')} />
      <span role="status">
        {now?.isRunning !== true
          ? t('running.wait')
          : now.isCancelling
            ? t('running.stopping')
            : t(`running.${now.phase}`, { count: now.rows })}
      </span>
      {runKey !== null && (
        <PlainButton
          disabled={now?.isRunning !== true || stop.isPending || stop.isSuccess}
          onClick={() => stop.mutate(runKey)}
        >
          {t('running.stop')}
        </PlainButton>
      )}
    </div>
  );
}
