import { SessionFailed } from '../../web/account-session/session-failed.tsx';
import type { SignInFailure } from '../../web/account-session/sign-in-error.ts';
import { saveSignedOutEverywhere } from '../../web/account-session/signed-out-everywhere.ts';
import { connectedAppsMessages, accountSessionMessages as m } from '../../web/i18n/messages.ts';
import { Page } from '../../web/page/page.tsx';
import { HereContext } from '../../web/ui/language-choice.tsx';
import { connections } from '../data/connections.ts';
import { capabilities } from '../data/services.ts';
import { json } from '../pretend-server.ts';
import { partAt } from '../site.tsx';
import type { GalleryPage, GalleryState } from '../state.ts';
import { answersWith, at } from './connected-apps-answers.ts';

const path = '/connected-apps';
const nothing = async () => undefined;

const failed = (failure: SignInFailure): GalleryState => ({
  id: `session-${failure}`,
  render: () =>
    partAt(
      path,
      <HereContext value={path}>
        <Page>
          <SessionFailed failure={failure} onSignIn={nothing} onRetry={nothing} />
        </Page>
      </HereContext>,
    ),
  shows: () => m.failures[failure].title,
});

const here = at(`${path}?signed-out`, { id: 'signed-out-here', signedIn: false, shows: () => m.signedOutHereTitle });

export const accountSessionPage: GalleryPage = {
  name: 'Signed out',
  states: [
    here,
    {
      ...here,
      id: 'signed-out-everywhere',
      render: () => {
        saveSignedOutEverywhere(() => sessionStorage);
        return here.render();
      },
      shows: () => m.signedOutEverywhereTitle,
    },
    at(path, {
      id: 'signed-out-elsewhere',
      answers: answersWith(connections),
      act: async (person, tabs) => {
        await person.sees(connectedAppsMessages.intro);
        tabs.signOut();
      },
      shows: () => m.signedOutElsewhereTitle,
    }),
    at(path, {
      id: 'session-checking',
      signedIn: false,
      answers: { 'GET /api/capabilities': 'never' },
      asks: 'GET /api/capabilities',
      shows: () => connectedAppsMessages.loading,
    }),
    at('/account/callback', {
      id: 'session-nothing-pending',
      signedIn: false,
      answers: { 'GET /api/capabilities': json(capabilities) },
      shows: () => m.failures['nothing-pending'].title,
    }),
    ...(['unreachable', 'storage-blocked', 'wrong-answer', 'expired', 'clock', 'refused', 'unexpected'] as const).map(failed),
  ],
};
