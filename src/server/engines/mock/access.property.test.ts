import { describe, it } from 'vitest';
import { LabClock, systemClock } from '../../ports/clock.ts';
import { checkAccess } from '../../testing/access-model/check.ts';
import { createSubject, inProcessAccounts, inProcessContent, inProcessUrl } from '../../testing/engine-contract/in-process.ts';
import { createLabApi } from '../../testing/lab-api.ts';
import { createMockEngine } from './engine.ts';

describe('whatever people and apps do with an access', () => {
  it('S1, S7, 86, 91, 94, F15: the mock server grants no more than was shown, nothing outlives its end, and lists and receipts are true', async () => {
    const setUp = async () => {
      const engine = createMockEngine({
        publicUrl: inProcessUrl,
        clock: new LabClock(systemClock),
        accounts: inProcessAccounts,
        ...inProcessContent(),
      });
      const subject = createSubject(engine, 'standard', '/standard/api/notes');
      const lab = createLabApi(subject.fetch, subject.origin);
      const moveConfidential = async (redirectUri: string) => {
        await lab.must('PATCH', 'apps/standard/notesweb', { redirectUris: [redirectUri] });
      };
      return { ...subject, moveConfidential };
    };
    await checkAccess(setUp, 50);
  }, 300_000);
});
