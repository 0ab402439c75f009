import * as v from 'valibot';
import type { Clock } from '../../../ports/clock.ts';
import { randomToken } from '../../../ports/random.ts';
import type { Resource } from '../resource.ts';
import type { NoteBook } from './note-book.ts';

const NewNoteSchema = v.object({
  title: v.pipe(
    v.string('title must be text'),
    v.trim(),
    v.nonEmpty('title is missing'),
    v.maxLength(200, 'title has more than 200 characters'),
  ),
  text: v.optional(v.pipe(v.string('text must be text'), v.maxLength(10_000, 'text has more than 10000 characters')), ''),
});

const maxNotes = 1000;

/** The notes API: each account has its own notes. */
export function createNotes(clock: Clock, book: NoteBook): Resource[] {
  return [
    {
      method: 'GET',
      path: '/api/notes',
      scope: 'notes:read',
      what: 'Read notes',
      answer: (accountId) => ({ status: 200, body: { notes: book.of(accountId, clock.now()) } }),
    },
    {
      method: 'POST',
      path: '/api/notes',
      scope: 'notes:write',
      what: 'Added a note',
      answer(accountId, body) {
        const parsed = v.safeParse(NewNoteSchema, body);
        if (!parsed.success) {
          return {
            status: 400,
            body: { error: 'invalid_request', error_description: parsed.issues.map(({ message }) => message).join('; ') },
          };
        }
        const own = book.of(accountId, clock.now());
        if (own.length >= maxNotes) {
          return { status: 409, body: { error: 'too_many_notes', error_description: `An account holds at most ${maxNotes} notes.` } };
        }
        const note = { id: randomToken(9), ...parsed.output, createdAt: clock.now().toISOString() };
        own.push(note);
        return { status: 201, body: note };
      },
    },
    {
      method: 'GET',
      path: '/api/statistics',
      scope: 'notes:statistics',
      what: 'Counted notes',
      answer: () => ({ status: 200, body: { notes: book.count() } }),
    },
  ];
}
