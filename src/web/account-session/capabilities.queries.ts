import { queryOptions } from '@tanstack/react-query';
import { CapabilitiesSchema } from '../../contract/capabilities.ts';
import { request } from '../http/request.ts';

/** What is running here. Does not change while the server runs. */
export const capabilitiesQuery = queryOptions({
  queryKey: ['capabilities'],
  queryFn: ({ signal }) => request(CapabilitiesSchema, '/api/capabilities', { signal }),
  staleTime: 5 * 60_000,
});
