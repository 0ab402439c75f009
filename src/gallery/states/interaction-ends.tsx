import type { Interaction } from '../../contract/interaction.ts';
import type { Problem } from '../../contract/problem.ts';
import { commonMessages, interactionMessages as t } from '../../web/i18n/messages.ts';
import { InteractionPage } from '../../web/interaction/interaction-page.tsx';
import { anInteraction } from '../../web/interaction/testing.ts';
import { aClient, longWinded, phoneApp, unverified } from '../data/clients.ts';
import { json } from '../pretend-server.ts';
import type { GalleryPage, GalleryState } from '../state.ts';
import { interactionState } from './an-interaction.tsx';

const answer = 'https://timesheets.example/callback?code=c';
const decided: Problem = { type: 'about:blank', title: 'Decided', status: 409, code: 'interaction-decided' };
const load = 'GET /api/interactions/tx';

const done = (id: string, over: Partial<Interaction>, shows: GalleryState['shows'], problem: Problem | null = null) =>
  interactionState(id, { over: { prompt: 'done', redirectTo: answer, ...over }, problem }, shows);

function ended(id: string, code: string, shows: GalleryState['shows'], more: Partial<Problem> = {}): GalleryState {
  return interactionState(id, { interaction: null, problem: { type: 'about:blank', title: 'Over', status: 410, code, ...more } }, shows);
}

const loading = (id: string, answers: GalleryState['answers'], shows: GalleryState['shows']): GalleryState => ({
  id,
  render: () => <InteractionPage id="tx" page={null} />,
  answers: answers ?? {},
  shows,
});

export const interactionEndsPage: GalleryPage = {
  name: 'Interaction, before and after',
  states: [
    done('allowed', { outcome: 'allowed' }, () => t.allowedTitle),
    done('denied', { outcome: 'denied' }, () => t.deniedTitle),
    done('continued', { outcome: 'continued' }, () => t.continuedTitle),
    done(
      'refused',
      {
        outcome: 'refused',
        client: aClient({ ...unverified, redirectHost: 'notes.unknown.example' }),
        redirectTo: 'https://notes.unknown.example/callback?error=invalid_scope',
      },
      () => t.refusedTitle,
    ),
    done('answered-before', { outcome: 'denied' }, () => t.answeredTitle, decided),
    done(
      'allowed-in-app',
      { outcome: 'allowed', client: aClient(phoneApp), redirectTo: 'com.example.pocket:/callback?code=c' },
      () => t.openApp,
    ),
    done('allowed-nowhere', { outcome: 'allowed', redirectTo: null }, () => t.closeWindow),
    done('allowed-unsafe', { outcome: 'allowed', redirectTo: 'javascript:alert(1)' }, () => t.refusedAddress),
    done('allowed-long-names', { outcome: 'allowed', client: aClient(longWinded) }, () => t.allowedTitle),
    ended('expired', 'interaction-expired', () => t.expiredTitle),
    ended('expired-start-again', 'interaction-expired', () => t.startAgain, {
      startAgain: 'https://timesheets.example/',
      clientName: anInteraction().client.name,
    }),
    ended('foreign', 'interaction-foreign', () => t.foreignTitle),
    ended('missing', 'interaction-not-found', () => t.missingTitle),
    loading('interaction-loading', { [load]: 'never' }, () => commonMessages.loading),
    loading('interaction-no-answer', { [load]: 'no-answer' }, () => commonMessages.networkTitle),
    loading('interaction-unexpected', { [load]: json({ unknown: true }) }, () => commonMessages.unexpectedTitle),
  ],
};
