import { describe, expect, it } from 'vitest';
import { epochSeconds } from '../../../../../ports/clock.ts';
import { createDemoClients } from '../../../../../testing/demo-clients.ts';
import { TestBrowser } from '../../../../../testing/test-browser.ts';
import { resourceOwnerId } from '../subject.ts';
import { challenge, challenged, errorBody, json, obtainPair, said, setUpMovemint, wire } from '../testing.ts';

async function holdPair(scope?: string) {
  const test = setUpMovemint();
  const tokens = await obtainPair(test.racepace, test.browser, scope);
  return { ...test, tokens, me: `${test.base}/api/me`, info: `${test.base}/oauth/token/info` };
}

const answerOf = async (response: Response) => [response.status, await response.text()];
const forbidden = [403, errorBody('unauthorized_client', 'You are not authorized to revoke this token')];

describe('a revocation at Movemint', () => {
  it('D6: answers 200 {} for a valid, a repeated and an unknown token, as Doorkeeper does', async () => {
    const { racepace, tokens } = await holdPair();
    for (const token of [tokens.access_token, tokens.access_token, 'unknown']) {
      expect(await wire(await racepace.revoke(token))).toEqual([200, json, '{}']);
    }
  });

  it.each(['access_token', 'refresh_token'] as const)('54: of the %s kills both', async (kind) => {
    const { racepace, tokens, me } = await holdPair();
    await racepace.revoke(tokens[kind]);
    expect((await racepace.call(me, tokens.access_token)).status).toBe(401);
    expect(await answerOf(await racepace.refresh(tokens.refresh_token))).toEqual([400, errorBody('invalid_grant', said.grant)]);
  });

  it('D6: without a token is 400 invalid_request, as the published page says', async () => {
    const { racepace } = await holdPair();
    const description = 'Missing required parameter: token.';
    expect(await wire(await racepace.post(racepace.options.revoke, {}))).toEqual([
      400,
      challenged('invalid_request', description),
      errorBody('invalid_request', description),
    ]);
  });

  it("without a token is 200 where the server is set to Doorkeeper's answer", async () => {
    const { racepace } = setUpMovemint({ mock: { settings: { movemintRevokeWithoutToken: 200 } } });
    expect(await answerOf(await racepace.post(racepace.options.revoke, {}))).toEqual([200, '{}']);
  });

  it.each([
    ['without a client', { client_id: undefined, client_secret: undefined }],
    ['by an unknown client', { client_id: 'nobody' }],
    ['with a wrong secret', { client_secret: 'wrong' }],
    ['55: by another client', { client_id: 'paceboard', client_secret: 'a:secret+with%signs' }],
  ])('D6: %s is 403 without a challenge, and the token lives on', async (_condition, changes) => {
    const { racepace, tokens, me } = await holdPair();
    const response = await racepace.revoke(tokens.access_token, changes);
    expect(await wire(response)).toEqual([403, json, forbidden[1]]);
    expect((await racepace.call(me, tokens.access_token)).status).toBe(200);
  });

  it('asks for the client even where token is unknown or missing', async () => {
    const { racepace } = await holdPair();
    expect(await answerOf(await racepace.revoke('unknown', { client_secret: 'wrong' }))).toEqual(forbidden);
    expect(await answerOf(await racepace.post(racepace.options.revoke, { client_secret: 'wrong' }))).toEqual(forbidden);
  });

  it("D5: 55, 56: of a public app's token works by its client_id alone, and by no other client", async () => {
    const { browser, pocketpace, racepace, me } = await holdPair();
    const { access_token } = await obtainPair(pocketpace, browser);
    expect(await answerOf(await racepace.revoke(access_token))).toEqual(forbidden);
    expect((await racepace.call(me, access_token)).status).toBe(200);
    expect(await answerOf(await pocketpace.revoke(access_token))).toEqual([200, '{}']);
    expect((await racepace.call(me, access_token)).status).toBe(401);
  });

  it('D5: of an expired access token ends nothing: its refresh token lives on, and can be revoked by itself', async () => {
    const { racepace, tokens, clock } = await holdPair();
    clock.advance(7200);
    expect(await answerOf(await racepace.revoke(tokens.access_token))).toEqual([200, '{}']);
    expect((await racepace.refresh(tokens.refresh_token)).status).toBe(200);
    expect(await answerOf(await racepace.revoke(tokens.refresh_token))).toEqual([200, '{}']);
    expect(await answerOf(await racepace.refresh(tokens.refresh_token))).toEqual([400, errorBody('invalid_grant', said.grant)]);
  });

  it('D5: deviates from 53: the hint refresh_token hides an access token, and access_token hides nothing', async () => {
    const { racepace, tokens, me } = await holdPair();
    expect(await answerOf(await racepace.revoke(tokens.access_token, { token_type_hint: 'refresh_token' }))).toEqual([200, '{}']);
    expect((await racepace.call(me, tokens.access_token)).status).toBe(200);
    expect(await answerOf(await racepace.revoke(tokens.refresh_token, { token_type_hint: 'access_token' }))).toEqual([200, '{}']);
    expect((await racepace.call(me, tokens.access_token)).status).toBe(401);
  });

  it("does not reach another service's tokens", async () => {
    const { racepace, fetch, origin, browser } = await holdPair();
    const { planner } = createDemoClients(fetch, origin);
    const { access_token } = await planner.obtainTokens(browser);
    await racepace.revoke(access_token);
    expect((await planner.call(`${origin}/moovila/api/projects`, access_token)).status).toBe(200);
  });
});

describe("Movemint's token/info", () => {
  const invalid = '{"error":"invalid_token","error_description":"The access token is invalid","state":"unauthorized"}';

  it('tells owner, scopes, seconds left, app and beginning, in this order', async () => {
    const { racepace, tokens, info, clock } = await holdPair();
    const at = epochSeconds(clock.now());
    clock.advance(200);
    const owner = resourceOwnerId('acct-ada');
    expect(await wire(await racepace.call(info, tokens.access_token))).toEqual([
      200,
      json,
      `{"resource_owner_id":${owner},"scope":["public","read"],"expires_in":7000,"application":{"uid":"racepace"},"created_at":${at}}`,
    ]);
  });

  it('D5: rounds the seconds left', async () => {
    const { racepace, tokens, info, clock } = await holdPair();
    const left = async () => ((await (await racepace.call(info, tokens.access_token)).json()) as { expires_in: number }).expires_in;
    clock.advance(0.4);
    expect(await left()).toBe(7200);
    clock.advance(0.2);
    expect(await left()).toBe(7199);
  });

  it("has no owner for an app's own token", async () => {
    const { racepace, info } = await holdPair();
    const { access_token } = (await (await racepace.post(racepace.options.token, { grant_type: 'client_credentials' })).json()) as {
      access_token: string;
    };
    expect(await (await racepace.call(info, access_token)).json()).toMatchObject({ resource_owner_id: null, scope: [] });
  });

  it('deviates from 103: takes the token from a bearer in any case, from access_token and from bearer_token', async () => {
    const { fetch, tokens, info, me } = await holdPair();
    const { access_token } = tokens;
    const bearer = { headers: { authorization: `bearer ${access_token}` } };
    expect((await fetch(new Request(info, bearer))).status).toBe(200);
    expect((await fetch(new Request(`${info}?access_token=${access_token}`))).status).toBe(200);
    expect((await fetch(new Request(`${info}?bearer_token=${access_token}`))).status).toBe(200);
    for (const name of ['access_token', 'bearer_token']) {
      expect((await fetch(new Request(`${me}?${name}=${access_token}`))).status).toBe(200);
    }
  });

  it('59: gives one and the same 401 to none, unknown, refresh, revoked and expired tokens', async () => {
    const { fetch, racepace, browser, tokens, info, clock } = await holdPair();
    const revoked = await obtainPair(racepace, browser);
    await racepace.revoke(revoked.access_token);
    const ask = (token?: string) => (token === undefined ? fetch(new Request(info)) : racepace.call(info, token));
    clock.advance(7200);
    for (const token of [undefined, 'unknown', tokens.refresh_token, revoked.access_token, tokens.access_token]) {
      const response = await ask(token);
      expect(await wire(response)).toEqual([401, challenged('invalid_token', 'The access token is invalid'), invalid]);
    }
  });
});

describe('a call of /movemint/api/me', () => {
  it.each([
    ['public', ['id', 'name']],
    ['read', ['id', 'email', 'activities']],
    ['public read write', ['id', 'name', 'email', 'activities']],
    ['', ['id']],
  ])('with the scopes %j tells %j', async (scope, keys) => {
    const { racepace, tokens, me } = await holdPair(scope);
    const response = await racepace.call(me, tokens.access_token);
    expect(response.status).toBe(200);
    const body = (await response.json()) as Record<string, unknown>;
    expect(Object.keys(body)).toEqual(keys);
    expect(body.id).toBe(resourceOwnerId('acct-ada'));
  });

  it('with a scope that does not open it is 403, empty, and says which would', async () => {
    const { racepace, tokens, me } = await holdPair('write');
    const headers = {
      'cache-control': 'no-store',
      'www-authenticate': challenge('insufficient_scope', 'Access to this resource requires scope _public read_.'),
    };
    expect(await wire(await racepace.call(me, tokens.access_token))).toEqual([403, headers, '']);
  });

  it('without a live token is 401, empty, and tells revoked, expired and anything else apart', async () => {
    const { fetch, racepace, browser, tokens, me, clock } = await holdPair();
    const revoked = await obtainPair(racepace, browser);
    await racepace.revoke(revoked.access_token);
    clock.advance(7200);
    for (const [token, description] of [
      [undefined, 'The access token is invalid'],
      ['unknown', 'The access token is invalid'],
      [tokens.refresh_token, 'The access token is invalid'],
      [revoked.access_token, 'The access token was revoked'],
      [tokens.access_token, 'The access token expired'],
    ] as const) {
      const response = token === undefined ? await fetch(new Request(me)) : await racepace.call(me, token);
      const headers = { 'cache-control': 'no-store', 'www-authenticate': challenge('invalid_token', description) };
      expect(await wire(response)).toEqual([401, headers, '']);
    }
  });

  it('says that a token expired even long after, and much else has happened', async () => {
    const { racepace, browser, tokens, me, clock } = await holdPair();
    clock.advance(90 * 24 * 60 * 60);
    await obtainPair(racepace, browser);
    const response = await racepace.call(me, tokens.access_token);
    expect(response.headers.get('www-authenticate')).toBe(challenge('invalid_token', 'The access token expired'));
  });

  it('is of no use to an app that speaks for itself', async () => {
    const { racepace, me } = await holdPair();
    const own = await racepace.post(racepace.options.token, { grant_type: 'client_credentials', scope: 'read' });
    const { access_token } = (await own.json()) as { access_token: string };
    expect((await racepace.call(me, access_token)).status).toBe(404);
  });

  it('has activities for who has some, the same on the same day', async () => {
    const { racepace, fetch, origin, me } = await holdPair();
    const read = async (identifier: string) => {
      const answer = await new TestBrowser(fetch, origin).authorize(racepace.authorizationUrl(), identifier);
      const { access_token } = (await (await racepace.exchange(answer.searchParams.get('code'))).json()) as { access_token: string };
      return (await (await racepace.call(me, access_token)).json()) as { id: number; activities: object[] };
    };
    const [grace, again, katherine] = [
      await read('grace@example.test'),
      await read('grace@example.test'),
      await read('katherine@example.test'),
    ];
    expect(grace.activities.length).toBeGreaterThan(0);
    expect(again).toEqual(grace);
    expect(katherine.activities).toEqual([]);
    expect(katherine.id).not.toBe(grace.id);
  });
});
