import type { Explanation } from './scenario.ts';

/** A section of an RFC, as a link. */
export function rfc(number: number, section: string, what: string): Explanation['specification'] {
  return { name: `RFC ${number} section ${section}: ${what}`, url: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}` };
}
