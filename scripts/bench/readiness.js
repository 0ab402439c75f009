/// <reference lib="dom" />
import { chromium } from 'playwright';
import { findBrowser } from '../find-browser.js';

/** @typedef {import('playwright').Page} Page */
/**
 * Milliseconds, but for shift (CLS), requests and bytes on the wire. `total` also counts what came before the last document: redirects
 * and a sign-in that nobody sees.
 * @typedef {{ usable: number, painted: number, hydrated: number, total: number, shift: number, requests: number, bytes: number }} Readiness
 */

/** A phone on a slow network: 150 ms round trip, 1.6 Mbit/s down, 0.75 up, a processor four times slower than this one. */
const phone = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

export async function openBrowser() {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/**
 * Notes in every document when what `wanted` selects is there and can be used, and when React has taken the page over.
 * @param {string} wanted
 */
function watch(wanted) {
  const times = { usable: 0, hydrated: 0, painted: 0, shift: 0 };
  Object.assign(window, { latchstringBench: times });
  const look = () => {
    const element = document.querySelector(wanted);
    if (element && !times.usable) times.usable = performance.now();
    // React leaves a key on what it has taken over.
    if (element && !times.hydrated && Object.keys(element).some((key) => key.startsWith('__reactProps')))
      times.hydrated = performance.now();
    if (!times.usable || !times.hydrated) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    times.painted = list.getEntries().at(-1)?.startTime ?? times.painted;
  }).observe(/** @type {any} */ ({ type: 'largest-contentful-paint', buffered: true }));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) times.shift += /** @type {any} */ (entry).value;
  }).observe(/** @type {any} */ ({ type: 'layout-shift', buffered: true }));
}

/**
 * Goes to a page in a browser that knows nothing yet, and waits until it can be used.
 * @param {import('playwright').Browser} browser
 * @param {{ throttled: boolean, wanted: string, plain?: boolean, prepare?: (page: Page) => Promise<void>, go: (page: Page) => Promise<unknown> }} how
 *   `plain`: nothing takes the page over; `prepare` runs at full speed, before anything is measured
 * @returns {Promise<Readiness>}
 */
export async function measureReadiness(browser, { throttled, wanted, plain = false, prepare, go }) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    await prepare?.(page);
    await page.addInitScript(watch, wanted);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.clearBrowserCache');
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    if (throttled) {
      await devtools.send('Network.emulateNetworkConditions', { offline: false, ...phone });
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    }
    /** Counted since the last document began: what came before it is another page's. */
    let requests = 0;
    let bytes = 0;
    devtools.on('Network.requestWillBeSent', ({ type, redirectResponse }) => {
      const begins = type === 'Document' && !redirectResponse;
      requests = begins ? 1 : requests + 1;
      if (begins) bytes = 0;
    });
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const start = Date.now();
    await go(page);
    await page.waitForFunction(
      (needsNoScript) => {
        const { latchstringBench: times } = /** @type {any} */ (window);
        return times?.usable && times.painted && (needsNoScript || times.hydrated);
      },
      plain,
      { timeout: 60_000 },
    );
    const { origin, ...times } = await page.evaluate(() => ({
      .../** @type {any} */ (window).latchstringBench,
      origin: performance.timeOrigin,
    }));
    return { ...times, hydrated: plain ? times.usable : times.hydrated, total: origin + times.usable - start, requests, bytes };
  } finally {
    await context.close();
  }
}
