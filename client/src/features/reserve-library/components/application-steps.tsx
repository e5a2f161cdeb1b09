import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLocalized } from '@/shared/hooks/use-language';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { Icon } from '@/shared/ui/icon';
import { SelectField, TextAreaField } from '@/shared/ui/plain-fields';
import { PlainButton } from '@/shared/ui/plain-button';
import { useCodeText } from '@/shared/ui/problem-text';

import { useApplicationStep } from '../api/use-applications';
import type { Application } from '../api/use-applications';
import type { StepOffer } from '../api/use-library';
import styles from './reserve.module.css';

const primary = ['submit', 'pass', 'convene', 'admit'];

function StepDialog({
  data,
  offer,
  onClose,
}: {
  data: Application;
  offer: StepOffer;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const step = useApplicationStep(data.application.id);
  const [layerId, setLayerId] = useState(data.layers[0]?.id ?? '');
  const isAdmission = offer.action === 'admit';
  return (
    <FormDialog
      title={t(`application.actions.${offer.action}`)}
      lead={t(`application.leads.${offer.action}`)}
      confirm={t(`application.actions.${offer.action}`)}
      isPending={step.isPending}
      error={step.error}
      onClose={onClose}
      onSubmit={(form) =>
        step.mutate(
          {
            action: offer.action,
            version: data.version,
            note: formText(form, 'note') || null,
            layerId: isAdmission && data.layers.length > 0 ? layerId : null,
          },
          { onSuccess: onClose },
        )
      }
    >
      {isAdmission && data.layers.length > 0 && (
        <SelectField
          label={t('columns.layer')}
          value={layerId}
          choices={data.layers.map((one) => ({ value: one.id, label: localized(one.name) }))}
          onChange={setLayerId}
        />
      )}
      <TextAreaField
        label={t(isAdmission ? 'application.conclusion' : offer.needsNote ? 'step.reason' : 'step.remark')}
        name="note"
        rows={3}
        required={offer.needsNote}
        maxLength={1000}
      />
    </FormDialog>
  );
}

/** Why steps cannot be taken yet, each reason once with its parts. */
function Obstacles({ offers }: { offers: readonly StepOffer[] }): ReactElement | null {
  const codeText = useCodeText();
  const obstacles = new Map(
    offers.flatMap((offer) =>
      offer.obstacles.map(
        (one) => [`${one.code} ${one.fields.map((field) => field.path).join()}`, one] as const,
      ),
    ),
  );
  if (obstacles.size === 0) return null;
  return (
    <ul className={styles.obstacles}>
      {[...obstacles].map(([key, one]) => (
        <li key={key}>
          <Icon name="minusCircle" size={14} />
          <span>
            {codeText(one.code, one.message)}
            {one.fields.length > 0 && (
              <span className={styles.parts}>
                {one.fields.map((field) => (
                  <span key={field.path}>{field.message}</span>
                ))}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A button for each step the caller may take, and what stands in the way. */
export function ApplicationSteps({ data }: { data: Application }): ReactElement | null {
  const { t } = useTranslation('reserve-library');
  const [asked, setAsked] = useState<StepOffer | null>(null);
  // The county's steps on a department's route, and the other way round, are not this caller's.
  const offers = data.offers.filter((offer) =>
    offer.obstacles.every(({ code }) => code !== 'reserve-library.not-examiner'),
  );
  if (offers.length === 0) return null;
  return (
    <div className={styles.stack}>
      <div className={styles.actions}>
        {offers.map((offer) => (
          <PlainButton
            key={offer.action}
            primary={primary.includes(offer.action) && offer.isReady}
            disabled={!offer.isReady}
            onClick={() => setAsked(offer)}
          >
            {t(`application.actions.${offer.action}`)}
          </PlainButton>
        ))}
      </div>
      <Obstacles offers={offers} />
      {asked !== null && <StepDialog data={data} offer={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}
