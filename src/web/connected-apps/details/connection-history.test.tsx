import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../contract/connection.ts';
import { HistoryEntries } from './connection-history.tsx';

function textOf(entries: HistoryEntry[]): string {
  const html = renderToStaticMarkup(<HistoryEntries entries={entries} />);
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

describe('the history', () => {
  it('names scopes by their titles', () => {
    const text = textOf([
      {
        at: '2026-11-22T12:00:00Z',
        event: 'narrowed',
        scopes: [
          { name: 'ProjectTaskRead', title: 'Projects and Tasks' },
          { name: 'UsersRead', title: 'Users' },
        ],
      },
    ]);
    expect(text).toMatch(/A part of its access was taken back Projects and Tasks and Users/);
  });

  it('shows the newest of five hundred entries, and offers the rest', () => {
    const entry: HistoryEntry = { at: '2026-11-22T12:00:00Z', event: 'used', scopes: [] };
    const text = textOf(Array.from({ length: 500 }, () => entry));
    expect(text.match(/It used its access/g)).toHaveLength(8);
    expect(text).toContain('Show all 500 entries');
  });

  it('F6: shows a time in the future as it was reported', () => {
    expect(textOf([{ at: '2126-01-01T00:00:00Z', event: 'granted', scopes: [] }])).toMatch(/2125|2126/);
  });
});
