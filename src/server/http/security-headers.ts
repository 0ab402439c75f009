import type { Pages } from '../documents/pages.ts';
import { plainPageStyleHash } from '../documents/plain-page.ts';

const strictPolicy = (styleHashes: readonly string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${[plainPageStyleHash, ...styleHashes].join(' ')}`,
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** Hot reload needs inline scripts and styles and a socket; nothing else is loosened. */
const developmentPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' ws:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The headers that every answer carries, errors included.
 * @param pathname decides on the referrer: forms of interaction pages must carry their Origin, every other page sends nothing
 */
export function securityHeaders(pathname: string, publicUrl: URL, pages: Pick<Pages, 'policy' | 'styleHashes'>): Record<string, string> {
  return {
    'content-security-policy': pages.policy === 'strict' ? strictPolicy(pages.styleHashes) : developmentPolicy,
    'referrer-policy': hasForms(pathname) ? 'same-origin' : 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(publicUrl.protocol === 'https:' ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

/** Those of an image from outside: opened by itself, it is a document that can do nothing at all. */
export function imageHeaders(publicUrl: URL, pages: Pick<Pages, 'policy' | 'styleHashes'>): Record<string, string> {
  return { ...securityHeaders('', publicUrl, pages), 'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'" };
}

/** Whether a page has plain forms. */
export function hasForms(pathname: string): boolean {
  return pathname.startsWith('/interaction/') || pathname === '/sign-out';
}
