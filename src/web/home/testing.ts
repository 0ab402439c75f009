import type { DemoApp } from '../../contract/lab.ts';

/** A public demo app for tests. */
export function someApp(more: Partial<DemoApp> = {}): DemoApp {
  return {
    service: { id: 'standard', name: 'Standard Notes Service' },
    clientId: 'notesspa',
    clientSecret: null,
    name: 'Notes SPA',
    verified: false,
    scopes: ['notes:read', 'notes:write'],
    redirectUri: 'http://127.0.0.1:4600/flow-tester/callback',
    authorizationEndpoint: 'http://127.0.0.1:4600/standard/authorize',
    tokenEndpoint: 'http://127.0.0.1:4600/standard/token',
    issuer: 'http://127.0.0.1:4600/standard',
    sampleCall: 'http://127.0.0.1:4600/standard/notes',
    ...more,
  };
}
