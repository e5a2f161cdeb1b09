import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLanguage } from '@/shared/hooks/use-language';
import { choiceLabel } from '@/shared/reference/metric-value';
import type { Metric } from '@/shared/reference/use-metrics';

import type { Draft } from '../entries';

/** Thousands by commas, decimals as they are typed. */
function group(value: number | undefined, info: { userTyping: boolean; input: string }): string {
  if (info.userTyping) return info.input;
  if (value === undefined || (value as unknown) === '') return '';
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** The input that fits a metric: number, yes or no, word or day. */
export function ValueInput(props: {
  metric: Metric;
  label: string;
  value: Draft;
  isInvalid: boolean;
  onChange: (value: Draft) => void;
}): ReactElement {
  const { t } = useTranslation('shared');
  const language = useLanguage();
  const { metric, value, onChange } = props;
  const status = props.isInvalid ? 'error' : undefined;
  const style = { width: '100%' };
  if (metric.kind === 'flag') {
    return (
      <Select
        style={style}
        status={status}
        aria-label={props.label}
        allowClear
        placeholder={t('value.unknown')}
        value={typeof value === 'number' ? value : undefined}
        onChange={(next: number | undefined) => onChange(next ?? null)}
        options={[
          { value: 1, label: t('value.yes') },
          { value: 0, label: t('value.no') },
        ]}
      />
    );
  }
  if (metric.kind === 'date') {
    return (
      <DatePicker
        style={style}
        status={status}
        aria-label={props.label}
        value={typeof value === 'string' ? dayjs(value) : null}
        onChange={(day) => onChange(day?.format('YYYY-MM-DD') ?? null)}
      />
    );
  }
  if (metric.kind === 'choice') {
    const text = typeof value === 'string' ? value : undefined;
    return metric.choices.length === 0 ? (
      <Input
        style={style}
        status={status}
        aria-label={props.label}
        value={text ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      />
    ) : (
      <Select
        style={style}
        status={status}
        aria-label={props.label}
        allowClear
        value={text}
        onChange={(next: string | undefined) => onChange(next ?? null)}
        options={metric.choices.map((choice) => ({
          value: choice,
          label: choiceLabel(metric, choice, language),
        }))}
      />
    );
  }
  return (
    <InputNumber
      style={style}
      status={status}
      aria-label={props.label}
      controls={false}
      formatter={group}
      parser={(text) => Number(text?.replace(/[,\uff0c\s]/g, '') ?? '')}
      value={typeof value === 'number' ? value : null}
      min={metric.mayBeNegative ? undefined : 0}
      precision={metric.kind === 'count' ? 0 : undefined}
      onChange={onChange}
    />
  );
}
