import type { Setup } from '../setup/setup.ts';
import { literal } from './literal.ts';
import { fixedParameters, repeatedInScript, sharedExtra, takesPlainBasic } from './script.ts';

/** The system's metadata, an entry a line. */
export function metadataLines({ system: { issuer, endpoints, issInAnswer, idTokenAlgorithms } }: Setup): string[] {
  const { authorize, token, par, jwks } = endpoints;
  const entries: [string, string][] = [
    // Where none is known its place is taken by the origin, which nothing is compared with.
    ['issuer', literal(issuer ?? new URL(token).origin)],
    ...(authorize === null ? [] : ([['authorization_endpoint', literal(authorize)]] satisfies [string, string][])),
    ['token_endpoint', literal(token)],
    ...(par === null ? [] : ([['pushed_authorization_request_endpoint', literal(par)]] satisfies [string, string][])),
    ...(jwks === null ? [] : ([['jwks_uri', literal(jwks)]] satisfies [string, string][])),
    ...(idTokenAlgorithms.length === 0
      ? []
      : ([['id_token_signing_alg_values_supported', `[${idTokenAlgorithms.map(literal).join(', ')}]`]] satisfies [string, string][])),
    ...(issInAnswer ? ([['authorization_response_iss_parameter_supported', 'true']] satisfies [string, string][]) : []),
  ];
  return ['const server = {', ...entries.map(([name, value]) => `  ${name}: ${value},`), '};'];
}

/** How the app says who it is, as an expression. Both libraries call it the same. */
export function authentication(setup: Setup, namespace: string): string {
  const { id, authentication } = setup.client;
  if (authentication === 'none') return `${namespace}.None()`;
  if (authentication === 'client_secret_post') return `${namespace}.ClientSecretPost(secret)`;
  if (!takesPlainBasic(setup)) return `${namespace}.ClientSecretBasic(secret)`;
  // The server does not decode what the library would encode.
  return `(_server, _client, _body, headers) => headers.set('authorization', \`Basic \${btoa(${literal(`${id}:`)} + secret)}\`)`;
}

/** Whether a message goes over http, which both libraries refuse unless they are told otherwise. */
export function isInsecure({ system: { endpoints, resource } }: Setup): boolean {
  return [endpoints.token, endpoints.par, resource?.url].some((address) => address?.startsWith('http:'));
}

/**
 * The parameters of an authorization request that are sent once, as entries of an object.
 * @param challenge an expression for the S256 one of `verifier`
 */
export function parameterEntries(setup: Setup, challenge: string): string[] {
  const { pkce, scopes } = setup;
  return [
    ...fixedParameters(setup).map(([name, value]) => `${name}: ${literal(value)}`),
    'state',
    ...(scopes.includes('openid') ? ['nonce'] : []),
    ...(pkce === 'none' ? [] : [`code_challenge: ${pkce === 'plain' ? 'verifier' : challenge}`, `code_challenge_method: '${pkce}'`]),
  ];
}

/** The extra parameters, as lines that append them to a `URLSearchParams`: they may be there more than once. */
export function extraLines(setup: Setup, target: string): string[] {
  return appendLines(sharedExtra(setup), target);
}

/** Lines that make `again`, what a token request says again of the extra parameters; none where there is nothing. */
export function againLines(setup: Setup): string[] {
  const again = repeatedInScript(setup);
  return again.length === 0 ? [] : ['const again = new URLSearchParams();', ...appendLines(again, 'again')];
}

function appendLines(parameters: Setup['extra'], target: string): string[] {
  return parameters.map(([name, value]) => `${target}.append(${literal(name)}, ${literal(value)});`);
}
