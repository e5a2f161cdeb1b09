import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { contentAddress } from '@/shared/attachments/use-attachments';
import { useLocalized } from '@/shared/hooks/use-language';
import { Notice } from '@/shared/ui/notice';
import { SelectField } from '@/shared/ui/plain-fields';
import { QueryStates } from '@/shared/ui/query-states';
import { ScrollTable } from '@/shared/ui/scroll-table';
import { Absent, Tag } from '@/shared/ui/values';

import { useDifference } from '../api/use-applications';
import type { Application, Difference } from '../api/use-applications';
import { AnswerText } from './registration-form';
import styles from './reserve.module.css';

type Item = Difference['items'][number];

function Side({
  data,
  item,
  side,
}: {
  data: Application;
  item: Item;
  side: 'before' | 'after';
}): ReactElement {
  const value = item[side];
  if (value == null) return <Absent />;
  if (value.attachmentId != null)
    return (
      <a href={contentAddress(value.attachmentId)} download>
        {value.text}
      </a>
    );
  const field = data.intake.form.find((one) => one.id === item.part);
  return field === undefined ? <>{value.text}</> : <AnswerText field={field} answer={value.text} />;
}

function Table({ data, difference }: { data: Application; difference: Difference }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const nameOf = (item: Item): string => {
    const named = item.isFile
      ? data.intake.materials.find((one) => one.id === item.part)
      : data.intake.form.find((one) => one.id === item.part);
    return named === undefined ? item.part : localized(named.name);
  };
  if (difference.items.length === 0)
    return <Notice icon="checkCircle" title={t('difference.none')} text={t('difference.noneText')} />;
  return (
    <ScrollTable title={t('difference.title')}>
      <thead>
        <tr>
          <th scope="col">{t('difference.item')}</th>
          <th scope="col">{t('difference.change')}</th>
          <th scope="col">{t('difference.before')}</th>
          <th scope="col">{t('difference.after')}</th>
        </tr>
      </thead>
      <tbody>
        {difference.items.map((item) => (
          <tr key={`${item.part} ${(item.before ?? item.after)?.key ?? ''}`}>
            <th scope="row">{nameOf(item)}</th>
            <td>
              <Tag {...(item.change === 'removed' ? { tone: 'warning' as const } : {})}>
                {t(`difference.changes.${item.change}`)}
              </Tag>
            </td>
            <td className={styles.removed}>
              <Side data={data} item={item} side="before" />
            </td>
            <td>
              <Side data={data} item={item} side="after" />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** What differs between two submissions, or between the last one and what is being changed. */
export function DifferenceView({ data }: { data: Application }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const { submissions, id } = data.application;
  const isOpen = data.application.stage === 'sentBack' || data.application.stage === 'filling';
  const latest = isOpen ? 'now' : String(submissions);
  const [to, setTo] = useState(latest);
  const [from, setFrom] = useState(String(isOpen ? submissions : Math.max(1, submissions - 1)));
  const query = useDifference(id, { from: Number(from), to: to === 'now' ? null : Number(to) });
  const numbers = Array.from({ length: submissions }, (_, index) => ({
    value: String(index + 1),
    label: t('difference.submission', { number: index + 1 }),
  }));
  if (submissions === 1 && !isOpen)
    return <Notice icon="document" title={t('difference.single')} text={t('difference.singleText')} />;
  return (
    <div className={styles.stack}>
      <div className={styles.actions}>
        <SelectField inline label={t('difference.from')} value={from} choices={numbers} onChange={setFrom} />
        <SelectField
          inline
          label={t('difference.to')}
          value={to}
          choices={isOpen ? [...numbers, { value: 'now', label: t('difference.now') }] : numbers}
          onChange={setTo}
        />
      </div>
      <QueryStates query={query}>{(difference) => <Table data={data} difference={difference} />}</QueryStates>
    </div>
  );
}
