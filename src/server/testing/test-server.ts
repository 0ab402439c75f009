import { type Listening, listen } from '../http/listen.ts';
import { createTestApp } from './test-app.ts';

/** The test app on a free port of loopback, for clients that need a socket. */
export async function startTestServer(
  options: Omit<NonNullable<Parameters<typeof createTestApp>[0]>, 'publicUrl'> = {},
): Promise<ReturnType<typeof createTestApp> & Listening> {
  let app: ReturnType<typeof createTestApp>['app'] | undefined;
  const server = await listen((request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }), {
    host: '127.0.0.1',
    port: 0,
    publicUrl: () => new URL('http://127.0.0.1'),
  });
  const test = createTestApp({ ...options, publicUrl: `http://127.0.0.1:${server.port}` });
  app = test.app;
  return { ...test, ...server };
}
