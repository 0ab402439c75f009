import type { FlowSession } from '../session.ts';
import type { Setup } from '../setup/setup.ts';
import type { Changes } from '../step-result.ts';

/** What a scenario works with beside the server itself: someone who answers, the lab of a Latchstring mock server, a way to take access back. */
export type Need = 'person' | 'lab' | 'take-back';

export interface Explanation {
  /** What happened, what the server's reason is, and what an app does about it: one to three sentences each. */
  happened: string;
  why: string;
  specification: { name: string; url: string };
  client: string;
}

/** How it went: what this system is to answer, and what it did. */
export interface Outcome {
  passed: boolean;
  expected: string;
  got: string;
}

/** One thing that goes wrong, done for real. Used by the flow tester's page and by the command `latchstring scenarios`. */
export interface Scenario {
  id: string;
  title: string;
  needs: readonly Need[];
  /** @returns true, or why it means nothing with this setup */
  applies(setup: Setup): true | string;
  explain(setup: Setup): Explanation;
  /** Leaves no fault behind. @throws NotPlayable; anything else, where the server did not do what comes before */
  run(actor: Actor): Promise<Outcome>;
}

/** The part of a mock server's lab that scenarios use; times in seconds and milliseconds as named. */
export interface ScenarioLab {
  clock: { advance(seconds: number): Promise<unknown> };
  faults: {
    /** @returns its id */
    add(fault: {
      service: string;
      endpoint: string;
      clientId?: string;
      times?: number;
      effect: { delayMs: number } | { drop: true } | { malformedJson: true };
    }): Promise<string>;
    remove(id: string): Promise<unknown>;
  };
}

/** Who plays: a page with a person before it, a program with a lab, a test with a browser of its own. */
export interface Actor {
  readonly setup: Setup;
  readonly offers: readonly Need[];
  /** Null unless it offers `lab`. */
  readonly lab: ScenarioLab | null;
  /** @param changes what is to be otherwise than in the setup @param timeLimit how long an answer may take, in milliseconds */
  newSession(changes?: Partial<Setup>, timeLimit?: number): FlowSession;
  /**
   * Sends a browser to the authorization URL and decides there.
   * @returns the callback address with the answer; not yet read by the session
   * @throws AuthorizationRefused where the server kept the browser
   */
  authorize(session: FlowSession, decision: 'allow' | 'deny', changes?: Changes): Promise<URL>;
  /** Takes the access of this app back, as the person does on the page of connected apps. */
  takeBack(): Promise<void>;
  /** What the person signs in with, where an app takes the password itself (Movenium). */
  credentials(): Promise<{ username: string; password: string }>;
}

/** It means nothing at this server, as has turned out on the way. The message says why. */
export class NotPlayable extends Error {
  override name = 'NotPlayable';
}

/** The server answered the authorization request itself and sent the browser nowhere. */
export class AuthorizationRefused extends Error {
  override name = 'AuthorizationRefused';
  readonly status: number;
  readonly body: string;

  constructor(status: number, body: string) {
    super(`The server did not send the browser back; it answered ${status} itself.`);
    this.status = status;
    this.body = body;
  }
}
