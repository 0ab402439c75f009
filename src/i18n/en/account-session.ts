/** Words around signing in to the account pages, and around signing out. */
export const accountSessionMessages = {
  checking: 'Checking who is signed in…',
  signIn: 'Sign in',
  signInAgain: 'Sign in again',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  signedInAs: 'Signed in as',
  signedOutHereTitle: 'You are signed out',
  signedOutHereBody:
    'This browser no longer shows your connected apps, in any tab. Apps keep the access you gave them until you take it back.',
  signedOutEverywhereTitle: 'You are signed out everywhere',
  signedOutEverywhereBody:
    'Every browser that was signed in to your account, this one too, has to sign in again. Apps keep the access you gave them until you take it back.',
  signedOutElsewhereTitle: 'You signed out in another tab',
  signedOutElsewhereBody: 'To protect you, every tab of this browser is signed out with it.',
  signOutFailedTitle: 'You are still signed in',
  signOutFailedBody: 'The server did not answer, so nobody was signed out. Check your connection, then sign out again.',
  failedPageTitle: 'Not signed in',
  failures: {
    unreachable: {
      title: 'The sign-in was interrupted',
      body: 'The server did not answer in time, so you are not signed in on this page. Check your connection, then start the sign-in again.',
    },
    'storage-blocked': {
      title: 'Your browser blocks what a sign-in needs',
      body: 'This site may keep neither cookies nor session data, so it could not tell your sign-in from a forged one. Allow cookies and site data for this address, then try again.',
    },
    'nothing-pending': {
      title: 'This sign-in was already used, or was not started here',
      body: 'The answer of a sign-in works once, in the tab that asked for it. Reloading this page cannot use it again. Nothing was sent; start a new sign-in.',
    },
    'wrong-answer': {
      title: 'This answer does not fit your sign-in',
      body: 'It does not carry what this page asked for, or it comes from another server. It was not used: no token was requested. Start a new sign-in, and do not follow the link that brought you here.',
    },
    expired: {
      title: 'The sign-in took too long',
      body: 'The answer was no longer valid when it arrived, so you are not signed in. Start the sign-in again.',
    },
    clock: {
      title: 'The clock of this device seems to be wrong',
      body: 'Your sign-in carries a time that does not agree with this device. Set date and time to automatic, then sign in again.',
    },
    refused: {
      title: 'The sign-in was refused',
      body: 'The server did not accept the sign-in of this page. You are not signed in. Try again; if it happens again, the server may be set up wrongly.',
    },
    unexpected: {
      title: 'Something went wrong on our side',
      body: 'The server gave an answer that this page does not understand, so you are not signed in. Try again in a little while.',
    },
  },
} as const;
