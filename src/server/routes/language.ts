import { Hono } from 'hono';
import { serialize } from 'hono/utils/cookie';
import * as v from 'valibot';
import { languageNames, languages } from '../../i18n/languages.ts';
import type { PlainPageDress } from '../documents/brand/dress-plain-page.ts';
import { escapeHtml } from '../documents/escape-html.ts';
import { type HtmlPage, sendHtml } from '../documents/html.ts';
import { plainPage } from '../documents/plain-page.ts';
import { isForm } from '../http/body.ts';
import { keptChoice, languageCookie, languageOf } from '../languages/language.ts';
import { fillHtml, loadWording } from '../languages/wording.ts';
import type { Clock } from '../ports/clock.ts';
import { requireSameOrigin } from './browser.ts';
import { readForm } from './form.ts';
import { readJson } from './json.ts';
import { allow } from './methods.ts';

const ChoiceSchema = v.object({ language: v.picklist(languages, `Send one of: ${languages.join(', ')}.`) }, 'Send a JSON object.');

const oneYear = 365 * 24 * 60 * 60;

/**
 * Keeps the language that a person chose. Scripts send JSON and are answered 204; a plain form says besides where to go `back` to.
 * Nothing but words depends on it.
 */
export function languageRoutes({ publicUrl, clock, dress }: { publicUrl: URL; clock: Clock; dress: PlainPageDress | null }): Hono {
  const routes = new Hono();
  const secure = publicUrl.protocol === 'https:';

  routes.post('/', async (c) => {
    const request = c.req.raw;
    requireSameOrigin(request, publicUrl);
    const fields = isForm(request) ? await readForm(request) : null;
    const back = pathWithin(publicUrl, fields?.get('back') ?? '/');
    const sent = fields ? v.safeParse(ChoiceSchema, { language: fields.get('language') }) : null;
    if (sent && !sent.success) {
      const page = await refusal(request.headers, back);
      return sendHtml(c, (await dress?.page(page)) ?? page, 400);
    }
    const { language } = sent?.output ?? (await readJson(request, ChoiceSchema));
    const cookie = serialize(languageCookie, keptChoice(language, clock.now()), { path: '/', sameSite: 'Lax', maxAge: oneYear, secure });
    const headers = { 'set-cookie': cookie, 'cache-control': 'no-store' };
    return fields ? c.body(null, 303, { ...headers, location: publicUrl.origin + back }) : c.body(null, 204, headers);
  });
  routes.all('/', allow('POST'));
  return routes;

  async function refusal(headers: Headers, back: string): Promise<HtmlPage> {
    const { language, messages: m } = await loadWording(languageOf(headers));
    const names = languages.map((tag) => `<bdi lang="${tag}">${languageNames[tag]}</bdi> (${tag})`);
    return plainPage({
      language,
      title: m.languageTitle,
      content: `<p>${fillHtml(m.languageBody, { languages: new Intl.ListFormat(language, { type: 'unit' }).format(names) })}</p>
<p><a href="${escapeHtml(back)}">${escapeHtml(m.goBack)}</a></p>`,
    });
  }
}

/**
 * A path to go back to, with its query; what could lead to another origin, or split a header, becomes the start page.
 * @see OWASP, Unvalidated Redirects and Forwards
 */
function pathWithin({ origin }: URL, back: string): string {
  if (!/^\/(?!\/)[^\\\p{Cc}]{0,2000}$/u.test(back)) return '/';
  const url = new URL(back, origin);
  return url.origin === origin && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/';
}
