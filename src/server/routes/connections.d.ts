import { Hono } from 'hono';
import type { Account } from '../../contract/client.ts';
import type { AccountDirectory } from '../accounts/directory.ts';
import type { Clock } from '../clock.ts';
import type { Engine } from '../engine.ts';

interface Dependencies {
  engine: Engine;
  accounts: AccountDirectory;
  clock: Clock;
}
/** A person's connected apps, for a bearer token that Latchkey's own pages got. Cookies count for nothing here. */
export declare function connectionRoutes({ engine, accounts, clock }: Dependencies): Hono<{
  Variables: {
    account: Account;
  };
}>;
