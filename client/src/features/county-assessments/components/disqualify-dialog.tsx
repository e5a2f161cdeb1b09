import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { isProblem } from '@/api/problem';
import { AttachmentList } from '@/shared/attachments/attachment-list';
import { useAttachments } from '@/shared/attachments/use-attachments';
import { Dialog } from '@/shared/ui/dialog';
import { formText } from '@/shared/ui/form-text';
import { GuardedForm } from '@/shared/ui/guarded-form';
import { SelectField, TextAreaField } from '@/shared/ui/plain-fields';
import { PlainButton } from '@/shared/ui/plain-button';
import { useCodeText, useProblemText } from '@/shared/ui/problem-text';
import { SourceNote } from '@/shared/ui/values';

import type { Assessment, Scheme } from '../api/types';
import { useDisqualifyUnit } from '../api/use-disqualify-unit';
import styles from './assessment-dialogs.module.css';
import { evidenceKind } from './evidence-view';
import { useUnitName } from './unit-name';

/** Records that a unit falsified figures: what, and what proves it. */
export function DisqualifyDialog(props: {
  assessment: Assessment;
  scheme: Scheme | undefined;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['county-assessments', 'shared']);
  const unitName = useUnitName();
  const words = useProblemText();
  const codeText = useCodeText();
  const { assessment, scheme } = props;
  const id = useId();
  const [unitCode, setUnitCode] = useState('');
  const disqualify = useDisqualifyUnit(assessment.id);
  const files = useAttachments(evidenceKind, assessment.id);
  const fields = isProblem(disqualify.error) ? disqualify.error.fields : [];
  const problemAt = (path: string): { error?: string } => {
    const field = fields.find((one) => one.path === path);
    return field === undefined ? {} : { error: codeText(field.code, field.message) };
  };
  const submit = (form: HTMLFormElement): void =>
    disqualify.mutate(
      { unitCode, reason: formText(form, 'reason'), evidence: formText(form, 'evidence') },
      { onSuccess: props.onClose },
    );
  return (
    <Dialog
      title={t('disqualify.title')}
      onClose={props.onClose}
      footer={(close) => (
        <>
          <PlainButton onClick={close}>{t('shared:actions.cancel')}</PlainButton>
          <PlainButton primary type="submit" form={id} disabled={unitCode === '' || disqualify.isPending}>
            {t('disqualify.confirm')}
          </PlainButton>
        </>
      )}
    >
      <GuardedForm id={id} onSubmit={submit} hasFailed={disqualify.isError}>
        <p className={styles.lead}>
          {t('disqualify.lead', {
            firstYear: assessment.year,
            lastYear: assessment.year + (scheme?.disqualifiedYears ?? 2) - 1,
          })}
        </p>
        {scheme !== undefined && (
          <blockquote className={styles.quote}>
            {scheme.clauses.disqualification.quote}
            <SourceNote source={scheme.clauses.disqualification.article} />
          </blockquote>
        )}
        <SelectField
          label={t('columns.unit')}
          value={unitCode}
          emptyLabel={t('disqualify.choose')}
          choices={assessment.units
            .filter((unit) => unit.disqualification == null)
            .map((unit) => ({ value: unit.unitCode, label: unitName(unit.unit) }))}
          onChange={setUnitCode}
        />
        <TextAreaField
          label={t('disqualify.reason')}
          name="reason"
          required
          maxLength={1000}
          {...problemAt('reason')}
        />
        <TextAreaField
          label={t('disqualify.evidence')}
          hint={t('disqualify.evidenceHint')}
          name="evidence"
          required
          maxLength={1000}
          {...problemAt('evidence')}
        />
        {disqualify.isError && fields.length === 0 && (
          <p role="alert" className={styles.failure}>
            {words(disqualify.error)}
          </p>
        )}
      </GuardedForm>
      <section className={styles.files} aria-label={t('disqualify.files')}>
        <h3 className={styles.filesTitle}>{t('disqualify.files')}</h3>
        {unitCode === '' ? (
          <p className={styles.lead}>{t('disqualify.filesHint')}</p>
        ) : (
          <AttachmentList
            subject={{ kind: evidenceKind, subjectId: assessment.id, part: `${unitCode}/falsification` }}
            files={files.data ?? []}
            canEdit
            label={t('disqualify.files')}
          />
        )}
      </section>
    </Dialog>
  );
}
