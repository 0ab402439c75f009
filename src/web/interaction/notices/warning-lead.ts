/** Time to find the button, also by keyboard or by ear; WCAG 2.2.1 asks for 20 seconds. */
const longest = 90_000;
const shortest = 20_000;

/** How long before the end to warn: in the last third of what was left, and all in milliseconds. */
export function warningLead(left: number): number {
  return Math.min(left, Math.max(shortest, Math.min(longest, left / 3)));
}
