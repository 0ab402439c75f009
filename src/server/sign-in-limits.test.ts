import { describe, expect, it } from 'vitest';
import { ManualClock } from './clock.ts';
import { networkOf, SignInLimits } from './sign-in-limits.ts';

function fail(limits: SignInLimits, times: number, identifier: string, address = '192.0.2.1'): void {
  for (let time = 0; time < times; time += 1) limits.begin(identifier, address);
}

describe('limits on failed sign-ins', () => {
  it('R47: ten failures for one identifier, however it is written, are the end for fifteen minutes', () => {
    const clock = new ManualClock();
    const limits = new SignInLimits(clock);
    fail(limits, 5, 'ada@example.test');
    clock.advance(60);
    fail(limits, 5, ' ADA@example.test', '198.51.100.7');
    expect(limits.begin('ada@example.test', '203.0.113.9')).toEqual({ retryAfter: 14 * 60 });
    clock.advance(14 * 60);
    expect(limits.begin('ada@example.test', '203.0.113.9')).not.toHaveProperty('retryAfter');
  });

  it('R47: thirty failures from one address are the end for that address only', () => {
    const limits = new SignInLimits(new ManualClock());
    for (let person = 0; person < 30; person += 1) fail(limits, 1, `person-${person}`);
    expect(limits.begin('someone-new', '192.0.2.1')).toHaveProperty('retryAfter');
    expect(limits.begin('someone-new', '192.0.2.2')).not.toHaveProperty('retryAfter');
  });

  it('R47: refused attempts count for nothing, so that they cannot push live counters out', () => {
    const limits = new SignInLimits(new ManualClock());
    fail(limits, 10, 'grace@example.test', '192.0.2.2');
    fail(limits, 30, 'somebody else');
    for (let guess = 0; guess < 60_000; guess += 1) limits.begin(`made-up-${guess}`, '192.0.2.1');
    expect(limits.begin('grace@example.test', '192.0.2.3')).toHaveProperty('retryAfter');
  });

  it('R47: counts by IPv4 address and by IPv6 /64, whatever the port and the way it is written', () => {
    expect(networkOf('9.9.9.9:1001')).toBe('9.9.9.9');
    expect(networkOf('::ffff:9.9.9.9')).toBe('9.9.9.9');
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(networkOf('[2001:0DB8:0:0:1::2]:443')).toBe('2001:db8:0:0::/64');
    expect(networkOf('unknown')).toBe('unknown');
  });

  it('a success clears the identifier and counts for nothing at the address', () => {
    const limits = new SignInLimits(new ManualClock());
    fail(limits, 9, 'ada@example.test');
    const attempt = limits.begin('ada@example.test', '192.0.2.1');
    if ('retryAfter' in attempt) throw new Error('the tenth try must be allowed');
    attempt.succeeded();
    fail(limits, 9, 'ada@example.test');
    expect(limits.begin('ada@example.test', '192.0.2.1')).not.toHaveProperty('retryAfter');
  });
});
