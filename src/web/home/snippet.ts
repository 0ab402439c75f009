import type { ServiceCapabilities } from '../../contract/capabilities.ts';
import type { DemoApp } from '../../contract/lab.ts';

/** Where the script below listens; seeded apps have it registered. */
const redirectUri = 'http://127.0.0.1:9999/callback';

/**
 * A complete openid-client script for one of the running services.
 * @returns null when no service publishes metadata
 */
export function snippetFor(services: readonly ServiceCapabilities[], apps: readonly DemoApp[]): string | null {
  const issuer = services.find((service) => service.issuer !== null)?.issuer;
  if (!issuer) return null;
  const candidates = apps.filter((app) => app.issuer === issuer);
  const app = candidates.find(({ clientSecret }) => clientSecret === null) ?? candidates[0];
  const id = app?.clientId ?? 'your-client-id';
  const authentication = app?.clientSecret
    ? `'${app.clientSecret}', client.ClientSecretPost('${app.clientSecret}')`
    : 'undefined, client.None()';
  const options = issuer.startsWith('http:')
    ? "{ algorithm: 'oauth2', execute: [client.allowInsecureRequests] }"
    : "{ algorithm: 'oauth2' }";
  return `import { createServer } from 'node:http';
import * as client from 'openid-client';

const config = await client.discovery(
  new URL('${issuer}'),
  '${id}',
  ${authentication},
  ${options},
);
const pkceCodeVerifier = client.randomPKCECodeVerifier();
const expectedState = client.randomState();
const url = client.buildAuthorizationUrl(config, {
  redirect_uri: '${redirectUri}',
  scope: '${app?.scopes.join(' ') ?? 'your scopes'}',
  code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
  code_challenge_method: 'S256',
  state: expectedState,
});
console.log(url.href);

const server = createServer(async (request, response) => {
  const answer = new URL(request.url, '${redirectUri}');
  if (answer.pathname !== '/callback') return response.writeHead(404).end();
  response.end('You can close this window.');
  server.close();
  console.log(await client.authorizationCodeGrant(config, answer, { pkceCodeVerifier, expectedState }));
}).listen(9999, '127.0.0.1');
`;
}
