import type { Message } from './state.ts';

/** How long to look for something, in milliseconds: a machine may do much else. */
const patience = 10_000;

const controls = 'button, a[href], summary, [role="tab"], label:has(input[type="radio"], input[type="checkbox"])';

/** Presses and types as somebody would who reads the page in its language. */
export class Person {
  /** Waits until a message stands on the page. @throws Error when it never does */
  async sees(message: Message): Promise<void> {
    await this.#find(`"${textOf(message)}"`, () => {
      const isIt = matcher(message);
      return isIt(top().textContent ?? '') || isIt(document.title) || null;
    });
  }

  async seesElement(selector: string): Promise<void> {
    await this.#find(selector, () => top().querySelector(selector));
  }

  /** Presses what a message names. @param at which of several, counted from the first */
  async press(message: Message, at = 0): Promise<void> {
    const control = await this.#find(`a control "${textOf(message)}"`, () => {
      const [is, includes] = [matcher(message, true), matcher(message)];
      // A choice says more than its name.
      const isIt = (control: HTMLElement) => (control.matches('label') ? includes : is)(nameOf(control));
      const found = [...top().querySelectorAll<HTMLElement>(controls)].filter((one) => isIt(one) && one.checkVisibility());
      return found[at] ?? null;
    });
    control.click();
  }

  /** Presses what carries no message of ours. */
  async pressElement(selector: string): Promise<void> {
    (await this.#find(selector, () => top().querySelector<HTMLElement>(selector))).click();
  }

  /** Types into the field of a name. */
  async types(name: string, text: string): Promise<void> {
    const field = await this.#find(`a field ${name}`, () => top().querySelector<HTMLInputElement>(`input[name="${name}"]`));
    // React hears of a change only where its own setter was not used.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  async #find<T>(what: string, look: () => T | null): Promise<T> {
    const end = performance.now() + patience;
    for (;;) {
      const found = look();
      if (found !== null) return found;
      if (performance.now() > end) throw new Error(`The gallery looked in vain for ${what}`);
      await soon();
    }
  }
}

/** After what is due now, without waiting for a frame to be painted. */
export function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 4));
}

/** What can be reached: the modal on top, else the page. */
function top(): Element {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
}

function nameOf(control: HTMLElement): string {
  const label = control.getAttribute('aria-label');
  return (label ?? control.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function textOf(message: Message): string {
  return typeof message === 'string' ? message : (message.other ?? '');
}

/** Whether a text says a message, whatever stands in its placeholders. */
function matcher(message: Message, whole = false): (text: string) => boolean {
  const forms = (typeof message === 'string' ? [message] : Object.values(message)).map((form) => {
    const pattern = form
      .split(/\{\w+\}/)
      .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
      .join('.*');
    return new RegExp(whole ? `^\\s*${pattern}\\s*$` : pattern, 's');
  });
  return (text) => forms.some((form) => form.test(text));
}
