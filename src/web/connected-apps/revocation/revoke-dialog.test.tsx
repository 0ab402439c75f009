import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../contract/client.ts';
import type { Connection } from '../../../contract/connection.ts';
import { someConnection } from '../testing.ts';
import { Consequences } from './revoke-dialog.tsx';

const ada = { id: 'ada', name: 'Ada Lovelace', identifier: 'ada@example.test' };
const htmlOf = (connection: Connection) => renderToStaticMarkup(<Consequences connection={connection} account={ada} />);
const of = (more: Partial<Client>) => htmlOf(someConnection({ client: { ...someConnection().client, ...more } }));

describe('the question before a revocation', () => {
  it('U10: names what the app loses, from whom, and what it keeps', () => {
    const html = htmlOf(someConnection());
    expect(html).toContain('It loses this access to the Moovila data of <bdi>ada@example.test</bdi>:');
    expect(html).toContain('Projects and Tasks');
    expect(html).toContain('What it has already copied stays with it.');
    expect(html).not.toContain('ends by itself');
  });

  it('U10: tells when access would end anyway', () => {
    expect(htmlOf(someConnection({ endsAt: '2026-12-22T12:00:00Z' }))).toContain('If you keep it, it ends by itself on Dec 22, 2026');
  });

  it('quotes a verified app on what ends, as text', () => {
    const html = of({ revocationNote: 'Timers stop. <b>Nothing</b> is deleted.' });
    expect(html).toContain('<bdi>Timesheets</bdi> says:');
    expect(html).toContain('<blockquote><bdi>Timers stop. &lt;b&gt;Nothing&lt;/b&gt; is deleted.</bdi></blockquote>');
  });

  it('gives an app that nobody vouches for no say, and marks it', () => {
    const html = of({ verified: false, revocationNote: 'Do not do this!' });
    expect(html).not.toContain('Do not do this!');
    expect(html).toContain('Not verified');
  });

  it('R60: warns of a name that reads like another', () => {
    expect(of({ verified: false, lookAlike: { of: 'name', mixedScripts: true, resembles: 'Timesheets' } })).toContain(
      'Its name reads like “<bdi>Timesheets</bdi>”, but it is not that app',
    );
    expect(of({ verified: false, lookAlike: { of: 'name', mixedScripts: true, resembles: null } })).toContain('Its name mixes alphabets');
    expect(of({ verified: false, lookAlike: null })).not.toContain('Its name');
  });

  it('S15: warns of a publisher that reads like another', () => {
    const publisher = (resembles: string | null) => of({ verified: false, lookAlike: { of: 'publisher', mixedScripts: true, resembles } });
    expect(publisher('Google')).toContain('The publisher it names reads like “<bdi>Google</bdi>”, but the app is not theirs');
    expect(publisher(null)).toContain('The publisher it names mixes alphabets');
  });

  it('stays short for two hundred scopes, so that the buttons stay in reach', () => {
    const scopes = Array.from({ length: 200 }, (_, index) => ({
      name: `s${index}`,
      title: `Scope ${index}`,
      description: '',
      access: 'read' as const,
      sensitive: false,
      removable: false,
    }));
    const html = htmlOf(someConnection({ scopes }));
    expect(html.match(/Scope \d+/g)).toHaveLength(6);
    expect(html).toContain('and 194 more');
  });
});
