/** What a route tells the frame about itself. */
export interface RouteHandle {
  /** Without this permission the frame shows a refusal in place of the page. */
  permission?: string;
  /** Topic of the help about the page, the name of a file under features/help/topics; pages below it have it too unless they name another. */
  help?: string;
  /** The page fills the screen without header and navigation. */
  bare?: boolean;
}

export function readHandle(value: unknown): RouteHandle {
  return typeof value === 'object' && value !== null ? value : {};
}
