import { directionOf, type Language } from '../../i18n/languages.ts';
import { escapeHtml } from './escape-html.ts';
import type { HtmlPage } from './html.ts';
import { styleHash } from './style-hash.ts';

const style = `
:root{color-scheme:light dark;font:1.0625rem/1.5 system-ui,sans-serif}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(oklch(.962 .005 230),oklch(.185 .012 240));color:light-dark(oklch(.25 .022 245),oklch(.95 .005 230))}
main{box-sizing:border-box;width:min(27.5rem,100%);padding:2rem;border-radius:14px;border:1px solid light-dark(oklch(.9 .007 230),oklch(.34 .014 240));background:light-dark(#fff,oklch(.23 .014 240))}
h1{font-size:1.375rem;line-height:1.2;margin:0 0 .75rem;text-wrap:balance}
p{margin:0 0 .75rem;overflow-wrap:anywhere}
dl{margin:1.25rem 0 0;padding-top:1rem;border-top:1px solid light-dark(oklch(.9 .007 230),oklch(.34 .014 240));font-size:.9375rem;display:grid;gap:.25rem}
dt{color:light-dark(oklch(.46 .02 240),oklch(.76 .012 230))}
ul{margin:0 0 .75rem;padding-inline-start:1.25rem;overflow-wrap:anywhere}
form{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.25rem}
button{flex:1;min-height:2.75rem;padding:0 1rem;border-radius:10px;border:1px solid light-dark(oklch(.46 .02 240),oklch(.76 .012 230));background:none;color:inherit;font:inherit;font-weight:600;cursor:pointer}
a{color:inherit}
dd{margin:0;font-family:ui-monospace,monospace;overflow-wrap:anywhere}
`;

/** The hash that lets the one style block of these pages pass the content security policy. */
export const plainPageStyleHash = styleHash(style);

interface PlainPage {
  language: Language;
  title: string;
  /** In HTML. */
  content: string;
  /** Where the browser goes on to by itself. */
  refresh?: string;
}

/** A page without scripts that needs nothing of the built ones. */
export function plainPage({ language, title, content, refresh }: PlainPage): HtmlPage {
  const goOn = refresh === undefined ? '' : `\n<meta http-equiv="refresh" content="0;url=${escapeHtml(refresh)}">`;
  const html = `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">${goOn}
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
</body>
</html>
`;
  return { language, html };
}
