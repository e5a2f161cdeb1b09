import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { isProblem } from '@/api/problem';
import { useCountyName } from '@/shared/reference/use-programmes';
import { PlainButton } from '@/shared/ui/plain-button';
import { useProblemText } from '@/shared/ui/problem-text';
import { ScrollTable } from '@/shared/ui/scroll-table';
import { Absent } from '@/shared/ui/values';

import type { EnterpriseDetails } from '../api/use-enterprise';
import { differences, merged } from '../merge';
import type { DetailField } from '../merge';
import styles from './portrait/portrait.module.css';

function FieldValue({ field, value }: { field: DetailField; value: string | null }): ReactElement {
  const { t } = useTranslation('enterprises');
  const countyName = useCountyName();
  if (value === null) return <Absent />;
  if (field === 'countyCode') return <>{countyName(value, true)}</>;
  if (field === 'form') return <>{t(`forms.${value}`)}</>;
  if (field === 'stage') return <>{t(`stages.${value}`)}</>;
  return <>{value}</>;
}

/** Somebody saved the enterprise meanwhile: both versions beside each other, and one that holds the changes of both. */
export function MergePanel(props: {
  base: EnterpriseDetails;
  mine: EnterpriseDetails;
  theirs: EnterpriseDetails;
  error: Error | null;
  isSaving: boolean;
  onSave: (details: EnterpriseDetails) => void;
  onCancel: () => void;
}): ReactElement {
  const { t } = useTranslation(['enterprises', 'shared']);
  const problemText = useProblemText();
  const { base, mine, theirs } = props;
  const [chosen, setChosen] = useState<ReadonlySet<DetailField>>(new Set());
  const label = (field: DetailField): string =>
    t(
      `enterprises:fields.${field === 'countyCode' ? 'county' : field === 'industryCode' ? 'industry' : field}`,
    );
  const choose = (field: DetailField, isMine: boolean): void => {
    const next = new Set(chosen);
    if (isMine) next.add(field);
    else next.delete(field);
    setChosen(next);
  };
  return (
    <ScrollTable
      stacks
      title={t('enterprises:merge.title')}
      lead={
        <>
          {t('enterprises:merge.lead')}
          {props.error !== null && !(isProblem(props.error) && props.error.code === 'enterprises.stale') && (
            <strong role="alert"> {problemText(props.error)}</strong>
          )}
        </>
      }
      extra={
        <span className={styles.choices}>
          <PlainButton onClick={props.onCancel}>{t('shared:actions.cancel')}</PlainButton>
          <PlainButton
            primary
            disabled={props.isSaving}
            onClick={() => props.onSave(merged(base, mine, theirs, (field) => chosen.has(field)))}
          >
            {t('enterprises:merge.save')}
          </PlainButton>
        </span>
      }
    >
      <thead>
        <tr>
          <th scope="col">{t('enterprises:merge.field')}</th>
          <th scope="col">{t('enterprises:merge.mine')}</th>
          <th scope="col">{t('enterprises:merge.theirs')}</th>
          <th scope="col">{t('enterprises:merge.result')}</th>
        </tr>
      </thead>
      <tbody>
        {differences(base, mine, theirs).map((one) => (
          <tr key={one.field}>
            <th scope="row">{label(one.field)}</th>
            <td>
              <FieldValue field={one.field} value={one.mine} />
            </td>
            <td>
              <FieldValue field={one.field} value={one.theirs} />
            </td>
            <td>
              {one.isContested ? (
                <span role="radiogroup" aria-label={label(one.field)} className={styles.choices}>
                  {([true, false] as const).map((isMine) => (
                    <label key={String(isMine)}>
                      <input
                        type="radio"
                        name={`merge-${one.field}`}
                        checked={chosen.has(one.field) === isMine}
                        onChange={() => choose(one.field, isMine)}
                      />{' '}
                      {t(isMine ? 'enterprises:merge.takeMine' : 'enterprises:merge.takeTheirs')}
                    </label>
                  ))}
                </span>
              ) : (
                t(
                  (base[one.field] ?? null) === one.theirs
                    ? 'enterprises:merge.takeMine'
                    : 'enterprises:merge.takeTheirs',
                )
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
