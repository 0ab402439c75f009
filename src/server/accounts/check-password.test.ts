import { expect, it } from 'vitest';
import { ManualClock } from '../ports/clock.ts';
import { createTestDirectory } from '../testing/test-app.ts';
import { checkPassword } from './check-password.ts';
import { SignInLimits } from './sign-in-limits.ts';

it('S4: whoever keeps trying beyond the limit waits for each refusal; whoever is within it does not', async () => {
  const parts = { accounts: createTestDirectory(), limits: new SignInLimits(new ManualClock(), { pauseMs: 200 }) };
  const from = { address: '192.0.2.1', device: null };
  const attempt = async (identifier: string, password: string) => {
    const start = performance.now();
    const { outcome } = await checkPassword(parts, { identifier, password }, from);
    return { outcome, paused: performance.now() - start > 190 };
  };
  for (let guess = 0; guess < 10; guess += 1) await attempt('ada@example.test', 'wrong');
  for (let guess = 0; guess < 10; guess += 1) await attempt('nobody@example.test', 'wrong');
  expect(await attempt('ada@example.test', 'wonderland')).toEqual({ outcome: 'too-many', paused: true });
  expect(await attempt('nobody@example.test', 'wonderland')).toEqual({ outcome: 'too-many', paused: true });
  expect((await attempt('grace@example.test', 'wonderland')).outcome).toBe('right');
});
