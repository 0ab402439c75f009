import {
  commonMessages,
  signOutEverywhereMessages as e,
  connectionFiltersMessages as f,
  connectedAppsMessages as m,
  accountSessionMessages as s,
} from '../../web/i18n/messages.ts';
import { connections, manyConnections, pageOf, revoked, timesheets } from '../data/connections.ts';
import { json, refusal } from '../pretend-server.ts';
import type { GalleryPage } from '../state.ts';
import { answersWith, at } from './connected-apps-answers.ts';

const path = '/connected-apps';
const list = 'GET /api/connections';
const thousands = pageOf(manyConnections(50), { nextCursor: 'next', total: 10_000, all: 10_000 });

export const connectedAppsPage: GalleryPage = {
  name: 'Connected apps',
  states: [
    at(path, { id: 'apps-7', answers: answersWith(connections, revoked), shows: () => e.title }),
    at(path, { id: 'apps-waiting', answers: { ...answersWith([]), [list]: 'never' }, shows: () => m.loading }),
    at(path, { id: 'apps-none', answers: answersWith([]), shows: () => m.emptyTitle }),
    at(path, { id: 'apps-1', answers: answersWith([timesheets]), shows: () => e.title }),
    at(path, { id: 'apps-20', answers: answersWith(manyConnections(20)), shows: () => f.search }),
    at(path, { id: 'apps-10000', answers: { ...answersWith([]), [list]: json(thousands) }, shows: () => m.showMore }),
    at(path, {
      id: 'apps-more-failed',
      answers: { ...answersWith([]), [list]: (query) => (query.has('cursor') ? 'no-answer' : json(thousands)) },
      act: (person) => person.press(m.showMore),
      shows: () => m.moreFailed,
    }),
    at(`${path}?q=nothing`, {
      id: 'apps-no-matches',
      answers: { ...answersWith([]), [list]: json(pageOf([], { all: 20 })) },
      shows: () => f.noMatchesTitle,
      data: 'nothing',
    }),
    at(`${path}?q=time&sort=name&unused=90&access=change`, {
      id: 'apps-filtered',
      answers: { ...answersWith([]), [list]: json(pageOf(connections.slice(0, 2), { all: 20 })) },
      shows: () => m.countMatching,
      data: 'time',
    }),
    at(path, { id: 'apps-failed', answers: { ...answersWith([]), [list]: 'no-answer' }, shows: () => m.listFailedTitle }),
    at(path, {
      id: 'apps-refused',
      answers: { ...answersWith([]), [list]: refusal(500, 'internal-error', 'The store did not answer.') },
      shows: () => m.listFailedTitle,
    }),
    at(path, {
      id: 'apps-sign-out-failed',
      answers: { ...answersWith(connections), 'POST /api/session/sign-out': 'no-answer' },
      act: (person) => person.press(s.signOut),
      shows: () => s.signOutFailedTitle,
    }),
    at(path, {
      id: 'apps-revoked-failed',
      answers: { ...answersWith([timesheets]), 'GET /api/connections/revoked': 'no-answer' },
      shows: () => commonMessages.tryAgain,
    }),
    at(path, {
      id: 'sign-out-everywhere',
      answers: answersWith(connections),
      act: (person) => person.press(e.start),
      shows: () => e.confirmTitle,
    }),
    at(path, {
      id: 'sign-out-everywhere-failed',
      answers: { ...answersWith(connections), 'POST /api/session/sign-out-everywhere': 'no-answer' },
      act: async (person) => {
        await person.press(e.start);
        await person.press(e.confirm);
      },
      shows: () => e.failedTitle,
    }),
  ],
};
