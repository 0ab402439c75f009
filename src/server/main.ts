import { describeDialects } from './commands/dialects.ts';
import { ListenError } from './http/listen.ts';
import { createLineWriter, createLog } from './http/log.ts';
import { type Config, ConfigError, describeSettings, type Environment, readConfig } from './start/config.ts';
import { serve } from './start/serve.ts';
import { StateFileError } from './stores/state-file.ts';

/** Starts the server by its flags and environment, and prints where to open it; or does what a command says instead. */
export async function main(argv: readonly string[], env: Environment): Promise<void> {
  if (argv.includes('--help')) {
    console.log(describeSettings());
    return;
  }
  try {
    const [command, ...rest] = argv;
    if (command === 'dialects') console.log(describeDialects(rest));
    else if (command === 'scenarios') process.exitCode = await playScenarios(rest, env);
    else await run(readConfig(argv, env));
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof ListenError || error instanceof StateFileError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** Loaded when it is asked for: whoever starts the server does not wait for it. */
async function playScenarios(argv: readonly string[], env: Environment): Promise<number> {
  const { scenariosCommand } = await import('./commands/scenarios/command.ts');
  return scenariosCommand(argv, env, { print: console.log, complain: console.error });
}

/** Said where a real engine is served over http, which is on loopback only. */
const cookiesOfHttp =
  'Over http, cookies belong to every port of this computer: another server on it that a signed-in browser visits gets them, and can act for that person for up to an hour. Give people https.';

async function run(config: Config): Promise<void> {
  const log = createLog(
    config.log ?? (process.stdout.isTTY ? 'text' : 'json'),
    createLineWriter((text) => process.stdout.write(text)),
  );
  const { engine, publicUrl, stop } = await serve(config, log);
  console.log(`Latchstring (${engine.name}) is ready after ${Math.round(performance.now())} ms: open ${publicUrl.origin}`);
  if (config.engine !== 'mock' && publicUrl.protocol === 'http:') console.log(cookiesOfHttp);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.once(signal, () => {
      log.info('stopping', { signal });
      void stop().then(() => log.info('stopped'));
    });
  }
}

await main(process.argv.slice(2), process.env);
