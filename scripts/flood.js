// `node scripts/flood.js --url URL`: what a flood of authorization requests and wrong passwords from one address does to people who come
// from another. It first measures how long they take while nobody else is there, then during the flood.
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { attack } from './flood/attack.js';
import { createPeople } from './flood/person.js';
import { connectTo, FloodError, findTarget } from './flood/target.js';

/** Both on this computer: on Linux all of 127.0.0.0/8 is. */
const attacker = '127.0.0.2';
const people = '127.0.0.3';
const idleJourneys = 10;
/** Between two looks at a file, and two journeys: people are not a flood. Milliseconds. */
const pause = 100;

/** @typedef {{ journeys: (number | null)[], icons: number[] }} Measured milliseconds; null for a journey that a limit refused */

const { origin, json, seconds, connections } = readFlags();
try {
  const target = await findTarget(origin, people);
  const { next, guessedAt } = await createPeople(target, people);
  if (guessedAt === null) console.error('The accounts to guess at are locked by an earlier flood; only made-up ones are guessed at now.');
  const idle = await measure(next, (done) => done < idleJourneys);
  const flood = attack(target, { from: attacker, connections, guessedAt });
  const end = performance.now() + seconds * 1000;
  const flooded = await measure(next, () => performance.now() < end);
  await flood.stop();
  print(idle, flooded);
} catch (error) {
  if (!(error instanceof FloodError)) throw error;
  console.error(error.message);
  process.exit(1);
}

/**
 * Has people come one after another, and looks at a file meanwhile.
 * @param {() => Promise<number | null>} next @param {(done: number) => boolean} goesOn
 * @returns {Promise<Measured>}
 */
async function measure(next, goesOn) {
  /** @type {Measured} */
  const measured = { journeys: [], icons: [] };
  let over = false;
  const looking = (async () => {
    while (!over) {
      const connection = await connectTo(origin, people);
      const start = performance.now();
      const { status } = await connection.send({ path: '/icon.svg' });
      measured.icons.push(performance.now() - start);
      connection.close();
      if (status !== 200) throw new FloodError(`/icon.svg answered ${status}; the --url must be a server with its built pages.`);
      await setTimeout(pause);
    }
  })();
  try {
    do {
      measured.journeys.push(await next());
      await setTimeout(pause);
    } while (goesOn(measured.journeys.length));
  } finally {
    over = true;
    await looking;
  }
  return measured;
}

/** @param {Measured} idle @param {Measured} flooded */
function print(idle, flooded) {
  const medians = (/** @type {Measured} */ { journeys, icons }) => ({
    journeyMs: median(journeys.filter((ms) => ms !== null)),
    iconMs: median(icons),
  });
  const refused = flooded.journeys.filter((ms) => ms === null).length;
  const result = { idle: medians(idle), flood: { ...medians(flooded), refused } };
  if (json) {
    console.log(JSON.stringify(result));
    return;
  }
  const line = (/** @type {string} */ name, /** @type {{ journeyMs: number | null, iconMs: number | null }} */ { journeyMs, iconMs }) =>
    console.log(`${name}: a sign-in with consent and tokens takes ${journeyMs ?? '–'} ms, /icon.svg ${iconMs ?? '–'} ms (medians)`);
  line('idle', result.idle);
  line(`flood (${connections} connections, ${seconds} s)`, result.flood);
  console.log(`${refused} of ${flooded.journeys.length} sign-ins with the right password were refused during the flood`);
}

/** @param {number[]} values @returns {number | null} to a tenth; null for none */
function median(values) {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  return middle === undefined ? null : Math.round(middle * 10) / 10;
}

function readFlags() {
  try {
    const { values } = parseArgs({
      options: {
        url: { type: 'string' },
        json: { type: 'boolean', default: false },
        seconds: { type: 'string', default: '30' },
        connections: { type: 'string', default: '16' },
      },
    });
    return {
      origin: readOrigin(values.url),
      json: values.json,
      seconds: readNumber('seconds', values.seconds, 600),
      connections: readNumber('connections', values.connections, 256),
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return process.exit(2);
  }
}

/** @param {string | undefined} url */
function readOrigin(url) {
  if (url === undefined) throw new Error('--url is missing: give the address of a running server, such as --url http://127.0.0.1:4400.');
  if (!URL.canParse(url)) throw new Error(`--url: "${url}" must be an address, such as http://127.0.0.1:4400.`);
  const origin = new URL(url);
  if (origin.protocol !== 'http:' || !/^(localhost|127(\.\d{1,3}){3})$/.test(origin.hostname)) {
    throw new Error(`--url: "${url}" is not on this computer; a flood goes to http on 127.0.0.1 only.`);
  }
  return new URL(origin.origin);
}

/** @param {string} name @param {string} text @param {number} most */
function readNumber(name, text, most) {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new Error(`--${name}: "${text}" must be a whole number from 1 to ${most}.`);
}
