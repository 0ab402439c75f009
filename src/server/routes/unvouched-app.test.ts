import { describe, expect, it } from 'vitest';
import { openRegistrationsApi } from '../testing/registrations-api.ts';
import { idOf, isInteraction, TestBrowser } from '../testing/test-browser.ts';

const callback = 'https://evil.example/callback';
const services = [
  { service: 'standard', scopes: ['notes:read'] },
  { service: 'moovila', scopes: ['ProjectTaskRead'] },
  { service: 'moves', scopes: ['activity'] },
];

/** An app that an account registered at a service, and a person who never agreed to anything of it. */
async function setUp(draft: object) {
  const api = await openRegistrationsApi();
  const app = api.play(await api.register({ ...draft, redirectUris: [callback] }));
  const person = new TestBrowser(api.fetch, api.origin);
  const signIn = async () => {
    await person.authorize(api.notesweb.authorizationUrl(), 'grace@example.test');
  };
  return { ...api, app, person, signIn };
}

describe.each(services)('an app of an account at $service', (draft) => {
  const mistakes: [string, Record<string, string | undefined>][] = [
    ['no response_type', { response_type: undefined }],
    ['another response_type', { response_type: 'token' }],
    ['a scope that is not its own', { scope: 'made-up' }],
    ...(draft.service === 'moves' ? [] : [['prompt=none', { prompt: 'none' }] satisfies [string, Record<string, string>]]),
    ...(draft.service === 'moves'
      ? []
      : [['prompt=none and a mistake', { prompt: 'none', response_type: 'token' }] satisfies [string, Record<string, string>]]),
  ];

  it.each(mistakes)('S9: sends nobody who is signed in to its address by %s', async (_mistake, changes) => {
    const { app, person, signIn } = await setUp(draft);
    await signIn();
    const place = await person.follow(app.authorizationUrl(changes));
    expect(isInteraction(place)).toBe(true);
    expect(await person.interaction(idOf(place))).toMatchObject({
      prompt: 'done',
      outcome: 'refused',
      redirectTo: expect.stringContaining(`${callback}?error=`),
      client: { redirectHost: 'evil.example' },
    });
    // Nor does the page that otherwise goes on by itself.
    const leaving = await person.open(`${place.pathname}/return`);
    expect([leaving.status, new URL(leaving.headers.get('location') ?? '').pathname]).toEqual([303, place.pathname]);
  });

  it.each(mistakes)('S9: sends nobody who is signed out to its address by %s, not even by a plain form', async (_mistake, changes) => {
    const { app, person, origin } = await setUp(draft);
    const place = await person.follow(app.authorizationUrl(changes));
    expect(isInteraction(place)).toBe(true);
    const id = idOf(place);
    const { prompt, formToken } = await person.interaction(id);
    if (changes.prompt === 'none') return expect(prompt).toBe('done');
    const signedIn = await person.postForm(`/api/interactions/${id}/sign-in`, [
      ['token', formToken],
      ['identifier', 'grace@example.test'],
      ['password', 'wonderland'],
    ]);
    expect(signedIn.headers.get('location')).toBe(origin + place.pathname);
    expect(await (await person.open(place)).text()).not.toContain('http-equiv="refresh"');
  });

  it('S9: is answered at once where the person agreed to it before, and by the person who says no', async () => {
    const { app, person } = await setUp(draft);
    const no = await person.authorize(app.authorizationUrl(), 'grace@example.test', { decision: 'deny' });
    expect(no.href).toContain(`${callback}?error=access_denied`);
    await person.authorize(app.authorizationUrl(), 'grace@example.test');
    const known = await person.follow(app.authorizationUrl({ scope: 'made-up' }));
    expect(known.href).toContain(`${callback}?error=invalid_scope`);
  });
});

it('S9: an app of the operator is told its mistakes at once, and what it may not do silently', async () => {
  const { notesweb, person } = await setUp({ service: 'standard', scopes: ['notes:read'] });
  const answer = await person.follow(notesweb.authorizationUrl({ prompt: 'none' }));
  expect(answer.searchParams.get('error')).toBe('login_required');
});
