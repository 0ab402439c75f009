import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Evidence, Receipt } from '../../../contract/connection.ts';
import { ReceiptCard } from './receipt-card.tsx';
import { someReceipt } from './testing.ts';

afterEach(() => vi.useRealTimers());

function textOf(lines: Partial<Evidence>[], more: Partial<Receipt> = {}, now = '2026-11-22T12:05:00Z'): string {
  vi.useFakeTimers({ now: Date.parse(now), toFake: ['Date'] });
  const receipt = someReceipt({
    lines: lines.map((line) => ({
      credential: 'access-token',
      count: 1,
      state: 'dead',
      livesUntil: null,
      evidence: 'introspected',
      ...line,
    })),
    ...more,
  });
  return renderToStaticMarkup(<ReceiptCard receipt={receipt} onDismiss={() => undefined} />).replace(/<[^>]+>/g, ' ');
}

describe('a receipt', () => {
  it('says that access has ended when that was checked', () => {
    const text = textOf([{ evidence: 'introspected' }, { credential: 'grant', evidence: 'store-query' }]);
    expect(text).toMatch(/Timesheets\s+no longer has access/);
    expect(text.match(/Verified/g)).toHaveLength(2);
  });

  it("leaves the service's own word as that", () => {
    const text = textOf([{ evidence: 'engine-reported' }]);
    expect(text).toMatch(/Moovila reports that\s+Timesheets\s+no longer has access/);
    expect(text).not.toContain('Verified');
  });

  it('never says that access has ended while a token is alive or unknown (F1, F15)', () => {
    const living = textOf([{ state: 'lives-on', livesUntil: '2026-11-22T12:50:00Z' }]);
    expect(living).toMatch(/Timesheets\s+loses its access by Nov 22, 2026, .* at the latest/);
    for (const text of [living, textOf([{ state: 'unknown', evidence: 'unknown' }]), textOf([{ state: 'lives-on' }]), textOf([])]) {
      expect(text).not.toContain('no longer has access');
    }
  });

  it("shows markup in an app's name as text (R2)", () => {
    expect(textOf([{}], { client: { id: 'x', name: '<b>Bank</b>' } })).toContain('&lt;b&gt;Bank&lt;/b&gt;');
  });

  it('read long after, says that the last token ran out, and that it could not be renewed (F15)', () => {
    const text = textOf([{ state: 'lives-on', livesUntil: '2026-11-22T12:50:00Z' }], {}, '2026-11-23T12:00:00Z');
    expect(text).toMatch(/The last access of\s+Timesheets\s+ran out/);
    expect(text).not.toContain('loses its access');
  });

  it('names what the app could do until then', () => {
    expect(textOf([{}])).toMatch(/Until then, since Oct 1, 2026, .*, it could: Projects and Tasks\./);
    expect(textOf([{}], { scopes: [] })).toContain('It was connected since Oct 1, 2026');
  });
});
