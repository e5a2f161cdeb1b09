import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { isProblem } from '@/api/problem';
import { todayInBeijing } from '@/shared/format/date';
import { FormDialog } from '@/shared/ui/form-dialog';
import { DayField, SelectField, TextField } from '@/shared/ui/plain-fields';
import { useCodeText } from '@/shared/ui/problem-text';

import { useCampaigns } from '../api/use-campaigns';
import { useDrawUp } from '../api/use-drafts';

export interface ProgrammeChoice {
  id: string;
  title: string;
}

/** Asks for programme, day and title, and computes the list. */
export function DrawUpDialog(props: {
  programmes: readonly ProgrammeChoice[];
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('rankings');
  const codeText = useCodeText();
  const navigate = useNavigate();
  const drawUp = useDrawUp();
  const today = todayInBeijing(new Date());
  const [programme, setProgramme] = useState(props.programmes[0]?.id ?? '');
  const [asOf, setAsOf] = useState(today);
  const [origin, setOrigin] = useState<'' | 'campaign' | 'register'>('');
  const [title, setTitle] = useState<string | null>(null);
  const year = asOf === '' ? today.slice(0, 4) : asOf.slice(0, 4);
  const shownTitle = title ?? t('drawUp.defaultTitle', { year });
  // While the year's call is under way its candidates are not settled: what can be drawn up is a trial.
  const isCallUnderWay =
    useCampaigns().data?.some(
      (one) => one.programme === programme && one.listYear === Number(year) && one.stage !== 'settled',
    ) ?? false;
  const shownOrigin = isCallUnderWay ? 'register' : origin;
  const origins = isCallUnderWay ? (['register'] as const) : (['', 'campaign', 'register'] as const);
  const fields = isProblem(drawUp.error) ? drawUp.error.fields : [];
  const problemAt = (path: string): { error?: string } => {
    const field = fields.find((one) => one.path === path);
    return field === undefined ? {} : { error: codeText(field.code, field.message) };
  };
  const submit = (): void =>
    drawUp.mutate(
      {
        programme,
        asOf: asOf === '' ? null : asOf,
        listYear: Number(year),
        title: shownTitle.trim(),
        candidates: shownOrigin === '' ? null : shownOrigin,
      },
      { onSuccess: ({ id }) => void navigate(`/rankings/drafts/${id}`) },
    );
  return (
    <FormDialog
      title={t('drawUp.title')}
      lead={t('drawUp.lead')}
      confirm={drawUp.isPending ? t('drawUp.working') : t('drawUp.confirm')}
      isPending={drawUp.isPending}
      error={drawUp.error}
      failure={fields.length > 0 ? false : undefined}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <SelectField
        label={t('drawUp.programme')}
        value={programme}
        choices={props.programmes.map((one) => ({ value: one.id, label: one.title }))}
        onChange={setProgramme}
        {...problemAt('programme')}
      />
      <DayField
        label={t('drawUp.asOf')}
        hint={t('drawUp.asOfHint')}
        max={today}
        value={asOf}
        onChange={setAsOf}
        {...problemAt('asOf')}
      />
      <SelectField
        label={t('drawUp.origin')}
        hint={isCallUnderWay ? t('drawUp.callUnderWay', { year }) : t('drawUp.originHint')}
        value={shownOrigin}
        choices={origins.map((one) => ({
          value: one,
          label: t(`drawUp.origins.${one === '' ? 'usual' : one}`),
        }))}
        onChange={(value) => setOrigin(value === 'campaign' || value === 'register' ? value : '')}
      />
      <TextField
        label={t('drawUp.name')}
        required
        maxLength={100}
        value={shownTitle}
        onChange={(event) => setTitle(event.target.value)}
        {...problemAt('title')}
      />
    </FormDialog>
  );
}
