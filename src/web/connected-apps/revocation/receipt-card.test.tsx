import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Evidence, Receipt } from '../../../contract/connection.ts';
import { ReceiptCard } from './receipt-card.tsx';

function textOf(lines: Partial<Evidence>[], app = 'Timesheets'): string {
  const receipt: Receipt = {
    connectionId: 'c1',
    service: { id: 'moovila', name: 'Moovila' },
    client: { id: 'timesheets', name: app },
    account: { id: 'ada', name: 'Ada Lovelace', identifier: 'ada@example.test' },
    revokedAt: '2026-11-22T12:00:00Z',
    lines: lines.map((line) => ({
      credential: 'access-token',
      count: 1,
      state: 'dead',
      livesUntil: null,
      evidence: 'introspected',
      ...line,
    })),
  };
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
    expect(living).toMatch(/Timesheets\s+loses its access in 50 minutes/);
    for (const text of [living, textOf([{ state: 'unknown', evidence: 'unknown' }]), textOf([{ state: 'lives-on' }]), textOf([])]) {
      expect(text).not.toContain('no longer has access');
    }
  });

  it("shows markup in an app's name as text (R2)", () => {
    expect(textOf([{}], '<b>Bank</b>')).toContain('&lt;b&gt;Bank&lt;/b&gt;');
  });
});
