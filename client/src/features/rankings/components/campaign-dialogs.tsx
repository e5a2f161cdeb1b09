import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { todayInBeijing } from '@/shared/format/date';
import { useLocalized } from '@/shared/hooks/use-language';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { DayField, SelectField, TextAreaField, TextField } from '@/shared/ui/plain-fields';

import { useNominate, useOpenCampaign } from '../api/use-campaigns';
import type { Campaign } from '../api/use-campaigns';

/** Opens a year's call for candidates; without days the pack's window counts. */
export function OpenCampaignDialog(props: {
  programmes: readonly { id: string; title: string }[];
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('rankings');
  const navigate = useNavigate();
  const open = useOpenCampaign();
  const thisYear = Number(todayInBeijing(new Date()).slice(0, 4));
  const [programme, setProgramme] = useState(props.programmes[0]?.id ?? '');
  const [year, setYear] = useState(String(thisYear));
  const [title, setTitle] = useState<string | null>(null);
  const [opensOn, setOpensOn] = useState('');
  const [closesOn, setClosesOn] = useState('');
  const shownTitle = title ?? t('campaign.open.defaultTitle', { year });
  return (
    <FormDialog
      title={t('campaign.open.action')}
      lead={t('campaign.open.lead')}
      confirm={t('campaign.open.action')}
      isPending={open.isPending}
      error={open.error}
      onClose={props.onClose}
      onSubmit={() =>
        open.mutate(
          {
            programme,
            listYear: Number(year),
            title: shownTitle,
            opensOn: opensOn || null,
            closesOn: closesOn || null,
          },
          { onSuccess: ({ id }) => void navigate(`/campaigns/${id}`) },
        )
      }
    >
      <SelectField
        label={t('drawUp.programme')}
        value={programme}
        choices={props.programmes.map((one) => ({ value: one.id, label: one.title }))}
        onChange={setProgramme}
      />
      <SelectField
        label={t('campaign.year')}
        value={year}
        choices={[thisYear - 1, thisYear, thisYear + 1].map((one) => ({
          value: String(one),
          label: String(one),
        }))}
        onChange={setYear}
      />
      <TextField
        label={t('campaign.open.name')}
        required
        maxLength={100}
        value={shownTitle}
        onChange={(event) => setTitle(event.target.value)}
      />
      <DayField
        label={t('campaign.opensOn')}
        hint={t('campaign.open.dayHint')}
        value={opensOn}
        onChange={setOpensOn}
      />
      <DayField label={t('campaign.closesOn')} value={closesOn} onChange={setClosesOn} />
    </FormDialog>
  );
}

/** Names an enterprise for a source; an enterprise names itself. */
export function NominateDialog(props: {
  campaign: Campaign;
  isOwn: boolean;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  const navigate = useNavigate();
  const nominate = useNominate(props.campaign.campaign.id);
  const sources = props.campaign.sources.filter((one) => one.mayName);
  const [sourceId, setSourceId] = useState(sources[0]?.kind.id ?? '');
  const source = sources.find((one) => one.kind.id === sourceId);
  return (
    <FormDialog
      title={t(props.isOwn ? 'nomination.register' : 'nomination.recommend')}
      lead={t(props.isOwn ? 'nomination.registerLead' : 'nomination.recommendLead')}
      confirm={t(props.isOwn ? 'nomination.register' : 'nomination.recommend')}
      isPending={nominate.isPending}
      error={nominate.error}
      onClose={props.onClose}
      onSubmit={(form) =>
        nominate.mutate(
          {
            creditCode: props.isOwn ? null : formText(form, 'creditCode'),
            sourceId,
            detail: formText(form, 'detail'),
          },
          { onSuccess: ({ id }) => void navigate(`/campaigns/nominations/${id}`) },
        )
      }
    >
      {!props.isOwn && (
        <TextField
          label={t('columns.creditCode')}
          name="creditCode"
          required
          maxLength={18}
          hint={t('nomination.codeHint')}
        />
      )}
      <SelectField
        label={t('nomination.source')}
        value={sourceId}
        choices={sources.map(({ kind }) => ({
          value: kind.id,
          label: t('nomination.numbered', { number: kind.number, name: localized(kind.name) }),
        }))}
        hint={source?.kind.needsFile === true ? t('nomination.fileNeeded') : undefined}
        onChange={setSourceId}
      />
      <TextAreaField label={t('nomination.detail')} name="detail" rows={3} required maxLength={500} />
    </FormDialog>
  );
}
