import { homeMessages as h } from '../../i18n/en/home.ts';
import { ErrorBoundary } from '../../web/error-boundary.tsx';
import { appMessages as m } from '../../web/i18n/messages.ts';
import { HereContext } from '../../web/ui/language-choice.tsx';
import { demo } from '../data/demo.ts';
import { capabilities } from '../data/services.ts';
import { json } from '../pretend-server.ts';
import { partAt } from '../site.tsx';
import type { GalleryPage } from '../state.ts';
import { at } from './connected-apps-answers.ts';

function Broken(): never {
  throw new Error('This state shows what becomes of an error');
}

export const shellPage: GalleryPage = {
  name: 'Nothing there, and broken',
  states: [
    at('/nothing-here', { id: 'not-found', shows: () => m.notFoundTitle }),
    {
      id: 'broken',
      render: () =>
        partAt(
          '/connected-apps',
          <HereContext value="/connected-apps">
            <ErrorBoundary onRetry={() => undefined}>
              <Broken />
            </ErrorBoundary>
          </HereContext>,
        ),
      shows: () => m.brokenTitle,
    },
  ],
};

export const homePage: GalleryPage = {
  name: 'Home',
  englishOnly: true,
  states: [
    at('/', {
      id: 'home',
      answers: { 'GET /api/capabilities': json(capabilities), 'GET /api/lab/demo': json(demo) },
      shows: () => h.accountsTitle,
    }),
    at('/', {
      id: 'home-engine',
      answers: { 'GET /api/capabilities': json({ ...capabilities, engine: 'oidc-provider', lab: false, flowTester: false }) },
      shows: () => h.introEngine,
    }),
    at('/', { id: 'home-loading', answers: { 'GET /api/capabilities': 'never' }, shows: () => h.loading }),
    at('/', { id: 'home-failed', answers: { 'GET /api/capabilities': 'no-answer' }, shows: () => h.failedTitle }),
  ],
};
