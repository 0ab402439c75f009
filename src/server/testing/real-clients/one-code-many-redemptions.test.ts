import { expect, it } from 'vitest';
import { createDemoClients } from '../demo-clients.ts';
import { startServer } from './describe-client.ts';
import { redirectUri } from './journey.ts';

const server = startServer();

it('R18, R19: over real connections too, of 20 parallel redemptions one succeeds and lives, and of 20 refreshes at most one', async () => {
  const { issuer, token, resource } = server.service('standard');
  const send = (body: Record<string, string>) =>
    fetch(token, { method: 'POST', body: new URLSearchParams({ client_id: 'notesspa', ...body }) });
  const { notesspa } = createDemoClients((request) => fetch(request), new URL(issuer).origin);
  const code = (await server.browser().authorize(notesspa.authorizationUrl())).searchParams.get('code') ?? '';
  const exchange = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: notesspa.verifier };
  const exchanges = await Promise.all(Array.from({ length: 20 }, () => send(exchange)));
  const good = exchanges.filter(({ ok }) => ok);
  expect(good).toHaveLength(1);
  const tokens = (await good[0]?.json()) as { access_token: string; refresh_token: string };
  const opened = await fetch(resource, { headers: { authorization: `Bearer ${tokens.access_token}` } });
  expect(opened.status).toBe(200);
  const refresh = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token };
  const refreshes = await Promise.all(Array.from({ length: 20 }, () => send(refresh)));
  expect(refreshes.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
});
