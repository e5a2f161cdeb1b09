/** What a route tells the frame about itself. */
export interface RouteHandle {
  /** Without this permission the frame shows a refusal in place of the page. */
  permission?: string;
  /** The page fills the screen without header and navigation. */
  bare?: boolean;
}

export function readHandle(value: unknown): RouteHandle {
  return typeof value === 'object' && value !== null ? value : {};
}
