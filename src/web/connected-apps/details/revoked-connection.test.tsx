import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../contract/client.ts';
import type { HistoryEntry } from '../../../contract/connection.ts';
import { someReceipt } from '../revocation/testing.ts';
import { someConnection } from '../testing.ts';
import { RevokedConnection } from './revoked-connection.tsx';

function htmlOf(client: Partial<Client> = {}, history: HistoryEntry[] = []): string {
  const connection = someConnection({ client: { ...someConnection().client, ...client } });
  return renderToStaticMarkup(
    <MemoryRouter>
      <RevokedConnection connection={connection} receipt={someReceipt()} history={history} />
    </MemoryRouter>,
  );
}
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the page of a revoked connection', () => {
  it('93: shows when it ended, the receipt and how it stood, and that the app has to ask again', () => {
    const text = textOf(
      htmlOf({}, [{ at: '2026-11-22T12:00:00Z', event: 'revoked', scopes: [{ name: 'ProjectTaskRead', title: 'Projects and Tasks' }] }]),
    );
    expect(text).toMatch(/Timesheets Revoked on Nov 22, 2026/);
    expect(text).toContain('Timesheets no longer has access');
    expect(text).toContain('To get access again, Timesheets has to ask you');
    expect(text).toContain('Download receipt');
    expect(text).not.toContain('Dismiss');
    expect(text).toMatch(/What it could do Projects and Tasks/);
    expect(text).toMatch(/Its access was revoked Projects and Tasks/);
  });

  it('leaves what became of the tokens to the receipt', () => {
    expect(textOf(htmlOf())).not.toMatch(/tokens? works? now|Working tokens/);
  });

  it('says that no history was kept, where none was', () => {
    expect(textOf(htmlOf())).toContain('Moovila does not report what an app did with its access');
  });

  it("links to the app's own page in a new tab, since only the app can ask again", () => {
    const html = htmlOf({ homepage: 'https://timesheets.example/start' });
    expect(html).toMatch(/<a href="https:\/\/timesheets\.example\/start" target="_blank" rel="noreferrer noopener" [^>]*>Connect again/);
    expect(textOf(html)).toContain('The app gets nothing until it asks you and you allow it.');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://bank.example@evil.example/', null])(
    'R5, R7, R53: offers no link to %j',
    (homepage) => {
      expect(htmlOf({ homepage })).not.toMatch(/Connect again|alert|evil/);
    },
  );

  it('R2, R60: shows a hostile name as text, and warns of it', () => {
    const html = htmlOf({
      name: '<b>\u202eTimesheets</b>',
      verified: false,
      lookAlike: { of: 'name', mixedScripts: false, resembles: 'Timesheets' },
    });
    expect(html).toContain('<bdi>&lt;b&gt;Timesheets&lt;/b&gt;</bdi>');
    expect(textOf(html)).toContain('Its name reads like “ Timesheets ”');
    expect(textOf(html)).toContain('Not verified');
  });
});
