import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './skeleton.module.css';

/** One line that is still to come. */
export function SkeletonBar({ width = '70%' }: { width?: string }): ReactElement {
  return <span className={styles.bar} style={{ width }} aria-hidden="true" />;
}

/** A block that is still to come. */
export function PageSkeleton({ lines = 6 }: { lines?: number }): ReactElement {
  const { t } = useTranslation('shared');
  return (
    <div role="status" className={styles.stack}>
      <span className="lp-visually-hidden">{t('states.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <SkeletonBar key={index} width={`${90 - ((index * 23) % 50)}%`} />
      ))}
    </div>
  );
}
