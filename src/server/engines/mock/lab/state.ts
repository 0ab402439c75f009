import { canonical, type EditableDirectory, type KeptAccount } from '../../../accounts/directory.ts';
import type { SignInLimits } from '../../../accounts/sign-in-limits.ts';
import type { Registration } from '../../../apps/registration.ts';
import { ProblemError } from '../../../http/problem.ts';
import type { LabClock } from '../../../ports/clock.ts';
import type { MockContext } from '../context.ts';
import type { DialectModule, MountedDialect } from '../dialects/dialect.ts';
import type { EventLog } from '../state/event-log.ts';
import { SigningKeys } from '../state/signing-keys.ts';
import type { Store } from '../state/store.ts';
import { lastMoment } from './clock-control.ts';
import type { Decisions } from './decisions.ts';
import type { Faults } from './faults.ts';
import { indexBy, linkSnapshot, SnapshotError, wrongAt } from './snapshot/link.ts';
import { readSnapshot } from './snapshot/read.ts';
import { saveAccess } from './snapshot/save.ts';
import { type Snapshot, snapshotFormat, snapshotVersion } from './snapshot/schema.ts';

interface Parts {
  store: Store;
  clock: LabClock;
  events: EventLog;
  accounts: EditableDirectory;
  limits: SignInLimits;
  faults: Faults;
  decisions: Decisions;
  mounted: readonly MountedDialect[];
  publicUrl: URL;
  /** The apps of the start, made anew. */
  seed: () => Registration[];
}

/** Everything that the mock server keeps, as a whole: brought back to the seed, saved, loaded. */
export class LabState {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async reset(): Promise<void> {
    const { store, clock, events, accounts, limits, faults, decisions, mounted, seed } = this.#parts;
    await Promise.all(mounted.map(({ context }) => context.keys.import([])));
    for (const { module } of mounted) module.data?.clear();
    store.clear();
    for (const registration of seed()) store.register(registration);
    accounts.replace();
    clock.restore({ offset: 0, frozenAt: null });
    faults.replace([]);
    decisions.replace([]);
    limits.clear();
    limits.on = true;
    events.clear();
    events.add({ at: clock.now(), name: 'reset', cause: 'Everything is as seeded.' });
  }

  /** @returns the snapshot as JSON */
  async save(): Promise<string> {
    const { store, clock, accounts, limits, faults, decisions, mounted, publicUrl } = this.#parts;
    const keys = await Promise.all(
      mounted.map(async ({ module, context }) => [module.dialect.service.id, await context.keys.export()] as const),
    );
    const snapshot = {
      format: snapshotFormat,
      version: snapshotVersion,
      savedAt: clock.real(),
      origin: publicUrl.origin,
      clock: clock.state,
      signInLimits: limits.on,
      accounts: accounts.list().map(encodePassword),
      apps: [...store.registrations.values()],
      ...saveAccess(store),
      keys: Object.fromEntries(keys),
      faults: faults.list(),
      decisions: decisions.list(),
      data: Object.fromEntries(mounted.flatMap(({ module }) => (module.data ? [[module.dialect.service.id, module.data.save()]] : []))),
    };
    return JSON.stringify(snapshot);
  }

  /** @throws ProblemError invalid-snapshot; then nothing has changed */
  async load(input: unknown): Promise<void> {
    const { store, clock, events, accounts, limits, faults, decisions, mounted, publicUrl } = this.#parts;
    const { snapshot, linked, putData } = await this.#check(() => readSnapshot(input, publicUrl.origin));
    await Promise.all(mounted.map(({ module, context }) => context.keys.import(snapshot.keys[module.dialect.service.id] ?? [])));
    store.clear();
    for (const app of linked.apps) store.register(app);
    for (const grant of linked.grants) store.addGrant(grant);
    for (const grant of linked.ownGrants) store.addOwnGrant(grant);
    for (const code of linked.codes) store.addCode(code);
    for (const token of linked.tokens) store.addToken(token);
    for (const put of putData) put();
    accounts.replace(snapshot.accounts);
    clock.restore(snapshot.clock);
    faults.replace(snapshot.faults);
    decisions.replace(snapshot.decisions);
    limits.on = snapshot.signInLimits;
    limits.clear();
    events.add({ at: clock.now(), name: 'snapshot', cause: `A snapshot of ${snapshot.savedAt.toISOString()} was loaded.` });
  }

  /** Finds every mistake before anything is changed. */
  async #check(read: () => Snapshot) {
    const { mounted, accounts, clock } = this.#parts;
    try {
      const snapshot = read();
      const linked = linkSnapshot(snapshot);
      indexBy('accounts', snapshot.accounts, ({ id }) => id);
      indexBy('accounts', snapshot.accounts, ({ identifier }) => canonical(identifier));
      snapshot.accounts.forEach(({ id, password }, index) => {
        if (password === null && !accounts.isSeeded(id)) throw wrongAt(`accounts/${index}`, 'has no password, and none was seeded.');
      });
      const services = mounted.map(({ module }) => module.dialect.service.id);
      const foreign = linked.grants.find(({ registration }) => !services.includes(registration.service));
      if (foreign) {
        throw new SnapshotError(
          `It holds connections at ${foreign.registration.service}, which is not spoken here; start the server without --only.`,
        );
      }
      checkClock(snapshot, clock);
      for (const { module, context } of mounted) await checkKeys(module.dialect.service.id, snapshot, context);
      const putData = mounted.flatMap(({ module }) => checkData(module, snapshot));
      return { snapshot, linked, putData };
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      const pointer = error.pointer === undefined ? {} : { pointer: error.pointer };
      throw new ProblemError('invalid-snapshot', 400, { ...pointer, detail: `${error.message} Nothing was changed.` });
    }
  }
}

function encodePassword({ password, ...account }: KeptAccount) {
  return {
    ...account,
    password: password && { salt: password.salt.toString('base64'), key: password.key.toString('base64'), cost: password.cost },
  };
}

/** The clock goes on from where it was, so it has to stand where the lab would let it go. */
function checkClock({ clock: { offset, frozenAt } }: Snapshot, clock: LabClock): void {
  const next = frozenAt ?? new Date(clock.real().getTime() + offset);
  if (next >= new Date(0) && next <= lastMoment) return;
  const reason = `would set the clock to ${next.toISOString()}; it goes from 1970 to ${lastMoment.toISOString()}.`;
  throw wrongAt(frozenAt ? 'clock/frozenAt' : 'clock/offset', reason);
}

async function checkKeys(service: string, { keys }: Snapshot, context: MockContext): Promise<void> {
  try {
    await new SigningKeys(context.dialect.signing).import(keys[service] ?? []);
  } catch {
    throw wrongAt(`keys/${service}`, `holds a key that cannot be read as one for ${context.dialect.signing}.`);
  }
}

/** @returns how to put the data in its place */
function checkData({ dialect, data: kept }: DialectModule, { data }: Snapshot): (() => void)[] {
  if (!kept) return [];
  const saved = data[dialect.service.id];
  if (saved === undefined) return [() => kept.clear()];
  try {
    return [kept.load(saved)];
  } catch (error) {
    throw wrongAt(`data/${dialect.service.id}`, `${error instanceof Error ? error.message : 'cannot be read'}.`);
  }
}
