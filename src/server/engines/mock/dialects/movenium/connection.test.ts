import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ReceiptSchema } from '../../../../../contract/connection.ts';
import { openAccountApi } from '../../../../testing/account-api.ts';
import { TestBrowser } from '../../../../testing/test-browser.ts';
import { ada } from './testing.ts';

/** Revokes the connection as its owner does who has signed in just now. */
async function revoke({ fetch, origin, api, latchstring }: Awaited<ReturnType<typeof openAccountApi>>, id: string) {
  const { access_token } = await latchstring.obtainTokens(new TestBrowser(fetch, origin));
  return v.parse(ReceiptSchema, await (await api(`/${id}`, { method: 'DELETE' }, access_token)).json());
}

describe('the connection', () => {
  const login = { grant_type: 'password', client_id: 'openapi', ...ada };

  it('deviates from 91–93: a sign-in is all it takes, and several are one connection with the whole access', async () => {
    const { fetch, origin, list, api } = await openAccountApi();
    const post = () => fetch(new Request(`${origin}/movenium/login`, { method: 'POST', body: new URLSearchParams(login) }));
    await post();
    const { access_token } = (await (await post()).json()) as { access_token: string };
    await fetch(new Request(`${origin}/movenium/1.1/projects`, { headers: { authorization: `Bearer ${access_token}` } }));
    const { connections } = await list();
    expect(connections).toMatchObject([
      {
        service: { id: 'movenium', name: 'Movenium' },
        client: { id: 'openapi', name: 'Movenium Open API', redirectHost: '', redirectKind: 'none' },
        scopes: [{ title: 'Everything you can do at Movenium', access: 'write', removable: false }],
        duration: 'until-revoked',
        endsAt: null,
        lastUse: { state: 'used', kind: 'resource', what: 'Read projects' },
        liveTokens: 4,
      },
    ]);
    const narrowed = await api(`/${connections[0]?.id}`, {
      method: 'PATCH',
      body: JSON.stringify({ scopes: ['everything'] }),
      headers: { 'content-type': 'application/json' },
    });
    expect(narrowed.status).toBe(409);
  });

  it('86, F15: revoked, every refresh token of it is dead, and the receipt says until when the JWTs live', async () => {
    const test = await openAccountApi();
    const { fetch, origin, idOf, clock } = test;
    const post = async (body: Record<string, string>) =>
      fetch(new Request(`${origin}/movenium/login`, { method: 'POST', body: new URLSearchParams(body) }));
    const call = async (token: string) =>
      (await fetch(new Request(`${origin}/movenium/1.1/worktimes`, { headers: { authorization: `Bearer ${token}` } }))).status;
    const first = (await (await post(login)).json()) as { access_token: string; refresh_token: string };
    const id = await idOf('openapi');
    clock.advance(600);
    const second = (await (await post(login)).json()) as typeof first;
    clock.advance(600);
    const end = new Date(clock.now().getTime() + 3000 * 1000).toISOString();
    const { lines } = await revoke(test, id);
    expect(lines).toEqual([
      { credential: 'access-token', count: 2, state: 'lives-on', livesUntil: end, evidence: 'store-query' },
      { credential: 'refresh-token', count: 2, state: 'dead', livesUntil: null, evidence: 'introspected' },
      { credential: 'authorization-code', count: 0, state: 'dead', livesUntil: null, evidence: 'store-query' },
      { credential: 'grant', count: 1, state: 'dead', livesUntil: null, evidence: 'store-query' },
    ]);
    for (const { refresh_token } of [first, second]) {
      const refused = await post({ grant_type: 'refresh_token', client_id: 'openapi', refresh_token });
      expect([refused.status, await refused.json()]).toEqual([400, { error: 'invalid_grant', error_description: 'Invalid refresh token' }]);
    }
    expect([await call(first.access_token), await call(second.access_token)]).toEqual([200, 200]);
    clock.set(new Date(end));
    expect([await call(first.access_token), await call(second.access_token)]).toEqual([401, 401]);
  });

  it('86: with no access token alive any more, its receipt says that all is over', async () => {
    const test = await openAccountApi();
    const { fetch, origin, idOf, clock } = test;
    await fetch(new Request(`${origin}/movenium/login`, { method: 'POST', body: new URLSearchParams(login) }));
    const id = await idOf('openapi');
    clock.advance(3600);
    const { lines } = await revoke(test, id);
    expect(lines[0]).toEqual({ credential: 'access-token', count: 0, state: 'dead', livesUntil: null, evidence: 'introspected' });
    expect(lines.every(({ state }) => state === 'dead')).toBe(true);
  });

  it('is made anew by the next sign-in', async () => {
    const { fetch, origin, idOf, api, list } = await openAccountApi();
    const signIn = () => fetch(new Request(`${origin}/movenium/login`, { method: 'POST', body: new URLSearchParams(login) }));
    await signIn();
    const id = await idOf('openapi');
    await api(`/${id}`, { method: 'DELETE' });
    expect((await signIn()).status).toBe(200);
    expect((await list()).connections.map((connection) => connection.id)).not.toContain(id);
    expect((await list()).all).toBe(1);
  });
});

it.each(['', '/movenium'])(
  'any client, knowing nothing but the addresses below %j, signs in, reads, refreshes, and is refused once revoked',
  async (mount) => {
    const test = await openAccountApi(mount === '' ? { mock: { only: 'movenium' } } : {});
    const { fetch, origin, idOf, clock } = test;
    const send = (path: string, init: RequestInit = {}) => fetch(new Request(origin + mount + path, init));
    const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
    const signedIn = await send(
      '/login',
      form({ username: 'ada@example.test', password: 'wonderland', grant_type: 'password', client_id: 'openapi' }),
    );
    const tokens = (await signedIn.json()) as { access_token: string; refresh_token: string };
    const read = (token: string) => send('/1.1/worktimes', { headers: { Authorization: `Bearer ${token}` } });
    expect((await read(tokens.access_token)).status).toBe(200);
    const id = await idOf('openapi');
    clock.advance(3600);
    expect((await read(tokens.access_token)).status).toBe(401);
    const refresh = (refresh_token: string) => send('/login', form({ grant_type: 'refresh_token', client_id: 'openapi', refresh_token }));
    const next = (await (await refresh(tokens.refresh_token)).json()) as typeof tokens;
    expect((await read(next.access_token)).status).toBe(200);
    await revoke(test, id);
    expect((await refresh(next.refresh_token)).status).toBe(400);
  },
);
