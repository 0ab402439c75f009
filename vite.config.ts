import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import devServer, { defaultOptions } from '@hono/vite-dev-server';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Two builds: the pages (`dist/web`, two HTML entries) and the server (`dist/server/main.js`, its packages left outside). */
export default defineConfig(({ command }) => ({
  css: { modules: command === 'build' ? { generateScopedName: builtClassName } : {} },
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
        rollupOptions: { input: { index: 'index.html', interaction: 'interaction.html' } },
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
}));

const webFolder = join(import.meta.dirname, 'src/web');
const styleFiles = readdirSync(webFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.module.css'))
  .sort();

/** A built class name: its own, and its file's number. It compresses better than a hash. */
function builtClassName(name: string, file: string): string {
  return `${name}_${styleFiles.indexOf(relative(webFolder, file))}`;
}
