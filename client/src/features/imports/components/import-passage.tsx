import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { isOver, useJob } from '@/shared/jobs/use-job';
import type { Job } from '@/shared/jobs/use-job';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { ButtonLink, DownloadLink, PlainButton } from '@/shared/ui/plain-button';
import { useCodeText, useProblemText } from '@/shared/ui/problem-text';
import { QueryStates } from '@/shared/ui/query-states';

import { useImport } from '../api/use-imports';
import { annotatedAddress, useCommitUpload } from '../api/use-uploads';
import type { ImportUpload } from '../api/use-uploads';
import { ImportReportView } from './import-report-view';
import { ImportRunning } from './import-running';
import { ImportSteps } from './import-steps';

/** Everything read of enterprises may be out of date once a file was stored while this page was open. */
function useRefreshWhenStored(isStored: boolean): void {
  const client = useQueryClient();
  const wasStored = useRef(isStored);
  useEffect(() => {
    if (!isStored || wasStored.current) return;
    wasStored.current = true;
    void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  }, [isStored, client]);
}

function ChooseAgain(): ReactElement {
  const { t } = useTranslation('imports');
  return <ButtonLink to="/imports/new">{t('report.again')}</ButtonLink>;
}

/** A check or a storing that ended without a report. */
function EndedEarly({ job, children }: { job: Job; children: ReactNode }): ReactElement {
  const { t } = useTranslation('imports');
  const words = useCodeText();
  const title = job.state === 'cancelled' ? 'cancelled' : 'failed';
  return (
    <div role="alert">
      <Notice
        icon={job.state === 'cancelled' ? 'minusCircle' : 'alert'}
        title={t(`upload.${title}`)}
        text={
          job.errorCode == null ? t('upload.cancelledText') : words(job.errorCode, job.errorMessage ?? '')
        }
        isProblem={job.state === 'failed'}
      >
        {children}
      </Notice>
    </div>
  );
}

function Running({ job }: { job: Job }): ReactElement {
  return (
    <>
      <ImportSteps current="check" />
      <Card>
        <ImportRunning job={job} />
      </Card>
    </>
  );
}

/** What the check found, with the ways on from it. */
function Checked({ upload, commit }: { upload: ImportUpload; commit: Job | undefined }): ReactElement {
  const { t } = useTranslation('imports');
  const problemText = useProblemText();
  const asking = useCommitUpload(upload.id);
  const report = useImport(upload.check.id);
  if (commit !== undefined && !isOver(commit)) return <Running job={commit} />;
  return (
    <>
      <ImportSteps current="check" />
      {commit !== undefined && <EndedEarly job={commit}>{null}</EndedEarly>}
      {asking.error !== null && <p role="alert">{problemText(asking.error)}</p>}
      <QueryStates query={report}>
        {(checked) => (
          <ImportReportView
            report={checked}
            actions={
              <>
                <ChooseAgain />
                {checked.import.counts.errors + checked.import.counts.warnings > 0 && (
                  <DownloadLink href={annotatedAddress(upload.id)}>{t('report.annotated')}</DownloadLink>
                )}
                {checked.import.outcome === 'acceptable' && (
                  <PlainButton primary disabled={asking.isPending} onClick={() => asking.mutate()}>
                    {t('report.commit')}
                  </PlainButton>
                )}
              </>
            }
          />
        )}
      </QueryStates>
    </>
  );
}

/** What was stored, or why it was not after all: the register may have changed since the check. */
function Stored({ upload, commit }: { upload: ImportUpload; commit: Job }): ReactElement {
  const { t } = useTranslation('imports');
  return (
    <QueryStates query={useImport(commit.id)}>
      {(report) => (
        <>
          <ImportSteps current={report.import.outcome === 'committed' ? 'done' : 'check'} />
          <ImportReportView
            report={report}
            actions={
              report.import.outcome === 'committed' ? (
                <>
                  <ButtonLink to="/imports/new">{t('report.another')}</ButtonLink>
                  <ButtonLink primary to="/enterprises">
                    {t('report.toEnterprises')}
                  </ButtonLink>
                </>
              ) : (
                <>
                  <ChooseAgain />
                  <DownloadLink href={annotatedAddress(upload.id)}>{t('report.annotated')}</DownloadLink>
                </>
              )
            }
          />
        </>
      )}
    </QueryStates>
  );
}

/** The way of one file from its check to the register; where it stands is known to the server, so that leaving or reloading loses nothing. */
export function ImportPassage({ upload }: { upload: ImportUpload }): ReactElement {
  const check = useJob(upload.check.id).data ?? upload.check;
  const commit = useJob(upload.commit?.id).data ?? upload.commit ?? undefined;
  useRefreshWhenStored(commit?.state === 'succeeded');
  if (!isOver(check)) return <Running job={check} />;
  if (check.state !== 'succeeded') {
    return (
      <>
        <ImportSteps current="choose" />
        <EndedEarly job={check}>
          <ChooseAgain />
        </EndedEarly>
      </>
    );
  }
  return commit?.state === 'succeeded' ? (
    <Stored upload={upload} commit={commit} />
  ) : (
    <Checked upload={upload} commit={commit} />
  );
}
