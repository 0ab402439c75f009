import { afterEach, describe, vi } from 'vitest';
import { describeAnswers } from '../testing/engine-contract/answers.ts';
import { describeConnections } from '../testing/engine-contract/connections.ts';
import { describeHistories } from '../testing/engine-contract/histories.ts';
import { describeHosts } from '../testing/engine-contract/hosts.ts';
import { describeLists } from '../testing/engine-contract/lists.ts';
import { describeNarrowing } from '../testing/engine-contract/narrowing.ts';
import { describeReadableByPages } from '../testing/engine-contract/pages-of-apps.ts';
import { describePlantedCookies } from '../testing/engine-contract/planted-cookies.ts';
import { describeRedirects } from '../testing/engine-contract/redirects.ts';
import { describeRequests } from '../testing/engine-contract/requests.ts';
import { describeRevokeMany } from '../testing/engine-contract/revoke-many.ts';
import { describeSignOut } from '../testing/engine-contract/sign-out.ts';
import type { Subject } from '../testing/engine-contract/subject.ts';
import { describeTimes } from '../testing/engine-contract/times.ts';
import { describeTokens } from '../testing/engine-contract/tokens.ts';
import { World } from '../testing/engine-contract/world.ts';

/**
 * What makes an engine: the whole server around it, driven by HTTP alone, so that it can run against anything.
 * @param setUp gives a server where nobody is signed in and nothing is connected; called once a test
 */
export function describeEngine(name: string, setUp: () => Promise<Subject>): void {
  describe(`the engine ${name}`, () => {
    afterEach(() => void vi.useRealTimers());
    const world = async () => new World(await setUp());
    describeHosts(world);
    describeRequests(world);
    describeRedirects(world);
    describeReadableByPages(world);
    describeAnswers(world);
    describePlantedCookies(world);
    describeTokens(world);
    describeConnections(world);
    describeLists(world);
    describeHistories(world);
    describeNarrowing(world);
    describeRevokeMany(world);
    describeTimes(world);
    describeSignOut(world);
  });
}
