import type { Setup } from '../setup/setup.ts';
import { javascript, type Library } from './javascript.ts';
import { authentication, isInsecure, metadataLines } from './library-parts.ts';
import { literal } from './literal.ts';
import { repeatedInScript, type Script } from './script.ts';

const library: Library = {
  packageName: 'oauth4webapi',
  namespace: 'oauth',
  random: { state: 'oauth.generateRandomState()', nonce: 'oauth.generateRandomNonce()', verifier: 'oauth.generateRandomCodeVerifier()' },
  challenge: 'await oauth.calculatePKCECodeChallenge(verifier)',
  configure: (setup) => [
    ...metadataLines(setup),
    `const app = { client_id: ${literal(setup.client.id)} };`,
    `const authentication = ${authentication(setup, 'oauth')};`,
    ...(setup.system.dpop ? ["const DPoP = oauth.DPoP(app, await oauth.generateKeyPair('ES256'));"] : []),
    `const options = {${optionsOf(setup)}};`,
    ...(setup.system.dpop ? withNonce : []),
  ],
  authorizationUrl: (setup) => [
    ...(setup.system.endpoints.par === null
      ? []
      : request(
          setup,
          'pushed',
          ['oauth.pushedAuthorizationRequest(server, app, authentication, parameters, options)'],
          'oauth.processPushedAuthorizationResponse(server, app, pushedResponse)',
        )),
    'const url = new URL(server.authorization_endpoint);',
    ...(setup.system.endpoints.par === null
      ? ['for (const [name, value] of parameters) url.searchParams.append(name, value);']
      : ["url.searchParams.set('client_id', app.client_id);", "url.searchParams.set('request_uri', pushed.request_uri);"]),
  ],
  redeem: (setup) => [
    'const checked = oauth.validateAuthResponse(server, app, answer, state);',
    ...request(
      setup,
      'tokens',
      [
        'oauth.authorizationCodeGrantRequest(',
        ...[
          'server',
          'app',
          'authentication',
          'checked',
          literal(setup.redirectUri),
          setup.pkce === 'none' ? 'oauth.nopkce' : 'verifier',
          repeatedInScript(setup).length > 0 ? '{ ...options, additionalParameters: again }' : 'options',
        ].map((argument) => `  ${argument},`),
        ')',
      ],
      `oauth.processAuthorizationCodeResponse(server, app, tokensResponse${
        setup.scopes.includes('openid') ? ', { expectedNonce: nonce }' : ''
      })`,
    ),
  ],
  clientCredentials: (setup) => [
    `const wanted = new URLSearchParams({${setup.scopes.length > 0 ? ` scope: ${literal(setup.scopes.join(' '))} ` : ''}});`,
    ...(repeatedInScript(setup).length > 0 ? ['for (const [name, value] of again) wanted.append(name, value);'] : []),
    ...request(
      setup,
      'tokens',
      ['oauth.clientCredentialsGrantRequest(server, app, authentication, wanted, options)'],
      'oauth.processClientCredentialsResponse(server, app, tokensResponse)',
    ),
  ],
  call({ system }, url) {
    const call = `oauth.protectedResourceRequest(tokens.access_token, 'GET', new URL(${url}), undefined, undefined`;
    return system.dpop
      ? `withNonce(() => ${call}, { ...options, DPoP: tokens.token_type === 'dpop' ? DPoP : undefined }))`
      : `${call}, options)`;
  },
};

/** Lines that send a request and read its answer as `name`; once more where a proof lacks the server's nonce. */
function request({ system }: Setup, name: string, [first = '', ...more]: string[], read: string): string[] {
  const send = [`const ${name}Response = await ${first}`, ...more];
  send[send.length - 1] += ';';
  if (!system.dpop) return [...send, `const ${name} = await ${read};`];
  return [`const ${name} = await withNonce(async () => {`, ...send.map((line) => `  ${line}`), `  return ${read};`, '});'];
}

/** @see RFC 9449 section 8 */
const withNonce = [
  '// Once more where the server wants its nonce in the proof.',
  'async function withNonce(send) {',
  '  try {',
  '    return await send();',
  '  } catch (error) {',
  '    if (!oauth.isDPoPNonceError(error)) throw error;',
  '    return send();',
  '  }',
  '}',
];

function optionsOf(setup: Setup): string {
  const entries = [...(isInsecure(setup) ? ['[oauth.allowInsecureRequests]: true'] : []), ...(setup.system.dpop ? ['DPoP'] : [])];
  return entries.length > 0 ? ` ${entries.join(', ')} ` : '';
}

/** A setup as a program with oauth4webapi 3. */
export function oauth4webapiScript(setup: Setup): Script {
  return javascript(setup, library);
}
