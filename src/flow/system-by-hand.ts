import * as v from 'valibot';
import { FlowError } from './flow-error.ts';
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
}

/** @throws FlowError which field is not what it must be */
export function systemByHand({ name, issuer, endpoints, pkce, authentication, scopes, resource }: TypedSystem): System {
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
    grants: ['authorization_code', 'refresh_token'],
    pkce: pkce ?? ['S256', 'plain'],
    pkceRequired: false,
    authentication: authentication ?? ['client_secret_basic', 'client_secret_post', 'none'],
    scopes: scopes ?? [],
    resource: resource === undefined ? null : { method: 'GET', url: resource },
    dialect: null,
    dpop: false,
    issInAnswer: false,
    idTokenAlgorithms: [],
  };
  const { success, issues, output } = v.safeParse(SystemSchema, system);
  if (success) return output;
  throw new FlowError(`${v.getDotPath(issues[0])} ${issues[0].message}`);
}
