import type { Page } from 'playwright/test';

/** A connection in the shape of the contract, with whatever a test wants to be odd about it. */
export function madeUpConnection(number: number, changes: { client?: object; [field: string]: unknown } = {}) {
  const { client, ...rest } = changes;
  return {
    id: `made-up-${number}`,
    service: { id: 'standard', name: 'Notebook' },
    client: {
      id: `app-${number}`,
      name: `App ${number}`,
      publisher: 'Made Up',
      logo: null,
      verified: true,
      firstParty: false,
      lookAlike: null,
      revocationNote: null,
      homepage: 'https://app.example/',
      registeredAt: '2024-03-01T08:00:00.000Z',
      redirectHost: 'app.example',
      redirectKind: 'web',
      ...client,
    },
    scopes: [madeUpScope(1)],
    duration: 'until-revoked',
    grantedAt: '2026-01-31T09:00:00.000Z',
    endsAt: null,
    lastUse: { state: 'never' },
    liveTokens: 1,
    ...rest,
  };
}

export function madeUpScope(number: number, title = `See thing ${number}`) {
  return { name: `thing:${number}`, title, description: `${title}, and nothing else.`, access: 'read', sensitive: false, removable: true };
}

const pageSize = 50;

/** Answers the list, in pages, and the details with made-up connections instead of the server's. */
export async function answerWith(page: Page, connections: ReturnType<typeof madeUpConnection>[]): Promise<void> {
  const account = { id: 'acct-ada', name: 'Ada Lovelace', identifier: 'ada@example.test' };
  await page.route(/\/api\/connections(\?|$)/, (route) => {
    const start = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
    const end = start + pageSize;
    const nextCursor = end < connections.length ? String(end) : null;
    const counts = { total: connections.length, all: connections.length };
    return route.fulfill({ json: { account, connections: connections.slice(start, end), nextCursor, ...counts } });
  });
  await page.route(/\/api\/connections\/made-up-\d+$/, (route) =>
    route.fulfill({ json: connections.find(({ id }) => route.request().url().endsWith(`/${id}`)) ?? null }),
  );
  await page.route(/\/api\/connections\/made-up-\d+\/history$/, (route) => route.fulfill({ json: { entries: [] } }));
}
