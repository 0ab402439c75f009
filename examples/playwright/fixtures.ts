import { type MockServer, startMockServer } from 'latchstring/mock';
import { test as base } from 'playwright/test';

/** Gives every test a mock server as it was seeded; each worker starts one. */
export const test = base.extend<{ server: MockServer }, { sharedServer: MockServer }>({
  sharedServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures here.
    async ({}, use) => {
      const server = await startMockServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  server: async ({ sharedServer }, use) => {
    await sharedServer.reset();
    await use(sharedServer);
  },
});
