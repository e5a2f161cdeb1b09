import type { ReactElement, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { formText } from '@/shared/ui/form-text';
import { Icon } from '@/shared/ui/icon';

import styles from './header-bar.module.css';

/** Finds enterprises by name or code from any page. */
export function GlobalSearch(): ReactElement {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const words = formText(event.currentTarget, 'search');
    if (words !== '') void navigate(`/enterprises?search=${encodeURIComponent(words)}`);
  };
  return (
    <form role="search" className={styles.search} onSubmit={submit}>
      <Icon name="search" />
      <input
        type="search"
        name="search"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
      />
    </form>
  );
}
