import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLocalized } from '@/shared/hooks/use-language';
import { cx } from '@/shared/ui/cx';
import { PlainButton } from '@/shared/ui/plain-button';
import { Card } from '@/shared/ui/page';
import { stackedLines, useStackedRows } from '@/shared/ui/stacked-rows';
import { Tag } from '@/shared/ui/values';

import type { PortraitRecord, RecordGroup, RecordKind } from '../../api/use-portrait';
import styles from './portrait.module.css';
import { RecordDetails } from './record-details';
import { RecordDialog } from './record-dialog';
import { RecordValue } from './record-value';

function StateTag({ item, kind }: { item: PortraitRecord; kind: RecordKind }): ReactElement | null {
  const { t } = useTranslation('enterprises');
  const localized = useLocalized();
  if (item.state === 'closed') return <Tag>{kind.closing == null ? '' : localized(kind.closing)}</Tag>;
  if (item.state === 'standing') return null;
  return <Tag tone="warning">{t(`records.states.${item.state}`)}</Tag>;
}

function KindTable(props: {
  kind: RecordKind;
  items: readonly PortraitRecord[];
  onOpen: (item: PortraitRecord) => void;
}): ReactElement {
  const { t } = useTranslation(['enterprises', 'shared']);
  const localized = useLocalized();
  const stacked = useStackedRows();
  const { kind } = props;
  const others = kind.parts.filter((rule) => rule.part !== 'title' && rule.part !== 'note');
  const title = kind.parts.find((rule) => rule.part === 'title');
  return (
    <div
      className={styles.scroll}
      role="region"
      tabIndex={0}
      aria-label={t('shared:table.region', { caption: localized(kind.name) })}
    >
      <table ref={stacked} className={cx(styles.table, stackedLines)}>
        <caption className={styles.caption}>{localized(kind.name)}</caption>
        <thead>
          <tr>
            <th scope="col">{title === undefined ? localized(kind.name) : localized(title.label)}</th>
            {others.map((rule) => (
              <th key={rule.part} scope="col" className={cx(isNumber(rule.part) && styles.number)}>
                {localized(rule.label)}
              </th>
            ))}
            <th scope="col">{t('enterprises:records.state')}</th>
          </tr>
        </thead>
        <tbody>
          {props.items.map((item) => (
            <tr key={item.record.id} className={cx(item.state === 'closed' && styles.closed)}>
              <th scope="row">
                <button type="button" className={styles.open} onClick={() => props.onOpen(item)}>
                  {item.record.entry.title}
                </button>
                {item.record.entry.note != null && (
                  <span className={styles.quiet}>{item.record.entry.note}</span>
                )}
              </th>
              {others.map((rule) => (
                <td key={rule.part} className={cx(isNumber(rule.part) && styles.number)}>
                  <RecordValue entry={item.record.entry} part={rule.part} />
                </td>
              ))}
              <td>
                <StateTag item={item} kind={kind} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isNumber(part: string): boolean {
  return part === 'amount' || part === 'share';
}

/** Records of one section of the portrait, kind by kind, with what the caller may add. */
export function RecordSection(props: {
  enterpriseId: string;
  title: string;
  groups: readonly RecordGroup[];
  kinds: readonly RecordKind[];
  records: readonly PortraitRecord[];
}): ReactElement {
  const { t } = useTranslation('enterprises');
  const [isAdding, setIsAdding] = useState(false);
  const [opened, setOpened] = useState<PortraitRecord | null>(null);
  const kinds = props.kinds.filter((kind) => props.groups.includes(kind.group));
  const mine = kinds.filter((kind) => kind.mayRecord);
  const filled = kinds
    .map((kind) => ({ kind, items: props.records.filter((item) => item.record.kind === kind.id) }))
    .filter(({ items }) => items.length > 0);
  const openedKind = opened === null ? undefined : kinds.find((kind) => kind.id === opened.record.kind);
  return (
    <Card
      flush
      title={props.title}
      extra={
        mine.length > 0 && (
          <span className="lp-no-print">
            <PlainButton
              icon="plus"
              aria-label={t('records.addTo', { section: props.title })}
              onClick={() => setIsAdding(true)}
            >
              {t('records.add')}
            </PlainButton>
          </span>
        )
      }
    >
      {filled.length === 0 && <p className={styles.none}>{t('records.none')}</p>}
      {filled.map(({ kind, items }) => (
        <KindTable key={kind.id} kind={kind} items={items} onOpen={setOpened} />
      ))}
      {isAdding && (
        <RecordDialog enterpriseId={props.enterpriseId} kinds={mine} onClose={() => setIsAdding(false)} />
      )}
      {opened !== null && openedKind !== undefined && (
        <RecordDetails item={opened} kind={openedKind} onClose={() => setOpened(null)} />
      )}
    </Card>
  );
}
