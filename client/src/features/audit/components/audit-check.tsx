import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { cx } from '@/shared/ui/cx';
import { Icon } from '@/shared/ui/icon';
import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { useProblemText } from '@/shared/ui/problem-text';
import { Gap, InstantText } from '@/shared/ui/values';

import { useAuditVerification } from '../api/use-audit';
import styles from './audit-check.module.css';

/** Checks the whole trail against its chain and the heads exported outside the database. */
export function AuditCheck(): ReactElement {
  const { t } = useTranslation('audit');
  const words = useProblemText();
  const [asked, setAsked] = useState(false);
  const query = useAuditVerification(asked);
  const outcome = query.isFetching ? undefined : query.data;
  return (
    <Card title={t('check.title')}>
      <div className={styles.check} aria-live="polite">
        <PlainButton
          icon="checkCircle"
          disabled={query.isFetching}
          onClick={() => {
            if (asked) void query.refetch();
            setAsked(true);
          }}
        >
          {query.isFetching ? t('check.running') : t('check.start')}
        </PlainButton>
        {query.isError && <span role="alert">{words(query.error)}</span>}
        {outcome === undefined ? (
          <span className={styles.facts}>{t('check.lead')}</span>
        ) : (
          <>
            <span className={cx(styles.outcome, outcome.isIntact ? styles.intact : styles.broken)}>
              <Icon name={outcome.isIntact ? 'checkCircle' : 'alert'} />
              {outcome.isIntact ? t('check.intact') : t('check.broken')}
            </span>
            <span className={styles.facts}>
              {t('check.facts', { records: outcome.recordCount, heads: outcome.exportedHeadCount })}
              <Gap />
              {outcome.lastExportedAt == null ? (
                t('check.noExport')
              ) : (
                <>
                  {t('check.lastExport')}
                  <Gap />
                  <InstantText instant={outcome.lastExportedAt} />
                </>
              )}
            </span>
            {outcome.findings.length > 0 && (
              <ul className={styles.findings}>
                {outcome.findings.map((finding) => (
                  <li key={`${finding.fault} ${finding.position}`}>
                    {t(`faults.${finding.fault}`, { position: finding.position })}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </Card>
  );
}
