import type { Interaction } from '../../contract/interaction.ts';
import type { AccountDirectory } from '../accounts/directory.ts';
import type { BrowserSession } from './browser-sessions.ts';
import type { Transaction } from './transactions.ts';
/** What the page of a transaction shows to the browser that it belongs to. */
export declare function viewInteraction(
  transaction: Transaction,
  session: BrowserSession | null,
  accounts: AccountDirectory,
): Promise<Interaction>;
