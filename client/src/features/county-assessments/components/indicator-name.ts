import { useTranslation } from 'react-i18next';

interface Named {
  id: string;
  name: string;
  shortName: string;
}

/** Names of indicators: as printed in Chinese, in English where the catalogue knows the indicator. */
export function useIndicatorName(): {
  name: (of: Named) => string;
  short: (of: Named) => string;
  /** What is counted. */
  definition: (of: { id: string; definition: string }) => string;
  /** What a county is asked to show for its figure. */
  evidence: (of: { id: string; evidence: string }) => string;
} {
  const { t, i18n } = useTranslation('county-assessments');
  const english = i18n.language === 'en';
  return {
    name: (of) => (english ? t(`indicators.${of.id}`, { defaultValue: of.name }) : of.name),
    definition: (of) =>
      english ? t(`indicatorsDefinition.${of.id}`, { defaultValue: of.definition }) : of.definition,
    evidence: (of) =>
      english ? t(`indicatorsEvidence.${of.id}`, { defaultValue: of.evidence }) : of.evidence,
    short: (of) => (english ? t(`indicatorsShort.${of.id}`, { defaultValue: of.shortName }) : of.shortName),
  };
}
