import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { isProblem } from '@/api/problem';
import { todayInBeijing } from '@/shared/format/date';
import { formText } from '@/shared/ui/form-text';
import { DayField, SelectField, TextAreaField, TextField } from '@/shared/ui/plain-fields';
import { useCodeText } from '@/shared/ui/problem-text';

import { useRecordActivity } from '../api/use-activities';
import type { ActivityKind } from '../api/use-activities';
import { StepDialog } from './step-dialog';

/** Kinds of work in the order of the indicators. */
export const activityKinds: readonly ActivityKind[] = ['mechanism', 'policy', 'meeting', 'training', 'visit'];

/** Writes down a piece of work; its documents are attached once it is on record. */
export function RecordActivityDialog(props: {
  counties: readonly { code: string; name: string }[];
  onRecorded: (id: string, day: string) => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('county-assessments');
  const codeText = useCodeText();
  const record = useRecordActivity();
  const [countyCode, setCountyCode] = useState(
    props.counties.length === 1 ? (props.counties[0]?.code ?? '') : '',
  );
  const [kind, setKind] = useState<ActivityKind>('meeting');
  const [heldOn, setHeldOn] = useState(todayInBeijing(new Date()));
  const fields = isProblem(record.error) ? record.error.fields : [];
  const problemAt = (path: string): { error?: string } => {
    const field = fields.find((one) => one.path === path);
    return field === undefined
      ? {}
      : { error: codeText(`${field.code}.${path}`, t(`activities.faults.${path}`)) };
  };
  return (
    <StepDialog
      title={t('activities.record')}
      lead={t('activities.recordLead')}
      confirm={t('activities.save')}
      isPending={record.isPending || countyCode === '' || heldOn === ''}
      error={fields.length === 0 ? record.error : null}
      onClose={props.onClose}
      onSubmit={(form) =>
        record.mutate(
          {
            countyCode,
            kind,
            heldOn,
            title: formText(form, 'title'),
            document: formText(form, 'document'),
            place: formText(form, 'place'),
            participants: formText(form, 'participants'),
          },
          { onSuccess: ({ id }) => props.onRecorded(id, heldOn) },
        )
      }
    >
      {props.counties.length > 1 && (
        <SelectField
          label={t('columns.unit')}
          value={countyCode}
          emptyLabel={t('disqualify.choose')}
          choices={props.counties.map((county) => ({ value: county.code, label: county.name }))}
          onChange={setCountyCode}
        />
      )}
      <SelectField
        label={t('activities.kind')}
        value={kind}
        choices={activityKinds.map((one) => ({ value: one, label: t(`activities.kinds.${one}`) }))}
        onChange={(value) => setKind(value as ActivityKind)}
      />
      <TextField
        label={t('activities.title')}
        name="title"
        required
        minLength={2}
        maxLength={200}
        {...problemAt('title')}
      />
      <DayField
        label={t('activities.heldOn')}
        value={heldOn}
        max={todayInBeijing(new Date())}
        onChange={setHeldOn}
        {...problemAt('heldOn')}
      />
      <TextField
        label={t('activities.document')}
        hint={t('activities.documentHint')}
        name="document"
        required
        maxLength={200}
        {...problemAt('document')}
      />
      <TextField label={t('activities.place')} name="place" maxLength={200} {...problemAt('place')} />
      <TextAreaField
        label={t('activities.participants')}
        hint={t('activities.participantsHint')}
        name="participants"
        rows={2}
        maxLength={500}
        {...problemAt('participants')}
      />
    </StepDialog>
  );
}
