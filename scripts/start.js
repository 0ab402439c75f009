// `npm start`: builds what is missing, then runs the server in this process, so that signals reach it.
import { buildIfStale } from './build.js';

await buildIfStale();
/** @type {string} */
const server = new URL('../dist/server/main.js', import.meta.url).href;
await import(server);
