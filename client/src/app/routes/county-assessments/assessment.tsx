import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import type { Assessment } from '@/features/county-assessments/api/types';
import { useAssessment } from '@/features/county-assessments/api/use-assessment';
import { useSchemes } from '@/features/county-assessments/api/use-schemes';
import { DisqualifyDialog } from '@/features/county-assessments/components/disqualify-dialog';
import { EvidenceView } from '@/features/county-assessments/components/evidence-view';
import { FiguresEditor } from '@/features/county-assessments/components/figures-editor';
import { HistoryView } from '@/features/county-assessments/components/history-view';
import { RobustnessView } from '@/features/county-assessments/components/robustness-view';
import { SchemeRules } from '@/features/county-assessments/components/scheme-rules';
import { ScoreTable } from '@/features/county-assessments/components/score-table';
import { SealPanel } from '@/features/county-assessments/components/seal-panel';
import { SignOffDialog } from '@/features/county-assessments/components/sign-off-dialog';
import { StatusTag } from '@/features/county-assessments/components/status-tag';
import { WhatIf } from '@/features/county-assessments/components/what-if';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { PageHeader } from '@/shared/ui/page';
import { ButtonLink, DownloadLink, PlainButton } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';
import { TabLinks, useTab } from '@/shared/ui/tab-links';
import { DateText, SourceNote } from '@/shared/ui/values';

type Asking = 'disqualify' | 'signOff' | null;

function Actions(props: { assessment: Assessment; onAsk: (asking: Asking) => void }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const canManage = useCan(permissions.countyAssessmentsManage);
  const { assessment } = props;
  const isOpen = assessment.status === 'open';
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
          <PlainButton primary icon="medal" onClick={() => props.onAsk('signOff')}>
            {t('signOff.action')}
          </PlainButton>
        </>
      )}
    </>
  );
}

function AssessmentView({ assessment }: { assessment: Assessment }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const schemes = useSchemes();
  const scheme = schemes.data?.find((one) => one.id === assessment.schemeId);
  const canReport = useCan(permissions.countyAssessmentsReport);
  const [asking, setAsking] = useState<Asking>(null);
  const wanted = useTab(['result', 'figures', 'evidence', 'whatif', 'robustness', 'history', 'rules']);
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
            {t('assessment.deadline')} <DateText day={assessment.deadlineOn} /> ·{' '}
            <SourceNote source={scheme?.source ?? assessment.schemeTitle} />
          </>
        }
        actions={<Actions assessment={assessment} onAsk={setAsking} />}
      />
      <SealPanel assessment={assessment} />
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
      {tab === 'figures' && (
        <FiguresEditor assessment={assessment} canEdit={canReport && assessment.status === 'open'} />
      )}
      {tab === 'evidence' && <EvidenceView assessment={assessment} canEdit={canReport} />}
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
