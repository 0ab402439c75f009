import type { AccountSeed } from '../accounts/directory.ts';

/** The password of every demo account. Public on purpose: these accounts exist in memory only. */
export const demoPassword = 'wonderland';

export const demoAccounts: readonly AccountSeed[] = [
  { id: 'acct-ada', name: 'Ada Lovelace', identifier: 'ada@example.test', password: demoPassword },
  { id: 'acct-grace', name: 'Grace Hopper', identifier: 'grace@example.test', password: demoPassword },
  { id: 'acct-katherine', name: 'Katherine Johnson', identifier: 'katherine@example.test', password: demoPassword },
];
