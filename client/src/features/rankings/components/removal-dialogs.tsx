import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import type { components } from '@/api/schema';
import { clauseText } from '@/shared/format/source';
import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { SelectField, TextAreaField } from '@/shared/ui/plain-fields';

import { useStateRemoval, useTakeRemovalStep } from '../api/use-removals';
import type { RemovalCase, Removals } from '../api/use-removals';

type Cause = components['schemas']['RemovalCause'];

/** Decides a case, or takes the decision back; always with the reason. */
export function RemovalStepDialog(props: {
  item: RemovalCase;
  action: string;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('rankings');
  const [version] = useState(props.item.case.version);
  const step = useTakeRemovalStep(props.item.case.id);
  const title = t(`removal.actions.${props.action}`);
  return (
    <FormDialog
      title={t('removal.stepTitle', { action: title, name: props.item.case.enterpriseName })}
      lead={t(`removal.leads.${props.action}`)}
      confirm={title}
      isPending={step.isPending}
      error={step.error}
      onClose={props.onClose}
      onSubmit={(form) =>
        step.mutate(
          { action: props.action, version, note: formText(form, 'note') },
          { onSuccess: props.onClose },
        )
      }
    >
      <TextAreaField label={t('adjust.reason')} name="note" rows={3} required maxLength={1000} />
    </FormDialog>
  );
}

/** States a cause the facts do not show about one of the listed enterprises. */
export function StateRemovalDialog(props: {
  editionId: string;
  removals: Removals;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  const language = useLanguage();
  const { removals } = props;
  const listed = removals.places.filter((place) => place.standing !== 'removed');
  const [enterpriseId, setEnterpriseId] = useState(listed[0]?.enterpriseId ?? '');
  const [cause, setCause] = useState<Cause>('other');
  const state = useStateRemoval(props.editionId);
  return (
    <FormDialog
      title={t('removal.state')}
      lead={t('removal.stateLead')}
      confirm={t('removal.state')}
      isPending={state.isPending}
      error={state.error}
      onClose={props.onClose}
      onSubmit={(form) =>
        state.mutate(
          { enterpriseId, cause, statement: formText(form, 'statement') },
          { onSuccess: props.onClose },
        )
      }
    >
      <SelectField
        label={t('columns.name')}
        value={enterpriseId}
        choices={listed.map((place) => ({ value: place.enterpriseId, label: `${place.rank} ${place.name}` }))}
        onChange={setEnterpriseId}
      />
      <SelectField
        label={t('removal.cause')}
        value={cause}
        choices={removals.causes.map((one) => ({
          value: one.cause,
          label: `${localized(one.name)} · ${clauseText(one.clause, language)}`,
        }))}
        onChange={(value) => setCause(removals.causes.find((one) => one.cause === value)?.cause ?? 'other')}
      />
      <TextAreaField label={t('removal.statement')} name="statement" rows={3} required maxLength={1000} />
    </FormDialog>
  );
}
