import { LabClock, systemClock } from '../../ports/clock.ts';
import { describeEngine } from '../../ports/engine.contract.ts';
import { createSubject, inProcessAccounts, inProcessContent, inProcessUrl } from '../../testing/engine-contract/in-process.ts';
import { createMockEngine } from './engine.ts';

describeEngine('mock', async () => {
  return createSubject(
    createMockEngine({ publicUrl: inProcessUrl, clock: new LabClock(systemClock), accounts: inProcessAccounts, ...inProcessContent() }),
    'standard',
    '/standard/api/notes',
  );
});
