import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ConnectionScope } from '../../../contract/connection.ts';
import { someConnection } from '../testing.ts';
import type { Outcome } from './narrowing.ts';
import { NarrowingOutcome } from './narrowing-outcome.tsx';

const scope: ConnectionScope = {
  name: 'notes:write',
  title: 'Add and change notes',
  description: '',
  access: 'write',
  sensitive: false,
  removable: true,
};
const nothing = { ask: () => undefined, look: async () => undefined, dismiss: () => undefined };

function textOf(outcome: Outcome): string {
  const html = renderToStaticMarkup(<NarrowingOutcome connection={someConnection()} outcome={outcome} narrowing={nothing} />);
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

describe('after a part was taken back', () => {
  it('says that it ended at once where it did', () => {
    expect(textOf({ kind: 'taken', scopes: [scope], oldTokensUntil: null })).toMatch(
      /Taken back from Timesheets : Add and change notes It ended at once/,
    );
  });

  it('F15: never says that it has ended while a token can carry it', () => {
    const text = textOf({ kind: 'taken', scopes: [scope], oldTokensUntil: '2026-11-22T13:00:00Z' });
    expect(text).toMatch(/Timesheets loses Add and change notes by Nov 22, 2026, .* at the latest/);
    expect(text).not.toMatch(/at once|Taken back/);
  });

  it.each(['not-yet', 'looking', 'no-answer', 'not-there'] as const)('F1, F10: claims neither way when it is not known: %s', (look) => {
    const text = textOf({ kind: 'uncertain', scope, look });
    expect(text).toMatch(/We do not know|we do not know/);
    expect(text).not.toMatch(/at once|still has access/);
  });

  it('F10: offers to look and to try again while it is uncertain', () => {
    expect(textOf({ kind: 'uncertain', scope, look: 'not-yet' })).toMatch(/Check again Take back again/);
  });
});
