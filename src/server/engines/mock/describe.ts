import type { ServiceCapabilities } from '../../../contract/capabilities.ts';
import type { Demo } from '../../../contract/lab.ts';
import type { AccountSeed } from '../../accounts/directory.ts';
import { flowTesterCallback } from '../../apps/flow-tester-callback.ts';
import type { Registration } from '../../apps/registration.ts';
import type { MockContext } from './context.ts';
import type { MountedDialect } from './dialects/dialect.ts';

/** What a mounted dialect can do. */
export function describeService({ dialect, base }: MockContext): ServiceCapabilities {
  const { service, paths, metadata, scopeChoice, durations } = dialect;
  const address = (path: string | undefined) => (path === undefined ? null : base + path);
  return {
    ...service,
    issuer: metadata ? base : null,
    authorizationEndpoint: address(paths.authorize),
    tokenEndpoint: base + paths.token,
    revocationEndpoint: address(paths.revoke),
    introspectionEndpoint: address(paths.introspect),
    userinfoEndpoint: address(paths.userinfo),
    jwksUri: address(paths.jwks),
    endSessionEndpoint: address(paths.endSession),
    scopeChoice,
    durations,
    narrow: scopeChoice,
    history: true,
    lastUse: true,
    tokenCounts: true,
  };
}

/** The seeded accounts, and the operator's apps that ask a person and can be played by the home page. */
export function describeDemo(
  mounted: readonly MountedDialect[],
  registrations: Iterable<Registration>,
  accounts: readonly AccountSeed[],
): Demo {
  const operators = [...registrations].filter(({ owner, firstParty }) => owner === null && !firstParty);
  const apps = mounted.flatMap(({ module, context: { dialect, base, publicUrl } }) => {
    const { authorize } = dialect.paths;
    if (authorize === undefined) return [];
    const redirectUri = flowTesterCallback(publicUrl);
    return operators
      .filter(({ service, grantTypes, redirectUris }) => {
        return service === dialect.service.id && grantTypes.includes('authorization_code') && redirectUris.includes(redirectUri);
      })
      .map(({ id, secret, name, verified, scopes }) => ({
        service: dialect.service,
        clientId: id,
        clientSecret: secret ?? null,
        name,
        verified,
        scopes,
        redirectUri,
        authorizationEndpoint: base + authorize,
        tokenEndpoint: base + dialect.paths.token,
        issuer: dialect.metadata ? base : null,
        sampleCall: base + (module.samplePath(scopes) ?? ''),
      }));
  });
  return {
    accounts: accounts.map(({ name, identifier, password }) => ({ name, identifier, password })),
    apps,
    deviations: Object.fromEntries(mounted.map(({ module: { dialect } }) => [dialect.service.id, dialect.deviations])),
  };
}
