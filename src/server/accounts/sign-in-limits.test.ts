import { describe, expect, it } from 'vitest';
import { ManualClock } from '../ports/clock.ts';
import { type KnownDevice, SignInLimits } from './sign-in-limits.ts';

const at = (address: string, device: KnownDevice | null = null) => ({ address, device });

function fail(limits: SignInLimits, times: number, identifier: string, from = at('192.0.2.1')): void {
  for (let time = 0; time < times; time += 1) limits.begin(identifier, from);
}

function begin(limits: SignInLimits, identifier: string, from = at('192.0.2.1')) {
  const attempt = limits.begin(identifier, from);
  if ('retryAfter' in attempt) throw new Error(`the try must be allowed, and has to wait ${attempt.retryAfter} seconds`);
  return attempt;
}

describe('limits on failed sign-ins', () => {
  it('R47: ten failures for one identifier, however it is written, are the end for fifteen minutes', () => {
    const clock = new ManualClock();
    const limits = new SignInLimits(clock);
    fail(limits, 5, 'ada@example.test');
    clock.advance(60);
    fail(limits, 5, ' ADA@example.test', at('198.51.100.7'));
    expect(limits.begin('ada@example.test', at('203.0.113.9'))).toEqual({ retryAfter: 14 * 60 });
    clock.advance(14 * 60);
    expect(limits.begin('ada@example.test', at('203.0.113.9'))).not.toHaveProperty('retryAfter');
  });

  it('R47: thirty failures from one address are the end for that address only', () => {
    const limits = new SignInLimits(new ManualClock());
    for (let person = 0; person < 30; person += 1) fail(limits, 1, `person-${person}`);
    expect(limits.begin('someone-new', at('192.0.2.1'))).toHaveProperty('retryAfter');
    expect(limits.begin('someone-new', at('192.0.2.2'))).not.toHaveProperty('retryAfter');
  });

  it('R47: refused attempts count for nothing, so that they cannot push live counters out', () => {
    const limits = new SignInLimits(new ManualClock());
    fail(limits, 10, 'grace@example.test', at('192.0.2.2'));
    fail(limits, 30, 'somebody else');
    for (let guess = 0; guess < 60_000; guess += 1) limits.begin(`made-up-${guess}`, at('192.0.2.1'));
    expect(limits.begin('grace@example.test', at('192.0.2.3'))).toHaveProperty('retryAfter');
  });

  it('a success clears the identifier and counts for nothing at the address', () => {
    const limits = new SignInLimits(new ManualClock());
    fail(limits, 9, 'ada@example.test');
    begin(limits, 'ada@example.test').succeeded();
    fail(limits, 9, 'ada@example.test');
    expect(limits.begin('ada@example.test', at('192.0.2.1'))).not.toHaveProperty('retryAfter');
  });

  it('S4: a password that was not looked at counts for nothing', () => {
    const limits = new SignInLimits(new ManualClock());
    const device = { id: 'known', accountId: 'acct-ada' };
    for (let time = 0; time < 40; time += 1) {
      begin(limits, 'ada@example.test').withdrawn();
      begin(limits, 'ada@example.test', at('192.0.2.1', device)).withdrawn();
    }
    fail(limits, 9, 'ada@example.test');
    expect(limits.begin('ada@example.test', at('192.0.2.1'))).not.toHaveProperty('retryAfter');
  });

  it('S5: more identifiers than there is room for, made up by someone, refuse nobody else, and let no live failure be forgotten', () => {
    const limits = new SignInLimits(new ManualClock(), { counters: 1000 });
    fail(limits, 10, 'ada@example.test', at('198.51.100.7'));
    for (let network = 0; network < 90; network += 1) {
      const from = at(`10.${network >> 8}.${network & 255}.1`);
      for (let guess = 0; guess < 30; guess += 1) limits.begin(`made-up-${network}-${guess}`, from);
    }
    expect(limits.begin('grace@example.test', at('203.0.113.9'))).not.toHaveProperty('retryAfter');
    expect(limits.begin('ada@example.test', at('203.0.113.9'))).toHaveProperty('retryAfter');
  });
});

describe('a browser in which the account has signed in before', () => {
  const known = at('192.0.2.1', { id: 'known', accountId: 'acct-ada' });

  it('S6, 123: has a share of its own, whatever strangers and its own network have got wrong', () => {
    const limits = new SignInLimits(new ManualClock());
    fail(limits, 10, 'ada@example.test', at('198.51.100.7'));
    for (let person = 0; person < 30; person += 1) fail(limits, 1, `person-${person}`);
    expect(limits.begin('ada@example.test', at('192.0.2.1'))).toHaveProperty('retryAfter');
    expect(limits.begin('ada@example.test', known)).not.toHaveProperty('retryAfter');
  });

  it('S6: gives strangers no further guesses by its own success', () => {
    const limits = new SignInLimits(new ManualClock());
    fail(limits, 10, 'ada@example.test', at('198.51.100.7'));
    begin(limits, 'ada@example.test', known).succeeded();
    expect(limits.begin('ada@example.test', at('203.0.113.9'))).toHaveProperty('retryAfter');
  });

  it('S6, 123: is a stranger like any other once its ten failures are used up', () => {
    const clock = new ManualClock();
    const limits = new SignInLimits(clock);
    fail(limits, 10, 'ada@example.test', known);
    expect(limits.begin('ada@example.test', at('203.0.113.9'))).not.toHaveProperty('retryAfter');
    fail(limits, 9, 'ada@example.test', known);
    expect(limits.begin('ada@example.test', known)).toEqual({ retryAfter: 900 });
    clock.advance(900);
    expect(limits.begin('ada@example.test', known)).not.toHaveProperty('retryAfter');
  });
});
