/** Where the browser may be sent: an http or https page, or an app that has its own scheme. */
export interface SafeRedirect {
  href: string;
  kind: 'web' | 'app';
}

/** Schemes that run in our origin, show what a page made up, or open what is on the disk. */
const refused = new Set(['javascript:', 'vbscript:', 'data:', 'blob:', 'file:', 'filesystem:', 'about:', 'view-source:']);

/** @returns null for an address that a page of ours must never open */
export function safeRedirect(target: string, base?: string): SafeRedirect | null {
  // The parser drops the blanks and control characters that browsers ignore too, as in `java\nscript:`.
  if (!URL.canParse(target, base)) return null;
  const url = new URL(target, base);
  if (refused.has(url.protocol)) return null;
  return { href: url.href, kind: url.protocol === 'https:' || url.protocol === 'http:' ? 'web' : 'app' };
}
