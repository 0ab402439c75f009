/** Words of the strip that moves the mock server's clock and breaks its answers. */
export const flowTesterTimeMessages = {
  title: 'Time and faults',
  ahead: '{time} ahead',
  frozen: 'clock stopped',
  real: 'real time',
  hour: '+1 hour',
  months: '+6 months',
  setToLabel: 'Set the server’s clock to (UTC)',
  set: 'Set',
  faults: 'Faults',
  faultsOn: { one: '{count} fault waits', other: '{count} faults wait' },
  faultsNote:
    'A fault meets the next request to the token endpoint of {service}, whoever sends it. The clock goes on only; all of the server follows it.',
  add: { slow: 'Answer 5 s late', down: 'Drop the connection', malformed: 'Cut the JSON in half', busy: 'Answer 503' },
  normal: 'Back to normal',
  failed: 'The lab did not do that: {reason}',

  resetTitle: 'Reset the mock server?',
  resetFacts: [
    'Its clock never goes back by itself: what has expired would live again.',
    'Everything is as seeded afterwards: connections, tokens and registered apps are gone, and everybody is signed out.',
  ] as string[],
  resetFailed: 'The server was not reset',
  resetKeep: 'Leave it as it is',
  resetConfirm: 'Reset it',
} as const;
