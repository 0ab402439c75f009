import { describeEngine } from '../../ports/engine.contract.ts';
import { createTestEngine, testSubject } from './testing.ts';

describeEngine('oidc-provider', async () => testSubject(await createTestEngine()));
