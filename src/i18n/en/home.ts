/** Words of the start page, read by developers. */
export const homeMessages = {
  title: 'What is running here',
  whatItIs:
    'Latchstring is the part of an OAuth 2.0 server that people see: where they sign in, allow or deny an app, and later take its access back.',
  introMock:
    'A mock authorization server that behaves like real ones: codes burn, tokens rotate, revoked access fails. Everything lives in memory and is gone after a restart.',
  introEngine: 'These pages stand in front of {engine}. Sign-in, consent and connected apps work the same for every service below.',
  toConnectedApps: 'Connected apps',
  toRegistrations: 'App registrations',
  toFlowTester: 'Flow tester',
  loading: 'Loading what is running here…',
  failedTitle: 'What is running here could not be loaded',
  failedBody: 'The server did not answer, or not as expected. If you run it yourself, look at its log.',

  appsTitle: 'Connect a demo app',
  appsIntro:
    'Each is played by the flow tester in this browser, with every message in sight: sign in, decide, and look at the tokens. Then open connected apps in a second tab, revoke the app there, and watch its calls fail in the first.',
  connect: 'Connect',
  connectNamed: 'Connect {app}',
  confidential: 'Confidential',
  publicClient: 'Public',
  unverified: 'Not verified',
  secret: 'Secret',
  secretNote: 'public, demo only',
  scopes: 'Scopes',
  clientId: 'Client ID',
  noAuthorization: 'This service has no authorization endpoint; its clients sign in at the token endpoint.',

  accountsTitle: 'Demo accounts',
  accountsIntro: 'They exist in memory only. Names and passwords are public, demo only.',
  accountIdentifier: 'Email address',
  accountPassword: 'Password',

  servicesTitle: 'Point a client here',
  servicesIntro: 'Every service is an authorization server of its own. Where there is an issuer, a client finds the rest in its metadata.',
  issuer: 'Issuer',
  noIssuer: 'none: this service publishes no metadata',
  authorizationEndpoint: 'Authorization endpoint',
  tokenEndpoint: 'Token endpoint',
  revocationEndpoint: 'Revocation endpoint',
  introspectionEndpoint: 'Introspection endpoint',
  userinfoEndpoint: 'Userinfo endpoint',
  jwksUri: 'Signing keys (JWKS)',
  endSessionEndpoint: 'Sign-out endpoint',
  scopeChoice: 'Optional scopes can be left out on the consent screen',
  noScopeChoice: 'All or nothing: consent covers every scope that is asked for',
  noConsent: 'No consent screen: whoever has the password gets everything',
  deviations: 'Deviates from the security checklist, as the original does, in {count} lines',
  toMovenium: 'Sign in there',

  snippetTitle: 'With openid-client',
  snippetIntro:
    'Runs as it is, in Node 20 or later: install openid-client 6, save as login.mjs, start it and open the address that it prints.',
  snippetIntroOwn:
    'Put in the ID and the scopes of your own client, which must have this redirect URI registered; then start it and open the address that it prints. Needs Node 20 or later and openid-client 6.',
} as const;
