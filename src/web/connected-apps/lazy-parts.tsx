import { lazy } from 'react';

const loadToolbar = () => import('./filters/list-toolbar.tsx');
const loadRows = () => import('./selection/selectable-rows.tsx');

export const LazyListToolbar = lazy(async () => ({ default: (await loadToolbar()).ListToolbar }));
export const LazyNoMatches = lazy(async () => ({ default: (await import('./filters/no-matches.tsx')).NoMatches }));
export const LazySelectableRows = lazy(async () => ({ default: (await loadRows()).SelectableRows }));
export const LazyRecentlyRevoked = lazy(async () => ({
  default: (await import('./recently-revoked/recently-revoked.tsx')).RecentlyRevoked,
}));
export const LazySignOutEverywhere = lazy(async () => ({
  default: (await import('../account-session/sign-out-everywhere.tsx')).SignOutEverywhere,
}));

/** Fetches what stands above the list while the list itself is on its way, so that nothing moves when it comes. */
export function preloadToolbar(): void {
  loadToolbar().catch(() => undefined);
}

/** Fetches what choosing rows needs while the person still reads. A failure shows when it is needed. */
export function preloadSelection(): void {
  loadRows().catch(() => undefined);
}
