import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import type { InteractionPage as InteractionPageData } from '../contract/interaction-page.ts';
import { ConnectedAppsWaiting } from './connected-apps/connected-apps-waiting.tsx';
import { InteractionPage } from './interaction/interaction-page.tsx';
import { safeRedirect } from './interaction/safe-redirect.ts';
import { TitleContext } from './interaction/use-page-title.ts';

/** An interaction as its page begins; the browser takes it over from the same data. */
export function renderInteraction(id: string, page: InteractionPageData, leaving: boolean) {
  let title = '';
  const body = renderToString(
    <TitleContext
      value={(name) => {
        title = name;
      }}
    >
      <InteractionPage id={id} page={page} />
    </TitleContext>,
  );
  const target = leaving && page.interaction?.redirectTo ? safeRedirect(page.interaction.redirectTo) : null;
  return { title, body, refresh: target?.href ?? null };
}

/** The account pages before anyone is known to be signed in; other pages begin empty. */
export function renderFrame(path: string): string {
  if (!/^\/(account|connected-apps)(\/|$)/.test(path)) return '';
  return renderToString(
    <StaticRouter location={path}>
      <ConnectedAppsWaiting />
    </StaticRouter>,
  );
}
