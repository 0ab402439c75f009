import type { ScopeText } from '../../contract/client.ts';
import { appsScope, connectionsScope } from '../apps/account-client.ts';

/** What makes an authorization request one of OpenID Connect: without it an app never learns whose data it has. */
export const openidScope = 'openid';

/** What an app may learn of the person. @see OpenID Connect Core 1.0 sections 3.1.2.1 and 5.4 */
export const identityScopes: ScopeText[] = [
  {
    name: openidScope,
    title: 'Know who you are',
    description: 'Recognise you each time you sign in, by an identifier of your account. It does not tell your name or email address.',
    access: 'read',
    sensitive: false,
  },
  {
    name: 'profile',
    title: 'See your profile',
    description: 'Read your name and user name, your language, and when your account was last changed.',
    access: 'read',
    sensitive: false,
  },
  {
    name: 'email',
    title: 'See your email address',
    description: 'Read the email address that you sign in with.',
    access: 'read',
    sensitive: true,
  },
];

/** The scopes of the notes service, and the one that Latchstring's own pages always need. */
export const notesScopes: ScopeText[] = [
  {
    name: 'notes:read',
    title: 'Read your notes',
    description: 'See the title and text of every note you have.',
    access: 'read',
    sensitive: false,
  },
  { name: 'notes:write', title: 'Add notes', description: 'Write new notes in your name.', access: 'write', sensitive: false },
  {
    name: connectionsScope,
    title: 'Manage your connected apps',
    description: 'See which apps have access to your account, and take that access back.',
    access: 'write',
    sensitive: true,
  },
];

/** What Latchstring's own pages need besides, where apps can be registered. */
export const appsScopeText: ScopeText = {
  name: appsScope,
  title: 'Manage the apps you registered',
  description: 'Register apps in your name, change them, give them another secret, and delete them.',
  access: 'write',
  sensitive: true,
};

/** What an app may be given for itself, without a person. */
export const ownNotesScopes: ScopeText[] = [
  {
    name: 'notes:statistics',
    title: 'Count notes',
    description: 'Know how many notes there are in all, and nothing about whose they are.',
    access: 'read',
    sensitive: false,
  },
];
