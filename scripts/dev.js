// `npm run dev`: pages and server on one port with hot reload.
import { parseArgs } from 'node:util';
import { loadVite } from './build.js';

/** Unlike `npm start`, this takes two flags; the rest comes from the environment. */
function readFlags() {
  try {
    return parseArgs({ options: { port: { type: 'string' }, engine: { type: 'string' } } }).values;
  } catch (error) {
    console.error(
      `${/** @type {Error} */ (error).message}\nnpm run dev takes --port NUMBER and --engine NAME; other settings from the environment.`,
    );
    process.exit(1);
  }
}

const { port: portFlag, engine } = readFlags();
if (process.env.LATCHSTRING_STATE) {
  console.error('LATCHSTRING_STATE: npm run dev begins with an empty memory at every change; leave it out, or use npm start.');
  process.exit(1);
}
if (engine === '') {
  console.error('--engine: needs a value');
  process.exit(1);
}
if (engine !== undefined) process.env.LATCHSTRING_ENGINE = engine;
// An empty variable is not set; an empty flag is a mistake.
const value = portFlag ?? (process.env.LATCHSTRING_PORT || '4400');
const port = Number(value);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`--port: "${value}" must be a whole number from 1 to 65535`);
  process.exit(1);
}
process.env.LATCHSTRING_PUBLIC_URL = `http://127.0.0.1:${port}`;
const { createServer } = await loadVite();
const server = await createServer({ server: { host: '127.0.0.1', port, strictPort: true } });
try {
  // What is wrong with the configuration is said at the start, not at the first request.
  const { readConfig } = await server.ssrLoadModule('/src/server/start/config.ts');
  readConfig([], process.env);
} catch (error) {
  if (!(error instanceof Error && error.name === 'ConfigError')) throw error;
  console.error(error.message);
  process.exit(1);
}
try {
  await server.listen();
  console.log(`Latchstring with hot reload: open ${process.env.LATCHSTRING_PUBLIC_URL}`);
} catch (error) {
  if (!String(error).includes('already in use')) throw error;
  console.error(`Port ${port} is taken by another program. Choose another: npm run dev -- --port ${port + 1}`);
  process.exit(1);
}
