/** Words of the flow tester, read by developers: the terms are those of RFC 6749. */
export const flowTesterMessages = {
  title: 'Flow result',
  heading: '{app} at {service}',
  intro: 'This page plays the app. It received the code, and shows what it sends from there on and what comes back.',
  startAgain: 'Start again',
  revokeInConnectedApps: 'Revoke it in connected apps',

  refusedTitle: 'The answer was not used',
  nothingSent: 'No request was sent with it.',
  refusals: {
    'no-answer':
      'This load of the page brought no authorization response. A code works once: after a reload it is gone from the address, and the tokens were only in memory.',
    'nothing-pending':
      'No flow is waiting in this tab. Its one-time data is deleted when an answer arrives, so an answer cannot be used twice; it may also have been started in another tab.',
    'wrong-state': 'Its state is missing or not the one this tab sent. That is what a forged answer looks like (RFC 6749, section 10.12).',
    'wrong-issuer':
      'Its iss is missing, unexpected or names another server than the one that was asked. That is what a mix-up attack looks like (RFC 9207).',
    'repeated-parameter': 'It carries a parameter twice, so it is not clear what it says (RFC 6749, section 3.1).',
    'no-code': 'It carries neither a code nor an error.',
  },

  deniedTitle: 'The person said no',
  deniedBody:
    '{app} received access_denied with its state, and no code. That is a normal outcome: a client should say so and offer to ask again.',
  errorTitle: 'The authorization server answered with {error}',
  errorBody: 'No code was given, so there is nothing to exchange.',

  steps: { exchange: 'Exchange the code', call: 'Call the API', refresh: 'Refresh the token' },
  answerOf: { exchange: 'Answer of the token endpoint', call: 'Answer of the API', refresh: 'Answer to the refresh' },
  working: { exchange: 'Exchanging the code…', call: 'Calling the API…', refresh: 'Refreshing the token…' },
  done: '{step}: {status}',
  noAnswer: 'No answer',
  emptyBody: '(empty body)',
  reveal: 'Reveal tokens',
  hide: 'Hide tokens',
  callAgain: 'Call again',
  refresh: 'Refresh the token',
  noRefreshToken: 'There is no refresh token: the access ends with its access token.',

  explain: {
    exchanged: 'The code is spent and became tokens. A client stores the tokens, never the code.',
    exchangeRefused:
      'The code was refused: it is spent, older than its lifetime, or verifier, redirect URI or client do not match. Start again; a code is never sent twice.',
    exchangeLost: 'No answer came. The code may be spent all the same, and is not sent again. Start again.',
    called: 'The access token opened this resource.',
    callRefused:
      'The access token is not accepted any more: it has expired, or the access was revoked. Refresh the token: if that is refused too, it was probably revoked.',
    callForbidden: 'The access token works, but does not cover this resource: the person left its scope out.',
    callFailed: 'The resource answered with an error that says nothing about the token.',
    callLost: 'No answer came. Calling again does no harm.',
    refreshed: 'New tokens. Where the service rotates, the old refresh token is now spent; sending it again would end the whole family.',
    refreshRefused:
      'The refresh token is refused: the access was probably revoked, or it ended. Only the person can give it again: start again.',
    refreshLost: 'No answer came. The refresh token may be spent all the same: if the next refresh is refused, start again.',
  },
} as const;
