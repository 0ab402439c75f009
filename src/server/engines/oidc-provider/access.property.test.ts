import { describe, it } from 'vitest';
import { checkAccess } from '../../testing/access-model/check.ts';
import { createTestEngine, testSubject } from './testing.ts';

describe('whatever people and apps do with an access', () => {
  it('S1, S7, 86, 91, 94, F15: oidc-provider grants no more than was shown, nothing outlives its end, and lists and receipts are true', async () => {
    await checkAccess(async () => testSubject(await createTestEngine()), 20);
  }, 300_000);
});
