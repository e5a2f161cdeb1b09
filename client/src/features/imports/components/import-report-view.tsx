import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatInstant } from '@/shared/format/date';
import { cx } from '@/shared/ui/cx';
import { Icon } from '@/shared/ui/icon';
import { StatTile, StatTiles } from '@/shared/ui/stat-tile';
import { Quantity } from '@/shared/ui/values';

import type { ImportReport } from '../api/use-imports';
import { FindingsTable } from './findings-table';
import { ColumnsTable, PreviewTable } from './report-tables';
import styles from './report-tables.module.css';

const icons = {
  refused: 'crossCircle',
  acceptable: 'checkCircle',
  committed: 'checkCircle',
  started: 'help',
  interrupted: 'crossCircle',
  cancelled: 'minusCircle',
  failed: 'crossCircle',
} as const;
/** Which of the three looks an outcome has. */
const faces = {
  refused: 'refused',
  acceptable: 'acceptable',
  committed: 'committed',
  started: 'acceptable',
  interrupted: 'refused',
  cancelled: 'refused',
  failed: 'refused',
} as const;
const counts = [
  'rows',
  'enterprises',
  'created',
  'updated',
  'unchanged',
  'values',
  'errors',
  'warnings',
] as const;

function Verdict({ report, actions }: { report: ImportReport; actions: ReactNode }): ReactElement {
  const { t } = useTranslation('imports');
  const { outcome, undone } = report.import;
  const isUndone = undone != null;
  return (
    <div className={cx(styles.verdict, styles[isUndone ? 'refused' : faces[outcome]])} role="status">
      <Icon name={isUndone ? 'minusCircle' : icons[outcome]} size={30} />
      <div>
        <h2>
          {isUndone ? t('history.undone') : t(`report.${outcome}`, { count: report.import.counts.errors })}
        </h2>
        {!isUndone && <p>{t(`report.${outcome}Text`)}</p>}
        {isUndone && (
          <p>
            {t('report.undone', {
              name: undone.userName,
              when: formatInstant(undone.at),
              reason: undone.reason,
            })}
          </p>
        )}
        {report.sameFileCommittedAt != null && outcome !== 'committed' && (
          <p>{t('report.sameFile', { when: formatInstant(report.sameFileCommittedAt) })}</p>
        )}
      </div>
      <span className={styles.buttons}>{actions}</span>
    </div>
  );
}

/** What a check or an import found: verdict, numbers, findings, changes, columns. */
export function ImportReportView({
  report,
  actions,
}: {
  report: ImportReport;
  actions: ReactNode;
}): ReactElement {
  const { t } = useTranslation('imports');
  const hasDetails = report.columns.length > 0;
  return (
    <>
      <Verdict report={report} actions={actions} />
      <StatTiles>
        {counts.map((count) => (
          <StatTile key={count} label={t(`counts.${count}`)}>
            <Quantity value={report.import.counts[count]} />
          </StatTile>
        ))}
      </StatTiles>
      {hasDetails || report.findings.length > 0 ? (
        <>
          <FindingsTable findings={report.findings} />
          {hasDetails && (
            <div className={styles.columns}>
              <PreviewTable preview={report.preview} />
              <ColumnsTable columns={report.columns} />
            </div>
          )}
        </>
      ) : (
        <p>{t('history.onlyHistory')}</p>
      )}
    </>
  );
}
