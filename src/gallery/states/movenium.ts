import { moveniumMessages as m } from '../../web/i18n/messages.ts';
import { capabilities } from '../data/services.ts';
import { daysAgo } from '../data/times.ts';
import type { Person } from '../person.ts';
import { type Answer, type Answers, json } from '../pretend-server.ts';
import type { GalleryPage, GalleryState } from '../state.ts';
import { at } from './connected-apps-answers.ts';

const login = 'POST /movenium/login';
const form = (name: string) => `GET /movenium/1.1/${name}`;
const tokens = json({ access_token: 'access', refresh_token: 'refresh', expires_in: 3600 });

const worktimes = Array.from({ length: 10 }, (_, index) => ({
  id: index,
  date: daysAgo(index).slice(0, 10),
  project: index % 2,
  starttime: '08:00',
  endtime: '15:30',
  work_hours: '7:30',
  description: index % 3 ? 'Formwork, second floor' : 'Inspection with the surveyor and the owner of the neighbouring building',
}));

const work = (hours: typeof worktimes): Answers => ({
  [form('users')]: json({ users: [{ name: 'Ada Lovelace', username: 'ada@example.test' }] }),
  [form('projects')]: json({
    projects: [
      { id: 0, name: 'Harbour School', city: 'Turku' },
      { id: 1, name: 'Bridge over the Kokemäenjoki, northern approach', city: 'Pori' },
    ],
  }),
  [form('worktimes')]: json({ worktimes: hours }),
});

async function signIn(person: Person): Promise<void> {
  await person.press(m.signIn);
  await person.types('username', 'ada@example.test');
  await person.types('password', 'wonderland');
  await person.press(m.signIn);
}

function movenium(id: string, shows: GalleryState['shows'], answers: Answers = {}, act?: GalleryState['act']): GalleryState {
  return at('/movenium', {
    id,
    answers: { 'GET /api/capabilities': json(capabilities), [login]: tokens, ...work(worktimes), ...answers },
    shows,
    ...(act && { act }),
    data: location.host,
  });
}

/** @see RFC 6749 section 5.2 */
const refused = (description: string): Answer => json({ error: 'invalid_grant', error_description: description }, 400);

export const moveniumPage: GalleryPage = {
  name: 'Movenium',
  states: [
    movenium('movenium-work', () => m.daysTitle, {}, signIn),
    movenium('movenium', () => m.welcome),
    movenium(
      'movenium-sign-in',
      () => m.dialogTitle,
      {},
      (person) => person.press(m.signIn),
    ),
    movenium(
      'movenium-empty',
      () => m.passwordMissing,
      {},
      async (person) => {
        await person.press(m.signIn);
        await person.press(m.signIn);
      },
    ),
    movenium('movenium-refused', () => m.wrongCredentials, { [login]: refused('Wrong username or password') }, signIn),
    movenium('movenium-busy', () => m.signingIn, { [login]: 'never' }, signIn),
    movenium('movenium-reading', () => m.loading, { [form('users')]: 'never' }, signIn),
    movenium('movenium-no-work', () => m.nothingTitle, work([]), signIn),
    movenium('movenium-no-answer', () => m.sessionTitle, { [form('users')]: 'no-answer' }, signIn),
    movenium(
      'movenium-refreshed',
      () => m.refreshed,
      {},
      async (person) => {
        await signIn(person);
        await person.sees(m.daysTitle);
        await person.press(m.refresh);
      },
    ),
    movenium(
      'movenium-signed-out',
      () => m.signedOutTitle,
      {},
      async (person) => {
        await signIn(person);
        await person.press(m.signOut);
      },
    ),
    at('/movenium', {
      id: 'movenium-missing',
      answers: { 'GET /api/capabilities': json({ ...capabilities, services: [] }) },
      shows: () => m.missingTitle,
    }),
    at('/movenium', { id: 'movenium-failed', answers: { 'GET /api/capabilities': 'no-answer' }, shows: () => m.loadFailedTitle }),
  ],
};
