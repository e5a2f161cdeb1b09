import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { Card } from '@/shared/ui/page';

import { useSendUpload } from '../api/use-uploads';
import { FileDrop } from './file-drop';
import styles from './import-parts.module.css';
import { ImportSteps } from './import-steps';
import { TemplateList } from './template-list';

/** The first step: choose a file. What follows has an address of its own, so that it outlives a reload. */
export function ImportStart(): ReactElement {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const sending = useSendUpload();
  const send = (file: File): void =>
    sending.mutate(file, { onSuccess: (upload) => void navigate(`/imports/uploads/${upload.id}`) });
  return (
    <>
      <ImportSteps current="choose" />
      <Card>
        <FileDrop
          pending={sending.isPending ? sending.variables : null}
          error={sending.error}
          onFile={send}
        />
      </Card>
      <Card title={t('hints.title')}>
        <ul className={styles.hints}>
          <li>{t('hints.first')}</li>
          <li>{t('hints.second')}</li>
          <li>{t('hints.third')}</li>
          <li>{t('hints.fourth')}</li>
        </ul>
        <TemplateList />
      </Card>
    </>
  );
}
