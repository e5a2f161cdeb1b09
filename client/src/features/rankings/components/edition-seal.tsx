import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '@/shared/ui/icon';
import { PlainButton } from '@/shared/ui/plain-button';
import { useProblemText } from '@/shared/ui/problem-text';
import { InstantText } from '@/shared/ui/values';

import type { EditionSummary } from '../api/types';
import { useEditionVerification } from '../api/use-editions';
import styles from './edition-seal.module.css';

/** Number, publisher and fingerprint of an edition, and a check that it can be computed again to the same bytes. */
export function EditionSeal(props: { edition: EditionSummary; canVerify: boolean }): ReactElement {
  const { t } = useTranslation('rankings');
  const words = useProblemText();
  const { edition } = props;
  const [asked, setAsked] = useState(false);
  const check = useEditionVerification(edition.id, asked);
  return (
    <section className={styles.panel} aria-label={t('seal.label')}>
      <Icon name="medal" size={22} />
      <p className={styles.words}>
        <strong>{t('seal.published', { name: edition.publishedBy })}</strong>{' '}
        <InstantText instant={edition.publishedAt} />
        <span className={styles.hash}>
          {t('seal.hash')} <code>{edition.contentHash}</code>
        </span>
      </p>
      <div role="status">
        {check.isError && words(check.error)}
        {check.data !== undefined &&
          (check.data.isIntact ? (
            <span className={styles.good}>
              <Icon name="checkCircle" size={15} /> {t('seal.stands')}
            </span>
          ) : (
            <span className={styles.bad}>
              <Icon name="alert" size={15} /> {t('seal.broken')}
            </span>
          ))}
      </div>
      {props.canVerify && check.data === undefined && (
        <PlainButton disabled={asked && check.isPending} onClick={() => setAsked(true)}>
          {t('seal.verify')}
        </PlainButton>
      )}
    </section>
  );
}
