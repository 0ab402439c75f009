import { describe, it } from 'vitest';
import { LabClock, systemClock } from '../clock.ts';
import { checkAccess } from '../testing/access-model/check.ts';
import { createSubject, inProcessAccounts, inProcessUrl } from '../testing/engine-contract/in-process.ts';
import { createMockEngine } from './engine.ts';

describe('whatever people and apps do with an access', () => {
  it('86, 91, 94, F15: the mock server grants no more than was shown, nothing outlives its end, and lists and receipts are true', async () => {
    const setUp = async () =>
      createSubject(
        createMockEngine({ publicUrl: inProcessUrl, clock: new LabClock(systemClock), accounts: inProcessAccounts }),
        'standard',
        '/standard/api/notes',
      );
    await checkAccess(setUp, 50);
  }, 120_000);
});
