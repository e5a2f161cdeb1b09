import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { ScrollTable } from '@/shared/ui/scroll-table';

import { useContradictions } from '../api/use-contradictions';
import { ContradictionState, ContradictionSubject, SuppliedValue } from './contradiction-parts';
import styles from './portrait/portrait.module.css';

/** Where offices contradict each other: both values with their sources, settled by the bureau; nothing when they agree. */
export function ContradictionsCard(props: { enterpriseId: string; maySettle: boolean }): ReactElement | null {
  const { t } = useTranslation('enterprises');
  const found = useContradictions(props.enterpriseId).data ?? [];
  if (found.length === 0) return null;
  return (
    <div className={styles.above}>
      <ScrollTable stacks title={t('contradictions.title')} lead={t('contradictions.lead')}>
        <thead>
          <tr>
            <th scope="col">{t('contradictions.subject')}</th>
            <th scope="col">{t('contradictions.against')}</th>
            <th scope="col">{t('contradictions.claimed')}</th>
            <th scope="col">{t('facts.state')}</th>
          </tr>
        </thead>
        <tbody className={styles.stacked}>
          {found.map((one) => (
            <tr key={(one.value ?? one.registration)?.id}>
              <th scope="row">
                <ContradictionSubject one={one} />
              </th>
              <td>
                <SuppliedValue one={one} side="against" />
              </td>
              <td>
                <SuppliedValue one={one} side="claimed" />
              </td>
              <td>
                <ContradictionState one={one} maySettle={props.maySettle} />
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </div>
  );
}
