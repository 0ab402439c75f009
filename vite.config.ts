import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import devServer, { defaultOptions } from '@hono/vite-dev-server';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * Four builds: the single-page app and the interaction (`dist/web`; one chunk for the interaction, which shares none), the
 * pages' renderer for the server (`dist/renderer`), and the server itself (`dist/server`: the
 * program and the library).
 */
export default defineConfig(({ command }) => ({
  css: { modules: command === 'build' ? { generateScopedName: builtClassName } : {} },
  // The server answers for documents too, so that they carry its headers.
  appType: 'custom',
  plugins: [
    react(),
    noteNeededAtOnce(),
    ownLibraries(),
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
        rollupOptions: { input: { index: 'index.html' }, output: { codeSplitting: { groups: [{ name: 'app', test: isNeededAtOnce }] } } },
      },
    },
    interaction: {
      consumer: 'client',
      build: {
        outDir: 'dist/web',
        emptyOutDir: false,
        copyPublicDir: false,
        manifest: '.vite/interaction-manifest.json',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rollupOptions: { input: { interaction: 'interaction.html' } },
      },
    },
    renderer: {
      resolve: { noExternal: true },
      build: {
        outDir: 'dist/renderer',
        ssr: true,
        minify: true,
        copyPublicDir: false,
        target: 'node20',
        rollupOptions: { input: { renderer: 'src/web/renderer.tsx' } },
      },
    },
    ssr: {
      // In one file they start in half the time. oidc-provider stays outside: most never load it.
      resolve: { noExternal: ['hono', '@hono/node-server', 'valibot', 'jose', 'oauth4webapi'] },
      build: {
        outDir: 'dist/server',
        ssr: true,
        copyPublicDir: false,
        target: 'node20',
        rollupOptions: {
          input: { main: 'src/server/main.ts', mock: 'src/server/library/mock-server.ts' },
          // Beside the entries: what they share finds the pages by its own place.
          output: { chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
  },
}));

/** The modules that the app's entry imports without waiting. */
const neededAtOnce = new Set<string>();

/** They belong into one file: each file costs a request, and text compresses better in one piece. */
function isNeededAtOnce(id: string): boolean {
  return neededAtOnce.has(id);
}

function noteNeededAtOnce(): Plugin {
  return {
    name: 'latchkey:needed-at-once',
    applyToEnvironment: ({ name }) => name === 'client',
    buildEnd() {
      const note = (id: string): void => {
        if (neededAtOnce.has(id)) return;
        neededAtOnce.add(id);
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) note(imported);
      };
      note(join(webFolder, 'main.tsx'));
      neededAtOnce.add('\0rolldown/runtime.js');
    },
  };
}

/**
 * Each of these libraries is one module, which a chunk takes with all that is used of it anywhere: without copies of its own
 * the flow tester would have the pages of everybody load what only it uses.
 */
function ownLibraries(): Plugin {
  return {
    name: 'latchkey:own-libraries',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: {
      filter: { id: /^(oauth4webapi|valibot)$/ },
      async handler(source, importer, options) {
        if (!importer || !/\/src\/(flow\/|web\/flow-tester\/|contract\/relay\.ts)/.test(importer)) return null;
        const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
        return resolved && { ...resolved, id: `${resolved.id}?flow-tester` };
      },
    },
  };
}

const webFolder = join(import.meta.dirname, 'src/web');
const styleFiles = readdirSync(webFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.module.css'))
  .sort();

/** A built class name: its own, and its file's number. It compresses better than a hash. */
function builtClassName(name: string, file: string): string {
  return `${name}_${styleFiles.indexOf(relative(webFolder, file))}`;
}
