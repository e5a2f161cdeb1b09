import { useTranslation } from 'react-i18next';

/** Who can supply a figure, in words: the vocabulary names suppliers as `enterprise` or `department:` with its name. */
export function useSupplierName(): (supplier: string) => string {
  const { t } = useTranslation('eligibility');
  return (supplier) => {
    const [kind = '', name] = supplier.split(':');
    if (name === undefined) return t(`supplier.${kind}`, { defaultValue: supplier });
    return t('supplier.department', { name: t(`department.${name}`, { defaultValue: name }) });
  };
}
