/** The authorization servers that the same journeys run against: how to start each, and where its modern service is mounted and called. */
export const engines = [
  { name: 'mock', flags: [], service: 'standard', serviceName: 'Notebook' },
  { name: 'oidc-provider', flags: ['--engine', 'oidc-provider'], service: 'oidc', serviceName: 'OpenID Provider' },
] as const;

export type EngineUnderTest = (typeof engines)[number];
