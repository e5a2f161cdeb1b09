import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';

import { useCountyName } from '@/shared/reference/use-programmes';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { Notice } from '@/shared/ui/notice';
import { ButtonLink, PlainButton } from '@/shared/ui/plain-button';
import { TextAreaField } from '@/shared/ui/plain-fields';
import { ScrollTable } from '@/shared/ui/scroll-table';
import { Absent } from '@/shared/ui/values';

import { useMerge } from '../api/use-duplicates';
import type { MergePreview } from '../api/use-duplicates';
import type { Enterprise } from '../api/use-enterprise';
import styles from './portrait/portrait.module.css';

const fields = [
  'name',
  'creditCode',
  'formerName',
  'countyCode',
  'industryCode',
  'form',
  'establishedOn',
  'address',
  'stage',
] as const;

function useFieldText(): (enterprise: Enterprise, field: (typeof fields)[number]) => string | null {
  const { t } = useTranslation('enterprises');
  const countyName = useCountyName();
  return (enterprise, field) => {
    const value = enterprise[field] ?? null;
    if (value === null) return null;
    if (field === 'countyCode') return countyName(value, true);
    if (field === 'form') return t(`forms.${value}`);
    if (field === 'stage') return t(`stages.${value}`);
    return value;
  };
}

function MergeDialog({ preview, onClose }: { preview: MergePreview; onClose: () => void }): ReactElement {
  const { t } = useTranslation('enterprises');
  const navigate = useNavigate();
  const { survivor, absorbed } = preview;
  const merge = useMerge(survivor.id);
  return (
    <FormDialog
      title={t('duplicates.merge')}
      lead={t('duplicates.mergeLead', { survivor: survivor.name, absorbed: absorbed.name })}
      confirm={t('duplicates.mergeNow')}
      isPending={merge.isPending}
      error={merge.error}
      onSubmit={(form) =>
        merge.mutate(
          {
            absorbedId: absorbed.id,
            version: survivor.version,
            absorbedVersion: absorbed.version,
            reason: formText(form, 'reason'),
          },
          { onSuccess: () => void navigate(`/enterprises/${survivor.id}`) },
        )
      }
      onClose={onClose}
    >
      <TextAreaField label={t('records.reason')} name="reason" required rows={2} maxLength={500} />
    </FormDialog>
  );
}

/** Two entries beside each other, what a merge would move and what stands in its way. */
export function MergeComparison({ preview }: { preview: MergePreview }): ReactElement {
  const { t } = useTranslation('enterprises');
  const text = useFieldText();
  const [isAsking, setAsking] = useState(false);
  const { survivor, absorbed, contents, obstacles } = preview;
  const cell = (value: string | null): ReactNode => value ?? <Absent />;
  return (
    <>
      {isAsking && <MergeDialog preview={preview} onClose={() => setAsking(false)} />}
      <div className={styles.above}>
        <ScrollTable
          stacks
          title={t('duplicates.compare')}
          lead={t('duplicates.contents', {
            values: contents.values,
            contradictions: contents.contradictions,
            others: contents.others,
          })}
          extra={
            <span className={styles.buttons}>
              <ButtonLink to={`/enterprises/${absorbed.id}/merge/${survivor.id}`}>
                {t('duplicates.swap')}
              </ButtonLink>
              <PlainButton primary disabled={obstacles.length > 0} onClick={() => setAsking(true)}>
                {t('duplicates.merge')}
              </PlainButton>
            </span>
          }
        >
          <thead>
            <tr>
              <th scope="col">{t('duplicates.field')}</th>
              <th scope="col">{t('duplicates.survivor')}</th>
              <th scope="col">{t('duplicates.absorbed')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => {
              const [kept, other] = [text(survivor, field), text(absorbed, field)];
              const label = field === 'countyCode' ? 'county' : field;
              return (
                <tr key={field}>
                  <th scope="row">{t(`fields.${label}`)}</th>
                  <td>
                    {field === 'name' ? <Link to={`/enterprises/${survivor.id}`}>{kept}</Link> : cell(kept)}
                    {kept === null && other !== null && (
                      <span className={styles.quiet}> {t('duplicates.filled')}</span>
                    )}
                  </td>
                  <td>
                    {field === 'name' ? <Link to={`/enterprises/${absorbed.id}`}>{other}</Link> : cell(other)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </ScrollTable>
      </div>
      {obstacles.length > 0 && (
        <Notice
          icon="alert"
          isProblem
          title={t('duplicates.blocked')}
          text={
            <ul>
              {obstacles.map((one) => (
                <li key={`${one.kind} ${one.detail}`}>
                  {t(`duplicates.obstacles.${one.kind}`, { detail: one.detail })}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}
