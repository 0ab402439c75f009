import { type QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes, useLocation } from 'react-router-dom';
// Not lazy: these pages are what the app is for, and one file compresses 4 kB smaller than the five it would fall into.
import { AccountArea } from './account-area.tsx';
import type { AccountSession } from './account-session/account-session.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { withWords } from './i18n/later-words.ts';
import { LazyNotFoundPage } from './lazy-not-found-page.tsx';
import { Page } from './page/page.tsx';
import { HereContext } from './ui/language-choice.tsx';

const HomePage = lazy(() => import('./home/home-page.tsx').then(({ HomePage }) => ({ default: HomePage })));
const MoveniumPage = lazy(async () => ({ default: (await withWords(import('./movenium/movenium-page.tsx'))).MoveniumPage }));
const FlowTesterPage = lazy(() => import('./flow-tester/flow-tester-page.tsx').then(({ FlowTesterPage }) => ({ default: FlowTesterPage })));

export function App({ queries, session }: { queries: QueryClient; session: AccountSession }) {
  return (
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <Pages session={session} />
      </BrowserRouter>
    </QueryClientProvider>
  );
}

/** Both are pages of one signed-in person, who must stay signed in from one to the other. */
const accountPages = /^\/(account|apps|connected-apps)(\/|$)/;

/** For developers, and in English whatever a person chose. */
const developerPages = /^\/((apps|flow-tester)(\/|$)|$)/;

/** The page that the address names, below a router and the queries. */
export function Pages({ session }: { session: AccountSession }) {
  const { pathname, search } = useLocation();
  const queries = useQueryClient();
  const account = accountPages.test(pathname);
  return (
    <HereContext value={developerPages.test(pathname) ? null : pathname + search}>
      <ErrorBoundary key={account ? 'account' : pathname} onRetry={() => queries.resetQueries()}>
        <Suspense fallback={<Page>{null}</Page>}>
          <Routes>
            <Route path="/" element={<HomePage />} />
            <Route path="/movenium" element={<MoveniumPage />} />
            <Route path="/flow-tester/callback?" element={<FlowTesterPage />} />
            <Route path="*" element={account ? <AccountArea session={session} /> : <LazyNotFoundPage />} />
          </Routes>
        </Suspense>
      </ErrorBoundary>
    </HereContext>
  );
}
