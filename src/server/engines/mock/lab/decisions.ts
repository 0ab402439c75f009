import type { LabDecision } from '../../../../contract/lab.ts';
import type { DecisionDraft } from '../../../../contract/lab-bodies.ts';
import type { EditableDirectory } from '../../../accounts/directory.ts';
import { ProblemError } from '../../../http/problem.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { AppKey, Lab } from '../../../ports/lab.ts';
import { randomToken } from '../../../ports/random.ts';
import type { EventLog } from '../state/event-log.ts';
import type { Store } from '../state/store.ts';
import { requireAccount, requireClient, requireService } from './known.ts';

/** Decisions that can wait at once. */
const maxDecisions = 1000;

interface Parts {
  store: Store;
  clock: Clock;
  events: EventLog;
  accounts: EditableDirectory;
  /** Ids of the services that are spoken. */
  services: readonly string[];
}

/** The answers that wait for their authorization request, the oldest first. */
export class Decisions implements NonNullable<Lab['decisions']> {
  readonly #parts: Parts;
  #waiting: LabDecision[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  list(): LabDecision[] {
    return this.#waiting;
  }

  async add({ identifier, ...draft }: DecisionDraft): Promise<LabDecision> {
    const { store, services, accounts } = this.#parts;
    requireService(draft.service, services);
    requireClient(draft.clientId, store, draft.service);
    // Whoever says no need not sign in; an account that is named all the same has to be one.
    const named = draft.accountId !== undefined || identifier !== undefined;
    const account = named ? await requireAccount(accounts, { ...draft, ...(identifier !== undefined && { identifier }) }) : null;
    const accountId = draft.decision === 'allow' ? account : null;
    this.#checkScopes(draft);
    if (this.#waiting.length >= maxDecisions) {
      throw new ProblemError('invalid-body', 400, { detail: `${maxDecisions} decisions wait already; delete some, or reset the lab.` });
    }
    const { scopes = null, duration = null, ...rest } = draft;
    const decision: LabDecision = { ...rest, id: `decision-${randomToken(6)}`, accountId, scopes, duration };
    this.#waiting.push(decision);
    this.#note(decision, `${decision.id}: the next ${decision.times} will be answered without a page: ${describe(decision)}.`);
    return decision;
  }

  remove(id: string): boolean {
    const removed = this.#waiting.find((decision) => decision.id === id);
    if (!removed) return false;
    this.#waiting = this.#waiting.filter((decision) => decision !== removed);
    this.#note(removed, `${id} was taken back.`);
    return true;
  }

  clear(): void {
    for (const { id } of this.#waiting) this.remove(id);
  }

  /** Puts these in the place of those that wait. */
  replace(decisions: readonly LabDecision[]): void {
    this.#waiting = [...decisions];
  }

  async take({ service, id }: AppKey): Promise<LabDecision | null> {
    const decision = this.#waiting.find((waiting) => waiting.service === service && waiting.clientId === id);
    if (!decision) return null;
    decision.times -= 1;
    if (decision.times === 0) this.#waiting = this.#waiting.filter((waiting) => waiting !== decision);
    const { accountId } = decision;
    const account = this.#parts.accounts.list().find((kept) => kept.id === accountId);
    if (accountId !== null && !account) return this.#refuse(decision, 'The account does not exist any more.');
    if (account?.locked) return this.#refuse(decision, 'The account is locked.');
    this.#note(decision, `${decision.id} answers: ${describe(decision)}.`);
    return decision;
  }

  refused(decision: LabDecision, reason: string): void {
    this.#refuse(decision, reason);
  }

  #refuse(decision: LabDecision, reason: string): null {
    this.#note(decision, `${decision.id} did not fit, so a person is asked: ${reason}`);
    return null;
  }

  #note({ service, clientId, accountId }: LabDecision, cause: string): void {
    const { clock, events } = this.#parts;
    events.add({ at: clock.now(), service, name: 'decision', clientId, ...(accountId !== null && { accountId }), cause });
  }

  #checkScopes({ service, clientId, scopes = [] }: DecisionDraft): void {
    const registered = this.#parts.store.registration(service, clientId)?.scopes ?? [];
    const index = scopes.findIndex((scope) => !registered.includes(scope));
    if (index < 0) return;
    throw new ProblemError('invalid-body', 400, {
      pointer: `/scopes/${index}`,
      detail: `${clientId} may not ask for "${scopes[index]}"; it may for: ${registered.join(', ')}.`,
    });
  }
}

function describe({ decision, accountId, scopes, duration }: LabDecision): string {
  if (decision === 'deny') return 'denied';
  const what = scopes ? scopes.join(' ') : 'all that is asked for';
  return `${what} allowed as ${accountId}${duration ? `, ${duration}` : ''}`;
}
