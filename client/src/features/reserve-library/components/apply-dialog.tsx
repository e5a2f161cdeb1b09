import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useLocalized } from '@/shared/hooks/use-language';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { todayInBeijing } from '@/shared/format/date';
import { DayField, SelectField, TextAreaField, TextField } from '@/shared/ui/plain-fields';

import { useOpenWindow, useStartApplication } from '../api/use-applications';
import type { Library } from '../api/use-library';

/** Begins an application: an enterprise's own, or by an officer on its behalf. */
export function ApplyDialog(props: { library: Library; isOwn: boolean; onClose: () => void }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const navigate = useNavigate();
  const routes = props.library.intake?.routes ?? [];
  const [route, setRoute] = useState<'county' | 'department'>(routes[0]?.id ?? 'county');
  const start = useStartApplication(props.library.summary.id);
  return (
    <FormDialog
      title={t('apply.action')}
      lead={t(props.isOwn ? 'apply.ownLead' : 'apply.lead')}
      confirm={t('apply.action')}
      isPending={start.isPending}
      error={start.error}
      onClose={props.onClose}
      onSubmit={(form) =>
        start.mutate(
          { creditCode: props.isOwn ? null : formText(form, 'creditCode'), route },
          { onSuccess: ({ id }) => void navigate(`/reserve-library/applications/${id}`) },
        )
      }
    >
      {!props.isOwn && (
        <TextField label={t('columns.creditCode')} name="creditCode" required maxLength={18} />
      )}
      <SelectField
        label={t('application.route')}
        value={route}
        choices={routes.map((one) => ({ value: one.id, label: localized(one.name) }))}
        onChange={(value) => setRoute(value === 'department' ? 'department' : 'county')}
      />
    </FormDialog>
  );
}

/** Opens a window besides the pack's. */
export function WindowDialog({ library, onClose }: { library: Library; onClose: () => void }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const open = useOpenWindow(library.summary.id);
  const today = todayInBeijing(new Date());
  const [opensOn, setOpensOn] = useState(today);
  const [closesOn, setClosesOn] = useState(today);
  return (
    <FormDialog
      title={t('window.action')}
      lead={t('window.lead')}
      confirm={t('window.action')}
      isPending={open.isPending}
      error={open.error}
      onClose={onClose}
      onSubmit={(form) =>
        open.mutate({ opensOn, closesOn, reason: formText(form, 'reason') }, { onSuccess: onClose })
      }
    >
      <DayField label={t('window.opensOn')} value={opensOn} onChange={setOpensOn} />
      <DayField label={t('window.closesOn')} value={closesOn} onChange={setClosesOn} />
      <TextAreaField label={t('step.reason')} name="reason" rows={3} required maxLength={500} />
    </FormDialog>
  );
}
