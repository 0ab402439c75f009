import { createHash } from 'node:crypto';
import { escapeHtml } from './escape-html.ts';

const style = `
:root{color-scheme:light dark;font:1.0625rem/1.5 system-ui,sans-serif}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(oklch(.962 .005 230),oklch(.185 .012 240));color:light-dark(oklch(.25 .022 245),oklch(.95 .005 230))}
main{box-sizing:border-box;width:min(27.5rem,100%);padding:2rem;border-radius:14px;border:1px solid light-dark(oklch(.9 .007 230),oklch(.34 .014 240));background:light-dark(#fff,oklch(.23 .014 240))}
h1{font-size:1.375rem;line-height:1.2;margin:0 0 .75rem;text-wrap:balance}
p{margin:0 0 .75rem;overflow-wrap:anywhere}
dl{margin:1.25rem 0 0;padding-top:1rem;border-top:1px solid light-dark(oklch(.9 .007 230),oklch(.34 .014 240));font-size:.9375rem;display:grid;gap:.25rem}
dt{color:light-dark(oklch(.46 .02 240),oklch(.76 .012 230))}
dd{margin:0;font-family:ui-monospace,monospace;overflow-wrap:anywhere}
`;

/** The hash that lets the one style block of this page pass the content security policy. */
export const errorPageStyleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/**
 * The page for an authorization request that must not be answered to the client. It names the mistake for the
 * app's developer and tells the person that nothing happened.
 */
export function errorPage(status: number, { error, description }: { error: string; description: string }): Response {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<title>This link does not work</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>This link does not work</h1>
<p>The app that sent you here made a request that cannot be answered. You were not signed in, and nothing was shared.</p>
<p>Go back to the app and try again. If it happens again, tell the app’s makers what stands below.</p>
<dl><dt>${escapeHtml(error)}</dt><dd>${escapeHtml(description)}</dd></dl>
</main>
</body>
</html>
`;
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
}
