import { sha256 } from '../../../../ports/random.ts';
import { partnerId, userIdOf } from './subject.ts';

/** One list of the resource API; Movenium calls it a form [NL]. */
export interface Form {
  name: 'users' | 'projects' | 'worktimes';
  /** What a call does, for "last used". */
  what: string;
  rows(owner: { accountId: string; name: string; identifier: string }, today: Date): Row[];
}

type Row = { id: number; [field: string]: unknown };

interface Work {
  number: string;
  name: string;
  city: string;
  descriptions: string[];
}

const demoWork: Record<string, Work[]> = {
  'acct-ada': [
    {
      number: '1843',
      name: 'Analytical Engine',
      city: 'London',
      descriptions: ['Punched operation cards', 'Checked the mill against the plans', 'Ordered brass'],
    },
    { number: '1842', name: 'Notes on Menabrea', city: 'Turin', descriptions: ['Wrote note G', 'Corrected the proofs'] },
  ],
  'acct-grace': [
    { number: '1952', name: 'Compiler A-0', city: 'Philadelphia', descriptions: ['Collected subroutines on tape', 'Timed the linker'] },
    { number: '1947', name: 'Mark II maintenance', city: 'Cambridge', descriptions: ['Cleaned relay panel F', 'Kept the log book'] },
  ],
};
const workByAccount = new Map(Object.entries(demoWork));

const days = 14;
const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Names and shapes [NL]; what is in them is ours, the same for everybody who asks on the same day. */
export const forms: Form[] = [
  {
    name: 'users',
    what: 'Read who you are',
    rows: ({ accountId, name, identifier }) => [{ ...info(accountId), id: userIdOf(accountId), name, username: identifier, country: 'fi' }],
  },
  { name: 'projects', what: 'Read projects', rows: ({ accountId }) => projectsOf(accountId).map(({ descriptions, ...row }) => row) },
  { name: 'worktimes', what: 'Read working hours', rows: ({ accountId }, today) => worktimesOf(accountId, today) },
];

function projectsOf(accountId: string) {
  return (workByAccount.get(accountId) ?? []).map((project) => ({
    ...info(accountId),
    id: numberFrom(`project ${project.number}`),
    ...project,
  }));
}

/** A row for each weekday of the last fortnight, the newest first. */
function worktimesOf(accountId: string, today: Date): Row[] {
  const projects = projectsOf(accountId);
  const dates = Array.from({ length: days }, (_, ago) => new Date(today.getTime() - ago * dayMilliseconds));
  return dates
    .filter((date) => date.getUTCDay() % 6 !== 0)
    .flatMap((day) => {
      const date = day.toISOString().slice(0, 10);
      const chance = sha256(`worktime ${accountId} ${date}`);
      const project = projects[chance.readUInt8(0) % projects.length];
      if (!project) return [];
      const start = 7 * 60 + 15 * (chance.readUInt8(1) % 9);
      const minutes = 6 * 60 + 15 * (chance.readUInt8(2) % 11);
      return {
        ...info(accountId, `${date} 16:30:00`),
        id: numberFrom(`worktime ${accountId} ${date}`),
        date,
        status: 'open',
        user: userIdOf(accountId),
        project: project.id,
        task: null,
        starttime: clockTime(start),
        endtime: clockTime(start + minutes),
        work_hours: duration(minutes),
        description: project.descriptions[chance.readUInt8(3) % project.descriptions.length],
      };
    });
}

function info(accountId: string, created = '2024-03-01 08:00:00') {
  return {
    row_info: {
      created,
      modified: null,
      partnerid: partnerId,
      creatorid: String(userIdOf(accountId)),
      status: 'normal',
      privilege_remove: false,
      privilege_edit: false,
    },
  };
}

function numberFrom(text: string): number {
  return 200_000 + (sha256(text).readUInt32BE(0) % 800_000);
}

function clockTime(minutes: number): string {
  return duration(minutes).padStart(5, '0');
}

/** Hours and minutes, as in 8:00. */
function duration(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
