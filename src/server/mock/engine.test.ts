import { systemClock } from '../clock.ts';
import { describeEngine } from '../engine.contract.ts';
import { createSubject, inProcessUrl } from '../testing/engine-contract/in-process.ts';
import { createMockEngine } from './engine.ts';

describeEngine('mock', async () => {
  return createSubject(createMockEngine({ publicUrl: inProcessUrl, clock: systemClock }), 'standard', '/standard/api/notes');
});
