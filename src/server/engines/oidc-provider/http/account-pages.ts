import type { KoaContextWithOIDC } from 'oidc-provider';
import { errorPage } from '../../../documents/error-page.ts';
import { escapeHtml } from '../../../documents/escape-html.ts';
import type { HtmlPage } from '../../../documents/html.ts';
import { plainPage } from '../../../documents/plain-page.ts';
import { languageOf } from '../../../languages/language.ts';
import { loadWording, type Wording } from '../../../languages/wording.ts';

/** The page for a request that must not be answered to the client. The library's own needs inline styles. */
export async function renderError(
  ctx: KoaContextWithOIDC,
  { error, error_description }: { error: string; error_description?: string | undefined },
): Promise<void> {
  const response = await errorPage(ctx.status, { error, description: error_description ?? 'The request failed.' }, requestOf(ctx));
  for (const name of ['content-language', 'vary']) ctx.set(name, response.headers.get(name) ?? '');
  ctx.type = 'html';
  ctx.body = await response.text();
}

/**
 * Asks before an app's request signs the person out.
 * @param form the library's form, `op.logoutForm`, with its protection against forged posts
 * @see OpenID Connect RP-Initiated Logout 1.0 section 2
 */
export async function renderSignOut(ctx: KoaContextWithOIDC, form: string): Promise<void> {
  await send(ctx, ({ language, messages: m }) =>
    plainPage({
      language,
      title: m.signOutTitle,
      content: `${form}
<p>${escapeHtml(m.signOutAskUnnamed)} ${escapeHtml(m.staysConnected)}</p>
<p><button type="submit" form="op.logoutForm" name="logout" value="yes">${escapeHtml(m.signOut)}</button>
<button type="submit" form="op.logoutForm">${escapeHtml(m.staySignedIn)}</button></p>`,
    }),
  );
}

export async function renderSignedOut(ctx: KoaContextWithOIDC): Promise<void> {
  await send(ctx, ({ language, messages: m }) =>
    plainPage({ language, title: m.closeWindowTitle, content: `<p>${escapeHtml(m.ifSignedOut)}</p>` }),
  );
}

async function send(ctx: KoaContextWithOIDC, page: (wording: Wording) => HtmlPage): Promise<void> {
  const { headers, url } = requestOf(ctx);
  const { language, html } = page(await loadWording(languageOf(headers, url)));
  ctx.set('content-language', language);
  ctx.set('vary', 'Cookie, Accept-Language');
  ctx.type = 'html';
  ctx.body = html;
}

/** What of the library's request says in which language to answer. */
function requestOf({ headers, href }: KoaContextWithOIDC): Pick<Request, 'headers' | 'url'> {
  const { cookie, 'accept-language': acceptLanguage } = headers;
  return {
    url: href,
    headers: new Headers({ ...(cookie && { cookie }), ...(acceptLanguage && { 'accept-language': acceptLanguage }) }),
  };
}
