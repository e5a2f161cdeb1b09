import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';

import { useRecentItems } from './recent-items';
import styles from './recent-list.module.css';

/** What the person opened lately, as a card of links; nothing where nothing was opened yet. */
export function RecentList(): ReactElement | null {
  const { t } = useTranslation('search');
  const { items, clear } = useRecentItems();
  if (items.length === 0) return null;
  return (
    <div className="lp-no-print">
      <Card title={t('recent.title')} extra={<PlainButton onClick={clear}>{t('recent.clear')}</PlainButton>}>
        <ul className={styles.list}>
          {items.map((item) => (
            <li key={item.path}>
              <Link to={item.path}>{item.title}</Link>
              <span className={styles.kind}>{t(`recent.kinds.${item.kind}`)}</span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
