import type { Connection } from '../../contract/connection.ts';
import { connectionDetailsMessages as m, narrowingMessages as n } from '../../web/i18n/messages.ts';
import { connections, revoked, timesheets } from '../data/connections.ts';
import { daysAgo, inDays } from '../data/times.ts';
import { type Answer, type Answers, json, refusal } from '../pretend-server.ts';
import type { GalleryPage, GalleryState } from '../state.ts';
import { answersWith, at } from './connected-apps-answers.ts';

const notFound = refusal(404, 'connection-not-found', 'There is no such connection.');

const details = (id: string, one: Connection, shows: GalleryState['shows'], more: Answers = {}): GalleryState =>
  at(`/connected-apps/${one.id}`, { id, answers: { ...answersWith(connections, [], one), ...more }, shows });

const kept = (id: string) => connections.find((one) => one.id === id) ?? timesheets;
const notes = kept('notes');
const [ended] = revoked;

/** The question about a part of an access, and what a yes comes to. */
function narrowing(id: string, shows: GalleryState['shows'], patch: Answer | null): GalleryState {
  return at(`/connected-apps/${notes.id}`, {
    id,
    answers: { ...answersWith(connections, [], notes), ...(patch && { [`PATCH /api/connections/${notes.id}`]: patch }) },
    act: async (person) => {
      await person.press(n.takeBackNamed);
      if (patch) await person.press(n.takeBack);
    },
    shows,
  });
}

const narrowed = (oldTokensUntil: string | null) =>
  json({
    connection: { ...notes, scopes: notes.scopes.slice(1) },
    removed: notes.scopes.slice(0, 1).map(({ name }) => name),
    oldTokensUntil,
  });

export const connectionPage: GalleryPage = {
  name: 'One connected app',
  states: [
    details('connection', timesheets, () => m.events.widened),
    details('connection-parts', notes, () => n.takeBack),
    details('connection-loopback', kept('desktop'), () => m.returnsToLoopback),
    details('connection-custom-scheme', kept('phone'), () => m.returnsToScheme),
    details('connection-40-scopes', kept('unverified'), () => m.scopesAll),
    details('connection-look-alike', kept('look-alike'), () => m.events.granted),
    details('connection-long-names', kept('long'), () => m.events.granted),
    details('connection-loading', timesheets, () => m.detailsLoading, {
      [`GET /api/connections/${timesheets.id}`]: 'never',
      'GET /api/connections': 'never',
    }),
    details('connection-failed', timesheets, () => m.detailsFailedTitle, {
      [`GET /api/connections/${timesheets.id}`]: 'no-answer',
      'GET /api/connections': 'no-answer',
    }),
    details('connection-history-failed', timesheets, () => m.historyFailed, {
      [`GET /api/connections/${timesheets.id}/history`]: 'no-answer',
    }),
    details('connection-missing', timesheets, () => m.missingTitle, {
      [`GET /api/connections/${timesheets.id}`]: notFound,
      [`GET /api/connections/revoked/${timesheets.id}`]: notFound,
    }),
    details('connection-ended', timesheets, () => m.couldTitle, {
      [`GET /api/connections/${timesheets.id}`]: notFound,
      [`GET /api/connections/revoked/${timesheets.id}`]: json({
        ...ended,
        history: [{ at: daysAgo(40), event: 'granted', scopes: timesheets.scopes }],
      }),
    }),
    narrowing('narrow', () => n.confirmTitle, null),
    narrowing('narrow-busy', () => n.takingBack, 'never'),
    narrowing('narrow-refused', () => n.refusedTitle, refusal(400, 'not-supported', 'The service does not allow it.')),
    narrowing('narrow-done', () => n.takenTitle, narrowed(null)),
    narrowing('narrow-done-later', () => n.endsTitle, narrowed(inDays(0.04))),
    narrowing('narrow-uncertain', () => n.uncertainTitle, 'no-answer'),
  ],
};
