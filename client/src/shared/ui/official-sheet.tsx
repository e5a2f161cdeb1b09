import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { cx } from './cx';
import styles from './official-sheet.module.css';
import { PlainButton } from './plain-button';

/** A sheet of paper as an office prints it: black on white in any theme, in Chinese in any language. */
export function OfficialSheet({
  children,
  landscape,
}: {
  children: ReactNode;
  landscape?: boolean;
}): ReactElement {
  const { t } = useTranslation('shared');
  return (
    // A phone scrolls the sheet sideways; the keyboard must be able to as well.
    <div className={styles.desk} role="group" aria-label={t('sheet')} tabIndex={0}>
      <article lang="zh-CN" className={cx(styles.sheet, landscape === true && styles.landscape)}>
        {children}
      </article>
    </div>
  );
}

/** Opens the browser's print dialog for the page as it stands. */
export function PrintButton({ primary }: { primary?: boolean }): ReactElement {
  const { t } = useTranslation('shared');
  return (
    <PlainButton icon="printer" primary={primary === true} onClick={() => globalThis.print()}>
      {t('actions.print')}
    </PlainButton>
  );
}
