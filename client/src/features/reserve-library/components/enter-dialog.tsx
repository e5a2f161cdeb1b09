import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { todayInBeijing } from '@/shared/format/date';
import { useLocalized } from '@/shared/hooks/use-language';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { DayField, SelectField, TextAreaField, TextField } from '@/shared/ui/plain-fields';

import { useEnterMember } from '../api/use-library';
import type { Library } from '../api/use-library';

/** Puts an enterprise on a list, or takes over one that was admitted on paper. */
export function EnterDialog({ library, onClose }: { library: Library; onClose: () => void }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const navigate = useNavigate();
  const enter = useEnterMember(library.summary.id);
  const today = todayInBeijing(new Date());
  const { levels, layers, kinds } = library.summary;
  const [levelId, setLevelId] = useState(levels[0]?.id ?? '');
  const [layerId, setLayerId] = useState(layers[0]?.id ?? '');
  const [kindId, setKindId] = useState(kinds[0]?.id ?? '');
  const [on, setOn] = useState(today);
  const choices = (terms: typeof layers): { value: string; label: string }[] =>
    terms.map((one) => ({ value: one.id, label: localized(one.name) }));
  return (
    <FormDialog
      title={t('enter.action')}
      lead={t(library.intake == null ? 'enter.lead' : 'enter.takeOver')}
      confirm={t('enter.action')}
      isPending={enter.isPending}
      error={enter.error}
      onClose={onClose}
      onSubmit={(form) =>
        enter.mutate(
          {
            creditCode: formText(form, 'creditCode'),
            levelId,
            layerId: layers.length === 0 ? null : layerId,
            kindId: kinds.length === 0 ? null : kindId,
            admittedOn: on === '' ? today : on,
            basis: formText(form, 'basis'),
            officer: formText(form, 'officer') || null,
            plan: formText(form, 'plan') || null,
            promiseDueOn: null,
          },
          { onSuccess: ({ id }) => void navigate(`/reserve-library/members/${id}`) },
        )
      }
    >
      <TextField label={t('columns.creditCode')} name="creditCode" required maxLength={18} />
      {levels.length > 1 && (
        <SelectField
          label={t('columns.level')}
          value={levelId}
          choices={choices(levels)}
          onChange={setLevelId}
        />
      )}
      {layers.length > 0 && (
        <SelectField
          label={t('columns.layer')}
          value={layerId}
          choices={choices(layers)}
          onChange={setLayerId}
        />
      )}
      {kinds.length > 0 && (
        <SelectField label={t('columns.kind')} value={kindId} choices={choices(kinds)} onChange={setKindId} />
      )}
      <DayField label={t('columns.admittedOn')} value={on} max={today} onChange={setOn} />
      <TextField label={t('member.basis')} name="basis" required maxLength={500} />
      {library.needsOfficer && (
        <TextField label={t('columns.officer')} name="officer" required maxLength={50} />
      )}
      {library.needsPlan && (
        <TextAreaField label={t('columns.plan')} name="plan" rows={3} required maxLength={500} />
      )}
    </FormDialog>
  );
}
