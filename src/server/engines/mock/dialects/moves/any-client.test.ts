import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoClients } from '../../../../testing/demo-clients.ts';
import { TestBrowser } from '../../../../testing/test-browser.ts';
import { startTestServer } from '../../../../testing/test-server.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** Ada in her browser, who allows what she is asked. */
const ada = () => new TestBrowser((sent) => fetch(sent), server.origin);

describe('any client of Moves, over a socket', () => {
  it('gets a code, tokens and data, refreshes, and is refused once the person has taken the access back', async () => {
    const redirectUri = 'http://127.0.0.1:9999/callback';
    const credentials = 'client_id=pedometer&client_secret=pedometersecret';
    const authorizationUrl = `${server.origin}/moves/oauth/v1/authorize?response_type=code&client_id=pedometer&scope=activity%20location&redirect_uri=${encodeURIComponent(redirectUri)}&state=s1`;
    const landed = await ada().authorize(new URL(authorizationUrl));
    expect(landed.searchParams.get('state')).toBe('s1');
    const code = landed.searchParams.get('code');

    const tokenUrl = `${server.origin}/moves/oauth/v1/access_token`;
    const exchange = `grant_type=authorization_code&code=${code}&${credentials}&redirect_uri=${encodeURIComponent(redirectUri)}`;
    const first = await fetch(`${tokenUrl}?${exchange}`, { method: 'POST' });
    expect(first.status).toBe(200);
    const tokens = (await first.json()) as { access_token: string; refresh_token: string };

    const summary = `${server.origin}/moves/api/1.1/user/summary/daily?pastDays=7`;
    const call = (token: string) => fetch(summary, { headers: { authorization: `Bearer ${token}` } });
    const answer = await call(tokens.access_token);
    expect([answer.status, answer.headers.get('X-RateLimit-MinuteRemaining')]).toEqual([200, '59']);
    expect(await answer.json()).toHaveLength(7);

    const refresh = (token: string) =>
      fetch(tokenUrl, { method: 'POST', body: new URLSearchParams(`grant_type=refresh_token&refresh_token=${token}&${credentials}`) });
    const fresh = (await (await refresh(tokens.refresh_token)).json()) as typeof tokens;
    expect((await call(tokens.access_token)).status).toBe(401);
    expect((await call(fresh.access_token)).status).toBe(200);

    const { latchstring } = createDemoClients((sent) => fetch(sent), server.origin);
    const { access_token: own } = await latchstring.obtainTokens(ada());
    const connections = `${server.origin}/api/connections`;
    const list = (await (await latchstring.call(connections, own)).json()) as { connections: { id: string }[] };
    for (const { id } of list.connections) await latchstring.call(`${connections}/${id}`, own, { method: 'DELETE' });

    const refused = await call(fresh.access_token);
    expect([refused.status, await refused.text()]).toEqual([401, 'expired_access_token']);
    const notRefreshed = await refresh(fresh.refresh_token);
    expect([notRefreshed.status, await notRefreshed.text()]).toEqual([400, '{"error":"invalid_grant"}']);
  });

  it('33: sees 425 with the reason phrase "Method Not Allowed" where it does not post', async () => {
    const sent = request(`${server.origin}/moves/oauth/v1/access_token`, { method: 'GET' });
    sent.end();
    const [response] = await once(sent, 'response');
    response.resume();
    expect([response.statusCode, response.statusMessage]).toEqual([425, 'Method Not Allowed']);
  });

  it('R19: of 20 posts at once with one code exactly one succeeds, wherever the parameters stand', async () => {
    const landed = await ada().authorize(
      new URL(`${server.origin}/moves/oauth/v1/authorize?response_type=code&client_id=pedometer&scope=activity`),
    );
    const parameters = `grant_type=authorization_code&code=${landed.searchParams.get('code')}&client_id=pedometer&client_secret=pedometersecret`;
    const url = `${server.origin}/moves/oauth/v1/access_token`;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_none, index) =>
        index % 2 === 0
          ? fetch(`${url}?${parameters}`, { method: 'POST' })
          : fetch(url, { method: 'POST', body: new URLSearchParams(parameters) }),
      ),
    );
    const good = answers.filter(({ ok }) => ok);
    expect(good).toHaveLength(1);
    const { access_token } = JSON.parse((await good[0]?.text()) ?? '{}') as { access_token: string };
    expect((await fetch(`${server.origin}/moves/oauth/v1/tokeninfo?access_token=${access_token}`)).status).toBe(200);
  });
});
