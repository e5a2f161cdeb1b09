import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useChosenProgramme } from '@/features/cockpit/api/use-chosen-programme';
import { Cockpit } from './cockpit';
import { useDocumentTitle } from '@/shared/hooks/use-document-title';
import { useLocalized } from '@/shared/hooks/use-language';
import { permissions } from '@/shared/permissions/permissions';
import { useCan } from '@/shared/permissions/session-context';
import { RecentList } from '@/shared/recent/recent-list';
import { HelpLink } from '@/shared/ui/page';
import pageStyles from '@/shared/ui/page.module.css';
import { ButtonLink } from '@/shared/ui/plain-button';
import { SelectField } from '@/shared/ui/plain-fields';
import { PageSkeleton } from '@/shared/ui/skeleton';

import styles from './cockpit.module.css';
import { Entries } from './entries';

/** The first page: the cockpit for who steers the programme, the way into the product for everybody else. */
export default function HomePage(): ReactElement {
  return useCan(permissions.cockpitRead) ? <CockpitPage /> : <Entries />;
}

function CockpitPage(): ReactElement {
  const { t } = useTranslation(['cockpit', 'app']);
  const localized = useLocalized();
  const { programme, programmes, choose } = useChosenProgramme();
  useDocumentTitle(t('app:nav.home'));
  if (programme === null) return <PageSkeleton />;
  return (
    <>
      <header className={pageStyles.head}>
        <div className={pageStyles.words}>
          <div className={pageStyles.titleLine}>
            <h1 className={pageStyles.title}>{localized(programme.title)}</h1>
            <HelpLink />
          </div>
          <p className={pageStyles.lead}>{t('lead')}</p>
        </div>
        <div className={`${pageStyles.actions} lp-no-print`}>
          <SelectField
            inline
            label={t('programme')}
            value={programme.id}
            choices={programmes.map((pack) => ({
              value: pack.id,
              label: localized(pack.city?.name ?? pack.title),
            }))}
            onChange={choose}
          />
          <ButtonLink icon="printer" to={`/brief?programme=${programme.id}`}>
            {t('actions.brief')}
          </ButtonLink>
          <ButtonLink icon="monitor" to={`/wall?programme=${programme.id}`}>
            {t('actions.wall')}
          </ButtonLink>
        </div>
      </header>
      <Cockpit programme={programme} />
      <div className={styles.recent}>
        <RecentList />
      </div>
    </>
  );
}
