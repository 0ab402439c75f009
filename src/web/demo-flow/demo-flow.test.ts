import { describe, expect, it } from 'vitest';
import { buildAuthorizationRequest } from './authorization-request.ts';
import { savePendingFlow, takePendingFlow } from './pending-flow.ts';
import { someApp } from './testing.ts';

describe('the authorization request of a demo app', () => {
  it('carries state, PKCE S256, the scopes and the redirect URI', async () => {
    const { url, pending } = await buildAuthorizationRequest(someApp());
    expect(url.origin + url.pathname).toBe('http://127.0.0.1:4600/standard/authorize');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'notesspa',
      redirect_uri: 'http://127.0.0.1:4600/flow-tester/callback',
      scope: 'notes:read notes:write',
      state: pending.state,
      code_challenge_method: 'S256',
    });
  });

  it('keeps the verifier out of the address, and state is not the verifier (R38)', async () => {
    const { url, pending } = await buildAuthorizationRequest(someApp());
    expect(pending.state).not.toBe(pending.verifier);
    expect(url.href).not.toContain(pending.verifier);
  });

  it('keeps the query that the endpoint already has', async () => {
    const { url } = await buildAuthorizationRequest(someApp({ authorizationEndpoint: 'http://127.0.0.1:4600/authorize?tenant=1' }));
    expect(url.searchParams.get('tenant')).toBe('1');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'authorize', ''])('is not made to %j (R7)', async (authorizationEndpoint) => {
    await expect(buildAuthorizationRequest(someApp({ authorizationEndpoint }))).rejects.toBeInstanceOf(TypeError);
  });
});

describe('the pending flow', () => {
  it('can be taken once', async () => {
    const items = new Map<string, string>();
    const storage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
    };
    const { pending } = await buildAuthorizationRequest(someApp());
    savePendingFlow(storage, pending);
    expect(takePendingFlow(() => storage)).toEqual(pending);
    expect(takePendingFlow(() => storage)).toBeNull();
  });

  it('is null where storage is blocked (F11)', () => {
    expect(
      takePendingFlow(() => {
        throw new DOMException('denied', 'SecurityError');
      }),
    ).toBeNull();
  });
});
