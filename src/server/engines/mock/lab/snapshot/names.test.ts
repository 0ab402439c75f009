import { expect, it } from 'vitest';
import { openLab } from '../../../../testing/lab-api.ts';

it('names in other languages survive a save, a reset and a load', async () => {
  const { lab } = openLab();
  await lab.must('PATCH', 'apps/moovila/planner', { 'client_name#de': 'Wochenplan' });
  const saved = await lab.must('GET', 'snapshot');
  await lab.must('POST', 'reset', {});
  expect(await lab.must('GET', 'apps/moovila/planner')).not.toHaveProperty('client_name#de');
  await lab.must('PUT', 'snapshot', saved);
  expect(await lab.must('GET', 'apps/moovila/planner')).toMatchObject({ 'client_name#de': 'Wochenplan' });
});
