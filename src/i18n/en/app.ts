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
} as const;
