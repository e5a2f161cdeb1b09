import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { PlainButton } from '@/shared/ui/plain-button';
import { PurposeDialog } from '@/shared/ui/purpose-dialog';
import { saveFileFor } from '@/shared/ui/save-file';

/** Takes the contact persons in scope out as a workbook, for a purpose. */
export function ContactsExport(): ReactElement {
  const { t } = useTranslation('contacts');
  const [isAsked, setAsked] = useState(false);
  const save = useMutation({
    mutationFn: (purpose: string) => saveFileFor(purpose, '/api/v1/enterprises/contacts.xlsx'),
    onSuccess: () => setAsked(false),
  });
  return (
    <>
      <PlainButton icon="download" onClick={() => setAsked(true)}>
        {t('export')}
      </PlainButton>
      {isAsked && (
        <PurposeDialog
          title={t('exportTitle')}
          lead={t('exportLead')}
          confirm={t('export')}
          isPending={save.isPending}
          error={save.error}
          onSubmit={(purpose) => save.mutate(purpose)}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
