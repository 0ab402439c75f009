import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../contract/client.ts';
import { someReceipt } from '../revocation/testing.ts';
import { someConnection } from '../testing.ts';
import { RevokedRow } from './revoked-row.tsx';

function rowFor(client: Partial<Client>): string {
  const connection = someConnection();
  const revoked = { connection: { ...connection, client: { ...connection.client, ...client } }, receipt: someReceipt() };
  return renderToStaticMarkup(
    <MemoryRouter>
      <RevokedRow revoked={revoked} focused={false} />
    </MemoryRouter>,
  );
}

describe('a recently revoked app', () => {
  it('leads to its receipt, and to its own page to connect it again', () => {
    const row = rowFor({ homepage: 'https://timesheets.example/start' });
    expect(row).toContain('href="/connected-apps/c1"');
    expect(row).toMatch(/<a(?=[^>]*href="https:\/\/timesheets\.example\/start")(?=[^>]*rel="noopener noreferrer")(?=[^>]*target="_blank")/);
    expect(row).toContain('Open Timesheets to connect it again');
  });

  it.each([['javascript:alert(1)'], ['data:text/html,x'], ['https://bank.example@evil.example/'], [null]])(
    'opens no address such as %s (R5, R7, R53)',
    (homepage) => {
      expect(rowFor({ homepage })).not.toContain('_blank');
    },
  );

  it("shows markup in an app's name as text (R2)", () => {
    expect(rowFor({ name: '<b>Bank</b>' })).toContain('&lt;b&gt;Bank&lt;/b&gt;');
  });
});
