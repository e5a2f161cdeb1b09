import { useTranslation } from 'react-i18next';

export type Language = 'zh-CN' | 'en';

export const languages: readonly Language[] = ['zh-CN', 'en'];

export function toLanguage(tag: string | undefined): Language {
  return tag?.startsWith('en') === true ? 'en' : 'zh-CN';
}

/** The language in force. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return toLanguage(i18n.language);
}

/** Picks the text of the language in force from a pair the server sends. */
export function useLocalized(): (text: { zh: string; en: string }) => string {
  const language = useLanguage();
  return (text) => (language === 'en' && text.en !== '' ? text.en : text.zh);
}
