import { useRef, useState } from 'react';
import type { DragEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { cx } from '@/shared/ui/cx';
import { Dialog } from '@/shared/ui/dialog';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { Icon } from '@/shared/ui/icon';
import { TextAreaField } from '@/shared/ui/plain-fields';
import { PlainButton } from '@/shared/ui/plain-button';
import { useProblemText } from '@/shared/ui/problem-text';
import { InstantText } from '@/shared/ui/values';

import styles from './attachment-list.module.css';
import { contentAddress, useAttachFile, useWithdrawAttachment } from './use-attachments';
import type { Attachment, AttachmentSubject } from './use-attachments';

const accepted = '.pdf,.ofd,.docx,.xlsx,.png,.jpg,.jpeg,.txt,.csv';

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** One series of versions: the last one, with the earlier ones to open. */
interface Series {
  last: Attachment;
  earlier: Attachment[];
}

function toSeries(files: readonly Attachment[]): Series[] {
  const groups = new Map<string, Attachment[]>();
  for (const file of files) groups.set(file.seriesId, [...(groups.get(file.seriesId) ?? []), file]);
  return [...groups.values()].flatMap((versions) => {
    const sorted = [...versions].sort((left, right) => right.version - left.version);
    const [last, ...earlier] = sorted;
    return last === undefined ? [] : [{ last, earlier }];
  });
}

function WithdrawDialog(props: {
  file: Attachment;
  subject: AttachmentSubject;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('shared');
  const withdraw = useWithdrawAttachment(props.subject);
  return (
    <FormDialog
      title={t('attachments.withdrawTitle', { name: props.file.fileName })}
      lead={t('attachments.withdrawLead')}
      confirm={t('attachments.withdraw')}
      isPending={withdraw.isPending}
      error={withdraw.error}
      onSubmit={(form) =>
        withdraw.mutate({ id: props.file.id, reason: formText(form, 'reason') }, { onSuccess: props.onClose })
      }
      onClose={props.onClose}
    >
      <TextAreaField label={t('attachments.reason')} name="reason" required maxLength={500} />
    </FormDialog>
  );
}

function FileFacts({ file }: { file: Attachment }): ReactElement {
  const { t } = useTranslation('shared');
  return (
    <span className={styles.facts}>
      {file.version > 1 && <>{t('attachments.version', { version: file.version })} · </>}
      {sizeText(file.sizeBytes)} · {file.uploaded.name} · <InstantText instant={file.uploaded.at} />
    </span>
  );
}

function FileRow(props: {
  series: Series;
  canEdit: boolean;
  onReplace: (file: Attachment) => void;
  onWithdraw: (file: Attachment) => void;
  onPreview: (file: Attachment) => void;
}): ReactElement {
  const { t } = useTranslation('shared');
  const { last, earlier } = props.series;
  const isImage = last.format === 'png' || last.format === 'jpeg';
  return (
    <li className={styles.file}>
      <Icon name="document" size={18} />
      <div className={styles.words}>
        <a
          href={contentAddress(last.id)}
          download
          className={cx(styles.name, last.withdrawal != null && styles.withdrawn)}
        >
          {last.fileName}
        </a>
        <FileFacts file={last} />
        {last.withdrawal != null && (
          <span className={styles.facts}>
            {t('attachments.withdrawnBecause', { reason: last.withdrawal.reason })}
          </span>
        )}
        {earlier.length > 0 && (
          <details className={styles.earlier}>
            <summary>{t('attachments.earlier', { count: earlier.length })}</summary>
            <ul>
              {earlier.map((file) => (
                <li key={file.id}>
                  <a href={contentAddress(file.id)} download>
                    {file.fileName}
                  </a>{' '}
                  <FileFacts file={file} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <span className={styles.acts}>
        {last.isPreviewable && isImage && (
          <button type="button" className={styles.act} onClick={() => props.onPreview(last)}>
            {t('attachments.preview')}
          </button>
        )}
        {last.isPreviewable && !isImage && (
          <a className={styles.act} href={contentAddress(last.id, true)} target="_blank" rel="noreferrer">
            {t('attachments.preview')}
          </a>
        )}
        {props.canEdit && last.isCurrent && (
          <>
            <button type="button" className={styles.act} onClick={() => props.onReplace(last)}>
              {t('attachments.replace')}
            </button>
            <button type="button" className={styles.act} onClick={() => props.onWithdraw(last)}>
              {t('attachments.withdraw')}
            </button>
          </>
        )}
      </span>
    </li>
  );
}

/** Files of one part of a thing: seen, downloaded, and where allowed added, replaced and withdrawn. */
export function AttachmentList(props: {
  subject: AttachmentSubject;
  /** Everything attached to the thing; only this part is shown. */
  files: readonly Attachment[];
  canEdit: boolean;
  label: string;
}): ReactElement {
  const { t } = useTranslation('shared');
  const words = useProblemText();
  const { subject } = props;
  const attach = useAttachFile(subject);
  const input = useRef<HTMLInputElement>(null);
  const replaces = useRef<string | undefined>(undefined);
  const [withdrawing, setWithdrawing] = useState<Attachment | null>(null);
  const [previewed, setPreviewed] = useState<Attachment | null>(null);
  const [failures, setFailures] = useState<readonly string[]>([]);
  const [isOver, setIsOver] = useState(false);
  const series = toSeries(props.files.filter((file) => file.subjectPart === subject.part));
  const uploadAll = async (files: readonly File[]): Promise<void> => {
    const wrong: string[] = [];
    for (const file of files) {
      try {
        await attach.mutateAsync({ file, replaces: replaces.current });
      } catch (error) {
        wrong.push(`${file.name}: ${words(error)}`);
      }
    }
    replaces.current = undefined;
    setFailures(wrong);
  };
  const choose = (file?: Attachment): void => {
    replaces.current = file?.id;
    input.current?.click();
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    replaces.current = undefined;
    void uploadAll([...event.dataTransfer.files]);
  };
  return (
    <div
      className={cx(styles.list, isOver && styles.over)}
      {...(props.canEdit
        ? {
            onDragOver: (event: DragEvent) => {
              event.preventDefault();
              setIsOver(true);
            },
            onDragLeave: () => setIsOver(false),
            onDrop: drop,
          }
        : {})}
    >
      {series.length > 0 && (
        <ul className={styles.files} aria-label={props.label}>
          {series.map((one) => (
            <FileRow
              key={one.last.seriesId}
              series={one}
              canEdit={props.canEdit}
              onReplace={choose}
              onWithdraw={setWithdrawing}
              onPreview={setPreviewed}
            />
          ))}
        </ul>
      )}
      {series.length === 0 && !props.canEdit && <p className={styles.empty}>{t('attachments.none')}</p>}
      {props.canEdit && (
        <div className={styles.add}>
          <input
            ref={input}
            type="file"
            multiple
            accept={accepted}
            hidden
            aria-label={t('attachments.choose', { label: props.label })}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              void uploadAll(files);
            }}
          />
          <PlainButton
            icon="upload"
            disabled={attach.isPending}
            aria-label={t('attachments.choose', { label: props.label })}
            onClick={() => choose()}
          >
            {attach.isPending ? t('attachments.sending') : t('attachments.add')}
          </PlainButton>
          <span className={styles.hint}>{t('attachments.hint')}</span>
        </div>
      )}
      {failures.length > 0 && (
        <div role="alert">
          <ul className={styles.failure}>
            {failures.map((failure) => (
              <li key={failure}>{failure}</li>
            ))}
          </ul>
        </div>
      )}
      {withdrawing !== null && (
        <WithdrawDialog file={withdrawing} subject={subject} onClose={() => setWithdrawing(null)} />
      )}
      {previewed !== null && (
        <Dialog title={previewed.fileName} onClose={() => setPreviewed(null)}>
          <img src={contentAddress(previewed.id, true)} alt={previewed.fileName} className={styles.picture} />
        </Dialog>
      )}
    </div>
  );
}
