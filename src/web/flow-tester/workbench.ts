import type { Setup } from '../../flow/setup/setup.ts';
import type { Goal, PendingFlow } from './answer/pending-flow.ts';
import { ScenarioRuns } from './break/scenario-runs.ts';
import { FlowRun, type RunPorts } from './run/flow-run.ts';
import { type Known, settle } from './setup/known-systems.ts';
import { Store } from './store.ts';

export interface WorkbenchState {
  setup: Setup;
  run: FlowRun;
  scenarios: ScenarioRuns;
}

/** The setup that is on the bench, and what is done with it. Another setup begins anew; the wire keeps what was sent. */
export class Workbench extends Store<WorkbenchState> {
  readonly known: Known;
  readonly ports: RunPorts;

  constructor(known: Known, ports: RunPorts, setup: Setup) {
    super(lay(setup, ports));
    this.known = known;
    this.ports = ports;
  }

  choose(setup: Setup): void {
    this.#leave();
    this.set(lay(setup, this.ports));
  }

  /** Goes on where a redirect came back from. */
  resume({ setup, goal, kept, lostExtra }: PendingFlow, answer: string): Promise<void> {
    this.#leave();
    const settled = settle(this.known, setup);
    const run = new FlowRun(settled, this.ports, { kept, lostExtra });
    this.set({ setup: settled, run, scenarios: new ScenarioRuns(settled, this.ports) });
    return run.receive(answer, goal);
  }

  /** What is under way belongs to a setup that is not on the bench any more. */
  #leave(): void {
    const { run, scenarios } = this.state();
    run.leave();
    scenarios.stop();
  }

  /** Plays a setup from the start. */
  play(setup: Setup, goal: Goal): Promise<void> {
    this.choose(setup);
    return this.state().run.ask(goal);
  }
}

function lay(setup: Setup, ports: RunPorts): WorkbenchState {
  return { setup, run: new FlowRun(setup, ports), scenarios: new ScenarioRuns(setup, ports) };
}
