/** Words of signing out of every browser at once. */
export const signOutEverywhereMessages = {
  title: 'Lost a device, or used one that is not yours?',
  body: 'End every sign-in to your account, in every browser. Apps keep the access you gave them.',
  changePassword: 'Change your password',
  start: 'Sign out everywhere',
  confirmTitle: 'Sign out everywhere?',
  confirmEnds: 'Every browser that is signed in to your account has to sign in again, this one too.',
  confirmApps: 'Apps keep the access you gave them. To end that, revoke them here first.',
  confirmOthers: 'Other accounts that are signed in in this browser stay signed in.',
  confirmPassword: 'Whoever knows your password can sign in again. If someone may know it, change it.',
  keep: 'Stay signed in',
  confirm: 'Sign out everywhere',
  busy: 'Signing out…',
  failedTitle: 'You are still signed in here',
  refused: 'Nothing was ended: {reason}',
  unknown: 'No clear answer came back: other browsers may be signed out or not. Check your connection, then try again.',
} as const;
