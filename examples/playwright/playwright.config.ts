import { defineConfig } from 'playwright/test';

export default defineConfig({
  reporter: 'list',
  use: {
    launchOptions: {
      ...(process.env.LATCHKEY_CHROMIUM && { executablePath: process.env.LATCHKEY_CHROMIUM }),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
