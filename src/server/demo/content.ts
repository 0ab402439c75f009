import type { Registration } from '../apps/registration.ts';
import type { SeededNotes } from '../engines/shared/notes/note-book.ts';
import { demoNotes } from './notes.ts';
import { seedRegistrations } from './seed.ts';

/** What an engine of a demo starts with. @param publicUrl where the server is reached, since the demo apps live there */
export function demoContent(publicUrl: URL, now: Date): { registrations: Registration[]; notes: SeededNotes } {
  return { registrations: seedRegistrations(publicUrl, now), notes: demoNotes };
}
