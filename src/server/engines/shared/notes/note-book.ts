import * as v from 'valibot';
import { randomToken } from '../../../ports/random.ts';

const NoteSchema = v.object({ id: v.string(), title: v.string(), text: v.string(), createdAt: v.string() });
type Note = v.InferOutput<typeof NoteSchema>;

const NotesSchema = v.array(NoteSchema, 'must be a list of notes');
// No record: it would leave out accounts whose id is `constructor` or the like.
const BookSchema = v.custom<object>((data) => typeof data === 'object' && data !== null, 'must be lists of notes by account');

/** Titles and texts, by the id of an account. */
export type SeededNotes = Readonly<Record<string, readonly (readonly [title: string, text: string])[]>>;

/** The notes of each account, in memory. Those that are seeded are there from the first look on. */
export class NoteBook {
  readonly #seeds: ReadonlyMap<string, SeededNotes[string]>;
  #byAccount = new Map<string, Note[]>();

  constructor(seeded: SeededNotes) {
    this.#seeds = new Map(Object.entries(seeded));
  }

  of(accountId: string, now: Date): Note[] {
    const known = this.#byAccount.get(accountId);
    if (known) return known;
    const createdAt = now.toISOString();
    const seeded = (this.#seeds.get(accountId) ?? []).map(([title, text]) => ({ id: randomToken(9), title, text, createdAt }));
    this.#byAccount.set(accountId, seeded);
    return seeded;
  }

  count(): number {
    return [...this.#byAccount.values()].reduce((sum, own) => sum + own.length, 0);
  }

  save(): Record<string, Note[]> {
    return Object.fromEntries(this.#byAccount);
  }

  /** @returns how to put what {@link save} gave in the place of what there is @throws ValiError */
  load(data: unknown): () => void {
    const book = Object.entries(v.parse(BookSchema, data));
    const notes = new Map(book.map(([accountId, own]) => [accountId, v.parse(NotesSchema, own)]));
    return () => {
      this.#byAccount = notes;
    };
  }

  clear(): void {
    this.#byAccount.clear();
  }
}
