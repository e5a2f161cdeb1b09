import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { AttachmentList } from '@/shared/attachments/attachment-list';
import { useAttachments } from '@/shared/attachments/use-attachments';
import { formText } from '@/shared/ui/form-text';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { SelectField, TextAreaField } from '@/shared/ui/plain-fields';
import { PlainButton } from '@/shared/ui/plain-button';
import { InstantText, Tag } from '@/shared/ui/values';

import type { Assessment } from '../api/types';
import { useAnswerObjection, useRaiseObjection } from '../api/use-cycle';
import type { Cycle, Objection } from '../api/use-cycle';
import { evidenceKind } from './evidence-view';
import { useIndicatorName } from './indicator-name';
import styles from './objections-view.module.css';
import { StepDialog } from './step-dialog';
import { useUnitName } from './unit-name';

function RaiseDialog(props: { assessment: Assessment; cycle: Cycle; onClose: () => void }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const unitName = useUnitName();
  const names = useIndicatorName();
  const { assessment, cycle } = props;
  const raise = useRaiseObjection(assessment.id);
  const [unitCode, setUnitCode] = useState(cycle.units[0]?.unitCode ?? '');
  const [indicatorId, setIndicatorId] = useState('');
  return (
    <StepDialog
      title={t('cycle.actions.raise-objection')}
      lead={t('objections.lead')}
      confirm={t('cycle.actions.raise-objection')}
      isPending={raise.isPending}
      error={raise.error}
      onClose={props.onClose}
      onSubmit={(form) =>
        raise.mutate(
          { unitCode, indicatorId: indicatorId === '' ? null : indicatorId, text: formText(form, 'text') },
          { onSuccess: props.onClose },
        )
      }
    >
      {cycle.units.length > 1 && (
        <SelectField
          label={t('columns.unit')}
          value={unitCode}
          choices={cycle.units.map((unit) => ({ value: unit.unitCode, label: unitName(unit.unit) }))}
          onChange={setUnitCode}
        />
      )}
      <SelectField
        label={t('columns.indicator')}
        value={indicatorId}
        emptyLabel={t('objections.whole')}
        choices={assessment.indicators.map((one) => ({ value: one.id, label: names.name(one) }))}
        onChange={setIndicatorId}
      />
      <TextAreaField label={t('objections.text')} name="text" required maxLength={1000} />
    </StepDialog>
  );
}

function AnswerDialog(props: {
  assessmentId: string;
  objection: Objection;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('county-assessments');
  const answer = useAnswerObjection(props.assessmentId);
  const [isUpheld, setIsUpheld] = useState('no');
  return (
    <StepDialog
      title={t('cycle.actions.answer-objection')}
      lead={props.objection.text}
      confirm={t('cycle.actions.answer-objection')}
      isPending={answer.isPending}
      error={answer.error}
      onClose={props.onClose}
      onSubmit={(form) =>
        answer.mutate(
          { objectionId: props.objection.id, isUpheld: isUpheld === 'yes', answer: formText(form, 'answer') },
          { onSuccess: props.onClose },
        )
      }
    >
      <SelectField
        label={t('objections.decision')}
        value={isUpheld}
        choices={[
          { value: 'no', label: t('objections.rejected') },
          { value: 'yes', label: t('objections.upheld') },
        ]}
        hint={isUpheld === 'yes' ? t('objections.upheldHint') : undefined}
        onChange={setIsUpheld}
      />
      <TextAreaField label={t('objections.answer')} name="answer" required maxLength={1000} />
    </StepDialog>
  );
}

/** Objections of counties to the result shown, with supporting files and the bureau's answers. */
export function ObjectionsView({
  assessment,
  cycle,
}: {
  assessment: Assessment;
  cycle: Cycle;
}): ReactElement {
  const { t } = useTranslation('county-assessments');
  const unitName = useUnitName();
  const names = useIndicatorName();
  const files = useAttachments(evidenceKind, assessment.id);
  const [isRaising, setIsRaising] = useState(false);
  const [answered, setAnswered] = useState<Objection | null>(null);
  const canRaise = cycle.offers.some((offer) => offer.action === 'raise-objection' && offer.isReady);
  const canAnswer = cycle.offers.some((offer) => offer.action === 'answer-objection');
  const nameOf = (id: string | null | undefined): string => {
    const indicator = assessment.indicators.find((one) => one.id === id);
    return indicator === undefined ? t('objections.whole') : names.short(indicator);
  };
  return (
    <Card
      title={t('objections.title')}
      extra={
        canRaise && (
          <PlainButton primary icon="plus" onClick={() => setIsRaising(true)}>
            {t('cycle.actions.raise-objection')}
          </PlainButton>
        )
      }
    >
      {cycle.objections.length === 0 && (
        <Notice icon="checkCircle" title={t('objections.none')} text={t('objections.noneText')} />
      )}
      <ul className={styles.objections}>
        {cycle.objections.map((objection) => {
          const unit = cycle.units.find((one) => one.unitCode === objection.unitCode);
          return (
            <li key={objection.id} className={styles.objection}>
              <div className={styles.head}>
                <strong>
                  {unitName(unit?.unit ?? '')} · {nameOf(objection.indicatorId)}
                </strong>
                {objection.answer == null ? (
                  <Tag tone="warning">{t('objections.open')}</Tag>
                ) : (
                  <Tag>{t(objection.answer.isUpheld ? 'objections.upheld' : 'objections.rejected')}</Tag>
                )}
                <span className={styles.quiet}>
                  {objection.raised.name} · <InstantText instant={objection.raised.at} />
                </span>
              </div>
              <p className={styles.text}>{objection.text}</p>
              <AttachmentList
                subject={{
                  kind: evidenceKind,
                  subjectId: assessment.id,
                  part: `${objection.unitCode}/objection`,
                }}
                files={files.data ?? []}
                canEdit={canRaise}
                label={t('objections.files')}
              />
              {objection.answer != null && (
                <blockquote className={styles.answer}>
                  {objection.answer.text}
                  <span className={styles.quiet}>
                    {objection.answer.by.name} · <InstantText instant={objection.answer.by.at} />
                  </span>
                </blockquote>
              )}
              {objection.answer == null && canAnswer && (
                <div>
                  <PlainButton onClick={() => setAnswered(objection)}>
                    {t('cycle.actions.answer-objection')}
                  </PlainButton>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {isRaising && <RaiseDialog assessment={assessment} cycle={cycle} onClose={() => setIsRaising(false)} />}
      {answered !== null && (
        <AnswerDialog assessmentId={assessment.id} objection={answered} onClose={() => setAnswered(null)} />
      )}
    </Card>
  );
}
