import { literal } from './literal.ts';

/** The redirect URI, where a script can listen for the answer itself. */
export function listensAt(redirectUri: string): URL | null {
  const url = new URL(redirectUri);
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  return url.protocol === 'http:' && isLoopback && url.port !== '' ? url : null;
}

/** Lines that print `url` and wait for the browser to come back with `answer`. */
export function listen({ hostname, port, pathname, origin }: URL): string[] {
  const host = hostname.replace(/^\[|\]$/g, '');
  return [
    'const answer = await new Promise((resolve) => {',
    '  const listener = createServer((request, response) => {',
    `    const arrived = new URL(${literal(origin)} + request.url);`,
    `    if (arrived.pathname !== ${literal(pathname)}) return response.writeHead(404).end();`,
    "    response.writeHead(200, { connection: 'close' }).end('You can close this window.');",
    '    listener.close();',
    '    resolve(arrived);',
    '  });',
    `  listener.listen(${port}, ${literal(host)}, () => console.log('Open', url.href));`,
    '});',
  ];
}

/** Lines that print `url` and wait for the person to paste `answer`. */
export const paste = [
  "console.log('Open', url.href);",
  'const terminal = createInterface({ input: process.stdin, output: process.stdout });',
  "const answer = new URL(await terminal.question('Paste the address that the browser ends at: '));",
  'terminal.close();',
];
