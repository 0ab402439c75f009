import { expect, type Locator, type Page } from 'playwright/test';

type Key = 'Tab' | 'Shift+Tab';

/** A round of a page is shorter; the list with its rows is the longest. */
const longestRound = 60;

/** Presses a key until an element has the focus, and looks at every stop on the way. Fails when a whole round does not reach it. */
export async function tabTo(page: Page, target: Locator, key: Key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < longestRound; presses += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
    await expectVisibleFocus(page);
  }
  throw new Error(`${key} does not reach ${target}`);
}

/** Goes to a button or link by Tab alone and presses it by key. */
export async function pressByKey(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/**
 * U6, U11: what has the focus shows it, by a ring that stands out 3:1 from what is around it, and nothing hides it.
 * The browser's own controls, where Tab leads between the end of the page and its start, are not the page's.
 */
export async function expectVisibleFocus(page: Page): Promise<void> {
  const focus = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    if (element === document.body) return null;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const middle = (from: number, to: number, end: number) => (Math.max(from, 0) + Math.min(to, end)) / 2;
    const hit = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight));
    const onTop = element.contains(hit) || (hit?.contains(element) ?? false);
    // A field shows its ring on the box around it, a row's link on what stretches over the row.
    const rings = [element, element.parentElement ?? element]
      .flatMap((part) => [null, '::after'].map((pseudo) => ({ part, style: getComputedStyle(part, pseudo) })))
      .filter(({ style }) => style.outlineStyle === 'solid');
    const [ring] = rings;

    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas');
    const paint = (color: string) => {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
    };
    const luminance = () => {
      const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
        const part = byte / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const around: string[] = [];
    // Drawn inside, it stands on its own element.
    let ground = ring && Number.parseFloat(ring.style.outlineOffset) < 0 ? ring.part : ring?.part.parentElement;
    for (; ground; ground = ground.parentElement) around.unshift(getComputedStyle(ground).backgroundColor);
    for (const color of ['white', ...around]) paint(color);
    const before = luminance();
    if (ring) paint(ring.style.outlineColor);
    const after = luminance();
    const contrast = (Math.max(before, after) + 0.05) / (Math.min(before, after) + 0.05);
    return { what: element.outerHTML.slice(0, 200), onTop, stands: contrast >= 3 };
  });
  if (focus) expect(focus).toEqual({ what: focus.what, onTop: true, stands: true });
}

/** What has the focus, as it is called: one line to compare. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
    return (label ?? element.textContent ?? '').trim();
  });
}

/** U4: the stops of one round by Tab through a modal dialog that is open, from where the focus is. None lies outside. */
export async function roundOf(page: Page, dialog: Locator): Promise<string[]> {
  const stops: string[] = [];
  for (let presses = 0; presses < longestRound; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop === '') continue;
    await expectVisibleFocus(page);
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    if (stop === stops[0]) return stops;
    stops.push(stop);
  }
  throw new Error(`Tab goes on for ever: ${stops.join(', ')}`);
}
