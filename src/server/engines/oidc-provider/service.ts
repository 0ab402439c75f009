import type { ServiceCapabilities } from '../../../contract/capabilities.ts';
import type { Duration, Service } from '../../../contract/client.ts';
import { endpoints, mountPath } from './http/endpoints.ts';

export const service: Service = { id: 'oidc', name: 'OpenID Provider' };

export const serviceDurations: Duration[] = ['once', 'thirty-days', 'until-revoked'];

/** The issuer identifier. */
export function issuerOf(publicUrl: URL): string {
  return publicUrl.origin + mountPath;
}

export function describeService(publicUrl: URL): ServiceCapabilities {
  const issuer = issuerOf(publicUrl);
  return {
    ...service,
    issuer,
    authorizationEndpoint: issuer + endpoints.authorization.path,
    tokenEndpoint: issuer + endpoints.token.path,
    revocationEndpoint: issuer + endpoints.revocation.path,
    introspectionEndpoint: issuer + endpoints.introspection.path,
    userinfoEndpoint: issuer + endpoints.userinfo.path,
    jwksUri: issuer + endpoints.jwks.path,
    endSessionEndpoint: issuer + endpoints.end_session.path,
    scopeChoice: true,
    durations: serviceDurations,
    narrow: true,
    history: true,
    lastUse: true,
    tokenCounts: true,
  };
}
