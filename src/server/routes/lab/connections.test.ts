import { describe, expect, it } from 'vitest';
import { demoAccounts } from '../../demo/accounts.ts';
import { openAccountApi } from '../../testing/account-api.ts';
import { createLabApi, openLab } from '../../testing/lab-api.ts';

const identifier = 'ada@example.test';

async function openWithMany(count: number) {
  const api = await openAccountApi();
  const lab = createLabApi(api.fetch, api.origin);
  await lab.must('POST', 'connections', { identifier, count });
  return { ...api, lab };
}

describe('made-up connections of the lab', () => {
  it('are listed as any other, used and never used, verified and not, with scopes of the service', async () => {
    const { list } = await openWithMany(120);
    const first = await list();
    expect([first.connections.length, first.total, first.all]).toEqual([50, 120, 120]);
    const second = await list(`?cursor=${first.nextCursor}`);
    const shown = [...first.connections, ...second.connections];
    expect(new Set(shown.map(({ lastUse }) => lastUse.state))).toEqual(new Set(['used', 'never']));
    expect(new Set(shown.map(({ client }) => client.verified))).toEqual(new Set([true, false]));
    expect(new Set(shown.map(({ client }) => client.name)).size).toBe(100);
    expect(shown.every(({ client, liveTokens }) => client.lookAlike === null && liveTokens === 1)).toBe(true);
    expect((await list('?unusedSince=2025-01-01T00:00:00Z')).total).toBeGreaterThan(0);
  });

  it('are the same each time, and others where the account has those already', async () => {
    const namesOf = async ({ list }: Awaited<ReturnType<typeof openWithMany>>) =>
      (await list('?sort=name')).connections.map(({ client }) => client.name);
    const [one, other] = [await openWithMany(20), await openWithMany(20)];
    expect(await namesOf(one)).toEqual(await namesOf(other));
    await one.lab.must('POST', 'connections', { accountId: 'acct-ada', count: 20 });
    expect(new Set(await namesOf(one)).size).toBe(40);
  });

  it('end with a receipt that counts their tokens', async () => {
    const { list, send } = await openWithMany(3);
    const ids = (await list()).connections.map(({ id }) => id);
    const { results } = (await (await send('POST', '/revoke', { ids })).json()) as { results: { receipt: { lines: object[] } }[] };
    const dead = expect.objectContaining({ credential: 'refresh-token', count: 1, state: 'dead', evidence: 'introspected' });
    expect(results).toHaveLength(3);
    for (const { receipt } of results) expect(receipt.lines).toContainEqual(dead);
    expect((await list()).all).toBe(0);
  });

  it('can be at any service', async () => {
    const { lab, list } = await openWithMany(1);
    for (const service of ['moves', 'movemint', 'moovila']) await lab.must('POST', 'connections', { identifier, service, count: 2 });
    expect((await list()).all).toBe(7);
    expect((await list('?service=moves')).total).toBe(2);
  });

  it('are kept by a snapshot', async () => {
    const { lab, list } = await openWithMany(5);
    const snapshot = await lab.must('GET', 'snapshot');
    await lab.must('PUT', 'snapshot', snapshot);
    expect((await list()).all).toBe(5);
  });

  it.each([
    [{ count: 1 }, '/', /accountId or identifier/],
    [{ count: 1, accountId: 'acct-ada', identifier }, '/', /accountId or identifier/],
    [{ count: 0, identifier }, '/count', /from 1 to 100000/],
    [{ count: 100_001, identifier }, '/count', /from 1 to 100000/],
    [{ count: 1, identifier: 'nobody' }, '/identifier', new RegExp(demoAccounts[0]?.identifier ?? '-')],
    [{ count: 1, identifier, service: 'notes' }, '/service', /standard/],
    [{ count: 1, identifier, amount: 1 }, '/amount', /There is no such field/],
  ])('are refused as %j, with what would be right', async (body, pointer, detail) => {
    const { lab } = openLab();
    expect(await lab.mistake('POST', 'connections', body)).toEqual({
      status: 400,
      code: 'invalid-body',
      pointer,
      detail: expect.stringMatching(detail),
    });
  });
});
