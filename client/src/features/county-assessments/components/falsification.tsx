import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { AttachmentList } from '@/shared/attachments/attachment-list';
import { useAttachments } from '@/shared/attachments/use-attachments';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { formText } from '@/shared/ui/form-text';
import { TextAreaField } from '@/shared/ui/plain-fields';
import { PlainButton } from '@/shared/ui/plain-button';
import { InstantText } from '@/shared/ui/values';

import type { AssessedUnit, Assessment } from '../api/types';
import { useAssessments } from '../api/use-assessments';
import { useLiftDisqualification } from '../api/use-disqualify-unit';
import { evidenceKind } from './evidence-view';
import styles from './falsification.module.css';
import { StepDialog } from './step-dialog';
import { UnitName, useUnitName } from './unit-name';

type Recorded = NonNullable<AssessedUnit['disqualification']>;

/** Files that prove it; they hang on the year it was found in. */
function Proof(props: { foundIn: string; unitCode: string; canEdit: boolean }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const files = useAttachments(evidenceKind, props.foundIn);
  return (
    <AttachmentList
      subject={{ kind: evidenceKind, subjectId: props.foundIn, part: `${props.unitCode}/falsification` }}
      files={files.data ?? []}
      canEdit={props.canEdit}
      label={t('disqualify.files')}
    />
  );
}

function LiftDialog(props: {
  assessment: Assessment;
  unit: AssessedUnit;
  recorded: Recorded;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('county-assessments');
  const unitName = useUnitName();
  const lift = useLiftDisqualification(props.assessment.id, props.unit.unitCode);
  const { firstYear, lastYear } = props.recorded;
  return (
    <StepDialog
      title={t('disqualify.lift')}
      lead={t('disqualify.liftLead', { unit: unitName(props.unit.unit), firstYear, lastYear })}
      confirm={t('disqualify.lift')}
      isPending={lift.isPending}
      error={lift.error}
      onClose={props.onClose}
      onSubmit={(form) => lift.mutate(formText(form, 'reason'), { onSuccess: props.onClose })}
    >
      <TextAreaField label={t('disqualify.liftReason')} name="reason" required maxLength={1000} />
    </StepDialog>
  );
}

/** Why a unit left the ranking, for which years, and what proves it; the bureau adds proof and lifts what was a mistake. */
export function Falsification(props: { assessment: Assessment; unitCode: string }): ReactElement | null {
  const { t } = useTranslation('county-assessments');
  const canManage = useCan(permissions.countyAssessmentsManage);
  const years = useAssessments(1, 20);
  const [isLifting, setIsLifting] = useState(false);
  const { assessment } = props;
  const unit = assessment.units.find((one) => one.unitCode === props.unitCode);
  const recorded = unit?.disqualification;
  if (unit === undefined || recorded == null) return null;
  const found =
    recorded.firstYear === assessment.year
      ? assessment
      : years.data?.items.find(
          (one) => one.schemeId === assessment.schemeId && one.year === recorded.firstYear,
        );
  return (
    <div className={styles.falsification}>
      <p>
        <strong>{t('barred.years', { firstYear: recorded.firstYear, lastYear: recorded.lastYear })}</strong>{' '}
        {recorded.reason}
      </p>
      {recorded.evidence !== '' && (
        <p className={styles.quiet}>{t('disqualify.proof', { evidence: recorded.evidence })}</p>
      )}
      <p className={styles.quiet}>
        {recorded.recorded.name} · <InstantText instant={recorded.recorded.at} />
      </p>
      {found !== undefined && (
        <Proof foundIn={found.id} unitCode={props.unitCode} canEdit={canManage && found.status === 'open'} />
      )}
      {canManage && assessment.status === 'open' && (
        <div>
          <PlainButton onClick={() => setIsLifting(true)}>
            {t('disqualify.lift')} <UnitName printed={unit.unit} />
          </PlainButton>
        </div>
      )}
      {isLifting && (
        <LiftDialog
          assessment={assessment}
          unit={unit}
          recorded={recorded}
          onClose={() => setIsLifting(false)}
        />
      )}
    </div>
  );
}
