import { ConfigProvider, theme } from 'antd';
import type { ConfigProviderProps, ThemeConfig } from 'antd';
import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import type { ReactElement, ReactNode } from 'react';

import { useLanguage } from '@/shared/hooks/use-language';
import type { Language } from '@/shared/hooks/use-language';
import { useIsDark, usePalette } from '@/shared/theme/theme-mode';
import { fontFamily } from '@/shared/theme/tokens';
import type { Palette } from '@/shared/theme/tokens';

function configOf(palette: Palette, isDark: boolean): ThemeConfig {
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: palette.primary,
      colorPrimaryHover: palette.primaryHover,
      colorPrimaryText: palette.link,
      colorLink: palette.link,
      colorLinkHover: palette.link,
      colorInfo: palette.link,
      colorSuccess: palette.met,
      colorWarning: palette.warning,
      colorError: palette.danger,
      colorText: palette.text,
      colorTextSecondary: palette.textSecondary,
      colorTextTertiary: palette.textTertiary,
      colorTextDescription: palette.textTertiary,
      colorTextPlaceholder: palette.textTertiary,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.surface,
      colorBgLayout: palette.canvas,
      colorBorder: palette.border,
      colorBorderSecondary: palette.borderSoft,
      controlItemBgHover: palette.hover,
      controlItemBgActive: palette.primarySoft,
      borderRadius: 6,
      controlHeight: 34,
      fontFamily,
      fontSize: 14,
      wireframe: false,
    },
  };
}

/** Stands in until the words arrive: with none the library would wrap the page anew then, and what was typed would be lost. */
const noWordsYet = { locale: 'none' };

async function loadLocale(language: Language): Promise<NonNullable<ConfigProviderProps['locale']>> {
  const { locale } = await (language === 'en' ? import('./antd-locale-en') : import('./antd-locale-zh'));
  dayjs.locale(language === 'en' ? 'en-gb' : 'zh-cn');
  return locale;
}

/** Gives the component library our colours and the words of the language in force. */
export function ComponentTheme({ children }: { children: ReactNode }): ReactElement {
  const isDark = useIsDark();
  const palette = usePalette();
  const language = useLanguage();
  const { data: locale } = useQuery({
    queryKey: ['component-locale', language],
    queryFn: () => loadLocale(language),
    staleTime: Infinity,
  });
  return (
    <ConfigProvider
      theme={configOf(palette, isDark)}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      locale={locale ?? noWordsYet}
    >
      {children}
    </ConfigProvider>
  );
}
