import * as v from 'valibot';
import { FlowError } from '../flow-error.ts';
import { type System, SystemSchema } from './system.ts';

/** What somebody types who has a server's documentation only. What is left out, the server does not have. */
export interface TypedSystem {
  name?: string;
  issuer?: string;
  endpoints: Partial<System['endpoints']> & { token: string };
  pkce?: System['pkce'];
  authentication?: System['authentication'];
  scopes?: string[];
  resource?: string;
  /** Whether apps get tokens in their own name. */
  clientCredentials?: boolean;
  dpop?: boolean;
  issInAnswer?: boolean;
  idTokenAlgorithms?: string[];
}

/** What is wrong with each field: of its name, a sentence that goes on from it. */
export class TypedSystemError extends FlowError {
  override name = 'TypedSystemError';
  readonly fields: ReadonlyMap<string, string>;

  constructor(fields: ReadonlyMap<string, string>) {
    super([...fields].map(([field, problem]) => `${field} ${problem}`).join(' '));
    this.fields = fields;
  }
}

/** @throws TypedSystemError which fields are not what they must be */
export function systemByHand(typed: TypedSystem): System {
  const { name, issuer, endpoints, resource } = typed;
  const none = {
    authorize: null,
    revoke: null,
    introspect: null,
    userinfo: null,
    tokenInfo: null,
    par: null,
    jwks: null,
    endSession: null,
  };
  const system: System = {
    id: 'server',
    name: name ?? (URL.canParse(endpoints.token) ? new URL(endpoints.token).host : endpoints.token),
    issuer: issuer ?? null,
    endpoints: { ...none, ...endpoints },
    grants: ['authorization_code', 'refresh_token', ...(typed.clientCredentials ? ['client_credentials'] : [])],
    pkce: typed.pkce ?? ['S256', 'plain'],
    pkceRequired: false,
    authentication: typed.authentication ?? ['client_secret_basic', 'client_secret_post', 'none'],
    scopes: typed.scopes ?? [],
    resource: resource === undefined ? null : { method: 'GET', url: resource },
    dialect: null,
    dpop: typed.dpop ?? false,
    issInAnswer: typed.issInAnswer ?? false,
    idTokenAlgorithms: typed.idTokenAlgorithms ?? [],
  };
  const { issues = [], output } = v.safeParse(SystemSchema, system);
  const problems = new Map(issues.map((issue) => [nameOf(v.getDotPath(issue) ?? ''), issue.message]));
  if (system.issuer !== null && /[?#]/.test(system.issuer)) problems.set('issuer', 'has a query or a fragment, which no issuer has.');
  if (system.issuer === null && system.issInAnswer) problems.set('issuer', 'is needed: iss in the answer is compared with it.');
  if (problems.size > 0) throw new TypedSystemError(problems);
  return output as System;
}

/** A field as it is typed: endpoints stand beside the others, a resource is its address. */
function nameOf(path: string): string {
  return path.replace(/^endpoints\.|\.(url|\d+)$/g, '');
}
