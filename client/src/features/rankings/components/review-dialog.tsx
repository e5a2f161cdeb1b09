import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { TextAreaField } from '@/shared/ui/plain-fields';

import type { Draft } from '../api/types';
import { useTakeStep } from '../api/use-publish';
import { StepsSince } from './draft-steps';

/** Submits a draft for review, or sends it back with the reason. */
export function ReviewDialog(props: {
  draft: Draft;
  /** Version on the screen when the dialog was opened. */
  version: number;
  offer: Draft['offers'][number];
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('rankings');
  const { draft, offer } = props;
  const step = useTakeStep(draft.draft.id);
  return (
    <FormDialog
      title={t(`process.actions.${offer.action}`)}
      lead={t(`process.leads.${offer.action}`)}
      confirm={t(`process.actions.${offer.action}`)}
      isPending={step.isPending}
      error={step.error}
      onClose={props.onClose}
      onSubmit={(form) =>
        step.mutate(
          { action: offer.action, version: props.version, note: formText(form, 'note') || null },
          { onSuccess: props.onClose },
        )
      }
    >
      <TextAreaField
        label={t(offer.needsNote ? 'process.reason' : 'process.remark')}
        name="note"
        rows={3}
        required={offer.needsNote}
        maxLength={1000}
      />
      {step.isError && <StepsSince draft={draft} version={props.version} />}
    </FormDialog>
  );
}
