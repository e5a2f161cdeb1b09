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
  'includesListed',
  ...findingFilters,
] as const;
export type EnterpriseFilter = (typeof enterpriseFilters)[number];

/** Kinds of stages to choose: from one on before listing, and from one on with those listed. */
const onwards = 'onwards-';
const through = 'through-';

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
    const kind = [onwards, through].find((one) => value?.startsWith(one) === true);
    state.setFilters({
      stage: kind === undefined ? value : undefined,
      reached: kind === undefined ? undefined : value?.slice(kind.length),
      includesListed: kind === through ? 'true' : undefined,
    });
  };
  const chosenStage =
    filters.reached === undefined
      ? filters.stage
      : `${filters.includesListed === 'true' ? through : onwards}${filters.reached}`;
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
        value={chosenStage}
        onChange={chooseStage}
        options={[
          ...stages.map((stage) => ({ value: stage, label: t(`stages.${stage}`) })),
          ...stages.slice(1, -1).map((stage) => ({
            value: `${onwards}${stage}`,
            label: t('filters.onwards', { stage: t(`stages.${stage}`) }),
          })),
          ...stages.slice(0, -1).map((stage) => ({
            value: `${through}${stage}`,
            label: t('filters.through', { stage: t(`stages.${stage}`) }),
          })),
        ]}
      />
    </>
  );
}
