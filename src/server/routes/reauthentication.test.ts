import { describe, expect, it } from 'vitest';
import type { Engine } from '../ports/engine.ts';
import { answerOf, openAccountApi } from '../testing/account-api.ts';
import { idOf as interactionOf, isInteraction } from '../testing/test-browser.ts';

async function setUp(options: Parameters<typeof openAccountApi>[0] = {}) {
  const test = await openAccountApi({ reauthenticateAfter: 300, ...options });
  const { browser, notesweb, api, send, idOf, latchstring } = test;
  const tokens = await notesweb.obtainTokens(browser);
  const id = await idOf('notesweb');
  const steps: Record<string, (token?: string) => Promise<Response>> = {
    DELETE: (token) => api(`/${id}`, { method: 'DELETE' }, token),
    PATCH: (token) => send('PATCH', `/${id}`, { scopes: ['notes:read'] }, token),
    POST: (token) => send('POST', '/revoke', { ids: [id] }, token),
  };
  const step = (method: string, token?: string) => steps[method]?.(token) ?? Promise.reject(new Error('no such step'));
  /** The pages' request with `max_age`, and a sign-in where it is asked for. */
  const signInAgain = async (maxAge: number) => {
    const url = await browser.follow(latchstring.authorizationUrl({ max_age: String(maxAge) }));
    const asked = isInteraction(url) ? await browser.interaction(interactionOf(url)) : null;
    const answer = asked ? await browser.signIn(url) : url;
    const { access_token } = (await (await latchstring.exchange(answer.searchParams.get('code'))).json()) as { access_token: string };
    return { asked, access_token };
  };
  return { ...test, tokens, id, step, signInAgain };
}

const methods = ['DELETE', 'PATCH', 'POST'] as const;

describe('taking access back with an old sign-in', () => {
  it.each(methods)('is refused for %s with how old it may be, and changes nothing', async (method) => {
    const { step, clock, api, id, notesweb, tokens } = await setUp();
    const before = await (await api(`/${id}`)).json();
    clock.advance(301);
    const response = await step(method);
    expect(response.headers.get('www-authenticate')).toBe(
      'Bearer realm="latchstring", error="insufficient_user_authentication", max_age="300"',
    );
    expect(await answerOf(response)).toMatchObject({ status: 401, body: { code: 'reauthentication-required', maxAge: 300 } });
    expect(await (await api(`/${id}`)).json()).toEqual(before);
    expect((await notesweb.refresh(tokens.refresh_token)).status).toBe(200);
    expect(await (await api('/revoked')).json()).toEqual({ revoked: [] });
  });

  it.each(methods)('works for %s up to the very second, and reading works at any age', async (method) => {
    const { step, clock, api, id } = await setUp();
    clock.advance(300);
    expect((await step(method)).status).toBe(200);
    clock.advance(200);
    for (const path of ['', '/revoked', ...(method === 'PATCH' ? [`/${id}`, `/${id}/history`] : [])])
      expect((await api(path)).status).toBe(200);
  });

  it.each(methods)('74: works for %s after a fresh sign-in, which max_age asks for', async (method) => {
    const { step, clock, signInAgain, pagesTokens } = await setUp();
    clock.advance(301);
    const { asked, access_token } = await signInAgain(300);
    expect(asked).toMatchObject({ prompt: 'sign-in', loginHint: 'ada@example.test' });
    expect((await step(method, pagesTokens.access_token)).status).toBe(401);
    expect((await step(method, access_token)).status).toBe(200);
  });

  it('is not made younger by a refresh, nor by a silent request without max_age', async () => {
    const { step, clock, latchstring, pagesTokens, browser } = await setUp();
    clock.advance(301);
    const refreshed = (await (await latchstring.refresh(pagesTokens.refresh_token)).json()) as { access_token: string };
    const silent = await latchstring.obtainTokens(browser);
    for (const { access_token } of [refreshed, silent]) {
      expect(await answerOf(await step('DELETE', access_token))).toMatchObject({ body: { code: 'reauthentication-required' } });
    }
  });

  it('asks for nothing when it is young enough', async () => {
    const { step, clock, signInAgain } = await setUp();
    clock.advance(299);
    const { asked, access_token } = await signInAgain(300);
    expect(asked).toBeNull();
    expect((await step('DELETE', access_token)).status).toBe(200);
  });

  it('is told only after what no sign-in would change: a connection that is not there, a body that is wrong', async () => {
    const { clock, api, send, id } = await setUp();
    clock.advance(301);
    expect((await api('/made-up', { method: 'DELETE' })).status).toBe(404);
    expect((await send('PATCH', '/made-up', { scopes: ['notes:read'] })).status).toBe(404);
    expect((await send('PATCH', `/${id}`, { scopes: ['notes:write'] })).status).toBe(400);
    expect((await send('POST', '/revoke', { ids: [] })).status).toBe(400);
  });

  it('is judged by the sign-in that the engine vouches for', async () => {
    const { engine } = await openAccountApi();
    const old: Engine = {
      ...engine,
      authenticate: async () => ({ accountId: 'acct-ada', authTime: new Date(0), scopes: ['latchstring:connections'] }),
    };
    const { send } = await openAccountApi({ engine: old });
    expect(await answerOf(await send('POST', '/revoke', { ids: ['x'] }))).toMatchObject({ status: 401, body: { maxAge: 3600 } });
  });
});
