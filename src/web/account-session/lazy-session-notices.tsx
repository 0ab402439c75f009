import { lazy } from 'react';

const loadFailed = () => import('./session-failed.tsx');
const loadSignedOut = () => import('./signed-out.tsx');

export const LazySessionFailed = lazy(async () => ({ default: (await loadFailed()).SessionFailed }));
export const LazySignedOut = lazy(async () => ({ default: (await loadSignedOut()).SignedOut }));

/** Fetches what few will see while the server can still be reached. */
export function preloadSessionNotices(): void {
  for (const load of [loadFailed, loadSignedOut]) load().catch(() => undefined);
}
