import type { Setup } from '../setup.ts';
import { javascript, type Library } from './javascript.ts';
import { authentication, isInsecure, metadataLines, parameterEntries } from './library-parts.ts';
import { literal } from './literal.ts';
import type { Script } from './script.ts';

const library: Library = {
  packageName: 'openid-client',
  namespace: 'client',
  random: { state: 'client.randomState()', nonce: 'client.randomNonce()', verifier: 'client.randomPKCECodeVerifier()' },
  configure: (setup) => [
    ...metadataLines(setup),
    `const config = new client.Configuration(server, ${literal(setup.client.id)}, undefined, ${authentication(setup, 'client')});`,
    ...(isInsecure(setup) ? ['client.allowInsecureRequests(config);'] : []),
  ],
  authorizationUrl: (setup) => [
    'const url = client.buildAuthorizationUrl(config, {',
    ...parameterEntries(setup, 'await client.calculatePKCECodeChallenge(verifier)').map((entry) => `  ${entry},`),
    '});',
  ],
  redeem({ pkce, scopes }) {
    const checks = [
      'expectedState: state',
      ...(scopes.includes('openid') ? ['expectedNonce: nonce'] : []),
      ...(pkce === 'none' ? [] : ['pkceCodeVerifier: verifier']),
    ];
    return [`const tokens = await client.authorizationCodeGrant(config, answer, { ${checks.join(', ')} });`];
  },
  clientCredentials: ({ scopes }) => [
    `const tokens = await client.clientCredentialsGrant(config, { ${scopes.length > 0 ? `scope: ${literal(scopes.join(' '))} ` : ''}});`,
  ],
  call: (url) => `client.fetchProtectedResource(config, tokens.access_token, new URL(${url}), 'GET')`,
};

/** A setup as a program with openid-client 6. */
export function openidClientScript(setup: Setup): Script {
  return javascript(setup, library);
}
