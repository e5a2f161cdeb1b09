import { createContext } from 'react';

/** A step of the way to the page; the page itself is added by its header. */
export interface Crumb {
  label: string;
  to: string;
}

/** What the frame knows about the page in it. */
export interface PageFrame {
  /** Entries of the navigation the page lies under. */
  crumbs: readonly Crumb[];
  /** Topic of the help about it; null where there is none. */
  help: string | null;
}

/** Filled by the signed-in frame; pages outside it have no way above them. */
export const PageFrameContext = createContext<PageFrame>({ crumbs: [], help: null });

const pathOf = (crumb: Crumb): string => crumb.to.split('?', 1)[0] ?? crumb.to;

/** The frame's steps, then the page's own; a step both name is taken from the page. */
export function joinCrumbs(frame: readonly Crumb[], own: readonly Crumb[]): Crumb[] {
  return [...frame.filter((one) => !own.some((other) => pathOf(other) === pathOf(one))), ...own];
}
