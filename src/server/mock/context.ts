import type { Clock } from '../clock.ts';
import type { Dialect } from './dialects/dialect.ts';
import type { Store } from './store.ts';

/** What every endpoint of one mounted dialect works with. */
export interface MockContext {
  dialect: Dialect;
  store: Store;
  clock: Clock;
  /** The origin that browsers and clients see. */
  publicUrl: URL;
}

/** The address that a dialect is mounted at; also its issuer identifier, where it has one. */
export function mountPoint({ publicUrl, dialect }: Pick<MockContext, 'publicUrl' | 'dialect'>): string {
  return `${publicUrl.origin}/${dialect.service.id}`;
}

/** Who may read what the token says: Latchkey's own API, or the dialect's resource API. */
export function audienceOf(context: MockContext, scope: string): string {
  return scope.startsWith('latchkey:') ? `${context.publicUrl.origin}/api` : `${mountPoint(context)}/api`;
}
