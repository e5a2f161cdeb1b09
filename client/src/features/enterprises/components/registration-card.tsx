import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { QueryStates } from '@/shared/ui/query-states';
import { ScrollTable } from '@/shared/ui/scroll-table';
import { Absent, InstantText } from '@/shared/ui/values';

import { useRegistration } from '../api/use-registration';
import type { RegistrationField } from '../api/use-registration';
import styles from './portrait/portrait.module.css';
import { PartValue, usePartWord } from './registration-value';

type Value = RegistrationField['current'];

function Origin({ source }: { source: Value['source'] }): ReactElement {
  const { t } = useTranslation('enterprises');
  if (source == null) return <span className={styles.quiet}>{t('registration.unknown')}</span>;
  return (
    <>
      {t(`suppliers.${source.kind}`)} {source.name}
    </>
  );
}

function Fields({ fields }: { fields: readonly RegistrationField[] }): ReactElement {
  const { t } = useTranslation('enterprises');
  const word = usePartWord();
  return (
    <ScrollTable stacks title={t('registration.title')} lead={t('registration.lead')}>
      <thead>
        <tr>
          <th scope="col">{t('registration.part')}</th>
          <th scope="col">{t('registration.value')}</th>
          <th scope="col">{t('facts.supplier')}</th>
          <th scope="col">{t('facts.document')}</th>
          <th scope="col">{t('facts.recordedAt')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ part, current, earlier }) => (
          <tr key={part}>
            <th scope="row">{word(part)}</th>
            <td>
              <PartValue part={part} value={current.value} />
              {earlier.map((one, index) => (
                <div key={`${one.value ?? ''} ${String(index)}`} className={styles.quiet}>
                  {t('registration.earlier')} <PartValue part={part} value={one.value} /> ·{' '}
                  <Origin source={one.source} />
                  {one.source != null && (
                    <>
                      {' '}
                      · {one.source.document} <InstantText instant={one.source.at} />
                    </>
                  )}
                </div>
              ))}
            </td>
            <td>{current.value == null ? <Absent /> : <Origin source={current.source} />}</td>
            <td>{(current.value == null ? null : current.source?.document) ?? <Absent />}</td>
            <td>
              {current.value == null || current.source == null ? (
                <Absent />
              ) : (
                <InstantText instant={current.source.at} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** Each part of the registration with who supplied it, when, from which document, and what it was before. */
export function RegistrationCard({ enterpriseId }: { enterpriseId: string }): ReactElement {
  const registration = useRegistration(enterpriseId);
  return (
    <div className={styles.apart}>
      <QueryStates query={registration}>{(fields) => <Fields fields={fields} />}</QueryStates>
    </div>
  );
}
