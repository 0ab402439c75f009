import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { curlScript } from '../../../flow/export/curl-script.ts';
import { oauth4webapiScript } from '../../../flow/export/oauth4webapi-script.ts';
import { openidClientScript } from '../../../flow/export/openid-client-script.ts';
import { decodeJwt } from '../../../flow/jwt.ts';
import type { Message } from '../../../flow/messages/message.ts';
import { FlowSession } from '../../../flow/session.ts';
import type { Setup } from '../../../flow/setup/setup.ts';
import { discoverSystem } from '../../../flow/system/discovery.ts';
import { freePort, startScript } from '../exported-script.ts';
import { boundApp, RealProvider } from '../real-provider.ts';
import { TestBrowser } from '../test-browser.ts';

let real: RealProvider;
let setup: Setup;
beforeAll(async () => {
  const redirectUri = `http://127.0.0.1:${await freePort()}/callback`;
  real = await RealProvider.open();
  await real.serve([redirectUri]);
  setup = {
    system: { ...(await discoverSystem(real.origin, fetch)), resource: { method: 'GET', url: real.resource } },
    client: { id: boundApp.id, secret: boundApp.secret, authentication: 'client_secret_basic' },
    redirectUri,
    scopes: boundApp.scope.split(' '),
    pkce: 'S256',
    answer: 'redirect',
    extra: [
      ['resource', real.resource],
      ['prompt', 'consent'],
    ],
  };
});
afterAll(() => real.stop());

/** A person who presses Allow or Deny on the provider's page. @returns the app's address with the answer */
async function decide(url: URL, decision: 'allow' | 'deny' = 'allow'): Promise<URL> {
  const browser = new TestBrowser((request) => fetch(request), real.origin);
  let page = await browser.follow(url);
  while (page.origin === real.origin) {
    const pressed = await browser.open(page, { method: 'POST', body: new URLSearchParams({ decision }) });
    page = await browser.follow(new URL(pressed.headers.get('location') ?? '', real.origin));
  }
  return page;
}

async function connect(changes: Partial<Setup> = {}): Promise<FlowSession> {
  const session = new FlowSession({ ...setup, ...changes }, { fetch, now: () => new Date() });
  session.readCallback(await decide(await session.authorizationUrl()));
  expect((await session.exchange()).problem).toBeNull();
  return session;
}

const nonceOf = ({ request }: Message) => decodeJwt(request.headers.find(([name]) => name === 'dpop')?.[1] ?? '')?.claims.nonce;

describe('at a node-oidc-provider that wants pushed requests and DPoP with a nonce', () => {
  it('every step works, each asked once more where the nonce was missing, and resource is said in each', async () => {
    const session = await connect();
    expect(session.state().tokens?.tokenType.toLowerCase()).toBe('dpop');
    for (const result of [await session.call(), await session.refresh(), await session.call()]) expect(result.problem).toBeNull();
    const { messages } = session.state();
    expect(messages.map(({ step, response }) => `${step} ${response?.status ?? ''}`.trim())).toEqual([
      'par 400',
      'par 201',
      'authorize',
      'callback',
      'token 200',
      'resource 401',
      'resource 200',
      'refresh 200',
      'resource 200',
    ]);
    const back = messages.filter(({ channel }) => channel === 'back');
    expect(back.map((message) => nonceOf(message) !== undefined)).toEqual([false, true, true, false, true, true, true]);
    for (const { request, step } of back) {
      if (step !== 'resource') expect(new URLSearchParams(request.body ?? '').get('resource')).toBe(real.resource);
    }
  });

  it('goes on after a redirect, which forgets the nonce but not the key', async () => {
    const asking = new FlowSession(setup, { fetch, now: () => new Date() });
    const answer = await decide(await asking.authorizationUrl());
    const session = new FlowSession(setup, { fetch, now: () => new Date() }, JSON.parse(JSON.stringify(asking.keep())));
    session.readCallback(answer);
    expect((await session.exchange()).problem).toBeNull();
    const tokens = session.state().messages.filter(({ step }) => step === 'token');
    expect(tokens.map(({ response }) => response?.status)).toEqual([400, 200]);
    expect((await session.call()).problem).toBeNull();
  });

  it('without resource the token is for userinfo, and the resource refuses it', async () => {
    const session = await connect({ extra: [['prompt', 'consent']] });
    expect((await session.userinfo()).problem).toBeNull();
    expect(await session.call()).toMatchObject({ ok: false, status: 401, error: 'invalid_token' });
  });

  it('a stolen token opens nothing without the key', async () => {
    const stolen = (await connect()).state().tokens?.accessToken ?? '';
    const response = await fetch(real.resource, { headers: { authorization: `Bearer ${stolen}` } });
    expect(response.status).toBe(401);
  });

  it('a no is told', async () => {
    const session = new FlowSession(setup, { fetch, now: () => new Date() });
    const { error, description } = session.readCallback(await decide(await session.authorizationUrl(), 'deny'));
    expect([error, description]).toEqual(['access_denied', 'The person said no']);
  });

  it.each([
    ['curl', curlScript],
    ['openid-client', openidClientScript],
    ['oauth4webapi', oauth4webapiScript],
  ] as const)('an exported setup runs as printed: %s', async (_kind, script) => {
    for (const authentication of ['client_secret_basic', 'client_secret_post'] as const) {
      const before = real.requests.length;
      const running = await startScript(script({ ...setup, client: { ...setup.client, authentication } }), {
        CLIENT_SECRET: boundApp.secret,
      });
      const asked = await running.asked();
      expect([...asked.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
      await running.answer(await decide(asked));
      const { code, out, err } = await running.ended;
      // curl tells of the answers that asked for a nonce.
      expect([code, err.replaceAll(/^curl: \(22\).*\n/gm, '')]).toEqual([0, '']);
      expect(out).toMatch(/Received .*access_token[\s\S]*Analytical Engine/);
      const requests = real.requests.slice(before);
      for (const request of ['POST /request 201', 'POST /token 200', 'GET /api/notes 200']) expect(requests).toContain(request);
    }
  });
});
