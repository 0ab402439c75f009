import type { Client } from '../../../contract/client.ts';

/** An app's start page, if it is one that may be opened: a plain http or https address without a user name in front of its host. */
export function homepageOf({ homepage }: Pick<Client, 'homepage'>): URL | null {
  if (homepage === null || !URL.canParse(homepage)) return null;
  const url = new URL(homepage);
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : null;
}
