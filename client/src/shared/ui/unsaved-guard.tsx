import { use, useEffect } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useBlocker } from 'react-router';
import type { Location } from 'react-router';

import { Dialog } from './dialog';
import { PlainButton } from './plain-button';
import { anyUnsaved, UnsavedScope } from './unsaved-changes';

/** Parameters that choose which part of a page is shown; the other parts are gone with what was entered there. */
const parts = ['tab', 'candidate'];

function isElsewhere(from: Location, to: Location): boolean {
  const [before, after] = [new URLSearchParams(from.search), new URLSearchParams(to.search)];
  return from.pathname !== to.pathname || parts.some((part) => before.get(part) !== after.get(part));
}

/** The pages, with the question before what was entered on one is lost: on following a link, going back, closing the window. */
export function UnsavedGuard(): ReactElement {
  const { t } = useTranslation('shared');
  const scope = use(UnsavedScope);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isElsewhere(currentLocation, nextLocation) && anyUnsaved(scope),
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (anyUnsaved(scope)) event.preventDefault();
    };
    globalThis.addEventListener('beforeunload', ask);
    return () => globalThis.removeEventListener('beforeunload', ask);
  }, [scope]);
  return (
    <>
      <Outlet />
      {blocker.state === 'blocked' && (
        <Dialog
          title={t('unsaved.title')}
          onClose={() => blocker.reset()}
          footer={
            <>
              <PlainButton onClick={() => blocker.proceed()}>{t('unsaved.leave')}</PlainButton>
              <PlainButton primary autoFocus onClick={() => blocker.reset()}>
                {t('unsaved.stay')}
              </PlainButton>
            </>
          }
        >
          <p>{t('unsaved.text')}</p>
        </Dialog>
      )}
    </>
  );
}
