import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { Dialog } from '@/shared/ui/dialog';
import { PlainButton } from '@/shared/ui/plain-button';
import { useProblemText } from '@/shared/ui/problem-text';

import { useDeleteDraft } from '../api/use-drafts';
import styles from './ranking-dialogs.module.css';

/** Asks before a draft is deleted. */
export function DeleteDialog(props: { id: string; title: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation(['rankings', 'shared']);
  const words = useProblemText();
  const navigate = useNavigate();
  const remove = useDeleteDraft();
  return (
    <Dialog
      title={t('delete.title')}
      onClose={props.onClose}
      footer={
        <>
          <PlainButton onClick={props.onClose}>{t('shared:actions.cancel')}</PlainButton>
          <PlainButton
            primary
            disabled={remove.isPending}
            onClick={() =>
              remove.mutate(props.id, { onSuccess: () => void navigate('/rankings?tab=drafts') })
            }
          >
            {t('delete.confirm')}
          </PlainButton>
        </>
      }
    >
      <p className={styles.lead}>{t('delete.lead', { title: props.title })}</p>
      {remove.isError && (
        <p role="alert" className={styles.failure}>
          {words(remove.error)}
        </p>
      )}
    </Dialog>
  );
}
