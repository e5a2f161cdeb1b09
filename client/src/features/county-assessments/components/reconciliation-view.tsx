import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { cx } from '@/shared/ui/cx';
import { formText } from '@/shared/ui/form-text';
import { Card } from '@/shared/ui/page';
import { TextAreaField, TextField } from '@/shared/ui/plain-fields';
import { PlainButton } from '@/shared/ui/plain-button';
import { QueryStates } from '@/shared/ui/query-states';
import { stackedLines, useStackedRows } from '@/shared/ui/stacked-rows';
import { Absent, DateText, Tag } from '@/shared/ui/values';

import type { Assessment } from '../api/types';
import { useReconciliation, useSettle } from '../api/use-cycle';
import type { ReconciliationLine } from '../api/use-cycle';
import { useIndicatorName } from './indicator-name';
import styles from './reconciliation-view.module.css';
import { StepDialog } from './step-dialog';
import { UnitName, useUnitName } from './unit-name';

function SettleDialog(props: {
  assessment: Assessment;
  line: ReconciliationLine;
  name: string;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('county-assessments');
  const unitName = useUnitName();
  const { line } = props;
  const settle = useSettle(props.assessment.id);
  return (
    <StepDialog
      title={t('reconciliation.settleTitle', { unit: unitName(line.unit), indicator: props.name })}
      lead={t('reconciliation.settleLead', { reported: line.reported, counted: line.counted })}
      confirm={t('reconciliation.settle')}
      isPending={settle.isPending}
      error={settle.error}
      onClose={props.onClose}
      onSubmit={(form) =>
        settle.mutate(
          {
            unitCode: line.unitCode,
            indicatorId: line.indicatorId,
            figure: Number(formText(form, 'figure')),
            reason: formText(form, 'reason'),
            version: line.reportVersion,
          },
          { onSuccess: props.onClose },
        )
      }
    >
      <TextField
        label={t('reconciliation.figure')}
        name="figure"
        type="number"
        min={0}
        max={1_000_000}
        step={1}
        required
        defaultValue={line.counted}
      />
      <TextAreaField label={t('reconciliation.reason')} name="reason" required maxLength={1000} />
    </StepDialog>
  );
}

function Records({ line }: { line: ReconciliationLine }): ReactElement {
  const { t } = useTranslation('county-assessments');
  if (line.records.length === 0) return <>{line.counted}</>;
  const left = line.records.filter((record) => record.notCountedAs != null).length;
  return (
    <details className={styles.records}>
      <summary>
        {line.counted} <span className={styles.quiet}>{t('reconciliation.records')}</span>
        {left > 0 && <Tag tone="warning">{t('reconciliation.notCounted', { count: left })}</Tag>}
      </summary>
      <ul>
        {line.records.map((record) => (
          <li key={record.id}>
            <DateText day={record.on} />{' '}
            {record.enterpriseId == null ? (
              <Link to={`/county-assessments/activities?year=${record.on.slice(0, 4)}&record=${record.id}`}>
                {record.title}
              </Link>
            ) : (
              <Link to={`/enterprises/${record.enterpriseId}`}>{record.title}</Link>
            )}{' '}
            <span className={styles.quiet}>{record.document}</span>{' '}
            {record.notCountedAs != null && (
              <Tag tone="warning">{t(`activities.likeShort.${record.notCountedAs}`)}</Tag>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Line(props: {
  line: ReconciliationLine;
  name: string;
  onSettle: (() => void) | null;
}): ReactElement {
  const { t } = useTranslation('county-assessments');
  const unitName = useUnitName();
  const { line } = props;
  return (
    <tr className={line.state === 'differs' ? styles.differs : undefined}>
      <th scope="row">
        <UnitName printed={line.unit} />
      </th>
      <td>{props.name}</td>
      <td className={styles.number}>{line.reported ?? <Absent />}</td>
      <td>
        <Records line={line} />
      </td>
      <td className={styles.number}>{line.figure ?? <Absent />}</td>
      <td>
        <Tag {...(line.state === 'differs' ? { tone: 'warning' as const } : {})}>
          {t(`reconciliation.states.${line.state}`)}
        </Tag>
        {line.settlement != null && (
          <p className={styles.quiet}>
            {line.settlement.reason} — {line.settlement.by.name}
          </p>
        )}
      </td>
      <td>
        {props.onSettle !== null && (
          <PlainButton
            aria-label={`${t('reconciliation.settle')} ${unitName(line.unit)} ${props.name}`}
            onClick={props.onSettle}
          >
            {t('reconciliation.settle')}
          </PlainButton>
        )}
      </td>
    </tr>
  );
}

/** What counties reported beside what the platform's own records say; the bureau settles differences with a reason. */
export function ReconciliationView(props: { assessment: Assessment; canSettle: boolean }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const names = useIndicatorName();
  const query = useReconciliation(props.assessment.id);
  const stacked = useStackedRows();
  const [all, setAll] = useState(false);
  const [settled, setSettled] = useState<ReconciliationLine | null>(null);
  const nameOf = (id: string): string => {
    const indicator = props.assessment.indicators.find((one) => one.id === id);
    return indicator === undefined ? id : names.short(indicator);
  };
  return (
    <QueryStates query={query}>
      {(found) => {
        const lines = found.cells.filter(
          (line) => all || line.state === 'differs' || line.state === 'settled',
        );
        return (
          <Card
            flush
            title={
              found.stage === 'published'
                ? t('reconciliation.titleDone')
                : t('reconciliation.title', { count: found.openCount })
            }
            extra={
              <label className={styles.filter}>
                <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
                {t('reconciliation.all')}
              </label>
            }
          >
            <p className={styles.lead}>
              {t(
                found.stage === 'published'
                  ? 'reconciliation.leadDone'
                  : props.canSettle
                    ? 'reconciliation.lead'
                    : 'reconciliation.leadEarly',
              )}
            </p>
            {lines.length === 0 ? (
              <p className={styles.lead}>{t('reconciliation.none')}</p>
            ) : (
              <div
                className={styles.scroll}
                role="region"
                aria-label={t('reconciliation.caption')}
                tabIndex={0}
              >
                <table ref={stacked} className={cx(styles.table, stackedLines)}>
                  <caption className="lp-visually-hidden">{t('reconciliation.caption')}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{t('columns.unit')}</th>
                      <th scope="col">{t('columns.indicator')}</th>
                      <th scope="col">{t('reconciliation.reported')}</th>
                      <th scope="col">{t('reconciliation.counted')}</th>
                      <th scope="col">{t('reconciliation.counts')}</th>
                      <th scope="col">{t('columns.status')}</th>
                      <td />
                    </tr>
                  </thead>
                  <tbody>
                    {lines.map((line) => (
                      <Line
                        key={`${line.unitCode}/${line.indicatorId}`}
                        line={line}
                        name={nameOf(line.indicatorId)}
                        onSettle={
                          props.canSettle && (line.state === 'differs' || line.state === 'settled')
                            ? () => setSettled(line)
                            : null
                        }
                      />
                    ))}
                  </tbody>
                </table>
              </div>
            )}
            {settled !== null && (
              <SettleDialog
                assessment={props.assessment}
                line={settled}
                name={nameOf(settled.indicatorId)}
                onClose={() => setSettled(null)}
              />
            )}
          </Card>
        );
      }}
    </QueryStates>
  );
}
