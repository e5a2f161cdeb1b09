import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { SelfCheck } from '@/features/eligibility/components/self-check';
import { useDocumentTitle } from '@/shared/hooks/use-document-title';

import styles from './self-check.module.css';

/** A check of one's own figures for everybody, without an account. */
export default function SelfCheckPage(): ReactElement {
  const { t } = useTranslation('eligibility');
  useDocumentTitle(t('selfCheck.title'));
  return (
    <>
      <h1 className={styles.title}>{t('selfCheck.title')}</h1>
      <p className={styles.lead}>{t('selfCheck.lead')}</p>
      <SelfCheck />
    </>
  );
}
