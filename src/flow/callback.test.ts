import { describe, expect, it } from 'vitest';
import type { PendingAuthorization } from './authorization-request.ts';
import { readCallback } from './callback.ts';
import { someSetup, someSystem } from './testing.ts';

const pending: PendingAuthorization = {
  state: 'the-state',
  nonce: null,
  verifier: 'v',
  redirectUri: 'https://app.example/callback',
  scope: 'notes',
  dpopKey: null,
};
const good = 'https://app.example/callback?code=c&state=the-state&iss=https%3A%2F%2Fas.example';
const read = (address: string, { setup = someSetup(), asked = pending } = {}) => readCallback(address, setup, asked);
const noIssuer = someSetup({ system: someSystem({ issuer: null, issInAnswer: false }) });

describe('an answer to the authorization request', () => {
  it('is taken when state, iss and address are those that were asked', () => {
    const { result, isOwn, parameters } = read(good);
    expect([result.ok, result.problem, isOwn, parameters?.get('code')]).toEqual([true, null, true, 'c']);
  });

  it.each([
    ['another state (CSRF)', good.replace('the-state', 'other'), /^state is not the one/],
    ['no state', good.replace('state=the-state&', ''), /^state is missing/],
    ['another issuer (mix-up)', good.replace('as.example', 'evil.example'), /^iss is https:\/\/evil\.example/],
    ['an issuer that differs by a slash', good.replace('as.example', 'as.example%2F'), /another server answers/],
    ['no issuer, where the server always sends one', good.replace(/&iss=.*/, ''), /^iss is missing/],
    ['state twice', `${good}&state=the-state`, /^state is there more than once/],
    ['code twice', `${good}&code=other`, /^code is there more than once/],
    ['another address', good.replace('/callback', '/other'), /not the redirect URI/],
    ['another host', good.replace('app.example', 'evil.example'), /not the redirect URI/],
    [
      'a token in the fragment',
      'https://app.example/callback#access_token=t&state=the-state',
      /holds access_token, state\. .*nothing was sent\. A token in an address .*RFC 9700/,
    ],
    [
      'an error in the fragment',
      'https://app.example/callback#error=login_required&error_description=No+one&state=the-state',
      /The server says login_required \(No one\), but not where this flow asked for it/,
    ],
    ['a code in the fragment', 'https://app.example/callback?x=1#code=c&state=the-state', /leave response_mode out/],
    ['no address at all', 'code=c&state=the-state', /^That is not an address/],
  ])('104, R55: is refused with %s, and gives nothing to exchange', (_what, address, problem) => {
    const { result, isOwn, parameters } = read(address);
    expect(result.problem).toMatch(problem);
    expect([result.ok, isOwn, parameters]).toEqual([false, false, null]);
  });

  it('is taken with something else in the fragment', () => {
    expect(read(`${good}#_=_`).result.ok).toBe(true);
  });

  it('with both a code and an error is refused, and no other is awaited', () => {
    const { result, isOwn, parameters } = read(`${good}&error=access_denied`);
    expect(result.problem).toMatch(/contradict each other/);
    expect([isOwn, parameters]).toEqual([true, null]);
  });

  it('that came as a form is not used: the server passed on what it may', () => {
    const asForm = `${good.replace('code=c', 'response_mode=form_post')}&error=login_required&error_description=No+one`;
    const { result, isOwn, parameters } = read(asForm);
    expect(result.problem).toMatch(/came as a form .*It says login_required \(No one\)\. Leave response_mode out/);
    expect([result.error, isOwn, parameters]).toEqual([null, true, null]);
    expect(read(asForm.replace('the-state', 'other')).result.problem).toMatch(/^state is not the one/);
  });

  it('with neither is refused', () => {
    expect(read(good.replace('code=c&', '')).result.problem).toBe('The answer holds neither a code nor an error.');
  });

  it('tells the error of a server only when state and iss are right', () => {
    const denied = good.replace('code=c', 'error=access_denied&error_description=No%2C+thanks');
    expect(read(denied).result).toMatchObject({ ok: false, error: 'access_denied', description: 'No, thanks' });
    expect(read(denied.replace('the-state', 'other')).result.error).toBeNull();
  });

  it('with an iss is refused where the system is not known to have an issuer (RFC 9207 section 2.4)', () => {
    expect(read(good, { setup: noIssuer }).result.problem).toMatch(/cannot be compared/);
    expect(read(good.replace(/&iss=.*/, ''), { setup: noIssuer }).result.ok).toBe(true);
  });

  it('may have an empty state where none was sent, as Moves does it', () => {
    const asked = { ...pending, state: null };
    expect(read('https://app.example/callback?code=c&state=', { setup: noIssuer, asked }).result.ok).toBe(true);
    expect(read('https://app.example/callback?code=c&state=x', { setup: noIssuer, asked }).result.ok).toBe(false);
  });
});
