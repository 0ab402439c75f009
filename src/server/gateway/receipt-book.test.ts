import { describe, expect, it } from 'vitest';
import { ManualClock } from '../ports/clock.ts';
import { ReceiptBook, type Revoked } from './receipt-book.ts';

const thirtyDays = 30 * 24 * 60 * 60;

function setUp() {
  const clock = new ManualClock();
  const book = new ReceiptBook(clock);
  const revoke = (id: string, accountId = 'acct-ada') => {
    const receipt = { connectionId: id, account: { id: accountId }, revokedAt: clock.now().toISOString() };
    book.add({ connection: { id }, receipt, history: [] } as unknown as Revoked);
  };
  const idsOf = (accountId = 'acct-ada') => book.list(accountId).map(({ receipt }) => receipt.connectionId);
  return { clock, book, revoke, idsOf };
}

describe('the receipt book', () => {
  it('lists what was revoked, newest first, and finds each by its connection', () => {
    const { clock, book, revoke, idsOf } = setUp();
    revoke('first');
    clock.advance(1);
    revoke('second');
    expect(idsOf()).toEqual(['second', 'first']);
    expect(book.find('acct-ada', 'first')?.receipt.connectionId).toBe('first');
    expect(book.find('acct-ada', 'third')).toBeNull();
  });

  it('94: shows an account nothing of another', () => {
    const { book, revoke, idsOf } = setUp();
    revoke('hers');
    expect(idsOf('acct-grace')).toEqual([]);
    expect(book.find('acct-grace', 'hers')).toBeNull();
    expect(idsOf('__proto__')).toEqual([]);
  });

  it('forgets each after thirty days by the clock, one by one', () => {
    const { clock, book, revoke, idsOf } = setUp();
    revoke('first');
    clock.advance(60);
    revoke('second');
    clock.advance(thirtyDays - 61);
    expect(idsOf()).toEqual(['second', 'first']);
    clock.advance(1);
    expect(idsOf()).toEqual(['second']);
    expect(book.find('acct-ada', 'first')).toBeNull();
    clock.advance(60);
    expect(idsOf()).toEqual([]);
  });

  it('keeps a thousand for each account, the newest, and those of others', () => {
    const { book, revoke, idsOf } = setUp();
    revoke('hers', 'acct-grace');
    for (let number = 0; number < 1005; number += 1) revoke(String(number));
    expect(idsOf()).toHaveLength(1000);
    expect([book.find('acct-ada', '4'), book.find('acct-ada', '5')]).toMatchObject([null, { receipt: { connectionId: '5' } }]);
    expect(idsOf('acct-grace')).toEqual(['hers']);
  });
});
