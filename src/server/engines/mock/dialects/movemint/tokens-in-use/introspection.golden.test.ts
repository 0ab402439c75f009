import { describe, expect, it } from 'vitest';
import { epochSeconds } from '../../../../../ports/clock.ts';
import { challenged, errorBody, json, obtainPair, said, setUpMovemint, wire } from '../testing.ts';

async function holdPair() {
  const test = setUpMovemint();
  return { ...test, tokens: await obtainPair(test.racepace, test.browser) };
}

const answerOf = async (response: Response) => [response.status, await response.text()];

describe('introspection at Movemint', () => {
  const inactive = [200, '{"active":false}'];

  it('tells an app what its tokens are good for', async () => {
    const { racepace, tokens, clock } = await holdPair();
    const at = epochSeconds(clock.now());
    // D5: To Doorkeeper both are one record, which ends with the access token.
    for (const token of [tokens.access_token, tokens.refresh_token]) {
      expect(await wire(await racepace.introspect(token))).toEqual([
        200,
        json,
        `{"active":true,"scope":"public read","client_id":"racepace","token_type":"Bearer","exp":${at + 7200},"iat":${at}}`,
      ]);
    }
    clock.advance(7200);
    expect(await answerOf(await racepace.introspect(tokens.refresh_token))).toEqual(inactive);
  });

  it('D5: finds by the hint refresh_token no access token', async () => {
    const { racepace, tokens } = await holdPair();
    const ask = (token: string, token_type_hint: string) => racepace.post(racepace.options.introspect, { token, token_type_hint });
    expect(await answerOf(await ask(tokens.access_token, 'refresh_token'))).toEqual(inactive);
    expect(await (await ask(tokens.refresh_token, 'access_token')).json()).toMatchObject({ active: true });
  });

  it('59: tells of a foreign, revoked, expired, unknown or missing token that it is not active, and no more', async () => {
    const { racepace, paceboard, browser, tokens, clock } = await holdPair();
    expect(await answerOf(await paceboard.introspect(tokens.access_token))).toEqual(inactive);
    const revoked = await obtainPair(racepace, browser);
    await racepace.revoke(revoked.refresh_token);
    expect(await answerOf(await racepace.introspect(revoked.access_token))).toEqual(inactive);
    clock.advance(7200);
    expect(await answerOf(await racepace.introspect(tokens.access_token))).toEqual(inactive);
    expect(await answerOf(await racepace.introspect('unknown'))).toEqual(inactive);
    expect(await answerOf(await racepace.post(racepace.options.introspect, {}))).toEqual(inactive);
  });

  const invalid = '{"error":"invalid_token","error_description":"The access token is invalid","state":"unauthorized"}';

  async function askWithBearer() {
    const test = await holdPair();
    const other = await obtainPair(test.racepace, test.browser);
    const ask = (bearer: string | null, fields: Record<string, string>) =>
      test.fetch(
        new Request(`${test.base}/oauth/introspect`, {
          method: 'POST',
          body: new URLSearchParams(fields),
          ...(bearer !== null && { headers: { authorization: `Bearer ${bearer}` } }),
        }),
      );
    return { ...test, other, ask };
  }

  it('D5: may be asked with another live token of the app, wherever Doorkeeper takes one', async () => {
    const { tokens, other, ask } = await askWithBearer();
    const token = tokens.access_token;
    expect(await (await ask(other.access_token, { token })).json()).toMatchObject({ active: true });
    for (const name of ['access_token', 'bearer_token']) {
      expect(await (await ask(null, { token, [name]: other.access_token })).json()).toMatchObject({ active: true });
    }
  });

  it("D5: deviates from 59: a bearer that asks about itself, its own refresh token, nothing, or what is not its app's is refused", async () => {
    const { tokens, browser, pocketpace, ask } = await askWithBearer();
    const foreign = await obtainPair(pocketpace, browser);
    const fields = [tokens.access_token, tokens.refresh_token, foreign.access_token, 'unknown'].map((token) => ({ token }));
    for (const about of [...fields, {}]) {
      const refused = [401, challenged('invalid_token', 'The access token is invalid'), invalid];
      expect(await wire(await ask(tokens.access_token, about))).toEqual(refused);
    }
  });

  it('D5: tells a bearer that it was revoked, and whoever brings none or garbage that something is missing', async () => {
    const { racepace, tokens, other, ask } = await askWithBearer();
    const unauthorized = 'Request need to be authorized. Required parameter for authorizing request is missing or invalid.';
    for (const bearer of [null, 'garbage', other.refresh_token]) {
      expect(await wire(await ask(bearer, { token: tokens.access_token, state: 's' }))).toEqual([
        400,
        challenged('invalid_request', unauthorized),
        errorBody('invalid_request', unauthorized),
      ]);
    }
    await racepace.revoke(other.access_token);
    const revoked = 'The access token was revoked';
    expect(await wire(await ask(other.access_token, { token: tokens.access_token }))).toEqual([
      401,
      challenged('invalid_token', revoked),
      invalid.replace('The access token is invalid', revoked),
    ]);
  });

  it('58: may be asked by a public app about its own, by its client_id alone', async () => {
    const { browser, pocketpace } = setUpMovemint();
    const { access_token } = await obtainPair(pocketpace, browser);
    expect(await (await pocketpace.introspect(access_token)).json()).toMatchObject({ active: true, client_id: 'pocketpace' });
  });

  it('58: by a client that fails to prove itself is 401', async () => {
    const { racepace, tokens } = await holdPair();
    const response = await racepace.post(racepace.options.introspect, { token: tokens.access_token, client_secret: 'wrong' });
    expect(await wire(response)).toEqual([401, challenged('invalid_client', said.client), errorBody('invalid_client', said.client)]);
  });
});
