import { useTranslation } from 'react-i18next';

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A supplier as the server names it (`county`, `department:税务` …) in words. */
export function useSupplierWord(): (supplier: string) => string {
  const { t } = useTranslation(['enterprises', 'eligibility']);
  return (supplier) => {
    const [kind = '', name] = supplier.split(':');
    const key = kind === 'third-party' ? 'thirdParty' : kind;
    return name === undefined
      ? t(`suppliers.${key}`, { defaultValue: supplier })
      : capital(t(`eligibility:department.${name}`, { defaultValue: name }));
  };
}
