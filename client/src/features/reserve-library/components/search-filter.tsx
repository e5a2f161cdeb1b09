import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { TextField } from '@/shared/ui/plain-fields';

/** Finds enterprises in a table by name, pinyin or credit code. */
export function SearchFilter(props: {
  value: string | undefined;
  onSearch: (change: { search: string }) => void;
}): ReactElement {
  const { t } = useTranslation('reserve-library');
  return (
    <TextField
      inline
      label={t('filters.search')}
      type="search"
      placeholder={t('filters.searchHint')}
      value={props.value ?? ''}
      onChange={(event) => props.onSearch({ search: event.target.value })}
    />
  );
}
