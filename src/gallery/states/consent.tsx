import type { Interaction } from '../../contract/interaction.ts';
import type { Problem } from '../../contract/problem.ts';
import { commonMessages, interactionMessages as t } from '../../web/i18n/messages.ts';
import { aClient, desktop, longWinded, lookAlike, phoneApp, unverified } from '../data/clients.ts';
import { manyPeople } from '../data/people.ts';
import { someScopes, wordyScopes } from '../data/scopes.ts';
import type { GalleryPage, GalleryState } from '../state.ts';
import { interactionState } from './an-interaction.tsx';

const decision = 'POST /api/interactions/tx/decision';
const changed: Problem = { type: 'about:blank', title: 'Changed', status: 409, code: 'interaction-changed' };
const [, , long] = manyPeople;

function consent(
  id: string,
  over: Partial<Interaction>,
  shows: GalleryState['shows'] = () => t.notGiven,
  more: Partial<GalleryState> = {},
) {
  return interactionState(id, { over: { scopes: someScopes(3), client: aClient(), ...over } }, shows, more);
}

const choice = (): Partial<Interaction> => ({
  scopeChoice: true,
  durations: ['once', 'thirty-days', 'until-revoked'],
  scopes: [
    ...someScopes(1, { name: 'all', title: 'Your profile', description: 'Your name and your picture.' }),
    ...someScopes(4, { optional: true }).slice(1),
  ],
});

export const consentPage: GalleryPage = {
  name: 'Consent',
  states: [
    consent('consent', { scopes: someScopes(2) }, () => t.consentRead),
    consent('consent-write', {}, () => t.consentWrite),
    consent('consent-choice', choice(), () => t.scopesTitleChoice),
    consent('consent-none-chosen', { ...choice(), scopes: someScopes(2, { optional: true }) }, () => t.noneChosen, {
      answers: {},
      act: (person) => person.press(t.allow),
    }),
    consent('consent-no-scopes', { scopes: [] }, () => t.consentNothing),
    consent('consent-again', { scopes: someScopes(3, { state: 'granted' }) }, () => t.nothingNew),
    consent(
      'consent-more',
      { scopes: [...someScopes(1, { state: 'granted' }), ...someScopes(3).slice(1, 2), ...someScopes(3, { state: 'declined' }).slice(2)] },
      () => t.tagDeclined,
    ),
    consent('consent-sensitive', { scopes: someScopes(3, { sensitive: true }) }, () => t.tagSensitive),
    consent('consent-40-scopes', { scopes: someScopes(40) }, () => t.toAnswer),
    consent('consent-40-scopes-choice', { ...choice(), scopes: someScopes(40, { optional: true }) }, () => t.toAnswer),
    consent('consent-long-names', { client: aClient(longWinded), scopes: wordyScopes, account: long ?? null }),
    consent('consent-unverified', { client: aClient(unverified) }, () => t.unverifiedTitle),
    consent(
      'consent-app-moved',
      { scopes: someScopes(2, { state: 'granted' }), appChange: { host: 'nice-notes.example', name: null, publisher: null } },
      () => t.appChangedTitle,
    ),
    consent(
      'consent-app-renamed',
      { client: aClient(unverified), appChange: { host: 'nice-notes.example', name: 'Nice Notes', publisher: '' } },
      () => t.appChangedSaid,
    ),
    consent('consent-about-app', {}, () => t.appId, { act: (person) => person.pressElement('summary') }),
    consent('consent-look-alike', { client: aClient(lookAlike) }, () => t.lookAlikeTitle),
    consent(
      'consent-look-alike-publisher',
      {
        client: aClient({
          ...unverified,
          publisher: 'Goog1e LLC',
          lookAlike: { of: 'publisher', mixedScripts: false, resembles: 'Google' },
        }),
      },
      () => t.lookAlikeTitle,
    ),
    consent(
      'consent-mixed-letters',
      { client: aClient({ ...lookAlike, lookAlike: { of: 'name', mixedScripts: true, resembles: null } }) },
      () => t.lookAlikeMixed,
    ),
    consent('consent-loopback', { client: aClient(desktop) }, () => t.returnWhere.loopback),
    consent('consent-custom-scheme', { client: aClient(phoneApp) }, () => t.returnWhere['custom-scheme']),
    consent('consent-once', { durations: ['once'] }, () => t.durationOnly.once),
    consent('consent-thirty-days', { durations: ['thirty-days'] }, () => t.durationOnly['thirty-days']),
    consent('consent-no-duration', { durations: [] }),
    interactionState('consent-expiring', { over: { scopes: someScopes(3) }, minutesLeft: 0.3 }, () => t.expiringTitle),
    interactionState('consent-changed', { over: { scopes: someScopes(3) }, problem: changed }, () => t.changedTitle),
    consent('consent-busy', {}, () => t.sending, { answers: { [decision]: 'never' }, act: (person) => person.press(t.allow) }),
    consent('consent-no-answer', {}, () => commonMessages.networkTitle, {
      answers: { [decision]: 'no-answer' },
      act: (person) => person.press(t.deny),
    }),
  ],
};
