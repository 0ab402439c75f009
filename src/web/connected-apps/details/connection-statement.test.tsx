import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../contract/connection.ts';
import { someConnection } from '../testing.ts';
import { ConnectionStatement } from './connection-statement.tsx';

/** The facts by their terms, as they are read. */
function factsOf(connection: Connection, revokedAt?: string): Record<string, string> {
  const html = renderToStaticMarkup(<ConnectionStatement connection={connection} {...(revokedAt && { revokedAt })} />);
  const facts = [...html.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)];
  return Object.fromEntries(
    facts.map(([, term = '', fact = '']) => [
      term,
      fact
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ]),
  );
}

describe('the statement', () => {
  it('U15: has a line for each fact, with the exact time of the last use', () => {
    const connection = someConnection({
      lastUse: { state: 'used', at: '2026-11-20T10:00:00Z', kind: 'resource', what: 'Read projects' },
      client: {
        ...someConnection().client,
        homepage: 'https://timesheets.example/',
        redirectKind: 'loopback',
        redirectHost: '127.0.0.1:9999',
      },
    });
    const facts = factsOf(connection);
    expect(Object.keys(facts)).toEqual([
      'Service',
      'Connected since',
      'Last used',
      'Access lasts',
      'Working tokens',
      'Answers go to',
      'Website',
      'Registered here',
    ]);
    expect(facts['Last used']).toMatch(/^Read projects, .* Nov 20, 2026/);
    expect(facts['Answers go to']).toMatch(/^127\.0\.0\.1:9999 A program on the computer/);
    expect(facts.Website).toBe('timesheets.example (opens in a new tab)');
  });

  it('R60: shows the whole host, since its end is what counts', () => {
    const redirectHost = `accounts.bank.example.${'a'.repeat(60)}.${'b'.repeat(60)}.evil.example`;
    expect(factsOf(someConnection({ client: { ...someConnection().client, redirectHost } }))['Answers go to']).toBe(redirectHost);
  });

  it('tells a revoked access as it stood', () => {
    const facts = factsOf(someConnection(), '2026-11-22T12:00:00Z');
    expect(facts.Revoked).toMatch(/^Nov 22, 2026/);
    expect(Object.keys(facts)).not.toContain('Working tokens');
  });
});
