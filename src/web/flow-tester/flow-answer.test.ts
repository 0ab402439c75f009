import { describe, expect, it } from 'vitest';
import type { PendingFlow } from '../demo-flow/pending-flow.ts';
import { someApp } from '../demo-flow/testing.ts';
import { readFlowAnswer } from './flow-answer.ts';

const app = someApp();
const pending: PendingFlow = { state: 'the-state', verifier: 'v', app };
const withoutIssuer: PendingFlow = { ...pending, app: someApp({ issuer: null }) };
const answer = (parameters: Record<string, string>) => new URLSearchParams(parameters);
const good = { state: 'the-state', iss: app.issuer ?? '', code: 'c' };

describe('readFlowAnswer', () => {
  it('takes the code when state and issuer are those that were asked', () => {
    expect(readFlowAnswer(answer(good), pending)).toEqual({ kind: 'code', code: 'c', pending });
  });

  it('expects no issuer of a service that has none', () => {
    expect(readFlowAnswer(answer({ state: 'the-state', code: 'c' }), withoutIssuer)).toMatchObject({ kind: 'code' });
  });

  it.each([
    ['no answer', null, pending, 'no-answer'],
    ['nothing pending', answer(good), null, 'nothing-pending'],
    ['a wrong state', answer({ ...good, state: 'other' }), pending, 'wrong-state'],
    ['no state', answer({ iss: good.iss, code: 'c' }), pending, 'wrong-state'],
    ['a wrong iss', answer({ ...good, iss: 'https://evil.example' }), pending, 'wrong-issuer'],
    ['no iss', answer({ state: 'the-state', code: 'c' }), pending, 'wrong-issuer'],
    ['no code', answer({ state: 'the-state', iss: good.iss }), pending, 'no-code'],
    ['two codes', new URLSearchParams(`${answer(good)}&code=d`), pending, 'repeated-parameter'],
    ['an error with a wrong state', answer({ ...good, state: 'other', error: 'access_denied' }), pending, 'wrong-state'],
  ])('sends nothing with %s (104)', (_name, parameters, asked, refusal) => {
    expect(readFlowAnswer(parameters, asked)).toEqual({ kind: 'refused', refusal });
  });

  it('sends nothing when another server answers in place of the one without an issuer (R55)', () => {
    expect(readFlowAnswer(answer(good), withoutIssuer)).toEqual({ kind: 'refused', refusal: 'wrong-issuer' });
  });

  it('passes a denial on as what it is', () => {
    const denied = answer({ state: 'the-state', iss: good.iss, error: 'access_denied', error_description: 'The person said no.' });
    expect(readFlowAnswer(denied, pending)).toEqual({ kind: 'error', error: 'access_denied', description: 'The person said no.', pending });
  });
});
