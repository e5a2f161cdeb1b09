import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { InstantText, Tag } from '@/shared/ui/values';

import { useAcknowledge, useNotices } from '../api/use-applications';
import styles from './reserve.module.css';

/** Notices to the enterprise; those not read yet can be acknowledged. */
export function Notices(): ReactElement {
  const { t } = useTranslation('reserve-library');
  const notices = useNotices().data ?? [];
  const acknowledge = useAcknowledge();
  return (
    <Card title={t('notices.title')}>
      {notices.length === 0 && <p className={styles.quiet}>{t('notices.none')}</p>}
      <ul className={styles.plain}>
        {notices.map((notice) => (
          <li key={notice.id} className={styles.rule}>
            <div className={styles.ruleHead}>
              <InstantText instant={notice.issued.at} /> {notice.issued.name}
              {notice.readAt == null ? (
                <PlainButton disabled={acknowledge.isPending} onClick={() => acknowledge.mutate(notice.id)}>
                  {t('notices.acknowledge')}
                </PlainButton>
              ) : (
                <Tag>{t('notices.read')}</Tag>
              )}
            </div>
            <p lang="zh-CN">{notice.text}</p>
            <p>
              <Link
                to={`/reserve-library/${notice.event.startsWith('promise') || notice.event.startsWith('finding') ? 'members' : 'applications'}/${notice.subjectId}`}
              >
                {t('notices.open')}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
