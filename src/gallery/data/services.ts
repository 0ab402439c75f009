import type { Capabilities, ServiceCapabilities } from '../../contract/capabilities.ts';
import type { Service } from '../../contract/client.ts';

export const services = {
  standard: { id: 'standard', name: 'Standard Notes Service' },
  moves: { id: 'moves', name: 'Moves' },
  movenium: { id: 'movenium', name: 'Movenium' },
  moovila: { id: 'moovila', name: 'Moovila' },
} satisfies Record<string, Service>;

/** Where a service's endpoint is. The flow tester talks to its own origin without a detour. */
export const endpoint = (service: Service, path: string): string => new URL(`/${service.id}/${path}`, location.href).href;

function historical(service: Service): ServiceCapabilities {
  return {
    ...service,
    issuer: null,
    authorizationEndpoint: endpoint(service, 'oauth/authorize'),
    tokenEndpoint: endpoint(service, 'oauth/token'),
    revocationEndpoint: null,
    introspectionEndpoint: null,
    userinfoEndpoint: null,
    jwksUri: null,
    endSessionEndpoint: null,
    scopeChoice: false,
    durations: ['until-revoked'],
    narrow: false,
    history: true,
    lastUse: true,
    tokenCounts: true,
  };
}

const standard: ServiceCapabilities = {
  ...historical(services.standard),
  issuer: endpoint(services.standard, ''),
  revocationEndpoint: endpoint(services.standard, 'oauth/revoke'),
  introspectionEndpoint: endpoint(services.standard, 'oauth/introspect'),
  userinfoEndpoint: endpoint(services.standard, 'userinfo'),
  jwksUri: endpoint(services.standard, 'jwks'),
  scopeChoice: true,
  durations: ['once', 'thirty-days', 'until-revoked'],
  narrow: true,
};

export const capabilities: Capabilities = {
  engine: 'mock',
  brand: null,
  account: { issuer: endpoint(services.standard, ''), clientId: 'latchstring', redirectUri: '/account/callback', parameters: {} },
  services: [
    standard,
    historical(services.moovila),
    { ...historical(services.moves), lastUse: false, history: false, tokenCounts: false },
    { ...historical(services.movenium), authorizationEndpoint: null, tokenEndpoint: endpoint(services.movenium, 'login') },
  ],
  registrations: true,
  lab: true,
  flowTester: true,
};
