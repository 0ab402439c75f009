import { flowTesterMessages as m } from '../../i18n/en/flow-tester.ts';
import { flowTesterBreakMessages } from '../../i18n/en/flow-tester-break.ts';
import { flowTesterSetupMessages } from '../../i18n/en/flow-tester-setup.ts';
import { flowTesterStepMessages } from '../../i18n/en/flow-tester-steps.ts';
import { flowTesterWireMessages } from '../../i18n/en/flow-tester-wire.ts';
import { demo } from '../data/demo.ts';
import { capabilities, services } from '../data/services.ts';
import { daysAgo } from '../data/times.ts';
import type { Person } from '../person.ts';
import { type Answers, json } from '../pretend-server.ts';
import type { GalleryPage, GalleryState } from '../state.ts';
import { at } from './connected-apps-answers.ts';

const answers: Answers = {
  'GET /api/capabilities': json(capabilities),
  'GET /api/lab/demo': json(demo),
  'GET /api/lab/apps': json({
    apps: demo.apps.map(({ service, clientId, name, clientSecret, redirectUri, scopes }) => ({
      id: clientId,
      service,
      name,
      confidential: clientSecret !== null,
      redirectUris: [redirectUri],
      scopes: scopes.map((scope) => ({ name: scope })),
    })),
  }),
  'GET /api/lab/clock': json({ now: daysAgo(-2), real: daysAgo(0), frozen: false, aheadSeconds: 172_800 }),
  'GET /api/lab/faults': json({
    faults: [{ id: 'f1', service: 'standard', endpoint: 'token', clientId: null, times: 1, effect: { drop: true } }],
  }),
  'POST /movenium/login': json({
    access_token: 'an-access-token',
    refresh_token: 'a-refresh-token',
    token_type: 'bearer',
    expires_in: 3600,
    scope: null,
  }),
  'GET /movenium/1.1/worktimes': json({ worktimes: [{ id: 1, date: '2026-11-01', project: 7, work_hours: '7:30' }] }),
};

function tester(id: string, shows: GalleryState['shows'], act?: (person: Person) => Promise<void>, more: Answers = {}): GalleryState {
  return at('/flow-tester', { id, answers: { ...answers, ...more }, shows, ...(act && { act }) });
}

/** Where an app takes the password itself there is no page in between: all happens here. */
async function runAtMovenium(person: Person): Promise<void> {
  await person.press(m.tabs.setup);
  await person.press(services.movenium.name);
  await person.press(m.tabs.run);
  await person.press(flowTesterStepMessages.runAll);
}

export const flowTesterPage: GalleryPage = {
  name: 'Flow tester',
  englishOnly: true,
  states: [
    tester('tester-messages', () => flowTesterStepMessages.steps['call-again'], runAtMovenium),
    tester('tester', () => flowTesterWireMessages.empty),
    tester(
      'tester-setup',
      () => flowTesterSetupMessages.shareHint,
      (person) => person.press(m.tabs.setup),
    ),
    tester(
      'tester-by-hand',
      () => flowTesterSetupMessages.issuerHint,
      async (person) => {
        await person.press(m.tabs.setup);
        await person.press(flowTesterSetupMessages.another);
        await person.press(flowTesterSetupMessages.byHand);
      },
    ),
    tester(
      'tester-break',
      () => flowTesterBreakMessages.introLab,
      (person) => person.press(m.tabs.break),
    ),
    tester(
      'tester-learn',
      () => m.tabs.learn,
      (person) => person.press(m.tabs.learn),
    ),
    tester('tester-refused', () => flowTesterWireMessages.title, runAtMovenium, {
      'POST /movenium/login': json({ error: 'invalid_grant', error_description: 'Wrong username or password' }, 400),
    }),
    tester('tester-loading', () => m.loading, undefined, { 'GET /api/capabilities': 'never' }),
    tester('tester-failed', () => m.loadFailedTitle, undefined, { 'GET /api/capabilities': 'no-answer' }),
    tester('tester-missing', () => m.missingTitle, undefined, { 'GET /api/capabilities': json({ ...capabilities, flowTester: false }) }),
  ],
};
