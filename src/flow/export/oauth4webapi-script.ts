import type { Setup } from '../setup.ts';
import { javascript, type Library } from './javascript.ts';
import { authentication, isInsecure, metadataLines, parameterEntries } from './library-parts.ts';
import { literal } from './literal.ts';
import type { Script } from './script.ts';

const library: Library = {
  packageName: 'oauth4webapi',
  namespace: 'oauth',
  random: { state: 'oauth.generateRandomState()', nonce: 'oauth.generateRandomNonce()', verifier: 'oauth.generateRandomCodeVerifier()' },
  configure: (setup) => [
    ...metadataLines(setup),
    `const app = { client_id: ${literal(setup.client.id)} };`,
    `const authentication = ${authentication(setup, 'oauth')};`,
    `const options = {${isInsecure(setup) ? ' [oauth.allowInsecureRequests]: true ' : ''}};`,
  ],
  authorizationUrl: (setup) => [
    'const url = new URL(server.authorization_endpoint);',
    'const parameters = {',
    ...parameterEntries(setup, 'await oauth.calculatePKCECodeChallenge(verifier)').map((entry) => `  ${entry},`),
    '};',
    'for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);',
  ],
  redeem: ({ pkce, scopes, redirectUri }) => [
    'const checked = oauth.validateAuthResponse(server, app, answer, state);',
    'const response = await oauth.authorizationCodeGrantRequest(',
    ...['server', 'app', 'authentication', 'checked', literal(redirectUri), pkce === 'none' ? 'oauth.nopkce' : 'verifier', 'options'].map(
      (argument) => `  ${argument},`,
    ),
    ');',
    `const tokens = await oauth.processAuthorizationCodeResponse(server, app, response${
      scopes.includes('openid') ? ', { expectedNonce: nonce }' : ''
    });`,
  ],
  clientCredentials: ({ scopes }) => [
    `const scope = { ${scopes.length > 0 ? `scope: ${literal(scopes.join(' '))} ` : ''}};`,
    'const response = await oauth.clientCredentialsGrantRequest(server, app, authentication, scope, options);',
    'const tokens = await oauth.processClientCredentialsResponse(server, app, response);',
  ],
  call: (url) => `oauth.protectedResourceRequest(tokens.access_token, 'GET', new URL(${url}), undefined, undefined, options)`,
};

/** A setup as a program with oauth4webapi 3. */
export function oauth4webapiScript(setup: Setup): Script {
  return javascript(setup, library);
}
