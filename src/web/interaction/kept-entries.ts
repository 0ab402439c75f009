/** What a person types or chooses. A password is not among it, shown or hidden: that is never kept. */
const fields = 'input:is([name=identifier], [name=duration], [name=scopes][type=checkbox])';

const key = 'latchstring.entries';

type Entry = Pick<HTMLInputElement, 'name' | 'value' | 'checked'>;

interface Kept {
  /** What the entries were an answer to: another question must not be answered with them. */
  question: string;
  entries: Entry[];
}

/**
 * Keeps what was entered across the one navigation that a change of language is, in this tab only. Put back before the page
 * is taken over, it is to React what was typed before the scripts came.
 */
export function keepEntriesAcrossLanguages(): void {
  addEventListener('submit', ({ target }) => {
    if (!(target as Element).querySelector('[name=language]')) return;
    const entries = shownFields().map(({ name, value, checked }) => ({ name, value, checked }));
    attempt(() => sessionStorage.setItem(key, JSON.stringify({ question: question(), entries } satisfies Kept)));
  });
  attempt(() => {
    const kept: Kept | null = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    sessionStorage.removeItem(key);
    if (kept?.question === question()) for (const field of shownFields()) putBack(field, kept.entries);
  });
}

function shownFields(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(fields)];
}

/** The page and how often what it asks has changed. */
function question(): string {
  return location.pathname + document.querySelector<HTMLInputElement>('[name=revision]')?.value;
}

function putBack(field: HTMLInputElement, entries: Entry[]): void {
  const isText = field.type === 'text';
  const entry = entries.find(({ name, value }) => name === field.name && (isText || value === field.value));
  if (!entry) return;
  if (isText) field.value = entry.value;
  else field.checked = entry.checked;
}

/** A browser that blocks storage throws at every touch of it; then the person types again. */
function attempt(action: () => void): void {
  try {
    action();
  } catch {}
}
