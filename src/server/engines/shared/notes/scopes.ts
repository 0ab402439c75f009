import type { ScopeText } from '../../../../contract/client.ts';

/** The scopes of the notes API. */
export const notesScopes: ScopeText[] = [
  {
    name: 'notes:read',
    title: 'Read your notes',
    description: 'See the title and text of every note you have.',
    access: 'read',
    sensitive: false,
  },
  { name: 'notes:write', title: 'Add notes', description: 'Write new notes in your name.', access: 'write', sensitive: false },
];

/** What an app may be given for itself, without a person. */
export const ownNotesScopes: ScopeText[] = [
  {
    name: 'notes:statistics',
    title: 'Count notes',
    description: 'Know how many notes there are in all, and nothing about whose they are.',
    access: 'read',
    sensitive: false,
  },
];
