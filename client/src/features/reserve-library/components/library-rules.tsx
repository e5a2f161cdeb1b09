import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDayOfYear } from '@/shared/format/date';
import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import { Card } from '@/shared/ui/page';
import { SourceNote, Tag } from '@/shared/ui/values';

import type { Library } from '../api/use-library';
import styles from './reserve.module.css';

function Conditions({ library }: { library: Library }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  return (
    <Card title={t('rules.conditions')}>
      <ul className={styles.plain}>
        {library.conditions.map((condition) => (
          <li key={condition.rule} className={styles.rule}>
            <div className={styles.ruleHead}>
              {localized(condition.name)}
              {condition.isInPrinciple && <Tag>{t('rules.inPrinciple')}</Tag>}
              <SourceNote source={condition.source} />
            </div>
            {condition.sentence != null && (
              <blockquote className={styles.sentence} lang="zh-CN">
                {condition.sentence}
              </blockquote>
            )}
            {condition.note != null && <p className={styles.quiet}>{localized(condition.note)}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Intake({ intake }: { intake: NonNullable<Library['intake']> }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const language = useLanguage();
  return (
    <Card title={t('rules.intake')}>
      <ul className={styles.plain}>
        {intake.windows.map((window) => (
          <li key={`${window.opensMonth}-${window.opensDay}`} className={styles.rule}>
            <div className={styles.ruleHead}>
              {t('rules.window', {
                opens: formatDayOfYear(window.opensMonth, window.opensDay, language),
                closes: formatDayOfYear(window.closesMonth, window.closesDay, language),
              })}
              <SourceNote source={window.source} />
            </div>
          </li>
        ))}
        {intake.routes.map((route) => (
          <li key={route.id} className={styles.rule}>
            <div className={styles.ruleHead}>
              {localized(route.name)}
              <SourceNote source={route.source} />
            </div>
          </li>
        ))}
        <li className={styles.rule}>
          <div className={styles.ruleHead}>
            {t('rules.recheck', {
              departments: intake.recheck.departments,
              fields: intake.recheck.fields.map((field) => localized(field.name)).join(t('listMark')),
              days: intake.recheck.days,
            })}
            <SourceNote source={intake.recheck.source} />
          </div>
        </li>
      </ul>
    </Card>
  );
}

function Materials({ intake }: { intake: NonNullable<Library['intake']> }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  return (
    <Card title={t('rules.materials')}>
      <ol className={styles.plain}>
        {intake.materials.map((material) => (
          <li key={material.id} className={styles.rule}>
            <div className={styles.ruleHead}>
              {t('rules.numbered', { number: material.number, name: localized(material.name) })}
              {!material.isRequired && <Tag>{t('rules.optional')}</Tag>}
              <SourceNote source={material.source} />
            </div>
            {material.hint != null && <p className={styles.quiet}>{localized(material.hint)}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Upkeep({ library }: { library: Library }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  return (
    <Card title={t('rules.upkeep')}>
      <ul className={styles.plain}>
        {library.promise != null && (
          <li className={styles.rule}>
            <div className={styles.ruleHead}>
              {t('rules.promise', { months: library.promise.months })}
              <SourceNote source={library.promise.source} />
            </div>
            <p className={styles.quiet}>
              {t('rules.reminders', { months: library.promise.remindMonths.join(t('listMark')) })}
            </p>
          </li>
        )}
        {library.findings.map((finding) => (
          <li key={finding.kind} className={styles.rule}>
            <div className={styles.ruleHead}>
              {t(`findings.${finding.kind}`)}
              <SourceNote source={finding.source} />
            </div>
            {finding.certificates.length > 0 && (
              <p className={styles.quiet}>
                {finding.certificates
                  .map((one) => t('rules.certificate', { name: localized(one.name), years: one.years }))
                  .join(t('listMark'))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Terms({
  title,
  terms,
}: {
  title: string;
  terms: readonly Library['exits'][number][];
}): ReactElement {
  const localized = useLocalized();
  return (
    <Card title={title}>
      <ul className={styles.plain}>
        {terms.map((term) => (
          <li key={term.id} className={styles.rule}>
            <div className={styles.ruleHead}>
              {localized(term.name)}
              <SourceNote source={term.source} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What the pack says of a library, clause by clause. */
export function LibraryRules({ library }: { library: Library }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  return (
    <div className={styles.stack}>
      {library.note != null && <p className={styles.sentence}>{localized(library.note)}</p>}
      <div className={styles.columns}>
        <div className={styles.stack}>
          {library.conditions.length > 0 && <Conditions library={library} />}
          {library.summary.layers.length > 0 && (
            <Terms title={t('columns.layer')} terms={library.summary.layers} />
          )}
          {library.summary.kinds.length > 0 && (
            <Terms title={t('columns.kind')} terms={library.summary.kinds} />
          )}
          <Terms title={t('rules.exits')} terms={library.exits} />
        </div>
        <div className={styles.stack}>
          {library.intake != null && <Intake intake={library.intake} />}
          {library.intake != null && <Materials intake={library.intake} />}
          <Upkeep library={library} />
          {library.summary.provincial != null && (
            <Terms title={t('columns.provincial')} terms={[library.summary.provincial]} />
          )}
        </div>
      </div>
    </div>
  );
}
