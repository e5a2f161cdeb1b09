import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber } from '@/shared/format/number';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { SelectField, TextField } from '@/shared/ui/plain-fields';
import { PlainButton } from '@/shared/ui/plain-button';
import { useProblemText } from '@/shared/ui/problem-text';
import { QueryStates } from '@/shared/ui/query-states';
import { ScrollTable } from '@/shared/ui/scroll-table';
import { Absent, SourceNote, Tag } from '@/shared/ui/values';

import type { Draft } from '../api/types';
import { useAdoptExpertScores, useAssignExpert, useExpertReview, useExperts } from '../api/use-expert-review';
import type { ExpertReview, Sheet } from '../api/use-expert-review';
import styles from './expert-review.module.css';

function AssignDialog({ draftId, onClose }: { draftId: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation('rankings');
  const experts = useExperts().data ?? [];
  const [chosen, setChosen] = useState('');
  const assign = useAssignExpert(draftId);
  const expertId = chosen === '' ? (experts[0]?.id ?? '') : chosen;
  return (
    <FormDialog
      title={t('experts.assign')}
      lead={t('experts.assignLead')}
      confirm={t('experts.assign')}
      isPending={assign.isPending || expertId === ''}
      error={assign.error}
      onClose={onClose}
      onSubmit={(form) =>
        assign.mutate(
          {
            expertId,
            institution: formText(form, 'institution'),
            fromRank: Number(formText(form, 'from')),
            toRank: Number(formText(form, 'to')),
          },
          { onSuccess: (answer) => (answer.conflicts.length === 0 ? onClose() : undefined) },
        )
      }
    >
      <SelectField
        label={t('experts.expert')}
        value={expertId}
        choices={experts.map((one) => ({ value: one.id, label: one.name }))}
        onChange={setChosen}
      />
      <TextField label={t('experts.institution')} name="institution" required maxLength={100} />
      <TextField label={t('experts.from')} name="from" type="number" min={1} required defaultValue={1} />
      <TextField label={t('experts.to')} name="to" type="number" min={1} required defaultValue={20} />
      {assign.data !== undefined && assign.data.conflicts.length > 0 && (
        <p role="status">
          {t('experts.conflicts', {
            count: assign.data.conflicts.length,
            names: assign.data.conflicts
              .map((one) =>
                t('experts.conflict', { name: one.name, why: t(`experts.why.${one.conflict.kind}`) }),
              )
              .join(t('difference.and')),
          })}
        </p>
      )}
    </FormDialog>
  );
}

function SheetLine({ sheet, isCounted }: { sheet: Sheet; isCounted: boolean }): ReactElement {
  const { t } = useTranslation('rankings');
  return (
    <li>
      {sheet.expertName} <span className={styles.note}>{sheet.institution}</span>{' '}
      {sheet.stage === 'submitted' && sheet.score != null ? (
        <strong>{formatNumber(sheet.score, 2)}</strong>
      ) : (
        <Tag {...(sheet.stage === 'recused' ? { tone: 'warning' as const } : {})}>
          {t(`experts.stages.${sheet.stage}`)}
        </Tag>
      )}
      {!isCounted && <Tag tone="warning">{t('experts.notCounted')}</Tag>}
      {sheet.comment != null && <span className={styles.note}> {sheet.comment}</span>}
    </li>
  );
}

function Candidates({ review }: { review: ExpertReview }): ReactElement {
  const { t } = useTranslation('rankings');
  return (
    <ScrollTable stacks title={t('experts.title')}>
      <thead>
        <tr>
          <th scope="col">{t('columns.name')}</th>
          <th scope="col">{t('experts.sheets')}</th>
          <th scope="col">{t('experts.score')}</th>
          <th scope="col">{t('experts.spread')}</th>
          <th scope="col">{t('experts.adopted')}</th>
        </tr>
      </thead>
      <tbody>
        {review.candidates.map((candidate) => (
          <tr key={candidate.enterpriseId}>
            <th scope="row">{candidate.name}</th>
            <td>
              <ul className={styles.sheets}>
                {candidate.sheets.map((sheet) => (
                  <SheetLine
                    key={sheet.id}
                    sheet={sheet}
                    isCounted={!candidate.notCounted.includes(sheet.id)}
                  />
                ))}
              </ul>
            </td>
            <td>{candidate.score == null ? <Absent /> : formatNumber(candidate.score, 2)}</td>
            <td>
              {candidate.spread == null ? <Absent /> : formatNumber(candidate.spread, 2)}{' '}
              {candidate.isSpreadLarge && <Tag tone="warning">{t('experts.large')}</Tag>}
            </td>
            <td>{candidate.adopted == null ? <Absent /> : formatNumber(candidate.adopted, 2)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** Experts' scores of a draft's candidates beside one another; assigned and taken over by the bureau. */
export function ExpertReviewView(props: { draft: Draft['draft']; canEdit: boolean }): ReactElement {
  const { t } = useTranslation('rankings');
  const words = useProblemText();
  const { draft } = props;
  const query = useExpertReview(draft.id);
  const adopt = useAdoptExpertScores(draft.id);
  const [isAssigning, setIsAssigning] = useState(false);
  return (
    <QueryStates query={query}>
      {(review) =>
        review.rules == null ? (
          <Card>
            <Notice icon="user" title={t('experts.notProvided')} />
          </Card>
        ) : (
          <>
            <div className={styles.bar}>
              <p className={styles.note}>
                {t('experts.lead', {
                  percent: formatNumber(review.rules.weight * 100),
                  minimum: review.rules.minimumSheets,
                  open: review.open,
                  waiting: review.notAdopted,
                })}{' '}
                <SourceNote source={review.rules.source} />
              </p>
              {props.canEdit && (
                <span className={styles.actions}>
                  <PlainButton icon="user" onClick={() => setIsAssigning(true)}>
                    {t('experts.assign')}
                  </PlainButton>
                  <PlainButton
                    primary
                    disabled={review.notAdopted === 0 || adopt.isPending}
                    onClick={() => adopt.mutate(draft.version)}
                  >
                    {t('experts.adopt')}
                  </PlainButton>
                </span>
              )}
            </div>
            {adopt.isError && (
              <p role="alert" className={styles.failure}>
                {words(adopt.error)}
              </p>
            )}
            {review.candidates.length === 0 ? (
              <Card>
                <Notice icon="user" title={t('experts.none')} text={t('experts.noneText')} />
              </Card>
            ) : (
              <Candidates review={review} />
            )}
            {isAssigning && <AssignDialog draftId={draft.id} onClose={() => setIsAssigning(false)} />}
          </>
        )
      }
    </QueryStates>
  );
}
