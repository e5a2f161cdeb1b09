import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { todayInBeijing } from '@/shared/format/date';
import { isProblem } from '@/api/problem';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { DayField, TextField } from '@/shared/ui/plain-fields';

import { useEndContact, useEraseContact, useSaveContact } from '../api/use-contacts';
import type { Contact } from '../api/use-contacts';
import styles from './contacts-card.module.css';

interface Asked {
  enterpriseId: string;
  onClose: () => void;
}

/** What is wrong with a field, in this language: the server names only the field. */
function useFieldError(error: unknown): (field: string) => { error: string } | object {
  const { t } = useTranslation('contacts');
  const fields = isProblem(error) ? error.fields : [];
  return (field) =>
    fields.some((one) => one.path === field || one.path.endsWith(`.${field}`))
      ? { error: t(`invalid.${field}`) }
      : {};
}

/** Text of a number field: null leaves the number on record, an empty text removes it. */
function numberOf(form: HTMLFormElement, name: string, removes: boolean): string | null {
  if (removes) return '';
  const text = formText(form, name);
  return text === '' ? null : text;
}

/** Enters a person, or changes one. */
export function ContactDialog(props: Asked & { contact: Contact | null }): ReactElement {
  const { t } = useTranslation(['contacts', 'shared']);
  const { contact } = props;
  const save = useSaveContact(props.enterpriseId, contact);
  const wrong = useFieldError(save.error);
  const [removesPhone, setRemovesPhone] = useState(false);
  const [removesIdentity, setRemovesIdentity] = useState(false);
  const submit = (form: HTMLFormElement): void => {
    const position = formText(form, 'position');
    save.mutate(
      {
        name: formText(form, 'name'),
        position: position === '' ? null : position,
        phone: numberOf(form, 'phone', removesPhone),
        identityNumber: numberOf(form, 'identityNumber', removesIdentity),
        source: formText(form, 'source'),
      },
      { onSuccess: props.onClose },
    );
  };
  return (
    <FormDialog
      title={contact === null ? t('forms.addTitle') : t('forms.editTitle', { name: contact.name })}
      confirm={t('shared:actions.save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <TextField
        label={t('forms.name')}
        name="name"
        defaultValue={contact?.name}
        maxLength={60}
        autoComplete="off"
        required
        {...wrong('name')}
      />
      <TextField
        label={t('position')}
        hint={t('forms.positionHint')}
        name="position"
        defaultValue={contact?.position ?? ''}
        maxLength={60}
        autoComplete="off"
        {...wrong('position')}
      />
      <TextField
        label={t('phone')}
        hint={contact?.phone == null ? t('forms.phoneHint') : t('forms.phoneKept', { phone: contact.phone })}
        name="phone"
        inputMode="tel"
        maxLength={30}
        autoComplete="off"
        disabled={removesPhone}
        {...wrong('phone')}
      />
      {contact?.phone != null && (
        <label className={styles.remove}>
          <input
            type="checkbox"
            checked={removesPhone}
            onChange={(event) => setRemovesPhone(event.target.checked)}
          />{' '}
          {t('forms.removesPhone')}
        </label>
      )}
      <TextField
        label={t('identityNumber')}
        hint={
          contact?.identityNumber == null
            ? t('forms.identityHint')
            : t('forms.identityKept', { number: contact.identityNumber })
        }
        name="identityNumber"
        maxLength={18}
        autoComplete="off"
        disabled={removesIdentity}
        {...wrong('identityNumber')}
      />
      {contact?.hasIdentityNumber === true && (
        <label className={styles.remove}>
          <input
            type="checkbox"
            checked={removesIdentity}
            onChange={(event) => setRemovesIdentity(event.target.checked)}
          />{' '}
          {t('forms.removesIdentity')}
        </label>
      )}
      <TextField
        label={t('source')}
        hint={t('forms.sourceHint')}
        name="source"
        defaultValue={contact?.source}
        maxLength={300}
        autoComplete="off"
        required
        {...wrong('source')}
      />
    </FormDialog>
  );
}

/** Notes that a person is the contact no more. */
export function LeaveDialog(props: Asked & { contact: Contact }): ReactElement {
  const { t } = useTranslation('contacts');
  const end = useEndContact(props.enterpriseId, props.contact);
  const wrong = useFieldError(end.error);
  const today = todayInBeijing(new Date());
  const [leftOn, setLeftOn] = useState(today);
  return (
    <FormDialog
      title={t('forms.leaveTitle', { name: props.contact.name })}
      lead={t('forms.leaveLead')}
      confirm={t('leave')}
      isPending={end.isPending}
      error={end.error}
      onSubmit={() => end.mutate(leftOn, { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <DayField
        label={t('forms.leftOn')}
        value={leftOn}
        max={today}
        onChange={setLeftOn}
        {...wrong('leftOn')}
      />
    </FormDialog>
  );
}

/** Erases a person's data at once. */
export function EraseContactDialog(props: Asked & { contact: Contact }): ReactElement {
  const { t } = useTranslation('contacts');
  const erase = useEraseContact(props.enterpriseId, props.contact);
  return (
    <FormDialog
      title={t('forms.eraseTitle', { name: props.contact.name })}
      lead={t('forms.eraseLead')}
      confirm={t('erase')}
      isPending={erase.isPending}
      error={erase.error}
      onSubmit={() => erase.mutate(undefined, { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      {null}
    </FormDialog>
  );
}
