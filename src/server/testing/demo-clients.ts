import type { TestFetch } from './test-browser.ts';
import { TestClient, type TestClientOptions } from './test-client.ts';

/** The seeded apps of the mock server, as clients that tests can play. */
export function createDemoClients(fetch: TestFetch, origin: string) {
  const standard = {
    authorize: `${origin}/standard/authorize`,
    token: `${origin}/standard/token`,
    revoke: `${origin}/standard/revoke`,
    introspect: `${origin}/standard/introspect`,
  };
  const moovila = { authorize: `${origin}/moovila/oauth/authorize`, token: `${origin}/moovila/oauth/token` };
  const create = (options: TestClientOptions) => new TestClient(fetch, options);
  return {
    notesweb: create({ ...standard, id: 'notesweb', secret: 'noteswebsecret', scope: 'notes:read notes:write' }),
    notesspa: create({ ...standard, id: 'notesspa', scope: 'notes:read notes:write' }),
    timesheets: create({ ...moovila, id: 'timesheets', secret: 'timesheetssecret', scope: 'ProjectTaskRead UsersRead' }),
    planner: create({ ...moovila, id: 'planner', secret: 'plannersecret', scope: 'ProjectTaskRead' }),
    /** Latchstring's own pages. */
    latchstring: create({
      ...standard,
      id: 'latchstring',
      redirectUri: `${origin}/account/callback`,
      scope: 'latchstring:connections latchstring:apps',
    }),
  };
}
