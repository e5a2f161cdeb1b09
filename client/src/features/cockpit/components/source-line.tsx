import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { InstantText } from '@/shared/ui/values';

import styles from './source-line.module.css';

/** What a tile counts from, and when it was counted; without an instant the numbers hold for today. */
export function SourceLine({ of, at }: { of: string; at?: string }): ReactElement {
  const { t } = useTranslation('cockpit');
  return (
    <span className={styles.source}>
      {t('sources.from', { source: of })}
      {at === undefined ? t('sources.today') : <InstantText instant={at} />}
    </span>
  );
}
