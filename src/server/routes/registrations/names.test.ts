import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../contract/problem.ts';
import { openRegistrationsApi } from '../../testing/registrations-api.ts';

const setUp = openRegistrationsApi;

describe('names in other languages', () => {
  it('are registered, kept, told, changed and taken away one by one', async () => {
    const { register, find, registrations, listed } = await setUp();
    const { registration } = await register({
      'client_name#de': ' Wochenplaner ',
      'client_name#pt-br': 'Planejador',
      'client_name#fr': null,
    });
    expect(registration).toMatchObject({ name: 'Week Planner', 'client_name#de': 'Wochenplaner', 'client_name#pt-BR': 'Planejador' });
    expect(registration).not.toHaveProperty('client_name#fr');
    expect(registration).not.toHaveProperty('localNames');
    await registrations('PATCH', `/${registration.id}`, { 'client_name#DE': null, 'client_name#ja': 'プランナー' });
    await registrations('PATCH', `/${registration.id}`, { publisher: 'Somebody' });
    const after = await find(registration.id);
    expect(after).toMatchObject({ publisher: 'Somebody', 'client_name#pt-BR': 'Planejador', 'client_name#ja': 'プランナー' });
    expect(after).not.toHaveProperty('client_name#de');
    expect((await listed())[0]).toMatchObject({ 'client_name#ja': 'プランナー' });
  });

  it('82: have every mistake told, each at its member, and nothing is registered', async () => {
    const { registrations, listed } = await setUp();
    const response = await registrations('POST', '', {
      service: 'moovila',
      name: 'Week Planner',
      redirectUris: ['https://planner.example/callback'],
      scopes: ['UsersRead'],
      'client_name#de_DE': 'Planer',
      'client_name#': 'Planer',
      'client_name#fr': '\u200B',
      'client_name#es': 'n'.repeat(61),
      'client_name#fi': 7,
      'client_name#ja': 'プランナー',
      'client_name#JA': 'プランナー',
      'name#ar': 'مخطط',
    });
    const { code, errors = [] } = (await response.json()) as Problem;
    expect([response.status, code]).toEqual([400, 'invalid-client-metadata']);
    expect(Object.fromEntries(errors.map(({ pointer, detail }) => [pointer, detail]))).toEqual({
      '/client_name#de_DE': 'What follows the # must be a language tag of RFC 5646, such as de or pt-BR.',
      '/client_name#': 'What follows the # must be a language tag of RFC 5646, such as de or pt-BR.',
      '/client_name#fr': 'Give the app a name: people see it when they are asked.',
      '/client_name#es': 'Use at most 60 characters.',
      '/client_name#fi': 'Write it as text.',
      '/client_name#JA': 'It names the same language as client_name#ja; send one of them.',
      '/name#ar': 'Write it as client_name#ar, as RFC 7591 section 2.2 has it.',
    });
    expect(await listed()).toEqual([]);
  });

  it('are at most twenty', async () => {
    const { register, registrations } = await setUp();
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`client_name#de-u-nu-ab${10 + index}`, `Planer ${index}`]));
    const { registration } = await register(many);
    const response = await registrations('PATCH', `/${registration.id}`, { 'client_name#fr': 'Agenda' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ pointer: '/client_name#fr', detail: 'An app has at most 20 names in other languages.' });
  });

  it('are not even read where there are too many, and all may be exchanged at once', async () => {
    const { register, registrations, find } = await setUp();
    const namesFrom = (first: number, count: number, name: string | null) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`client_name#de-u-nu-ab${first + index}`, name]));
    const { registration } = await register(namesFrom(10, 20, 'Planer'));
    const exchange = { ...namesFrom(10, 20, null), ...namesFrom(40, 20, 'Kalender') };
    const refused = await registrations('PATCH', `/${registration.id}`, { ...exchange, 'client_name#de_DE': 'Planer', 'client_name#': 7 });
    expect([refused.status, ((await refused.json()) as Problem).errors]).toEqual([
      400,
      [{ pointer: '/client_name#de_DE', detail: expect.stringContaining('at most 20 names in other languages. Send at most 40') }],
    ]);
    expect(await find(registration.id)).toEqual(registration);
    expect((await registrations('PATCH', `/${registration.id}`, exchange)).status).toBe(200);
    expect(await find(registration.id)).toMatchObject(namesFrom(40, 20, 'Kalender'));
  });

  it('R61: warn everybody when one of them passes for another app, whatever the language of who looks', async () => {
    const { register, play, browser } = await setUp();
    const app = await register({ 'client_name#ja': 'Stundenzettel' });
    const consentOf = async () =>
      browser.interaction((await browser.follow(play(app).authorizationUrl())).pathname.split('/').at(-1) ?? '');
    expect((await consentOf()).client).toMatchObject({ name: 'Week Planner', lookAlike: { resembles: 'Stundenzettel' } });
  });

  it('R61: are as new as their last change', async () => {
    const { register, play, browser, clock, engine } = await setUp();
    const app = await register({ 'client_name#de': 'Google Planer' });
    const resembles = async () => {
      const page = await browser.follow(play(app).authorizationUrl());
      return (await browser.interaction(page.pathname.split('/').at(-1) ?? '')).client.lookAlike?.resembles;
    };
    expect(await resembles()).toBe('Google');
    clock.advance(400 * 24 * 60 * 60);
    expect(await resembles()).toBeUndefined();
    const kept = await engine.registrations?.get('acct-ada', app.registration.id);
    if (!kept) throw new Error('the app is gone');
    const scopes = kept.scopes.map(({ name }) => name);
    const draft = { ...kept, service: kept.service.id, scopes, optionalScopes: [], localNames: { de: 'Google Kalender' } };
    await engine.registrations?.change('acct-ada', kept.id, draft);
    expect(await resembles()).toBe('Google');
  });
});
