import type { AccountDirectory } from '../../accounts/directory.ts';
import type { SignInLimits } from '../../accounts/sign-in-limits.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Dialect } from './dialects/dialect.ts';
import type { EventLog } from './state/event-log.ts';
import type { SigningKeys } from './state/signing-keys.ts';
import type { Store } from './state/store.ts';

/** What all mounted dialects share. */
export interface SharedContext {
  store: Store;
  clock: Clock;
  /** The origin that browsers and clients see. */
  publicUrl: URL;
  /** Where it listens, which is another address behind a proxy. */
  listening?: URL | undefined;
  events: EventLog;
  /** Who can sign in, for the dialect that takes passwords itself. */
  accounts: AccountDirectory;
  limits: SignInLimits;
}

/** What every endpoint of one mounted dialect works with. */
export interface MockContext extends SharedContext {
  dialect: Dialect;
  /** The absolute address that the dialect is mounted at, without a slash at its end; also its issuer identifier, where it has one. */
  base: string;
  /** What its JWTs are signed with. */
  keys: SigningKeys;
}

/** Who may read what the token says: Latchstring's own API, or the dialect's resource API. */
export function audienceOf(context: MockContext, scope: string): string {
  return scope.startsWith('latchstring:') ? `${context.publicUrl.origin}/api` : `${context.base}/api`;
}

/** The path of a mount point; empty at the root. */
export function basePath({ base }: Pick<MockContext, 'base'>): string {
  return new URL(base).pathname.replace(/\/$/, '');
}
