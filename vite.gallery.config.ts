import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** The gallery of states: for tests and for those who design, never in `dist/`. One file, so that nothing in it comes late. */
export default defineConfig({
  root: join(root, 'src/gallery'),
  publicDir: join(root, 'public'),
  plugins: [react()],
  build: {
    outDir: join(root, 'node_modules/.cache/gallery'),
    emptyOutDir: true,
    minify: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 10_000,
    target: ['chrome123'],
    rollupOptions: { output: { codeSplitting: false } },
  },
});
