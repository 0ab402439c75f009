import type { Account } from '../contract/client.ts';
import type { SignOutRequest } from './engine.ts';
import { escapeHtml } from './escape-html.ts';
import { plainPage } from './plain-page.ts';

/** Asks before an app's wish signs everyone in this browser out. */
export function askToSignOut(
  { clientName, redirectTo }: SignOutRequest,
  { ref, token, accounts }: { ref: string; token: string; accounts: readonly Account[] },
): string {
  const who = clientName === null ? 'An app' : isolated(clientName);
  const afterwards = redirectTo ? `<p>Afterwards you go on to ${isolated(redirectTo.host)}.</p>\n` : '';
  return plainPage({
    title: 'Sign out?',
    content: `<p>${who} asks to sign you out in this browser. Signed in here:</p>
<ul>
${accounts.map(({ name, identifier }) => `<li>${isolated(name)} (${isolated(identifier)})</li>`).join('\n')}
</ul>
<p>Your connected apps stay connected.</p>
${afterwards}<form method="post" action="/sign-out">
<input type="hidden" name="ref" value="${escapeHtml(ref)}">
<input type="hidden" name="token" value="${escapeHtml(token)}">
<button name="choice" value="sign-out">Sign out</button>
<button name="choice" value="stay">Stay signed in</button>
</form>`,
  });
}

/** @param redirectTo where the app wants the browser to go on to; it goes by itself, too */
export function signedOut(redirectTo: URL | null): string {
  const goOn = redirectTo && `<p><a href="${escapeHtml(redirectTo.href)}">Go on to ${isolated(redirectTo.host)}</a></p>`;
  return plainPage({
    title: 'You are signed out',
    content: `<p>Your connected apps stay connected.</p>\n${goOn ?? '<p>You can close this window.</p>'}`,
    ...(redirectTo && { refresh: redirectTo.href }),
  });
}

/** For who had nothing to be signed out of. Where nobody had to prove anything, the browser goes nowhere by itself. */
export function nobodySignedIn(): string {
  return plainPage({
    title: 'You are not signed in here',
    content: '<p>There was nothing to sign out of in this browser. You can close this window.</p>',
  });
}

export function stillSignedIn(): string {
  return plainPage({
    title: 'You are still signed in',
    content: '<p>Nothing was changed. Go back to the app, or close this window.</p>',
  });
}

export function signOutIsOver(): string {
  return plainPage({
    title: 'This request is over',
    content: '<p>It was answered already, or it waited for too long. If you still want to sign out, go back to the app and try again.</p>',
  });
}

/** Text of someone else, which cannot change the direction of what stands around it. */
function isolated(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}
