/** Longest part of a file name that comes from an app's own words. */
const longestPart = 40;

/**
 * A file name that every system takes, from words that nobody checked: `latchstring-receipt-timesheets-2026-11-22.json`.
 * Keeps Latin letters, digits and hyphens; a part of which nothing is left is left out.
 */
export function jsonFileName(...parts: string[]): string {
  return `${['latchstring', ...parts.map(plain)].filter((part) => part !== '').join('-')}.json`;
}

function plain(part: string): string {
  const letters = part.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-')
    .slice(0, longestPart)
    .replace(/-$/, '');
}

/** How long, in milliseconds, the file stays readable: some browsers open it only after the click. */
const readableFor = 60_000;

/** Hands a value to the person as a JSON file, without asking the server again. */
export function downloadJson(fileName: string, value: unknown): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), readableFor);
}
