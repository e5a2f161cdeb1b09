import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import type { Assessment } from '@/features/county-assessments/api/types';
import { useAssessment } from '@/features/county-assessments/api/use-assessment';
import { useSchemes } from '@/features/county-assessments/api/use-schemes';
import { useCycle } from '@/features/county-assessments/api/use-cycle';
import type { Cycle } from '@/features/county-assessments/api/use-cycle';
import { CycleTrack } from '@/features/county-assessments/components/cycle-track';
import { DisqualifyDialog } from '@/features/county-assessments/components/disqualify-dialog';
import { EvidenceView } from '@/features/county-assessments/components/evidence-view';
import { FiguresEditor } from '@/features/county-assessments/components/figures-editor';
import { HistoryView } from '@/features/county-assessments/components/history-view';
import { ObjectionsView } from '@/features/county-assessments/components/objections-view';
import { ReconciliationView } from '@/features/county-assessments/components/reconciliation-view';
import { Reminder } from '@/features/county-assessments/components/reminder';
import { ReportBoard } from '@/features/county-assessments/components/report-board';
import { RobustnessView } from '@/features/county-assessments/components/robustness-view';
import { SchemeRules } from '@/features/county-assessments/components/scheme-rules';
import { ScoreTable } from '@/features/county-assessments/components/score-table';
import { SealPanel } from '@/features/county-assessments/components/seal-panel';
import { SignOffDialog } from '@/features/county-assessments/components/sign-off-dialog';
import { StatusTag } from '@/features/county-assessments/components/status-tag';
import { WhatIf } from '@/features/county-assessments/components/what-if';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { useRecentItem } from '@/shared/recent/recent-items';
import { Deadline } from '@/shared/ui/deadline';
import { PageHeader } from '@/shared/ui/page';
import { ButtonLink, DownloadLink, PlainButton } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';
import { TabLinks, useTab } from '@/shared/ui/tab-links';
import { DateText, SourceNote } from '@/shared/ui/values';

type Asking = 'disqualify' | 'signOff' | null;

function Actions(props: {
  assessment: Assessment;
  cycle: Cycle | undefined;
  onAsk: (asking: Asking) => void;
}): ReactElement {
  const { t } = useTranslation('county-assessments');
  const canManage = useCan(permissions.countyAssessmentsManage);
  const { assessment } = props;
  const isOpen = assessment.status === 'open';
  const canSign = props.cycle?.offers.some((offer) => offer.action === 'sign-off' && offer.isReady) === true;
  return (
    <>
      {assessment.hasStandings && (
        <>
          <ButtonLink icon="printer" to={`/county-assessments/${assessment.id}/print`}>
            {t('actions.print')}
          </ButtonLink>
          <DownloadLink href={`/api/v1/county-assessments/${assessment.id}/table.xlsx`}>
            {t('actions.download')}
          </DownloadLink>
          <DownloadLink href={`/api/v1/county-assessments/${assessment.id}/report.docx`}>
            {t('actions.report')}
          </DownloadLink>
        </>
      )}
      {isOpen && canManage && (
        <>
          <PlainButton onClick={() => props.onAsk('disqualify')}>{t('disqualify.action')}</PlainButton>
          {canSign && (
            <PlainButton primary icon="medal" onClick={() => props.onAsk('signOff')}>
              {t('signOff.action')}
            </PlainButton>
          )}
        </>
      )}
    </>
  );
}

/** Whether the caller may change figures now: a county what it has not submitted, the bureau until the result is calculated. */
function useCanEdit(cycle: Cycle | undefined): boolean {
  const canReport = useCan(permissions.countyAssessmentsReport);
  const canManage = useCan(permissions.countyAssessmentsManage);
  if (cycle === undefined || !canReport) return false;
  if (canManage) return cycle.stage === 'reporting' || cycle.stage === 'reconciling';
  return (
    cycle.stage === 'reporting' &&
    cycle.units.some((unit) => unit.stage === 'draft' || unit.stage === 'sentBack')
  );
}

function AssessmentView({ assessment }: { assessment: Assessment }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const schemes = useSchemes();
  const scheme = schemes.data?.find((one) => one.id === assessment.schemeId);
  const canReport = useCan(permissions.countyAssessmentsReport);
  const canManage = useCan(permissions.countyAssessmentsManage);
  const cycle = useCycle(assessment.id).data;
  const canEdit = useCanEdit(cycle);
  const [asking, setAsking] = useState<Asking>(null);
  useRecentItem('assessment', t('assessment.title', { year: assessment.year }));
  const wanted = useTab([
    'result',
    'figures',
    'evidence',
    'checking',
    'reconciliation',
    'objections',
    'whatif',
    'robustness',
    'history',
    'rules',
  ]);
  const open = cycle?.objections.filter((objection) => objection.answer == null).length ?? 0;
  const needsStandings = wanted === 'result' || wanted === 'whatif' || wanted === 'robustness';
  const tab = needsStandings && !assessment.hasStandings ? 'figures' : wanted;
  return (
    <>
      <PageHeader
        title={t('assessment.title', { year: assessment.year })}
        crumbs={[{ label: t('title'), to: '/county-assessments' }]}
        lead={
          <>
            <StatusTag status={assessment.status} isOverdue={assessment.isOverdue} />{' '}
            {t('assessment.deadline')}{' '}
            {assessment.status === 'open' ? (
              <Deadline day={assessment.deadlineOn} />
            ) : (
              <DateText day={assessment.deadlineOn} />
            )}{' '}
            <SourceNote source={scheme?.source ?? assessment.schemeTitle} />
          </>
        }
        actions={<Actions assessment={assessment} cycle={cycle} onAsk={setAsking} />}
      />
      <SealPanel assessment={assessment} />
      {cycle !== undefined && <Reminder cycle={cycle} />}
      {cycle !== undefined && <CycleTrack cycle={cycle} />}
      <TabLinks
        label={t('assessment.parts')}
        current={tab}
        tabs={[
          ...(assessment.hasStandings ? [{ value: 'result' as const, label: t('tabs.result') }] : []),
          {
            value: 'figures',
            label: t('tabs.figures'),
            ...(assessment.missing.length > 0 ? { count: assessment.missing.length } : {}),
          },
          { value: 'evidence', label: t('tabs.evidence') },
          { value: 'checking', label: t('tabs.checking') },
          { value: 'reconciliation', label: t('tabs.reconciliation') },
          {
            value: 'objections',
            label: t('tabs.objections'),
            ...(open > 0 ? { count: open } : {}),
          },
          ...(assessment.hasStandings
            ? [
                { value: 'whatif' as const, label: t('tabs.whatif') },
                { value: 'robustness' as const, label: t('tabs.robustness') },
              ]
            : []),
          { value: 'history', label: t('tabs.history') },
          { value: 'rules', label: t('tabs.rules') },
        ]}
      />
      {tab === 'result' && <ScoreTable assessment={assessment} />}
      {tab === 'figures' && <FiguresEditor assessment={assessment} canEdit={canEdit} />}
      {tab === 'evidence' && <EvidenceView assessment={assessment} canEdit={canReport} />}
      {tab === 'checking' && cycle !== undefined && <ReportBoard assessment={assessment} cycle={cycle} />}
      {tab === 'reconciliation' && (
        <ReconciliationView assessment={assessment} canSettle={canManage && cycle?.stage === 'reconciling'} />
      )}
      {tab === 'objections' && cycle !== undefined && (
        <ObjectionsView assessment={assessment} cycle={cycle} />
      )}
      {tab === 'whatif' && <WhatIf assessment={assessment} />}
      {tab === 'history' && <HistoryView schemeId={assessment.schemeId} />}
      {tab === 'robustness' && <RobustnessView assessment={assessment} />}
      {tab === 'rules' && scheme !== undefined && <SchemeRules scheme={scheme} />}
      {asking === 'disqualify' && (
        <DisqualifyDialog assessment={assessment} scheme={scheme} onClose={() => setAsking(null)} />
      )}
      {asking === 'signOff' && <SignOffDialog assessment={assessment} onClose={() => setAsking(null)} />}
    </>
  );
}

/** One year's county assessment: result, figures, rules. */
export default function AssessmentPage(): ReactElement {
  const { id = '' } = useParams();
  const query = useAssessment(id);
  return (
    <QueryStates query={query}>{(assessment) => <AssessmentView assessment={assessment} />}</QueryStates>
  );
}
