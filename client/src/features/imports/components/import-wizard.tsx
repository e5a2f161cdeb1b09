import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { Card } from '@/shared/ui/page';
import { ButtonLink, PlainButton } from '@/shared/ui/plain-button';

import { annotate, useSendSpreadsheet } from '../api/use-imports';
import { newRunKey } from '../run-key';
import { FileDrop } from './file-drop';
import { ImportRunning } from './import-running';
import { ImportReportView } from './import-report-view';
import { ImportSteps } from './import-steps';
import styles from './import-wizard.module.css';
import { TemplateList } from './template-list';

function Hints(): ReactElement {
  const { t } = useTranslation('imports');
  return (
    <Card title={t('hints.title')}>
      <ul className={styles.hints}>
        <li>{t('hints.first')}</li>
        <li>{t('hints.second')}</li>
        <li>{t('hints.third')}</li>
        <li>{t('hints.fourth')}</li>
      </ul>
      <TemplateList />
    </Card>
  );
}

/** From a file to the register: choose, look at what was found, store. */
export function ImportWizard(): ReactElement {
  const { t } = useTranslation('imports');
  const [file, setFile] = useState<File | null>(null);
  const [key, setKey] = useState<string | null>(null);
  const [annotating, setAnnotating] = useState<'idle' | 'busy' | 'failed'>('idle');
  const check = useSendSpreadsheet();
  const commit = useSendSpreadsheet();
  const report = commit.data ?? check.data;

  const start = (chosen: File): void => {
    setFile(chosen);
    commit.reset();
    const run = newRunKey();
    setKey(run);
    check.mutate({ file: chosen, dryRun: true, key: run });
  };
  const restart = (): void => {
    setFile(null);
    check.reset();
    commit.reset();
  };

  const store = (chosen: File): void => {
    const run = newRunKey();
    setKey(run);
    commit.mutate({ file: chosen, dryRun: false, key: run });
  };
  const saveAnnotated = async (chosen: File): Promise<void> => {
    setAnnotating('busy');
    try {
      const address = URL.createObjectURL(await annotate(chosen));
      const link = document.createElement('a');
      link.href = address;
      link.download = t('report.annotatedName', { name: chosen.name.replace(/\.[^.]+$/, '') });
      link.click();
      URL.revokeObjectURL(address);
      setAnnotating('idle');
    } catch {
      setAnnotating('failed');
    }
  };

  if (report === undefined || check.isPending || file === null) {
    return (
      <>
        <ImportSteps current="choose" />
        <Card>
          <FileDrop pending={check.isPending ? file : null} error={check.error} onFile={start} />
          {check.isPending && <ImportRunning runKey={key} />}
        </Card>
        <Hints />
      </>
    );
  }
  if (report.import.outcome === 'committed') {
    return (
      <>
        <ImportSteps current="done" />
        <ImportReportView
          report={report}
          actions={
            <>
              <PlainButton onClick={restart}>{t('report.another')}</PlainButton>
              <ButtonLink primary to="/enterprises">
                {t('report.toEnterprises')}
              </ButtonLink>
            </>
          }
        />
      </>
    );
  }
  return (
    <>
      <ImportSteps current="check" />
      {commit.isPending && <ImportRunning runKey={key} />}
      {annotating === 'failed' && <p role="alert">{t('report.annotateFailed')}</p>}
      {commit.error !== null && <FileDrop pending={null} error={commit.error} onFile={start} />}
      <ImportReportView
        report={report}
        actions={
          <>
            <PlainButton onClick={restart} disabled={commit.isPending}>
              {t('report.again')}
            </PlainButton>
            {report.import.counts.errors + report.import.counts.warnings > 0 && (
              <PlainButton
                icon="download"
                disabled={annotating === 'busy'}
                onClick={() => void saveAnnotated(file)}
              >
                {t('report.annotated')}
              </PlainButton>
            )}
            {report.import.outcome === 'acceptable' && (
              <PlainButton primary disabled={commit.isPending} onClick={() => store(file)}>
                {commit.isPending ? t('report.committing') : t('report.commit')}
              </PlainButton>
            )}
          </>
        }
      />
    </>
  );
}
