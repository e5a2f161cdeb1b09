import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLocalized } from '@/shared/hooks/use-language';
import { useSourceText } from '@/shared/reference/use-sources';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { Icon } from '@/shared/ui/icon';
import { SelectField, TextAreaField } from '@/shared/ui/plain-fields';
import { PlainButton } from '@/shared/ui/plain-button';
import { useCodeText } from '@/shared/ui/problem-text';
import { DateText } from '@/shared/ui/values';

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

type Part = StepOffer['obstacles'][number]['fields'][number];

/** What a part of an obstacle is about, in the reader's language: an answer, a material, a condition, a field of expertise. */
function usePartText(data: Application): (part: Part) => string {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const sourceText = useSourceText();
  const { form, materials, recheck } = data.intake;
  return ({ path, message }) => {
    const id = path.slice(path.indexOf('.') + 1);
    const named = path.startsWith('answers.') ? form.find((one) => one.id === id) : undefined;
    const material = path.startsWith('materials.') ? materials.find((one) => one.id === id) : undefined;
    const condition = data.precheck.conditions.find((one) => one.result.rule === path)?.result;
    const field = recheck.fields.find((one) => one.id === path);
    if (material !== undefined)
      return t('rules.numbered', { number: material.number, name: localized(material.name) });
    if (condition !== undefined)
      return t('application.condition', {
        name: localized(condition.name),
        source: sourceText(condition.source),
      });
    if (path === 'departments') return t('application.departments', { count: recheck.departments });
    const term = named ?? field;
    return term === undefined ? message : localized(term.name);
  };
}

/** Why steps cannot be taken yet, each reason once with its parts. */
function Obstacles({
  data,
  offers,
}: {
  data: Application;
  offers: readonly StepOffer[];
}): ReactElement | null {
  const { t } = useTranslation('reserve-library');
  const codeText = useCodeText();
  const partText = usePartText(data);
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
            {one.code === 'reserve-library.window-closed' && data.window.next != null && (
              <>
                {' '}
                {t('window.next')} <DateText day={data.window.next.opensOn} />
              </>
            )}
            {one.fields.length > 0 && (
              <span className={styles.parts}>
                {one.fields.map((field) => (
                  <span key={field.path}>{partText(field)}</span>
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
      <Obstacles data={data} offers={offers} />
      {asked !== null && <StepDialog data={data} offer={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}
