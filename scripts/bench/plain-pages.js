import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { loadVite } from '../build.js';

/** Below the project, so that the same versions of the packages are found. */
const folder = fileURLToPath(new URL('../../node_modules/.cache/bench-pages/', import.meta.url));

const document = (/** @type {string} */ body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sign in</title></head><body>${body}</body></html>`;

const staticForm =
  document(`<main><h1>Sign in</h1><form method="post"><p><label>Email address <input name="identifier" autofocus></label></p>
<p><label>Password <input name="password" type="password"></label></p><button type="submit">Sign in</button></form></main>`);

/** A form, and a list of twenty from the server, with nothing but the libraries; no styles, no words, no checks. */
const bareApp = `
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Link, Route, Routes } from 'react-router-dom';
const Form = () => h('form', { method: 'post' }, h('h1', null, 'Sign in'), h('input', { name: 'identifier' }), h('input', { name: 'password', type: 'password' }), h('button', { type: 'submit' }, 'Sign in'));
const List = () => {
  const { data } = useQuery({ queryKey: ['list'], queryFn: async () => (await fetch('/list.json')).json() });
  return h('ul', null, (data ?? []).map((name) => h('li', { key: name }, h(Link, { to: '/' + name }, name))));
};
const routes = h(Routes, null, h(Route, { path: '/list', element: h(List) }), h(Route, { path: '*', element: h(Form) }));
createRoot(document.getElementById('app')).render(h(QueryClientProvider, { client: new QueryClient() }, h(BrowserRouter, null, routes)));
`;

/**
 * The pages to compare with: a form of plain HTML, and bare React pages (with react-router-dom and TanStack Query) of the same
 * versions as ours. Served compressed, from memory.
 * @returns {Promise<{ origin: URL, stop: () => Promise<void> }>}
 */
export async function startPlainPages() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}index.html`, document('<div id="app"></div><script type="module" src="/main.js"></script>'));
  writeFileSync(`${folder}main.js`, bareApp);
  const { build } = await loadVite();
  await build({ root: folder, configFile: false, logLevel: 'error', build: { modulePreload: { polyfill: false } } });
  const html = readFileSync(`${folder}dist/index.html`, 'utf8');
  const script = /src="(\/assets\/[^"]+)"/.exec(html)?.[1] ?? '';
  const list = JSON.stringify(Array.from({ length: 20 }, (_, index) => `App ${index}`));
  /** @type {Record<string, [type: string, body: Buffer]>} */
  const files = {
    '/static': ['text/html', brotliCompressSync(staticForm)],
    '/form': ['text/html', brotliCompressSync(html)],
    '/list': ['text/html', brotliCompressSync(html)],
    '/list.json': ['application/json', brotliCompressSync(list)],
    [script]: ['text/javascript', brotliCompressSync(readFileSync(`${folder}dist${script}`))],
  };
  const server = createServer(({ url }, response) => {
    const file = files[url ?? ''];
    if (!file) return response.writeHead(404).end();
    response
      .writeHead(200, { 'content-type': `${file[0]}; charset=utf-8`, 'content-encoding': 'br', 'cache-control': 'no-store' })
      .end(file[1]);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: new URL(`http://127.0.0.1:${port}`),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
