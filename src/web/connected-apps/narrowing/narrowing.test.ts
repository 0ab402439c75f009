import { describe, expect, it, vi } from 'vitest';
import type { Connection, ConnectionScope, Narrowed } from '../../../contract/connection.ts';
import { NetworkError, ProblemError, UnexpectedAnswerError } from '../../http/send.ts';
import { someConnection } from '../testing.ts';
import { isRemovable, lookAgain, takeBack } from './narrowing.ts';

const scope = (name: string, removable = true): ConnectionScope => ({
  name,
  title: `Title of ${name}`,
  description: '',
  access: 'read',
  sensitive: false,
  removable,
});
const [read, write] = [scope('notes:read', false), scope('notes:write')];
const before = someConnection({ scopes: [read, write] });
const after = someConnection({ scopes: [read] });
const problem = (code: string, status: number, more = {}) =>
  new ProblemError({ type: 'about:blank', title: 'The title', status, code, ...more }, status);

/** A server that answers an attempt with `answer`, and a look with `found`. */
function server(answer: Narrowed | Error, found: Connection | Error = before) {
  const settle = <T>(value: T | Error) => (value instanceof Error ? Promise.reject(value) : Promise.resolve(value));
  return { narrow: vi.fn(() => settle(answer)), check: vi.fn(() => settle(found)) };
}

describe('taking a scope back', () => {
  it('keeps exactly what else was shown, and names what ended', async () => {
    const requests = server({ connection: after, removed: ['notes:write'], oldTokensUntil: null });
    expect(await takeBack(before, write, requests)).toEqual({ kind: 'taken', scopes: [write], oldTokensUntil: null });
    expect(requests.narrow).toHaveBeenCalledWith({ id: 'c1', keep: ['notes:read'] });
  });

  it('F1: does not believe an answer that still has the scope', async () => {
    const answer = { connection: before, removed: ['notes:write'], oldTokensUntil: null };
    expect(await takeBack(before, write, server(answer))).toEqual({ kind: 'uncertain', scope: write, look: 'still-there' });
  });

  it.each([
    ['no answer', new NetworkError('No answer')],
    ['a page instead of an answer', new UnexpectedAnswerError(200)],
    ['a failing server', problem('internal-error', 500)],
  ])('F1, F10: is uncertain after %s', async (_name, error) => {
    expect(await takeBack(before, write, server(error))).toEqual({ kind: 'uncertain', scope: write, look: 'not-yet' });
  });

  it('asks for a fresh sign-in where the server wants one', async () => {
    const error = problem('reauthentication-required', 401, { maxAge: 300 });
    expect(await takeBack(before, write, server(error))).toEqual({ kind: 'sign-in', maxAge: 300 });
  });

  it('leaves a page whose connection has ended', async () => {
    expect(await takeBack(before, write, server(problem('connection-not-found', 404)))).toEqual({ kind: 'gone' });
  });

  it('R10: says that the access changed meanwhile when that is why it was refused', async () => {
    expect(await takeBack(before, write, server(problem('invalid-body', 400), after))).toEqual({ kind: 'changed' });
    const tookNothing = { connection: after, removed: [], oldTokensUntil: null };
    expect(await takeBack(before, write, server(tookNothing))).toEqual({ kind: 'changed' });
  });

  it('passes any other refusal on, also when the page could not look', async () => {
    const refusal = problem('not-supported', 409, { detail: 'All or nothing.' });
    const refused = { kind: 'refused', reason: 'All or nothing.' };
    expect(await takeBack(before, write, server(refusal))).toEqual(refused);
    expect(await takeBack(before, write, server(refusal, new NetworkError('No answer')))).toEqual(refused);
  });
});

describe('looking what became of it', () => {
  it.each([
    ['still-there', before],
    ['not-there', after],
    ['no-answer', new NetworkError('No answer')],
  ])('F1: finds %s', async (look, found) => {
    const answer = { connection: after, removed: [], oldTokensUntil: null };
    expect(await lookAgain(before, write, server(answer, found))).toEqual({ kind: 'uncertain', scope: write, look });
  });
});

it('offers only what is removable while something else stays', () => {
  expect(before.scopes.map((one) => isRemovable(before, one))).toEqual([false, true]);
  expect(isRemovable(someConnection({ scopes: [write] }), write)).toBe(false);
});
