import type { Setup } from '../setup/setup.ts';
import { javascript, type Library } from './javascript.ts';
import { authentication, isInsecure, metadataLines } from './library-parts.ts';
import { literal } from './literal.ts';
import { repeatedInScript, type Script } from './script.ts';

const library: Library = {
  packageName: 'openid-client',
  namespace: 'client',
  random: { state: 'client.randomState()', nonce: 'client.randomNonce()', verifier: 'client.randomPKCECodeVerifier()' },
  challenge: 'await client.calculatePKCECodeChallenge(verifier)',
  configure: (setup) => [
    ...metadataLines(setup),
    `const config = new client.Configuration(server, ${literal(setup.client.id)}, undefined, ${authentication(setup, 'client')});`,
    ...(isInsecure(setup) ? ['client.allowInsecureRequests(config);'] : []),
    ...(setup.system.dpop ? ['const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair());'] : []),
  ],
  authorizationUrl: ({ system }) => [
    system.endpoints.par === null
      ? 'const url = client.buildAuthorizationUrl(config, parameters);'
      : `const url = await client.buildAuthorizationUrlWithPAR(config, parameters${system.dpop ? ', { DPoP }' : ''});`,
  ],
  redeem(setup) {
    const { pkce, scopes, system } = setup;
    const checks = [
      'expectedState: state',
      ...(scopes.includes('openid') ? ['expectedNonce: nonce'] : []),
      ...(pkce === 'none' ? [] : ['pkceCodeVerifier: verifier']),
    ];
    const again = repeatedInScript(setup).length > 0 ? ', again' : system.dpop ? ', undefined' : '';
    return [
      `const tokens = await client.authorizationCodeGrant(config, answer, { ${checks.join(', ')} }${again}${system.dpop ? ', { DPoP }' : ''});`,
    ];
  },
  clientCredentials: (setup) => [
    `const wanted = new URLSearchParams({${setup.scopes.length > 0 ? ` scope: ${literal(setup.scopes.join(' '))} ` : ''}});`,
    ...(repeatedInScript(setup).length > 0 ? ['for (const [name, value] of again) wanted.append(name, value);'] : []),
    `const tokens = await client.clientCredentialsGrant(config, wanted${setup.system.dpop ? ', { DPoP }' : ''});`,
  ],
  call({ system }, url) {
    const bound = system.dpop ? ", undefined, undefined, { DPoP: tokens.token_type === 'dpop' ? DPoP : undefined }" : '';
    return `client.fetchProtectedResource(config, tokens.access_token, new URL(${url}), 'GET'${bound})`;
  },
};

/** A setup as a program with openid-client 6. */
export function openidClientScript(setup: Setup): Script {
  return javascript(setup, library);
}
