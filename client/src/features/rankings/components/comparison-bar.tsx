import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { ButtonLink, PlainButton } from '@/shared/ui/plain-button';

import type { ListReference } from '../api/types';
import { mostCompared } from '../api/use-entries';
import styles from './removal-board.module.css';

/** Candidates picked for the comparison; nothing until one is picked. */
export function ComparisonBar(props: {
  list: ListReference;
  chosen: readonly string[];
  onClear: () => void;
}): ReactElement | null {
  const { t } = useTranslation('rankings');
  const { list, chosen } = props;
  if (chosen.length === 0) return null;
  const kind = list.isEdition ? 'editions' : 'drafts';
  return (
    <div className={styles.bar} role="status">
      <p className={styles.note}>{t('comparison.chosen', { count: chosen.length, most: mostCompared })}</p>
      <span className={styles.actions}>
        <PlainButton onClick={props.onClear}>{t('comparison.clear')}</PlainButton>
        {chosen.length > 1 && (
          <ButtonLink primary to={`/rankings/${kind}/${list.id}/compare?with=${chosen.join(',')}`}>
            {t('comparison.show')}
          </ButtonLink>
        )}
      </span>
    </div>
  );
}
