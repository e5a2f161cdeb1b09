import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { OutcomeTag, Tag } from '@/shared/ui/values';

import type { ImportFinding, ImportSummary } from '../api/use-imports';

/** Whether a finding must be put right. */
export function SeverityTag({ severity }: { severity: ImportFinding['severity'] }): ReactElement {
  const { t } = useTranslation('imports');
  return severity === 'error' ? (
    <OutcomeTag outcome="notMet" label={t('findings.error')} />
  ) : (
    <OutcomeTag outcome="unknown" label={t('findings.warning')} />
  );
}

const outcomes = {
  acceptable: 'met',
  committed: 'met',
  refused: 'notMet',
  started: 'unknown',
  interrupted: 'notMet',
  cancelled: 'unknown',
  failed: 'notMet',
} as const;

/** What became of a file. */
export function ImportOutcomeTag({ summary }: { summary: ImportSummary }): ReactElement {
  const { t } = useTranslation('imports');
  const outcome = outcomes[summary.outcome];
  return (
    <>
      <OutcomeTag outcome={outcome} label={t(`outcomes.${summary.outcome}`)} />{' '}
      {summary.undone != null && <Tag tone="warning">{t('history.undone')}</Tag>}
      {summary.isDryRun && <Tag>{t('history.dryRun')}</Tag>}
    </>
  );
}
