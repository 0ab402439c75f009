import type { LabEvent } from '../../contract/lab.ts';
import { createDemoClients } from './demo-clients.ts';
import { createTestApp } from './test-app.ts';
import { TestBrowser, type TestFetch } from './test-browser.ts';

/** The lab as a script calls it: JSON in, JSON out, no cookies and no headers of a browser. */
export function createLabApi(fetch: TestFetch, origin: string) {
  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> => {
    const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
    return fetch(new Request(`${origin}/api/lab/${path}`, { method, headers, ...json }));
  };
  /** Does what must work. */
  const must = async <T = unknown>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await send(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  /** What is said of a mistake. */
  const mistake = async (method: string, path: string, body?: unknown) => {
    const response = await send(method, path, body);
    const { code, pointer, detail } = (await response.json()) as { code: string; pointer?: string; detail?: string };
    return { status: response.status, code, pointer, detail };
  };
  const events = async (query = '') => (await must<{ events: LabEvent[] }>('GET', `events${query}`)).events;
  return { send, must, mistake, events };
}

/** The test app with its lab, the demo apps and a browser that nobody has signed in with. */
export function openLab(options: Parameters<typeof createTestApp>[0] = {}) {
  const test = createTestApp(options);
  const { fetch, origin } = test;
  return { ...test, ...createDemoClients(fetch, origin), lab: createLabApi(fetch, origin), browser: new TestBrowser(fetch, origin) };
}
