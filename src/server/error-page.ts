import { escapeHtml } from './escape-html.ts';
import { plainPage } from './plain-page.ts';

/**
 * The page for an authorization request that must not be answered to the client. It names the mistake for the
 * app's developer and tells the person that nothing happened.
 */
export function errorPage(status: number, { error, description }: { error: string; description: string }): Response {
  const html = plainPage({
    title: 'This link does not work',
    content: `<p>The app that sent you here made a request that cannot be answered, so nothing was shared with it.</p>
<p>Go back to the app and try again. If it happens again, tell the app’s makers what stands below.</p>
<dl><dt>${escapeHtml(error)}</dt><dd>${escapeHtml(description)}</dd></dl>`,
  });
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
}
