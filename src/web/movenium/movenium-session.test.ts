import { afterEach, describe, expect, it, vi } from 'vitest';
import { MoveniumSession } from './movenium-session.ts';

const login = 'http://127.0.0.1:4400/movenium/login';
const ada = { username: 'ada@example.test', password: 'wonderland' };

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const tokens = (number: number) => json(200, { access_token: `access-${number}`, refresh_token: `refresh-${number}`, expires_in: 3600 });
const refusal = (error_description: string, status = 400) => json(status, { error: 'invalid_grant', error_description });

/** Movenium, as far as a page sees it: `answer` is asked for every login, `works` for every call's access token. */
function play(answer: (fields: Record<string, string>) => Response | Promise<Response>, works = (_token: string) => true) {
  const sent: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    if (url === login) return answer(Object.fromEntries(init.body as URLSearchParams));
    const token = new Headers(init.headers).get('authorization')?.slice('Bearer '.length) ?? '';
    if (!works(token)) return refusal('The access token provided has expired', 401);
    if (url.endsWith('/1.1/users')) return json(200, { users: [{ name: 'Ada Lovelace', username: ada.username }] });
    return json(200, url.endsWith('/1.1/projects') ? { projects: [] } : { worktimes: [] });
  });
  const session = new MoveniumSession(login);
  const signIn = (signal = new AbortController().signal) => session.signIn(ada, signal);
  const settled = () => vi.waitFor(() => expect(session.state()).not.toMatchObject({ busy: expect.any(String) }));
  return { session, signIn, settled, sent };
}

afterEach(() => vi.unstubAllGlobals());

describe('a sign-in', () => {
  it('sends the password once, urlencoded, without cookies, and shows whose work it is', async () => {
    const { session, signIn, settled, sent } = play(() => tokens(1));
    expect(await signIn()).toBeNull();
    await settled();
    expect(session.state()).toMatchObject({ kind: 'signed-in', work: { name: 'Ada Lovelace' }, trouble: null });
    const logins = sent.filter(({ url }) => url === login);
    expect(logins.map(({ init }) => [init.method, init.credentials, String(init.body)])).toEqual([
      ['POST', 'omit', 'grant_type=password&username=ada%40example.test&password=wonderland&client_id=openapi'],
    ]);
    expect(sent.every(({ url }) => !/wonderland|access-/.test(url))).toBe(true);
  });

  it.each([
    [
      'in the service’s own code and words',
      () => refusal('Invalid username and password combination'),
      { kind: 'refused', error: 'invalid_grant', text: 'Invalid username and password combination' },
    ],
    [
      'with the time to wait',
      () => json(429, { error: 'x', error_description: 'y' }, { 'retry-after': '840' }),
      { kind: 'wait', seconds: 840 },
    ],
    [
      'with the time after which others have signed in',
      () => json(503, { error: 'x', error_description: 'y' }, { 'retry-after': '3' }),
      { kind: 'busy', seconds: 3 },
    ],
    ['as unexpected where it is no such answer', () => new Response('<html>', { status: 502 }), { kind: 'unexpected' }],
    ['as unexpected where tokens are missing', () => json(200, {}), { kind: 'unexpected' }],
    ['as unanswered', () => Promise.reject(new TypeError('offline')), { kind: 'no-answer' }],
  ])('that fails is told %s', async (_how, answer, told) => {
    const { session, signIn } = play(answer);
    expect(await signIn()).toEqual(told);
    expect(session.state()).toEqual({ kind: 'signed-out', farewell: null });
  });

  it('that was given up leaves nobody signed in', async () => {
    const giveUp = new AbortController();
    const { session, signIn } = play(() => {
      giveUp.abort();
      return tokens(1);
    });
    await signIn(giveUp.signal);
    expect(session.state().kind).toBe('signed-out');
  });
});

describe('signed in', () => {
  it('an access token that ended is renewed once, and the calls are made again', async () => {
    const { session, signIn, settled } = play(
      ({ grant_type }) => tokens(grant_type === 'password' ? 1 : 2),
      (token) => token === 'access-2',
    );
    await signIn();
    await settled();
    expect(session.state()).toMatchObject({
      tokens: { accessToken: 'access-2', refreshToken: 'refresh-2' },
      work: { name: 'Ada Lovelace' },
    });
  });

  it('a refresh takes the place of both tokens', async () => {
    const { session, signIn, settled, sent } = play(({ refresh_token }) => tokens(refresh_token ? 2 : 1));
    await signIn();
    await settled();
    await session.refresh();
    expect(session.state()).toMatchObject({ tokens: { accessToken: 'access-2', refreshToken: 'refresh-2' }, refreshed: true });
    expect(String(sent.at(-1)?.init.body)).toBe('grant_type=refresh_token&refresh_token=refresh-1&client_id=openapi');
  });

  it('a refused refresh ends the sign-in, forgets the tokens, and says until when a copy would work', async () => {
    const { session, signIn, settled } = play(({ refresh_token }) => (refresh_token ? refusal('Invalid refresh token') : tokens(1)));
    await signIn();
    await settled();
    await session.refresh();
    expect(session.state()).toEqual({
      kind: 'signed-out',
      farewell: { kind: 'not-renewed', text: 'Invalid refresh token', usableUntil: expect.any(Number) },
    });
    expect(JSON.stringify(session.state())).not.toMatch(/access-1|refresh-1/);
  });

  it('a refresh without an answer changes nothing', async () => {
    const { session, signIn, settled } = play(({ refresh_token }) => (refresh_token ? Promise.reject(new TypeError()) : tokens(1)));
    await signIn();
    await settled();
    await session.refresh();
    expect(session.state()).toMatchObject({ kind: 'signed-in', tokens: { refreshToken: 'refresh-1' }, trouble: { kind: 'no-answer' } });
  });

  it('who signs out while an answer is under way stays signed out', async () => {
    const { session, signIn, settled } = play(({ refresh_token }) => {
      if (refresh_token) session.signOut();
      return tokens(refresh_token ? 2 : 1);
    });
    await signIn();
    await settled();
    await session.refresh();
    expect(session.state()).toEqual({ kind: 'signed-out', farewell: { kind: 'signed-out' } });
  });
});
