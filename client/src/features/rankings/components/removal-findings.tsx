import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useLocalized } from '@/shared/hooks/use-language';
import { useMetrics } from '@/shared/reference/use-metrics';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';
import { DateText, SourceNote, Tag } from '@/shared/ui/values';

import type { Model } from '../api/types';
import { useRemovalFindings } from '../api/use-removal-findings';
import styles from './difference-view.module.css';
import { useReasonName } from './entries-table';

/** Listed enterprises with a cause of removal in the facts known now; an officer decides in the next draft. */
export function RemovalFindingsView({ editionId, model }: { editionId: string; model: Model }): ReactElement {
  const { t } = useTranslation(['rankings', 'shared']);
  const localized = useLocalized();
  const metrics = useMetrics();
  const reasonName = useReasonName(model);
  const query = useRemovalFindings(editionId);
  const evidenceName = (name: string): string => {
    const metric = metrics.data?.find((one) => one.name === name);
    return metric === undefined ? reasonName(name) : localized(metric.label);
  };
  return (
    <QueryStates
      query={query}
      isEmpty={(rows) => rows.length === 0}
      empty={
        <Card>
          <Notice icon="checkCircle" title={t('removal.none')} text={t('removal.noneText')} />
        </Card>
      }
    >
      {(rows) => (
        <Card flush title={t('removal.title')} extra={<span>{t('removal.note')}</span>}>
          <div
            className={styles.scroll}
            tabIndex={0}
            role="region"
            aria-label={t('shared:table.region', { caption: t('removal.title') })}
          >
            <table className={styles.table}>
              <caption className="lp-visually-hidden">{t('removal.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('columns.rank')}</th>
                  <th scope="col">{t('columns.name')}</th>
                  <th scope="col">{t('removal.firstListed')}</th>
                  <th scope="col">{t('removal.cause')}</th>
                  <th scope="col">{t('removal.evidence')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.flatMap((row) =>
                  row.findings.map((finding) => (
                    <tr key={`${row.enterpriseId} ${finding.cause}`}>
                      <td>{row.rank}</td>
                      <th scope="row">
                        <Link to={`/enterprises/${row.enterpriseId}`}>{row.name}</Link>
                      </th>
                      <td>
                        <DateText day={row.firstListedOn} />
                      </td>
                      <td>
                        <Tag tone="warning">{t(`removal.causes.${finding.cause}`)}</Tag>{' '}
                        <SourceNote source={finding.clause} />
                      </td>
                      <td>{finding.evidence.map(evidenceName).join(t('difference.and'))}</td>
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          </div>
        </Card>
      )}
    </QueryStates>
  );
}
