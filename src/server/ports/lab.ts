import type { Demo, Fault, LabAccount, LabApp, LabClockState, LabDecision, LabEvent } from '../../contract/lab.ts';
import type {
  AccountChange,
  AccountDraft,
  ClockChange,
  DecisionDraft,
  EventQuery,
  FaultDraft,
  MadeUpConnections,
} from '../../contract/lab-bodies.ts';
import type { RegistrationRules } from '../../contract/registration.ts';
import type { JsonLimits } from '../http/json-gauge.ts';
import type { AppDraft, OwnApp } from './registrations.ts';

/** What a snapshot may hold: four times as much as ten thousand connections make, nested twice as deep as any is. Accounts are names too. */
export const snapshotLimits: JsonLimits = { depth: 100, values: 6_000_000, names: 100_000 };

/** An app with its names in other languages. */
export type KnownApp = LabApp & OwnApp;

/** What the lab says of an app beside its registration. */
export interface LabAppExtras {
  clientSecret?: string;
  verified?: boolean;
  /** `optional` is for the operator's apps with a secret, where PKCE is asked for at all. */
  pkce?: 'required' | 'optional';
}

/** Names an app at its service. */
export interface AppKey {
  service: string;
  id: string;
}

/** Who follows the event log. */
export interface EventListener {
  tell(event: LabEvent): void;
  /** Whether anybody has taken anything yet. */
  isRead(): boolean;
  /** There will be no more: the server stops, or nobody reads. */
  end(): void;
}

/**
 * What a test may do to an engine that plays: move its clock, inject faults, answer in a person's place, look at the true
 * causes, change who and what there is. Everything happens at once. Bodies come checked by their schema; what does not fit
 * the engine's state is refused with a {@link ProblemError} before anything has changed.
 */
export interface Lab {
  /** Accounts and apps with published passwords and secrets. */
  demo(): Demo;
  readonly clock: {
    read(): LabClockState;
    /** @throws ProblemError clock-goes-back */
    change(change: ClockChange): LabClockState;
  };
  readonly faults: {
    list(): Fault[];
    /** @throws ProblemError invalid-body for an unknown service, endpoint or client */
    add(draft: FaultDraft): Fault;
    /** @returns whether it was there */
    remove(id: string): boolean;
    clear(): void;
  };
  readonly decisions: {
    list(): LabDecision[];
    /** @throws ProblemError invalid-body for an unknown service, client or account */
    add(draft: DecisionDraft): Promise<LabDecision>;
    remove(id: string): boolean;
    clear(): void;
    /** The answer to the request that an app just sent, used up by that; null where a person is to be asked. */
    take(app: AppKey): Promise<LabDecision | null>;
    /** Notes why a decision that was taken did not fit its request, so that a person is asked. */
    refused(decision: LabDecision, reason: string): void;
  };
  readonly events: {
    /** The last thousand at most, oldest first. */
    list(query: EventQuery): LabEvent[];
    /** @returns how to stop @throws ProblemError too-many-streams */
    follow(query: EventQuery, listener: EventListener): () => void;
  };
  readonly accounts: {
    list(): LabAccount[];
    /** @throws ProblemError already-exists */
    add(draft: AccountDraft): Promise<LabAccount>;
    /** @returns null when there is none @throws ProblemError already-exists */
    change(id: string, change: AccountChange): Promise<LabAccount | null>;
    /** Ends all its connections too. @returns how many; null when there is no such account */
    remove(id: string): number | null;
  };
  readonly apps: {
    /** Those of every service, also where only the team registers apps: in the lab, that is you. */
    rules(): RegistrationRules[];
    list(): KnownApp[];
    find(key: AppKey): KnownApp | null;
    /** The same, to be changed. @throws ProblemError not-supported for Latchstring's own pages */
    findChangeable(key: AppKey): KnownApp | null;
    /** @throws ProblemError already-exists; invalid-body for extras that do not fit the app */
    add(draft: AppDraft, extras: LabAppExtras & { id?: string }): { app: KnownApp; clientSecret: string | null };
    /** @param draft the whole app as it is to be @returns null when there is none @throws ProblemError not-supported; invalid-body for extras that do not fit the app */
    change(key: AppKey, draft: AppDraft, extras: LabAppExtras): KnownApp | null;
    /** Ends all its connections too. @returns how many; null when there is no such app @throws ProblemError not-supported */
    remove(key: AppKey): number | null;
  };
  readonly connections: {
    /** Makes apps up and connects them, for lists as long as some people's. @throws ProblemError invalid-body for an unknown service or account */
    add(wanted: MadeUpConnections): Promise<{ accountId: string; added: number }>;
  };
  /** Signs with new keys from now on: those of one service, or of all. @throws ProblemError invalid-body for an unknown service */
  rotateKeys(service?: string): Promise<{ service: string; kid: string }[]>;
  /** Whether failed sign-ins are counted. */
  readonly signInLimits: { on: boolean };
  /** Back to the seed: everything that the engine keeps, and the clock. Whoever reads the events as they happen goes on doing so. */
  reset(): Promise<void>;
  /** The whole state as the text of a JSON document, secrets and tokens included. */
  save(): Promise<string>;
  /** Puts a saved state in the place of the present one. @throws ProblemError invalid-snapshot; then nothing has changed */
  load(snapshot: unknown): Promise<void>;
  /** Ends what would keep the server from stopping. */
  close(): void;
}
