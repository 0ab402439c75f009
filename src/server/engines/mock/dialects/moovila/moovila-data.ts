import type { Resource } from '../../../shared/resource.ts';

interface Work {
  projects: { id: number; name: string; status: string; due: string }[];
  tasks: { id: number; projectId: number; name: string; status: string }[];
  users: { id: number; name: string; email: string }[];
  timeEntries: { id: number; taskId: number; date: string; hours: number }[];
}

const nothing: Work = { projects: [], tasks: [], users: [], timeEntries: [] };

const demoWork: Record<string, Work> = {
  'acct-ada': {
    projects: [
      { id: 11, name: 'Analytical Engine', status: 'active', due: '2026-12-18' },
      { id: 12, name: 'Notes on Menabrea', status: 'done', due: '2026-03-31' },
    ],
    tasks: [
      { id: 111, projectId: 11, name: 'Punch the operation cards', status: 'active' },
      { id: 112, projectId: 11, name: 'Order brass', status: 'open' },
      { id: 121, projectId: 12, name: 'Write note G', status: 'done' },
    ],
    users: [
      { id: 1, name: 'Ada Lovelace', email: 'ada@example.test' },
      { id: 2, name: 'Charles Babbage', email: 'charles@example.test' },
    ],
    timeEntries: [
      { id: 1001, taskId: 111, date: '2026-11-16', hours: 3.5 },
      { id: 1002, taskId: 121, date: '2026-03-12', hours: 6 },
    ],
  },
  'acct-grace': {
    projects: [{ id: 21, name: 'Compiler A-0', status: 'active', due: '2027-01-29' }],
    tasks: [
      { id: 211, projectId: 21, name: 'Collect subroutines on tape', status: 'done' },
      { id: 212, projectId: 21, name: 'Explain nanoseconds with wire', status: 'open' },
    ],
    users: [{ id: 3, name: 'Grace Hopper', email: 'grace@example.test' }],
    timeEntries: [{ id: 2001, taskId: 211, date: '2026-11-17', hours: 7.25 }],
  },
};
const workByAccount = new Map(Object.entries(demoWork));

const lookupTables = { projectStatus: ['open', 'active', 'done'], priority: ['low', 'normal', 'high'] };

function read(path: string, scope: string, what: string, pick: (work: Work) => unknown): Resource {
  return {
    method: 'GET',
    path: `/api/${path}`,
    scope,
    what,
    answer: (accountId) => ({ status: 200, body: pick(workByAccount.get(accountId) ?? nothing) }),
  };
}

/** Moovila's data: what is limited to the signed-in person's own [S]; paths and shapes [A]. */
export const moovilaResources: Resource[] = [
  read('projects', 'ProjectTaskRead', 'Read projects', ({ projects }) => ({ projects })),
  read('tasks', 'ProjectTaskRead', 'Read tasks', ({ tasks }) => ({ tasks })),
  read('users', 'UsersRead', 'Read users', ({ users }) => ({ users })),
  read('time-entries', 'TimeEntriesRead', 'Read time entries', ({ timeEntries }) => ({ timeEntries })),
  read('lookup-tables', 'LookupTablesRead', 'Read lookup tables', () => ({ lookupTables })),
];
