import { Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import type { TableState } from '@/shared/hooks/use-table-state';
import { useCities } from '@/shared/reference/use-programmes';
import { Icon } from '@/shared/ui/icon';

import { industrySections, stages } from '../stages';

/** Filters that stand behind “more”. */
export const findingFilters = ['board', 'outcome', 'mostGap', 'missing', 'library', 'layer', 'tag'] as const;
export const enterpriseFilters = [
  'search',
  'cityCode',
  'countyCode',
  'industry',
  'stage',
  'reached',
  ...findingFilters,
] as const;
export type EnterpriseFilter = (typeof enterpriseFilters)[number];

const onwards = 'onwards-';

function SearchBox(props: { value: string; onChange: (words: string) => void }): ReactElement {
  const { t } = useTranslation('enterprises');
  const [words, setWords] = useState(props.value);
  const [shown, setShown] = useState(props.value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The address can change from elsewhere: the search in the header, the back button.
  if (shown !== props.value) {
    setShown(props.value);
    setWords(props.value);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const settle = (next: string, wait: number): void => {
    setWords(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => props.onChange(next.trim()), wait);
  };
  return (
    <Input
      style={{ width: 240 }}
      maxLength={100}
      allowClear
      prefix={<Icon name="search" />}
      aria-label={t('filters.search')}
      placeholder={t('filters.search')}
      value={words}
      onChange={(event) => settle(event.target.value, 300)}
      onPressEnter={() => settle(words, 0)}
    />
  );
}

/** Search and filters over the register; all of them live in the address. */
export function EnterpriseFilters({ state }: { state: TableState<EnterpriseFilter> }): ReactElement {
  const { t } = useTranslation('enterprises');
  const cities = useCities();
  const { filters } = state;
  const place =
    filters.countyCode ?? (filters.cityCode === undefined ? undefined : `city-${filters.cityCode}`);
  const choosePlace = (value: string | undefined): void => {
    const isCity = value?.startsWith('city-') === true;
    state.setFilters({
      cityCode: isCity ? value.slice(5) : undefined,
      countyCode: isCity ? undefined : value,
    });
  };
  const chooseStage = (value: string | undefined): void => {
    const isOnwards = value?.startsWith(onwards) === true;
    state.setFilters({
      stage: isOnwards ? undefined : value,
      reached: isOnwards ? value.slice(onwards.length) : undefined,
    });
  };
  return (
    <>
      <SearchBox value={filters.search ?? ''} onChange={(search) => state.setFilters({ search })} />
      <Select
        style={{ width: 150 }}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('filters.place')}
        placeholder={t('filters.place')}
        value={place}
        onChange={choosePlace}
        options={cities.map((city) => ({
          label: city.name,
          options: [
            { value: `city-${city.cityCode}`, label: t('filters.wholeCity', { city: city.name }) },
            ...city.counties.map((county) => ({ value: county.code, label: county.name })),
          ],
        }))}
      />
      <Select
        style={{ width: 180 }}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('filters.industry')}
        placeholder={t('filters.industry')}
        popupMatchSelectWidth={false}
        value={filters.industry}
        onChange={(industry) => state.setFilters({ industry })}
        options={industrySections.map((letter) => ({
          value: letter,
          label: `${letter} ${t(`industries.${letter}`)}`,
        }))}
      />
      <Select
        style={{ width: 140 }}
        allowClear
        aria-label={t('filters.stage')}
        placeholder={t('filters.stage')}
        popupMatchSelectWidth={false}
        value={filters.stage ?? (filters.reached === undefined ? undefined : `${onwards}${filters.reached}`)}
        onChange={chooseStage}
        options={[
          ...stages.map((stage) => ({ value: stage, label: t(`stages.${stage}`) })),
          ...stages.slice(1, -1).map((stage) => ({
            value: `${onwards}${stage}`,
            label: t('filters.onwards', { stage: t(`stages.${stage}`) }),
          })),
        ]}
      />
    </>
  );
}
