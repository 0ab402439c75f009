import { describe, expect, it } from 'vitest';
import type { Connection } from '../../contract/connection.ts';
import { accessLine, countLine, lastUseLine, stateLine } from './connection-words.ts';
import { someConnection } from './testing.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const scope = (title: string, access: 'read' | 'write' = 'read'): Connection['scopes'][number] => ({
  name: title,
  title,
  description: '',
  access,
  sensitive: false,
  removable: false,
});

describe('what an app may do, in one line', () => {
  it('names the first two scopes, counts the rest and says whether it can make changes', () => {
    const scopes = [scope('Projects'), scope('Users'), scope('Time entries'), scope('Lookup tables')];
    expect(accessLine({ scopes })).toBe('Projects, Users and 2 more · read only');
    expect(accessLine({ scopes: [scope('Read your notes'), scope('Add notes', 'write')] })).toBe(
      'Read your notes and Add notes · can make changes',
    );
    expect(accessLine({ scopes: [] })).toBe('no particular data');
  });

  it('stays one line for two hundred scopes with titles of any length', () => {
    const line = accessLine({ scopes: Array.from({ length: 200 }, () => scope('x'.repeat(10_000))) });
    expect(line).toMatch(/ and 198 more · read only$/);
    expect(line.length).toBeLessThan(200);
  });
});

describe('when an app last used its access', () => {
  it('is never invented', () => {
    expect(lastUseLine({ lastUse: { state: 'never' } }, now)).toBe('Never used');
    expect(lastUseLine({ lastUse: { state: 'not-reported' } }, now)).toBe('Use not reported');
  });

  it('tells how long ago', () => {
    const used = someConnection({ lastUse: { state: 'used', at: '2026-11-22T10:00:00Z', kind: 'resource', what: 'Read projects' } });
    expect(lastUseLine(used, now)).toBe('Used 2 hours ago');
  });

  it('is not in the future for a device whose clock is behind (F6)', () => {
    const used = someConnection({ lastUse: { state: 'used', at: '2026-11-22T12:05:00Z', kind: 'resource', what: 'Read projects' } });
    expect(lastUseLine(used, now)).toBe('Used just now');
  });
});

describe('until when', () => {
  it('says whether access ends by itself', () => {
    expect(stateLine({ endsAt: null }, now)).toBe('Active');
    expect(stateLine({ endsAt: '2026-12-22T12:00:00Z' }, now)).toBe('Ends December 22, 2026');
    expect(stateLine({ endsAt: '2026-11-22T12:20:00Z' }, now)).toBe('Ends in 20 minutes');
  });
});

describe('how many', () => {
  it('counts all apps, and says while some are still to be shown', () => {
    expect(countLine({ shown: 1, total: 1, all: 1 }, false)).toBe('1 connected app');
    expect(countLine({ shown: 60, total: 60, all: 60 }, false)).toBe('60 connected apps');
    expect(countLine({ shown: 50, total: 60, all: 60 }, false)).toBe('Showing 50 of 60');
  });

  it('tells matches from all, also when all match', () => {
    expect(countLine({ shown: 0, total: 0, all: 60 }, true)).toBe('0 of 60 match');
    expect(countLine({ shown: 60, total: 60, all: 60 }, true)).toBe('60 of 60 match');
    expect(countLine({ shown: 50, total: 55, all: 1200 }, true)).toBe('55 of 1,200 match, showing 50');
  });
});
