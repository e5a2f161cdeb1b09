import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useChosenProgramme } from '@/features/cockpit/api/use-chosen-programme';
import { PrintButton } from '@/shared/ui/official-sheet';
import { PageHeader } from '@/shared/ui/page';
import { SelectField } from '@/shared/ui/plain-fields';
import { PageSkeleton } from '@/shared/ui/skeleton';
import { useLocalized } from '@/shared/hooks/use-language';

import { BriefSheet } from './brief-sheet';

/** The cockpit on one sheet of paper, ready for the printer. */
export default function BriefPage(): ReactElement {
  const { t } = useTranslation('cockpit');
  const localized = useLocalized();
  const { programme, programmes, choose } = useChosenProgramme();
  return (
    <>
      <div className="lp-no-print">
        <PageHeader
          title={t('brief.pageTitle')}
          lead={t('brief.lead')}
          actions={
            <>
              <SelectField
                inline
                label={t('programme')}
                value={programme?.id ?? ''}
                choices={programmes.map((pack) => ({
                  value: pack.id,
                  label: localized(pack.city?.name ?? pack.title),
                }))}
                onChange={choose}
              />
              <PrintButton primary />
            </>
          }
        />
      </div>
      {programme === null ? <PageSkeleton /> : <BriefSheet programme={programme} />}
    </>
  );
}
