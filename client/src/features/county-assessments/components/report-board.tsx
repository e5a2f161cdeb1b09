import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formText } from '@/shared/ui/form-text';
import { Card } from '@/shared/ui/page';
import { TextAreaField } from '@/shared/ui/plain-fields';
import { PlainButton } from '@/shared/ui/plain-button';
import { useCodeText, useProblemText } from '@/shared/ui/problem-text';
import { Gap, InstantText, Tag } from '@/shared/ui/values';

import type { Assessment } from '../api/types';
import { useTakeReportStep } from '../api/use-cycle';
import type { Cycle, StepOffer, UnitCycle } from '../api/use-cycle';
import { Falsification } from './falsification';
import { useIndicatorName } from './indicator-name';
import styles from './report-board.module.css';
import { StepDialog } from './step-dialog';
import { UnitName, useUnitName } from './unit-name';

function SendBackDialog(props: {
  assessment: Assessment;
  unit: UnitCycle;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('county-assessments');
  const unitName = useUnitName();
  const names = useIndicatorName();
  const { assessment, unit } = props;
  const step = useTakeReportStep(assessment.id);
  const submit = (form: HTMLFormElement): void => {
    const remarks = [
      { indicatorId: null, text: formText(form, 'whole') },
      ...assessment.indicators.map(({ id }) => ({ indicatorId: id, text: formText(form, id) })),
    ].filter((remark) => remark.text.trim() !== '');
    step.mutate(
      { unitCode: unit.unitCode, action: 'send-back', version: unit.version, remarks },
      { onSuccess: props.onClose },
    );
  };
  return (
    <StepDialog
      title={t('checking.sendBackTitle', { unit: unitName(unit.unit) })}
      lead={t('checking.sendBackLead')}
      confirm={t('cycle.actions.send-back')}
      isPending={step.isPending}
      error={step.error}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <TextAreaField label={t('checking.whole')} name="whole" rows={2} maxLength={1000} />
      {assessment.indicators.map((indicator) => (
        <TextAreaField
          key={indicator.id}
          label={names.short(indicator)}
          name={indicator.id}
          rows={1}
          maxLength={1000}
        />
      ))}
    </StepDialog>
  );
}

function Remarks({ assessment, unit }: { assessment: Assessment; unit: UnitCycle }): ReactElement | null {
  const { t } = useTranslation('county-assessments');
  const names = useIndicatorName();
  const said = unit.steps.filter((step) => step.note != null);
  if (said.length === 0) return null;
  return (
    <ol className={styles.remarks}>
      {said.map((step) => {
        const indicator = assessment.indicators.find((one) => one.id === step.indicatorId);
        return (
          <li key={step.id}>
            <span className={styles.who}>
              {t(`cycle.actions.${step.action}`)} · {step.by.name} · <InstantText instant={step.by.at} />
            </span>
            <span>
              {indicator !== undefined && (
                <strong>
                  {names.short(indicator)}
                  {t('rules.colon')}
                </strong>
              )}
              {step.note}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function ReportLine(props: {
  assessment: Assessment;
  unit: UnitCycle;
  onSendBack: () => void;
}): ReactElement {
  const { t } = useTranslation('county-assessments');
  const unitName = useUnitName();
  const words = useProblemText();
  const codeText = useCodeText();
  const { assessment, unit } = props;
  const step = useTakeReportStep(assessment.id);
  const take = (offer: StepOffer): void => {
    if (offer.needsNote) props.onSendBack();
    else step.mutate({ unitCode: unit.unitCode, action: offer.action, version: unit.version, remarks: [] });
  };
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <h3 className={styles.unit}>
          <UnitName printed={unit.unit} />
        </h3>
        {unit.isDisqualified ? (
          <Tag tone="warning">{t('barred.title')}</Tag>
        ) : (
          <Tag {...(unit.stage === 'accepted' ? { tone: 'strong' as const } : {})}>
            {t(`checking.stages.${unit.stage}`)}
          </Tag>
        )}
        {unit.isLate && <Tag tone="warning">{t('figures.late')}</Tag>}
        {unit.submitted != null && (
          <span className={styles.who}>
            {t('checking.submitted')}
            <Gap />
            {unit.submitted.name} · <InstantText instant={unit.submitted.at} />
          </span>
        )}
        <span className={styles.actions}>
          {unit.offers.map((offer) => (
            <PlainButton
              key={offer.action}
              primary={!offer.needsNote && offer.isReady}
              disabled={!offer.isReady || step.isPending}
              title={offer.obstacles.map((one) => codeText(one.code, one.message)).join(' ')}
              aria-label={`${t(`cycle.actions.${offer.action}`)} ${unitName(unit.unit)}`}
              onClick={() => take(offer)}
            >
              {t(`cycle.actions.${offer.action}`)}
            </PlainButton>
          ))}
        </span>
      </div>
      {step.isError && (
        <p role="alert" className={styles.failure}>
          {words(step.error)}
        </p>
      )}
      <Remarks assessment={assessment} unit={unit} />
      {unit.isDisqualified && <Falsification assessment={assessment} unitCode={unit.unitCode} />}
    </li>
  );
}

/** Every report with its stage and what was said about it: submitted by the county, accepted or sent back by the bureau. */
export function ReportBoard({ assessment, cycle }: { assessment: Assessment; cycle: Cycle }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const [sentBack, setSentBack] = useState<UnitCycle | null>(null);
  return (
    <Card title={t('checking.title')} flush>
      <ul className={styles.lines}>
        {cycle.units.map((unit) => (
          <ReportLine
            key={unit.unitCode}
            assessment={assessment}
            unit={unit}
            onSendBack={() => setSentBack(unit)}
          />
        ))}
      </ul>
      {sentBack !== null && (
        <SendBackDialog assessment={assessment} unit={sentBack} onClose={() => setSentBack(null)} />
      )}
    </Card>
  );
}
