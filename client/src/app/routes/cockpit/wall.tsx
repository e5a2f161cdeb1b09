import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useChosenProgramme } from '@/features/cockpit/api/use-chosen-programme';
import { Cockpit } from './cockpit';
import { useDocumentTitle } from '@/shared/hooks/use-document-title';
import { useLocalized } from '@/shared/hooks/use-language';
import { showDark } from '@/shared/theme/theme-mode';
import { ButtonLink } from '@/shared/ui/plain-button';
import { PageSkeleton } from '@/shared/ui/skeleton';

import styles from './wall.module.css';

/** The cockpit for a large screen: dark whatever the theme, in large type, without anything to operate but the way back. */
export default function WallPage(): ReactElement {
  const { t } = useTranslation(['cockpit', 'app']);
  const localized = useLocalized();
  const { programme } = useChosenProgramme();
  const navigate = useNavigate();
  useDocumentTitle(t('actions.wall'));
  useEffect(() => showDark(), []);
  const back = programme === null ? '/' : `/?programme=${programme.id}`;
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') void navigate(back);
    };
    globalThis.addEventListener('keydown', leave);
    return () => globalThis.removeEventListener('keydown', leave);
  }, [navigate, back]);
  return (
    <main className={styles.wall}>
      {programme === null ? (
        <PageSkeleton />
      ) : (
        <>
          <header className={styles.head}>
            <h1>{localized(programme.title)}</h1>
            <ButtonLink icon="close" to={back}>
              {t('actions.leaveWall')}
            </ButtonLink>
          </header>
          <Cockpit programme={programme} />
        </>
      )}
    </main>
  );
}
