import type { SeededNotes } from '../engines/shared/notes/note-book.ts';

/** What the demo accounts have written. */
export const demoNotes: SeededNotes = {
  'acct-ada': [
    ['On the Analytical Engine', 'It weaves algebraical patterns just as the loom weaves flowers and leaves.'],
    ['Bernoulli numbers', 'Check the eighth one by hand before the printing.'],
  ],
  'acct-grace': [['Moth', 'Found in relay 70, panel F. Keep it in the log book.']],
};
