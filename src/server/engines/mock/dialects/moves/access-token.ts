import type { MockContext } from '../../context.ts';
import type { Token } from '../../state/records.ts';
import { whyTokenIsDead } from '../../tokens.ts';

/**
 * Looks an access token of this service up, a dead one too.
 * @returns `token` null for anything else; `whyDead` for the event log, null for a token that works
 */
export function findAccessToken(
  value: string | null,
  { store, clock, dialect }: MockContext,
): { token: Token | null; whyDead: string | null } {
  if (value === null) return { token: null, whyDead: 'No access token was sent.' };
  const token = store.tokens.get(value);
  if (!token) return { token: null, whyDead: 'The access token is unknown here.' };
  if (token.kind === 'refresh') return { token: null, whyDead: 'It is a refresh token.' };
  const { service } = token.family.grant.registration;
  if (service !== dialect.service.id) return { token: null, whyDead: `The access token is of the service ${service}.` };
  return { token, whyDead: whyTokenIsDead(token, clock.now()) };
}

/** For how many whole seconds a token will still work after this one: 15551999 for a new one, as was seen [C]. */
export function secondsLeft({ expiresAt }: Token, now: Date): number {
  return Math.max(0, Math.ceil((expiresAt.getTime() - now.getTime()) / 1000) - 1);
}
