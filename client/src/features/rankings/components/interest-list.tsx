import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formText } from '@/shared/ui/form-text';
import { GuardedForm } from '@/shared/ui/guarded-form';
import { PlainButton } from '@/shared/ui/plain-button';
import { SelectField, TextField } from '@/shared/ui/plain-fields';
import { useProblemText } from '@/shared/ui/problem-text';
import { QueryStates } from '@/shared/ui/query-states';
import { Tag } from '@/shared/ui/values';

import { useDropInterest, useInterests, useRecordInterest } from '../api/use-interests';
import type { InterestRelation } from '../api/use-interests';
import styles from './candidate-drawer.module.css';
import board from './removal-board.module.css';

const relations: readonly InterestRelation[] = [
  'sponsor',
  'lawyer',
  'auditor',
  'investor',
  'lender',
  'affiliate',
  'other',
];

/** Institutions tied to an enterprise, whose experts do not judge it. */
export function InterestList({ enterpriseId }: { enterpriseId: string }): ReactElement {
  const { t } = useTranslation('rankings');
  const words = useProblemText();
  const query = useInterests(enterpriseId);
  const record = useRecordInterest();
  const drop = useDropInterest();
  const [relation, setRelation] = useState<InterestRelation>('sponsor');
  const failure = record.error ?? drop.error;
  const submit = (form: HTMLFormElement): void =>
    record.mutate(
      { enterpriseId, institution: formText(form, 'institution'), relation },
      { onSuccess: () => form.reset() },
    );
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('interests.title')}</h3>
      <p className={board.note}>{t('interests.lead')}</p>
      <QueryStates query={query}>
        {(interests) => (
          <ul className={board.lines}>
            {interests.map((interest) => (
              <li key={interest.id}>
                <Tag>{t(`interests.relations.${interest.relation}`)}</Tag> {interest.institution}{' '}
                <PlainButton
                  aria-label={t('interests.drop', { name: interest.institution })}
                  onClick={() => drop.mutate(interest.id)}
                >
                  {t('interests.dropShort')}
                </PlainButton>
              </li>
            ))}
          </ul>
        )}
      </QueryStates>
      <GuardedForm className={board.form} onSubmit={submit} hasFailed={record.isError}>
        <TextField
          label={t('interests.institution')}
          name="institution"
          required
          minLength={2}
          maxLength={100}
        />
        <SelectField
          label={t('interests.relation')}
          value={relation}
          choices={relations.map((one) => ({ value: one, label: t(`interests.relations.${one}`) }))}
          onChange={(value) => setRelation(relations.find((one) => one === value) ?? 'other')}
        />
        <PlainButton type="submit" disabled={record.isPending}>
          {t('interests.record')}
        </PlainButton>
        {failure != null && (
          <p role="alert" className={board.failure}>
            {words(failure)}
          </p>
        )}
      </GuardedForm>
    </section>
  );
}
