import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../contract/problem.ts';
import type { RegistrationRules } from '../../../contract/registration.ts';
import { whyNotRegistrable } from '../../apps/redirect-uris/registrable-uri.ts';
import { ProblemError } from '../../http/problem.ts';
import type { OwnApp } from '../../ports/registrations.ts';
import { readChange, readDraft } from './draft.ts';

const scope = (name: string) => ({ name, title: name, description: name, access: 'read' as const, sensitive: false });
const historical: RegistrationRules = {
  service: { id: 'old', name: 'Old Times' },
  selfService: true,
  issuedBy: null,
  scopes: [scope('activity'), scope('location')],
  maxRedirectUris: 3,
  publicClients: false,
  scopeChoice: false,
};
const modern: RegistrationRules = {
  ...historical,
  service: { id: 'new', name: 'Modern' },
  maxRedirectUris: null,
  publicClients: true,
  scopeChoice: true,
};
const closed: RegistrationRules = { ...historical, service: { id: 'closed', name: 'Closed Shop' }, selfService: false, issuedBy: 'team' };
const rules = [historical, modern, closed];

const sound = { service: 'old', name: 'Walks', redirectUris: ['https://walks.example/callback'], scopes: ['activity'] };

function problemOf(read: () => unknown): Problem {
  try {
    read();
  } catch (error) {
    if (error instanceof ProblemError) return error.toProblem();
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a draft of an app', () => {
  it('is read with what was left out filled in, and words trimmed', () => {
    expect(readDraft({ ...sound, name: ' Walks ', publisher: ' ', unknown: 1 }, rules)).toEqual({
      ...sound,
      publisher: null,
      homepage: null,
      optionalScopes: [],
      confidential: true,
      localNames: {},
    });
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['no name', { name: undefined }, '/name', 'missing'],
    ['a blank name', { name: '   ' }, '/name', 'Give the app a name'],
    ['a name that nobody can see', { name: '\u200B\u202E\u2060' }, '/name', 'Give the app a name'],
    ['a long name', { name: 'x'.repeat(61) }, '/name', 'at most 60'],
    ['a name of another kind', { name: 7 }, '/name', 'as text'],
    ['a long publisher', { publisher: 'x'.repeat(61) }, '/publisher', 'at most 60'],
    ['a homepage that is no web page', { homepage: 'javascript:alert(1)' }, '/homepage', 'web page'],
    ['a homepage beyond loopback on http', { homepage: 'http://walks.example/' }, '/homepage', 'use https'],
    ['no scope', { scopes: [] }, '/scopes', 'at least one'],
    ['an unknown scope', { scopes: ['activity', 'latchstring:connections'] }, '/scopes/1', 'choose from: activity, location'],
    ['an optional scope where there is no choice', { optionalScopes: ['activity'] }, '/optionalScopes/0', 'all or nothing'],
    ['an optional scope that is not asked for', { service: 'new', optionalScopes: ['location'] }, '/optionalScopes/0', 'not among'],
    ['a public app where all keep a secret', { confidential: false }, '/confidential', 'keep a secret'],
    ['an unknown service', { service: 'other' }, '/service', 'Choose one of: old, new.'],
    ['no service', { service: undefined }, '/service', 'missing'],
  ])('82: with %s is refused, with the field and what would be right', (_what, changes, pointer, hint) => {
    const body = Object.fromEntries(Object.entries({ ...sound, ...changes }).filter(([, value]) => value !== undefined));
    const problem = problemOf(() => readDraft(body, rules));
    expect(problem).toMatchObject({ status: 400, code: 'invalid-client-metadata', pointer, detail: expect.stringContaining(hint) });
    expect(problem.errors).toEqual([{ pointer, detail: problem.detail }]);
  });

  it.each<[string, string[], string, string]>([
    ['82: none', [], '/redirectUris', 'at least one'],
    ['5: http beyond loopback', ['http://walks.example/'], '/redirectUris/0', 'use https'],
    ['7: a script', ['https://walks.example/', 'javascript:alert(1)'], '/redirectUris/1', 'https://'],
    ['7: data', ['data:text/html,x'], '/redirectUris/0', 'https://'],
    ['4: a fragment', ['https://walks.example/#here'], '/redirectUris/0', 'fragment'],
    ['R43: a path', ['//walks.example/'], '/redirectUris/0', 'complete address'],
    ['R43: a backslash', ['https://walks.example\\@evil.example/'], '/redirectUris/0', 'backslash'],
    ['the same twice', ['https://walks.example/', 'https://walks.example/'], '/redirectUris/1', 'there already'],
    ['too many for the service', ['1', '2', '3', '4'].map((path) => `https://walks.example/${path}`), '/redirectUris/3', 'at most 3'],
    ['a very long one', [`https://walks.example/${'x'.repeat(2000)}`], '/redirectUris/0', 'at most 2000'],
  ])('82, %s, is refused as a redirect URI', (_what, redirectUris, pointer, hint) => {
    const problem = problemOf(() => readDraft({ ...sound, redirectUris }, rules));
    expect(problem).toMatchObject({ status: 400, code: 'invalid-redirect-uri', pointer, detail: expect.stringContaining(hint) });
  });

  it('82: is told every mistake at once, one a field', () => {
    const body = { service: 'old', name: '', homepage: 'nowhere', redirectUris: ['/callback', 'https://a.example/#x'], scopes: ['x'] };
    const { code, pointer, errors } = problemOf(() => readDraft(body, rules));
    expect([code, pointer]).toEqual(['invalid-client-metadata', '/name']);
    expect(errors?.map((mistake) => mistake.pointer)).toEqual(['/name', '/homepage', '/redirectUris/0', '/redirectUris/1', '/scopes/0']);
  });

  it('is not taken where the team issues credentials', () => {
    const problem = problemOf(() => readDraft({ service: 'closed' }, rules));
    expect(problem).toMatchObject({ status: 409, code: 'not-supported', detail: expect.stringContaining('issued by the team') });
  });

  it('whatever it is, is refused in plain words or keeps every rule of its service', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('Walks', ' ', '\u200B', 'x'.repeat(61), 'activity', 'location', 'openid'),
    );
    const uri = fc.oneof(
      text,
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.constantFrom(
        'https://a.example/',
        'http://127.0.0.1:1/',
        'http://a.example/',
        'com.example.a:/b',
        'javascript:1',
        'https://u@a.example/',
      ),
    );
    const list = (of: fc.Arbitrary<string>) => fc.oneof(fc.array(of, { maxLength: 5 }), fc.jsonValue());
    const scopes = list(fc.constantFrom('activity', 'location', 'latchstring:apps'));
    const draft = fc.record(
      {
        service: fc.constantFrom('old', 'new', 'closed', 'other'),
        name: fc.oneof(text, fc.jsonValue()),
        publisher: fc.oneof(text, fc.jsonValue()),
        homepage: fc.oneof(uri, fc.jsonValue()),
        redirectUris: list(uri),
        scopes,
        optionalScopes: scopes,
        confidential: fc.oneof(fc.boolean(), fc.jsonValue()),
      },
      { requiredKeys: [] },
    );
    const some = <T>(...values: T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 });
    const usual = fc.record({
      service: fc.constantFrom('old', 'new'),
      name: fc.constant('Walks'),
      redirectUris: some('https://a.example/', 'https://b.example/', 'com.example.a:/b', 'http://[::1]/c'),
      scopes: some('activity', 'location'),
      optionalScopes: fc.oneof(fc.constant([]), some('activity', 'location')),
    });
    let taken = 0;
    fc.assert(
      fc.property(fc.oneof(draft, usual), (body) => {
        let read: ReturnType<typeof readDraft>;
        try {
          read = readDraft(body, rules);
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
          expect(error.toProblem().detail).toMatch(/\.$/);
          return;
        }
        taken += 1;
        const own = rules.find(({ service }) => service.id === read.service);
        expect(own?.selfService).toBe(true);
        expect(read.name.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim()).not.toBe('');
        expect(read.redirectUris.length).toBeGreaterThan(0);
        expect(read.redirectUris.length).toBeLessThanOrEqual(own?.maxRedirectUris ?? 20);
        expect(read.redirectUris.map((uri) => whyNotRegistrable(uri, 'account'))).toEqual(read.redirectUris.map(() => null));
        expect(read.homepage === null || /^https?:\/\//i.test(read.homepage)).toBe(true);
        expect(read.scopes.length).toBeGreaterThan(0);
        expect(read.scopes.filter((name) => !own?.scopes.some((known) => known.name === name))).toEqual([]);
        expect(read.optionalScopes.filter((name) => !own?.scopeChoice || !read.scopes.includes(name))).toEqual([]);
        expect(read.confidential || own?.publicClients).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(50);
  });
});

describe('a change of an app', () => {
  const before: OwnApp = {
    id: 'app-1',
    service: historical.service,
    name: 'Walks',
    publisher: 'Feet',
    logo: null,
    homepage: null,
    redirectUris: ['https://walks.example/callback'],
    notes: [],
    scopes: [{ ...scope('activity'), optional: false }],
    confidential: true,
    localNames: {},
    registeredAt: '2026-01-01T00:00:00.000Z',
    authorizationEndpoint: 'https://old.example/authorize',
    tokenEndpoint: 'https://old.example/token',
    connections: 0,
  };

  it('leaves what it does not name', () => {
    expect(readChange({ name: 'Hikes' }, before, historical)).toMatchObject({ name: 'Hikes', publisher: 'Feet', scopes: ['activity'] });
  });

  it('82: is held against the same rules, and names only what it changes', () => {
    const body = { name: ' ', redirectUris: ['http://walks.example/'], scopes: 'all' };
    const { code, errors } = problemOf(() => readChange(body, before, historical));
    expect(code).toBe('invalid-client-metadata');
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/name', '/scopes', '/redirectUris/0']);
  });
});
