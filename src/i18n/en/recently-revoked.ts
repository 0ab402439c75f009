/** Words of the apps whose access was taken back lately. */
export const recentlyRevokedMessages = {
  title: 'Recently revoked',
  intro: 'Stays here for 30 days, with its receipt. To connect an app again, open it: it then asks you for access.',
  ended: '{service} · Revoked {ago}',
  ranOut: '{service} · Taken back {ago}, its last access has run out',
  lives: '{service} · Taken back {ago}, it loses its access by {date} at the latest',
  livesUnknown: '{service} · Taken back {ago}, tokens that were handed out work until they run out',
  unknown: '{service} · Taken back {ago}, not confirmed that all access has ended',
  connectAgain: 'Connect again',
  connectNamed: 'Open {app} to connect it again',
  all: { one: 'Show all {count}', other: 'Show all {count}' },
  failed: 'What you revoked lately could not be loaded.',
} as const;
