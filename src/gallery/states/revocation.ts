import { connectionDetailsMessages as d, revocationMessages as m } from '../../web/i18n/messages.ts';
import { receiptOf, receipts, timesheets } from '../data/connections.ts';
import { type Answer, json, refusal } from '../pretend-server.ts';
import type { GalleryPage, GalleryState } from '../state.ts';
import { answersWith, at } from './connected-apps-answers.ts';

const one = `/api/connections/${timesheets.id}`;

/** Asked on the page of the app, and what a yes comes to. */
function revoking(id: string, shows: GalleryState['shows'], answer: Answer | null, connection = timesheets): GalleryState {
  return at(`/connected-apps/${connection.id}`, {
    id,
    answers: { ...answersWith([connection]), ...(answer && { [`DELETE ${one}`]: answer }) },
    act: async (person) => {
      await person.press(d.revokeAccess);
      await person.sees(m.confirmTitle);
      if (answer) await person.press(m.revokeAccess);
    },
    shows,
  });
}

const note = {
  ...timesheets,
  client: { ...timesheets.client, revocationNote: 'Your time sheets of this month will not be sent to your employer.' },
  endsAt: timesheets.grantedAt,
};

export const revocationPage: GalleryPage = {
  name: 'Revocation',
  states: [
    revoking('receipt-verified', () => m.receiptVerified, json(receiptOf(timesheets))),
    revoking('revoke', () => m.confirmTitle, null),
    revoking('revoke-note', () => m.confirmNote, null, note),
    revoking('revoke-busy', () => m.revoking, 'never'),
    revoking('revoke-refused', () => m.refusedTitle, refusal(403, 'not-supported', 'The service does not allow it.')),
    revoking('revoke-uncertain', () => m.uncertainTitle, 'no-answer'),
    revoking('revoke-gone', () => m.goneTitle, refusal(404, 'connection-not-found', 'It is gone.')),
    revoking('receipt-reported', () => m.receiptReported, json(receiptOf(timesheets, receipts.reported))),
    revoking('receipt-lives', () => m.receiptLives, json(receiptOf(timesheets, receipts.lives))),
    revoking('receipt-ran-out', () => m.receiptRanOut, json(receiptOf(timesheets, receipts['ran-out']))),
    revoking('receipt-unknown', () => m.receiptUnknown, json(receiptOf(timesheets, receipts.unknown))),
  ],
};
