import { describe, expect, it } from 'vitest';
import type { RevokedMany } from '../../../contract/connection.ts';
import { NetworkError, ProblemError, UnexpectedAnswerError } from '../../http/send.ts';
import { someReceipt } from '../revocation/testing.ts';
import type { BulkOutcome } from './bulk.ts';
import { chunkSize, revokeInChunks } from './revoke-in-chunks.ts';
import { someConnections } from './testing.ts';

const revokeAll = async (ids: string[]): Promise<RevokedMany> => ({
  results: ids.map((id) => ({ outcome: 'revoked', id, receipt: someReceipt({ connectionId: id }) })),
});
const problem = (code: string, status: number, more = {}) =>
  new ProblemError({ type: 'about:blank', title: 'The title', status, code, ...more }, status);

/** Revokes 60, with the second chunk answered otherwise. */
async function revokeSixty(second: (ids: string[]) => Promise<RevokedMany>) {
  const sent: number[] = [];
  const learned: BulkOutcome[][] = [];
  const end = await revokeInChunks(
    someConnections(60),
    (ids) => {
      sent.push(ids.length);
      return sent.length === 2 ? second(ids) : revokeAll(ids);
    },
    (outcomes) => learned.push(outcomes),
  );
  return { ...end, sent, learned };
}

describe('revoking many', () => {
  it('goes on chunk by chunk, and tells after each', async () => {
    const { sent, learned, stop, rest } = await revokeSixty(revokeAll);
    expect(sent).toEqual([chunkSize, chunkSize, 10]);
    expect(learned.map(({ length }) => length)).toEqual(sent);
    expect(learned.flat().every(({ kind }) => kind === 'receipt')).toBe(true);
    expect([stop, rest]).toEqual([null, []]);
  });

  it('takes each answer for what it says, and silence for doubt (F1)', async () => {
    const { learned } = await revokeSixty(async (ids) => {
      const { results } = await revokeAll(ids.slice(3));
      return { results: [{ outcome: 'not-found', id: ids[0] ?? '' }, { outcome: 'failed', id: ids[1] ?? '' }, ...results] };
    });
    const kinds = learned[1]?.slice(0, 4).map(({ kind }) => kind);
    expect(kinds).toEqual(['gone', 'uncertain', 'uncertain', 'receipt']);
  });

  it.each([
    ['no answer', new NetworkError('No answer')],
    ['a page instead of an answer', new UnexpectedAnswerError(502)],
    ['a failing server', problem('internal-error', 500)],
  ])('stops after %s: that chunk is uncertain, the rest was not sent (F10)', async (_name, error) => {
    const { sent, learned, stop, rest } = await revokeSixty(() => Promise.reject(error));
    expect(sent).toHaveLength(2);
    expect(learned[1]).toHaveLength(chunkSize);
    expect(learned[1]?.every((outcome) => outcome.kind === 'uncertain' && outcome.look === 'not-yet')).toBe(true);
    expect(stop).toEqual({ why: 'no-answer' });
    expect(rest.map(({ id }) => id)).toEqual(
      someConnections(60)
        .slice(50)
        .map(({ id }) => id),
    );
  });

  it('stops where a fresh sign-in is needed, with nothing of that chunk revoked', async () => {
    const { learned, stop, rest } = await revokeSixty(() => Promise.reject(problem('reauthentication-required', 401, { maxAge: 300 })));
    expect(learned).toHaveLength(1);
    expect(stop).toEqual({ why: 'sign-in', maxAge: 300 });
    expect(rest).toHaveLength(35);
  });

  it('stops at a plain refusal, and keeps its reason', async () => {
    const { stop, rest } = await revokeSixty(() => Promise.reject(problem('cross-site-request', 403, { detail: 'Ask from this page.' })));
    expect(stop).toEqual({ why: 'refused', reason: 'Ask from this page.' });
    expect(rest).toHaveLength(35);
  });
});
