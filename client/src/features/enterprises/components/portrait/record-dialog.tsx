import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { isProblem } from '@/api/problem';
import { todayInBeijing } from '@/shared/format/date';
import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import { choiceLabel } from '@/shared/reference/metric-value';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { DayField, SelectField, TextAreaField, TextField } from '@/shared/ui/plain-fields';

import { useAddRecord } from '../../api/use-portrait';
import type { RecordKind, RecordPart, RecordRequest } from '../../api/use-portrait';

/** A number as typed; undefined for an empty field. */
function readNumber(text: string, factor: number): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  // Whole hundredths of the unit shown: no trace of binary fractions reaches the server.
  return plain === '' ? undefined : Math.round(Number(plain) * factor * 1e6) / 1e6;
}

function PartField(props: {
  rule: RecordKind['parts'][number];
  day: string;
  onDay: (day: string) => void;
  error: string | undefined;
}): ReactElement {
  const { t } = useTranslation('enterprises');
  const localized = useLocalized();
  const language = useLanguage();
  const [choice, setChoice] = useState('');
  const { part, choices, isRequired } = props.rule;
  const label = localized(props.rule.label);
  const face = props.error === undefined ? {} : { error: props.error };
  if (part === 'on' || part === 'until') {
    const most = part === 'on' ? { max: todayInBeijing(new Date()) } : {};
    return <DayField label={label} value={props.day} onChange={props.onDay} {...most} {...face} />;
  }
  if (choices.length > 0) {
    return (
      <>
        <SelectField
          label={label}
          value={choice}
          emptyLabel={t('records.choose')}
          choices={choices.map((word) => ({ value: word, label: choiceLabel(props.rule, word, language) }))}
          onChange={setChoice}
          {...face}
        />
        <input type="hidden" name={part} value={choice} />
      </>
    );
  }
  if (part === 'note') return <TextAreaField label={label} name={part} rows={2} maxLength={1000} {...face} />;
  const isAmount = part === 'amount';
  const isNumber = isAmount || part === 'share';
  return (
    <TextField
      label={
        isAmount
          ? t('records.amountLabel', { label })
          : part === 'share'
            ? t('records.shareLabel', { label })
            : label
      }
      name={part}
      required={isRequired}
      maxLength={200}
      {...(isNumber ? { inputMode: 'decimal' as const } : {})}
      {...face}
    />
  );
}

/** Records something about an enterprise; the kind decides the fields. */
export function RecordDialog(props: {
  enterpriseId: string;
  kinds: readonly RecordKind[];
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('enterprises');
  const localized = useLocalized();
  const add = useAddRecord(props.enterpriseId);
  const [kindId, setKindId] = useState(props.kinds.length === 1 ? (props.kinds[0]?.id ?? '') : '');
  const [days, setDays] = useState<Partial<Record<RecordPart, string>>>({});
  const kind = props.kinds.find((one) => one.id === kindId);
  const faulty = isProblem(add.error)
    ? new Set(add.error.fields.map((field) => field.path))
    : new Set<string>();
  const save = (form: HTMLFormElement): void => {
    if (kind === undefined) return;
    const amount = readNumber(formText(form, 'amount'), 10_000);
    const share = readNumber(formText(form, 'share'), 0.01);
    const request: RecordRequest = {
      kind: kind.id,
      title: formText(form, 'title'),
      on: days.on ?? '',
      document: formText(form, 'document'),
      until: days.until === undefined || days.until === '' ? null : days.until,
      party: formText(form, 'party') || null,
      number: formText(form, 'number') || null,
      note: formText(form, 'note') || null,
      amount: amount ?? null,
      share: share ?? null,
    };
    add.mutate(request, { onSuccess: props.onClose });
  };
  return (
    <FormDialog
      title={t('records.add')}
      lead={kind === undefined ? t('records.addLead') : localized(kind.definition)}
      confirm={t('records.save')}
      isPending={add.isPending || kind === undefined || (days.on ?? '') === ''}
      error={faulty.size > 0 ? null : add.error}
      onSubmit={save}
      onClose={props.onClose}
    >
      {props.kinds.length > 1 && (
        <SelectField
          label={t('records.kind')}
          value={kindId}
          emptyLabel={t('records.choose')}
          choices={props.kinds.map((one) => ({ value: one.id, label: localized(one.name) }))}
          onChange={(next) => {
            setKindId(next);
            add.reset();
          }}
        />
      )}
      {kind?.parts.map((rule) => (
        <PartField
          key={`${kind.id} ${rule.part}`}
          rule={rule}
          day={days[rule.part] ?? ''}
          onDay={(day) => setDays({ ...days, [rule.part]: day })}
          error={
            faulty.has(rule.part) ? t('records.partInvalid', { label: localized(rule.label) }) : undefined
          }
        />
      ))}
      {kind !== undefined && (
        <TextField
          label={t('facts.document')}
          name="document"
          required
          maxLength={300}
          {...(faulty.has('document')
            ? { error: t('records.partInvalid', { label: t('facts.document') }) }
            : {})}
        />
      )}
    </FormDialog>
  );
}
