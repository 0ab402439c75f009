import { describe, expect, it } from 'vitest';
import type { ServiceCapabilities } from '../../contract/capabilities.ts';
import { snippetFor } from './snippet.ts';
import { someApp } from './testing.ts';

const service = (issuer: string | null): ServiceCapabilities => ({
  id: 's',
  name: 'S',
  issuer,
  authorizationEndpoint: '',
  tokenEndpoint: '',
  revocationEndpoint: null,
  introspectionEndpoint: null,
  userinfoEndpoint: null,
  jwksUri: null,
  endSessionEndpoint: null,
  scopeChoice: false,
  durations: [],
  narrow: false,
  history: false,
  lastUse: false,
  tokenCounts: false,
});

describe('the client snippet', () => {
  it('names the real issuer, a public app and its scopes', () => {
    const confidential = someApp({ clientId: 'notesweb', clientSecret: 'x' });
    const text = snippetFor([service(null), service('http://127.0.0.1:4600/standard')], [confidential, someApp()]);
    expect(text).toContain("new URL('http://127.0.0.1:4600/standard'),\n  'notesspa',\n  undefined, client.None()");
    expect(text).toContain("scope: 'notes:read notes:write'");
    expect(text).toContain('allowInsecureRequests');
  });

  it('insists on https where the issuer has it', () => {
    expect(snippetFor([service('https://as.example')], [])).not.toContain('allowInsecureRequests');
  });

  it('is left out where no service publishes metadata', () => {
    expect(snippetFor([service(null)], [])).toBeNull();
  });
});
