import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { Card } from '@/shared/ui/page';
import { ButtonLink, DownloadLink, PlainButton } from '@/shared/ui/plain-button';

import { templateAddress, useSendSpreadsheet } from '../api/use-imports';
import { FileDrop } from './file-drop';
import { ImportReportView } from './import-report-view';
import { ImportSteps } from './import-steps';
import styles from './import-wizard.module.css';

function Hints(): ReactElement {
  const { t } = useTranslation('imports');
  return (
    <Card
      title={t('hints.title')}
      extra={<DownloadLink href={templateAddress}>{t('template')}</DownloadLink>}
    >
      <ul className={styles.hints}>
        <li>{t('hints.first')}</li>
        <li>{t('hints.second')}</li>
        <li>{t('hints.third')}</li>
        <li>{t('hints.fourth')}</li>
      </ul>
    </Card>
  );
}

/** From a file to the register: choose, look at what was found, store. */
export function ImportWizard(): ReactElement {
  const { t } = useTranslation('imports');
  const [file, setFile] = useState<File | null>(null);
  const check = useSendSpreadsheet();
  const commit = useSendSpreadsheet();
  const report = commit.data ?? check.data;

  const start = (chosen: File): void => {
    setFile(chosen);
    commit.reset();
    check.mutate({ file: chosen, dryRun: true });
  };
  const restart = (): void => {
    setFile(null);
    check.reset();
    commit.reset();
  };

  if (report === undefined || check.isPending || file === null) {
    return (
      <>
        <ImportSteps current="choose" />
        <Card>
          <FileDrop pending={check.isPending ? file : null} error={check.error} onFile={start} />
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
      {commit.error !== null && <FileDrop pending={null} error={commit.error} onFile={start} />}
      <ImportReportView
        report={report}
        actions={
          <>
            <PlainButton onClick={restart} disabled={commit.isPending}>
              {t('report.again')}
            </PlainButton>
            {report.import.outcome === 'acceptable' && (
              <PlainButton
                primary
                disabled={commit.isPending}
                onClick={() => commit.mutate({ file, dryRun: false })}
              >
                {commit.isPending ? t('report.committing') : t('report.commit')}
              </PlainButton>
            )}
          </>
        }
      />
    </>
  );
}
