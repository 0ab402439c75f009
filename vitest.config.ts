import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
    setupFiles: ['src/web/i18n/speak-english.ts'],
    // A file puts back what it replaces, so that all can share what they import: that halves the time.
    isolate: false,
    // Long enough for a machine that does much else; what hangs is found all the same.
    testTimeout: 120_000,
  },
});
