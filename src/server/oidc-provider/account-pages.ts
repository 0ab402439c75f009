import type { KoaContextWithOIDC } from 'oidc-provider';
import { errorPage } from '../error-page.ts';

/** The page for a request that must not be answered to the client. The library's own needs inline styles. */
export async function renderError(
  ctx: KoaContextWithOIDC,
  { error, error_description }: { error: string; error_description?: string | undefined },
): Promise<void> {
  const response = errorPage(ctx.status, { error, description: error_description ?? 'The request failed.' });
  ctx.type = 'html';
  ctx.body = await response.text();
}

/**
 * Asks before an app's request signs the person out.
 * @param form the library's form, `op.logoutForm`, with its protection against forged posts
 * @see OpenID Connect RP-Initiated Logout 1.0 section 2
 */
export async function renderSignOut(ctx: KoaContextWithOIDC, form: string): Promise<void> {
  ctx.type = 'html';
  ctx.body = page(
    'Sign out?',
    `${form}
<p>An app asks to sign you out here. Your connected apps stay connected.</p>
<p><button type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>
<button type="submit" form="op.logoutForm">Stay signed in</button></p>`,
  );
}

export async function renderSignedOut(ctx: KoaContextWithOIDC): Promise<void> {
  ctx.type = 'html';
  ctx.body = page('You can close this window', '<p>If you chose to sign out, you are signed out in this browser.</p>');
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
}
