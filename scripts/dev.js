// `npm run dev`: pages and server on one port with hot reload.
import { parseArgs } from 'node:util';
import { loadVite } from './build.js';

const { values } = parseArgs({ options: { port: { type: 'string', default: process.env.LATCHKEY_PORT ?? '4400' } }, strict: false });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`--port: "${values.port}" must be a whole number from 1 to 65535`);
  process.exit(1);
}
process.env.LATCHKEY_PUBLIC_URL = `http://127.0.0.1:${port}`;
const { createServer } = await loadVite();
const server = await createServer({ server: { host: '127.0.0.1', port, strictPort: true } });
try {
  await server.listen();
  console.log(`Latchkey with hot reload: open ${process.env.LATCHKEY_PUBLIC_URL}`);
} catch (error) {
  if (!String(error).includes('already in use')) throw error;
  console.error(`Port ${port} is taken by another program. Choose another: npm run dev -- --port ${port + 1}`);
  process.exit(1);
}
