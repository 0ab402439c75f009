/** Words of the pages that the server writes by itself: links that do not work, sign-outs that apps ask for, languages. */
export const serverMessages = {
  brokenLinkTitle: 'This link does not work',
  brokenLinkBody: 'The app that sent you here made a request that cannot be answered, so nothing was shared with it.',
  brokenLinkNext: 'Go back to the app and try again. If it happens again, tell the app’s makers what stands below.',

  signOutTitle: 'Sign out?',
  signOutAsk: '{app} asks to sign you out in this browser.',
  signOutAskUnnamed: 'An app asks to sign you out in this browser.',
  signedInHere: 'Signed in here:',
  staysConnected: 'Your connected apps stay connected.',
  afterwards: 'Afterwards you go on to {host}.',
  signOut: 'Sign out',
  staySignedIn: 'Stay signed in',
  signedOutTitle: 'You are signed out',
  goOn: 'Go on to {host}',
  closeWindowTitle: 'You can close this window',
  closeWindow: 'You can close this window.',
  ifSignedOut: 'If you chose to sign out, you are signed out in this browser.',
  nobodyTitle: 'You are not signed in here',
  nobodyBody: 'There was nothing to sign out of in this browser. You can close this window.',
  stillSignedInTitle: 'You are still signed in',
  stillSignedInBody: 'Nothing was changed. Go back to the app, or close this window.',
  overTitle: 'This request is over',
  overBody: 'It was answered already, or it waited for too long. If you still want to sign out, go back to the app and try again.',

  languageTitle: 'This language is not available',
  languageBody: 'Nothing was changed. Available are: {languages}.',
  goBack: 'Go back',

  needsScript: 'This page needs JavaScript.',

  support: 'Support',
  terms: 'Terms',
  privacy: 'Privacy',

  undescribedScope: 'The service does not say what this allows. It may be more than you expect.',
} as const;
