import { describe, expect, it } from 'vitest';
import type { Registration } from '../../../apps/registration.ts';
import { addSeconds, ManualClock } from '../../../ports/clock.ts';
import type { Code, Family, Grant, Token } from './records.ts';
import { Store } from './store.ts';

/** @param remembered how many that are over are kept all the same */
function setUp(remembered = 0) {
  const clock = new ManualClock();
  const store = new Store(clock, remembered);
  const grant = (changes: Partial<Grant> = {}): Grant => {
    const made = { id: 'g', accountId: 'acct-ada', endsAt: null, revokedAt: null, scopes: [], ...changes } as unknown as Grant;
    store.addGrant(made);
    return made;
  };
  const family = (of: Grant) => ({ grant: of, dead: false }) as Family;
  const code = (value: string, of: Family, seconds = 60) => {
    store.addCode({ value, family: of, expiresAt: addSeconds(clock.now(), seconds), burned: false } as Code);
  };
  const token = (value: string, kind: Token['kind'], of: Family, seconds: number, dead = false) => {
    store.addToken({ value, kind, family: of, expiresAt: addSeconds(clock.now(), seconds), dead } as Token);
  };
  const sweepAfter = (seconds: number) => {
    clock.advance(seconds);
    store.sweep(clock.now());
  };
  const valuesOf = (of: Grant) => [...store.codesOf(of), ...store.tokensOf(of)].map(({ value }) => value);
  return { clock, store, grant, family, code, token, sweepAfter, valuesOf };
}

describe('the store', () => {
  it('knows the codes and tokens of each grant, and the grants of each account', () => {
    const { store, grant, family, code, token } = setUp();
    const [one, other] = [grant(), grant({ id: 'h', accountId: 'acct-grace' })];
    const shared = family(one);
    code('c', shared);
    token('a', 'access', shared, 600);
    token('r', 'refresh', family(one), 900);
    token('x', 'access', family(other), 600);
    expect([store.tokensOf(one).map(({ value }) => value), store.codesOf(one).map(({ value }) => value)]).toEqual([['a', 'r'], ['c']]);
    expect([store.tokensOf(other).map(({ value }) => value), store.codesOf(other)]).toEqual([['x'], []]);
    expect([store.grantsOf('acct-ada'), store.grantsOf('acct-grace'), store.grantsOf('acct-x')]).toEqual([[one], [other], []]);
  });

  it('finds an app at its own service only', () => {
    const { store } = setUp();
    store.register({ service: 'standard', id: 'app' } as Registration);
    expect(store.registration('standard', 'app')?.id).toBe('app');
    expect([store.registration('moovila', 'app'), store.registration('standard', 'app2')]).toEqual([null, null]);
  });
});

describe('a sweep', () => {
  it('forgets an access token at its end, and counts the rest right', () => {
    const { grant, family, token, sweepAfter, valuesOf } = setUp();
    const kept = grant();
    const shared = family(kept);
    token('early', 'access', shared, 60);
    token('late', 'access', shared, 61);
    sweepAfter(60);
    expect(valuesOf(kept)).toEqual(['late']);
  });

  it('keeps an access token beyond its end while its refresh token is good for another', () => {
    const { store, grant, family, token, sweepAfter, valuesOf } = setUp();
    const kept = grant();
    const shared = family(kept);
    for (const [name, seconds] of [
      ['spent', 1000],
      ['early', 100],
      ['good', 1000],
    ] as const) {
      token(name, 'access', shared, 60);
      token(`${name}-twin`, 'refresh', shared, seconds, name === 'spent');
      Object.assign(store.tokens.get(name) ?? {}, { twin: store.tokens.get(`${name}-twin`) });
    }
    sweepAfter(100);
    expect(valuesOf(kept).filter((name) => !name.endsWith('-twin'))).toEqual(['good']);
  });

  it('28, 45: keeps a spent code and a spent refresh token for as long as their family lives', () => {
    const { store, grant, family, code, token, sweepAfter, valuesOf } = setUp();
    const kept = grant();
    const shared = family(kept);
    code('spent-code', shared);
    token('spent', 'refresh', shared, 100, true);
    token('next', 'refresh', shared, 1000);
    sweepAfter(999);
    expect(valuesOf(kept)).toEqual(['spent-code', 'spent', 'next']);
    sweepAfter(31);
    expect([valuesOf(kept), store.tokens.size, store.codes.size]).toEqual([[], 0, 0]);
  });

  it('remembers the latest that are over, so that the event log can say why they fail', () => {
    const { clock, grant, family } = setUp();
    const store = new Store(clock, 2);
    const over = family(grant());
    for (const value of ['first', 'second', 'third']) {
      store.addToken({ value, kind: 'access', family: over, expiresAt: addSeconds(clock.now(), 10), dead: false } as Token);
    }
    clock.advance(60);
    store.sweep(clock.now());
    expect([...store.tokens.keys()]).toEqual(['second', 'third']);
  });

  it('forgets what a dead family or an ended grant leaves, however long it would have lived, but for the latest', () => {
    const { clock, store, grant, family, code, token, sweepAfter, valuesOf } = setUp(2);
    const [kept, revoked] = [grant(), grant({ revokedAt: clock.now() })];
    const [dead, alive, ended] = [family(kept), family(kept), family(revoked)];
    dead.dead = true;
    const years = 10 * 365 * 24 * 60 * 60;
    token('of-alive', 'refresh', alive, years);
    for (const value of ['a', 'b', 'c']) token(`dead-${value}`, 'refresh', dead, years);
    for (const value of ['a', 'b', 'c']) token(`ended-${value}`, 'access', ended, years);
    for (const value of ['a', 'b', 'c']) code(`code-${value}`, ended);
    sweepAfter(60);
    expect(valuesOf(kept)).toEqual(['of-alive']);
    expect(valuesOf(revoked)).toEqual(['code-b', 'code-c', 'ended-b', 'ended-c']);
    expect([store.tokens.size, store.codes.size]).toEqual([3, 2]);
  });

  it('45: of a family that goes on keeps the latest hundred that are spent, and everything that lives', () => {
    const { grant, family, token, sweepAfter, valuesOf } = setUp();
    const kept = grant();
    const shared = family(kept);
    token('living', 'refresh', shared, 1000);
    for (let index = 0; index < 250; index += 1) token(`spent-${index}`, 'refresh', shared, 1000, true);
    token('of-another', 'refresh', family(kept), 1000, true);
    sweepAfter(30);
    const latest = Array.from({ length: 100 }, (_, index) => `spent-${150 + index}`);
    expect(valuesOf(kept)).toEqual(['living', ...latest, 'of-another']);
  });

  it('forgets a grant that has ended, but not before its last code or token', () => {
    const { clock, store, grant, family, token, sweepAfter } = setUp(1);
    const revoked = grant({ id: 'revoked', revokedAt: clock.now() });
    const over = grant({ id: 'over', endsAt: addSeconds(clock.now(), 60) });
    const lasting = grant({ id: 'lasting' });
    token('r', 'refresh', family(revoked), 600);
    sweepAfter(60);
    expect(store.grantsOf('acct-ada')).toEqual([revoked, lasting]);
    const dead = family(lasting);
    dead.dead = true;
    token('later', 'access', dead, 600);
    sweepAfter(540);
    expect(store.grantsOf('acct-ada')).toEqual([lasting]);
    sweepAfter(400 * 24 * 60 * 60);
    expect(store.grantsOf('acct-ada')).toEqual([lasting]);
    expect(over.id).toBe('over');
  });

  it('looks no more often than every thirty seconds, and looks when the clock was set back', () => {
    const { clock, store, grant, family, token, sweepAfter, valuesOf } = setUp();
    const kept = grant();
    store.sweep(clock.now());
    token('t', 'access', family(kept), 10);
    sweepAfter(29);
    expect(valuesOf(kept)).toEqual(['t']);
    sweepAfter(1);
    expect(valuesOf(kept)).toEqual([]);
    token('u', 'access', family(kept), -100);
    sweepAfter(-29);
    expect(valuesOf(kept)).toEqual(['u']);
    sweepAfter(-1);
    expect(valuesOf(kept)).toEqual([]);
  });
});
