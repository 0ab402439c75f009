/** Words of the shell around the pages. */
export const appMessages = {
  pageTitle: '{page} · {product}',
  notFoundTitle: 'There is no such page',
  notFoundBody: 'The address may be mistyped, or the page has moved. Your connected apps and the start page are still where they were.',
  toConnectedApps: 'Go to connected apps',
  toHome: 'Go to the start page',
  brokenTitle: 'This page stopped working',
  brokenBody:
    'Something in it failed that we did not expect. Nothing was changed by that. Try again; if it happens again, load the page anew.',
  reload: 'Load the page anew',
  failedNetwork: 'The server did not answer. Your connection may be down, or the server is busy. Nothing was changed.',
  failedUnexpected: 'The server gave an answer that this page does not understand. Nothing was changed.',
  /** Why the server refused, by the code of its answer; for languages other than its own. */
  problems: {
    'connection-not-found': 'There is no such connection any more.',
    'cross-site-request': 'The request did not come from this site.',
    'invalid-token': 'Your sign-in does not work here any more.',
    'not-signed-in': 'Nobody is signed in in this browser.',
    'not-supported': 'The service cannot do that.',
    'reauthentication-required': 'Your sign-in is too old for this step.',
    'server-busy': 'Too many requests are being answered right now. Try again in a moment.',
    'too-many-attempts': 'There were too many attempts. Try again later.',
    'internal-error': 'Something went wrong on our side.',
    other: 'The request was not accepted.',
  },
} as const;
