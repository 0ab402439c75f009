import { createRequire } from 'node:module';
import { type BrowserContext, test as base, expect, type Page } from 'playwright/test';
import { CallbackServer, leadCallbacksTo } from './callback-server.ts';
import { type EngineUnderTest, engines } from './engines.ts';
import { LatchstringServer } from './latchstring-server.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Fixtures {
  /** Which authorization server stands behind the pages; see {@link onEveryEngine}. */
  engine: EngineUnderTest;
  /** Further flags for the server. */
  flags: readonly string[];
  /** A server with nothing granted to anyone: the worker's, as it was at its start, where it needs no flags of its own. */
  latchstring: LatchstringServer;
  /** A client app that waits for its answer on loopback. */
  client: CallbackServer;
  /** Fails the test when any page of it logged an error or broke the content security policy. */
  cleanConsole: { allow(pattern: RegExp): void };
  /** Fails where axe finds anything on the page as it is now. */
  expectAccessible: (page: Page) => Promise<void>;
}

interface WorkerFixtures {
  /** One server for all tests of a worker that are content with it as it is: its start would take longer than most of them. */
  plainServer: () => Promise<LatchstringServer>;
  /** The client app of all tests of a worker: their browser is started to come to it. */
  callbackServer: CallbackServer;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  engine: [engines[0], { option: true }],
  flags: [[], { option: true }],

  plainServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of a fixture from this pattern
    async ({}, use) => {
      let started = null as Promise<LatchstringServer> | null;
      await use(() => {
        started ??= LatchstringServer.start();
        return started;
      });
      await (await started)?.stop();
    },
    { scope: 'worker' },
  ],

  callbackServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of a fixture from this pattern
    async ({}, use) => {
      const server = await CallbackServer.start();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],

  launchOptions: [
    async ({ launchOptions, callbackServer }, use) =>
      use({ ...launchOptions, args: [...(launchOptions.args ?? []), leadCallbacksTo(callbackServer.port)] }),
    { scope: 'worker' },
  ],

  latchstring: async ({ engine, flags, context, plainServer }, use) => {
    const ownFlags = [...engine.flags, ...flags];
    const server = ownFlags.length > 0 ? await LatchstringServer.start(...ownFlags) : await plainServer();
    if (ownFlags.length === 0) await server.reset();
    await use(server);
    await leavePages(context);
    if (ownFlags.length > 0) await server.stop();
  },

  client: async ({ context, callbackServer }, use) => {
    callbackServer.reset();
    await use(callbackServer);
    await leavePages(context);
  },

  cleanConsole: [
    async ({ context }, use) => {
      const problems: string[] = [];
      const allowed: RegExp[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      context.on('weberror', (error) => problems.push(String(error.error())));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use({ allow: (pattern) => allowed.push(pattern) });
      expect(problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)))).toEqual([]);
    },
    { auto: true },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of a fixture from this pattern
  expectAccessible: async ({}, use) => {
    await use(async (page) => {
      // The debugger may evaluate what the page's own policy forbids its scripts to.
      const { readFile } = await import('node:fs/promises');
      await page.evaluate(await readFile(axePath, 'utf8'));
      const violations = await page.evaluate(async () => {
        // What fades in has not its contrast yet; what turns for ever has no end to wait for.
        const ending = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
        await Promise.allSettled(ending.map(({ finished }) => finished));
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        // 2.5.8 and 2.5.3 are off unless asked for.
        const rules = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } };
        const results = await axe.run(document, { resultTypes: ['violations'], rules });
        return results.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(violations).toEqual([]);
    });
  },
});

/** Defines the same tests once for each engine; a test takes the fixture `engine` for what it has to know of it. */
export function onEveryEngine(define: () => void): void {
  for (const engine of engines) {
    test.describe(`[${engine.name}]`, () => {
      test.use({ engine });
      define();
    });
  }
}

/** Ends what pages still load, before the server that they load it from. */
async function leavePages(context: BrowserContext): Promise<void> {
  await Promise.all(context.pages().map((page) => page.close()));
}
