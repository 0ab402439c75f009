import type { Account } from '../../contract/client.ts';
import { nameIn } from '../apps/local-names.ts';
import { fillHtml, type Wording } from '../languages/wording.ts';
import type { SignOutRequest } from '../ports/engine.ts';
import { escapeHtml } from './escape-html.ts';
import type { HtmlPage } from './html.ts';
import { plainPage } from './plain-page.ts';

/** Asks before an app's wish signs everyone in this browser out. */
export function askToSignOut(
  { client, redirectTo }: SignOutRequest,
  { ref, token, accounts }: { ref: string; token: string; accounts: readonly Account[] },
  { language, messages: m }: Wording,
): HtmlPage {
  const asks = client === null ? escapeHtml(m.signOutAskUnnamed) : fillHtml(m.signOutAsk, { app: isolated(nameIn(client, language)) });
  const afterwards = redirectTo ? `<p>${fillHtml(m.afterwards, { host: isolated(redirectTo.host) })}</p>\n` : '';
  return plainPage({
    language,
    title: m.signOutTitle,
    content: `<p>${asks} ${escapeHtml(m.signedInHere)}</p>
<ul>
${accounts.map(({ name, identifier }) => `<li>${isolated(name)} (${isolated(identifier)})</li>`).join('\n')}
</ul>
<p>${escapeHtml(m.staysConnected)}</p>
${afterwards}<form method="post" action="/sign-out">
<input type="hidden" name="ref" value="${escapeHtml(ref)}">
<input type="hidden" name="token" value="${escapeHtml(token)}">
<button name="choice" value="sign-out">${escapeHtml(m.signOut)}</button>
<button name="choice" value="stay">${escapeHtml(m.staySignedIn)}</button>
</form>`,
  });
}

/** @param redirectTo where the app wants the browser to go on to; it goes by itself, too */
export function signedOut(redirectTo: URL | null, { language, messages: m }: Wording): HtmlPage {
  const goOn = redirectTo
    ? `<a href="${escapeHtml(redirectTo.href)}">${fillHtml(m.goOn, { host: isolated(redirectTo.host) })}</a>`
    : escapeHtml(m.closeWindow);
  return plainPage({
    language,
    title: m.signedOutTitle,
    content: `<p>${escapeHtml(m.staysConnected)}</p>\n<p>${goOn}</p>`,
    ...(redirectTo && { refresh: redirectTo.href }),
  });
}

/** For who had nothing to be signed out of. Where nobody had to prove anything, the browser goes nowhere by itself. */
export function nobodySignedIn({ language, messages: m }: Wording): HtmlPage {
  return plainPage({ language, title: m.nobodyTitle, content: `<p>${escapeHtml(m.nobodyBody)}</p>` });
}

export function stillSignedIn({ language, messages: m }: Wording): HtmlPage {
  return plainPage({ language, title: m.stillSignedInTitle, content: `<p>${escapeHtml(m.stillSignedInBody)}</p>` });
}

export function signOutIsOver({ language, messages: m }: Wording): HtmlPage {
  return plainPage({ language, title: m.overTitle, content: `<p>${escapeHtml(m.overBody)}</p>` });
}

/** Text of someone else, which cannot change the direction of what stands around it. */
function isolated(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}
