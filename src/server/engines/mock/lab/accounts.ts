import type { LabAccount } from '../../../../contract/lab.ts';
import { AccountTakenError, type EditableDirectory, type KeptAccount } from '../../../accounts/directory.ts';
import { ProblemError } from '../../../http/problem.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Lab } from '../../../ports/lab.ts';
import { randomToken } from '../../../ports/random.ts';
import { endGrant } from '../grants.ts';
import type { EventLog } from '../state/event-log.ts';
import type { Store } from '../state/store.ts';
import { isGrantLive } from '../tokens.ts';

interface Parts {
  store: Store;
  clock: Clock;
  events: EventLog;
  accounts: EditableDirectory;
}

/** Accounts as tests want them. What an account gave access to follows: it is held while the account is locked, and ends with it. */
export function createLabAccounts({ store, clock, events, accounts }: Parts): Lab['accounts'] {
  const note = (accountId: string, cause: string) => events.add({ at: clock.now(), name: 'account', accountId, cause });
  return {
    list: () => accounts.list().map(describe),
    async add({ id = `acct-${randomToken(9)}`, ...draft }) {
      const account = { id, updatedAt: clock.now(), ...draft };
      await accounts.add(account).catch(refuseTaken);
      note(id, draft.locked ? 'The account was added, locked.' : 'The account was added.');
      return describe(account);
    },
    async change(id, change) {
      // Whether it may sign in, and how, is nothing that apps are told of.
      const isToldOf = Object.keys(change).some((field) => field !== 'password' && field !== 'locked');
      const changed = await accounts.change(id, { ...change, ...(isToldOf && { updatedAt: clock.now() }) }).catch(refuseTaken);
      if (!changed) return null;
      for (const grant of store.grantsOf(id)) store.changeGrant(grant, { locked: changed.locked });
      note(id, `The account was changed: ${Object.keys(change).join(', ')}${changed.locked ? '. It is locked.' : '.'}`);
      return describe(changed);
    },
    remove(id) {
      if (!accounts.remove(id)) return null;
      const live = store.grantsOf(id).filter((grant) => isGrantLive(grant, clock.now()));
      for (const grant of live) endGrant(store, grant, clock.now());
      store.pending.drop(({ signIn }) => signIn?.accountId === id);
      // Latchstring's own pages are an app too, but no connection that anyone sees.
      const connections = live.filter(({ registration }) => !registration.firstParty).length;
      note(id, `The account was removed, and ${connections} connections ended.`);
      return connections;
    },
  };
}

function describe({ updatedAt: _noted, password: _secret, ...account }: Omit<KeptAccount, 'password'> & { password: unknown }): LabAccount {
  return account;
}

function refuseTaken(error: unknown): never {
  if (!(error instanceof AccountTakenError)) throw error;
  const detail = error.field === 'id' ? 'Another account has this id.' : 'Another account signs in with this.';
  throw new ProblemError('already-exists', 409, { pointer: `/${error.field}`, detail: `${detail} Choose another, or change that one.` });
}
