import { scenarios } from '../../../flow/scenarios/all.ts';
import { type Played, runScenario, whySkipped } from '../../../flow/scenarios/run.ts';
import type { Scenario } from '../../../flow/scenarios/scenario.ts';
import type { Setup } from '../../../flow/setup/setup.ts';
import { flowTesterBreakMessages as m } from '../../../i18n/en/flow-tester-break.ts';
import type { RunPorts } from '../run/flow-run.ts';
import { Store } from '../store.ts';
import { actorFor, offersOf, playsByLab } from './actors.ts';
import { type Asking, PopupPerson } from './popup-person.ts';

export interface ScenarioRunsState {
  results: Readonly<Record<string, Played>>;
  /** The scenario that is being played. */
  playing: string | null;
  /** All of them, one after another. */
  all: boolean;
  /** What is wanted of the person who sits here. */
  asking: Asking | null;
  /** What was played last. */
  last: { id: string; title: string; result: Played['result']; alone: boolean } | null;
}

/** Everything that can go wrong with a setup, tried for real. */
export class ScenarioRuns extends Store<ScenarioRunsState> {
  readonly setup: Setup;
  readonly #ports: RunPorts;
  readonly #person: PopupPerson;
  #stopped = false;

  constructor(setup: Setup, ports: RunPorts) {
    super({ results: {}, playing: null, all: false, asking: null, last: null });
    this.setup = setup;
    this.#ports = ports;
    this.#person = new PopupPerson(ports, (asking) => this.#change({ asking }));
  }

  get hasLab(): boolean {
    return playsByLab(this.setup, this.#ports);
  }

  /** Why a scenario cannot be played with this setup; null where it can. */
  whyNot(scenario: Scenario): string | null {
    return whySkipped(scenario, this.setup, offersOf(this.setup, this.#ports));
  }

  async play(scenario: Scenario): Promise<void> {
    if (this.state().playing !== null) return;
    const { id, title } = scenario;
    this.#change({ playing: id });
    const actor = await actorFor(this.setup, this.#ports, this.#person, title).catch(() => null);
    const played: Played = actor ? await runScenario(scenario, actor) : { result: 'failed', expected: null, got: null, reason: m.noLab };
    const results = { ...this.state().results, [id]: played };
    this.#change({ playing: null, asking: null, results, last: { id, title, result: played.result, alone: !this.state().all } });
  }

  async playAll(): Promise<void> {
    this.#stopped = false;
    this.#change({ all: true });
    for (const scenario of scenarios) {
      if (this.#stopped) break;
      if (this.whyNot(scenario) === null) await this.play(scenario);
    }
    this.#change({ all: false });
  }

  /** Ends the scenario that waits for the person, and those that were to follow. */
  stop(): void {
    this.#stopped = true;
    this.#person.stop();
  }

  /** The press that a scenario asked the person for. */
  answer(): void {
    this.#person.answer();
  }

  #change(change: Partial<ScenarioRunsState>): void {
    this.set({ ...this.state(), ...change });
  }
}
