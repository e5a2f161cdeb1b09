import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';

import { backtestKind, useBacktests, useStartBacktest } from '@/features/rankings/api/use-backtests';
import type { Knowledge } from '@/features/rankings/api/use-backtests';
import { useProgrammesWithModel } from '@/features/rankings/api/use-programmes-with-model';
import styles from '@/features/rankings/components/backtest-view.module.css';
import { todayInBeijing } from '@/shared/format/date';
import { useLocalized } from '@/shared/hooks/use-language';
import { JobProgress } from '@/shared/jobs/job-progress';
import { isOver, useJob, useLatestJobs } from '@/shared/jobs/use-job';
import { useProgrammes, useProgrammeTitle } from '@/shared/reference/use-programmes';
import { GuardedForm } from '@/shared/ui/guarded-form';
import { Notice } from '@/shared/ui/notice';
import { Card, PageHeader } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { DayField, SelectField } from '@/shared/ui/plain-fields';
import { useProblemText } from '@/shared/ui/problem-text';
import { QueryStates } from '@/shared/ui/query-states';
import { ScrollTable } from '@/shared/ui/scroll-table';
import { InstantText } from '@/shared/ui/values';

const kinds: readonly Knowledge[] = ['recorded', 'periods'];

function StartForm(): ReactElement {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  const words = useProblemText();
  const navigate = useNavigate();
  const withModel = useProgrammesWithModel(true);
  const programmes = (useProgrammes().data ?? []).filter((pack) => withModel?.includes(pack.id));
  const today = todayInBeijing(new Date());
  const [programme, setProgramme] = useState('');
  const [asOf, setAsOf] = useState(`${Number(today.slice(0, 4)) - 1}-07-31`);
  const [until, setUntil] = useState(today);
  const [knowledge, setKnowledge] = useState<Knowledge>('recorded');
  const start = useStartBacktest();
  const latest = useLatestJobs(backtestKind).data?.find((job) => !isOver(job));
  const job = useJob(start.data?.id ?? latest?.id).data ?? start.data ?? latest;
  const chosen = programme === '' ? (programmes[0]?.id ?? '') : programme;
  const isDone = start.data !== undefined && job?.id === start.data.id && job.state === 'succeeded';
  useEffect(() => {
    if (isDone) void navigate(`/rankings/backtests/${start.data.id}`);
  }, [isDone, navigate, start.data]);
  const submit = (): void =>
    start.mutate({ programme: chosen, asOf, until: until === '' ? null : until, knowledge });
  return (
    <Card title={t('backtest.new')}>
      <GuardedForm className={styles.form} onSubmit={submit} hasFailed={start.isError}>
        <SelectField
          inline
          label={t('columns.programme')}
          value={chosen}
          choices={programmes.map((pack) => ({ value: pack.id, label: localized(pack.title) }))}
          onChange={setProgramme}
        />
        <DayField inline label={t('backtest.asOf')} value={asOf} max={today} onChange={setAsOf} />
        <DayField inline label={t('backtest.until')} value={until} max={today} onChange={setUntil} />
        <SelectField
          inline
          label={t('backtest.knowledge')}
          value={knowledge}
          choices={kinds.map((kind) => ({ value: kind, label: t(`backtest.knowledgeOf.${kind}`) }))}
          onChange={(value) => setKnowledge(kinds.find((kind) => kind === value) ?? 'recorded')}
        />
        <PlainButton primary type="submit" disabled={start.isPending || chosen === ''}>
          {t('backtest.start')}
        </PlainButton>
      </GuardedForm>
      <p className={styles.lead}>{t(`backtest.knowledgeLead.${knowledge}`)}</p>
      {start.isError && (
        <p role="alert" className={styles.failure}>
          {words(start.error)}
        </p>
      )}
      {job !== undefined && (!isOver(job) || job.state === 'failed') && <JobProgress job={job} />}
    </Card>
  );
}

/** Backtests: past lists held against what happened later. */
export default function BacktestsPage(): ReactElement {
  const { t } = useTranslation('rankings');
  const query = useBacktests();
  const programmeTitle = useProgrammeTitle();
  return (
    <>
      <PageHeader
        title={t('backtest.title')}
        crumbs={[{ label: t('title'), to: '/rankings' }]}
        lead={t('backtest.lead')}
      />
      <StartForm />
      <QueryStates
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={
          <Card>
            <Notice icon="list" title={t('backtest.empty')} text={t('backtest.emptyText')} />
          </Card>
        }
      >
        {(rows) => (
          <ScrollTable stacks title={t('backtest.made')}>
            <thead>
              <tr>
                <th scope="col">{t('backtest.days')}</th>
                <th scope="col">{t('columns.programme')}</th>
                <th scope="col">{t('backtest.madeBy')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((study) => (
                <tr key={study.id}>
                  <th scope="row">
                    <Link to={`/rankings/backtests/${study.id}`}>{study.about}</Link>
                  </th>
                  <td>{programmeTitle(study.programme)}</td>
                  <td>
                    {study.made.name} · <InstantText instant={study.made.at} />
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        )}
      </QueryStates>
    </>
  );
}
