import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLocalized } from '@/shared/hooks/use-language';
import { MetricValue, useMetricUnit } from '@/shared/reference/metric-value';
import { useMetrics } from '@/shared/reference/use-metrics';
import type { Metric } from '@/shared/reference/use-metrics';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { PlainButton } from '@/shared/ui/plain-button';
import { TextAreaField } from '@/shared/ui/plain-fields';
import { ScrollTable } from '@/shared/ui/scroll-table';
import { InstantText, Tag } from '@/shared/ui/values';

import { useContradictions, useSettleContradiction } from '../api/use-suppliers';
import type { Contradiction } from '../api/use-suppliers';
import styles from './portrait/portrait.module.css';
import { useSupplierWord } from './portrait/supplier-word';

type Value = Contradiction['claimed'];

function Supplied({ value, metric }: { value: Value; metric: Metric | undefined }): ReactElement {
  const { t } = useTranslation('enterprises');
  const word = useSupplierWord();
  const unit = useMetricUnit();
  const { supplied } = value;
  return (
    <>
      <strong>
        {metric === undefined ? (
          (value.text ?? value.number)
        ) : (
          <>
            <MetricValue metric={metric} number={value.number ?? null} text={value.text ?? null} />{' '}
            {value.number != null && metric.kind !== 'ratio' && unit(metric)}
          </>
        )}
      </strong>
      <span className={styles.quiet}>
        {supplied.office == null ? t(`suppliers.${supplied.supplierKind}`) : word(supplied.office)}{' '}
        {supplied.supplierName} · {supplied.document} · <InstantText instant={supplied.recordedAt} />
      </span>
    </>
  );
}

function SettleDialog(props: {
  contradiction: Contradiction;
  takesClaimed: boolean;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('enterprises');
  const { contradiction } = props;
  const settle = useSettleContradiction(contradiction.enterpriseId, contradiction.id);
  const title = t(props.takesClaimed ? 'contradictions.take' : 'contradictions.keep');
  return (
    <FormDialog
      title={title}
      lead={t('contradictions.settleLead')}
      confirm={t('contradictions.settle')}
      isPending={settle.isPending}
      error={settle.error}
      onSubmit={(form) =>
        settle.mutate(
          { takesClaimed: props.takesClaimed, reason: formText(form, 'reason') },
          { onSuccess: props.onClose },
        )
      }
      onClose={props.onClose}
    >
      <TextAreaField label={t('records.reason')} name="reason" required rows={2} maxLength={500} />
    </FormDialog>
  );
}

/** Where suppliers contradict each other: both values with their sources, settled by the bureau; nothing when they agree. */
export function ContradictionsCard(props: { enterpriseId: string; maySettle: boolean }): ReactElement | null {
  const { t } = useTranslation('enterprises');
  const localized = useLocalized();
  const contradictions = useContradictions(props.enterpriseId);
  const metrics = useMetrics();
  const [open, setOpen] = useState<{ contradiction: Contradiction; takesClaimed: boolean } | null>(null);
  const found = contradictions.data ?? [];
  if (found.length === 0) return null;
  const byName = new Map((metrics.data ?? []).map((metric) => [metric.name, metric]));
  return (
    <>
      {open !== null && <SettleDialog {...open} onClose={() => setOpen(null)} />}
      <div className={styles.above}>
        <ScrollTable stacks title={t('contradictions.title')} lead={t('contradictions.lead')}>
          <thead>
            <tr>
              <th scope="col">{t('facts.metric')}</th>
              <th scope="col">{t('contradictions.against')}</th>
              <th scope="col">{t('contradictions.claimed')}</th>
              <th scope="col">{t('facts.state')}</th>
            </tr>
          </thead>
          <tbody className={styles.stacked}>
            {found.map((one) => {
              const metric = byName.get(one.metric);
              return (
                <tr key={one.id}>
                  <th scope="row">
                    {metric === undefined ? one.metric : localized(metric.label)} {one.fiscalYear}
                  </th>
                  <td>
                    <Supplied value={one.against} metric={metric} />
                  </td>
                  <td>
                    <Supplied value={one.claimed} metric={metric} />
                  </td>
                  <td>
                    {one.settlement != null ? (
                      <>
                        <Tag>
                          {t(one.settlement.isTaken ? 'contradictions.taken' : 'contradictions.kept')}
                        </Tag>
                        <span className={styles.quiet}>
                          {one.settlement.reason} · {one.settlement.by.name}
                        </span>
                      </>
                    ) : props.maySettle ? (
                      <span className={styles.choices}>
                        <PlainButton onClick={() => setOpen({ contradiction: one, takesClaimed: false })}>
                          {t('contradictions.keep')}
                        </PlainButton>
                        <PlainButton onClick={() => setOpen({ contradiction: one, takesClaimed: true })}>
                          {t('contradictions.take')}
                        </PlainButton>
                      </span>
                    ) : (
                      <Tag tone="warning">{t('contradictions.open')}</Tag>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </ScrollTable>
      </div>
    </>
  );
}
