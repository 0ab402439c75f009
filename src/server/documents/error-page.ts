import { languageOf } from '../languages/language.ts';
import { loadWording } from '../languages/wording.ts';
import { escapeHtml } from './escape-html.ts';
import { plainPage } from './plain-page.ts';

/**
 * The page for an authorization request that must not be answered to the client. It names the mistake for the
 * app's developer and tells the person that nothing happened.
 * @param request what it answers: its `ui_locales`, and the wishes of the browser, say in which language
 */
export async function errorPage(
  status: number,
  { error, description }: { error: string; description: string },
  { headers, url }: Pick<Request, 'headers' | 'url'>,
): Promise<Response> {
  const { language, messages: m } = await loadWording(languageOf(headers, url));
  const { html } = plainPage({
    language,
    title: m.brokenLinkTitle,
    content: `<p>${escapeHtml(m.brokenLinkBody)}</p>
<p>${escapeHtml(m.brokenLinkNext)}</p>
<dl lang="en" dir="ltr"><dt>${escapeHtml(error)}</dt><dd>${escapeHtml(description)}</dd></dl>`,
  });
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
      vary: 'Cookie, Accept-Language',
    },
  });
}
