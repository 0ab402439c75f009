import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen } from '../../../http/listen.ts';
import { loadLibrary } from '../library.ts';
import { createMemoryAdapter } from '../memory/memory-adapter.ts';
import { MemoryStore } from '../memory/memory-store.ts';
import { signingKey } from '../testing.ts';
import { createHandle } from './handle.ts';
import { createLibraryCall } from './library-call.ts';

/** One provider, reached in two ways: behind Node's own HTTP server, as its documentation mounts it, and through our bridge. */
const bare = { port: 0, stop: () => {} };
let bridged: Listening;
let token = '';

beforeAll(async () => {
  const library = await loadLibrary();
  const store = new MemoryStore();
  const server = createServer((request, response) => {
    const { url = '' } = request;
    Object.assign(request, { originalUrl: url, url: url.slice('/oidc'.length) });
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  Object.assign(bare, { port: (server.address() as AddressInfo).port, stop: () => server.close() });
  const publicUrl = new URL(`http://127.0.0.1:${bare.port}`);
  const provider = new library.Provider(`${publicUrl.origin}/oidc`, {
    adapter: createMemoryAdapter(store),
    jwks: { keys: [signingKey] },
    cookies: { keys: ['any'] },
    routes: { revocation: '/revoke', introspection: '/introspect', userinfo: '/userinfo', pushed_authorization_request: '/par' },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    clients: [{ client_id: 'web', client_secret: 'secret', redirect_uris: ['https://web.example/callback'] }],
    findAccount: async (_ctx, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
    ttl: { AccessToken: 600, Grant: 600 },
    features: {
      revocation: { enabled: true },
      introspection: { enabled: true },
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
    },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = out.error;
    },
  });
  provider.proxy = true;
  const handler = provider.callback();
  const handle = createHandle({
    library: createLibraryCall(provider, publicUrl),
    store,
    isOrigin: () => false,
    clients: { find: () => null },
    notes: async () => new Response(),
    interactions: { isForSession: async () => true },
  });
  bridged = await listen(
    async (request) => (await handle(request, { address: '127.0.0.1', session: () => null })) ?? new Response(null, { status: 404 }),
    {
      host: '127.0.0.1',
      port: 0,
      publicUrl: () => publicUrl,
    },
  );
  const client = await provider.Client.find('web');
  const grant = new provider.Grant({ accountId: 'ada', clientId: 'web' });
  grant.addOIDCScope('openid');
  const grantId = await grant.save();
  if (!client) throw new Error('the client is not there');
  const access = new provider.AccessToken({ accountId: 'ada', client, grantId, scope: 'openid', gty: 'authorization_code' } as never);
  token = await access.save();
});
afterAll(async () => {
  bare.stop();
  await bridged.stop();
});

/** Sends a request byte by byte. @returns what of its answer a client acts on */
async function send(port: number, head: string, body: string | Buffer = '') {
  const socket = connect(port, '127.0.0.1');
  const lines = `${head.replaceAll('TOKEN', token)}\r\nHost: 127.0.0.1:${bare.port}\r\nConnection: close`;
  socket.write(`${lines}\r\n\r\n`);
  socket.write(typeof body === 'string' ? body.replaceAll('TOKEN', token) : body);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  const [, top = '', rest = ''] = /^(.*?)\r\n\r\n(.*)$/s.exec(Buffer.concat(chunks).toString()) ?? [];
  const [status = '', ...fields] = top.split('\r\n');
  const header = (name: string) =>
    fields.filter((field) => field.toLowerCase().startsWith(`${name}: `)).map((field) => field.split(': ')[1]);
  return {
    status: Number(status.split(' ')[1]),
    type: header('content-type'),
    challenge: header('www-authenticate'),
    // Nothing, in chunks.
    body: rest.replace(/^0\r\n\r\n$/, ''),
  };
}

const post = (path: string, ...headers: string[]) => [`POST /oidc${path} HTTP/1.1`, ...headers].join('\r\n');
const get = (path: string, ...headers: string[]) => [`GET /oidc${path} HTTP/1.1`, ...headers].join('\r\n');
const form = 'Content-Type: application/x-www-form-urlencoded';
const bearer = 'Authorization: Bearer TOKEN';
const basic = `Authorization: Basic ${Buffer.from('web:secret').toString('base64')}`;
const chunked = 'Transfer-Encoding: chunked';
const inChunks = (body: string) => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`;

type Sent = [name: string, head: () => string, body?: string | Buffer];

const same: Sent[] = [
  ['userinfo by header, with a form of nothing', () => post('/userinfo', bearer, form, 'Content-Length: 0')],
  ['userinfo by header, with nothing of no type', () => post('/userinfo', bearer, 'Content-Length: 0')],
  ['userinfo by header, with no word of a body', () => post('/userinfo', bearer)],
  ['userinfo by header, with a type and no word of a body', () => post('/userinfo', bearer, form)],
  ['userinfo by header, with a form of no chunks', () => post('/userinfo', bearer, form, chunked), '0\r\n\r\n'],
  ['userinfo by header, with JSON', () => post('/userinfo', bearer, 'Content-Type: application/json', 'Content-Length: 2'), '{}'],
  ['userinfo by header, with an unknown field', () => post('/userinfo', bearer, form, 'Content-Length: 3'), 'a=b'],
  ['userinfo in the body', () => post('/userinfo', form, `Content-Length: ${13 + token.length}`), 'access_token=TOKEN'],
  ['userinfo in the body, in chunks', () => post('/userinfo', form, chunked), inChunks('access_token=unknown')],
  ['userinfo twice', () => post('/userinfo', bearer, form, `Content-Length: ${13 + token.length}`), 'access_token=TOKEN'],
  ['userinfo twice in the body', () => post('/userinfo', form, 'Content-Length: 31'), 'access_token=a1&access_token=b2'],
  ['userinfo with a type in capitals', () => post('/userinfo', bearer, form.toUpperCase(), 'Content-Length: 0')],
  ['userinfo with a charset', () => post('/userinfo', bearer, `${form}; charset=UTF-8`, 'Content-Length: 3'), 'a=b'],
  ['userinfo with headers in odd letters', () => post('/userinfo', 'aUTHORIZATION: bEARER TOKEN', 'CONTENT-length: 0')],
  ['userinfo by GET with a form of nothing', () => get('/userinfo', bearer, form, 'Content-Length: 0')],
  ['userinfo by GET with a body', () => get('/userinfo', bearer, form, 'Content-Length: 3'), 'a=b'],
  ['userinfo by GET for a scope in the query', () => get('/userinfo?scope=openid%20email', bearer)],
  ['userinfo by GET with an odd query', () => get('/userinfo?scope=%zz&&=&;a', bearer)],
  ['userinfo with the token in the query', () => get('/userinfo?access_token=TOKEN')],
  ['userinfo with nothing', () => get('/userinfo')],
  ['userinfo with two tokens in one header', () => get('/userinfo', 'Authorization: Bearer TOKEN TOKEN')],
  ['userinfo with Basic', () => get('/userinfo', basic)],
  ['a revocation of an unknown token', () => post('/revoke', basic, form, 'Content-Length: 7'), 'token=x'],
  ['a revocation of nothing', () => post('/revoke', basic, form, 'Content-Length: 0')],
  ['a revocation of no type', () => post('/revoke', basic, 'Content-Length: 7'), 'token=x'],
  ['a revocation of two tokens', () => post('/revoke', basic, form, 'Content-Length: 15'), 'token=x&token=y'],
  ['a revocation that is no UTF-8', () => post('/revoke', basic, form, 'Content-Length: 8'), Buffer.from('token=\xff\xfe', 'latin1')],
  ['an introspection of an unknown token', () => post('/introspect', basic, form, chunked), inChunks('token=x')],
  ['an introspection of nothing', () => post('/introspect', basic, form, chunked), '0\r\n\r\n'],
  ['a token request of nothing', () => post('/token', basic, form, 'Content-Length: 0')],
  ['a token request with an unknown grant', () => post('/token', basic, form, 'Content-Length: 12'), 'grant_type=x'],
  ['a token request as JSON', () => post('/token', basic, 'Content-Type: application/json', 'Content-Length: 2'), '{}'],
  ['a token request for people', () => post('/token', basic, form, 'Accept: text/html', 'Content-Length: 12'), 'grant_type=x'],
  ['keys', () => get('/jwks')],
  ['the head of keys', () => get('/jwks').replace('GET', 'HEAD')],
  ['the head of metadata', () => get('/.well-known/openid-configuration').replace('GET', 'HEAD')],
];

/** Where we mean to answer otherwise. */
const different: [...Sent, bareStatus: number, ourStatus: number][] = [
  ['a form in another charset', () => post('/userinfo', bearer, `${form}; charset=utf-16le`, 'Content-Length: 2'), 'aa', 200, 400],
  ['two authorization headers, of which Node drops one', () => get('/userinfo', bearer, 'Authorization: Bearer other'), '', 200, 400],
  ['a slash at the end', () => get('/userinfo/', bearer), '', 200, 404],
  ['a letter of the path in escapes', () => get('/%75serinfo', bearer), '', 404, 404],
  ['the head of userinfo', () => get('/userinfo', bearer).replace('GET', 'HEAD'), '', 200, 405],
];

describe('P11: a request comes to the library as it came', () => {
  it.each(same)('%s', async (_name, head, body) => {
    const there = await send(bare.port, head(), body);
    // An empty answer has no type here (D3), but for that to HEAD.
    const type = there.body === '' && !head().startsWith('HEAD') ? [] : there.type;
    expect(await send(bridged.port, head(), body)).toEqual({ ...there, type });
  });

  it.each(different)('but not %s', async (_name, head, body, bareStatus, ourStatus) => {
    expect([(await send(bare.port, head(), body)).status, (await send(bridged.port, head(), body)).status]).toEqual([
      bareStatus,
      ourStatus,
    ]);
  });

  it('userinfo by header with a form of nothing is answered', async () => {
    expect(await send(bridged.port, post('/userinfo', bearer, form, 'Content-Length: 0'))).toMatchObject({
      status: 200,
      body: '{"sub":"ada"}',
    });
  });
});
