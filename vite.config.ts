import devServer, { defaultOptions } from '@hono/vite-dev-server';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** React, the contract's basics and the shared parts of `src/web`. */
const base =
  /node_modules[\\/](react|react-dom|scheduler|valibot)[\\/]|src[\\/]web[\\/](ui|styles|http)[\\/]|src[\\/]web[\\/]i18n[\\/](format|en[\\/]common)|src[\\/]contract[\\/](client|problem)/;

/** Two builds: the pages (`dist/web`, two HTML entries) and the server (`dist/server/main.js`, its packages left outside). */
export default defineConfig({
  // The server answers for documents too, so that they carry its headers.
  appType: 'custom',
  plugins: [
    react(),
    devServer({
      entry: 'src/server/dev.ts',
      injectClientScript: false,
      exclude: [...defaultOptions.exclude, /^\/src\/.*/, /^\/[\w-]+\.svg$/],
    }),
  ],
  builder: {},
  environments: {
    client: {
      build: {
        outDir: 'dist/web',
        manifest: true,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rollupOptions: {
          input: { index: 'index.html', interaction: 'interaction.html' },
          // What both entries need is one file; the interaction pays for nothing that only the other one uses.
          output: { codeSplitting: { groups: [{ name: 'base', test: base }] } },
        },
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
