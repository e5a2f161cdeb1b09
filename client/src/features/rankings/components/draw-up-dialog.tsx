import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { isProblem } from '@/api/problem';
import { todayInBeijing } from '@/shared/format/date';
import { Dialog } from '@/shared/ui/dialog';
import { PlainButton } from '@/shared/ui/plain-button';
import { DayField, SelectField, TextField } from '@/shared/ui/plain-fields';
import { useCodeText, useProblemText } from '@/shared/ui/problem-text';

import { useCampaigns } from '../api/use-campaigns';
import { useDrawUp } from '../api/use-drafts';
import styles from './ranking-dialogs.module.css';

export interface ProgrammeChoice {
  id: string;
  title: string;
}

/** Asks for programme, day and title, and computes the list. */
export function DrawUpDialog(props: {
  programmes: readonly ProgrammeChoice[];
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['rankings', 'shared']);
  const words = useProblemText();
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
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
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
  };
  return (
    <Dialog
      title={t('drawUp.title')}
      onClose={props.onClose}
      footer={
        <>
          <PlainButton onClick={props.onClose}>{t('shared:actions.cancel')}</PlainButton>
          <PlainButton primary type="submit" form="draw-up" disabled={drawUp.isPending}>
            {drawUp.isPending ? t('drawUp.working') : t('drawUp.confirm')}
          </PlainButton>
        </>
      }
    >
      <form id="draw-up" onSubmit={submit}>
        <p className={styles.lead}>{t('drawUp.lead')}</p>
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
        {drawUp.isError && fields.length === 0 && (
          <p role="alert" className={styles.failure}>
            {words(drawUp.error)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
