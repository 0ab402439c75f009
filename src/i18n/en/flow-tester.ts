/** Words of the flow tester's page, read by developers: the terms are those of RFC 6749. */
export const flowTesterMessages = {
  title: 'Flow tester',
  intro: 'This page plays the app: it asks, receives the code, and shows every message as it was really sent.',
  heading: '{app} at {service}',
  anApp: 'An app',
  loading: 'Loading the systems that run here…',
  loadFailedTitle: 'The flow tester could not be loaded',
  missingTitle: 'There is no flow tester here',
  missingBody: 'This server runs without it. Its operator can start it with --flow-tester.',
  toHome: 'What is running here',

  parts: 'Parts of the flow tester',
  tabs: { setup: 'Set up', run: 'Run', break: 'Break it', learn: 'Learn' },

  relayLost: 'No answer came: the relay in this server did not answer itself.',

  ownApi: 'Nothing was sent: this address belongs to Latchstring’s own pages, and is no endpoint of a system.',

  offeredTitle: 'This link brings a setup for other servers',
  offeredBody: 'Use it only if you know who made it. What the app sends would go to:',
  offeredSecret: '{host}: the app’s secret, codes and tokens',
  offeredToken: '{host}: access tokens',
  offeredPerson: '{host}: your browser, to sign in',
  useOffered: 'Use this setup',
  badLinkTitle: 'The setup in this link was not used',
  badLinkBody: '{reason} Choose one below.',
  noAnswerTitle: 'This load of the page brought no answer',
  noAnswerBody:
    'A code works once: after a reload it is gone from the address, and tokens are in memory only. Everything that was chosen can be run again.',
  strayTitle: 'The answer was not used',
  strayBody:
    'No flow is waiting for it in this tab. What a flow must remember is deleted when an answer arrives, so an answer cannot be used twice; it may also have been started in another tab. No request was sent with it.',
  deliveredTitle: 'The answer was handed over',
  deliveredBody: 'The page that opened this window has it. You can close this window.',
  delivering: 'Handing the answer over…',
  close: 'Close this window',
} as const;
