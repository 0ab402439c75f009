import { queryOptions } from '@tanstack/react-query';
import { CapabilitiesSchema } from '../../contract/capabilities.ts';
import { request } from '../http/request.ts';
import { documentData } from './document-data.ts';

/** What is running here. Does not change while the server runs; a page of our own server brings it along. */
export const capabilitiesQuery = queryOptions({
  queryKey: ['capabilities'],
  queryFn: ({ signal }) => documentData()?.capabilities ?? request(CapabilitiesSchema, '/api/capabilities', { signal }),
  staleTime: 5 * 60_000,
});
