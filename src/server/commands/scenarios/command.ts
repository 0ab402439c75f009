import type { FlowFetch } from '../../../flow/messages/message-log.ts';
import { scenarios } from '../../../flow/scenarios/all.ts';
import { type Played, runScenario } from '../../../flow/scenarios/run.ts';
import { ConfigError, type Environment } from '../../start/config.ts';
import { readScenariosOptions } from './options.ts';
import { findActor } from './place.ts';

interface Output {
  /** Takes a line of the result. */
  print(line: string): void;
  /** Takes what was wrong with the command. */
  complain(line: string): void;
}

/** How often each result came. */
type Counts = Record<Played['result'], number>;

const words = { passed: 'pass', failed: 'FAIL', skipped: 'skip' } as const;

/**
 * `latchstring scenarios`: plays every scenario against a running server, one after the other. A mock server's clock is moved on by it.
 * @returns the exit code: 0 when nothing failed, 1 when something did, 2 when nothing could be played
 */
export async function scenariosCommand(argv: readonly string[], env: Environment, { print, complain }: Output): Promise<number> {
  const fetch: FlowFetch = (url, init) => globalThis.fetch(url, init);
  try {
    const options = readScenariosOptions(argv, env);
    const actor = await findActor(options, fetch);
    const { system, client } = actor.setup;
    const place = `${system.name} at ${system.issuer ?? system.endpoints.token}, as ${client.id}`;
    if (!options.json) print(`${place}\n`);
    const played = [];
    for (const scenario of scenarios) {
      const result = await runScenario(scenario, actor);
      played.push({ id: scenario.id, title: scenario.title, ...result });
      if (!options.json) print(describe(scenario.title, result));
    }
    const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
    for (const { result } of played) counts[result] += 1;
    if (options.json)
      print(JSON.stringify({ system: system.name, issuer: system.issuer, clientId: client.id, ...counts, scenarios: played }, null, 2));
    else print(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    return counts.failed > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    complain(error.message);
    return 2;
  }
}

function describe(title: string, { result, expected, got, reason }: Played): string {
  const details = [expected !== null && `expected: ${expected}`, got !== null && `got: ${got}`, reason];
  return [`${words[result]}  ${title}`, ...details.filter(Boolean).map((line) => `        ${line}`)].join('\n');
}
