import { QueryClient } from '@tanstack/react-query';

/** Every failure is shown with a retry beside it, and requests go out offline too, so that they fail in time instead of waiting. */
export function createQueries(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' }, mutations: { networkMode: 'always' } } });
}
