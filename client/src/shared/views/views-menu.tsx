import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { Icon } from '@/shared/ui/icon';
import { PlainButton } from '@/shared/ui/plain-button';
import { TextField } from '@/shared/ui/plain-fields';
import { useProblemText } from '@/shared/ui/problem-text';
import { SkeletonBar } from '@/shared/ui/skeleton';

import { useDeleteView, useKeepView, useSavedViews, useSetDefaultView } from './use-saved-views';
import type { SavedView } from './use-saved-views';
import { canonical } from './view-state';
import styles from './views-menu.module.css';

const longestName = 60;

type Asked = { kind: 'keep'; view?: SavedView } | { kind: 'delete'; view: SavedView };

/** Name and sharing of a view; for an own one also whether it takes over what the list shows now. */
function KeepDialog(props: {
  list: string;
  state: string;
  view: SavedView | undefined;
  mayShare: boolean;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['views', 'shared']);
  const { view } = props;
  const keep = useKeepView(props.list, view);
  return (
    <FormDialog
      title={view === undefined ? t('views:save') : t('views:edit', { name: view.name })}
      lead={view === undefined ? t('views:saveLead') : undefined}
      confirm={t('shared:actions.save')}
      isPending={keep.isPending}
      error={keep.error}
      onClose={props.onClose}
      onSubmit={(form) =>
        keep.mutate(
          {
            name: formText(form, 'name'),
            isShared: formText(form, 'isShared') === 'on',
            state: view === undefined || formText(form, 'takesOver') === 'on' ? props.state : view.state,
          },
          { onSuccess: props.onClose },
        )
      }
    >
      <TextField
        label={t('views:name')}
        name="name"
        required
        autoFocus
        maxLength={longestName}
        defaultValue={view?.name}
      />
      {view !== undefined && (
        <label className={styles.tick}>
          <input type="checkbox" name="takesOver" />
          {t('views:takeOver')}
        </label>
      )}
      {props.mayShare && (
        <label className={styles.tick}>
          <input type="checkbox" name="isShared" defaultChecked={view?.isShared} />
          {t('views:share')}
        </label>
      )}
    </FormDialog>
  );
}

function DeleteDialog(props: { list: string; view: SavedView; onClose: () => void }): ReactElement {
  const { t } = useTranslation('views');
  const remove = useDeleteView(props.list);
  return (
    <FormDialog
      title={t('delete', { name: props.view.name })}
      lead={props.view.isShared ? t('deleteShared') : t('deleteOwn')}
      confirm={t('deleteConfirm')}
      isPending={remove.isPending}
      error={remove.error}
      onClose={props.onClose}
      onSubmit={() => remove.mutate(props.view.id, { onSuccess: props.onClose })}
    >
      {null}
    </FormDialog>
  );
}

function Entry(props: {
  view: SavedView;
  isCurrent: boolean;
  onOpen: () => void;
  onDefault: () => void;
  onAsk: (asked: Asked) => void;
}): ReactElement {
  const { t } = useTranslation('views');
  const { view } = props;
  return (
    <li>
      <button
        type="button"
        className={styles.open}
        aria-current={props.isCurrent ? 'true' : undefined}
        onClick={props.onOpen}
      >
        {view.name}
        {view.isShared && (
          <span className={styles.owner}>{view.isOwn ? t('shared') : t('by', { name: view.ownerName })}</span>
        )}
      </button>
      <button
        type="button"
        className={styles.tool}
        aria-pressed={view.isDefault}
        aria-label={t('default', { name: view.name })}
        title={t('default', { name: view.name })}
        onClick={props.onDefault}
      >
        <Icon name="home" />
      </button>
      {view.isOwn && (
        <>
          <button
            type="button"
            className={styles.tool}
            aria-label={t('edit', { name: view.name })}
            title={t('edit', { name: view.name })}
            onClick={() => props.onAsk({ kind: 'keep', view })}
          >
            <Icon name="edit" />
          </button>
          <button
            type="button"
            className={styles.tool}
            aria-label={t('delete', { name: view.name })}
            title={t('delete', { name: view.name })}
            onClick={() => props.onAsk({ kind: 'delete', view })}
          >
            <Icon name="trash" />
          </button>
        </>
      )}
    </li>
  );
}

/** The views of a list: opens, keeps, renames, shares and deletes them, and says with which the list opens. */
export function ViewsMenu(props: {
  list: string;
  /** The list's present state, columns included, as a view keeps it. */
  state: string;
  onOpen: (state: string) => void;
}): ReactElement {
  const { t } = useTranslation('views');
  const words = useProblemText();
  const views = useSavedViews(props.list);
  const setDefault = useSetDefaultView(props.list);
  const [asked, setAsked] = useState<Asked | null>(null);
  const failure = views.error ?? setDefault.error;
  const now = canonical(props.state);
  return (
    <>
      <div role="group" aria-label={t('title')} className={styles.panel} tabIndex={-1}>
        {failure !== null && (
          <p role="alert" className={styles.note}>
            {words(failure)}
          </p>
        )}
        {views.data === undefined ? (
          failure === null && <SkeletonBar width="100%" />
        ) : (
          <ul className={styles.list}>
            <li>
              <button type="button" className={styles.open} onClick={() => props.onOpen('')}>
                {t('all')}
              </button>
            </li>
            {views.data.items.map((view) => (
              <Entry
                key={view.id}
                view={view}
                isCurrent={canonical(view.state) === now}
                onOpen={() => props.onOpen(view.state)}
                onDefault={() => setDefault.mutate(view.isDefault ? null : view.id)}
                onAsk={setAsked}
              />
            ))}
          </ul>
        )}
        {views.data?.items.length === 0 && <p className={styles.note}>{t('none')}</p>}
        <div className={styles.foot}>
          <PlainButton icon="plus" onClick={() => setAsked({ kind: 'keep' })}>
            {t('save')}
          </PlainButton>
        </div>
      </div>
      {asked?.kind === 'keep' && (
        <KeepDialog
          list={props.list}
          state={props.state}
          view={asked.view}
          mayShare={views.data?.mayShare ?? false}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.kind === 'delete' && (
        <DeleteDialog list={props.list} view={asked.view} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
