import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { setThemeMode, useThemeMode } from '@/shared/theme/theme-mode';

import { Icon } from './icon';
import { Segmented } from './segmented';

/** Light, dark, or as the system has it. */
export function ThemeSwitch(): ReactElement {
  const { t } = useTranslation('shared');
  return (
    <Segmented
      label={t('theme.label')}
      value={useThemeMode()}
      onChange={setThemeMode}
      options={[
        { value: 'light', label: t('theme.light'), face: <Icon name="sun" /> },
        { value: 'dark', label: t('theme.dark'), face: <Icon name="moon" /> },
        { value: 'system', label: t('theme.system'), face: <Icon name="monitor" /> },
      ]}
    />
  );
}
