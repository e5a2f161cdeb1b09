import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { DownloadLink, PlainButton } from '@/shared/ui/plain-button';
import { SelectField, TextField } from '@/shared/ui/plain-fields';
import { useCodeText, useProblemText } from '@/shared/ui/problem-text';

import { opposite, useBulk, useTags } from '../api/use-bulk';
import type { BulkAction, BulkRow } from '../api/use-bulk';
import { stages } from '../stages';
import styles from './bulk-bar.module.css';

type Stage = (typeof stages)[number];

const outcomes = ['done', 'unchanged', 'absent', 'refused'] as const;
const mostExported = 100;

/** What became of each row; what was done can be taken back. */
function Result(props: {
  rows: readonly BulkRow[];
  undo: (() => void) | null;
  isPending: boolean;
}): ReactElement {
  const { t } = useTranslation('enterprises');
  const codeText = useCodeText();
  const counts = outcomes
    .map((outcome) => ({ outcome, count: props.rows.filter((row) => row.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
  const left = props.rows.filter((row) => row.outcome === 'absent' || row.outcome === 'refused');
  return (
    <div className={styles.result} role="status">
      {counts.map(({ outcome, count }) => t(`bulk.${outcome}`, { count })).join(t('supply.separator'))}{' '}
      {props.undo !== null && (
        <PlainButton disabled={props.isPending} onClick={props.undo}>
          {t('bulk.undo')}
        </PlainButton>
      )}
      {left.length > 0 && (
        <ul>
          {left.map((row) => (
            <li key={row.id}>
              {row.name ?? t('bulk.unseen')}: {row.code == null ? '' : codeText(row.code, row.code)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Tags for the selected enterprises. */
function TagTools(props: {
  isPending: boolean;
  onTag: (tag: string, isCarried: boolean) => void;
}): ReactElement {
  const { t } = useTranslation('enterprises');
  const [tag, setTag] = useState('');
  const tags = useTags();
  const named = tag.trim();
  const disabled = named === '' || props.isPending;
  return (
    <span className={styles.group}>
      <TextField
        inline
        label={t('bulk.tag')}
        maxLength={20}
        list="enterprise-tags"
        style={{ width: '10em' }}
        value={tag}
        onChange={(event) => setTag(event.target.value)}
      />
      <datalist id="enterprise-tags">
        {(tags.data ?? []).map((one) => (
          <option key={one.tag} value={one.tag} />
        ))}
      </datalist>
      <PlainButton disabled={disabled} onClick={() => props.onTag(named, true)}>
        {t('bulk.addTag')}
      </PlainButton>
      <PlainButton disabled={disabled} onClick={() => props.onTag(named, false)}>
        {t('bulk.removeTag')}
      </PlainButton>
    </span>
  );
}

/** Actions on the selected enterprises with a result for each row. */
export function BulkBar(props: {
  selected: ReadonlySet<string>;
  onClear: () => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('enterprises');
  const problemText = useProblemText();
  const mayTag = useCan(permissions.enterprisesTag);
  const mayWrite = useCan(permissions.enterprisesWrite);
  const mayImport = useCan(permissions.importsRun);
  const [stage, setStage] = useState<Stage | ''>('');
  const [undone, setUndone] = useState(false);
  const bulk = useBulk();
  const ids = [...props.selected];
  const run = (action: BulkAction, isUndo = false): void => {
    setUndone(isUndo);
    bulk.mutate(action);
  };
  const undo = bulk.data === undefined || undone ? null : opposite(bulk.variables, bulk.data);
  return (
    <div className={styles.bar} role="region" aria-label={t('bulk.title')}>
      {ids.length > 0 && (
        <>
          <strong>{t('bulk.selected', { count: ids.length })}</strong>
          {mayTag && (
            <TagTools
              isPending={bulk.isPending}
              onTag={(tag, isCarried) => run({ kind: 'tag', ids, tag, isCarried })}
            />
          )}
          {mayWrite && (
            <span className={styles.group}>
              <SelectField
                inline
                label={t('fields.stage')}
                value={stage}
                emptyLabel={t('bulk.chooseStage')}
                choices={stages.map((one) => ({ value: one, label: t(`stages.${one}`) }))}
                onChange={(value) => setStage(value as Stage | '')}
              />
              <PlainButton
                disabled={stage === '' || bulk.isPending}
                onClick={() =>
                  stage !== '' &&
                  run({ kind: 'stage', changes: ids.map((id) => ({ id, stage, version: null })) })
                }
              >
                {t('bulk.setStage')}
              </PlainButton>
            </span>
          )}
          {mayImport && ids.length <= mostExported && (
            <DownloadLink
              href={`/api/v1/imports/enterprises/edit-form.xlsx?${ids.map((id) => `ids=${id}`).join('&')}`}
            >
              {t('bulk.export')}
            </DownloadLink>
          )}
          <PlainButton onClick={props.onClear}>{t('bulk.clear')}</PlainButton>
        </>
      )}
      {bulk.isError && (
        <p className={styles.result} role="alert">
          {problemText(bulk.error)}
        </p>
      )}
      {bulk.data !== undefined && (
        <Result
          rows={bulk.data}
          isPending={bulk.isPending}
          undo={undo === null ? null : () => run(undo, true)}
        />
      )}
      {ids.length === 0 && <PlainButton onClick={props.onClose}>{t('bulk.close')}</PlainButton>}
    </div>
  );
}
