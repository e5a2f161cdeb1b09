import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { bureauSetting } from '@/shared/format/source';
import { amountParts } from '@/shared/format/amount';
import type { AmountUnit } from '@/shared/format/amount';
import { formatInstant, formatLongDay } from '@/shared/format/date';
import { formatNumber, formatPercent } from '@/shared/format/number';
import { useLanguage } from '@/shared/hooks/use-language';
import { useSourceText } from '@/shared/reference/use-sources';

import { Icon } from './icon';
import { cx } from './cx';
import styles from './values.module.css';

type Maybe<T> = T | null | undefined;

/** What stands for a value nobody has supplied: never zero, never empty. */
export function Absent(): ReactElement {
  const { t } = useTranslation('shared');
  return (
    <span className={styles.absent}>
      <span aria-hidden="true">{t('value.none')}</span>
      <span className="lp-visually-hidden">{t('value.unknown')}</span>
    </span>
  );
}

/** An amount in yuan. In a column (`table`) the unit stands in the head; elsewhere it follows the number. */
export function Amount({ yuan, unit = 'auto' }: { yuan: Maybe<number>; unit?: AmountUnit }): ReactElement {
  const language = useLanguage();
  if (yuan == null) return <Absent />;
  const parts = amountParts(yuan, unit, language);
  return (
    <span className={styles.number}>
      {parts.value}
      {unit !== 'table' && <span className={styles.unit}>{parts.unit}</span>}
    </span>
  );
}

/** A share of one, shown as a percentage. */
export function Percent({ ratio, decimals = 2 }: { ratio: Maybe<number>; decimals?: number }): ReactElement {
  if (ratio == null) return <Absent />;
  return <span className={styles.number}>{formatPercent(ratio, decimals)}</span>;
}

/** A plain number or count. */
export function Quantity({ value, decimals = 0 }: { value: Maybe<number>; decimals?: number }): ReactElement {
  if (value == null) return <Absent />;
  return <span className={styles.number}>{formatNumber(value, decimals)}</span>;
}

/** A day `yyyy-MM-dd`; written out when `long`. */
export function DateText({ day, long = false }: { day: Maybe<string>; long?: boolean }): ReactElement {
  const language = useLanguage();
  if (day == null) return <Absent />;
  return (
    <time dateTime={day} className={styles.number}>
      {long ? formatLongDay(day, language) : day}
    </time>
  );
}

/** An instant, in Beijing time. */
export function InstantText({ instant }: { instant: Maybe<string> }): ReactElement {
  if (instant == null) return <Absent />;
  return (
    <time dateTime={instant} className={styles.number}>
      {formatInstant(instant)}
    </time>
  );
}

/** What parts two sentences or a label from its value: a space in English, nothing after Chinese punctuation. */
export function Gap(): ReactElement {
  return <>{useLanguage() === 'en' ? ' ' : ''}</>;
}

/** Where a number or rule comes from: document and clause. */
export function SourceNote({ source }: { source: string }): ReactElement {
  const { t } = useTranslation('shared');
  const sourceText = useSourceText();
  const setting = bureauSetting(source);
  return (
    <span className={styles.source}>
      <Icon name="document" size={12} />
      <span>
        {t('source.label')}{' '}
        {setting === undefined
          ? sourceText(source)
          : setting.after === undefined
            ? t('source.bureau')
            : t('source.bureauAfter', { source: sourceText(setting.after) })}
      </span>
    </span>
  );
}

export type Outcome = 'met' | 'notMet' | 'unknown';

const outcomeIcons = { met: 'checkCircle', notMet: 'crossCircle', unknown: 'help' } as const;

/** A verdict, told by sign and word as well as by colour. */
export function OutcomeTag({ outcome, label }: { outcome: Outcome; label?: string }): ReactElement {
  const { t } = useTranslation('shared');
  return (
    <span className={cx(styles.outcome, styles[outcome])}>
      <Icon name={outcomeIcons[outcome]} size={14} />
      {label ?? t(`outcome.${outcome}`)}
    </span>
  );
}

/** A short word about a thing: stage, board, kind. */
export function Tag({ children, tone }: { children: ReactNode; tone?: 'strong' | 'warning' }): ReactElement {
  return <span className={cx(styles.tag, tone !== undefined && styles[tone])}>{children}</span>;
}
