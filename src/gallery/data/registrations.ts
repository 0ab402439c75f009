import type { Registration, RegistrationList } from '../../contract/registration.ts';
import { longHost, longName } from './clients.ts';
import { ada } from './people.ts';
import { someScopes } from './scopes.ts';
import { endpoint, services } from './services.ts';
import { daysAgo } from './times.ts';

const scopes = someScopes(3).map(({ state: _state, ...scope }) => scope);

export const weekPlanner: Registration = {
  id: 'week-planner',
  service: services.standard,
  name: 'Week Planner',
  publisher: 'Brightwork Software',
  logo: null,
  homepage: 'https://planner.example/',
  redirectUris: ['https://planner.example/callback', 'http://localhost:8080/callback'],
  notes: [
    { pointer: '/redirectUris/1', detail: 'The name localhost may lead elsewhere than to the app; register http://127.0.0.1 instead.' },
  ],
  scopes,
  confidential: true,
  registeredAt: daysAgo(12),
  authorizationEndpoint: endpoint(services.standard, 'oauth/authorize'),
  tokenEndpoint: endpoint(services.standard, 'oauth/token'),
  connections: 3,
};

const longWinded: Registration = {
  ...weekPlanner,
  id: 'long-winded-id-of-an-app-'.repeat(3),
  name: longName,
  publisher: longName,
  redirectUris: [`https://${longHost}/callback/${'path/'.repeat(20)}`],
  notes: [],
  scopes: someScopes(40).map(({ state: _state, ...scope }) => ({ ...scope, optional: true })),
  confidential: false,
  connections: 0,
};

export function registrationList(registrations: Registration[] = [weekPlanner, longWinded]): RegistrationList {
  const rules = [
    {
      service: services.standard,
      selfService: true,
      issuedBy: null,
      scopes,
      maxRedirectUris: null,
      publicClients: true,
      scopeChoice: true,
    },
    {
      service: services.moves,
      selfService: true,
      issuedBy: null,
      scopes: scopes.slice(0, 2),
      maxRedirectUris: 1,
      publicClients: false,
      scopeChoice: false,
    },
    {
      service: services.moovila,
      selfService: false,
      issuedBy: 'team' as const,
      scopes: [],
      maxRedirectUris: null,
      publicClients: false,
      scopeChoice: false,
    },
  ];
  return { account: ada, registrations, rules };
}
