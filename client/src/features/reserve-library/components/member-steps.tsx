import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { todayInBeijing } from '@/shared/format/date';
import { useLocalized } from '@/shared/hooks/use-language';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { DayField, SelectField, TextAreaField, TextField } from '@/shared/ui/plain-fields';
import { PlainButton } from '@/shared/ui/plain-button';

import { useLibrary, useMemberStep } from '../api/use-library';
import type { Library, MemberDetail, StepOffer } from '../api/use-library';
import styles from './reserve.module.css';

const withDocument = [
  'recommend',
  'provincial-admit',
  'provincial-decline',
  'provincial-withdraw',
  'provincial-leave',
];

function StepDialog(props: {
  data: MemberDetail;
  library: Library;
  offer: StepOffer;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const { data, library, offer } = props;
  const step = useMemberStep(data.member.id);
  const today = todayInBeijing(new Date());
  const [layerId, setLayerId] = useState(data.member.place.layerId ?? '');
  const [kindId, setKindId] = useState(data.member.place.kindId ?? '');
  const [exitId, setExitId] = useState(library.exits[0]?.id ?? '');
  const [on, setOn] = useState(today);
  const { layers, kinds } = library.summary;
  const isMove = offer.action === 'move';
  return (
    <FormDialog
      title={t(`actionsOf.${offer.action}`)}
      lead={t(`leads.${offer.action}`)}
      confirm={t(`actionsOf.${offer.action}`)}
      isPending={step.isPending}
      error={step.error}
      onClose={props.onClose}
      onSubmit={(form) =>
        step.mutate(
          {
            action: offer.action,
            version: data.version,
            note: formText(form, 'note') || null,
            layerId: isMove && layers.length > 0 ? layerId : null,
            kindId: isMove && kinds.length > 0 ? kindId : null,
            exitId: offer.action === 'exit' ? exitId : null,
            on: on === '' || on === today ? null : on,
            document: formText(form, 'document') || null,
            officer: formText(form, 'officer') || null,
          },
          { onSuccess: props.onClose },
        )
      }
    >
      {isMove && layers.length > 0 && (
        <SelectField
          label={t('columns.layer')}
          value={layerId}
          choices={layers.map((one) => ({ value: one.id, label: localized(one.name) }))}
          onChange={setLayerId}
        />
      )}
      {isMove && kinds.length > 0 && (
        <SelectField
          label={t('columns.kind')}
          value={kindId}
          choices={kinds.map((one) => ({ value: one.id, label: localized(one.name) }))}
          onChange={setKindId}
        />
      )}
      {offer.action === 'exit' && (
        <SelectField
          label={t('step.exit')}
          value={exitId}
          choices={library.exits.map((one) => ({ value: one.id, label: localized(one.name) }))}
          onChange={setExitId}
        />
      )}
      {offer.action === 'assign-officer' && (
        <TextField label={t('columns.officer')} name="officer" required maxLength={50} />
      )}
      {offer.action !== 'assign-officer' && (
        <DayField label={t('step.on')} value={on} max={today} onChange={setOn} />
      )}
      {withDocument.includes(offer.action) && (
        <TextField
          label={t('step.document')}
          name="document"
          required={offer.action === 'provincial-admit'}
          maxLength={300}
        />
      )}
      <TextAreaField
        label={t(offer.needsNote ? 'step.reason' : 'step.remark')}
        name="note"
        rows={3}
        required={offer.needsNote}
        maxLength={offer.action === 'note-progress' ? 500 : 1000}
      />
    </FormDialog>
  );
}

/** A button for each step the caller may take now; each asks for what it needs. */
export function MemberSteps({
  data,
  offers,
}: {
  data: MemberDetail;
  offers: readonly StepOffer[];
}): ReactElement | null {
  const { t } = useTranslation('reserve-library');
  const library = useLibrary(data.member.libraryId);
  const [asked, setAsked] = useState<StepOffer | null>(null);
  // What can never be done by this caller is not worth a button.
  const shown = offers.filter((offer) =>
    offer.obstacles.every(
      ({ code }) => code !== 'reserve-library.not-keeper' && code !== 'reserve-library.nothing-owed',
    ),
  );
  if (shown.length === 0) return null;
  return (
    <div className={styles.actions}>
      {shown.map((offer) => (
        <PlainButton
          key={offer.action}
          disabled={!offer.isReady || library.data === undefined}
          onClick={() => setAsked(offer)}
        >
          {t(`actionsOf.${offer.action}`)}
        </PlainButton>
      ))}
      {asked !== null && library.data !== undefined && (
        <StepDialog data={data} library={library.data} offer={asked} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}
