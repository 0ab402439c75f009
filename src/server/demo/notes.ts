import * as v from 'valibot';
import type { Clock } from '../clock.ts';
import { randomToken } from '../random.ts';
import type { Resource } from './resource.ts';

interface Note {
  id: string;
  title: string;
  text: string;
  createdAt: string;
}

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

const seeds: Record<string, [title: string, text: string][]> = {
  'acct-ada': [
    ['On the Analytical Engine', 'It weaves algebraical patterns just as the loom weaves flowers and leaves.'],
    ['Bernoulli numbers', 'Check the eighth one by hand before the printing.'],
  ],
  'acct-grace': [['Moth', 'Found in relay 70, panel F. Keep it in the log book.']],
};

/** The notes API: each account has its own notes, in memory. */
export function createNotes(clock: Clock): Resource[] {
  const notes = new Map<string, Note[]>();
  const notesOf = (accountId: string): Note[] => {
    const known = notes.get(accountId);
    if (known) return known;
    const createdAt = clock.now().toISOString();
    const seeded = (seeds[accountId] ?? []).map(([title, text]) => ({ id: randomToken(9), title, text, createdAt }));
    notes.set(accountId, seeded);
    return seeded;
  };
  return [
    {
      method: 'GET',
      path: '/api/notes',
      scope: 'notes:read',
      what: 'Read notes',
      answer: (accountId) => ({ status: 200, body: { notes: notesOf(accountId) } }),
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
        const own = notesOf(accountId);
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
      answer: () => ({ status: 200, body: { notes: [...notes.values()].reduce((sum, own) => sum + own.length, 0) } }),
    },
  ];
}
