import { useSyncExternalStore } from 'react';

import { dark, light, writePalette } from './tokens';
import type { Palette } from './tokens';

/** What the person chose; `system` follows the operating system. */
export type ThemeMode = 'light' | 'dark' | 'system';

const storageKey = 'lp.theme';
const listeners = new Set<() => void>();
const [systemDark, paper] =
  typeof matchMedia === 'function'
    ? ['(prefers-color-scheme: dark)', 'print'].map((query) => matchMedia(query))
    : [];

let mode: ThemeMode = readMode();
let forcedDark = false;

function readMode(): ThemeMode {
  const stored = localStorage.getItem(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

function isDark(): boolean {
  // Paper is white.
  if (paper?.matches === true) return false;
  return forcedDark || mode === 'dark' || (mode === 'system' && systemDark?.matches === true);
}

function apply(): void {
  const root = document.documentElement;
  root.dataset.theme = isDark() ? 'dark' : 'light';
  root.style.colorScheme = isDark() ? 'dark' : 'light';
  writePalette(root, isDark() ? dark : light);
  for (const listener of listeners) listener();
}

/** Applies the stored theme; called once before the first render so that nothing flashes. */
export function startTheme(): void {
  apply();
  systemDark?.addEventListener('change', apply);
  paper?.addEventListener('change', apply);
}

export function setThemeMode(next: ThemeMode): void {
  mode = next;
  localStorage.setItem(storageKey, next);
  apply();
}

/** Shows the dark theme for as long as a page wants it, whatever was chosen; the answer ends it. */
export function showDark(): () => void {
  forcedDark = true;
  apply();
  return () => {
    forcedDark = false;
    apply();
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useThemeMode(): ThemeMode {
  return useSyncExternalStore(subscribe, () => mode);
}

export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}

/** Colours of the theme in force, for charts and the component library. */
export function usePalette(): Palette {
  return useIsDark() ? dark : light;
}
