/** Words that every page shares. */
export const commonMessages = {
  product: 'Latchstring',
  tagline: 'You give an app access; you can take it back at any time.',
  /** Between the items of a list that goes on. */
  comma: ', ',
  connectedApps: 'Connected apps',
  support: 'Support',
  terms: 'Terms',
  privacy: 'Privacy',
  language: 'Language',
  newTab: '(opens in a new tab)',
  tryAgain: 'Try again',
  loading: 'Loading…',
  networkTitle: 'No answer from the server',
  networkBody: 'Your connection may be down, or the server is busy. Nothing was changed. Check your connection and try again.',
  unexpectedTitle: 'Something went wrong on our side',
  unexpectedBody: 'The server gave an answer that this page does not understand. Try again; if it happens again, come back later.',
} as const;
