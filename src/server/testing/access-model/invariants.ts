import { expect } from 'vitest';
import { type Actor, now, type PersonAccess } from './actors.ts';
import type { ModelToken } from './reference.ts';

/** Dead tokens that were seen dead; looked at again at the end, since nothing may bring them back. */
const seenDead = new WeakSet<ModelToken>();

/** Every token is good for what it has to be good for, by the app's own introspection, and tells no later end than it has. */
export async function checkTokens(accesses: readonly PersonAccess[], { again = false } = {}): Promise<void> {
  for (const access of accesses) {
    for (const token of access.tokens) {
      if (seenDead.has(token) && !again) continue;
      const answer = (await (await access.client.introspect(token.value)).json()) as { active: boolean; scope?: string; exp?: number };
      const isLive = access.isTokenLive(token, now());
      if (!isLive) {
        expect(answer).toEqual({ active: false });
        seenDead.add(token);
        continue;
      }
      expect([answer.active, answer.scope?.split(' ').sort()]).toEqual([true, [...token.scopes].sort()]);
      expect(answer.exp).toBe(Math.min(token.end, access.end ?? token.end));
    }
  }
}

/** The list of each person says neither more nor less than what is true of their apps. Left out, of all who ever gave access. */
export async function checkLists(accesses: readonly PersonAccess[], actors?: readonly Actor[]): Promise<void> {
  const involved = accesses.filter(({ codes }) => codes.length > 0).map(({ actor }) => actor);
  for (const actor of actors ?? new Set(involved)) {
    const { connections, total } = await (await actor.pages()).list('?sort=name');
    const expected = accesses
      .filter((access) => access.actor === actor && access.isLive())
      .map((access) => ({
        client: access.client.options.id,
        scopes: [...access.granted].sort(),
        duration: access.duration,
        end: access.end,
        tokens: access.tokens.filter((token) => access.isTokenLive(token, now())).length,
      }));
    const listed = connections.map(({ client, scopes, duration, endsAt, liveTokens }) => ({
      client: client.id,
      scopes: scopes.map(({ name }) => name).sort(),
      duration,
      end: endsAt === null ? null : Date.parse(endsAt) / 1000,
      tokens: liveTokens,
    }));
    const byClient = (a: { client: string }, b: { client: string }) => (a.client < b.client ? -1 : 1);
    expect([total, listed.sort(byClient)]).toEqual([expected.length, expected.sort(byClient)]);
  }
}
