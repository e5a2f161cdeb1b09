import { queryOptions, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';
import { useLocalized } from '@/shared/hooks/use-language';

export type PolicyPack = components['schemas']['PolicyPackResponse'];

/** Policies change with a deployment only. */
export const programmesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: ({ signal }) => send(api.GET('/api/v1/policies', { signal })),
  staleTime: Infinity,
});

/** Every policy pack of this deployment, the national one first. */
export function useProgrammes(): UseQueryResult<PolicyPack[]> {
  return useQuery(programmesQuery);
}

/** Gives the title of a programme by its id; the id itself where no pack has it. */
export function useProgrammeTitle(): (id: string) => string {
  const localized = useLocalized();
  const { data } = useProgrammes();
  return (id) => {
    const pack = data?.find((one) => one.id === id);
    return pack === undefined ? id : localized(pack.title);
  };
}

/** A city with its counties, for choosing. */
export interface CityChoice {
  /** First four digits of the division code, as the lists are filtered by. */
  cityCode: string;
  name: string;
  counties: { code: string; name: string }[];
}

/** The cities of this deployment with their counties, in the order of the documents. */
export function useCities(): CityChoice[] {
  const localized = useLocalized();
  const { data } = useProgrammes();
  return (data ?? []).flatMap((pack) =>
    pack.city == null
      ? []
      : [
          {
            cityCode: pack.city.code.slice(0, 4),
            name: localized(pack.city.name),
            counties: pack.counties.map((county) => ({ code: county.code, name: localized(county.name) })),
          },
        ],
  );
}

/** Gives the name of a county by its code; the code itself where no programme knows it. */
export function useCountyName(): (code: string, withCity?: boolean) => string {
  const cities = useCities();
  return (code, withCity = false) => {
    for (const city of cities) {
      const county = city.counties.find((item) => item.code === code);
      if (county !== undefined) return withCity ? `${city.name} ${county.name}` : county.name;
    }
    return code;
  };
}
