import { connectedAppsMessages as c, bulkRevocationMessages as m, connectionSelectionMessages as s } from '../../web/i18n/messages.ts';
import { connections, receiptOf, receipts } from '../data/connections.ts';
import type { Person } from '../person.ts';
import { type Answer, type Answers, json, refusal } from '../pretend-server.ts';
import type { GalleryPage, GalleryState } from '../state.ts';
import { answersWith, at } from './connected-apps-answers.ts';

const revokeMany = 'POST /api/connections/revoke';
const kinds = Object.values(receipts);

const selectAll = async (person: Person) => {
  await person.press(c.select);
  await person.press(s.selectAll);
};

function bulk(id: string, shows: GalleryState['shows'], answer: Answer | null, more: Answers = {}): GalleryState {
  return at('/connected-apps', {
    id,
    answers: { ...answersWith(connections), ...(answer && { [revokeMany]: answer }), ...more },
    act: async (person) => {
      await selectAll(person);
      await person.press(s.revoke);
      await person.sees(m.confirmTitle);
      if (answer) await person.press(m.revoke);
    },
    shows,
  });
}

const revoked = connections.map((connection) => ({ outcome: 'revoked', id: connection.id, receipt: receiptOf(connection) }));
const mixed = connections.map((connection, index) => {
  const lines = kinds[index];
  if (lines) return { outcome: 'revoked', id: connection.id, receipt: receiptOf(connection, lines) };
  return { outcome: index === kinds.length ? 'not-found' : 'failed', id: connection.id };
});

export const bulkRevocationPage: GalleryPage = {
  name: 'Bulk revocation',
  states: [
    bulk('bulk', () => m.confirmTokens, null),
    at('/connected-apps', { id: 'selection', answers: answersWith(connections), act: selectAll, shows: () => s.chosen }),
    at('/connected-apps', {
      id: 'selection-none',
      answers: answersWith(connections),
      act: (person) => person.press(c.select),
      shows: () => s.chosen,
    }),
    bulk('bulk-progress', () => m.progressTitle, 'never'),
    bulk('bulk-refused', () => m.refusedTitle, refusal(403, 'not-supported', 'The service does not allow it.')),
    bulk('bulk-all', () => m.titleAll, json({ results: revoked })),
    bulk('bulk-some', () => m.titleSome, json({ results: mixed })),
    bulk('bulk-unknown', () => m.titleNone, 'no-answer'),
  ],
};
