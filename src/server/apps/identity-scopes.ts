import type { ScopeText } from '../../contract/client.ts';

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
