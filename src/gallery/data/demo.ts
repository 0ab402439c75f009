import type { Demo } from '../../contract/lab.ts';
import { someApp } from '../../web/home/testing.ts';
import { endpoint, services } from './services.ts';

/** What a mock server is seeded with. */
export const demo: Demo = {
  accounts: [
    { name: 'Ada Lovelace', identifier: 'ada@example.test', password: 'wonderland' },
    { name: 'Grace Hopper', identifier: 'grace@example.test', password: 'wonderland' },
  ],
  apps: [
    someApp({
      redirectUri: new URL('/flow-tester/callback', location.href).href,
      authorizationEndpoint: endpoint(services.standard, 'oauth/authorize'),
      tokenEndpoint: endpoint(services.standard, 'oauth/token'),
      issuer: endpoint(services.standard, ''),
      sampleCall: endpoint(services.standard, 'notes'),
    }),
    someApp({
      service: services.moovila,
      clientId: 'timesheets',
      clientSecret: 'timesheets-demo-secret',
      name: 'Timesheets',
      verified: true,
      scopes: ['ProjectTaskRead', 'UsersRead', 'TimeEntriesRead'],
      authorizationEndpoint: endpoint(services.moovila, 'oauth/authorize'),
      tokenEndpoint: endpoint(services.moovila, 'oauth/token'),
      issuer: null,
      sampleCall: endpoint(services.moovila, 'api/projects'),
    }),
  ],
  deviations: { moovila: [{ line: '12', source: 'documentation', why: 'PKCE is ignored, as the original ignores it.' }] },
};
