import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Two builds: the pages (`dist/web`, two HTML entries) and the server (`dist/server/main.js`, its packages left outside). */
export default defineConfig({
  plugins: [react()],
  builder: {},
  environments: {
    client: {
      build: {
        outDir: 'dist/web',
        manifest: true,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rollupOptions: { input: { main: 'index.html', interaction: 'interaction.html' } },
      },
    },
    ssr: {
      build: {
        outDir: 'dist/server',
        ssr: true,
        copyPublicDir: false,
        target: 'node20',
        rollupOptions: { input: { main: 'src/server/main.ts' } },
      },
    },
  },
});
