import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useCountyName, useProgrammeTitle } from '@/shared/reference/use-programmes';
import { DetailList } from '@/shared/ui/detail-list';
import { Absent, InstantText } from '@/shared/ui/values';

import styles from './audit-check.module.css';
import { recordLines } from './record-lines';

/** Parts whose values are words of a list, not what somebody wrote. */
const worded: ReadonlySet<string> = new Set([
  'cause',
  'changed',
  'department',
  'form',
  'kind',
  'list',
  'note',
  'relation',
  'state',
]);

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** A value as it stands in the record. */
function plainText(value: unknown): string {
  if (value === null || value === undefined) return '—';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A value in words where there are any: names of counties, programmes and steps instead of their codes. */
function Value({ name, value }: { name: string; value: unknown }): ReactElement {
  const { t } = useTranslation(['audit', 'shared']);
  const countyName = useCountyName();
  const programmeTitle = useProgrammeTitle();
  if (value === null || value === undefined || value === '') return <Absent />;
  if (typeof value === 'boolean') return <>{t(value ? 'shared:value.yes' : 'shared:value.no')}</>;
  if (Array.isArray(value)) return <>{value.map(plainText).join(t('audit:comma'))}</>;
  const text = plainText(value);
  if (name === 'unitCode' || name === 'countyCode') return <>{countyName(text, true)}</>;
  if (name === 'programme' || name === 'schemeId') return <>{programmeTitle(text)}</>;
  if (name === 'event' || name === 'happened')
    return (
      <>{t(`audit:steps.${text}`, { defaultValue: t(`audit:actions.${text}`, { defaultValue: text }) })}</>
    );
  if (worded.has(name)) return <>{t(`audit:values.${text.replace('.', '_')}`, { defaultValue: text })}</>;
  return instant.test(text) ? <InstantText instant={text} /> : <>{text}</>;
}

/** What a record tells beyond who and when: names with values, what was changed with what it was; the raw data behind them. */
export function RecordDetails({ detail }: { detail: string }): ReactElement {
  const { t } = useTranslation('audit');
  const lines = recordLines(detail);
  const raw = (
    <pre className={styles.detail}>
      {lines === null ? detail : JSON.stringify(JSON.parse(detail), null, 2)}
    </pre>
  );
  if (lines === null) return raw;
  return (
    <div className={styles.told}>
      <DetailList
        items={lines.map(({ path, value, ...line }) => {
          const name = path.at(-1) ?? '';
          return {
            key: path.join('.'),
            label: path.map((one) => t(`fields.${one}`, { defaultValue: one })).join(' · '),
            value:
              'before' in line ? (
                <>
                  <Value name={name} value={line.before} /> → <Value name={name} value={value} />
                </>
              ) : (
                <Value name={name} value={value} />
              ),
          };
        })}
      />
      <details className={styles.raw}>
        <summary>{t('raw')}</summary>
        {raw}
      </details>
    </div>
  );
}
