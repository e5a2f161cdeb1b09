import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';

import { useSession } from '@/shared/permissions/session-context';

/** Kinds of things worth going back to. */
export const recentKinds = [
  'enterprise',
  'rule',
  'edition',
  'draft',
  'campaign',
  'nomination',
  'assessment',
  'member',
  'target',
] as const;

export type RecentKind = (typeof recentKinds)[number];

/** Something the person opened. */
export interface RecentItem {
  kind: RecentKind;
  title: string;
  path: string;
}

const most = 12;
const changed = 'lp-recent-changed';
const keyOf = (userName: string): string => `lp.recent.${userName}`;

function isItem(value: unknown): value is RecentItem {
  const item = value as Partial<RecentItem> | null;
  return (
    typeof item === 'object' &&
    typeof item?.title === 'string' &&
    typeof item.path === 'string' &&
    item.path.startsWith('/') &&
    recentKinds.some((kind) => kind === item.kind)
  );
}

/** What is stored, as far as it is understood; the store may hold anything. */
export function parseItems(stored: string | null): RecentItem[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter(isItem).slice(0, most) : [];
  } catch {
    return [];
  }
}

function write(userName: string, items: readonly RecentItem[]): void {
  try {
    localStorage.setItem(keyOf(userName), JSON.stringify(items));
  } catch {
    // A full or forbidden store loses the convenience, nothing else.
  }
  globalThis.dispatchEvent(new Event(changed));
}

function remember(userName: string, item: RecentItem): void {
  const others = parseItems(localStorage.getItem(keyOf(userName))).filter((one) => one.path !== item.path);
  write(userName, [item, ...others].slice(0, most));
}

function subscribe(onChange: () => void): () => void {
  globalThis.addEventListener(changed, onChange);
  globalThis.addEventListener('storage', onChange);
  return () => {
    globalThis.removeEventListener(changed, onChange);
    globalThis.removeEventListener('storage', onChange);
  };
}

/** What the person opened lately on this device, the latest first, and how to forget it. */
export function useRecentItems(): { items: RecentItem[]; clear: () => void } {
  const { userName } = useSession();
  const stored = useSyncExternalStore(subscribe, () => localStorage.getItem(keyOf(userName)));
  const items = useMemo(() => parseItems(stored), [stored]);
  return { items, clear: () => write(userName, []) };
}

/** Remembers the page as something the person opened; `path` where the address holds more than what was opened. */
export function useRecentItem(kind: RecentKind, title: string | undefined, path?: string): void {
  const { userName } = useSession();
  const { pathname } = useLocation();
  const target = path ?? pathname;
  useEffect(() => {
    if (title !== undefined && title !== '') remember(userName, { kind, title, path: target });
  }, [userName, kind, title, target]);
}
