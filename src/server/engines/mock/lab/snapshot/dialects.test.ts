import { expect, it } from 'vitest';
import { createLabApi } from '../../../../testing/lab-api.ts';
import type { TestFetch } from '../../../../testing/test-browser.ts';
import { obtainPair, type Pair, setUpMovemint } from '../../dialects/movemint/testing.ts';
import { openMovenium } from '../../dialects/movenium/testing.ts';

/** Puts the state of one server into another. */
async function carryOver(from: { fetch: TestFetch; origin: string }, to: { fetch: TestFetch; origin: string }): Promise<void> {
  const snapshot = await createLabApi(from.fetch, from.origin).must('GET', 'snapshot');
  await createLabApi(to.fetch, to.origin).must('PUT', 'snapshot', snapshot);
}

it('a snapshot knows which tokens a Movemint pair replaces: they end when the new one is seen', async () => {
  const before = setUpMovemint();
  const first = await obtainPair(before.racepace, before.browser);
  const second = (await (await before.racepace.refresh(first.refresh_token)).json()) as Pair;
  const after = setUpMovemint();
  await carryOver(before, after);
  const isActive = async (token: string) => ((await (await after.racepace.introspect(token)).json()) as { active: boolean }).active;
  expect(await isActive(first.access_token)).toBe(true);
  expect(await isActive(second.access_token)).toBe(true);
  expect((await after.racepace.call(`${after.base}/api/me`, second.access_token)).status).toBe(200);
  expect(await isActive(first.access_token)).toBe(false);
  expect((await after.racepace.refresh(first.refresh_token)).status).toBe(400);
});

it('R24: a snapshot holds the keys that Movenium’s tokens are signed with', async () => {
  const before = openMovenium();
  const { access_token, refresh_token } = await before.signIn();
  const after = openMovenium();
  expect((await after.call(access_token)).status).not.toBe(200);
  await carryOver(before, after);
  expect((await after.call(access_token)).status).toBe(200);
  expect((await after.askRefresh(refresh_token)).status).toBe(200);
  expect((await after.askRefresh(refresh_token)).status).not.toBe(200);
});
