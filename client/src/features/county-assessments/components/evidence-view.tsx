import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { AttachmentList } from '@/shared/attachments/attachment-list';
import { useAttachments } from '@/shared/attachments/use-attachments';
import type { Attachment } from '@/shared/attachments/use-attachments';
import { Card } from '@/shared/ui/page';
import { SelectField } from '@/shared/ui/plain-fields';
import { QueryStates } from '@/shared/ui/query-states';

import type { AssessedUnit, Assessment } from '../api/types';
import styles from './evidence-view.module.css';
import { useIndicatorName } from './indicator-name';
import { useUnitName } from './unit-name';

/** Kind of thing evidence of an assessment belongs to, as the server names it. */
export const evidenceKind = 'county-assessment';

function UnitEvidence(props: {
  assessment: Assessment;
  unit: AssessedUnit;
  files: readonly Attachment[];
  canEdit: boolean;
}): ReactElement {
  const { t } = useTranslation('county-assessments');
  const names = useIndicatorName();
  const { assessment, unit } = props;
  return (
    <ul className={styles.indicators}>
      {assessment.indicators.map((indicator, index) => {
        const value = unit.values[index];
        return (
          <li key={indicator.id} className={styles.indicator}>
            <div className={styles.what}>
              <h3 className={styles.name}>{names.name(indicator)}</h3>
              <p className={styles.figure}>
                {value == null ? t('evidence.noFigure') : t('evidence.figure', { value })}
              </p>
              <p className={styles.asked}>{t('evidence.asked', { evidence: names.evidence(indicator) })}</p>
            </div>
            <AttachmentList
              subject={{
                kind: evidenceKind,
                subjectId: assessment.id,
                part: `${unit.unitCode}/${indicator.id}`,
              }}
              files={props.files}
              canEdit={props.canEdit}
              label={names.short(indicator)}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** Evidence of the figures, unit by unit and indicator by indicator. */
export function EvidenceView(props: { assessment: Assessment; canEdit: boolean }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const unitName = useUnitName();
  const { assessment } = props;
  const files = useAttachments(evidenceKind, assessment.id);
  const [chosen, setChosen] = useState(assessment.units[0]?.unitCode ?? '');
  const unit = assessment.units.find((one) => one.unitCode === chosen) ?? assessment.units[0];
  return (
    <Card
      title={t('evidence.title')}
      extra={
        assessment.units.length > 1 && (
          <SelectField
            inline
            label={t('columns.unit')}
            value={unit?.unitCode ?? ''}
            choices={assessment.units.map((one) => ({ value: one.unitCode, label: unitName(one.unit) }))}
            onChange={setChosen}
          />
        )
      }
    >
      <QueryStates query={files}>
        {(all) =>
          unit !== undefined && (
            <UnitEvidence
              assessment={assessment}
              unit={unit}
              files={all}
              canEdit={props.canEdit && assessment.status === 'open'}
            />
          )
        }
      </QueryStates>
    </Card>
  );
}
