import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { Dialog } from '@/shared/ui/dialog';
import { PlainButton } from '@/shared/ui/plain-button';
import { useProblemText } from '@/shared/ui/problem-text';
import { DateText } from '@/shared/ui/values';

import type { Draft } from '../api/types';
import { usePublish } from '../api/use-publish';
import { StepsSince } from './draft-steps';
import styles from './ranking-dialogs.module.css';

/** Asks before a draft becomes an edition that nobody can change. */
export function PublishDialog(props: { draft: Draft; onClose: () => void }): ReactElement {
  const { t } = useTranslation(['rankings', 'shared']);
  const words = useProblemText();
  const navigate = useNavigate();
  const { draft, adjustments } = props.draft;
  const [isSure, setIsSure] = useState(false);
  const [version] = useState(draft.version);
  const publish = usePublish(draft.id);
  return (
    <Dialog
      title={t('publish.title')}
      onClose={props.onClose}
      footer={
        <>
          <PlainButton onClick={props.onClose}>{t('shared:actions.cancel')}</PlainButton>
          <PlainButton
            primary
            disabled={!isSure || publish.isPending}
            onClick={() =>
              publish.mutate(version, {
                onSuccess: ({ editionId }) => void navigate(`/rankings/editions/${editionId}`),
              })
            }
          >
            {t('publish.confirm')}
          </PlainButton>
        </>
      }
    >
      <p className={styles.lead}>{t('publish.lead')}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{t('publish.name')}</dt>
          <dd>{draft.title}</dd>
        </div>
        <div>
          <dt>{t('columns.asOf')}</dt>
          <dd>
            <DateText day={draft.asOf} />
          </dd>
        </div>
        <div>
          <dt>{t('publish.lists')}</dt>
          <dd>{t('publish.counts', { top: draft.topCount, reserve: draft.reserveCount })}</dd>
        </div>
        <div>
          <dt>{t('publish.decisions')}</dt>
          <dd>{t('publish.decisionCount', { count: adjustments.length })}</dd>
        </div>
      </dl>
      <label className={styles.sure}>
        <input type="checkbox" checked={isSure} onChange={(event) => setIsSure(event.target.checked)} />
        {t('publish.sure')}
      </label>
      {publish.isError && (
        <p role="alert" className={styles.failure}>
          {words(publish.error)}
        </p>
      )}
      {publish.isError && <StepsSince draft={props.draft} version={version} />}
    </Dialog>
  );
}
