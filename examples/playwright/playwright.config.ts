import { defineConfig } from 'playwright/test';

export default defineConfig({
  reporter: 'list',
  use: {
    launchOptions: {
      ...(process.env.LATCHSTRING_CHROMIUM && { executablePath: process.env.LATCHSTRING_CHROMIUM }),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
