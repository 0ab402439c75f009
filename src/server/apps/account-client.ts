import type { ScopeText } from '../../contract/client.ts';

/** The client that Latchstring's own pages are, at every engine. */
export const accountClientId = 'latchstring';

/** A scope that those pages ask for; it opens `/api/connections`. */
export const connectionsScope = 'latchstring:connections';

/** Another, where apps can be registered; it opens `/api/registrations`. */
export const appsScope = 'latchstring:apps';

/** {@link connectionsScope} in words, for the service that the pages sign in at. */
export const connectionsScopeText: ScopeText = {
  name: connectionsScope,
  title: 'Manage your connected apps',
  description: 'See which apps have access to your account, and take that access back.',
  access: 'write',
  sensitive: true,
};

/** {@link appsScope} in words. */
export const appsScopeText: ScopeText = {
  name: appsScope,
  title: 'Manage the apps you registered',
  description: 'Register apps in your name, change them, give them another secret, and delete them.',
  access: 'write',
  sensitive: true,
};
