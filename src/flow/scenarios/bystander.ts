import type { FlowFetch } from '../messages/message-log.ts';
import { FlowSession } from '../session.ts';
import type { Setup } from '../setup/setup.ts';
import type { Actor } from './scenario.ts';

const nobody = async (): Promise<never> => {
  throw new Error('There is nobody to ask.');
};

/** An actor with nobody to ask, at any server: for what needs neither a person nor a lab. */
export function createBystander(setup: Setup, fetch: FlowFetch): Actor {
  const now = () => new Date();
  return {
    setup,
    offers: [],
    lab: null,
    newSession: (changes = {}, timeLimit) =>
      new FlowSession({ ...setup, ...changes }, { fetch, now, ...(timeLimit !== undefined && { timeLimit }) }),
    authorize: nobody,
    takeBack: nobody,
    credentials: nobody,
  };
}
