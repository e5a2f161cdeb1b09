import type { ReactElement } from 'react';

import { useLanguage } from '@/shared/hooks/use-language';
import { useProgrammes } from '@/shared/reference/use-programmes';

/** Names of counties as people read them: as printed in Chinese, from the programmes in English. What is printed or sent keeps the printed name. */
export function useUnitName(): (printed: string) => string {
  const language = useLanguage();
  const { data } = useProgrammes();
  if (language !== 'en') return (printed) => printed;
  const english = new Map(
    (data ?? []).flatMap((pack) => pack.counties.map((county) => [county.name.zh, county.name.en] as const)),
  );
  return (printed) => english.get(printed) ?? printed;
}

/** The name of a county. */
export function UnitName({ printed }: { printed: string }): ReactElement {
  return <>{useUnitName()(printed)}</>;
}
