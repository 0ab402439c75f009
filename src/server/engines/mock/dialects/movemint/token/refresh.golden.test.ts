import { describe, expect, it } from 'vitest';
import { errorBody, obtainPair, type Pair, said, setUpMovemint } from '../testing.ts';

async function holdPair(scope?: string) {
  const test = setUpMovemint();
  const old = await obtainPair(test.racepace, test.browser, scope);
  const refresh = async (token: string, changes?: Record<string, string | undefined>) =>
    (await (await test.racepace.refresh(token, changes)).json()) as Pair & { scope?: string; expires_in: number };
  const opens = async (token: string) => (await test.racepace.call(`${test.base}/api/me`, token)).status === 200;
  return { ...test, old, refresh, opens };
}

const refused = [400, errorBody('invalid_grant', said.grant)];
const answerOf = async (response: Response) => [response.status, await response.text()];

describe('a refresh at Movemint', () => {
  it('44: gives another pair with the same scopes and lifetime', async () => {
    const { old, refresh } = await holdPair();
    const fresh = await refresh(old.refresh_token);
    expect(fresh).toMatchObject({ scope: 'public read', expires_in: 7200 });
    expect([fresh.access_token, fresh.refresh_token]).not.toEqual(expect.arrayContaining(Object.values(old)));
  });

  it('45: leaves the old pair alive until the new access token is first used', async () => {
    const { old, refresh, opens, racepace } = await holdPair();
    const fresh = await refresh(old.refresh_token);
    expect(await opens(old.access_token)).toBe(true);
    expect((await racepace.refresh(old.refresh_token)).status).toBe(200);
    expect(await opens(fresh.access_token)).toBe(true);
    expect(await opens(old.access_token)).toBe(false);
    expect(await answerOf(await racepace.refresh(old.refresh_token))).toEqual(refused);
    // And what is used too late kills nothing.
    expect(await opens(fresh.access_token)).toBe(true);
  });

  it('counts token/info as a use, and being introspected as none', async () => {
    const { old, refresh, opens, racepace, base } = await holdPair();
    const fresh = await refresh(old.refresh_token);
    expect(await (await racepace.introspect(fresh.access_token)).json()).toMatchObject({ active: true });
    expect(await opens(old.access_token)).toBe(true);
    expect((await racepace.call(`${base}/oauth/token/info`, fresh.access_token)).status).toBe(200);
    expect(await opens(old.access_token)).toBe(false);
  });

  it('retires the old pair even where the new token has expired before its first use', async () => {
    const { old, refresh, racepace, base, clock } = await holdPair();
    const fresh = await refresh(old.refresh_token);
    clock.advance(7200);
    expect((await racepace.call(`${base}/api/me`, fresh.access_token)).status).toBe(401);
    expect(await answerOf(await racepace.refresh(old.refresh_token))).toEqual(refused);
    expect((await racepace.refresh(fresh.refresh_token)).status).toBe(200);
  });

  it('R18: side by side all succeed; the first use ends the old pair, and none of the new ones', async () => {
    const { old, racepace, opens } = await holdPair();
    const answers = await Promise.all(Array.from({ length: 20 }, () => racepace.refresh(old.refresh_token)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const pairs = await Promise.all(answers.map((answer) => answer.json() as Promise<Pair>));
    for (const { access_token } of pairs) expect(await opens(access_token)).toBe(true);
    expect(await opens(old.access_token)).toBe(false);
  });

  it('48: honours a narrower scope for good, and refuses a wider one', async () => {
    const { old, refresh, racepace } = await holdPair('public read');
    expect(await answerOf(await racepace.refresh(old.refresh_token, { scope: 'public read write' }))).toEqual([
      400,
      errorBody('invalid_scope', said.scope),
    ]);
    const narrow = await refresh(old.refresh_token, { scope: 'public' });
    expect(narrow.scope).toBe('public');
    expect((await refresh(narrow.refresh_token)).scope).toBe('public');
    expect((await racepace.refresh(narrow.refresh_token, { scope: 'read' })).status).toBe(400);
  });

  it('47: works years later', async () => {
    const { old, racepace, clock } = await holdPair();
    clock.advance(10 * 365 * 24 * 60 * 60);
    expect((await racepace.refresh(old.refresh_token)).status).toBe(200);
  });

  it.each([
    ['without a client', { client_id: undefined, client_secret: undefined }],
    ["49: with another client's credentials", { client_id: 'paceboard', client_secret: 'a:secret+with%signs' }],
  ])('%s is invalid_grant', async (_condition, changes) => {
    const { old, racepace } = await holdPair();
    expect(await answerOf(await racepace.refresh(old.refresh_token, changes))).toEqual(refused);
    expect((await racepace.refresh(old.refresh_token)).status).toBe(200);
  });

  it('R23: tells a bad token before a bad client, and a bad client otherwise', async () => {
    const { old, racepace } = await holdPair();
    const wrong = { client_secret: 'wrong' };
    expect(await answerOf(await racepace.refresh('x', wrong))).toEqual(refused);
    expect(await answerOf(await racepace.refresh(old.refresh_token, wrong))).toEqual([401, errorBody('invalid_client', said.client)]);
  });

  it('50: refuses an access token', async () => {
    const { old, racepace } = await holdPair();
    expect(await answerOf(await racepace.refresh(old.access_token))).toEqual(refused);
  });

  it('by a public app needs its client_id alone', async () => {
    const { browser, pocketpace } = setUpMovemint();
    const { refresh_token } = await obtainPair(pocketpace, browser);
    expect((await pocketpace.refresh(refresh_token)).status).toBe(200);
  });
});
