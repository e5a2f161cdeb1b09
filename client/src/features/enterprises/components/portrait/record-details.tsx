import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { todayInBeijing } from '@/shared/format/date';
import { useLocalized } from '@/shared/hooks/use-language';
import { DetailList } from '@/shared/ui/detail-list';
import { Dialog } from '@/shared/ui/dialog';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { PlainButton } from '@/shared/ui/plain-button';
import { DayField, TextAreaField } from '@/shared/ui/plain-fields';
import { Absent, DateText, InstantText } from '@/shared/ui/values';

import { useCloseRecord, useWithdrawRecord } from '../../api/use-portrait';
import type { PortraitRecord, RecordKind } from '../../api/use-portrait';
import { RecordValue } from './record-value';
import { useSupplierWord } from './supplier-word';

function CloseDialog(props: { item: PortraitRecord; kind: RecordKind; onClose: () => void }): ReactElement {
  const { t } = useTranslation('enterprises');
  const localized = useLocalized();
  const { record } = props.item;
  const close = useCloseRecord(record.enterpriseId, record.id);
  const [on, setOn] = useState(todayInBeijing(new Date()));
  const word = props.kind.closing == null ? '' : localized(props.kind.closing);
  return (
    <FormDialog
      title={t('records.closeTitle', { word })}
      lead={record.entry.title}
      confirm={t('records.closeConfirm', { word })}
      isPending={close.isPending || on === ''}
      error={close.error}
      onSubmit={(form) => close.mutate({ on, note: formText(form, 'note') }, { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <DayField label={t('records.closedOn')} value={on} max={todayInBeijing(new Date())} onChange={setOn} />
      <TextAreaField label={t('records.closedNote')} name="note" required rows={2} maxLength={500} />
    </FormDialog>
  );
}

function WithdrawDialog(props: { item: PortraitRecord; onClose: () => void }): ReactElement {
  const { t } = useTranslation('enterprises');
  const { record } = props.item;
  const withdraw = useWithdrawRecord(record.enterpriseId, record.id);
  return (
    <FormDialog
      title={t('records.withdraw')}
      lead={t('records.withdrawLead', { title: record.entry.title })}
      confirm={t('records.withdraw')}
      isPending={withdraw.isPending}
      error={withdraw.error}
      onSubmit={(form) => withdraw.mutate(formText(form, 'reason'), { onSuccess: props.onClose })}
      onClose={props.onClose}
    >
      <TextAreaField label={t('records.reason')} name="reason" required rows={2} maxLength={500} />
    </FormDialog>
  );
}

/** One record with every part, its source, and what may be done with it. */
export function RecordDetails(props: {
  item: PortraitRecord;
  kind: RecordKind;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['enterprises', 'shared']);
  const localized = useLocalized();
  const supplierWord = useSupplierWord();
  const [step, setStep] = useState<'close' | 'withdraw' | null>(null);
  const { item, kind } = props;
  const { record } = item;
  if (step === 'close') return <CloseDialog {...props} />;
  if (step === 'withdraw') return <WithdrawDialog item={item} onClose={props.onClose} />;
  return (
    <Dialog
      title={localized(kind.name)}
      onClose={props.onClose}
      footer={
        <>
          {item.mayChange && (
            <PlainButton onClick={() => setStep('withdraw')}>{t('enterprises:records.withdraw')}</PlainButton>
          )}
          {item.mayChange && kind.closing != null && record.closing == null && (
            <PlainButton primary onClick={() => setStep('close')}>
              {t('enterprises:records.closeConfirm', { word: localized(kind.closing) })}
            </PlainButton>
          )}
          <PlainButton onClick={props.onClose}>{t('shared:actions.close')}</PlainButton>
        </>
      }
    >
      <DetailList
        items={[
          ...kind.parts.map((rule) => ({
            key: rule.part,
            label: localized(rule.label),
            value: <RecordValue entry={record.entry} part={rule.part} />,
          })),
          { key: 'document', label: t('enterprises:facts.document'), value: record.entry.document },
          {
            key: 'supplier',
            label: t('enterprises:facts.supplier'),
            value: `${supplierWord(record.supplier)} ${record.recorded.name}`,
          },
          {
            key: 'recordedAt',
            label: t('enterprises:facts.recordedAt'),
            value: <InstantText instant={record.recorded.at} />,
          },
          ...(record.closing == null
            ? []
            : [
                {
                  key: 'closing',
                  label: kind.closing == null ? <Absent /> : localized(kind.closing),
                  value: (
                    <>
                      <DateText day={record.closing.on} /> {record.closing.note}
                    </>
                  ),
                },
              ]),
        ]}
      />
    </Dialog>
  );
}
