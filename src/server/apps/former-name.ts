/** What Latchstring was called at first. On npm, that name belongs to another program with a command of the same name. */
export const formerName = 'latchkey';

/**
 * Variables of the former name count for nothing, so one that is set is a mistake.
 * @returns a sentence for each, which names the variable that took its place
 */
export function formerVariables(env: Readonly<Record<string, string | undefined>>): string[] {
  const prefix = `${formerName.toUpperCase()}_`;
  return Object.keys(env)
    .filter((name) => name.startsWith(prefix) && env[name])
    .map((name) => `${name}: has another name now, and nothing reads this one; set LATCHSTRING_${name.slice(prefix.length)} instead`);
}
