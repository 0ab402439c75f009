import type { AccountSeed } from '../accounts/directory.ts';

/** The password of every demo account. Public on purpose: these accounts exist in memory only. */
export const demoPassword = 'wonderland';

export const demoAccounts: readonly AccountSeed[] = [
  person('ada', 'Ada', 'Lovelace', 'en-GB'),
  person('grace', 'Grace', 'Hopper', 'en-US'),
  person('katherine', 'Katherine', 'Johnson', 'en-US'),
];

function person(username: string, givenName: string, familyName: string, locale: string): AccountSeed {
  return {
    id: `acct-${username}`,
    name: `${givenName} ${familyName}`,
    identifier: `${username}@example.test`,
    password: demoPassword,
    givenName,
    familyName,
    preferredUsername: username,
    locale,
    emailVerified: true,
    updatedAt: new Date('2024-03-01T08:00:00Z'),
  };
}
