import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { isProblem } from '@/api/problem';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { PlainButton } from '@/shared/ui/plain-button';
import { TextAreaField } from '@/shared/ui/plain-fields';

import { useUndoImport } from '../api/use-imports';
import type { ImportSummary } from '../api/use-imports';

/** Takes a committed import back, after a reason; says which enterprises stand in the way. */
export function UndoImport({ summary }: { summary: ImportSummary }): ReactElement | null {
  const { t } = useTranslation('imports');
  const [isOpen, setIsOpen] = useState(false);
  const undo = useUndoImport(summary.id);
  if (summary.outcome !== 'committed' || summary.undone != null) return null;
  const changed = isProblem(undo.error) ? undo.error.fields : [];
  return (
    <>
      <PlainButton icon="refresh" onClick={() => setIsOpen(true)}>
        {t('undo.open')}
      </PlainButton>
      {isOpen && (
        <FormDialog
          title={t('undo.title')}
          lead={t('undo.lead', { created: summary.counts.created, updated: summary.counts.updated })}
          confirm={t('undo.confirm')}
          isPending={undo.isPending}
          error={undo.error}
          onSubmit={(form) => undo.mutate(formText(form, 'reason'), { onSuccess: () => setIsOpen(false) })}
          onClose={() => setIsOpen(false)}
        >
          <TextAreaField label={t('undo.reason')} name="reason" required rows={2} maxLength={500} />
          {changed.length > 0 && (
            <ul>
              {changed.map((field) => (
                <li key={field.path}>{field.message}</li>
              ))}
            </ul>
          )}
        </FormDialog>
      )}
    </>
  );
}
