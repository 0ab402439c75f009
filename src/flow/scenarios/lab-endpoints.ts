import type { System } from '../system/system.ts';

/** The endpoints of a system that runs here, by the names that its lab has for them. */
export function labEndpointsOf({ endpoints, resource }: System): string[] {
  const has: Record<string, boolean> = {
    authorize: endpoints.authorize !== null,
    token: true,
    resource: resource !== null,
    'token-info': endpoints.tokenInfo !== null,
    introspect: endpoints.introspect !== null,
    userinfo: endpoints.userinfo !== null,
    revoke: endpoints.revoke !== null,
    jwks: endpoints.jwks !== null,
  };
  return Object.keys(has).filter((name) => has[name]);
}
