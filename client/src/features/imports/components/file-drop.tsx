import { useState } from 'react';
import type { DragEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { cx } from '@/shared/ui/cx';
import { Icon } from '@/shared/ui/icon';
import { useProblemText } from '@/shared/ui/problem-text';

import styles from './file-drop.module.css';

/** Takes one spreadsheet, dropped or chosen. */
export function FileDrop(props: {
  pending: File | null;
  error: Error | null;
  onFile: (file: File) => void;
}): ReactElement {
  const { t } = useTranslation('imports');
  const problemText = useProblemText();
  const [isOver, setIsOver] = useState(false);
  const [isWrong, setIsWrong] = useState(false);

  const take = (file: File | undefined): void => {
    if (file === undefined || props.pending !== null) return;
    const isSpreadsheet = /\.(xlsx|csv|txt|tsv)$/i.test(file.name);
    setIsWrong(!isSpreadsheet);
    if (isSpreadsheet) props.onFile(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  };

  const failure = isWrong ? t('drop.wrongType') : props.error === null ? null : problemText(props.error);
  return (
    <>
      <div role="alert">
        {failure !== null && (
          <p className={styles.failure}>
            <Icon name="alert" />
            <span>{failure}</span>
          </p>
        )}
      </div>
      <label
        className={cx(styles.area, isOver && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <span className={styles.icon}>
          <Icon name="upload" size={36} />
        </span>
        <span className={styles.title} role="status">
          {props.pending === null ? t('drop.title') : t('drop.checking', { name: props.pending.name })}
        </span>
        <span className={styles.text}>{t('drop.text')}</span>
        <span className={styles.button} aria-hidden="true">
          {t('drop.choose')}
        </span>
        <input
          type="file"
          className="lp-visually-hidden"
          aria-label={t('drop.choose')}
          accept=".xlsx,.csv,.txt,.tsv"
          disabled={props.pending !== null}
          onChange={(event) => {
            take(event.target.files?.[0]);
            // The same file may be chosen again after it was put right.
            event.target.value = '';
          }}
        />
      </label>
    </>
  );
}
