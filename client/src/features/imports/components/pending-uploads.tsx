import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { isOver } from '@/shared/jobs/use-job';
import { Card } from '@/shared/ui/page';
import { InstantText } from '@/shared/ui/values';

import { useUploads } from '../api/use-uploads';
import type { ImportUpload } from '../api/use-uploads';
import styles from './import-parts.module.css';

type Standing = 'checking' | 'storing' | 'ready' | 'stopped' | 'failed';

/** Where a file stands that is not in the register yet; null when nothing is left to do with it. */
function standingOf(upload: ImportUpload): Standing | null {
  const { check, commit } = upload;
  if (!isOver(check)) return 'checking';
  if (check.state !== 'succeeded' || (check.result?.errors ?? 0) > 0) return null;
  if (commit == null) return 'ready';
  if (!isOver(commit)) return 'storing';
  return commit.state === 'cancelled' ? 'stopped' : commit.state === 'failed' ? 'failed' : null;
}

/** Files that are being checked or stored, or wait to be confirmed: the way back to them after leaving the page. */
export function PendingUploads(): ReactElement | null {
  const { t } = useTranslation('imports');
  const uploads = useUploads().data ?? [];
  const pending = uploads
    .map((upload) => ({ upload, standing: standingOf(upload) }))
    .filter((one): one is { upload: ImportUpload; standing: Standing } => one.standing !== null);
  if (pending.length === 0) return null;
  return (
    <div className={styles.above}>
      <Card title={t('pending.title')}>
        <ul className={styles.pending}>
          {pending.map(({ upload, standing }) => (
            <li key={upload.id}>
              <Link to={`/imports/uploads/${upload.id}`}>{upload.fileName}</Link>
              <span>
                {t(`pending.${standing}`)} · <InstantText instant={upload.sentAt} />
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
