import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { BrowserRouter } from 'react-router-dom';
import { createBrowserSession } from '../web/account-session/browser-session.ts';
import { App } from '../web/app.tsx';
import { createQueries } from '../web/create-queries.ts';

/** The app at one address, as if somebody had just opened it. The address is real: some pages read and write it. */
export function siteAt(path: string): ReactNode {
  history.replaceState(null, '', path);
  const queries = createQueries();
  return <App queries={queries} session={createBrowserSession(queries)} />;
}

/** A part of the app at an address, with what surrounds every part. */
export function partAt(path: string, part: ReactNode): ReactNode {
  history.replaceState(null, '', path);
  return (
    <QueryClientProvider client={createQueries()}>
      <BrowserRouter>{part}</BrowserRouter>
    </QueryClientProvider>
  );
}
