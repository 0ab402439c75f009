import type { Interaction, RequestedScope } from '../../contract/interaction.ts';

/** A requested scope for tests. */
export function aScope(over: Partial<RequestedScope> = {}): RequestedScope {
  return { name: 'read', title: 'Read', description: 'Reads.', access: 'read', sensitive: false, optional: false, state: 'new', ...over };
}

/** An interaction for tests, at its consent. */
export function anInteraction(over: Partial<Interaction> = {}): Interaction {
  return {
    id: 'tx',
    revision: 3,
    prompt: 'consent',
    client: {
      id: 'timesheets',
      name: 'Timesheets',
      publisher: 'Brightwork',
      logo: null,
      verified: true,
      firstParty: false,
      lookAlike: null,
      revocationNote: null,
      homepage: null,
      registeredAt: '2024-03-01T08:00:00Z',
      redirectHost: 'timesheets.example',
      redirectKind: 'web',
    },
    service: { id: 'moovila', name: 'Moovila' },
    scopes: [aScope()],
    scopeChoice: false,
    durations: ['until-revoked'],
    earlierDuration: null,
    appChange: null,
    account: { id: 'ada', name: 'Ada Lovelace', identifier: 'ada@example.test' },
    accounts: [],
    loginHint: null,
    expiresAt: '2030-01-01T00:00:00Z',
    uiLocales: [],
    formToken: 'form-token',
    links: { forgottenPassword: null, help: null },
    redirectTo: null,
    outcome: null,
    ...over,
  };
}
