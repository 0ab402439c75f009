import { afterEach, expect, it, vi } from 'vitest';
import * as real from './messages.ts';

const modules = import.meta.glob(['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}', '!../**/main.tsx', '!../start.ts', '!../alone/*', '!./*']);

afterEach(() => {
  vi.doUnmock('./messages.ts');
  vi.resetModules();
});

it('is read by no module while it is loaded, when nothing is said yet', async () => {
  vi.resetModules();
  const early = new Set<string>();
  vi.doMock('./messages.ts', () =>
    Object.fromEntries(
      Object.keys(real).map((area) => [area, new Proxy(() => undefined, { get: (_, name) => void early.add(`${area}.${String(name)}`) })]),
    ),
  );
  // One after the other: Node 20 stumbles over a package that is asked for twice while it is being linked.
  for (const load of Object.values(modules)) await load();
  expect(Object.keys(modules).length).toBeGreaterThan(200);
  expect([...early]).toEqual([]);
});
