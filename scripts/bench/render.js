import { performance } from 'node:perf_hooks';
import { brotliCompressSync, constants } from 'node:zlib';
import { latchstringSteps } from './flows.js';
import { startLatchstring } from './server.js';
import { openConnection } from './wire.js';

const rounds = 500;

/**
 * What one consent page costs the server: rendered from its data, and compressed as it is sent; the median, in milliseconds.
 * @returns {Promise<{ render: number, compress: number }>}
 */
export async function measureRender() {
  const server = await startLatchstring();
  const connection = await openConnection(server.origin);
  try {
    const { signIn, openPage } = latchstringSteps(connection);
    await signIn();
    const { id, html } = await openPage();
    const page = JSON.parse(/<script type="application\/json" id="data">(.*)<\/script>/.exec(html)?.[1] ?? 'null');
    if (page?.interaction?.prompt !== 'consent') throw new Error('the page to render is not a consent');
    const built = new URL('../../dist/renderer/renderer.js', import.meta.url).href;
    const { renderInteraction } = await import(built);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    return {
      render: await medianOf(() => renderInteraction(id, page, false, 'en', null)),
      compress: await medianOf(() => brotliCompressSync(html, { params })),
    };
  } finally {
    connection.close();
    await server.stop();
  }
}

/** @param {() => unknown} work */
async function medianOf(work) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[rounds / 2] ?? 0;
}
