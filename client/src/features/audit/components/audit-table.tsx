import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useTableState } from '@/shared/hooks/use-table-state';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table';
import { DetailList } from '@/shared/ui/detail-list';
import { Dialog } from '@/shared/ui/dialog';
import { Notice } from '@/shared/ui/notice';
import { PlainButton } from '@/shared/ui/plain-button';
import { DayField, SelectField, TextField } from '@/shared/ui/plain-fields';
import { PurposeDialog } from '@/shared/ui/purpose-dialog';
import { saveFileFor } from '@/shared/ui/save-file';
import { Absent, InstantText, Quantity } from '@/shared/ui/values';

import { auditFilters, exportAddress, useAuditRecords } from '../api/use-audit';
import type { AuditRecord } from '../api/use-audit';
import words from '../locales/zh-CN.json';
import styles from './audit-check.module.css';
import { RecordDetails } from './record-details';

/** Words for a command or an event; a name from an earlier version, that has none any more, stands for itself. */
function useActionWord(): (name: string) => string {
  const { t } = useTranslation('audit');
  return (name) => t(`actions.${name}`, { defaultValue: name });
}

function RecordDialog({ record, onClose }: { record: AuditRecord; onClose: () => void }): ReactElement {
  const { t } = useTranslation('audit');
  const word = useActionWord();
  const texts = (['userName', 'roleName', 'origin', 'command', 'event', 'subject', 'reason'] as const).map(
    (key) => ({
      key,
      label: t(`columns.${key}`),
      value:
        record[key] == null || record[key] === '' ? (
          <Absent />
        ) : key === 'command' || key === 'event' ? (
          `${word(record[key])} (${record[key]})`
        ) : key === 'roleName' ? (
          t(`app:roles.${record[key]}`, { defaultValue: record[key] })
        ) : (
          record[key]
        ),
    }),
  );
  return (
    <Dialog side title={t('record', { position: record.position })} onClose={onClose}>
      <DetailList
        items={[
          { key: 'at', label: t('columns.recordedAt'), value: <InstantText instant={record.recordedAt} /> },
          ...texts,
        ]}
      />
      {record.detail != null && <RecordDetails detail={record.detail} />}
    </Dialog>
  );
}

/** What a record is about: its kind in words and the end of its number; the whole of it in the record. */
function Subject({ subject }: { subject: string | null | undefined }): ReactElement {
  const { t } = useTranslation('audit');
  if (subject == null) return <Absent />;
  const [kind = '', id = ''] = subject.split('/', 2);
  const isLong = id.length > 20;
  return (
    <span title={subject}>
      {t(`subjects.${kind}`, { defaultValue: kind })}{' '}
      <span className={styles.number}>{isLong ? `…${id.slice(-8)}` : id}</span>
    </span>
  );
}

function useColumns(onOpen: (record: AuditRecord) => void): Column<AuditRecord>[] {
  const { t } = useTranslation('audit');
  const word = useActionWord();
  return [
    {
      key: 'position',
      title: t('columns.position'),
      align: 'end',
      render: (row) => <Quantity value={row.position} />,
    },
    {
      key: 'recordedAt',
      title: t('columns.recordedAt'),
      noWrap: true,
      render: (row) => <InstantText instant={row.recordedAt} />,
    },
    {
      key: 'userName',
      title: t('columns.userName'),
      // The system's own doings carry a name in Chinese.
      render: (row) =>
        row.userName === '' ? <Absent /> : t(`people.${row.userName}`, { defaultValue: row.userName }),
    },
    {
      key: 'event',
      title: t('columns.event'),
      isRowHeader: true,
      render: (row) => (
        <button type="button" className={styles.event} onClick={() => onOpen(row)} title={t('open')}>
          {word(row.event ?? row.command)}
        </button>
      ),
    },
    { key: 'subject', title: t('columns.subject'), render: (row) => <Subject subject={row.subject} /> },
    { key: 'origin', title: t('columns.origin'), render: (row) => row.origin ?? <Absent /> },
    {
      key: 'reason',
      title: t('columns.reason'),
      defaultHidden: true,
      render: (row) => row.reason ?? <Absent />,
    },
  ];
}

/** Takes the records that fit out as a workbook; they name people, so that it asks for a purpose. */
function AuditExport({ address }: { address: string }): ReactElement {
  const { t } = useTranslation('audit');
  const [isAsked, setAsked] = useState(false);
  const save = useMutation({
    mutationFn: (purpose: string) => saveFileFor(purpose, address),
    onSuccess: () => setAsked(false),
  });
  return (
    <>
      <PlainButton icon="download" onClick={() => setAsked(true)}>
        {t('export')}
      </PlainButton>
      {isAsked && (
        <PurposeDialog
          title={t('export')}
          lead={t('exportLead')}
          confirm={t('export')}
          isPending={save.isPending}
          error={save.error}
          onSubmit={(purpose) => save.mutate(purpose)}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}

/** One command or event by its words, in the order of the language read. */
function ActionField({
  value,
  onChange,
}: {
  value: string;
  onChange: (value: string) => void;
}): ReactElement {
  const { t, i18n } = useTranslation('audit');
  const word = useActionWord();
  const choices = Object.keys(words.actions)
    .map((name) => ({ value: name, label: word(name) }))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language));
  return (
    <SelectField
      inline
      label={t('filters.action')}
      value={value}
      choices={choices}
      emptyLabel={t('filters.anyAction')}
      onChange={onChange}
    />
  );
}

/** The trail, newest first, with its search. */
export function AuditTable(): ReactElement {
  const { t } = useTranslation('audit');
  const state = useTableState(auditFilters);
  const { filters } = state;
  const query = useAuditRecords(filters, state.page, state.pageSize);
  const [opened, setOpened] = useState<AuditRecord | null>(null);
  return (
    <>
      <DataTable
        id="audit"
        caption={t('title')}
        columns={useColumns(setOpened)}
        rowKey={(row) => row.id}
        query={query}
        state={state}
        filters={
          <>
            <DayField
              inline
              label={t('filters.from')}
              value={filters.from ?? ''}
              onChange={(from) => state.setFilters({ from })}
            />
            <DayField
              inline
              label={t('filters.to')}
              value={filters.to ?? ''}
              onChange={(to) => state.setFilters({ to })}
            />
            <ActionField value={filters.action ?? ''} onChange={(action) => state.setFilters({ action })} />
            {(['user', 'subject'] as const).map((name) => (
              <TextField
                key={`${name} ${filters[name] ?? ''}`}
                inline
                label={t(`filters.${name}`)}
                defaultValue={filters[name] ?? ''}
                maxLength={60}
                onBlur={(event) => {
                  const value = event.target.value.trim();
                  if (value !== (filters[name] ?? '')) state.setFilters({ [name]: value });
                }}
                onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
              />
            ))}
          </>
        }
        tools={<AuditExport address={exportAddress(filters)} />}
        empty={<Notice icon="inbox" title={t('empty')} text={t('emptyText')} />}
      />
      {opened !== null && <RecordDialog record={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
