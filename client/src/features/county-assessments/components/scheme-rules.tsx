import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber } from '@/shared/format/number';
import { useSourceText } from '@/shared/reference/use-sources';
import { Card } from '@/shared/ui/page';
import { ScrollTable } from '@/shared/ui/scroll-table';
import { Gap, SourceNote, Tag } from '@/shared/ui/values';

import type { Scheme } from '../api/types';
import { useGovernedPart } from './governed-part';
import { useIndicatorName } from './indicator-name';
import styles from './scheme-rules.module.css';
import { useScoringWords } from './scoring-words';

const clauses = ['total', 'bands', 'zero', 'ties', 'deadline', 'disqualification'] as const;

function Settings({ scheme }: { scheme: Scheme }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const { pointPlaces, totalPlaces } = scheme.rounding;
  const rounding = [
    pointPlaces != null && t('rules.roundingPoints', { count: pointPlaces }),
    totalPlaces != null && t('rules.roundingTotals', { count: totalPlaces }),
  ].filter((words) => words !== false);
  return (
    <Card title={t('rules.settings')}>
      <dl className={styles.clauses}>
        <div>
          <dt>{t('rules.fewer')}</dt>
          <dd>{t(scheme.bandsWhenFewer === 'keep' ? 'rules.fewerKeep' : 'rules.fewerProportional')}</dd>
        </div>
        <div>
          <dt>{t('rules.tieRule')}</dt>
          <dd>{t(scheme.ties === 'betterRank' ? 'rules.tieBetter' : 'rules.tieWorse')}</dd>
        </div>
        <div>
          <dt>{t('rules.zeroRule')}</dt>
          <dd>{t(scheme.zeroEarnsNothing ? 'rules.zeroNothing' : 'rules.zeroCounts')}</dd>
        </div>
        <div>
          <dt>{t('rules.roundingRule')}</dt>
          <dd>{rounding.length === 0 ? t('rules.roundingNone') : rounding.join(' · ')}</dd>
        </div>
        <div>
          <dt>{t('rules.barredYears')}</dt>
          <dd>{t('rules.barredYearsValue', { count: scheme.disqualifiedYears })}</dd>
        </div>
      </dl>
    </Card>
  );
}

function Sentences({ scheme }: { scheme: Scheme }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const sourceText = useSourceText();
  const part = useGovernedPart(scheme);
  return (
    <ScrollTable stacks title={t('rules.sentences')} lead={t('rules.sentencesLead')}>
      <thead>
        <tr>
          <th scope="col">{t('rules.article')}</th>
          <th scope="col">{t('rules.quote')}</th>
          <th scope="col">{t('rules.governs')}</th>
        </tr>
      </thead>
      <tbody>
        {scheme.sentences.map((sentence) => (
          <tr key={`${sentence.article} ${sentence.governs}`}>
            <td className={styles.article}>{sourceText(sentence.article)}</td>
            <td className={styles.quote} lang="zh-CN">
              {sentence.quote}
            </td>
            <td>{part(sentence.governs)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** The scheme's rules in the document's own words, its settings, and what each indicator means. */
export function SchemeRules({ scheme }: { scheme: Scheme }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const names = useIndicatorName();
  const scoring = useScoringWords(scheme);
  return (
    <>
      <Card title={t('rules.title')} extra={scheme.isSample && <Tag>{t('rules.sample')}</Tag>}>
        <dl className={styles.clauses}>
          {clauses.map((name) => (
            <div key={name}>
              <dt>{t(`rules.${name}`)}</dt>
              <dd>
                <span lang="zh-CN">{scheme.clauses[name].quote}</span>{' '}
                <SourceNote source={scheme.clauses[name].article} />
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      <Settings scheme={scheme} />
      <Card title={t('rules.indicators')}>
        <ol className={styles.indicators}>
          {scheme.indicators.map((indicator) => (
            <li key={indicator.id}>
              <p className={styles.name}>
                {names.name(indicator)} <Tag>{formatNumber(indicator.weightPercent)}%</Tag>{' '}
                <Tag tone="strong">{t(`origin.${indicator.origin}`)}</Tag>{' '}
                {indicator.direction === 'lower' && <Tag>{t('rules.lower')}</Tag>}
              </p>
              <p lang="zh-CN">{indicator.definition}</p>
              {names.definition(indicator) !== indicator.definition && <p>{names.definition(indicator)}</p>}
              <p className={styles.evidence}>
                {t('rules.method')}
                {t('rules.colon')}
                {scoring(indicator)}
              </p>
              <p className={styles.evidence}>
                {t('rules.evidence')}
                <Gap />
                {names.evidence(indicator)}
              </p>
              <SourceNote source={indicator.source} />
            </li>
          ))}
        </ol>
      </Card>
      {scheme.sentences.length > 0 && <Sentences scheme={scheme} />}
    </>
  );
}
