import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLocalized } from '@/shared/hooks/use-language';
import { DownloadLink } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';

import { templateAddress, useImportForms } from '../api/use-imports';
import styles from './import-parts.module.css';

/** Workbooks to fill in, one a purpose. */
export function TemplateList(): ReactElement {
  const { t } = useTranslation('imports');
  const localized = useLocalized();
  const forms = useImportForms();
  return (
    <QueryStates query={forms}>
      {(known) =>
        known.length === 0 ? (
          <p role="alert">{t('noForms')}</p>
        ) : (
          <ul className={styles.forms} aria-label={t('templates')}>
            {known.map((form) => (
              <li key={form.id}>
                <DownloadLink href={`${templateAddress}?form=${form.id}`}>
                  {localized(form.name)}
                </DownloadLink>
                <span>{localized(form.for)}</span>
              </li>
            ))}
          </ul>
        )
      }
    </QueryStates>
  );
}
