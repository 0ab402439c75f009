import { expect, it } from 'vitest';
import { formerName } from '../../../../apps/former-name.ts';
import { openLab } from '../../../../testing/lab-api.ts';

/** A snapshot as the server of the former name saved it. */
function asFormer(saved: string): string {
  return saved.replaceAll('latchstring', formerName).replaceAll(
    'Latchstring',
    formerName.replace(/^./, (first) => first.toUpperCase()),
  );
}

it('a snapshot saved under the former name loads: its apps, and what the pages themselves were allowed', async () => {
  const before = openLab();
  const pages = await before.latchstring.obtainTokens(before.browser);
  await before.notesweb.obtainTokens(before.browser);
  await before.lab.must('POST', 'faults', { clientId: 'latchstring', endpoint: 'token', effect: { drop: true } });
  const saved = JSON.stringify(await before.lab.must('GET', 'snapshot'));
  const former = asFormer(saved);
  expect(former.match(new RegExp(formerName, 'gi'))?.length).toBeGreaterThan(6);

  const after = openLab();
  await after.lab.must('PUT', 'snapshot', JSON.parse(former));
  const list = await after.latchstring.call(`${after.origin}/api/connections`, pages.access_token);
  expect(list.status).toBe(200);
  expect(await list.text()).toContain('Notes Web');
  const unchanged = openLab();
  await unchanged.lab.must('PUT', 'snapshot', JSON.parse(saved));
  const stateOf = async ({ lab }: typeof after) => ({ ...(await lab.must<object>('GET', 'snapshot')), savedAt: null });
  expect(await stateOf(after)).toEqual(await stateOf(unchanged));
});

it('what the former name says of itself is held to the same: no other address is the pages’ own, and no other app becomes theirs', async () => {
  const { lab } = openLab();
  const saved = JSON.parse(asFormer(JSON.stringify(await lab.must('GET', 'snapshot'))));
  const own = saved.apps.find(({ firstParty }: { firstParty: boolean }) => firstParty);
  const moved = structuredClone(saved);
  moved.apps.find(({ id }: { id: string }) => id === own.id).redirectUris = ['https://elsewhere.example/callback'];
  expect(await lab.mistake('PUT', 'snapshot', moved)).toMatchObject({
    status: 400,
    detail: expect.stringContaining("Latchstring's own pages only"),
  });

  const namesake = { ...saved.apps.find(({ service }: { service: string }) => service === 'moves'), id: formerName, name: 'Namesake' };
  await lab.must('PUT', 'snapshot', { ...saved, apps: [...saved.apps, namesake] });
  expect(await lab.must('GET', `apps/moves/${formerName}`)).toMatchObject({ name: 'Namesake' });
});
