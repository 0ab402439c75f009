import { appRegistrationMessages as m } from '../../i18n/en/app-registration.ts';
import { registrationList, weekPlanner } from '../data/registrations.ts';
import { capabilities } from '../data/services.ts';
import { type Answers, json, refusal } from '../pretend-server.ts';
import type { GalleryPage, GalleryState } from '../state.ts';
import { at } from './connected-apps-answers.ts';

const list = 'GET /api/registrations';
const own = `/api/registrations/${weekPlanner.id}`;

function apps(path: string, { answers, ...state }: Omit<GalleryState, 'render' | 'answers'> & { answers?: Answers }): GalleryState {
  return at(path, { ...state, answers: { 'GET /api/capabilities': json(capabilities), [list]: json(registrationList()), ...answers } });
}

const asked = (question: string) => `/apps?app=${weekPlanner.id}${question}`;

export const appRegistrationPage: GalleryPage = {
  name: 'App registrations',
  englishOnly: true,
  states: [
    apps('/apps', { id: 'registrations', shows: () => m.intro }),
    apps('/apps', { id: 'registrations-none', answers: { [list]: json(registrationList([])) }, shows: () => m.emptyTitle }),
    apps('/apps', { id: 'registrations-loading', answers: { [list]: 'never' }, shows: () => m.loading }),
    apps('/apps', { id: 'registrations-failed', answers: { [list]: 'no-answer' }, shows: () => m.listFailedTitle }),
    apps('/apps?signed-out', { id: 'registrations-signed-out', signedIn: false, shows: () => 'You are signed out' }),
    apps(asked(''), { id: 'registration', shows: () => m.secretHidden }),
    apps(`/apps?${new URLSearchParams({ app: registrationList().registrations[1]?.id ?? '' })}`, {
      id: 'registration-long-names',
      shows: () => m.secretNone,
    }),
    apps(asked('&ask=delete'), { id: 'registration-delete', shows: () => m.deleteConnections }),
    apps(asked('&ask=delete'), {
      id: 'registration-deleted',
      answers: { [`DELETE ${own}`]: json({ connections: 3 }) },
      act: (person) => person.press(m.deleteApp),
      shows: () => m.deleted,
    }),
    apps(asked('&ask=reset'), { id: 'registration-reset', shows: () => m.resetTitle }),
    apps(asked('&ask=reset'), {
      id: 'registration-secret',
      answers: { [`POST ${own}/secret`]: json({ clientSecret: 'a-secret-that-is-shown-once-and-never-again' }) },
      act: (person) => person.press(m.resetSecret),
      shows: () => m.secretTitle,
    }),
    apps('/apps/new', { id: 'registration-new', shows: () => m.submit }),
    apps('/apps/new', {
      id: 'registration-mistakes',
      answers: {
        'POST /api/registrations': refusal(400, 'invalid-client-metadata', 'Three fields need another look.', {
          errors: [
            { pointer: '/name', detail: 'Give the app a name: people see it when they are asked.' },
            { pointer: '/redirectUris/0', detail: 'Must use https, unless it is a loopback address.' },
            { pointer: '/scopes', detail: 'Choose at least one: an app that may ask for nothing cannot be connected.' },
          ],
        }),
      },
      act: async (person) => {
        await person.press('Standard Notes Service');
        await person.press(m.submit);
      },
      shows: () => m.mistakes,
    }),
    apps(`/apps/${weekPlanner.id}/edit`, { id: 'registration-edit', shows: () => m.editIntro }),
    apps('/apps/nothing/edit', { id: 'registration-missing', shows: () => m.missingTitle }),
  ],
};
