import { matchRoutes } from 'react-router';
import type { RouteObject } from 'react-router';

import { readHandle } from './route-handle';
import { routes } from './router';

/** The help topic of the page at an address: the one its route or the nearest route above names. */
export function topicOf(path: string): string | null {
  const handles = (matchRoutes(routes, path) ?? []).map((match) => readHandle(match.route.handle));
  return handles.findLast((handle) => handle.help !== undefined)?.help ?? null;
}

/** Every page inside the signed-in frame as pattern and topic. */
export function pagesWithTopics(
  of: readonly RouteObject[] = routes,
): { path: string; topic: string | null }[] {
  const walk = (
    route: RouteObject,
    above: string,
    topic: string | null,
  ): { path: string; topic: string | null }[] => {
    const path =
      route.path?.startsWith('/') === true ? route.path : [above, route.path].filter(Boolean).join('/');
    const own = readHandle(route.handle).help ?? topic;
    return route.children === undefined
      ? [{ path: path === '' ? '/' : path, topic: own }]
      : route.children.flatMap((child) => walk(child, path, own));
  };
  return of.flatMap((route) => walk(route, '', null));
}
