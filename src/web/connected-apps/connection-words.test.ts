import { describe, expect, it } from 'vitest';
import type { Connection } from '../../contract/connection.ts';
import { accessLine, lastUseLine, stateLine } from './connection-words.ts';
import { someConnection } from './testing.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const scope = (title: string, access: 'read' | 'write' = 'read'): Connection['scopes'][number] => ({
  name: title,
  title,
  description: '',
  access,
  sensitive: false,
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
