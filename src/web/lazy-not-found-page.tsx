import { lazy } from 'react';

/** Few ever see it, and the list of everybody else need not wait for it. */
export const LazyNotFoundPage = lazy(async () => ({ default: (await import('./not-found-page.tsx')).NotFoundPage }));
