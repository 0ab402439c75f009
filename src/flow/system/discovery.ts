import * as oauth from 'oauth4webapi';
import * as v from 'valibot';
import { FlowError } from '../flow-error.ts';
import type { Message } from '../messages/message.ts';
import { type FlowFetch, MessageLog } from '../messages/message-log.ts';
import { ClientAuthenticationSchema, type System } from './system.ts';
import { isWebAddress } from './web-address.ts';

const address = v.optional(v.pipe(v.string(), v.check(isWebAddress)));
const words = v.optional(v.array(v.string()));

const MetadataSchema = v.object({
  issuer: v.string(),
  authorization_endpoint: address,
  token_endpoint: v.pipe(v.string(), v.check(isWebAddress)),
  revocation_endpoint: address,
  introspection_endpoint: address,
  userinfo_endpoint: address,
  pushed_authorization_request_endpoint: address,
  jwks_uri: address,
  end_session_endpoint: address,
  grant_types_supported: words,
  code_challenge_methods_supported: words,
  token_endpoint_auth_methods_supported: words,
  scopes_supported: words,
  dpop_signing_alg_values_supported: words,
  id_token_signing_alg_values_supported: words,
  authorization_response_iss_parameter_supported: v.optional(v.boolean()),
});
type Metadata = v.InferOutput<typeof MetadataSchema>;

/** Where a server may publish its metadata, in the order in which they are asked. */
const places = ['oauth2', 'oidc'] as const;

/** What metadata may leave out, and a standard or custom takes for granted then. */
export type Unsaid = 'grants' | 'authentication' | 'pkce';

/** What is taken for granted of each. @see RFC 8414 section 2 */
const usual = {
  grants: ['authorization_code', 'implicit'],
  authentication: ['client_secret_basic'],
  // Many that know PKCE do not say so.
  pkce: ['S256', 'plain'],
};

export interface Discovered {
  system: System;
  /** What its metadata does not say. */
  unsaid: Unsaid[];
}

/** {@link discover}, for whom it is all the same what was said and what is taken for granted. */
export async function discoverSystem(...asked: Parameters<typeof discover>): Promise<System> {
  return (await discover(...asked)).system;
}

/**
 * Asks a server what it can do.
 * @param issuer as its documentation or its owner gives it
 * @param noted is told all messages after each change
 * @throws FlowError with a sentence, where there is no metadata that can be trusted
 * @see RFC 8414 section 3.3, OpenID Connect Discovery 1.0 section 4.3
 */
export async function discover(
  issuer: string,
  fetch: FlowFetch,
  noted: (messages: readonly Message[]) => void = () => undefined,
): Promise<Discovered> {
  if (!isWebAddress(issuer))
    throw new FlowError('An issuer is an http or https address without a user name, such as https://login.example.com.');
  const url = new URL(issuer);
  if (url.search !== '' || url.hash !== '')
    throw new FlowError('An issuer has neither a query nor a fragment: leave out what follows ? or #.');
  const log: MessageLog = new MessageLog({ fetch, changed: () => noted(log.messages) });
  const misses: string[] = [];
  for (const algorithm of places) {
    const response = await oauth.discoveryRequest(url, {
      algorithm,
      [oauth.allowInsecureRequests]: true,
      [oauth.customFetch]: async (address, { method, headers }) => (await log.send('discovery', address, { method, headers })).response,
    });
    const asked = log.messages.at(-1)?.request.url ?? '';
    if (response.status === 200) {
      const metadata = readMetadata(await readJson(response, asked), issuer, asked);
      return { system: toSystem(metadata), unsaid: unsaidBy(metadata) };
    }
    misses.push(`${asked} answered ${response.status}`);
  }
  throw new FlowError(`No metadata was found: ${misses.join('; ')}. Check the issuer, or type the endpoints by hand.`);
}

async function readJson(response: Response, asked: string): Promise<unknown> {
  const type = response.headers.get('content-type')?.split(';')[0] ?? 'no content type';
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    const what = /html/i.test(type) || /^\s*</.test(text) ? 'a web page' : `something that is no well-formed JSON (${type})`;
    throw new FlowError(`${asked} answered with ${what}, where JSON was due.`);
  }
}

function readMetadata(json: unknown, issuer: string, asked: string): Metadata {
  const { success, output, issues } = v.safeParse(MetadataSchema, json);
  if (!success) {
    const path = v.getDotPath(issues[0]);
    if (path === null) throw new FlowError(`${asked} answered with JSON that is no object, where metadata was due.`);
    const isAddress = /_endpoint$|_uri$/.test(path) && issues[0].received !== 'undefined';
    throw new FlowError(
      isAddress
        ? `The metadata names ${issues[0].received} as ${path}, which is not an http or https address. Nothing was sent there.`
        : `The metadata at ${asked} has no usable ${path}.`,
    );
  }
  if (output.issuer === issuer) return output;
  throw new FlowError(
    `The metadata is that of another issuer: it says ${JSON.stringify(output.issuer)}, asked was ${JSON.stringify(issuer)}. Both must be the same, letter by letter.`,
  );
}

function unsaidBy(metadata: Metadata): Unsaid[] {
  const said = {
    grants: metadata.grant_types_supported,
    authentication: metadata.token_endpoint_auth_methods_supported,
    pkce: metadata.code_challenge_methods_supported,
  };
  return (Object.keys(said) as Unsaid[]).filter((name) => said[name] === undefined);
}

function toSystem(metadata: Metadata): System {
  const { issuer } = metadata;
  const methods = metadata.token_endpoint_auth_methods_supported ?? usual.authentication;
  const pkce = metadata.code_challenge_methods_supported ?? usual.pkce;
  const userinfo = metadata.userinfo_endpoint ?? null;
  return {
    id: 'server',
    name: new URL(issuer).host,
    issuer,
    endpoints: {
      authorize: metadata.authorization_endpoint ?? null,
      token: metadata.token_endpoint,
      revoke: metadata.revocation_endpoint ?? null,
      introspect: metadata.introspection_endpoint ?? null,
      userinfo,
      tokenInfo: null,
      par: metadata.pushed_authorization_request_endpoint ?? null,
      jwks: metadata.jwks_uri ?? null,
      endSession: metadata.end_session_endpoint ?? null,
    },
    // A refresh often goes with what is taken for granted.
    grants: metadata.grant_types_supported ?? [...usual.grants, 'refresh_token'],
    pkce: (['S256', 'plain'] as const).filter((method) => pkce.includes(method)),
    // Metadata has no word for it.
    pkceRequired: false,
    authentication: ClientAuthenticationSchema.options.filter((method) => methods.includes(method)),
    scopes: metadata.scopes_supported ?? [],
    resource: userinfo === null ? null : { method: 'GET', url: userinfo },
    dialect: null,
    dpop: (metadata.dpop_signing_alg_values_supported ?? []).includes('ES256'),
    issInAnswer: metadata.authorization_response_iss_parameter_supported ?? false,
    idTokenAlgorithms: metadata.id_token_signing_alg_values_supported ?? [],
  };
}
