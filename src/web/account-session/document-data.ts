import type { Capabilities } from '../../contract/capabilities.ts';

/** What our own server puts into the document, so that its page need not ask for it. A plain file server puts in nothing. */
interface DocumentData {
  capabilities: Capabilities;
}

let taken = false;

/** @returns null once it was taken: what a document brought is fresh only when it loads */
export function documentData(): DocumentData | null {
  if (taken) return null;
  taken = true;
  return JSON.parse(document.getElementById('data')?.textContent ?? 'null');
}
