/**
 * The one address of our own where any app may be answered: the flow tester plays apps there. Its page sends nothing of an
 * answer anywhere unless it asked for that answer itself.
 */
export function flowTesterCallback({ origin }: Pick<URL, 'origin'>): string {
  return `${origin}/flow-tester/callback`;
}
