import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { AttachmentList } from '@/shared/attachments/attachment-list';
import { useAttachments } from '@/shared/attachments/use-attachments';
import { Dialog } from '@/shared/ui/dialog';
import { formText } from '@/shared/ui/form-text';
import { TextAreaField } from '@/shared/ui/plain-fields';
import { PlainButton } from '@/shared/ui/plain-button';
import { Absent, DateText, Gap, InstantText } from '@/shared/ui/values';

import { useDecideActivity } from '../api/use-activities';
import type { Activity } from '../api/use-activities';
import styles from './activities-view.module.css';
import { StepDialog } from './step-dialog';

/** Kind of thing the documents of a piece of work belong to, as the server names it. */
const documentKind = 'county-activity';

function DecideDialog(props: {
  activity: Activity;
  decision: 'withdraw' | 'separate';
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('county-assessments');
  const decide = useDecideActivity(props.activity.id, props.decision);
  return (
    <StepDialog
      title={t(`activities.${props.decision}`)}
      lead={t(`activities.${props.decision}Lead`, { title: props.activity.entry.title })}
      confirm={t(`activities.${props.decision}`)}
      isPending={decide.isPending}
      error={decide.error}
      onClose={props.onClose}
      onSubmit={(form) => decide.mutate(formText(form, 'reason'), { onSuccess: props.onClose })}
    >
      <TextAreaField label={t('reconciliation.reason')} name="reason" required maxLength={1000} />
    </StepDialog>
  );
}

/** One piece of work with its documents, and what may be decided about it. */
export function ActivityDialog(props: {
  activity: Activity;
  county: string;
  /** The earlier record it looks like; undefined when it counts. */
  like: Activity | undefined;
  canReport: boolean;
  canManage: boolean;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['county-assessments', 'shared']);
  const { activity, like } = props;
  const { entry } = activity;
  const files = useAttachments(documentKind, activity.id);
  const [decision, setDecision] = useState<'withdraw' | 'separate' | null>(null);
  if (decision !== null)
    return <DecideDialog activity={activity} decision={decision} onClose={props.onClose} />;
  return (
    <Dialog
      title={entry.title}
      onClose={props.onClose}
      footer={<PlainButton onClick={props.onClose}>{t('shared:actions.close')}</PlainButton>}
    >
      {like !== undefined && (
        <p className={styles.note}>
          {t(`activities.like.${activity.likeReason ?? 'split'}`, { title: like.entry.title })}
          <Gap />
          <DateText day={like.entry.heldOn} />
        </p>
      )}
      <dl className={styles.facts}>
        <dt>{t('columns.unit')}</dt>
        <dd>{props.county}</dd>
        <dt>{t('activities.kind')}</dt>
        <dd>{t(`activities.kinds.${entry.kind}`)}</dd>
        <dt>{t('activities.heldOn')}</dt>
        <dd>
          <DateText day={entry.heldOn} />
        </dd>
        <dt>{t('activities.document')}</dt>
        <dd>{entry.document}</dd>
        <dt>{t('activities.place')}</dt>
        <dd>{entry.place === '' ? <Absent /> : entry.place}</dd>
        <dt>{t('activities.participants')}</dt>
        <dd>{entry.participants === '' ? <Absent /> : entry.participants}</dd>
        <dt>{t('activities.recorded')}</dt>
        <dd>
          {activity.recorded.name} · <InstantText instant={activity.recorded.at} />
        </dd>
        {activity.separateReason != null && (
          <>
            <dt>{t('activities.separated')}</dt>
            <dd>{activity.separateReason}</dd>
          </>
        )}
      </dl>
      <AttachmentList
        subject={{ kind: documentKind, subjectId: activity.id, part: 'document' }}
        files={files.data ?? []}
        canEdit={props.canReport}
        label={entry.title}
      />
      {(props.canReport || (props.canManage && like !== undefined)) && (
        <div className={styles.decide}>
          {props.canManage && like !== undefined && (
            <PlainButton onClick={() => setDecision('separate')}>{t('activities.separate')}</PlainButton>
          )}
          {props.canReport && (
            <PlainButton onClick={() => setDecision('withdraw')}>{t('activities.withdraw')}</PlainButton>
          )}
        </div>
      )}
    </Dialog>
  );
}
