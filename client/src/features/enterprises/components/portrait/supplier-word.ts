import { useTranslation } from 'react-i18next';

/** A supplier as the server names it (`county`, `department:税务` …) in words. */
export function useSupplierWord(): (supplier: string) => string {
  const { t } = useTranslation('enterprises');
  return (supplier) => {
    const [kind = '', name] = supplier.split(':');
    const key = kind === 'third-party' ? 'thirdParty' : kind;
    return name ?? t(`suppliers.${key}`, { defaultValue: supplier });
  };
}
