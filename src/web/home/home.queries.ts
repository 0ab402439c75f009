import { queryOptions } from '@tanstack/react-query';
import { DemoSchema } from '../../contract/lab.ts';
import { request } from '../http/request.ts';

/** The seeded accounts and apps; only where the capabilities name a lab. */
export const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: ({ signal }) => request(DemoSchema, '/api/lab/demo', { signal }),
});
