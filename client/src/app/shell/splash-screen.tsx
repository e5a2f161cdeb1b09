import type { ReactElement } from 'react';

import { ProductMark } from '@/shared/ui/product-mark';

import styles from './splash-screen.module.css';

/** Shown while the first scripts arrive; wordless, as no catalogue is there yet. */
export function SplashScreen(): ReactElement {
  return (
    <div className={styles.splash} aria-busy="true">
      <span className={styles.mark}>
        <ProductMark size={40} />
      </span>
    </div>
  );
}
