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
import { InstantText, Tag } from '@/shared/ui/values';

import { useSettleContradiction } from '../api/use-contradictions';
import type { Contradiction } from '../api/use-contradictions';
import styles from './portrait/portrait.module.css';
import { useSupplierWord } from './portrait/supplier-word';
import { PartValue, usePartWord } from './registration-value';

type Side = 'claimed' | 'against';

function useMetricOf({ value }: Contradiction): Metric | undefined {
  return useMetrics().data?.find((metric) => metric.name === value?.metric);
}

/** What a contradiction is about: the figure and its year, or the part of the registration. */
export function ContradictionSubject({ one }: { one: Contradiction }): ReactElement {
  const localized = useLocalized();
  const word = usePartWord();
  const metric = useMetricOf(one);
  const { value, registration } = one;
  if (registration != null) return <>{word(registration.part)}</>;
  return (
    <>
      {metric === undefined ? value?.metric : localized(metric.label)} {value?.fiscalYear}
    </>
  );
}

function Figure({ one, side }: { one: Contradiction; side: Side }): ReactElement {
  const unit = useMetricUnit();
  const metric = useMetricOf(one);
  const { number = null, text = null } = one.value?.[side] ?? {};
  if (metric === undefined) return <>{text ?? number}</>;
  return (
    <>
      <MetricValue metric={metric} number={number} text={text} />{' '}
      {number !== null && metric.kind !== 'ratio' && unit(metric)}
    </>
  );
}

/** One of two contradicting values with who supplied it, from which document, and when. */
export function SuppliedValue({ one, side }: { one: Contradiction; side: Side }): ReactElement {
  const { t } = useTranslation('enterprises');
  const word = useSupplierWord();
  const said = one.registration?.[side];
  const supplied = one.value?.[side].supplied;
  return (
    <>
      <strong>
        {one.registration == null ? (
          <Figure one={one} side={side} />
        ) : (
          <PartValue part={one.registration.part} value={said?.value} />
        )}
      </strong>
      {supplied !== undefined && (
        <div className={styles.quiet}>
          {supplied.office == null ? t(`suppliers.${supplied.supplierKind}`) : word(supplied.office)}{' '}
          {supplied.supplierName} · {supplied.document} · <InstantText instant={supplied.recordedAt} />
        </div>
      )}
      {said?.source != null && (
        <div className={styles.quiet}>
          {t(`suppliers.${said.source.kind}`)} {said.source.name} ·{' '}
          {said.source.document != null && `${said.source.document} · `}
          <InstantText instant={said.source.at} />
        </div>
      )}
    </>
  );
}

function SettleDialog(props: {
  one: Contradiction;
  takesClaimed: boolean;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('enterprises');
  const settle = useSettleContradiction(props.one);
  return (
    <FormDialog
      title={t(props.takesClaimed ? 'contradictions.take' : 'contradictions.keep')}
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

/** How a contradiction was settled; while it is open, the choice for those who may settle it. */
export function ContradictionState(props: { one: Contradiction; maySettle: boolean }): ReactElement {
  const { t } = useTranslation('enterprises');
  const [takesClaimed, setTakesClaimed] = useState<boolean | null>(null);
  const settlement = (props.one.value ?? props.one.registration)?.settlement;
  if (settlement != null)
    return (
      <>
        <Tag>{t(settlement.isTaken ? 'contradictions.taken' : 'contradictions.kept')}</Tag>
        <span className={styles.quiet}>
          {settlement.reason} · {settlement.by.name}
        </span>
      </>
    );
  if (!props.maySettle) return <Tag tone="warning">{t('contradictions.open')}</Tag>;
  return (
    <>
      {takesClaimed !== null && (
        <SettleDialog one={props.one} takesClaimed={takesClaimed} onClose={() => setTakesClaimed(null)} />
      )}
      <span className={styles.choices}>
        <PlainButton onClick={() => setTakesClaimed(false)}>{t('contradictions.keep')}</PlainButton>
        <PlainButton onClick={() => setTakesClaimed(true)}>{t('contradictions.take')}</PlainButton>
      </span>
    </>
  );
}
