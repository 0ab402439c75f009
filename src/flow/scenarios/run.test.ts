import { describe, expect, it } from 'vitest';
import { FlowSession } from '../session.ts';
import { fakeFetch, json, someSetup, someSystem } from '../testing.ts';
import { scenarios } from './all.ts';
import { createBystander } from './bystander.ts';
import { runScenario, whySkipped } from './run.ts';
import { type Actor, AuthorizationRefused, NotPlayable, type Scenario } from './scenario.ts';
import { scopeUnknown } from './scope-unknown.ts';
import { stateTampered } from './state-tampered.ts';
import { tokenByGet } from './token-by-get.ts';
import { walkAsBrowser, walkByHand } from './walk.ts';
import { wrongSecret } from './wrong-secret.ts';

const some = (changes: Partial<Scenario>): Scenario => ({
  ...tokenByGet,
  run: async () => ({ passed: true, expected: 'this', got: 'that' }),
  ...changes,
});
const bystander = (answers: Parameters<typeof fakeFetch>[0] = {}, setup = someSetup()) => createBystander(setup, fakeFetch(answers).fetch);

describe('a scenario', () => {
  it('is skipped, with the reason, where it means nothing or nobody can play it', async () => {
    const setup = someSetup();
    expect(whySkipped(some({ applies: () => 'It has no codes.' }), setup, [])).toBe('It has no codes.');
    expect(whySkipped(some({ needs: ['person', 'lab'] }), setup, ['person'])).toBe(
      'Not played: it takes the lab of a Latchstring mock server.',
    );
    expect(await runScenario(some({ needs: ['lab'] }), bystander())).toMatchObject({ result: 'skipped', expected: null, got: null });
    const turnedOut = some({ run: () => Promise.reject(new NotPlayable('No refresh token was given.')) });
    expect(await runScenario(turnedOut, bystander())).toMatchObject({ result: 'skipped', reason: 'No refresh token was given.' });
  });

  it('fails where the server does something else, and where it could not be played to its end', async () => {
    const failing = some({ run: async () => ({ passed: false, expected: 'this', got: 'that' }) });
    expect(await runScenario(failing, bystander())).toEqual({ result: 'failed', expected: 'this', got: 'that', reason: null });
    const broken = some({ run: () => Promise.reject(new Error('There was no code.')) });
    expect(await runScenario(broken, bystander())).toMatchObject({ result: 'failed', reason: 'There was no code.' });
  });

  it('has a name of its own', () => {
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
    expect(scenarios).toHaveLength(19);
  });
});

describe('an explanation', () => {
  const dialects = ['moves', 'movemint', 'movenium', 'moovila', 'standard', null] as const;

  it('has whole sentences and an address to read on, for every system', () => {
    for (const scenario of scenarios) {
      for (const dialect of dialects) {
        const { happened, why, specification, client } = scenario.explain(someSetup({ system: someSystem({ dialect }) }));
        for (const text of [happened, why, client]) expect(text).toMatch(/^\S.+[.]$/);
        expect(specification.url).toMatch(/^https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d+#section-[\d.]+$/);
      }
    }
  });

  it('D4: of a refused code names all five causes at Moves', () => {
    const moves = someSetup({ system: someSystem({ dialect: 'moves' }) });
    for (const id of ['code-expired', 'code-used-twice', 'redirect-uri-missing', 'redirect-uri-mismatch']) {
      const { why } = scenarios.find((scenario) => scenario.id === id)?.explain(moves) ?? { why: '' };
      for (const cause of ['wrong', 'older than five minutes', 'earlier token request', 'redirect_uri is missing', 'it is another one'])
        expect(why).toContain(cause);
    }
  });
});

describe('at a server that does it wrong', () => {
  const tokens = { access_token: 'a-token-for-anybody', token_type: 'Bearer' };

  it.each([
    ['gives tokens for a GET', tokenByGet, () => json(tokens), 'a status from 400 to 499'],
    ['gives tokens for any secret', wrongSecret, () => json(tokens), 'refused with invalid_client'],
    ['gives tokens of a strange type', wrongSecret, () => json({ ...tokens, token_type: 'mac' }), 'refused with invalid_client'],
    ['blames the code for the secret', wrongSecret, () => json({ error: 'invalid_grant' }, 400), 'refused with invalid_client'],
    ['is down', tokenByGet, () => Promise.reject(new TypeError('fetch failed')), 'a status from 400 to 499'],
  ])('that %s, the scenario fails, and shows no token', async (_what, scenario, answer, expected) => {
    const played = await runScenario(scenario, bystander({ '/token': answer }));
    expect(played).toMatchObject({ result: 'failed', expected });
    expect(played.got).not.toContain('a-token');
  });

  it('that grants a scope which nobody knows, the scenario fails; leaving it out is right', async () => {
    const play = (scope: string) => {
      const { fetch } = fakeFetch({ '/token': () => json({ ...tokens, scope }) });
      const actor: Actor = {
        ...bystander(),
        offers: ['person'],
        newSession: (changes = {}) => new FlowSession({ ...someSetup(), ...changes }, { fetch, now: () => new Date() }),
        async authorize(session) {
          const state = (await session.authorizationUrl()).searchParams.get('state') ?? '';
          return new URL(`?${new URLSearchParams({ code: 'c', state, iss: 'https://as.example' })}`, session.setup.redirectUri);
        },
      };
      return runScenario(scopeUnknown, actor);
    };
    expect((await play('notes no-such-scope')).result).toBe('failed');
    expect((await play('notes')).result).toBe('passed');
  });

  it('a client that compares no state would be found out', async () => {
    const careless: Actor = {
      ...bystander(),
      newSession() {
        const session = bystander().newSession();
        session.readCallback = () => ({ ok: true, error: null, description: null, problem: null });
        return session;
      },
    };
    expect((await runScenario(stateTampered, careless)).result).toBe('failed');
    expect((await runScenario(stateTampered, bystander())).result).toBe('passed');
  });
});

describe('a walk to the redirect URI', () => {
  const [start, redirectUri] = [new URL('https://as.example/authorize'), 'https://app.example/callback'];
  const to = (location: string) => () => new Response(null, { status: 303, headers: { location } });

  it('follows redirects by hand, and does not open the redirect URI', async () => {
    const { fetch, sent } = fakeFetch({ '/authorize': to('/next'), '/next': to('https://app.example/callback?code=c') });
    expect((await walkByHand(fetch)(start, redirectUri)).search).toBe('?code=c');
    expect(sent).toHaveLength(2);
  });

  it('takes no address that only begins like the redirect URI', async () => {
    const { fetch } = fakeFetch({ '/authorize': to('https://app.example/callback.evil.example/?code=c') });
    await expect(walkByHand(fetch)(start, redirectUri)).rejects.toBeInstanceOf(AuthorizationRefused);
  });

  it('says what the server answered itself, and ends in a circle', async () => {
    const page = fakeFetch({ '/authorize': () => new Response('invalid_scope', { status: 400 }) });
    await expect(walkByHand(page.fetch)(start, redirectUri)).rejects.toMatchObject({ status: 400, body: 'invalid_scope' });
    const circle = fakeFetch({ '/authorize': to('/authorize') });
    await expect(walkByHand(circle.fetch)(start, redirectUri)).rejects.toMatchObject({ body: 'There were too many redirects.' });
  });

  it('sees where a browser ended', async () => {
    const ended = (url: string) => walkAsBrowser(async () => Object.defineProperty(new Response('page'), 'url', { value: url }));
    expect((await ended(`${redirectUri}?code=c`)(start, redirectUri)).search).toBe('?code=c');
    await expect(ended('https://as.example/error')(start, redirectUri)).rejects.toMatchObject({ body: 'page' });
  });
});
