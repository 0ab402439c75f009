import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { DemoSchema } from '../../../contract/lab.ts';
import { request } from '../../http/request.ts';
import { readLab } from './page-lab.ts';

export const labKeys = { state: () => ['lab', 'state'] as const };

/** The lab's clock and faults. Others may move them too. */
export const labQuery = queryOptions({
  queryKey: labKeys.state(),
  queryFn: ({ signal }) => readLab(signal),
  refetchInterval: 15_000,
});

const AppsSchema = v.object({
  apps: v.array(
    v.object({
      id: v.string(),
      service: v.object({ id: v.string() }),
      name: v.string(),
      confidential: v.boolean(),
      redirectUris: v.array(v.string()),
      scopes: v.array(v.object({ name: v.string() })),
    }),
  ),
});

/** Seeded accounts, apps with their public secrets, and every registered app without. */
export const benchQuery = queryOptions({
  queryKey: ['lab', 'bench'],
  queryFn: async ({ signal }) => {
    const [demo, { apps }] = await Promise.all([
      request(DemoSchema, '/api/lab/demo', { signal }),
      request(AppsSchema, '/api/lab/apps', { signal }),
    ]);
    return { demo, apps };
  },
});
export type LabApps = v.InferOutput<typeof AppsSchema>['apps'];
