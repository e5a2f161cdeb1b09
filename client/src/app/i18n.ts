import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';

import { languages, toLanguage } from '@/shared/hooks/use-language';

const storageKey = 'lp.language';

const catalogues = import.meta.glob<{ default: Record<string, unknown> }>([
  './locales/*.json',
  '../api/locales/*.json',
  '../shared/locales/*.json',
  '../shared/views/locales/*.json',
  '../features/*/locales/*.json',
  '../features/identity/accounts/locales/*.json',
  '../features/enterprises/contacts/locales/*.json',
]);

function pathOf(namespace: string, language: string): string {
  if (namespace === 'app') return `./locales/${language}.json`;
  if (namespace === 'api') return `../api/locales/${language}.json`;
  if (namespace === 'shared') return `../shared/locales/${language}.json`;
  if (namespace === 'views') return `../shared/views/locales/${language}.json`;
  // Kept apart from the words of signing in, which every visitor loads.
  if (namespace === 'accounts') return `../features/identity/accounts/locales/${language}.json`;
  // Shown to those who may see personal data.
  if (namespace === 'contacts') return `../features/enterprises/contacts/locales/${language}.json`;
  return `../features/${namespace}/locales/${language}.json`;
}

/** One catalogue per feature and language, fetched when a page of the feature opens. */
const lazyCatalogues = {
  type: 'backend' as const,
  init: () => undefined,
  read: (
    language: string,
    namespace: string,
    done: (error: unknown, data: Record<string, unknown> | null) => void,
  ) => {
    const load = catalogues[pathOf(namespace, language)];
    if (load === undefined) {
      done(new Error(`No catalogue for ${namespace} in ${language}.`), null);
      return;
    }
    load().then(
      (module) => done(null, module.default),
      (failure: unknown) => done(failure, null),
    );
  },
};

/** Starts the catalogues in the language chosen last, Chinese at first. */
export async function startLanguage(): Promise<void> {
  i18n.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    localStorage.setItem(storageKey, language);
  });
  await i18n
    .use(lazyCatalogues)
    .use(initReactI18next)
    .init({
      lng: toLanguage(localStorage.getItem(storageKey) ?? undefined),
      fallbackLng: 'zh-CN',
      supportedLngs: [...languages],
      load: 'currentOnly',
      ns: ['shared'],
      defaultNS: 'shared',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

/** Fetches the catalogues of the given features, so that a page never shows without its words. */
export async function loadWords(...namespaces: string[]): Promise<void> {
  await i18n.loadNamespaces(namespaces);
}
