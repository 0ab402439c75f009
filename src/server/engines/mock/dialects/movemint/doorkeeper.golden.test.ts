import { describe, expect, it } from 'vitest';
import { challenged, errorBody, json, obtainPair, said, setUpMovemint, wire } from './testing.ts';

/*
 * What a request is and how it is written, beside Doorkeeper: [DK], read in the source of 5.9.1 and measured on a running 5.5.0 with what
 * 5.9 changed laid over it.
 */

const own = { grant_type: 'client_credentials', client_id: 'racepace', client_secret: 'racepacesecret' };
const granted = [200, { ...json, pragma: 'no-cache' }, expect.stringMatching(/^{"access_token":"[\w-]{43}","token_type":"Bearer",/)];
const refused = (status: number, error: string, description: string) => [
  status,
  challenged(error, description),
  errorBody(error, description),
];
const noGrantType = refused(400, 'invalid_request', 'Missing required parameter: grant_type.');
const noGrant = refused(400, 'unsupported_grant_type', said.grantType);
const noClient = refused(401, 'invalid_client', said.client);

const form = 'application/x-www-form-urlencoded';
const encode = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const multipart = (fields: Record<string, string>) =>
  `${Object.entries(fields)
    .map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('')}--x--\r\n`;

/** A post whose content type is exactly what is said, be it none. */
function poster() {
  const test = setUpMovemint();
  const post = async (path: string, type: string | null, body: string, headers: Record<string, string> = {}) =>
    wire(
      await test.fetch(
        new Request(test.base + path, {
          method: 'POST',
          body: new TextEncoder().encode(body),
          headers: { ...headers, ...(type !== null && { 'content-type': type }) },
          redirect: 'manual',
        }),
      ),
    );
  return { ...test, post };
}

describe('D5: a body at the token endpoint', () => {
  it.each<[what: string, type: string | null, body: string, answer: unknown]>([
    ['a form', form, encode(own), granted],
    ['a form of another charset', `${form}; charset=ISO-8859-1`, encode(own), granted],
    ['a form without a type', null, encode(own), granted],
    ['a multipart form', 'multipart/form-data; boundary=x', multipart(own), granted],
    ['JSON', 'application/json', JSON.stringify(own), granted],
    ['JSON with a charset', 'application/json; charset=utf-8', JSON.stringify({ ...own, scope: null }), granted],
    ['JSON that is a list', 'application/json', '[1]', noGrantType],
    ['no JSON at all', 'application/json', '', noGrantType],
    ['another kind of JSON', 'application/vnd.api+json', JSON.stringify(own), noGrantType],
    ['plain text', 'text/plain', encode(own), noGrantType],
    ['XML', 'application/xml', '<a/>', noGrantType],
    ['nothing', null, '', noGrantType],
    ['a parameter twice, the last one right', form, `grant_type=x&${encode(own)}`, granted],
    ['a parameter twice, the last one wrong', form, `${encode(own)}&grant_type=x`, noGrant],
    ['scopes parted by a tab', form, encode({ ...own, scope: 'public\tread' }), granted],
    ['a secret that is blank for an app that has one', form, encode({ ...own, client_secret: '' }), noClient],
    ['a blank secret for a public app', form, encode({ ...own, client_id: 'pocketpace', client_secret: '' }), granted],
    ['a secret for a public app', form, encode({ ...own, client_id: 'pocketpace' }), noClient],
  ])('%s', async (_what, type, body, answer) => {
    expect(await poster().post('/oauth/token', type, body)).toEqual(answer);
  });

  it.each<[what: string, query: Record<string, string>, body: Record<string, string>, answer: unknown]>([
    ['alone will do', own, {}, granted],
    ['goes before the body', { grant_type: 'x' }, own, noGrant],
    ['names the client before the body does', { client_id: 'nobody' }, own, noClient],
  ])('beside a query, which %s', async (_what, query, body, answer) => {
    expect(await poster().post(`/oauth/token?${encode(query)}`, form, encode(body))).toEqual(answer);
  });

  it.each<[credentials: string, body: Record<string, string>, answer: unknown]>([
    ['Basic racepace:racepacesecret', { client_id: 'nobody', client_secret: 'x' }, granted],
    ['bAsIc racepace:racepacesecret', {}, granted],
    ['Basic racepace:wrong', own, noClient],
    ['Basic racepace', own, noClient],
    ['Basic pocketpace:', {}, granted],
    ['Basic pocketpace:x', {}, noClient],
    ['Basic :', own, granted],
    ['Basic night%70ace:nightpacesecret', {}, noClient],
    ['Bearer racepace:racepacesecret', own, granted],
  ])('of a client that says "%s" and posts %j', async (credentials, body, answer) => {
    const [scheme, pair = ''] = credentials.split(' ');
    const headers = { authorization: `${scheme} ${btoa(pair)}` };
    expect(await poster().post('/oauth/token', form, encode({ grant_type: 'client_credentials', ...body }), headers)).toEqual(answer);
  });

  it.each(['text/html', 'application/xml', '*/*', 'image/png'])('is answered in JSON to who accepts %s', async (accept) => {
    const { post } = poster();
    expect(await post('/oauth/token', form, encode(own), { accept })).toEqual(granted);
    expect(await post('/oauth/token', form, 'grant_type=x', { accept })).toEqual(noGrant);
  });

  it('has its state repeated by the errors that come before a grant is chosen, and by no other', async () => {
    const { post } = poster();
    const stateAfter = async (fields: Record<string, string>) => {
      const [, , body] = await post('/oauth/token', form, encode({ state: 'a b', ...fields }));
      return (JSON.parse(body) as { state?: string }).state;
    };
    expect(await stateAfter({})).toBe('a b');
    expect(await stateAfter({ grant_type: 'x' })).toBe('a b');
    expect(await stateAfter({ grant_type: 'authorization_code' })).toBe('a b');
    expect(await stateAfter({ grant_type: 'authorization_code', code: 'x' })).toBe(undefined);
    expect(await stateAfter({ grant_type: 'refresh_token' })).toBe(undefined);
    expect(await stateAfter({ ...own, scope: 'admin' })).toBe(undefined);
    expect(await stateAfter(own)).toBe(undefined);
  });

  it('may call the scope of a refresh "scopes"', async () => {
    const { racepace, browser } = setUpMovemint();
    const { refresh_token } = await obtainPair(racepace, browser);
    expect(await (await racepace.refresh(refresh_token, { scopes: 'public' })).json()).toMatchObject({ scope: 'public' });
    expect((await racepace.refresh(refresh_token, { scopes: 'admin' })).status).toBe(400);
  });
});

describe('D5: a path', () => {
  const forms = (path: string) => [path, `${path}/`, `${path}.json`, `${path}.xml`, `${path}.json/`, path.replaceAll('/', '//')];

  it.each(forms('/oauth/token'))('%s is the token endpoint', async (path) => {
    expect(await poster().post(path, form, encode(own))).toEqual(granted);
  });

  it.each(forms('/oauth/revoke'))('%s is the revocation endpoint', async (path) => {
    expect(await poster().post(path, form, encode({ ...own, token: 'unknown' }))).toEqual([200, json, '{}']);
  });

  it.each(forms('/oauth/introspect'))('%s is the introspection endpoint', async (path) => {
    expect(await poster().post(path, form, encode({ ...own, token: 'unknown' }))).toEqual([200, json, '{"active":false}']);
  });

  it.each([...forms('/oauth/token/info'), ...forms('/api/me')])('%s answers a bearer, HEAD too', async (path) => {
    const { racepace, browser, base } = setUpMovemint();
    const { access_token } = await obtainPair(racepace, browser);
    const [status, headers] = await wire(await racepace.call(base + path, access_token));
    expect([status, headers]).toEqual([200, json]);
    const head = await racepace.call(base + path, access_token, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type')]).toEqual([200, json['content-type']]);
  });

  it.each(forms('/oauth/authorize'))('%s leads to the sign-in, HEAD too', async (path) => {
    const { racepace, fetch, base } = setUpMovemint();
    for (const method of ['GET', 'HEAD']) {
      const url = `${base}${path}${racepace.authorizationUrl().search}`;
      const response = await fetch(new Request(url, { method, redirect: 'manual' }));
      expect([response.status, response.headers.get('location')]).toEqual([303, expect.stringContaining('/interaction/')]);
    }
  });

  it.each([
    ['POST', '/oauth/Token'],
    ['POST', '/oauth/token.a.b'],
    ['POST', '/oauth/tokens'],
    ['POST', '/oauth/token/x'],
    ['GET', '/oauth/token'],
    ['HEAD', '/oauth/token'],
    ['OPTIONS', '/oauth/token'],
    ['PUT', '/oauth/token'],
    ['PATCH', '/oauth/token'],
    ['DELETE', '/oauth/token'],
    ['GET', '/oauth/revoke'],
    ['OPTIONS', '/oauth/revoke'],
    ['GET', '/oauth/introspect'],
    ['POST', '/oauth/token/info'],
    ['OPTIONS', '/oauth/token/info'],
    ['PUT', '/oauth/authorize'],
    ['OPTIONS', '/oauth/authorize'],
    ['POST', '/oauth/authorized_applications'],
    ['GET', '/oauth/authorized_applications/1'],
    ['POST', '/api/me'],
    ['OPTIONS', '/api/me'],
  ])('%s %s leads nowhere', async (method, path) => {
    const { fetch, base } = setUpMovemint();
    const headers = { origin: 'http://127.0.0.1:9999', 'access-control-request-method': 'POST' };
    const response = await fetch(new Request(base + path, { method, headers }));
    expect([response.status, response.headers.has('access-control-allow-origin')]).toEqual([404, false]);
  });
});

describe('D5: the bearer of a token', () => {
  it.each<[what: string, header: string | null, query: string, status: number]>([
    ['behind one space', 'Bearer T', '', 200],
    ['in small letters', 'bearer T', '', 200],
    ['behind two spaces', 'Bearer  T', '', 401],
    ['by another scheme', 'Token T', '', 401],
    ['in the query', null, '?access_token=T', 200],
    ['in the query as bearer_token', null, '?bearer_token=T', 200],
    ['in the query beside a wrong header', 'Bearer x', '?access_token=T', 401],
    ['in the query beside a header of another scheme', 'Basic x', '?access_token=T', 200],
    ['in the query twice, the right one first', null, '?access_token=T&bearer_token=x', 200],
  ])('who sends it %s', async (_what, header, query, status) => {
    const { racepace, browser, fetch, base } = setUpMovemint();
    const { access_token } = await obtainPair(racepace, browser);
    const put = (text: string) => text.replace('T', access_token);
    for (const path of ['/oauth/token/info', '/api/me']) {
      const headers = header === null ? {} : { authorization: header.endsWith(' T') ? `${header.slice(0, -1)}${access_token}` : header };
      expect((await fetch(new Request(base + path + put(query), { headers }))).status).toBe(status);
    }
  });
});

describe('D5: an authorization that is answered in the fragment', () => {
  const inFragment = { response_mode: 'fragment' };

  it('brings code and state there', async () => {
    const { browser, racepace } = setUpMovemint();
    const answer = await browser.authorize(racepace.authorizationUrl({ ...inFragment, state: "a b&c=ü'~!" }));
    expect(answer.href).toMatch(/^http:\/\/127\.0\.0\.1:9999\/callback#code=[\w-]{43}&state=a\+b%26c%3D%C3%BC%27%7E%21$/);
    expect((await racepace.exchange(new URLSearchParams(answer.hash.slice(1)).get('code'))).status).toBe(200);
  });

  it('brings a denial there', async () => {
    const { browser, racepace } = setUpMovemint();
    const answer = await browser.authorize(racepace.authorizationUrl(inFragment), undefined, { decision: 'deny' });
    expect([answer.search, answer.hash]).toEqual([
      '',
      `#error=access_denied&error_description=${said.denied.replaceAll(' ', '+')}&state=a-state`,
    ]);
  });

  it.each([
    ['a bad scope', { ...inFragment, scope: 'admin' }, 'invalid_scope'],
    ['the implicit grant, which is not spoken,', { response_type: 'token' }, 'unsupported_response_type'],
  ])('brings the error of %s there, where it was posted', async (_what, changes, error) => {
    const { racepace, post } = poster();
    const [status, headers] = await post('/oauth/authorize', form, racepace.authorizationUrl(changes).searchParams.toString());
    expect([status, headers.location]).toEqual([
      302,
      expect.stringMatching(new RegExp(`^http://127\\.0\\.0\\.1:9999/callback#error=${error}&`)),
    ]);
  });
});
