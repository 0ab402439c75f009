import * as v from 'valibot';
import type { ServiceCapabilities } from '../../contract/capabilities.ts';
import type { DemoApp } from '../../contract/lab.ts';
import { dialectFacts } from '../dialects.ts';
import { DialectNameSchema, type System } from './system.ts';

/**
 * A service of the Latchstring that is running, as a client knows it: by its addresses, and by what its documentation says.
 * @param app one of its demo apps, which says what a token opens; null where there is none
 * @returns null for a service that speaks none of the dialects: discover it by its issuer
 */
export function systemFromCapabilities(service: ServiceCapabilities, app: DemoApp | null): System | null {
  const { success, output: dialect } = v.safeParse(DialectNameSchema, service.id);
  if (!success) return null;
  const { tokenInfo, jwks, resource, clientId: _clientId, codeLives: _codeLives, ...facts } = dialectFacts[dialect];
  const near = (path: string | undefined) => (path === undefined ? null : new URL(path, service.tokenEndpoint).href);
  const sample = app?.sampleCall ?? near(resource);
  return {
    id: service.id,
    name: service.name,
    issuer: service.issuer,
    endpoints: {
      authorize: service.authorizationEndpoint,
      token: service.tokenEndpoint,
      revoke: service.revocationEndpoint,
      introspect: service.introspectionEndpoint,
      userinfo: service.userinfoEndpoint,
      tokenInfo: near(tokenInfo),
      par: null,
      jwks: service.jwksUri ?? near(jwks),
      endSession: service.endSessionEndpoint,
    },
    ...facts,
    resource: sample === null ? null : { method: 'GET', url: sample },
    dialect,
    dpop: false,
  };
}
