import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { FormDialog } from './form-dialog';
import { formText } from './form-text';
import { TextField } from './plain-fields';

/** Asks what personal data are needed for; the server records it. */
export function PurposeDialog(props: {
  title: string;
  lead?: ReactNode;
  confirm: string;
  isPending: boolean;
  error: unknown;
  onSubmit: (purpose: string) => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('shared');
  return (
    <FormDialog {...props} onSubmit={(form) => props.onSubmit(formText(form, 'purpose'))}>
      <TextField
        label={t('purpose.label')}
        hint={t('purpose.hint')}
        name="purpose"
        autoComplete="off"
        minLength={2}
        maxLength={200}
        required
      />
    </FormDialog>
  );
}
