import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import devServer, { defaultOptions } from '@hono/vite-dev-server';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * Five builds: the single-page app and the interaction (`dist/web`; one chunk for the interaction, which shares none), both once
 * more for a plain file server, the pages' renderer for our own (`dist/renderer`), and that server itself (`dist/server`: the
 * program and the library).
 */
export default defineConfig(({ command }) => ({
  css: { modules: command === 'build' ? { generateScopedName: builtClassName } : {} },
  // The server answers for documents too, so that they carry its headers.
  appType: 'custom',
  plugins: [
    react(),
    noteNeededAtOnce(),
    leanRouter(),
    ownLibraries(),
    devServer({
      entry: 'src/server/start/dev.ts',
      injectClientScript: false,
      exclude: [...defaultOptions.exclude, /^\/src\/.*/, /^\/[\w-]+\.svg$/],
    }),
  ],
  // All of them have popovers and `light-dark()`, which would otherwise be written out at length.
  build: { target: ['chrome123', 'edge123', 'firefox125', 'safari17.5'] },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: 'dist/web',
        manifest: true,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rollupOptions: {
          input: { index: 'served/index.html' },
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [
                { name: 'start', test: startsBefore, priority: 1 },
                { name: 'app', test: isNeededAtOnce },
                { name: 'asked', test: isAskedForLater },
              ],
            },
          },
        },
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
        rollupOptions: { input: { interaction: 'served/interaction.html' } },
      },
    },
    alone: {
      consumer: 'client',
      build: {
        outDir: 'dist/web',
        // Apart, so that the npm package, which is a server, can leave them out.
        assetsDir: 'alone',
        emptyOutDir: false,
        copyPublicDir: false,
        manifest: '.vite/alone-manifest.json',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rollupOptions: { input: { 'index-alone': 'index.html', 'interaction-alone': 'interaction.html' } },
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

/** Details, questions and receipts of the connected apps: some is fetched in advance, and the rest of it weighs less than requests. */
function isAskedForLater(id: string): boolean {
  return !isNeededAtOnce(id) && /\/src\/web\/connected-apps\/(selection|revocation|bulk-revocation|narrowing)\//.test(id);
}

/** What `start.ts` is made of, as far as the app needs it at once. */
function startsBefore(id: string): boolean {
  return isNeededAtOnce(id) && startModules.test(id);
}

const startModules =
  /\/src\/(web\/(start|create-queries|account-session\/[\w.-]+|http\/[\w-]+|connected-apps\/(connected-apps\.queries|list-query))|contract\/[\w-]+)\.ts$|\/node_modules\/(oauth4webapi|valibot|@tanstack\/query-core|@tanstack\/react-query\/.*[qQ]ueryOptions)/;

/**
 * The router's only published build is the one for development: its names for React's tools keep forms, prefetching and scroll
 * restoration in a bundle that has no use for them, and its warnings are on.
 */
function leanRouter(): Plugin {
  return {
    name: 'latchstring:lean-router',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    transform: {
      filter: { id: /\/react-router\/dist\/development\/chunk-[\w-]+\.mjs$/ },
      handler: (code) => ({
        code: code
          .replace(/^\w+\.displayName = "[^"]*";$/gm, '')
          .replace(/= (React\d*\.(?:createContext|forwardRef|memo)\()/g, '= /* @__PURE__ */ $1')
          .replace('ENABLE_DEV_WARNINGS = true', 'ENABLE_DEV_WARNINGS = false'),
        map: null,
      }),
    },
  };
}

function noteNeededAtOnce(): Plugin {
  return {
    name: 'latchstring:needed-at-once',
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
    name: 'latchstring:own-libraries',
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
