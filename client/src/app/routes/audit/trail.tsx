import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { AuditCheck } from '@/features/audit/components/audit-check';
import { AuditTable } from '@/features/audit/components/audit-table';
import { PageHeader } from '@/shared/ui/page';

import styles from './trail.module.css';

export default function AuditTrailPage(): ReactElement {
  const { t } = useTranslation('audit');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className={styles.stack}>
        <AuditCheck />
        <AuditTable />
      </div>
    </>
  );
}
