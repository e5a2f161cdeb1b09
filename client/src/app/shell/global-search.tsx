import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { Icon } from '@/shared/ui/icon';

import styles from './header-bar.module.css';

/** Not part of the first load: it comes when somebody turns to the field. */
const SearchPanel = lazy(async () => ({ default: (await import('./search-panel')).SearchPanel }));

/** Focuses the field on `/` and Ctrl+K or ⌘K, unless something is being written. */
function useShortcut(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => {
      const isWriting =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [contenteditable], dialog, [role=dialog]') !== null;
      const isWanted =
        event.key === 'k'
          ? event.ctrlKey || event.metaKey
          : event.key === '/' && !event.ctrlKey && !isWriting;
      if (!isWanted || event.altKey || event.defaultPrevented) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    globalThis.addEventListener('keydown', listen);
    return () => globalThis.removeEventListener('keydown', listen);
  }, [field]);
}

/** Finds enterprises, rules, documents, lists and pages from any page. */
export function GlobalSearch(): ReactElement {
  const { t } = useTranslation(['app', 'shared']);
  const navigate = useNavigate();
  const id = useId();
  const box = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  useShortcut(field);

  const close = (): void => {
    setOpen(false);
    setActive(null);
  };
  const leave = (): void => {
    close();
    setText('');
    if (box.current?.contains(document.activeElement) === true)
      (document.activeElement as HTMLElement).blur();
  };
  const move = (step: 1 | -1): void => {
    const options = [...(box.current?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
    const at = options.findIndex((option) => option.id === active);
    const next =
      options[(at < 0 ? (step > 0 ? 0 : -1) : at + step + options.length) % options.length] ?? options.at(-1);
    if (next === undefined) return;
    setActive(next.id);
    next.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (open) move(event.key === 'ArrowDown' ? 1 : -1);
      else setOpen(true);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (open && text !== '') close();
      else leave();
    }
  };
  return (
    <form
      ref={box}
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = active === null ? null : document.getElementById(active);
        if (chosen !== null) chosen.click();
        else if (text.trim() !== '') {
          void navigate(`/search?text=${encodeURIComponent(text.trim())}`);
          leave();
        }
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        role="combobox"
        autoComplete="off"
        maxLength={100}
        aria-label={t('search.label')}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-activedescendant={active ?? undefined}
        aria-autocomplete="list"
        aria-keyshortcuts="/ Control+K Meta+K"
        placeholder={t('search.placeholder')}
        value={text}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setActive(null);
        }}
        onKeyDown={onKeyDown}
      />
      <button type="button" className={styles.leave} aria-label={t('shared:actions.close')} onClick={leave}>
        <Icon name="close" />
      </button>
      <kbd className={styles.key} aria-hidden="true">
        /
      </kbd>
      {open && (
        <Suspense>
          <SearchPanel id={id} text={text.trim()} active={active} onGo={leave} />
        </Suspense>
      )}
    </form>
  );
}
