import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { JobProgress } from '@/shared/jobs/job-progress';
import { isOver, useLatestJobs } from '@/shared/jobs/use-job';
import type { Job } from '@/shared/jobs/use-job';
import styles from '@/shared/ui/header-tray.module.css';
import { closeOnEscape } from '@/shared/ui/close-on-escape';
import { Icon } from '@/shared/ui/icon';
import { InstantText } from '@/shared/ui/values';

function useKindName(): (kind: string) => string {
  const { t, i18n } = useTranslation('jobs');
  return (kind) => {
    const key = `kind.${kind.replaceAll('.', '-')}`;
    return i18n.exists(key, { ns: 'jobs' }) ? t(`kind.${kind.replaceAll('.', '-')}`) : kind;
  };
}

function Entry({ job }: { job: Job }): ReactElement {
  const kindName = useKindName();
  return (
    <li className={styles.entry}>
      <p className={styles.what}>
        <span>
          {kindName(job.kind)} {job.about}
        </span>
        <InstantText instant={job.createdAt} />
      </p>
      <JobProgress job={job} />
    </li>
  );
}

/** Long work of the caller: how much is under way, and the latest of it. */
export function JobTray(): ReactElement {
  const { t } = useTranslation('jobs');
  const [open, setOpen] = useState(false);
  const jobs = useLatestJobs().data ?? [];
  const active = jobs.filter((job) => !isOver(job)).length;
  return (
    <div
      className={styles.tray}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={closeOnEscape(() => setOpen(false))}
    >
      <button
        type="button"
        className={styles.button}
        aria-label={active > 0 ? t('tray.active', { count: active }) : t('tray.label')}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="inbox" size={18} />
        {active > 0 && <span className={styles.count}>{active}</span>}
      </button>
      {open && (
        <section className={styles.panel} tabIndex={-1} aria-label={t('tray.label')}>
          <h2 className={styles.title}>{t('tray.label')}</h2>
          {jobs.length === 0 ? (
            <p className={styles.none}>{t('tray.none')}</p>
          ) : (
            <ul className={styles.list}>
              {jobs.map((job) => (
                <Entry key={job.id} job={job} />
              ))}
            </ul>
          )}
        </section>
      )}
    </div>
  );
}
