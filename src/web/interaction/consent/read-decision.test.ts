import { describe, expect, it } from 'vitest';
import { anInteraction, aScope } from '../testing.ts';
import { choosesNothing, readDecision } from './read-decision.ts';

function form(...entries: [string, string][]) {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}
const interaction = anInteraction({ durations: ['once', 'until-revoked'] });

describe('readDecision', () => {
  it('sends the chosen scopes and duration with the revision that was shown', () => {
    const data = form(['scopes', ''], ['scopes', 'a'], ['scopes', 'b'], ['duration', 'once'], ['decision', 'allow']);
    expect(readDecision(data, interaction)).toEqual({ decision: 'allow', revision: 3, scopes: ['a', 'b'], duration: 'once' });
  });

  it.each([[form(['decision', 'deny'], ['scopes', 'a'])], [form(['scopes', 'a'])], [form(['decision', 'Allow'])]])(
    'takes anything but a clear allow as a no',
    (data) => {
      expect(readDecision(data, interaction)).toEqual({ decision: 'deny', revision: 3 });
    },
  );
});

describe('choosesNothing', () => {
  it('is true for an Allow with every optional scope left out', () => {
    expect(choosesNothing({ decision: 'allow', scopes: [] }, { scopes: [aScope({ optional: true })] })).toBe(true);
  });

  it('is false for a Deny, and where nothing was asked for', () => {
    expect(choosesNothing({ decision: 'deny' }, { scopes: [aScope()] })).toBe(false);
    expect(choosesNothing({ decision: 'allow', scopes: [] }, { scopes: [] })).toBe(false);
  });
});
