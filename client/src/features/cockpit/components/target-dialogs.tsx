import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useDebounced } from '@/shared/hooks/use-debounced';
import { useLocalized } from '@/shared/hooks/use-language';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { DayField, SelectField, TextAreaField, TextField } from '@/shared/ui/plain-fields';

import { useCorrectTarget, useFoundEnterprises, useWithdrawCorrection } from '../api/use-target-corrections';
import type { TargetCorrection } from '../api/use-target-corrections';
import type { Target } from '../api/use-targets';

const longestReason = 500;
const searchDelay = 250;

interface TargetDialog {
  programme: string;
  target: Target;
  onClose: () => void;
}

function ReasonField(): ReactElement {
  const { t } = useTranslation('cockpit');
  return (
    <TextAreaField
      label={t('target.reason')}
      name="reason"
      rows={3}
      required
      maxLength={longestReason}
      hint={t('target.reasonHint')}
    />
  );
}

/** Changes the number a county or the city is to reach. */
export function ShareDialog({ programme, target, onClose }: TargetDialog): ReactElement {
  const { t } = useTranslation('cockpit');
  const localized = useLocalized();
  const correct = useCorrectTarget(programme, target.id);
  const [county, setCounty] = useState('');
  const present =
    county === '' ? target.total : (target.counties.find((one) => one.code === county)?.target ?? 0);
  return (
    <FormDialog
      title={t('target.share.title')}
      lead={t('target.share.lead')}
      confirm={t('target.share.confirm')}
      isPending={correct.isPending}
      error={correct.error}
      onClose={onClose}
      onSubmit={(form) =>
        correct.mutate(
          {
            kind: 'share',
            countyCode: county === '' ? null : county,
            value: Number(formText(form, 'value')),
            reason: formText(form, 'reason'),
          },
          { onSuccess: onClose },
        )
      }
    >
      <SelectField
        label={t('target.share.unit')}
        value={county}
        emptyLabel={t('target.share.city')}
        choices={target.counties.map((one) => ({ value: one.code, label: localized(one.name) }))}
        onChange={setCounty}
      />
      <TextField
        key={county}
        label={t('target.share.value')}
        name="value"
        type="number"
        min={0}
        max={100_000}
        step={1}
        required
        defaultValue={String(present)}
      />
      <ReasonField />
    </FormDialog>
  );
}

/** Lets an enterprise count although no milestone says so. */
export function CountDialog({ programme, target, onClose }: TargetDialog): ReactElement {
  const { t } = useTranslation('cockpit');
  const correct = useCorrectTarget(programme, target.id);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState('');
  const [on, setOn] = useState('');
  const found = useFoundEnterprises(useDebounced(words.trim(), searchDelay)).data?.items ?? [];
  const enterprise = found.some((one) => one.id === chosen) ? chosen : (found[0]?.id ?? '');
  return (
    <FormDialog
      title={t('target.count.title')}
      lead={t('target.count.lead')}
      confirm={t('target.count.confirm')}
      isPending={correct.isPending || enterprise === '' || on === ''}
      error={correct.error}
      onClose={onClose}
      onSubmit={(form) =>
        correct.mutate(
          { kind: 'count', enterpriseId: enterprise, on, reason: formText(form, 'reason') },
          { onSuccess: onClose },
        )
      }
    >
      <TextField
        label={t('target.count.search')}
        hint={t('target.count.searchHint')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <SelectField
        label={t('target.count.enterprise')}
        value={enterprise}
        choices={
          found.length === 0
            ? [{ value: '', label: t('target.count.none') }]
            : found.map((one) => ({ value: one.id, label: one.name }))
        }
        onChange={setChosen}
      />
      <DayField
        label={t('target.count.on')}
        hint={`${target.from} — ${target.to}`}
        value={on}
        onChange={setOn}
      />
      <ReasonField />
    </FormDialog>
  );
}

/** Leaves an enterprise out although a milestone says it counts. */
export function DiscountDialog(
  props: TargetDialog & { enterprise: { enterpriseId: string; enterpriseName: string } },
): ReactElement {
  const { t } = useTranslation('cockpit');
  const correct = useCorrectTarget(props.programme, props.target.id);
  return (
    <FormDialog
      title={t('target.discount.title', { name: props.enterprise.enterpriseName })}
      lead={t('target.discount.lead')}
      confirm={t('target.discount.confirm')}
      isPending={correct.isPending}
      error={correct.error}
      onClose={props.onClose}
      onSubmit={(form) =>
        correct.mutate(
          {
            kind: 'discount',
            enterpriseId: props.enterprise.enterpriseId,
            reason: formText(form, 'reason'),
          },
          { onSuccess: props.onClose },
        )
      }
    >
      <ReasonField />
    </FormDialog>
  );
}

/** Takes a correction back. */
export function WithdrawDialog(props: {
  programme: string;
  correction: TargetCorrection;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('cockpit');
  const withdraw = useWithdrawCorrection(props.programme);
  return (
    <FormDialog
      title={t('target.withdraw.title')}
      lead={props.correction.reason}
      confirm={t('target.withdraw.confirm')}
      isPending={withdraw.isPending}
      error={withdraw.error}
      onClose={props.onClose}
      onSubmit={(form) =>
        withdraw.mutate(
          { id: props.correction.id, reason: formText(form, 'reason') },
          { onSuccess: props.onClose },
        )
      }
    >
      <ReasonField />
    </FormDialog>
  );
}
