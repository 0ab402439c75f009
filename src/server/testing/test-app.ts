import { createMemoryDirectory, type EditableDirectory } from '../accounts/directory.ts';
import { SignInLimits } from '../accounts/sign-in-limits.ts';
import { demoAccounts } from '../demo/accounts.ts';
import { demoContent } from '../demo/content.ts';
import { fillTemplate, type Pages } from '../documents/pages.ts';
import { createMockEngine } from '../engines/mock/engine.ts';
import { silentLog } from '../http/log.ts';
import { ManualClock } from '../ports/clock.ts';
import { createApp } from '../start/app.ts';
import { readConfig } from '../start/config.ts';
import type { TestFetch } from './test-browser.ts';

/** Documents without the built pages, for tests that look at what the server does. */
export const emptyPages: Pages = {
  app: async () => '<!doctype html><title>app</title>',
  interaction: async (_c, id, page, leaving, language) => {
    const refresh = leaving ? (page.interaction?.redirectTo ?? null) : null;
    return fillTemplate(
      '<html lang="en"><head></head><body></body></html>',
      { body: '', words: {}, refresh, data: { id, page } },
      language,
    );
  },
  assets: (_c, next) => next(),
  policy: 'strict',
  styleHashes: [],
};

/** Far too cheap for real passwords; it keeps tests fast. */
const cheapCost = { N: 2, r: 8, p: 1 };

/** The demo accounts, with passwords that are quick to check. */
export function createTestDirectory(): EditableDirectory {
  return createMemoryDirectory(demoAccounts, cheapCost);
}

type TestAppOptions = Partial<Omit<Parameters<typeof createApp>[0], 'publicUrl' | 'accounts'>> & {
  accounts?: EditableDirectory;
  publicUrl?: string;
  mock?: Partial<Parameters<typeof createMockEngine>[0]>;
};

/** The whole app on the mock server, with a clock that the test moves and no sockets. */
export function createTestApp({ publicUrl: address = 'http://127.0.0.1:4400', mock, ...overrides }: TestAppOptions = {}) {
  const publicUrl = new URL(address);
  const clock = new ManualClock();
  const accounts = overrides.accounts ?? createTestDirectory();
  const limits = new SignInLimits(clock, { pauseMs: 0 });
  const engine =
    overrides.engine ?? createMockEngine({ publicUrl, clock, accounts, limits, ...demoContent(publicUrl, clock.now()), ...mock });
  const app = createApp({
    ...readConfig([], {}),
    engine,
    accounts,
    limits,
    clock,
    publicUrl,
    pages: emptyPages,
    log: silentLog,
    addressOf: () => '192.0.2.1',
    ...overrides,
  });
  const fetch: TestFetch = async (request) => app.fetch(request);
  return { app, clock, engine, origin: publicUrl.origin, fetch };
}
