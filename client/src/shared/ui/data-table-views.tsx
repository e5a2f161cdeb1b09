import { lazy, Suspense, use, useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import type { ListAddress } from '@/shared/hooks/use-table-state';
import { SessionContext } from '@/shared/permissions/session-context';

import { closeOnEscape } from './close-on-escape';
import { cx } from './cx';
import styles from './data-table.module.css';
import { PlainButton } from './plain-button';

/** Loaded when somebody opens it. */
const ViewsMenu = lazy(async () => ({ default: (await import('@/shared/views/views-menu')).ViewsMenu }));

/** Opens a list whose address says nothing with the view the person chose for it; once, so that it can be cleared afterwards. */
export function useDefaultView(list: string, address: ListAddress | undefined): void {
  const views = use(SessionContext)?.defaultViews;
  const opened = useRef<string>(undefined);
  useEffect(() => {
    if (address === undefined || opened.current === list) return;
    opened.current = list;
    const view = views?.find((one) => one.list === list);
    if (view !== undefined && address.isBare) address.open(view.state, true);
  }, [list, address, views]);
}

/** What happens in one of the menu's dialogs concerns that dialog only. */
function isInDialog(target: EventTarget): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}

/** The views of a list, beside the column chooser. Closes on Escape and when the focus leaves it. */
export function ViewChooser(props: {
  list: string;
  shownColumns: readonly string[];
  address: ListAddress;
}): ReactElement {
  const { t } = useTranslation('shared');
  const [open, setOpen] = useState(false);
  const { address } = props;
  return (
    <div
      className={cx(styles.chooser, styles.views)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget) && !isInDialog(event.target)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (!isInDialog(event.target)) closeOnEscape(() => setOpen(false))(event);
      }}
    >
      <PlainButton icon="list" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('table.views')}
      </PlainButton>
      {open && (
        <Suspense fallback={null}>
          <ViewsMenu
            list={props.list}
            state={address.stateWith(props.shownColumns)}
            onOpen={(state) => {
              address.open(state, false);
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
