import { lazy } from 'react';
import { withWords } from '../i18n/later-words.ts';

const loadToolbar = () => withWords(import('./filters/list-toolbar.tsx'));
const loadMore = () => withWords(import('./more/more-rows.tsx'));
const loadRows = () => withWords(import('./selection/selectable-rows.tsx'));

export const LazyListToolbar = lazy(async () => ({ default: (await loadToolbar()).ListToolbar }));
export const LazyNoMatches = lazy(async () => ({ default: (await withWords(import('./filters/no-matches.tsx'))).NoMatches }));
export const LazyMoreRows = lazy(async () => ({ default: (await loadMore()).MoreRows }));
export const LazyEarlierRows = lazy(async () => ({ default: (await loadMore()).EarlierRows }));
export const LazySelectableRows = lazy(async () => ({ default: (await loadRows()).SelectableRows }));
export const LazyRecentlyRevoked = lazy(async () => ({
  default: (await withWords(import('./recently-revoked/recently-revoked.tsx'))).RecentlyRevoked,
}));
export const LazySignOutEverywhere = lazy(async () => ({
  default: (await withWords(import('../account-session/sign-out-everywhere.tsx'))).SignOutEverywhere,
}));

/** Fetches what stands above the list while the list itself is on its way, so that nothing moves when it comes. */
export function preloadToolbar(): void {
  loadToolbar().catch(() => undefined);
}

/** Fetches what choosing rows needs while the person still reads. A failure shows when it is needed. */
export function preloadSelection(): void {
  loadRows().catch(() => undefined);
}
