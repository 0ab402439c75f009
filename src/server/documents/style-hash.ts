import { createHash } from 'node:crypto';

/** What lets a style block pass the content security policy. @see CSP Level 3 section 2.3.1 */
export function styleHash(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}
