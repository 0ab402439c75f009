import { expect, it } from 'vitest';
import { formerName } from '../../../../apps/former-name.ts';
import { openLab } from '../../../../testing/lab-api.ts';

it('a snapshot saved under the former name loads: its apps, and what the pages themselves were allowed', async () => {
  const before = openLab();
  const pages = await before.latchstring.obtainTokens(before.browser);
  await before.notesweb.obtainTokens(before.browser);
  await before.lab.must('POST', 'faults', { clientId: 'latchstring', endpoint: 'token', effect: { drop: true } });
  const saved = JSON.stringify(await before.lab.must('GET', 'snapshot'));
  const former = saved.replaceAll('latchstring', formerName).replaceAll(
    'Latchstring',
    formerName.replace(/^./, (first) => first.toUpperCase()),
  );
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
