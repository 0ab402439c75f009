import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes, useLocation } from 'react-router-dom';
// Not lazy: these pages are what the app is for, and one file compresses 4 kB smaller than the five it would fall into.
import { AccountArea } from './account-area.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Page } from './page/page.tsx';

const HomePage = lazy(() => import('./home/home-page.tsx').then(({ HomePage }) => ({ default: HomePage })));
const MoveniumPage = lazy(() => import('./movenium/movenium-page.tsx').then(({ MoveniumPage }) => ({ default: MoveniumPage })));
const FlowTesterPage = lazy(() => import('./flow-tester/flow-tester-page.tsx').then(({ FlowTesterPage }) => ({ default: FlowTesterPage })));

const queries = new QueryClient({
  // Every failure is shown with a retry beside it, and requests go out offline too, so that they fail in time instead of waiting.
  defaultOptions: { queries: { retry: false, networkMode: 'always' }, mutations: { networkMode: 'always' } },
});

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <Pages />
      </BrowserRouter>
    </QueryClientProvider>
  );
}

/** Both are pages of one signed-in person, who must stay signed in from one to the other. */
const accountPages = /^\/(account|apps|connected-apps)(\/|$)/;

function Pages() {
  const { pathname } = useLocation();
  const account = accountPages.test(pathname);
  return (
    <ErrorBoundary key={account ? 'account' : pathname} onRetry={() => queries.resetQueries()}>
      <Suspense fallback={<Page>{null}</Page>}>
        <Routes>
          <Route path="/" element={<HomePage />} />
          <Route path="/movenium" element={<MoveniumPage />} />
          <Route path="/flow-tester/callback?" element={<FlowTesterPage />} />
          <Route path="*" element={account ? <AccountArea /> : <NotFoundPage />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
