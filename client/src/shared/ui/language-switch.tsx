import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLanguage } from '@/shared/hooks/use-language';

import { Segmented } from './segmented';

/** Chinese or English; each language names itself. */
export function LanguageSwitch(): ReactElement {
  const { t, i18n } = useTranslation('shared');
  return (
    <Segmented
      label={t('language.label')}
      value={useLanguage()}
      onChange={(language) => void i18n.changeLanguage(language)}
      options={[
        { value: 'zh-CN', label: t('language.chinese'), face: t('language.chineseShort'), lang: 'zh-CN' },
        { value: 'en', label: t('language.english'), face: t('language.englishShort'), lang: 'en' },
      ]}
    />
  );
}
