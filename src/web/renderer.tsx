import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import type { Brand } from '../contract/brand.ts';
import type { InteractionPage as InteractionPageData } from '../contract/interaction-page.ts';
import type { Language } from '../i18n/languages.ts';
import { ConnectedAppsWaiting } from './connected-apps/connected-apps-waiting.tsx';
import { accountWords } from './i18n/account-words.ts';
import { speak, type Words } from './i18n/messages.ts';
import { sheetWords } from './i18n/sheet-words.ts';
import { InteractionPage } from './interaction/interaction-page.tsx';
import { safeRedirect } from './interaction/safe-redirect.ts';
import { TitleContext } from './interaction/use-page-title.ts';
import { wear } from './ui/brand.ts';
import { HereContext } from './ui/language-choice.tsx';

/** An interaction as its page begins; the browser takes it over from the same data and words. */
export async function renderInteraction(id: string, page: InteractionPageData, leaving: boolean, language: Language, brand: Brand | null) {
  const words = await sheetWords(language);
  let title = '';
  const body = renderIn(
    language,
    brand,
    words,
    <TitleContext
      value={(name) => {
        title = name;
      }}
    >
      <InteractionPage id={id} page={page} />
    </TitleContext>,
  );
  const target = leaving && page.interaction?.redirectTo ? safeRedirect(page.interaction.redirectTo) : null;
  return { title, body, words, refresh: target?.href ?? null };
}

/** The account pages before anyone is known to be signed in; other pages begin empty. */
export async function renderFrame(path: string, language: Language, brand: Brand | null) {
  const words = await accountWords(language);
  if (!/^\/(account|connected-apps)(\/|$)/.test(path)) return { body: '', words };
  const frame = (
    <StaticRouter location={path}>
      <HereContext value={path}>
        <ConnectedAppsWaiting />
      </HereContext>
    </StaticRouter>
  );
  return { body: renderIn(language, brand, words, frame), words };
}

/** Pages speak one language and wear one brand at a time: nothing may wait between the choice of them and the rendering. */
function renderIn(language: Language, brand: Brand | null, words: Words, page: ReactNode): string {
  speak(language, words);
  wear(brand);
  return renderToString(page);
}
