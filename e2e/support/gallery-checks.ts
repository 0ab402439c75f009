import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright/test';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(await readFile(axePath, 'utf8'));
}

/** What axe finds wrong with the page. Colours are the same in every language: they need be looked at in one only. */
export function violationsOf(page: Page, rules: 'all' | 'all but contrast' | 'contrast' = 'all'): Promise<string[]> {
  return page.evaluate(async (which) => {
    // What fades in has not its contrast yet.
    for (const animation of document.getAnimations())
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const results = await axe.run(document, {
      resultTypes: ['violations'],
      ...(which === 'contrast' && { runOnly: ['color-contrast'] }),
      ...(which === 'all but contrast' && { rules: { 'color-contrast': { enabled: false } } }),
    });
    return results.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, rules);
}

/** Texts on a page in the pseudo-locale that neither a catalog nor the data of the state has: somebody wrote them into a component. */
export function hardCodedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const given = window.gallery.given().map((text) => text.replace(/\s+/g, ' '));
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, nodeValue } = walker.currentNode;
      if (parentElement?.checkVisibility() && !parentElement.closest('script, style, [lang]:not(html)')) texts.push(nodeValue ?? '');
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [alt], [placeholder], [aria-description]')) {
      for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'aria-description']) texts.push(element.getAttribute(name) ?? '');
    }
    const isGiven = (text: string) => given.some((one) => one.includes(text));
    const foreign = (text: string): boolean => {
      const whole = text.replace(/\s+/g, ' ').replace(/…$/, '').trim();
      if (!/[a-z]{2}/i.test(whole) || isGiven(whole)) return false;
      // What stands in a sentence of ours, in the places that it has for it.
      const rest = given
        .filter((one) => whole.includes(one))
        .sort((a, b) => b.length - a.length)
        .reduce((left, one) => left.replaceAll(one, ' '), whole);
      return (rest.match(/[\w.:/@-]*[a-z]{2}[\w.:/@-]*/gi) ?? []).some((word) => !isGiven(word));
    };
    return texts.filter(foreign).map((text) => text.trim());
  });
}

/** What is cut off, sticks out of its box, or makes the page scroll sideways. Code and tables may scroll in a box of their own. */
export function clippedParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const problems: string[] = [];
    const nameOf = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent?.trim().slice(0, 60)}`;
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const root = document.documentElement;
    const tooWide = root.scrollWidth > root.clientWidth + 1;
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (element instanceof SVGElement || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const { overflowX, overflowY, textOverflow, display, clipPath } = getComputedStyle(element);
      const hidden = clipPath !== 'none' || element.clientWidth <= 1;
      if (display === 'inline' || hidden || element.matches('input')) continue;
      const wide = element.scrollWidth > element.clientWidth + 1;
      const high = element.scrollHeight > element.clientHeight + 1;
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const isLeaf = element.matches('button, a, label, legend, summary, h1, h2, h3, p, dt, dd, code, [role="tab"]');
      if (wide && cuts(overflowX) && textOverflow !== 'ellipsis') problems.push(`cut off at its end: ${nameOf(element)}`);
      else if (high && cuts(overflowY)) problems.push(`cut off below: ${nameOf(element)}`);
      else if (wide && overflowX === 'visible' && isLeaf && !scrolls(element))
        problems.push(`sticks out of its box by ${element.scrollWidth - element.clientWidth} px: ${nameOf(element)}`);
      const { left, right, width } = element.getBoundingClientRect();
      const outside = width > 0 && (right > root.clientWidth + 1 || left < -1);
      if (tooWide && outside && !scrolls(element.parentElement)) problems.push(`stands outside of the page: ${nameOf(element)}`);
    }
    if (tooWide) problems.push(`the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth}`);
    return [...new Set(problems)];
  });
}

/** Looks at the page with a style of somebody's own. */
export async function withStyle<T>(page: Page, css: string, look: () => Promise<T>): Promise<T> {
  const style = await page.addStyleTag({ content: css });
  try {
    return await look();
  } finally {
    await style.evaluate((element) => (element as Element).remove());
  }
}

/** What is animated for longer than a blink, or for ever. Fading in is no motion. */
export function movingParts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.getAnimations().flatMap(({ effect }) => {
      if (!(effect instanceof KeyframeEffect)) return [];
      const moves = effect
        .getKeyframes()
        .some((frame) => Object.keys(frame).some((name) => /transform|translate|rotate|scale|inset|margin|size/.test(name)));
      const endless = effect.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
      return moves || endless ? [`${effect.target?.className}`] : [];
    }),
  );
}

/** Its width and style. */
export function borderOf(locator: Locator): Promise<string> {
  return locator.evaluate((element) => {
    const { borderTopWidth, borderTopStyle } = getComputedStyle(element);
    return `${borderTopWidth} ${borderTopStyle}`;
  });
}
